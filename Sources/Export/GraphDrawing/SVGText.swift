/// Text as it stands in an SVG file, with escapes, and as it is meant; byte by byte, since pictures hold megabytes of it.
enum SVGText {
  /// Adds text with what XML reserves or forbids escaped; line breaks are kept in text and written as numbers in
  /// values.
  static func append(_ text: some Sequence<UInt8>, inValue: Bool = false, to output: inout [UInt8]) {
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD, which takes their place, is EF BF BD.
      case 0xBE, 0xBF:
        let isForbidden = last == 0xBF && output.count > 1 && output[output.count - 2] == 0xEF
        output.append(isForbidden ? 0xBD : byte)
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case 0x0A where inValue: output.append(contentsOf: "&#10;".utf8)
      case 0x09, 0x0A: output.append(byte)
      case 0..<0x20: output.append(contentsOf: "\u{FFFD}".utf8)
      default: output.append(byte)
      }
      last = byte
    }
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
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result.append(contentsOf: rest[..<start])
      let after = rest[(start + 1)...]
      guard let end = after.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: after[..<end])
      else { return nil }
      result.append(contentsOf: String(scalar).utf8)
      rest = after[(end + 1)...]
    }
    result.append(contentsOf: rest)
    return result
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = name.first else { return nil }
    if first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == UInt8(ascii: "x")
      let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      return UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
    for (word, scalar) in words where name.elementsEqual(word) { return scalar }
    return nil
  }

  private static let words: [([UInt8], Unicode.Scalar)] = [
    (Array("amp".utf8), "&"), (Array("lt".utf8), "<"), (Array("gt".utf8), ">"), (Array("quot".utf8), "\""),
    (Array("apos".utf8), "'"),
  ]
}
