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
    head.split(separator: 0x0A).contains { line in
      isHeading(line) || holdsLink(line) || holdsStrongWords(line) || isAutomaticLink(line)
    }
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.prefix { $0 == 0x23 }.count
    let rest = line.dropFirst(marks)
    return (1...6).contains(marks) && rest.first == 0x20 && rest.contains { ASCII.isLetter($0) || $0 >= 0x80 }
  }

  private static func holdsLink(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let middle = rest.firstRange(of: [0x5D, 0x28]) {
      let target = rest[middle.upperBound...].prefix { $0 != 0x29 }
      if target.endIndex < line.endIndex, rest[..<middle.lowerBound].contains(0x5B),
        !target.contains(0x20) || target.contains(0x22)
      { return true }
      rest = rest[middle.upperBound...]
    }
    return false
  }

  private static func holdsStrongWords(_ line: ArraySlice<UInt8>) -> Bool {
    guard let open = line.firstRange(of: [0x2A, 0x2A]) else { return false }
    let inside = line[open.upperBound...]
    guard let close = inside.firstRange(of: [0x2A, 0x2A]) else { return false }
    let words = inside[..<close.lowerBound]
    return words.first.map(ASCII.isSpace) == false && words.last.map(ASCII.isSpace) == false
      && words.contains(where: ASCII.isLetter)
  }

  private static func isAutomaticLink(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self).trimmed
    return text.hasPrefix("<http") && text.hasSuffix(">") && !text.contains(" ")
  }
}
