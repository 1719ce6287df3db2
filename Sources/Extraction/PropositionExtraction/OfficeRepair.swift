import NewsModel

/// Mends offices of two words that were read as two: "Secretary General Kofi Annan", "the country's attorney general".
enum OfficeRepair {
  static func repair(_ draft: inout TreeDraft) {
    for second in draft.tokens.indices.dropFirst() where isOffice(draft[second - 1].text, draft[second].text) { join(second - 1, second, in: &draft) }
  }

  private static func isOffice(_ first: String, _ second: String) -> Bool {
    offices[second.lowercased()]?.contains(first.lowercased()) == true
  }

  private static func join(_ first: Int, _ second: Int, in draft: inout TreeDraft) {
    let (above, head) = (draft[first].head, draft[second].head)
    guard above >= 0, above == head || head == first, above != second else { return }
    let relation = draft[first].relation
    guard [.nmodDesc, .appos, .conj, .compound].contains(relation) else { return }
    draft.hang(second, below: above, as: relation)
    for child in draft.children(of: first) where child != second { draft.hang(child, below: second, as: draft[child].relation) }
    draft.hang(first, below: second, as: .compound)
    if draft[second].tag == .adjective { draft.retag(second, .noun, draft[second].text.first?.isUppercase == true ? "NNP" : "NN") }
  }

  private static let offices: [String: Set<String>] = [
    "general": ["secretary", "attorney", "director", "governor", "inspector", "solicitor", "surgeon", "auditor", "consul"],
    "executive": ["chief"], "justice": ["chief"], "minister": ["chief", "prime"],
  ]
}
