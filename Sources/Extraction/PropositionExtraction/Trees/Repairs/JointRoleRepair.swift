import NewsModel

/// Reads two roles before one name as that person's: "married singer and actress Jennifer Lopez".
struct JointRoleRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 2 {
      let start = name.tokens.lowerBound
      guard let head = draft.headOfPerson(at: start), case let second = start - 1, ["and", "-", "/"].contains(draft[second - 1].text), isRole(second, in: draft),
        draft[second].text.first?.isLowercase == true, case let first = second - 2, isRole(first, in: draft), draft[first].pennTag == "NN"
      else { continue }
      join(first, second, to: head, in: &draft)
    }
  }

  private func isRole(_ token: Int, in draft: TreeDraft) -> Bool { lexicon.words.personNouns.contains(draft[token].text.lowercased()) }

  /// Makes the name the head of the phrase, with both roles before it.
  private func join(_ first: Int, _ second: Int, to name: Int, in draft: inout TreeDraft) {
    guard [name, second].contains(where: { draft.isAbove(first, $0) || draft[$0].relation == .conj }), draft[first].head != name, draft[first].head >= 0,
      ![name, second].contains(draft[first].head)
    else { return }
    let (above, relation) = (draft[first].head, draft[first].relation)
    for role in [first, second] where draft[role].tag != .noun { draft.retag(role, .noun, "NN") }
    for child in draft.children(of: second) where child != name { draft.hang(child, below: child < second ? second : name, as: draft[child].relation) }
    draft.hang(name, below: above, as: relation)
    for child in draft.children(of: first) where child > name || [.`case`, .cc, .mark].contains(draft[child].relation) { draft.hang(child, below: name, as: draft[child].relation) }
    draft.hang(first, below: name, as: .nmodDesc)
    draft.hang(second, below: name, as: .nmodDesc)
  }
}
