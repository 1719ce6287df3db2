import NewsModel

/// Mends verbs that were taken for descriptions of the noun behind them, and particles and names beside verbs.
enum VerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].text.lowercased() == "shot" || draft[token].text.lowercased() == "dead" { readShooting(token, in: &draft) }
    for token in draft.tokens.indices {
      if appointing.contains(draft[token].lemma) { readOffice(of: token, in: &draft) }
      if judging.contains(draft[token].lemma.lowercased()) { readJudgement(of: token, in: &draft) }
      if draft[token].lemma == "remain" || draft[token].lemma == "become" { readState(of: token, in: &draft) }
      switch draft[token].pennTag {
      case "VBN", "VBD":
        readPerfect(token, in: &draft)
        readPredicate(token, in: &draft)
        readDescription(token, in: &draft)
      case "JJ" where draft[token].text.hasSuffix("ed") && draft.tokens.last?.text == ".": readPredicate(token, in: &draft)
      case "RB", "IN", "RP": readParticle(token, in: &draft)
      default: break
      }
    }
  }

  /// "was elected president", read as an object: what somebody becomes.
  private static func readOffice(of verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].tag == .verb, draft.child(of: verb, .xcomp, .iobj) == nil, draft.child(of: verb, .auxPass, .nsubjPass) != nil, let office = draft.child(of: verb, .obj), office > verb, [.noun, .properNoun].contains(draft[office].tag) else { return }
    draft.relabel(office, as: .xcomp)
  }

  /// "called the vote illegitimate", read as an illegitimate of votes: what ends like an adjective is what the vote is called.
  private static func readJudgement(of verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].tag == .verb, draft.child(of: verb, .iobj) == nil, let word = draft.children(of: verb).first(where: { [.obj, .xcomp].contains(draft[$0].relation) }), word > verb + 2, ["NN", "JJ"].contains(draft[word].pennTag), adjectiveEndings.contains(where: draft[word].text.hasSuffix),
      let thing = draft.children(of: word, .compound).last, thing == word - 1, draft[thing].tag == .noun, let determiner = draft.child(of: word, .det, .nmodPoss) ?? draft.child(of: thing, .det, .nmodPoss), determiner < thing, draft.children(of: word).allSatisfy({ $0 < word })
    else { return }
    draft.hang(thing, below: verb, as: .obj)
    for child in draft.children(of: word) where child < thing { draft.hang(child, below: thing, as: draft[child].relation) }
    draft.retag(word, .adjective, "JJ")
    draft.relabel(word, as: .xcomp)
  }

  private static let judging: Set<String> = ["call", "brand", "label", "term", "deem", "declare", "consider"]
  private static let adjectiveEndings = ["timate", "able", "ible", "ous", "ful", "less", "legal", "ional", "fair", "ive", "ent", "just", "wrong"]

  private static let appointing: Set<String> = ["elect", "re-elect", "reelect", "appoint", "name", "nominate", "crown", "declare", "designate", "proclaim"]

  /// "remains a member of the party", read as an object: what somebody is.
  private static func readState(of verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].tag == .verb, draft.child(of: verb, .xcomp, .auxPass) == nil, let state = draft.child(of: verb, .obj), state > verb else { return }
    draft.relabel(state, as: .xcomp)
  }

  /// "had misled investors", read as "had misled-investors": a participle right behind "have" and before a bare noun is the verb.
  private static func readPerfect(_ verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].relation == .amod, verb > 0, draft[verb - 1].lemma.lowercased() == "have", [.verb, .auxiliary].contains(draft[verb - 1].tag),
      case let have = verb - 1, case let object = draft[verb].head, draft[object].head == have, draft[object].relation == .obj, object > verb,
      draft[have].pennTag != "VBG"
    else { return }
    replace(have, by: verb, in: &draft)
    draft.hang(have, below: verb, as: .aux)
    draft.hang(object, below: verb, as: .obj)
  }

  /// "rejected proposed changes", read as "rejected proposing changes": a participle right behind a verb and before its object describes the object.
  private static func readDescription(_ token: Int, in draft: inout TreeDraft) {
    let verb = draft[token].head
    guard draft[token].pennTag == "VBN", draft[token].relation == .xcomp, verb == token - 1, draft[verb].tag == .verb, !takingParticiples.contains(draft[verb].lemma.lowercased()),
      draft.child(of: verb, .obj, .iobj) == nil, let object = draft.child(of: token, .obj), object > token,
      draft.child(of: token, .nsubj, .nsubjPass, .aux, .auxPass, .mark, .iobj) == nil, draft[object].pennTag == "NNS" || draft[object].pennTag == "NN"
    else { return }
    draft.hang(object, below: verb, as: .obj)
    for child in draft.children(of: token) where child > object { draft.hang(child, below: verb, as: draft[child].relation) }
    draft.hang(token, below: object, as: .amod)
  }

  private static let takingParticiples: Set<String> = ["get", "have", "become", "remain", "feel", "look", "seem", "appear", "stay", "go", "be", "keep", "find", "see", "hear", "leave", "want", "need", "make"]

  // MARK: "shot dead", "shot and killed"

  /// "Dead" behind a verb of violence belongs to the verb: "shot dead a gunman"; "shot" beside a finite verb is one: "Police shot and killed".
  private static func readShooting(_ token: Int, in draft: inout TreeDraft) {
    if draft[token].text.lowercased() == "dead" { return joinDead(token, in: &draft) }
    guard draft[token].pennTag == "NN", let second = draft.child(of: token, .conj), draft[second].pennTag == "VBD", draft.child(of: second, .cc) != nil,
      draft.child(of: second, .nsubj, .nsubjPass) == nil, let subject = draft.children(of: token).last(where: { $0 < token && [.compound, .nmodDesc, .flat].contains(draft[$0].relation) })
    else { return }
    draft.retag(token, .verb, "VBD")
    draft.setLemma(token, "shoot")
    draft.relabel(subject, as: .nsubj)
    for child in draft.children(of: token) where child < subject { draft.hang(child, below: subject, as: draft[child].relation) }
  }

  private static func joinDead(_ token: Int, in draft: inout TreeDraft) {
    guard token > 0, ["shot", "shoot", "shoots", "shooting", "stabbed", "hacked", "beaten", "clubbed", "knifed"].contains(draft[token - 1].text.lowercased()) else { return }
    let verb = token - 1
    // "was shot dead", read as "was dead".
    if draft[verb].head == token { replace(token, by: verb, in: &draft) }
    guard draft[token].head == verb || draft[draft[token].head].head == verb else { return }
    if draft[verb].tag != .verb { return }
    if draft[verb].text.lowercased() == "shot" { draft.setLemma(verb, "shoot") }
    if draft[verb].pennTag == "VBP" { draft.retag(verb, .verb, "VBD") }
    for child in draft.children(of: token) { draft.hang(child, below: verb, as: draft[child].relation == .nmod ? .obl : draft[child].relation) }
    draft.hang(token, below: verb, as: .compoundPrt)
  }

  /// Gives a word the place of another in the tree, and what hung below that one.
  private static func replace(_ old: Int, by new: Int, in draft: inout TreeDraft) {
    let (head, relation) = (draft[old].head, draft[old].relation)
    if head < 0 { draft.makeRoot(new, oldRootAs: .aux) } else { draft.hang(new, below: head, as: relation) }
    for child in draft.children(of: old) where child != new { draft.hang(child, below: new, as: draft[child].relation) }
    draft.retag(old, .auxiliary, draft[old].pennTag)
    draft.retag(new, .verb, draft[new].pennTag)
  }

  /// "Bayern Munich sacked coach Julian Nagelsmann on Friday", read as a coach: behind a name that begins a sentence without a verb, the participle is one.
  private static func readPredicate(_ verb: Int, in draft: inout TreeDraft) {
    let noun = draft[verb].head
    guard draft[verb].relation == .amod, noun > verb, draft[noun].head < 0, verb > 0, draft[verb].text.first?.isLowercase == true,
      let subject = draft.children(of: noun).last(where: { $0 < verb }), isName(subject, before: verb, in: draft), !hasVerb(draft)
    else { return }
    draft.makeRoot(verb, oldRootAs: .obj)
    if draft[verb].pennTag == "JJ" { draft.setLemma(verb, lemma(ofPast: draft[verb].text)) }
    draft.retag(verb, .verb, "VBD")
    draft.hang(subject, below: verb, as: .nsubj)
    for child in draft.children(of: noun) {
      let isBehindName = child > noun && draft[child].relation == .nmod && draft.adposition(of: child) != "of" || draft[child].tag == .punctuation
      if child < verb || isBehindName { draft.hang(child, below: verb, as: draft[child].tag == .punctuation ? .punct : child < verb ? draft[child].relation : .obl) }
      if draft[child].tag == .verb, [.conj, .advcl].contains(draft[child].relation) { draft.hang(child, below: verb, as: draft[child].relation) }
    }
  }

  /// "unveil" of "unveiled", "announce" of "announced", "ban" of "banned", "deny" of "denied".
  private static func lemma(ofPast form: String) -> String {
    var stem = String(form.dropLast(2))
    if stem.hasSuffix("i") { return stem.dropLast() + "y" }
    if let last = stem.last, "cvzu".contains(last) || stem.hasSuffix("rg") || stem.hasSuffix("at") || last == "s" && !stem.hasSuffix("ss") { return stem + "e" }
    if let last = stem.last, stem.dropLast().last == last, !"lsz".contains(last) { stem.removeLast() }
    return stem
  }

  /// Whether the words up to the verb are one name of an organisation, person or place.
  private static func isName(_ subject: Int, before verb: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { name in
      name.kind != .nationality && name.tokens.contains(subject) && name.tokens.upperBound == verb && draft.tokens[..<name.tokens.lowerBound].allSatisfy { $0.tag == .determiner }
    }
  }

  /// Whether a verb of the sentence has a subject of its own, outside of clauses that only describe.
  private static func hasVerb(_ draft: TreeDraft) -> Bool {
    draft.tokens.indices.contains { token in
      [.nsubj, .nsubjPass, .expl, .cop].contains(draft[token].relation) && draft[token].head >= 0 && ![.aclRelcl, .acl, .advcl].contains(draft[draft[token].head].relation)
    }
  }

  // MARK: "took over the bank"

  /// "went on to say" goes on saying.
  private static func goesOn(_ token: Int, in draft: TreeDraft) -> Bool {
    draft[token - 1].lemma.lowercased() == "go" && draft[token].text.lowercased() == "on" && draft[token].head == token - 1
      && token + 1 < draft.tokens.count && draft[token + 1].pennTag == "TO"
  }

  /// Verbs without an object that mean something else with such a word behind them: "walked out in protest".
  private static let phrasal: [String: Set<String>] = [
    "go": ["on"], "walk": ["out"], "break": ["out", "down", "up"], "carry": ["on"], "step": ["down", "aside", "up"], "stand": ["down"], "pull": ["out"], "back": ["down"], "speak": ["out"], "drop": ["out"], "sell": ["out"], "pass": ["away"],
  ]

  private static let particles: Set<String> = ["over", "off", "out", "up", "down", "back", "away", "forward", "forth", "aside"]

  /// An adverb of direction between a verb and its object is part of the verb; so is "over" between "take" and a name.
  private static func readParticle(_ token: Int, in draft: inout TreeDraft) {
    let word = draft[token]
    guard token > 0, draft[token - 1].tag == .verb else { return }
    if goesOn(token, in: draft) || word.head == token - 1 && word.relation == .advmod && phrasal[draft[token - 1].lemma.lowercased()]?.contains(word.text.lowercased()) == true { draft.relabel(token, as: .compoundPrt) }
    guard particles.contains(word.text.lowercased()), word.head >= 0 else { return }
    let verb = token - 1
    // "took over from Gordon Brown"
    if word.text.lowercased() == "over", draft[verb].lemma.lowercased() == "take", token + 1 < draft.tokens.count, ["from", "as"].contains(draft[token + 1].text.lowercased()) {
      draft.hang(token, below: verb, as: .compoundPrt)
      return
    }
    let isBeforeObject = word.head == verb || word.head > token && draft[word.head].head == verb && draft[word.head].relation == .obj && word.text.lowercased() == "aside"
    if word.relation == .advmod, isBeforeObject, let object = draft.child(of: verb, .obj), object > token {
      draft.hang(token, below: verb, as: .compoundPrt)
    } else if word.relation == .`case`, draft[verb].lemma.lowercased() == "take", draft[word.head].head == verb, draft[word.head].relation == .obl,
      draft.child(of: verb, .obj) == nil, word.text.lowercased() == "over"
    {
      draft.relabel(word.head, as: .obj)
      draft.hang(token, below: verb, as: .compoundPrt)
    }
  }
}
