import NewsModel

/// Makes names that every RDF tool accepts: ASCII, percent-encoded where needed.
enum IRI {
  /// Percent-encodes everything but letters, digits, `-`, `.`, `_`, `~` and the bytes of `kept`.
  static func encode(_ text: String, keeping kept: String = "") -> String {
    if text.utf8.allSatisfy({ isUnreserved($0) || kept.utf8.contains($0) }) { return text }
    var result = ""
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// Undoes ``encode(_:keeping:)``; nil for a stray percent sign, and for what is not UTF-8 afterwards.
  static func decode(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result: [UInt8] = []
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let digits = String(bytes.prefix(2)), digits.utf8.count == 2,
        digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let value = UInt8(digits, radix: 16)
      else { return nil }
      result.append(value)
      bytes = bytes.dropFirst(2)
    }
    let decoded = String(decoding: result, as: UTF8.self)
    return decoded.utf8.elementsEqual(result) ? decoded : nil
  }

  /// `ent:person/bashar-al-assad`.
  static func entity(_ id: Entity.ID) -> String { "ent:" + encode(id.rawValue, keeping: "/") }
  /// `art:` and the article's name; a slash is encoded, because `#` and `/` mean something in what follows.
  static func article(_ id: Article.ID) -> String { "art:" + encode(id.rawValue) }
  /// `stm:st-5f0c…`.
  static func statement(_ id: Statement.ID) -> String { "stm:" + encode(id.rawValue) }
  /// `ww:MilitaryBase`.
  static func type(_ type: EntityType) -> String { "ww:" + encode(type.rawValue) }
  /// `rel:granted`, or `rel:open.meet_with` for an open relation.
  static func relation(_ relation: RelationName) -> String {
    if relation.isOpen { return "rel:open." + localName(String(relation.rawValue.dropFirst("open:".count))) }
    return "rel:" + localName(relation.rawValue)
  }
  /// `q:by`.
  static func role(_ role: String) -> String { "q:" + localName(role) }

  /// A web address that may stand in an export: http or https, with everything else percent-encoded; nil for
  /// any other.
  static func web(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 8192 else { return nil }
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    let encoded = encode(address, keeping: ":/?#[]@!$&'()*+,;=%")
    // A stray percent sign is no escape.
    let whole = escapeStrayPercents(encoded)
    let host = whole.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let hashes = whole.utf8.count(where: { $0 == UInt8(ascii: "#") })
    let hasBrackets = whole.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    return host.isEmpty || hashes > 1 || hasBrackets ? nil : whole
  }

  /// Whether a text can begin all names: an absolute IRI in ASCII that ends in `/` or `:`.
  static func isBase(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first, isLetter(first) else {
      return false
    }
    let scheme = text[..<colon].utf8
    let isScheme = scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    let isClean = encode(text, keeping: ":/@!$&'()*+,;=%") == text && escapeStrayPercents(text) == text
    return isScheme && isClean && (text.hasSuffix("/") || text.hasSuffix(":")) && text.utf8.count > 2
  }

  /// A name of letters, digits and `_`: spaces become `_`; other characters do too, with a hash that keeps
  /// names apart.
  private static func localName(_ text: String) -> String {
    let isSimple =
      text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x20 }
      && text.utf8.first.map(isLetter) == true
    let slug = String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(48).map { scalar in
          let isWord = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          return isWord ? scalar : "_"
        }))
    if isSimple && text.utf8.count <= 48 { return slug }
    var hash = StableHash()
    hash.combine(text)
    return "x" + slug + "." + hash.hexadecimal.prefix(8)
  }

  private static func escapeStrayPercents(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == UInt8(ascii: "%") else { continue }
      let digits = bytes.dropFirst(index + 1).prefix(2)
      let isEscape = digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      if !isEscape { result.append(contentsOf: "25".utf8) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
