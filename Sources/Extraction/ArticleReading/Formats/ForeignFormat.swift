/// Knows files that hold no article by their first bytes: pictures, documents of other programs, archives.
///
/// Some of them, such as a PDF file without compression, would pass for text.
enum ForeignFormat {
  /// What the file is, with its article; nil for what may be text.
  ///
  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - isGuessed: whether nobody said how to read it; who reads SVG or RTF as text gets what is there.
  static func name(of head: ArraySlice<UInt8>, isGuessed: Bool) -> String? {
    if let known = signatures.first(where: { head.starts(with: $0.bytes) }) { return known.name }
    if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "a WebP picture" }
    return isGuessed ? textFormat(of: head) : nil
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"), (Array("%!PS".utf8), "a PostScript document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"), (Array("GIF89a".utf8), "a GIF picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"), ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"), ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    (Array("SQLite format 3\0".utf8), "a database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// Formats of text that hold no article as it stands.
  private static func textFormat(of head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head.prefix(4000).map(ASCII.lowercase), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if text.hasPrefix("{\\rtf") { return "an RTF document" }
    guard text.hasPrefix("<"), !text.contains("<html") else { return nil }
    if let root = rootElement(of: text), root == "svg" || root.hasSuffix(":svg") { return "an SVG picture" }
    return nil
  }

  /// The name of the first element, after declarations and comments.
  private static func rootElement(of text: Substring) -> Substring? {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.first != "?", rest.first != "!" {
        return rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
      }
    }
    return nil
  }
}
