import NewsModel

/// Gives "Putin ally won" to the ally: a noun for somebody near to or against a named person, right behind the name, read as a word beside it.
enum FollowerRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where [.person, .location, .organization].contains(name.kind) { repair(name.tokens, in: &draft) }
  }

  private static func repair(_ name: Range<Int>, in draft: inout TreeDraft) {
    let noun = name.upperBound
    guard noun + 1 < draft.tokens.count, followers.contains(draft[noun].text.lowercased()), draft[noun].text.first?.isLowercase == true,
      let head = name.first(where: { !name.contains(draft[$0].head) }), [.nsubj, .nsubjPass, .obj, .root].contains(draft[head].relation) || draft[noun].head == head,
      draft[head].head != noun, case let above = draft[head].head, above >= 0, above != noun
    else { return }
    let relation = draft[head].relation
    if let person = draft.headOfPerson(at: noun + 1) { return describe(person, with: noun, of: head, below: above, as: relation, in: &draft) }
    guard isEndOfPhrase(noun, in: draft) else { return }
    draft.retag(noun, .noun, "NN")
    draft.setLemma(noun, draft[noun].text.lowercased())
    draft.hang(noun, below: above, as: relation)
    draft.hang(head, below: noun, as: .compound)
    for word in draft.children(of: head) where word < name.lowerBound { draft.hang(word, below: noun, as: draft[word].relation) }
  }

  /// "Putin ally Dmitry Medvedev visited Minsk": he did, and is called Putin's ally.
  private static func describe(
    _ person: Int, with noun: Int, of head: Int, below above: Int, as relation: DependencyRelation, in draft: inout TreeDraft
  ) {
    guard draft[person].head == above || draft[person].head == noun || draft[person].head == head, person != above else { return }
    draft.retag(noun, .noun, "NN")
    draft.setLemma(noun, draft[noun].text.lowercased())
    draft.hang(person, below: above, as: relation)
    draft.hang(noun, below: person, as: .nmodDesc)
    draft.hang(head, below: noun, as: .compound)
  }

  /// A phrase that the noun ends.
  private static func isEndOfPhrase(_ noun: Int, in draft: TreeDraft) -> Bool { [.verb, .auxiliary, .adverb, .punctuation, .adposition].contains(draft[noun + 1].tag) }

  private static let followers: Set<String> = [
    "ally", "critic", "foe", "rival", "opponent", "loyalist", "aide", "confidant", "insider", "associate", "friend", "backer", "supporter", "appointee", "nominee",
    "challenger", "protégé", "protege", "donor", "successor", "predecessor",
  ]
}
