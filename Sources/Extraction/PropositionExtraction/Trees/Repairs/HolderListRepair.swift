import NewsModel

/// Parts persons from the states whose leaders they are: "the leaders of France and Germany, Emmanuel Macron and Friedrich Merz", read as one list.
enum HolderListRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 2 { pair(name.tokens, in: &draft) }
    for office in draft.tokens.indices where draft[office].pennTag == "NNS" && OfficeNouns.all.contains(draft[office].lemma.lowercased()) {
      guard let first = draft.children(of: office, .nmod).first(where: { draft.adposition(of: $0) == "of" }), draft.child(of: office, .appos) == nil,
        let persons = persons(behind: first, in: draft)
      else { continue }
      draft.hang(persons[0], below: office, as: .appos)
      for person in persons.dropFirst() { draft.hang(person, below: persons[0], as: .conj) }
      for person in persons {
        if let name = draft.sentence.names.firstIndex(where: { $0.tokens.contains(person) }) { draft.setKind(ofName: name, .person) }
      }
    }
  }

  /// "the defence minister, Ann Lee, the transport minister, Tom Roe, and ten judges", read as two names of one minister.
  private static func pair(_ name: Range<Int>, in draft: inout TreeDraft) {
    let office = name.lowerBound - 2
    guard draft[office + 1].text == ",", draft[office].pennTag == "NN", OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft.child(of: office, .det).map({ draft[$0].text.lowercased() == "the" }) == true,
      let head = name.first(where: { !name.contains(draft[$0].head) }), [.appos, .conj].contains(draft[head].relation), case let other = draft[head].head, other >= 0, other < office,
      OfficeNouns.all.contains(draft[other].lemma.lowercased()), draft[other].tag == .noun, draft.children(of: other, .appos).contains(where: { $0 < office }), draft.child(of: office, .appos) == nil, !draft.isAbove(head, office)
    else { return }
    draft.hang(head, below: office, as: .appos)
  }

  /// What follows behind a comma when "and" has ended the list: as many names as there are states.
  private static func persons(behind first: Int, in draft: TreeDraft) -> [Int]? {
    let joined = joined(to: first, in: draft)
    guard let last = joined.firstIndex(where: { draft.child(of: $0, .cc) != nil }), last + 1 < joined.count else { return nil }
    let persons = Array(joined[(last + 1)...])
    let names = persons.map { person in draft.sentence.names.first { $0.tokens.contains(person) } }
    guard persons.count == last + 2, names.allSatisfy({ $0 != nil }), let start = names[0]?.tokens.lowerBound, start > 0, draft[start - 1].text == "," else { return nil }
    return persons
  }

  private static func joined(to token: Int, in draft: TreeDraft) -> [Int] {
    draft.children(of: token, .conj).filter { $0 > token }.flatMap { [$0] + joined(to: $0, in: draft) }.sorted()
  }
}
