import NewsModel

/// Lengths of time: "50 years", "nearly six decades", "two and a half years", "half a century".
extension TimeResolver {
  /// The length as ISO 8601 writes it: `P50Y`, `PT3H`.
  func duration(_ words: [String]) -> String? {
    guard let at = words.firstIndex(where: { TimeWords.units[TimeWords.singular($0)] != nil }), at > 0 else { return nil }
    // "two days later" is a point in time that nobody named, not a length.
    guard !words.contains(where: { ["later", "earlier", "before", "after", "ago"].contains($0) }) else { return nil }
    let unit = TimeWords.units[TimeWords.singular(words[at])] ?? "1D"
    let isClock = unit.hasPrefix("T")
    let digits = unit.drop { $0 == "T" }
    let letter = String(digits.drop { $0.isNumber })
    let each = Int(digits.prefix { $0.isNumber }) ?? 1
    if let half = half(words, at: at, letter: letter, each: each) { return half }
    guard let number = TimeWords.number(Array(words[..<at])), number > 0 else { return nil }
    return "P\(isClock ? "T" : "")\(number * each)\(letter)"
  }

  /// "half a century" → P50Y, "two and a half years" → P2Y6M, "a year and a half" → P1Y6M.
  private func half(_ words: [String], at: Int, letter: String, each: Int) -> String? {
    guard let place = words.firstIndex(of: "half") else { return nil }
    let number = place < at ? TimeWords.number(Array(words[..<place])) ?? 0 : TimeWords.number(Array(words[..<at])) ?? 1
    if letter == "Y", each > 1 { return "P\(number * each + each / 2)Y" }
    switch letter {
    case "Y": return "P" + (number > 0 ? "\(number)Y" : "") + "6M"
    case "M" where each == 1: return "P" + (number > 0 ? "\(number)M" : "") + "15D"
    case "D": return "P" + (number > 0 ? "\(number)D" : "") + "T12H"
    case "H": return "PT" + (number > 0 ? "\(number)H" : "") + "30M"
    default: return nil
    }
  }
}

extension TimeWords {
  static func singular(_ word: String) -> String {
    if word == "centuries" { return "century" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// The number that some words say, "twenty five" → 25; nil when they say none. "a" counts as one.
  static func number(_ words: [String]) -> Int? {
    var total: Int?
    for word in words {
      if ["half", "and"].contains(word), total != nil { break }
      guard let value = numbers[word] ?? Int(word.filter { $0 != "," }) else { continue }
      if ["a", "an"].contains(word) { total = total ?? value; continue }
      total = value >= 100 && (total ?? 0) > 0 && numbers[word] != nil ? (total ?? 1) * value : (total ?? 0) + value
    }
    return total
  }

  static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
  ]
}
