import NewsModel

/// Gives participles behind a comma to the verb of the sentence: "imposed sanctions on firms controlled by the army, freezing assets and barring Americans from
/// trade", read as what controls the firms or as assets and Americans that are frozen.
enum ParticipleSubjectRepair {
  static func repair(_ draft: inout TreeDraft) {
    for participle in draft.tokens.indices where draft[participle].pennTag == "VBG" && draft[participle].tag == .verb {
      switch draft[participle].relation {
      case .advcl: if !leaveReducedClause(participle, in: &draft), !leaveInfinitive(participle, in: &draft) { leaveOnlooker(participle, in: &draft) }
      case .acl: leaveAddressee(participle, in: &draft)
      case .conj: takeObject(participle, in: &draft)
      default: break
      }
    }
  }

  /// A participle without a verb of its own takes none behind a comma. Who kills is told by the event or the blow beside it, else by whoever acts.
  private static func leaveReducedClause(_ participle: Int, in draft: inout TreeDraft) -> Bool {
    let reduced = draft[participle].head
    let isHarm = harming.contains(draft[participle].lemma.lowercased())
    guard isHarm || deeds.contains(draft[participle].lemma.lowercased()), participle > 0, draft[participle - 1].text == ",", reduced >= 0, reduced < participle, draft[reduced].relation == .acl, draft[reduced].pennTag == "VBN",
      let agent = draft.children(of: reduced).first(where: { draft.adposition(of: $0) == "by" && $0 < participle }), case let noun = draft[reduced].head, noun >= 0, noun < reduced
    else { return false }
    if isHarm, let doer = doer(noun, reduced, agent, in: draft) {
      draft.hang(participle, below: doer, as: .acl)
      return true
    }
    var main = noun
    while main >= 0, draft[main].tag != .verb { main = draft[main].head }
    guard main >= 0, main < reduced, !texts.contains(draft[noun].lemma.lowercased()), draft.child(of: main, .nsubj) != nil, ["VBD", "VBZ", "VBP", "VBN"].contains(draft[main].pennTag) else { return false }
    if watching.contains(draft[main].lemma.lowercased()) {
      if isHarm { draft.relabel(participle, as: .dep) }
    } else {
      draft.hang(participle, below: main, as: .advcl)
    }
    return true
  }

  /// "an attack claimed by rebels, killing ten", "the bombing of a mosque used by pilgrims, killing ten": the event; "a village hit by a storm", "a house shelled by
  /// the army": what hit it.
  private static func doer(_ noun: Int, _ reduced: Int, _ agent: Int, in draft: TreeDraft) -> Int? {
    var event = noun
    while event >= 0, !events.contains(draft[event].lemma.lowercased()), draft[event].relation == .nmod { event = draft[event].head }
    if event >= 0, events.contains(draft[event].lemma.lowercased()) { return event }
    return blows.contains(draft[reduced].lemma.lowercased()) || events.contains(draft[agent].lemma.lowercased()) ? agent : nil
  }

  /// "are investigating a crash, killing two": whoever looks on kills nobody, the event does.
  private static func leaveOnlooker(_ participle: Int, in draft: inout TreeDraft) {
    let verb = draft[participle].head
    guard harming.contains(draft[participle].lemma.lowercased()), participle > 0, draft[participle - 1].text == ",", verb >= 0, verb < participle, watching.contains(draft[verb].lemma.lowercased()),
      let seen = draft.children(of: verb).first(where: { $0 > verb && $0 < participle && [.obj, .obl].contains(draft[$0].relation) && draft[$0].tag == .noun })
    else { return }
    let reduced = draft.children(of: seen, .acl).first { $0 < participle && draft[$0].pennTag == "VBN" }
    let agent = reduced.flatMap { clause in draft.children(of: clause).first { draft.adposition(of: $0) == "by" && $0 < participle } }
    if events.contains(draft[seen].lemma.lowercased()) { return draft.hang(participle, below: seen, as: .acl) }
    if let reduced, let agent, let doer = doer(seen, reduced, agent, in: draft) { draft.hang(participle, below: doer, as: .acl) } else { draft.relabel(participle, as: .dep) }
  }

  /// "asked the minister to resign, bowing to a revolt": who asks bows, not who is asked. What is told of the deed itself stays with it.
  private static func leaveInfinitive(_ participle: Int, in draft: inout TreeDraft) -> Bool {
    let infinitive = draft[participle].head
    guard speaking.contains(draft[participle].lemma.lowercased()), participle > 0, draft[participle - 1].text == ",", infinitive >= 0, infinitive < participle, [.xcomp, .advcl].contains(draft[infinitive].relation), draft[infinitive].pennTag == "VB",
      draft.child(of: infinitive, .mark).map({ draft[$0].text == "to" }) == true, draft.child(of: infinitive, .nsubj) == nil, case let main = draft[infinitive].head, main >= 0, main < infinitive,
      asking.contains(draft[main].lemma.lowercased()), draft.child(of: main, .nsubj) != nil, let asked = draft.child(of: main, .obj, .iobj), asked > main, asked < infinitive
    else { return false }
    draft.hang(participle, below: main, as: .advcl)
    return true
  }

  /// "had written to the minister asking for an apology": who writes asks; but protesters to whom somebody speaks demand what they demand.
  private static func leaveAddressee(_ participle: Int, in draft: inout TreeDraft) {
    var addressee = draft[participle].head
    // "to the leaders of Egypt and Qatar urging them"
    while addressee >= 0, [.nmod, .conj].contains(draft[addressee].relation), draft.adposition(of: addressee) != "to", case let above = draft[addressee].head, above >= 0, above < addressee, draft[above].tag != .verb { addressee = above }
    guard requests.contains(draft[participle].lemma.lowercased()), addressee >= 0, addressee < participle, draft.child(of: participle, .nsubj) == nil, draft.adposition(of: addressee) == "to", mayBeWrittenTo(addressee, in: draft) else { return }
    var verb = draft[addressee].head
    if draft[addressee].relation == .nmod, verb >= 0, letters.contains(draft[verb].lemma.lowercased()), draft[verb].relation == .obj { verb = draft[verb].head }
    guard verb >= 0, verb < addressee, draft.child(of: verb, .nsubj) != nil else { return }
    guard writing.contains(draft[verb].lemma.lowercased()) || draft.child(of: verb, .obj).map({ letters.contains(draft[$0].lemma.lowercased()) }) == true else { return }
    draft.hang(participle, below: verb, as: .advcl)
  }

  /// A name, or an office with an article.
  private static func mayBeWrittenTo(_ addressee: Int, in draft: TreeDraft) -> Bool {
    if draft.sentence.names.contains(where: { $0.tokens.contains(addressee) }) { return true }
    return OfficeNouns.all.contains(draft[addressee].lemma.lowercased()) && draft.child(of: addressee, .det).map({ draft[$0].text.lowercased() == "the" }) == true
  }

  private static let asking: Set<String> = ["ask", "order", "urge", "tell", "instruct", "direct", "command", "persuade", "advise", "beg", "invite", "request", "encourage", "authorise", "authorize"]
  private static let speaking: Set<String> = ["bow", "yield", "warn", "say", "cite", "argue", "fear", "hope", "accuse", "vow", "blame", "promise", "insist", "describe", "express", "complain", "note", "add", "stress", "claim", "call", "threaten"]
  private static let requests: Set<String> = ["ask", "urge", "demand", "request", "call", "appeal", "plead"]
  private static let writing: Set<String> = ["write", "cable"]
  private static let letters: Set<String> = ["letter", "e-mail", "email", "message", "note", "petition", "telegram", "cable"]

  /// "and barring Americans from trade": what stands right behind the second participle is its own, and what hangs on the first with "from" too.
  private static func takeObject(_ participle: Int, in draft: inout TreeDraft) {
    let (first, object) = (draft[participle].head, participle + 1)
    guard first >= 0, first < participle, object < draft.tokens.count, draft.child(of: participle, .cc) != nil, draft.child(of: participle, .obj) == nil, draft[object].relation == .conj, draft[object].head < participle, draft.child(of: object, .cc) == nil, ["NNS", "NNP", "NNPS"].contains(draft[object].pennTag) else { return }
    draft.hang(object, below: participle, as: .obj)
    for clause in draft.children(of: first, .advcl) where clause > object && draft.child(of: clause, .mark).map({ draft[$0].text.lowercased() == "from" && $0 == object + 1 }) == true { draft.hang(clause, below: participle, as: .advcl) }
  }

  /// What a text or a vehicle before the comma does not do in the stead of whoever acts: "freezing assets" after sanctions.
  private static let deeds: Set<String> = ["freeze", "bar", "ban", "block", "kill", "wound", "injure", "arrest", "seize", "destroy", "cut", "end", "halt", "suspend", "detain", "capture", "force"]
  private static let harming: Set<String> = ["kill", "wound", "injure", "destroy", "hurt", "maim"]
  private static let blows: Set<String> = ["hit", "strike", "attack", "shell", "bomb", "bombard", "ambush", "storm", "raid", "torch", "target", "pound", "rock", "batter", "ravage", "destroy", "devastate", "flood"]
  private static let events: Set<String> = [
    "attack", "raid", "strike", "airstrike", "bombing", "ambush", "crash", "fire", "explosion", "blast", "shooting", "accident", "collision", "flood", "earthquake", "storm", "hurricane", "cyclone", "tsunami", "landslide",
    "assault", "massacre", "shelling", "incident", "derailment", "stampede", "blaze", "avalanche", "eruption", "operation", "clash", "riot", "outbreak", "disaster", "collapse", "capsizing", "sinking",
  ]
  /// What is done by those who look on.
  private static let watching: Set<String> = [
    "investigate", "search", "condemn", "visit", "mourn", "inspect", "report", "praise", "denounce", "welcome", "describe", "tour", "examine", "probe", "decry", "deplore", "survey", "cover", "film", "witness", "remember", "mark", "see", "back",
    "hear", "discuss", "reach",
  ]
  private static let texts: Set<String> = ["bill", "law", "resolution", "lawsuit", "suit", "film", "letter", "article", "deal", "agreement", "telegram", "report", "decree", "order", "ruling", "measure", "plan", "proposal", "missile", "rocket", "bomb", "drone", "shell", "device"]
}
