import NewsModel

/// Mends phrases that hang on a sum: in "invested $10 billion in OpenAI" the phrase says where the money went, and nothing of the dollars.
enum SumRepair {
  /// What a sum can be of or for each: "12 percent of the company", "five euros per head".
  private static let own: Set<String> = ["of", "per", "than"]
  private static let units: Set<String> = [
    "$", "€", "£", "¥", "dollar", "euro", "pound", "ruble", "rouble", "yuan", "yen", "franc", "rupee", "peso", "real", "won", "lira", "krona", "krone",
    "percent", "%",
  ]

  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].text.hasSuffix("$") && draft[token].text.count > 1 { readCurrency(token, in: &draft) }
    for token in draft.tokens.indices where draft[token].text == "worth" { readWorth(token, in: &draft) }
    for token in draft.tokens.indices where draft[token].relation == .nmod {
      let sum = draft[token].head
      guard sum >= 0, sum < token, isSum(sum, in: draft), let adposition = draft.adposition(of: token), !own.contains(adposition),
        let (head, relation) = governor(of: sum, in: draft)
      else { continue }
      draft.hang(token, below: head, as: relation)
    }
  }

  /// "US$" of "US$5 billion", taken for the country.
  private static func readCurrency(_ token: Int, in draft: inout TreeDraft) {
    draft.retag(token, .symbol, "$")
    draft.setLemma(token, "$")
    draft.dropName(at: token)
  }

  /// "awarded Boeing a contract worth two million dollars", read as a second thing that is awarded: the sum says what the noun before is worth.
  private static func readWorth(_ worth: Int, in draft: inout TreeDraft) {
    guard worth > 1, draft[worth - 1].tag == .noun, case let noun = worth - 1,
      let sum = draft.tokens.indices.first(where: { $0 > worth && $0 < worth + 6 && isSum($0, in: draft) }), draft[sum].head < worth
    else { return }
    draft.hang(sum, below: noun, as: .nmod)
    draft.hang(worth, below: sum, as: .`case`)
    draft.retag(worth, .adposition, "IN")
  }

  private static func isSum(_ token: Int, in draft: TreeDraft) -> Bool {
    units.contains(draft[token].lemma.lowercased()) && draft.children(of: token).contains { draft[$0].tag == .numeral }
  }

  /// The verb that the sum is an object of, or the noun that it measures: "a fine of two million euros on the bank".
  private static func governor(of sum: Int, in draft: TreeDraft) -> (Int, DependencyRelation)? {
    let head = draft[sum].head
    guard head >= 0 else { return nil }
    switch draft[sum].relation {
    case .obj, .obl, .oblUnmarked, .iobj: return draft[head].tag == .verb ? (head, .obl) : nil
    case .nmod: return draft.adposition(of: sum) == "of" ? (head, .nmod) : nil
    default: return nil
    }
  }
}
