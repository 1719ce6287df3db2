import NewsModel

/// Joins the second of two roles to the first: "Tom Roe, a former chief of the bank and the party's candidate for mayor", read as Roe and some candidate: what one
/// comma opens goes on behind "and".
enum DoubleRoleRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person {
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), let role = draft.child(of: head, .appos), role > name.tokens.upperBound, isRole(role, in: draft) else { continue }
      for second in draft.children(of: head, .conj) where second > role && isRole(second, in: draft) { join(second, to: role, behind: name.tokens.upperBound, in: &draft) }
    }
  }

  private static func join(_ second: Int, to role: Int, behind end: Int, in draft: inout TreeDraft) {
    guard draft[end].text == ",", let and = draft.child(of: second, .cc), draft[and].text.lowercased() == "and", and > end, !draft.tokens[end + 1..<and].contains(where: { $0.text == "," }),
      draft.child(of: second, .det, .nmodPoss) != nil, !draft.sentence.names.contains(where: { $0.tokens.contains(second) }), draft.child(of: second, .appos, .flat) == nil, draft.headOfPerson(at: second + 1) == nil
    else { return }
    draft.hang(second, below: role, as: .conj)
  }

  /// A single person by what he is: "candidate", "executive".
  private static func isRole(_ token: Int, in draft: TreeDraft) -> Bool {
    let noun = draft[token].lemma.lowercased()
    return draft[token].pennTag != "NNS" && (OfficeNouns.all.contains(noun) || others.contains(noun))
  }

  private static let others: Set<String> = [
    "candidate", "nominee", "ally", "critic", "confidant", "member", "owner", "veteran", "activist", "professor", "author", "winner", "daughter", "son", "brother", "sister", "heir", "friend", "businessman", "banker", "officer", "deputy", "editor", "journalist",
  ]
}
