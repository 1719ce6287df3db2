/// Text as it stands in an SVG file, with escapes, and as it is meant.
enum SVGText {
  /// Text with what XML reserves or forbids escaped; line breaks are kept in text and written as numbers in
  /// values.
  static func escape(_ text: String, inValue: Bool = false) -> String {
    if !text.utf8.contains(where: needsEscape) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where inValue: result += "&#10;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case let hidden where hidden.value < 0x20 || hidden.value == 0xFFFE || hidden.value == 0xFFFF:
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a byte may have to be escaped, or may be part of an escape; all but a few stand for themselves.
  static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    // The last begins U+FFFE and U+FFFF, which XML forbids.
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    default: false
    }
  }

  /// The text behind escapes, or nil when one of them is not known.
  ///
  /// Goes by code points: a `;` before a joiner is still a `;`.
  static func unescape(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<start])
      let after = rest[rest.index(after: start)...]
      guard let end = after.prefix(12).firstIndex(of: ";"), let scalar = scalar(named: String(after[..<end]))
      else { return nil }
      result.append(scalar)
      rest = after[after.index(after: end)...]
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let hexadecimal where hexadecimal.hasPrefix("#x"):
      UInt32(hexadecimal.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let decimal where decimal.hasPrefix("#"): UInt32(decimal.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
