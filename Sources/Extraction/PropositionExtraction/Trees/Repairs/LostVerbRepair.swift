import NewsModel

/// Mends "Villarreal sacked coach Marcelino", read as a phrase about a sacked coach: a sentence needs a verb, and a name stands before this one.
enum LostVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    readPlan(&draft)
    readDeed(&draft)
    readDeedOfHolder(&draft)
    guard let root = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[root].pennTag == "NN", draft.child(of: root, .det, .cop, .nsubj, .nmodPoss, .`case`) == nil,
      let verb = draft.children(of: root, .amod).first(where: { $0 < root && ["VBN", "VBD"].contains(draft[$0].pennTag) }), verb > 0,
      !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) }) || draft[verb].pennTag == "VBD",
      let name = actor(before: verb, of: root, in: draft), named(by: root, in: draft)
    else { return }
    draft.makeRoot(verb, oldRootAs: .obj)
    draft.retag(verb, .verb, "VBD")
    if draft[name].tag != .properNoun { draft.retag(name, .properNoun, "NNP") }
    draft.hang(name, below: verb, as: .nsubj)
    for phrase in draft.children(of: root, .nmod) where phrase > root && draft.child(of: phrase, .`case`) != nil { draft.hang(phrase, below: verb, as: .obl) }
  }

  /// "UBS acquired Credit Suisse.", read as two names side by side: a form in "-ed" between two names, in a sentence without a verb.
  private static func readDeed(_ draft: inout TreeDraft) {
    guard let name = draft.tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(draft[name].tag), draft[name].text.first?.isUppercase == true, draft.tokens.last?.text == ".",
      draft.child(of: name, .det, .cop, .nsubj, .nmodPoss, .`case`) == nil, let object = draft.children(of: name, .appos).first, object > name + 1,
      let verb = draft.children(of: object, .amod).first, verb > name, ["VBN", "VBD", "JJ"].contains(draft[verb].pennTag), draft[verb].text.hasSuffix("ed"),
      (name + 1..<verb).allSatisfy({ draft[$0].head == name && draft[$0].relation == .flat }), draft.children(of: object).allSatisfy({ $0 >= verb }),
      !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) })
    else { return }
    draft.hang(object, below: verb, as: .obj)
    draft.hang(verb, below: name, as: .dep)
    draft.hang(object, below: verb, as: .obj)
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, "VBD")
    if draft[name].tag != .properNoun { draft.retag(name, .properNoun, "NNP") }
    for mark in draft.children(of: name, .punct) where mark > object { draft.hang(mark, below: verb, as: .punct) }
  }

  /// "The general opened fire on protesters.", read as a general fire that was opened.
  private static func readDeedOfHolder(_ draft: inout TreeDraft) {
    guard let root = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[root].tag == .noun, draft.tokens.last?.text == ".", draft.child(of: root, .cop, .nsubj, .nmodPoss, .`case`) == nil,
      let verb = draft.children(of: root, .amod).first(where: { $0 < root && ["VBN", "VBD"].contains(draft[$0].pennTag) }), verb > 0, isDoer(verb - 1, in: draft), draft[verb - 1].head == root,
      (verb + 1..<root).allSatisfy({ draft[$0].head == root }), !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) })
    else { return }
    let subject = verb - 1
    let before = draft.children(of: root).filter { $0 < subject }
    draft.makeRoot(verb, oldRootAs: .obj)
    draft.retag(verb, .verb, "VBD")
    draft.retag(subject, .noun, "NN")
    draft.hang(subject, below: verb, as: .nsubj)
    for word in before { draft.hang(word, below: subject, as: draft[word].relation) }
    for phrase in draft.children(of: root, .nmod) where phrase > root && draft.adposition(of: phrase) != "of" { draft.hang(phrase, below: verb, as: .obl) }
  }

  /// A plural, which hardly ever stands before another noun as part of it, or a word for who acts in the news.
  private static func isDoer(_ token: Int, in draft: TreeDraft) -> Bool {
    let word = draft[token].text.lowercased()
    return holders.contains(word) || OfficeNouns.all.contains(word) || draft[token].pennTag == "NNS"
  }

  private static let holders: Set<String> = ["military", "police", "army", "government", "court", "rebel", "suspect", "attacker", "gunman"]

  /// "Ford plans to cut 30,000 jobs.", read as a phrase about plans of the firm.
  private static func readPlan(_ draft: inout TreeDraft) {
    guard let plans = draft.tokens.firstIndex(where: { $0.head < 0 }), plans > 0, draft[plans].pennTag == "NNS", draft[plans].lemma.lowercased() == "plan",
      draft.tokens.last?.tag == .punctuation, !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) && $0.head == plans }),
      draft.child(of: plans, .det, .nmodPoss, .amod, .nummod, .cop, .`case`) == nil,
      let infinitive = draft.child(of: plans, .acl, .xcomp), draft.child(of: infinitive, .mark).map({ $0 == plans + 1 && draft[$0].text == "to" }) ?? false,
      let name = (draft.children(of: plans, .compound) + draft.children(of: plans, .nsubj)).last, draft.sentence.names.contains(where: { $0.tokens.contains(name) && $0.kind != .nationality && $0.tokens.upperBound == plans })
    else { return }
    draft.retag(plans, .verb, "VBZ")
    draft.relabel(name, as: .nsubj)
    for word in draft.children(of: plans, .compound) where word < name { draft.hang(word, below: name, as: .compound) }
    draft.relabel(infinitive, as: .xcomp)
  }

  /// The capitalised word right before the verb; a people's adjective or a word such as "former" describes the noun.
  private static func actor(before verb: Int, of root: Int, in draft: TreeDraft) -> Int? {
    let word = draft[verb - 1]
    guard word.text.first?.isUppercase == true, [.properNoun, .adjective, .noun].contains(word.tag), !describing.contains(word.text.lowercased()),
      !draft.sentence.names.contains(where: { $0.kind == .nationality && $0.tokens.contains(verb - 1) })
    else { return nil }
    var head = verb - 1
    while draft[head].head >= 0, draft[head].head < verb { head = draft[head].head }
    return draft[head].head == root || draft[head].head == verb ? head : nil
  }

  /// Whether a person's name stands right behind the noun: "coach Marcelino".
  private static func named(by root: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == root + 1 }
  }

  private static let describing: Set<String> = ["former", "late", "newly", "recently", "now", "once", "then"]
}
