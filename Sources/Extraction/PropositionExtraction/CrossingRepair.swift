import NewsModel

/// Mends "if the bank closes branches" where the words before the verb were hung on the noun behind it, which English cannot do.
enum CrossingRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where ["VBZ", "VBP", "VBD"].contains(draft[verb].pennTag) && draft[verb].tag == .verb {
      guard draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil, let object = draft.child(of: verb, .obj), object > verb else { continue }
      giveSubject(to: verb, from: object, in: &draft)
    }
  }

  private static let premodifiers: Set<DependencyRelation> = [.det, .compound, .amod, .nmodPoss, .nummod, .flat]

  private static func giveSubject(to verb: Int, from object: Int, in draft: inout TreeDraft) {
    let before = draft.children(of: object).filter { $0 < verb && premodifiers.contains(draft[$0].relation) }
    guard let subject = before.last, subject == verb - 1, [.noun, .properNoun, .pronoun].contains(draft[subject].tag) else { return }
    draft.hang(subject, below: verb, as: .nsubj)
    for word in before.dropLast() { draft.hang(word, below: subject, as: draft[word].relation) }
  }
}
