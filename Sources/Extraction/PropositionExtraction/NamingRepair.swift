import NewsModel

/// Parts a person from the office that a verb gives: "named Anja Vogel head of the division", read as one phrase.
enum NamingRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices.dropLast(3) where draft[verb].tag == .verb && naming.contains(draft[verb].lemma.lowercased()) {
      guard let office = draft.children(of: verb, .obj).first, OfficeNouns.all.contains(draft[office].text.lowercased()), draft[office].text.first?.isLowercase == true,
        draft.child(of: office, .det, .nmodPoss) == nil, let name = name(between: verb, office, in: draft)
      else { continue }
      draft.hang(name.lowerBound, below: verb, as: .obj)
      for word in name.dropFirst() { draft.hang(word, below: name.lowerBound, as: .flat) }
      draft.hang(office, below: verb, as: .xcomp)
      draft.setPerson(name)
    }
  }

  private static let naming: Set<String> = ["name", "appoint", "elect", "nominate", "declare", "proclaim", "crown"]

  /// Two to four capitalised words right behind the verb and before the office and its own words.
  private static func name(between verb: Int, _ office: Int, in draft: TreeDraft) -> Range<Int>? {
    let end = (verb + 1..<office).first { draft[$0].tag != .properNoun } ?? office
    guard end - verb > 2, end - verb < 6, draft[verb + 1..<end].allSatisfy({ $0.head == office || (verb + 1..<end).contains($0.head) }),
      draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound == verb + 1 })
    else { return nil }
    return verb + 1..<end
  }
}
