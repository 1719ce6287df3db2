import NewsModel

/// Mends "opened fire on the policemen patrolling in the town", read as a patrolling of policemen: those between a preposition and such a form do it.
enum GerundRepair {
  static func repair(_ draft: inout TreeDraft) {
    for gerund in draft.tokens.indices.dropFirst() where draft[gerund].pennTag == "VBG" && draft[gerund].tag == .verb && draft[gerund - 1].pennTag == "NNS" { giveDoer(gerund - 1, to: gerund, in: &draft) }
    for gerund in draft.tokens.indices.dropFirst(2) where draft[gerund].pennTag == "VBG" && draft[gerund].relation == .advcl {
      if staying.contains(draft[gerund].lemma.lowercased()) { describePeople(gerund, in: &draft) } else if isTakingPart(gerund, in: draft) { describeSide(gerund, in: &draft) } else if crimes.contains(draft[gerund].text) { readCrime(gerund, in: &draft) }
    }
    for gerund in draft.tokens.indices where draft[gerund].pennTag == "VBG" && draft[gerund].relation == .acl {
      // "announced Sunday evening citing a source", read as an evening that cites it
      let time = draft[gerund].head
      if TimeWords.isTimeNoun(draft[time].lemma), [.oblUnmarked, .obj].contains(draft[time].relation), case let verb = draft[time].head, verb >= 0, draft[verb].tag == .verb { draft.hang(gerund, below: verb, as: .advcl) } else { hangOnAccusation(gerund, in: &draft) }
    }
    for gerund in draft.tokens.indices where draft[gerund].pennTag == "VBG" && draft[gerund].relation == .advcl { hangOnPrevention(gerund, in: &draft) }
    for participle in draft.tokens.indices where draft[participle].relation == .acl && draft[participle].pennTag == "VBN" { hangOnVictims(participle, in: &draft) }
  }

  private static func giveDoer(_ people: Int, to gerund: Int, in draft: inout TreeDraft) {
    guard draft[people].relation == .compound, draft[people].head == gerund, let preposition = draft.child(of: people, .`case`) ?? draft.child(of: gerund, .`case`, .mark), preposition < people, draft[preposition].tag == .adposition || draft[preposition].tag == .subordinatingConjunction,
      case let above = draft[gerund].head, above >= 0, above < preposition, draft.child(of: gerund, .nsubj, .obj) == nil
    else { return }
    draft.hang(people, below: above, as: [.noun, .properNoun].contains(draft[above].tag) ? .nmod : .obl)
    for word in draft.children(of: gerund) where word < people { draft.hang(word, below: people, as: word == preposition ? .`case` : draft[word].relation) }
    draft.retag(preposition, .adposition, "IN")
    draft.hang(gerund, below: people, as: .acl)
  }

  /// "opened fire on the policemen patrolling in the town", read as what those do who opened fire: right behind a plural it is said of them.
  private static func describePeople(_ gerund: Int, in draft: inout TreeDraft) {
    let people = gerund - 1
    guard draft[people].pennTag == "NNS", draft[people].head == draft[gerund].head, draft[people].head < people, [.obl, .obj].contains(draft[people].relation), draft.child(of: gerund, .nsubj, .mark, .obj) == nil else { return }
    draft.hang(gerund, below: people, as: .acl)
  }

  private static func isTakingPart(_ gerund: Int, in draft: TreeDraft) -> Bool {
    draft[gerund].text == "taking" && draft.child(of: gerund, .obj).map { draft[$0].text == "part" && $0 == gerund + 1 } == true
  }

  /// "talks held between the government and forces taking part in the war": the forces take part, whatever their talks are.
  private static func describeSide(_ gerund: Int, in draft: inout TreeDraft) {
    let side = gerund - 1
    guard draft[side].pennTag == "NNS", [.conj, .obl, .nmod].contains(draft[side].relation), draft[gerund].head >= 0, draft[gerund].head < side, draft.isAbove(draft[gerund].head, side), draft.child(of: gerund, .nsubj, .mark) == nil else { return }
    draft.hang(gerund, below: side, as: .acl)
  }

  /// What people do where they are, and hardly by doing something else to others.
  private static let staying: Set<String> = ["patrol", "guard", "wait", "live", "work", "sleep", "pray", "queue", "shelter", "gather", "march", "travel", "stand", "sit", "play", "study", "shop", "hide", "flee", "protest", "demonstrate", "serve", "train"]

  /// "jailed for arms trafficking", read as jailed for arms and as what the court does.
  private static func readCrime(_ gerund: Int, in draft: inout TreeDraft) {
    let thing = gerund - 1
    guard draft[thing].tag == .noun, draft[thing].relation == .obl, draft[thing].head == draft[gerund].head, let mark = draft.child(of: thing, .`case`), draft.child(of: thing, .det, .nmodPoss) == nil, draft.child(of: gerund, .obj, .mark, .nsubj) == nil else { return }
    let above = draft[thing].head
    draft.hang(gerund, below: above, as: .obl)
    draft.hang(thing, below: gerund, as: .compound)
    draft.hang(mark, below: gerund, as: .`case`)
    draft.retag(gerund, .noun, "NN")
    draft.setLemma(gerund, draft[gerund].text)
    for phrase in draft.children(of: gerund, .obl) { draft.relabel(phrase, as: .nmod) }
  }

  private static let crimes: Set<String> = ["trafficking", "smuggling", "laundering", "dealing", "peddling", "rigging", "tampering", "poaching", "counterfeiting", "racketeering", "gambling", "hacking", "bombing", "killing", "burning"]

  /// "The man accused of attacking the writer", read as a man of attacking: it is what he is accused of.
  private static func hangOnAccusation(_ gerund: Int, in draft: inout TreeDraft) {
    guard let mark = draft.child(of: gerund, .mark, .`case`), mark == gerund - 1, ["of", "with", "for"].contains(draft[mark].text.lowercased()),
      let participle = draft.children(of: draft[gerund].head, .acl).last(where: { $0 < gerund && draft[$0].pennTag == "VBN" && accusing.contains(draft[$0].lemma.lowercased()) }), participle >= mark - 3
    else { return }
    draft.hang(gerund, below: participle, as: .advcl)
  }

  private static let accusing: Set<String> = ["accuse", "suspect", "charge", "convict", "acquit", "clear", "blame", "jail", "imprison", "wanted", "want", "arrest", "indict"]

  /// "to prevent criminals pretending to be from the North from entering the country", where the entering was read as part of the pretence: it is prevented.
  private static func hangOnPrevention(_ gerund: Int, in draft: inout TreeDraft) {
    guard draft.children(of: gerund, .mark).contains(where: { draft[$0].text.lowercased() == "from" && $0 == gerund - 1 }), case let above = draft[gerund].head, above >= 0, above < gerund, draft[above].tag != .verb else { return }
    var verb = above
    while verb >= 0, !(draft[verb].tag == .verb && preventing.contains(draft[verb].lemma.lowercased())) { verb = draft[verb].head }
    guard verb >= 0, verb < above, let object = draft.child(of: verb, .obj), object > verb, draft.isAbove(object, above), !draft.children(of: verb, .advcl).contains(where: { $0 > object }) else { return }
    draft.hang(gerund, below: verb, as: .advcl)
  }

  private static let preventing: Set<String> = ["prevent", "stop", "keep", "ban", "bar", "prohibit", "deter", "block", "discourage", "dissuade", "exclude", "protect"]

  /// "the bodies of the troops killed in the crash": the troops were killed.
  private static func hangOnVictims(_ participle: Int, in draft: inout TreeDraft) {
    let noun = draft[participle].head
    guard noun >= 0, belongings.contains(draft[noun].lemma.lowercased()), harming.contains(draft[participle].lemma.lowercased()),
      let victims = draft.children(of: noun, .nmod).last(where: { $0 < participle && draft.adposition(of: $0) == "of" }), victims == participle - 1
    else { return }
    draft.hang(participle, below: victims, as: .acl)
  }

  private static let belongings: Set<String> = ["body", "remains", "remain", "corpse", "coffin", "family", "relative", "name", "photo", "photograph", "funeral", "death", "grave"]
  private static let harming: Set<String> = ["kill", "wound", "injure", "hurt", "shoot", "kidnap", "abduct", "murder"]
}
