import NewsModel

/// Mends offices of two words that were read as two: "Secretary General Kofi Annan", "the country's attorney general".
enum OfficeRepair {
  static func repair(_ draft: inout TreeDraft) {
    for second in draft.tokens.indices.dropFirst() where isOffice(draft[second - 1].text, draft[second].text) { join(second - 1, second, in: &draft) }
    for token in draft.tokens.indices where draft[token].pennTag == "VBG" { describe(token, in: &draft) }
  }

  /// "Ann Lee, acting chief executive of the bank, said", read as somebody who acts an executive: an office without an article is what she is.
  private static func describe(_ gerund: Int, in draft: inout TreeDraft) {
    let name = draft[gerund].head
    guard draft[gerund].relation == .acl, gerund > 0, draft[gerund - 1].text == ",", name >= 0, draft[name].tag == .properNoun,
      let office = draft.child(of: gerund, .obj), offices[draft[office].lemma.lowercased()] != nil || isSingleOffice(office, in: draft),
      draft.child(of: office, .det, .nmodPoss) == nil, draft.children(of: office).min() ?? office > gerund
    else { return }
    draft.hang(office, below: name, as: .appos)
    draft.hang(gerund, below: office, as: .compound)
    draft.retag(gerund, .noun, "NN")
    for child in draft.children(of: gerund) {
      if child > office { draft.hang(child, below: office, as: .nmod) } else if draft[child].tag == .punctuation { draft.hang(child, below: name, as: .punct) }
    }
  }

  private static func isSingleOffice(_ token: Int, in draft: TreeDraft) -> Bool {
    ["president", "chairman", "chairwoman", "director", "secretary", "governor", "mayor", "chancellor", "ambassador"].contains(draft[token].lemma.lowercased())
  }

  private static func isOffice(_ first: String, _ second: String) -> Bool {
    offices[second.lowercased()]?.contains(first.lowercased()) == true
  }

  private static func join(_ first: Int, _ second: Int, in draft: inout TreeDraft) {
    let (above, head) = (draft[first].head, draft[second].head)
    if above == second, draft[first].relation == .amod || draft[first].relation == .compound { readNoun(first, second, in: &draft); return }
    guard above >= 0, above == head || head == first, above != second else { return }
    let relation = draft[first].relation
    guard [.nmodDesc, .appos, .conj, .compound].contains(relation) || above == head && relation == draft[second].relation else { return }
    draft.hang(second, below: above, as: relation)
    for child in draft.children(of: first) where child != second { draft.hang(child, below: second, as: draft[child].relation) }
    readNoun(first, second, in: &draft)
  }

  /// "its next chief executive", read as adjectives.
  private static func readNoun(_ first: Int, _ second: Int, in draft: inout TreeDraft) {
    draft.hang(first, below: second, as: .compound)
    if draft[second].tag == .adjective { draft.retag(second, .noun, draft[second].text.first?.isUppercase == true ? "NNP" : "NN") }
  }

  private static let offices: [String: Set<String>] = [
    "general": ["secretary", "attorney", "director", "governor", "inspector", "solicitor", "surgeon", "auditor", "consul"],
    "executive": ["chief"], "justice": ["chief"], "minister": ["chief", "prime"],
  ]
}
