import NewsModel

/// Reads "Among the 16 people released by Russia were Ann Lee and Tom Roe" as "16 people, Ann Lee and Tom Roe, were among those released": the names say who some of the
/// people are, so that what is said of them is said of each.
enum AmongRepair {
  static func repair(_ draft: inout TreeDraft) {
    guard let opening = draft.tokens.indices.first, draft[opening].text.lowercased() == "among", let people = head(behind: opening, in: draft), draft[people].pennTag == "NNS" || draft[people].text == "those",
      draft.child(of: people, .acl, .aclRelcl) != nil, let copula = draft.tokens.indices.first(where: { $0 > people && ["were", "are"].contains(draft[$0].text.lowercased()) && !draft.isAbove(people, $0) }),
      let first = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound > copula }), first.tokens.lowerBound - copula < 6, !draft.tokens[copula + 1..<first.tokens.lowerBound].contains(where: { [.adposition, .verb, .adverb, .punctuation].contains($0.tag) }),
      !draft.tokens[people..<copula].contains(where: { $0.text == "," }), case let predicate = draft[copula].head, predicate >= 0, draft.child(of: predicate, .nsubj, .nsubjPass) == nil, let name = first.tokens.first(where: { !first.tokens.contains(draft[$0].head) }), !draft.isAbove(people, name)
    else { return }
    let root = draft.tokens.firstIndex { $0.head < 0 } ?? name
    guard draft.isAbove(root, name), root > copula, root <= name else { return }
    draft.makeRoot(people, oldRootAs: .dep)
    for other in draft.children(of: root) where draft[other].relation == .conj { draft.hang(other, below: name, as: .conj) }
    draft.hang(name, below: people, as: .appos)
    for word in [root, copula, opening] where word != name { draft.hang(word, below: name, as: word == root ? .nmodDesc : .dep) }
  }

  private static func head(behind opening: Int, in draft: TreeDraft) -> Int? {
    draft[opening].relation == .`case` ? draft[opening].head : nil
  }
}
