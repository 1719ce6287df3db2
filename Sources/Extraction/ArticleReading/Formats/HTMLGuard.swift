/// Refuses pages that would take an HTML parser very long or very deep, before the parser sees them.
///
/// The rules of HTML5 make a parser walk its list of open elements at every tag, and open unclosed formatting again in
/// every paragraph; a few hundred kilobytes of hostile tags can keep it busy for hours.
enum HTMLGuard {
  static let depthLimit = 500
  private static let reopeningLimit = 1_000_000
  private static let attributeLimit = 1_000

  static func check(_ bytes: [UInt8]) throws {
    var scan = HTMLTagScan(bytes: bytes)
    var (depth, formatting, reopened) = (0, 0, 0)
    while let tag = scan.next() {
      if tag.attributes > attributeLimit { throw failure("a tag with more than \(attributeLimit) attributes") }
      if withoutEnd.contains(tag.name) {
        if !tag.isEnd { reopened += formatting }
      } else {
        depth = max(0, depth + (tag.isEnd ? -1 : 1))
        if HTMLGuard.formatting.contains(tag.name) { formatting = max(0, formatting + (tag.isEnd ? -1 : 1)) }
        if !tag.isEnd { reopened += formatting }
      }
      if depth > depthLimit { throw failure("elements nested more than \(depthLimit) deep") }
      if reopened > reopeningLimit { throw failure("too much formatting that is never closed") }
    }
  }

  private static func failure(_ what: String) -> ReadingFailure {
    ReadingFailure(message: "has \(what); save the page as plain text and read that")
  }

  /// Elements that are void, or end by themselves when the next one begins.
  private static let withoutEnd: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html",
    "head", "body", "!doctype",
  ]

  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
}

/// Steps from tag to tag, past comments and scripts.
struct HTMLTagScan {
  struct Tag {
    var name: String
    var isEnd: Bool
    /// About how many attributes it has.
    var attributes: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let open = bytes[position...].firstIndex(of: 0x3C) {
      position = open + 1
      guard position < bytes.count else { return nil }
      if bytes[position...].starts(with: [0x21, 0x2D, 0x2D]) {
        skip(past: [0x2D, 0x2D, 0x3E])
        continue
      }
      let isEnd = bytes[position] == 0x2F
      if isEnd { position += 1 }
      guard position < bytes.count, ASCII.isLetter(bytes[position]) else { continue }
      let name = bytes[position...].prefix(40) { !ASCII.isSpace($0) && $0 != 0x3E && $0 != 0x2F }
      position += name.count
      let tag = Tag(
        name: String(decoding: name.map(ASCII.lowercase), as: UTF8.self), isEnd: isEnd, attributes: skipAttributes())
      if !isEnd, tag.name == "script" || tag.name == "style" { skip(past: Array("</\(tag.name)".utf8)) }
      return tag
    }
    return nil
  }

  private mutating func skip(past end: [UInt8]) {
    while let next = bytes[position...].firstIndex(where: { $0 == end[0] }) {
      position = next + 1
      if bytes[next...].prefix(end.count).map(ASCII.lowercase) == end {
        position = next + end.count
        return
      }
    }
    position = bytes.count
  }

  private mutating func skipAttributes() -> Int {
    var (count, quote, wasSpace) = (0, UInt8(0), false)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return count
      } else if ASCII.isSpace(byte) || byte == 0x2F {
        wasSpace = true
      } else {
        if wasSpace { count += 1 }
        wasSpace = false
        if (byte == 0x22 || byte == 0x27), bytes[position - 2] == 0x3D { quote = byte }
      }
    }
    return count
  }
}

extension ArraySlice<UInt8> {
  fileprivate func prefix(_ limit: Int, while isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    prefix(limit).prefix(while: isPart)
  }
}
