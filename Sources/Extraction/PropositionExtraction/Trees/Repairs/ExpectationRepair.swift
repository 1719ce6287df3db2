import NewsModel

/// Reads "is to visit" and "is due to meet" as what somebody will do, where the tree has a copula before an infinitive.
enum ExpectationRepair {
  static func repair(_ draft: inout TreeDraft) {
    for copula in draft.tokens.indices where draft[copula].relation == .cop && draft[copula].lemma.lowercased() == "be" {
      let verb = draft[copula].head
      guard verb > copula + 1, draft[verb].pennTag == "VB", let mark = infinitiveMark(of: verb, behind: copula, in: draft) else { continue }
      draft.relabel(copula, as: .aux)
      if draft[mark].head != verb { draft.hang(mark, below: verb, as: .mark) }
      for word in draft.children(of: verb, .mark) where word < mark && expecting.contains(draft[word].text.lowercased()) { draft.relabel(word, as: .advmod) }
      for subject in draft.children(of: verb, .nsubjOuter) where subject < copula { draft.relabel(subject, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass) }
    }
  }

  private static let expecting: Set<String> = ["due", "set", "about", "bound", "scheduled", "supposed", "expected"]

  /// "to" right before the verb, by itself or below "due".
  private static func infinitiveMark(of verb: Int, behind copula: Int, in draft: TreeDraft) -> Int? {
    guard let mark = draft.tokens[copula + 1..<verb].firstIndex(where: { $0.text.lowercased() == "to" && $0.pennTag == "TO" }) else { return nil }
    let above = draft[mark].head
    let isOwn = above == verb || above >= 0 && draft[above].head == verb && expecting.contains(draft[above].text.lowercased())
    let between = draft.tokens[copula + 1..<mark].allSatisfy { $0.tag == .adverb || expecting.contains($0.text.lowercased()) }
    return isOwn && between ? mark : nil
  }
}
