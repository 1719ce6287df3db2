import NewsModel

/// Decides where a line break ends a paragraph and where it only wraps a line.
///
/// A text is wrapped when its lines are as long as their width allows: the next line's first word would not have fitted.
struct LineJoiner {
  /// The longest line of a wrapped text; nil when the text is not wrapped.
  private let width: Int?

  /// The shortest line, in bytes, that goes on in the next when it ends no sentence.
  private let openLength: Int

  /// - Parameter openLength: in Markdown a line break is a space, and any open line goes on; elsewhere only a long one.
  init(chunks: [DraftChunk], openLength: Int = 60) {
    self.openLength = openLength
    let pairs = chunks.flatMap { chunk in zip(chunk.lines, chunk.lines.dropFirst()) }
    let width = chunks.flatMap(\.lines).map(\.text.unicodeScalars.count).max() ?? 0
    let full = pairs.filter { LineJoiner.isFull($0.text, before: $1.text, width: width) }.count
    let isWrapped = !pairs.isEmpty && (40...200).contains(width) && full * 10 >= pairs.count * 7
    self.width = isWrapped ? width : nil
  }

  func blocks(from chunks: [DraftChunk]) -> [DraftBlock] {
    chunks.enumerated().flatMap { index, chunk in blocks(from: chunk, isFirst: index == 0) }
  }

  private func blocks(from chunk: DraftChunk, isFirst: Bool) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    // Below the headline, a line without an end belongs to the sentence that the paragraph ends with.
    let endsWell = !isFirst && chunk.lines.last?.text.endsSentence == true
    for (index, line) in chunk.lines.enumerated() where !line.text.isEmpty {
      if index > 0, !blocks.isEmpty,
        chunk.kind == .heading || wraps(chunk.lines[index - 1], line, endsWell: endsWell)
      {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append(DraftBlock(chunk: chunk, line: line, isFirst: blocks.isEmpty))
      }
    }
    return blocks
  }

  private func wraps(_ line: DraftLine, _ next: DraftLine, endsWell: Bool) -> Bool {
    if endsWell, !line.text.endsSentence, line.text.utf8.count >= openLength { return true }
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

  static func union(_ a: Range<Int>?, _ b: Range<Int>?) -> Range<Int>? {
    guard let a, let b, a.upperBound <= b.lowerBound else { return nil }
    return a.lowerBound..<b.upperBound
  }
}

extension DraftBlock {
  /// Goes on in the next line.
  fileprivate mutating func append(_ line: DraftLine) {
    text += " "
    text += line.text
    place = LineJoiner.union(place, line.place)
    linked += line.linked
    lastLink = line.lastLink
    address = address ?? line.address
    isEmphasised = isEmphasised && line.isEmphasised
  }

  init(chunk: DraftChunk, line: DraftLine, isFirst: Bool) {
    self.init(
      kind: chunk.kind, level: chunk.level, text: line.text, place: line.place, linked: line.linked,
      lastLink: line.lastLink, address: line.address, isEmphasised: line.isEmphasised,
      followsImage: isFirst && chunk.followsImage)
  }
}
