/// Tells formats apart by their content, where the file's ending does not say.
enum FormatDetector {
  static func format(of bytes: [UInt8]) -> InputFormat {
    let head = bytes.prefix(64_000)
    guard let first = head.first(where: { !ASCII.isSpace($0) }) else { return .text }
    if first == 0x7B, startsWithRecord(head) { return .jsonl }
    if first == 0x3C, looksLikeHTML(head) { return .html }
    return looksLikeMarkdown(head) ? .markdown : .text
  }

  static func startsWithRecord(_ head: ArraySlice<UInt8>) -> Bool {
    guard let start = head.firstIndex(where: { !ASCII.isSpace($0) }), head[start] == 0x7B else { return false }
    let after = head[(start + 1)...].first { !ASCII.isSpace($0) }
    return after == 0x22
  }

  private static func looksLikeHTML(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(4000).map(ASCII.lowercase), as: UTF8.self)
    if text.contains("<!doctype html") || text.contains("<html") { return true }
    return ["<head", "<body", "<div", "<article", "<p>", "<p ", "<h1"].filter(text.contains).count >= 2
  }

  /// Whether a line is a heading, or holds an inline link or strong words: plain text has none of them.
  private static func looksLikeMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(head)
    guard bytes.contains(where: { $0 == 0x23 || $0 == 0x5D || $0 == 0x2A || $0 == 0x3C }) else { return false }
    return TextLines.ranges(of: bytes).contains { range in
      let line = Array(bytes[range])
      return isHeading(line) || holdsLink(line) || holdsStrongWords(line) || isAutomaticLink(line)
    }
  }

  private static func isHeading(_ line: [UInt8]) -> Bool {
    guard line.first == 0x23 else { return false }
    let rest = line.drop { $0 == 0x23 }
    return line.count - rest.count <= 6 && rest.first == 0x20 && rest.contains { ASCII.isLetter($0) || $0 >= 0x80 }
  }

  /// `[words](address)`: an address has no spaces, unless a title follows it in quotes.
  private static func holdsLink(_ line: [UInt8]) -> Bool {
    var start = 0
    while let middle = line.firstIndex(of: [0x5D, 0x28], from: start) {
      let target = line[(middle + 2)...].prefix(1000).prefix { $0 != 0x29 }
      if target.endIndex < line.endIndex, line[start..<middle].contains(0x5B), !target.contains(0x20) || target.contains(0x22) {
        return true
      }
      start = middle + 2
    }
    return false
  }

  private static func holdsStrongWords(_ line: [UInt8]) -> Bool {
    guard let open = line.firstIndex(of: [0x2A, 0x2A], from: 0), let close = line.firstIndex(of: [0x2A, 0x2A], from: open + 2)
    else { return false }
    let words = line[(open + 2)..<close]
    return words.first.map(ASCII.isSpace) == false && words.last.map(ASCII.isSpace) == false
      && words.contains(where: ASCII.isLetter)
  }

  private static func isAutomaticLink(_ line: [UInt8]) -> Bool {
    let words = line[TextLines.trimmed(0..<line.count, of: line)]
    return words.starts(with: Array("<http".utf8)) && words.last == 0x3E && !words.contains(0x20)
  }
}
