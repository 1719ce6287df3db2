import NewsModel

/// Parts persons from the states whose leaders they are: "the leaders of France and Germany, Emmanuel Macron and Friedrich Merz", read as one list.
enum HolderListRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person {
      guard let head = draft.headOfPerson(at: name.tokens.lowerBound), draft[head].relation == .conj, name.tokens.lowerBound > 0,
        draft[name.tokens.lowerBound - 1].text == ",", case let first = draft[head].head, first >= 0, first < head, draft[first].relation == .nmod,
        let kind = draft.sentence.names.first(where: { $0.tokens.contains(first) })?.kind, kind != .person, case let office = draft[first].head, office >= 0,
        draft[office].pennTag == "NNS", OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft.child(of: office, .appos) == nil
      else { continue }
      let further = draft.children(of: first, .conj).filter { $0 > head }
      draft.hang(head, below: office, as: .appos)
      for person in further { draft.hang(person, below: head, as: .conj) }
    }
  }
}
