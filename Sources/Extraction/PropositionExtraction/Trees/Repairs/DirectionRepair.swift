import NewsModel

/// Mends phrases of direction that hang on a thing: "the arrival of rebel forces into Damascus" is an arrival into Damascus.
enum DirectionRepair {
  private static let directions: Set<String> = ["into", "onto", "toward", "towards"]

  /// Nouns that lead somewhere themselves: "an investigation into the bank".
  private static let leading: Set<String> = [
    "investigation", "inquiry", "enquiry", "probe", "research", "insight", "look", "entry", "advance", "incursion", "raid", "push", "move", "invasion",
    "expansion", "foray", "drive", "attack", "integration", "review", "pipeline", "gateway", "route", "road", "way", "path", "door", "window",
    "transition", "influx", "flow", "investment", "offensive", "surge", "march", "flight", "descent", "step", "attitude", "hostility", "thrust", "plunge",
    "arrival", "return", "trip", "journey", "convoy", "import", "migration", "infiltration", "intervention", "merger", "conversion", "division",
  ]

  /// Nouns for a part of something: "sold its stake in the bank" says whose shares they are, not where they were sold.
  private static let holdings: Set<String> = ["stake", "share", "shareholding", "interest", "holding"]

  /// Hangs "in the bank" on the stake before it.
  private static func hangOnHolding(_ token: Int, in draft: inout TreeDraft) {
    let verb = draft[token].head
    guard verb >= 0, draft.adposition(of: token) == "in", let mark = draft.child(of: token, .`case`), mark > verb + 1,
      draft[mark - 1].head == verb, draft[mark - 1].relation == .obj, holdings.contains(draft[mark - 1].lemma.lowercased()),
      !TimeWords.isTimeNoun(draft[token].lemma)
    else { return }
    draft.hang(token, below: mark - 1, as: .nmod)
  }

  /// "promised 400,000 tons of rice to the North", "deported the suspects to Yemen": where somebody or something is sent is no part of what it is.
  private static func hangOnSending(_ token: Int, behind noun: Int, in draft: inout TreeDraft) {
    guard noun >= 0, noun < token, draft.adposition(of: token) == "to" else { return }
    let thing = draft[noun].relation == .nmod && draft.adposition(of: noun) == "of" ? draft[noun].head : noun
    guard thing >= 0, [.obj, .nsubjPass].contains(draft[thing].relation), draft[thing].tag == .noun || draft[thing].tag == .properNoun,
      case let verb = draft[thing].head, verb >= 0, sending.contains(draft[verb].lemma.lowercased()), draft[thing].relation == .obj ? verb < thing : verb > token
    else { return }
    draft.hang(token, below: verb, as: .obl)
  }

  private static let sending: Set<String> = [
    "send", "give", "grant", "offer", "promise", "pledge", "pay", "lend", "sell", "hand", "deliver", "ship", "export", "donate", "supply", "transfer", "extradite", "deport", "repatriate", "expel", "return",
    "transport", "distribute", "submit", "present", "refer", "appeal", "dispatch", "fly", "bring", "evacuate", "smuggle", "surrender",
  ]

  /// "was elected leader ahead of Ann Lee", read as a leader of hers.
  private static func hangAhead(_ token: Int, in draft: inout TreeDraft) {
    guard let of = draft.child(of: token, .`case`), draft[of].text == "of", of > 1, ["ahead", "instead", "regardless"].contains(draft[of - 1].text), draft[of - 1].relation == .advmod, case let verb = draft[of - 1].head, verb >= 0, verb < of, draft[verb].tag == .verb else { return }
    draft.hang(token, below: verb, as: .obl)
    draft.hang(of - 1, below: token, as: .`case`)
  }

  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].relation == .obl { hangOnHolding(token, in: &draft) }
    for token in draft.tokens.indices where draft[token].relation == .nmod {
      hangAhead(token, in: &draft)
      let noun = draft[token].head
      hangOnSending(token, behind: noun, in: &draft)
      guard draft[token].head == noun, noun >= 0, noun < token, let adposition = draft.adposition(of: token), directions.contains(adposition),
        !leading.contains(draft[noun].lemma.lowercased())
      else { continue }
      let above = draft[noun].head
      guard above >= 0, above < noun else { continue }
      if draft[noun].relation == .nmod, leading.contains(draft[above].lemma.lowercased()) {
        draft.hang(token, below: above, as: .nmod)
      } else if draft[above].tag == .verb, draft[noun].relation == .obj || draft[noun].relation == .obl {
        draft.hang(token, below: above, as: .obl)
      }
    }
  }
}
