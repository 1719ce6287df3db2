/// The lines between two `---` at the top of a Markdown file, as static site generators write them.
struct FrontMatter {
  /// Its length in bytes, with the closing line; 0 when the file has none.
  var length = 0
  var metadata = ArticleMetadata()

  static func read(_ bytes: [UInt8]) -> FrontMatter {
    let lines = TextLines.ranges(of: bytes.count > 20_000 ? Array(bytes[..<20_000]) : bytes)
    func words(_ index: Int) -> String { String(decoding: bytes[lines[index]], as: UTF8.self).trimmed }
    guard let first = lines.first, first.lowerBound == 0, words(0) == "---",
      let end = lines.indices.dropFirst().prefix(60).first(where: { words($0) == "---" || words($0) == "..." })
    else { return FrontMatter() }
    var result = FrontMatter()
    for index in 1..<end {
      let line = words(index)
      guard !line.isEmpty, !line.hasPrefix("-"), !line.hasPrefix("#") else { continue }
      guard let colon = line.firstIndex(of: ":") else { return FrontMatter() }
      let value = unquoted(line[line.index(after: colon)...].trimmed)
      result.set(line[..<colon].lowercased(), value)
    }
    result.length = lines[end].upperBound
    return result
  }

  private mutating func set(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch key {
    case "title", "headline": metadata.title = value
    case "author", "byline": metadata.author = value
    case "source", "publisher", "outlet": metadata.source = value
    case "url", "link", "canonical", "original_url": metadata.url = value
    case "date", "published", "pubdate", "publishdate": metadata.published = PublicationDate.read(value)
    case "agency": metadata.agency = value
    case "lang", "language": metadata.language = value
    default: break
    }
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count >= 2, let first = value.first, first == value.last, first == "\"" || first == "'" else { return value }
    return String(value.dropFirst().dropLast())
  }
}
