import NewsModel

/// Mends "in connection with a contract", where the contract was hung on the verb: with what follows, such nouns make one phrase.
enum ConnectionRepair {
  private static let nouns: Set<String> = [
    "connection", "accordance", "line", "response", "return", "exchange", "relation", "contact", "coordination", "conjunction", "collaboration", "keeping",
    "comparison", "reference", "regard", "retaliation", "reaction", "protest", "opposition", "support", "favor", "favour", "defiance", "recognition", "search",
    "memory", "honor", "honour", "charge", "breach", "violation", "spite", "need", "danger", "possession", "pursuit", "preparation", "compliance",
  ]

  /// Those that only join what follows to the verb: nothing happens "in exchange" or "in response".
  private static let links: Set<String> = [
    "connection", "accordance", "line", "response", "return", "exchange", "relation", "conjunction", "keeping", "comparison", "reference", "regard", "retaliation",
    "reaction", "spite",
  ]

  /// "exchange" of "in exchange for a lower price".
  static func isLink(_ noun: Int, in tree: SentenceTree) -> Bool {
    links.contains(tree[noun].lemma.lowercased()) && noun > 0 && tree[noun - 1].text.lowercased() == "in" && tree.child(of: noun, .nmodPoss, .det) == nil
  }

  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices where nouns.contains(draft[noun].lemma.lowercased()) && draft[noun].relation == .obl && draft.adposition(of: noun) == "in" {
      guard noun > 0, draft[noun - 1].text.lowercased() == "in", noun + 2 < draft.tokens.count, draft[noun + 1].tag == .adposition,
        case let phrase = draft[noun + 1].head, phrase > noun, draft[phrase].head == draft[noun].head, draft[phrase].relation == .obl, draft[noun + 1].relation == .`case`
      else { continue }
      draft.hang(phrase, below: noun, as: .nmod)
    }
  }
}
