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
    { return cut(caption, at: open.utf16Offset(inUTF8Of: caption.text)) }
    for mark in [" © ", " ©", " | ", " / ", " Photo: ", " Photo by ", " Image: ", " Credit: ", " Picture: ", ". AP Photo", " – ", " - "] {
      guard let range = caption.text.lastRange(of: mark) else { continue }
      let tail = caption.text[range.upperBound...].trimmed
      let names = mark.contains("©") || mark.contains(":") || mark.contains("Photo")
      if tail.spacedWords.count <= 8, names || isCreditName(tail) || isCreditPhrase(tail) {
        let start = mark.hasPrefix(".") ? caption.text.index(after: range.lowerBound) : range.lowerBound
        return cut(caption, at: start.utf16Offset(inUTF8Of: caption.text))
      }
    }
    return nil
  }

  /// Whether words only name whose picture it is: a web site, an agency, a picture service.
  static func isCreditName(_ words: String) -> Bool {
    let name = words.trimmed
    if name.isDomainName || NewsAgency.named(name) != nil { return true }
    let lower = name.lowercased()
    return name.spacedWords.count <= 6 && services.contains(where: lower.contains)
  }

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

  private static func cut(_ caption: DraftBlock, at offset: Int) -> DraftBlock {
    var shorter = caption
    shorter.keepFirst(offset)
    while let last = shorter.text.last, "|/–—-([©".contains(last) { shorter.keepFirst(shorter.text.utf8.count - last.utf8.count) }
    return shorter
  }
}

extension String.Index {
  fileprivate func utf16Offset(inUTF8Of text: String) -> Int { text.utf8.distance(from: text.startIndex, to: self) }
}

extension String {
  /// The last place of a piece of text.
  fileprivate func lastRange(of piece: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = startIndex
    while let range = self[start...].firstRange(of: piece) {
      found = range
      start = range.upperBound
    }
    return found
  }
}
