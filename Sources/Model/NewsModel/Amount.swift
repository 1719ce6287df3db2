/// A number with its unit, as words give it: a sum of money, a share, a count.
///
///     Amount(words: "more than 2.4 billion euros")?.description   // "2400000000 EUR"
///     Amount(words: "12 percent")?.description                    // "12%"
///     Amount(words: "two dozen people")?.description              // "24"
///
/// The number is exact, as the words say it; "nearly" and "at least" stay in the words. A currency is named by its ISO 4217 code, where the
/// words tell which one it is; a bare dollar is taken for the American one.
public struct Amount: Hashable, Sendable, CustomStringConvertible {
  /// The number in decimal digits, with a point where it has a fraction: `2400000000`, `7.8`.
  public let number: String
  /// `EUR`, `%`, or nothing for a count.
  public let unit: String

  /// The number and its unit: `300000000 EUR`, `12%`, `50000`.
  public var description: String { unit.isEmpty ? number : unit == "%" ? number + unit : "\(number) \(unit)" }

  /// Reads the first number of some words; nil when they hold none, or two of equal rank, such as "2-1" or "10 to 15".
  public init?(words text: String) {
    let words = Self.words(of: text)
    let isNumber = { (word: String) in Self.mantissa(word) != nil }
    guard let start = words.firstIndex(where: { isNumber($0) && !Self.articles.contains($0) }) ?? words.firstIndex(where: isNumber),
      var value = Self.mantissa(words[start])
    else { return nil }
    var end = start + 1
    // "twenty-two"
    if let tens = Self.small[words[start]], tens >= 20, end < words.count, let ones = Self.small[words[end]], ones < 10, !Self.articles.contains(words[end]) {
      value.digits += ones
      end += 1
    }
    while end < words.count, let scale = Self.scales[words[end]] {
      value.exponent += scale.exponent
      value.multiply(by: scale.factor)
      end += 1
    }
    guard !words[end...].contains(where: { isNumber($0) && !Self.articles.contains($0) }) else { return nil }
    number = value.digitsWithPoint
    unit = Self.unit(of: words)
  }

  private static let articles: Set<String> = ["a", "an"]

  // MARK: Numbers

  /// A whole number times a power of ten.
  private struct Decimal {
    var digits: Int
    var exponent: Int

    mutating func multiply(by factor: Int) {
      let (product, isTooLarge) = digits.multipliedReportingOverflow(by: factor)
      if !isTooLarge { digits = product }
    }

    var digitsWithPoint: String {
      var (digits, exponent) = (digits, exponent)
      while exponent < 0, digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
      let all = String(digits)
      if exponent >= 0 { return digits == 0 ? "0" : all + String(repeating: "0", count: exponent) }
      let padded = String(repeating: "0", count: max(0, 1 - exponent - all.utf8.count)) + all
      return padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
  }

  private static func mantissa(_ word: String) -> Decimal? {
    if let small = small[word] { return Decimal(digits: small, exponent: 0) }
    if word == "half" { return Decimal(digits: 5, exponent: -1) }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, word.utf8.count <= 15, let first = word.first, first.isASCII, first.isNumber else { return nil }
    let whole = parts[0].filter { $0 != "," }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    return Int(whole + fraction).map { Decimal(digits: $0, exponent: -fraction.utf8.count) }
  }

  private static let small = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let scales: [String: (factor: Int, exponent: Int)] = [
    "dozen": (12, 0), "hundred": (1, 2), "thousand": (1, 3), "k": (1, 3), "million": (1, 6), "m": (1, 6), "mn": (1, 6), "billion": (1, 9), "bn": (1, 9),
    "trillion": (1, 12), "tn": (1, 12), "a": (1, 0),
  ]

  // MARK: Words

  /// Lower-case words, signs and numbers apart: "$2.4bn" is `$`, `2.4`, `bn`.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var kind = 0
    for character in text.lowercased() {
      let next = character.isASCII && character.isNumber || kind == 1 && ".,".contains(character) ? 1 : character.isLetter ? 2 : character == " " || character == "-" ? 0 : 3
      if next == 0 || next == 3 || next != kind { words.append("") }
      if next != 0 { words[words.count - 1].append(character) }
      kind = next
    }
    return words.map { word in
      var word = word
      while word.last == "." || word.last == "," { word.removeLast() }
      return word
    }.filter { !$0.isEmpty }
  }

  private static func unit(of words: [String]) -> String {
    if words.contains("%") || words.contains("percent") || words.contains("percentage") { return "%" }
    if let at = words.firstIndex(where: { signs[$0] != nil }) {
      let before = at > 0 ? dollars[words[at - 1]] : nil
      return words[at] == "$" ? before ?? "USD" : signs[words[at]] ?? ""
    }
    guard let at = words.firstIndex(where: { currencies[singular($0)] != nil }) else { return "" }
    let isDollar = singular(words[at]) == "dollar"
    return isDollar && at > 0 ? dollars[words[at - 1]] ?? "USD" : currencies[singular(words[at])] ?? ""
  }

  private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

  private static let signs = ["$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS", "₺": "TRY"]
  private static let dollars = [
    "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "zealand": "NZD", "kong": "HKD", "taiwan": "TWD", "a": "AUD", "c": "CAD", "s": "SGD",
    "nz": "NZD", "hk": "HKD", "us": "USD",
  ]
  private static let currencies = [
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "ruble": "RUB", "rouble": "RUB", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "rupee": "INR",
    "hryvnia": "UAH", "shekel": "ILS", "zloty": "PLN", "rand": "ZAR", "lira": "TRY", "won": "KRW",
  ]
}
