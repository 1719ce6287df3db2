import NewsModel

/// Splits plain text into blocks: at blank lines, and at line breaks that do not only wrap a line.
enum PlainTextParser {
  static func parse(_ bytes: [UInt8]) -> ParsedDocument {
    let chunks = chunks(of: bytes)
    return ParsedDocument(blocks: LineJoiner(chunks: chunks).blocks(from: chunks))
  }

  static func chunks(of bytes: [UInt8]) -> [DraftChunk] {
    var chunks: [DraftChunk] = []
    var lines: [DraftLine] = []
    for range in TextLines.ranges(of: bytes) {
      let line = TextLines.line(bytes, range)
      if line.text.isEmpty {
        if !lines.isEmpty { chunks.append(DraftChunk(kind: .paragraph, lines: lines)) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { chunks.append(DraftChunk(kind: .paragraph, lines: lines)) }
    return chunks
  }
}

/// The lines of a text; a line ends at a line feed, a carriage return or both.
enum TextLines {
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      ranges.append(start..<index - 1)
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// The words of a line, with their place.
  static func line(_ bytes: [UInt8], _ range: Range<Int>) -> DraftLine {
    let place = trimmed(range, of: bytes)
    return DraftLine(text: Whitespace.collapse(bytes[place]), place: place)
  }

  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
