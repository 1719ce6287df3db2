import NewsModel

/// Reads "the 19-year-old" as the person that it is, where the tree lets "old" describe a noun that stands elsewhere.
enum AgeRepair {
  static func repair(_ draft: inout TreeDraft) {
    for old in draft.tokens.indices where old > 4 && draft[old].text.lowercased() == "old" { read(old, in: &draft) }
  }

  private static func read(_ old: Int, in draft: inout TreeDraft) {
    let tokens = draft.tokens
    guard tokens[old - 1].text == "-", ["year", "month"].contains(tokens[old - 2].lemma.lowercased()), tokens[old - 3].text == "-", tokens[old - 4].tag == .numeral,
      old > 4, [.determiner, .pronoun].contains(tokens[old - 5].tag), old + 1 < tokens.count, !describes(tokens[old + 1].tag)
    else { return }
    draft.retag(old, .noun, "NN")
    draft.setLemma(old, (old - 4...old).map { draft[$0].text.lowercased() }.joined())
    if draft[old].relation == .amod, let verb = verbBehind(old, in: draft) { draft.hang(old, below: verb, as: .nsubj) }
    draft.hang(old - 2, below: old, as: .compound)
    draft.hang(old - 4, below: old - 2, as: .nummod)
    if [.det, .nmodPoss].contains(draft[old - 5].relation), draft[old - 5].head != old { draft.hang(old - 5, below: old, as: draft[old - 5].relation) }
  }

  /// Whether a word behind "old" is what is old: "the 19-year-old student".
  private static func describes(_ tag: UniversalTag) -> Bool { [.noun, .properNoun, .adjective].contains(tag) }

  /// The finite verb right behind, which has no subject yet.
  private static func verbBehind(_ old: Int, in draft: TreeDraft) -> Int? {
    let next = old + 1
    guard draft[next].tag == .verb, ["VBD", "VBZ", "VBP"].contains(draft[next].pennTag), draft.child(of: next, .nsubj, .nsubjPass) == nil else { return nil }
    return next
  }
}
