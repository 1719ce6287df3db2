/// Small questions about pieces of text that every reader asks.
extension StringProtocol {
  /// The text without white space at both ends.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.unicodeScalars.first, first.properties.isWhitespace { slice = slice.dropFirstScalar() }
    while let last = slice.unicodeScalars.last, last.properties.isWhitespace { slice = slice.dropLastScalar() }
    return String(slice)
  }

  private func dropFirstScalar() -> SubSequence { self[unicodeScalars.index(after: startIndex)...] }
  private func dropLastScalar() -> SubSequence { self[..<unicodeScalars.index(before: endIndex)] }

  /// The pieces between white space.
  var spacedWords: [SubSequence] { split { $0.isWhitespace } }

  /// The text in lower case, with one space between words, straight quotes and no punctuation at its ends: what decides
  /// whether two headlines are the same.
  var foldedForComparison: String {
    var folded = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if needsSpace, !folded.isEmpty { folded.append(" ") }
        needsSpace = false
        folded.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" {
        needsSpace = true
      }
    }
    return String(folded)
  }

  /// Whether the text ends as a sentence does: a full stop, question or exclamation mark, perhaps followed by closing
  /// quotes and brackets.
  var endsSentence: Bool {
    for scalar in unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "\u{2026}": return true
      case "\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{00BB}", "*", "_": continue
      default: return false
      }
    }
    return false
  }

  /// Whether the first letter, after opening quotes, is a small one.
  var startsLowercase: Bool {
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "'", "\u{201C}", "\u{2018}", "(", "[", "\u{00AB}": continue
      default: return scalar.properties.isLowercase
      }
    }
    return false
  }

  /// Whether all its letters are capitals, and there are at least two.
  var isAllCapitals: Bool {
    var letters = 0
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      letters += 1
    }
    return letters >= 2
  }

  /// Whether its first character is a capital letter.
  var isCapitalized: Bool { unicodeScalars.first?.properties.isUppercase ?? false }
}

extension String {
  /// The text without one of the given beginnings (small letters, ASCII), whatever its case; nil when it has none.
  func removingPrefix(_ prefixes: [String]) -> String? {
    for prefix in prefixes where utf8.count >= prefix.utf8.count {
      if zip(utf8, prefix.utf8).allSatisfy({ ASCII.lowercase($0) == $1 }) {
        return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether it looks like a web address and nothing else.
  var isWebAddress: Bool {
    let start = utf8.prefix(8).map(ASCII.lowercase)
    return ["http://", "https://", "www."].contains { start.starts(with: $0.utf8) } && !utf8.contains(where: ASCII.isSpace)
  }

  /// The site of a web address, without "www.": the outlet's name of last resort.
  var webHost: String? {
    guard isWebAddress else { return nil }
    let rest = firstRange(of: "://").map { self[$0.upperBound...] } ?? self[...]
    var host = rest.prefix { !"/?#:@".contains($0) }.lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return host.isDomainName ? host : nil
  }

  /// Whether it is the name of a web site, such as `kremlin.ru`.
  var isDomainName: Bool {
    let parts = lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, (2...10).contains(last.count) else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D }
    } && last.utf8.allSatisfy(ASCII.isLetter)
  }
}

/// Collapses white space and takes out what cannot be seen.
enum Whitespace {
  /// The text on one line: runs of white space become one space, invisible and control characters go.
  static func collapse(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if isClean(bytes) { return text }
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = true
      } else if !isInvisible(scalar) {
        if needsSpace, !result.isEmpty { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether there is nothing to do: no control characters, no character beyond ASCII that could be a space or invisible,
  /// single spaces, none at the ends.
  private static func isClean(_ bytes: some Collection<UInt8>) -> Bool {
    var (beforePrevious, previous) = (UInt8(0), UInt8(0x20))
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || byte == 0x20 && previous == 0x20 { return false }
      // Lead bytes of U+0080–U+00BF, U+1680, U+3000, U+FEFF and their neighbours.
      if byte == 0xC2 || byte == 0xE1 || byte == 0xE3 || byte == 0xEF { return false }
      // In U+2000–U+203F only the third byte tells spaces from dashes and quotes.
      if beforePrevious == 0xE2, previous == 0x80, byte < 0x90 || byte >= 0xA8 { return false }
      if beforePrevious == 0xE2, previous == 0x81 { return false }
      (beforePrevious, previous) = (previous, byte)
    }
    return previous != 0x20
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
