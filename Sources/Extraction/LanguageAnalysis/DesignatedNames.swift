import NewsModel

/// Finds bodies that the name recogniser passed over or cut short, by the word that ends them: "David Buik of BGC Partners", "Cerberus Capital" before "Management".
///
/// Only inside running text, where a capital means a name: in headlines every word has one.
enum DesignatedNames {
  static func completed(_ names: [NameSpan], in tokens: [Token], block: TextBlock.Kind) -> [NameSpan] {
    guard block == .paragraph, tokens.contains(where: { designators.contains($0.text) }) else { return names }
    var names = names
    for last in tokens.indices where designators.contains(tokens[last].text) && tokens[last].tag == .properNoun && isFree(last, names) {
      let isLast = last + 1 == tokens.count || !isCapitalised(tokens[last + 1])
      if let before = names.firstIndex(where: { $0.tokens.upperBound == last }) {
        if [.organization, .other].contains(names[before].kind), isLast { names[before] = NameSpan(tokens: names[before].tokens.lowerBound..<last + 1, kind: .organization) }
      } else if isLast, let start = start(before: last, names, tokens) {
        names.append(NameSpan(tokens: start..<last + 1, kind: .organization))
      }
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Where the capitalised words before a last one begin; nil when there are none, or when they may only begin the sentence.
  private static func start(before last: Int, _ names: [NameSpan], _ tokens: [Token]) -> Int? {
    var start = last
    while start > 0, isCapitalised(tokens[start - 1]), [.properNoun, .adjective, .noun].contains(tokens[start - 1].tag), isFree(start - 1, names) { start -= 1 }
    return start < last && start > 0 && isFree(start - 1, names) && tokens[start - 1].text != "." ? start : nil
  }

  private static func isFree(_ token: Int, _ names: [NameSpan]) -> Bool { !names.contains { $0.tokens.contains(token) } }

  private static func isCapitalised(_ token: Token) -> Bool { token.text.first?.isUppercase == true && token.text.contains(where: \.isLowercase) || token.text.utf8.count > 1 && token.text.allSatisfy(\.isUppercase) }

  /// How names of companies and bodies end that are rarely written with a capital otherwise.
  private static let designators: Set<String> = [
    "Partners", "Management", "Services", "Holdings", "Holding", "Securities", "Industries", "Enterprises", "Associates", "Advisors", "Advisers", "Investments", "Ventures", "Technologies", "Systems", "Solutions",
    "Laboratories", "Pharmaceuticals", "Airlines", "Airways", "Motors", "Electronics", "Entertainment", "Communications", "Foundation", "Institute", "Association", "Federation", "Corporation", "Company", "Group",
    "Bank", "Trust", "Insurance", "University", "Corp", "Corp.", "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "PLC", "Plc", "GmbH", "SpA", "Brothers", "Sons",
  ]
}
