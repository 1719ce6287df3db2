import NewsModel

/// Mends "with Secretary of State Condoleezza Rice", read as a secretary of Rice: the office describes the name behind it.
enum OfficeNameRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person {
      let head = name.tokens.lowerBound
      guard head > 2, draft[head].relation == .nmod, let realm = draft.child(of: head, .nmodDesc), realm == head - 1, let of = draft.child(of: head, .`case`),
        of == realm - 1, draft[of].text.lowercased() == "of", case let office = draft[head].head, office == of - 1, draft[office].tag == .properNoun, draft[office].head >= 0
      else { continue }
      let (above, relation) = (draft[office].head, draft[office].relation)
      draft.hang(head, below: above, as: relation)
      for child in draft.children(of: office) where child != head && ![.compound, .amod, .nmodPoss, .nmodDesc].contains(draft[child].relation) {
        draft.hang(child, below: head, as: draft[child].relation)
      }
      draft.hang(office, below: head, as: .nmodDesc)
      draft.hang(realm, below: office, as: .nmod)
      draft.hang(of, below: realm, as: .`case`)
    }
  }
}
