/// What well-known firms are called when the news do not name them: "the bank" for HSBC, "the airline" for Lufthansa.
///
///     let trades = FirmTrades(["hsbc": ["bank", "lender"]])
///     trades.trades(of: "HSBC Holdings")   // ["bank", "lender"]
///     trades.isTrade("bank")               // true
public struct FirmTrades: Sendable {
  private let nouns: [String: Set<String>]
  private let all: Set<String>

  /// Takes the nouns by the firms' names in lower case, without "the" and without words such as "Corp.".
  public init(_ nouns: [String: Set<String>] = [:]) {
    self.nouns = nouns
    all = Set(nouns.values.joined())
  }

  /// The nouns for a firm, whatever stands before and behind its name proper: "the", "Co.", "Group"; nil for a firm that is not listed.
  public func trades(of name: String) -> Set<String>? {
    var words = name.lowercased().split(separator: " ").map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while !words.isEmpty {
      if let found = nouns[words.joined(separator: " ")] { return found }
      guard words.count > 1, let last = words.popLast(), Self.forms.contains(last) else { return nil }
    }
    return nil
  }

  /// Whether only firms of some listed trade are called by a noun.
  public func isTrade(_ noun: String) -> Bool { all.contains(noun) }

  private static let forms: Set<String> = [
    "co", "co.", "corp", "corp.", "inc", "inc.", "plc", "ltd", "ltd.", "ag", "sa", "s.a.", "se", "nv", "group", "holding", "holdings", "motor", "motors", "company", "corporation", "&", "international", "airlines", "airways", "bank",
  ]
}
