import NewsModel

/// Leaves "Jr." and "Ltd." behind a comma to the name before them: "founded by Hugh McColl, Jr., the former chairman" names one founder.
enum GenerationRepair {
  static func repair(_ draft: inout TreeDraft) {
    for suffix in draft.tokens.indices.dropFirst(2) where draft[suffix - 1].text == "," {
      guard let kind = kind(before: draft[suffix].text), let name = draft.sentence.names.first(where: { $0.kind == kind && $0.tokens.upperBound == suffix - 1 }),
        let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), !draft.isAbove(suffix, head)
      else { continue }
      draft.dropName(at: suffix)
      for child in draft.children(of: suffix) where draft[child].tag != .punctuation { draft.hang(child, below: head, as: draft[child].relation) }
      draft.hang(suffix, below: head, as: .dep)
    }
  }

  private static func kind(before suffix: String) -> NameSpan.Kind? { suffixes.contains(suffix) ? .person : forms.contains(suffix) ? .organization : nil }

  private static let forms: Set<String> = ["Ltd.", "Ltd", "Inc.", "Inc", "LLC", "PLC", "plc", "Corp.", "GmbH", "S.A.", "N.V."]
  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III"]
}
