import NewsModel

/// Decides where a line break ends a paragraph and where it only wraps a line.
///
/// A text is wrapped when its lines are as long as their width allows: the next line's first word would not have fitted.
struct LineJoiner {
  /// The longest line of a wrapped text; nil when the text is not wrapped.
  private let width: Int?

  init(chunks: [DraftChunk]) {
    let pairs = chunks.flatMap { chunk in zip(chunk.lines, chunk.lines.dropFirst()) }
    let width = chunks.flatMap(\.lines).map(\.text.unicodeScalars.count).max() ?? 0
    let full = pairs.filter { LineJoiner.isFull($0.text, before: $1.text, width: width) }.count
    let isWrapped = !pairs.isEmpty && (40...130).contains(width) && full * 10 >= pairs.count * 7
    self.width = isWrapped ? width : nil
  }

  func blocks(from chunks: [DraftChunk]) -> [DraftBlock] {
    chunks.flatMap(blocks)
  }

  private func blocks(from chunk: DraftChunk) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    for (index, line) in chunk.lines.enumerated() where !line.text.isEmpty {
      if index > 0, let last = blocks.last, chunk.kind == .heading || wraps(chunk.lines[index - 1], line) {
        blocks[blocks.count - 1] = LineJoiner.join(last, line)
      } else {
        blocks.append(DraftBlock(chunk: chunk, line: line, isFirst: blocks.isEmpty))
      }
    }
    return blocks
  }

  private func wraps(_ line: DraftLine, _ next: DraftLine) -> Bool {
    if next.text.startsLowercase, !line.text.endsSentence { return true }
    guard let width else { return false }
    return LineJoiner.isFull(line.text, before: next.text, width: width)
  }

  /// Whether the next line's first word would have gone over the width.
  private static func isFull(_ line: String, before next: String, width: Int) -> Bool {
    let word = next.unicodeScalars.prefix { $0 != " " }.count
    // Words are set in whole, so that a full line may be a few letters short of the longest.
    return line.unicodeScalars.count + 1 + word + 3 > width
  }

  private static func join(_ block: DraftBlock, _ line: DraftLine) -> DraftBlock {
    var joined = block
    joined.text += " " + line.text
    joined.place = union(block.place, line.place)
    joined.linked += line.linked
    joined.lastLink = line.lastLink
    joined.address = block.address ?? line.address
    joined.isEmphasised = block.isEmphasised && line.isEmphasised
    return joined
  }

  static func union(_ a: Range<Int>?, _ b: Range<Int>?) -> Range<Int>? {
    guard let a, let b, a.upperBound <= b.lowerBound else { return nil }
    return a.lowerBound..<b.upperBound
  }
}

extension DraftBlock {
  init(chunk: DraftChunk, line: DraftLine, isFirst: Bool) {
    self.init(
      kind: chunk.kind, level: chunk.level, text: line.text, place: line.place, linked: line.linked,
      lastLink: line.lastLink, address: line.address, isEmphasised: line.isEmphasised,
      followsImage: isFirst && chunk.followsImage)
  }
}
