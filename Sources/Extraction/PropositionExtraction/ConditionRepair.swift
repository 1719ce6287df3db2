import NewsModel

/// Hangs "unless Germany, the biggest donor, supports it" as the condition that it is, where the tree let the clause stand by itself.
enum ConditionRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where marks.contains(draft[token].text.lowercased()) && [.`case`, .mark].contains(draft[token].relation) {
      guard let verb = clause(of: token, in: draft), [.parataxis, .conj, .ccomp].contains(draft[verb].relation), draft[verb].head >= 0 else { continue }
      if draft[token].head != verb { draft.hang(token, below: verb, as: .mark) }
      draft.relabel(verb, as: .advcl)
    }
  }

  private static let marks: Set<String> = ["unless", "if"]

  /// The verb that the word subordinates: its own head, or the verb whose subject it was read as a preposition of.
  private static func clause(of mark: Int, in draft: TreeDraft) -> Int? {
    let head = draft[mark].head
    guard head > mark else { return nil }
    if draft[mark].relation == .mark { return draft[head].tag == .verb && draft[head].head < mark ? head : nil }
    let verb = draft[head].head
    return [.nsubj, .nsubjPass].contains(draft[head].relation) && verb > head && draft[verb].head < mark ? verb : nil
  }
}
