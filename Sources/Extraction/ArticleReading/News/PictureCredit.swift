/// Says where a picture credit stands in a caption, so that the caption is read without it.
enum PictureCredit {
  /// The caption without its credit; nil when it has none.
  static func removed(from caption: DraftBlock) -> DraftBlock? {
    if let link = caption.lastLink, caption.text.hasSuffix(link), isCreditName(link) {
      return cut(caption, at: caption.text.utf8.count - link.utf8.count)
    }
    if caption.text.hasSuffix(")") || caption.text.hasSuffix("]"),
      let open = caption.text.lastIndex(where: { $0 == "(" || $0 == "[" }),
      isCreditPhrase(caption.text[caption.text.index(after: open)...].dropLast().trimmed)
    { return cut(caption, at: caption.text.utf8.distance(from: caption.text.startIndex, to: open)) }
    let bytes = Array(caption.text.utf8)
    for mark in marks {
      guard let start = bytes.lastIndex(of: Array(mark.words.utf8)) else { continue }
      let tail = String(decoding: bytes[(start + mark.words.utf8.count)...], as: UTF8.self).trimmed
      if tail.wordCount <= 8, mark.isCertain || isCreditName(tail) || isCreditPhrase(tail) {
        return cut(caption, at: mark.words.hasPrefix(".") ? start + 1 : start)
      }
    }
    return nil
  }

  /// What stands before a credit; after some marks there can be nothing else.
  private static let marks: [(words: String, isCertain: Bool)] = [
    (" © ", true), (" ©", true), (" | ", false), (" / ", false), (" Photo: ", true), (" Photo by ", true),
    (" Image: ", true), (" Credit: ", true), (" Picture: ", true), (". AP Photo", true), (" – ", false), (" - ", false),
  ]

  /// Whether words only name whose picture it is: a web site, an agency, a picture service.
  static func isCreditName(_ words: String) -> Bool {
    guard words.utf8.count <= 80 else { return false }
    let name = words.trimmed
    if name.isDomainName || NewsAgency.named(name) != nil { return true }
    let lower = name.lowercased()
    return name.spacedWords.count <= 6 && services.contains(where: lower.contains)
  }

  /// Whether the end of a line speaks of a photograph, so that the line can only be a caption.
  static func isPhotoCredit(_ words: some StringProtocol) -> Bool {
    let lower = String(words).loweredBytes
    return photoWords.contains(where: lower.contains(phrase:))
  }

  private static let photoWords = ["photo", "getty", "shutterstock", "image:"].map { Array($0.utf8) }

  private static func isCreditPhrase(_ words: String) -> Bool {
    let lower = words.lowercased()
    return isCreditName(words)
      || ["photo", "image", "picture", "credit", "handout", "courtesy of", "file", "via "].contains(where: lower.hasPrefix)
      || lower.contains("ap photo") || lower.contains(" via ap") || lower.contains("via reuters")
  }

  private static let services = [
    "getty", "shutterstock", "ap photo", "afp", "reuters", "epa", "unsplash", "wikimedia", "flickr", "istock", "alamy",
    "handout", "press service", "file photo", "creative commons", "associated press", "zuma", "imago",
  ]

  /// What may be left at the end of a caption when the name is gone.
  private static let creditMarks = [
    "|", "/", "–", "—", "-", "(", "[", "©", "photo:", "image:", "picture:", "credit:", "source:", "photo by", "photograph:",
  ]

  private static func cut(_ caption: DraftBlock, at offset: Int) -> DraftBlock {
    var shorter = caption
    shorter.keepFirst(offset)
    while let ending = creditMarks.first(where: shorter.text.lowercased().hasSuffix) {
      shorter.keepFirst(shorter.text.utf8.count - ending.utf8.count)
    }
    return shorter
  }
}
