import NewsModel

/// Gives the verb back to the officer where the second comma is missing: in "General Jane Brown, commander, Central Command met the officials" it is not the command that met.
enum StaffSubjectRepair {
  static func repair(_ draft: inout TreeDraft) {
    for person in draft.sentence.names where person.kind == .person {
      guard let body = body(behind: person, in: draft), let name = person.tokens.first(where: { !person.tokens.contains(draft[$0].head) }),
        case let verb = draft[body.head].head, verb > body.head, [.nsubj, .nsubjPass].contains(draft[body.head].relation), !draft.isAbove(body.head, verb)
      else { continue }
      let relation = draft[body.head].relation
      draft.hang(name, below: verb, as: relation)
      draft.hang(body.office, below: name, as: .appos)
      draft.hang(body.head, below: body.office, as: .nmod)
    }
  }

  /// The office between commas behind a person, and the body behind it that no comma follows.
  private static func body(behind person: NameSpan, in draft: TreeDraft) -> (office: Int, head: Int)? {
    let start = person.tokens.upperBound
    guard start + 3 < draft.tokens.count, draft[start].text == ",",
      let comma = (start + 2..<min(start + 6, draft.tokens.count)).first(where: { draft[$0].text == "," }), case let office = comma - 1,
      OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft[start + 1..<office].allSatisfy({ [.noun, .adjective, .properNoun].contains($0.tag) }),
      let name = draft.sentence.names.first(where: { $0.kind == .organization && $0.tokens.lowerBound == comma + 1 }), name.tokens.upperBound < draft.tokens.count,
      draft[name.tokens.upperBound].text != ",", let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) })
    else { return nil }
    return (office, head)
  }
}
