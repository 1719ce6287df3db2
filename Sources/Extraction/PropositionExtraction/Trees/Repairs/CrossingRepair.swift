import NewsModel

/// Mends "if the bank closes branches" where the words before the verb were hung on the noun behind it, which English cannot do.
enum CrossingRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where ["VBZ", "VBP", "VBD"].contains(draft[verb].pennTag) && draft[verb].tag == .verb {
      takeCompound(verb, in: &draft)
      guard draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil, let object = draft.child(of: verb, .obj), object > verb else { continue }
      giveSubject(to: verb, from: object, in: &draft)
    }
  }

  /// "The radio quotes police", read as quotes of a kind.
  private static func takeCompound(_ verb: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil, let noun = draft.children(of: verb, .compound).last, noun == verb - 1, draft[noun].tag == .noun, draft.child(of: verb, .obj, .ccomp) != nil else { return }
    let before = draft.tokens.indices.prefix(noun).filter { premodifiers.contains(draft[$0].relation) && (draft[$0].head == verb || draft[$0].head > verb && draft[draft[$0].head].head == verb) }
    draft.relabel(noun, as: .nsubj)
    for word in before { draft.hang(word, below: noun, as: draft[word].relation) }
  }

  private static let premodifiers: Set<DependencyRelation> = [.det, .compound, .amod, .nmodPoss, .nummod, .flat]

  private static func giveSubject(to verb: Int, from object: Int, in draft: inout TreeDraft) {
    let before = draft.children(of: object).filter { $0 < verb && premodifiers.contains(draft[$0].relation) }
    guard let subject = before.last, subject == verb - 1, [.noun, .properNoun, .pronoun].contains(draft[subject].tag) || draft[subject].text == "military" else { return }
    if draft[subject].tag == .adjective { draft.retag(subject, .noun, "NN") }
    draft.hang(subject, below: verb, as: .nsubj)
    for word in before.dropLast() { draft.hang(word, below: subject, as: draft[word].relation) }
  }
}
