import NewsModel

/// Reads "Fighting between the rebels and the army killed 12 people" as a deed that killed, where the first word was taken for a participle.
enum DeedSubjectRepair {
  static func repair(_ draft: inout TreeDraft) {
    joinEnds(in: &draft)
    guard let deed = draft.tokens.firstIndex(where: { $0.pennTag == "VBG" && deeds.contains($0.text.lowercased()) }), deed < 2,
      [.advcl, .csubj].contains(draft[deed].relation), case let verb = draft[deed].head, verb > deed, ["VBD", "VBZ", "VBP"].contains(draft[verb].pennTag),
      draft.child(of: verb, .nsubj, .nsubjPass, .expl) == nil, draft.child(of: deed, .obj, .mark) == nil,
      !draft.tokens[deed..<verb].contains(where: { $0.text == "," })
    else { return }
    draft.retag(deed, .noun, "NN")
    draft.setLemma(deed, draft[deed].text.lowercased())
    draft.relabel(deed, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    for phrase in draft.children(of: deed, .obl) { draft.relabel(phrase, as: .nmod) }
  }

  /// "Fighting between the rebels and the army killed 12 people", read as "fighting, and the army killed": "between" has two ends.
  private static func joinEnds(in draft: inout TreeDraft) {
    guard let deed = draft.tokens.firstIndex(where: { $0.pennTag == "VBG" && deeds.contains($0.text.lowercased()) }), deed < 2, draft[deed].relation == .root,
      let first = draft.children(of: deed, .obl).first(where: { draft.adposition(of: $0) == "between" }), draft.child(of: first, .conj) == nil,
      let verb = draft.children(of: deed, .conj).first(where: { ["VBD", "VBZ", "VBP"].contains(draft[$0].pennTag) }),
      let second = draft.child(of: verb, .nsubj), second > first, let mark = draft.tokens[first..<second].firstIndex(where: { $0.text.lowercased() == "and" })
    else { return }
    draft.makeRoot(verb, oldRootAs: .advcl)
    draft.hang(second, below: first, as: .conj)
    draft.hang(mark, below: second, as: .cc)
  }

  private static let deeds: Set<String> = ["fighting", "bombing", "shelling", "shooting", "rioting", "looting"]
}
