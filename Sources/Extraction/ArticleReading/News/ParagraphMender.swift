import NewsModel

/// Joins a sentence that a crawler broke over two paragraphs: the first part ends in no punctuation, and the next begins
/// with a small letter, perhaps after an opening quote.
enum ParagraphMender {
  /// No sentence of a newspaper is longer than this, in bytes.
  private static let longestPart = 2000

  static func mend(_ blocks: [DraftBlock]) -> [DraftBlock] {
    var mended: [DraftBlock] = []
    for block in blocks {
      if let last = mended.last, continues(last, block) {
        mended[mended.count - 1] = join(last, block)
      } else {
        mended.append(block)
      }
    }
    return mended
  }

  private static func continues(_ first: DraftBlock, _ second: DraftBlock) -> Bool {
    guard first.kind == .paragraph, second.kind == .paragraph, second.text.startsLowercase,
      let last = first.text.unicodeScalars.last, !first.text.endsSentence, last != ":", last != ";",
      first.text.utf8.count <= longestPart
    else { return false }
    // Two words are too little to tell a broken sentence from a label.
    return first.text.wordCount >= 3
  }

  private static func join(_ first: DraftBlock, _ second: DraftBlock) -> DraftBlock {
    var joined = first
    joined.text += " " + second.text
    joined.place = second.order == first.order + 1 ? LineJoiner.union(first.place, second.place) : nil
    joined.linked += second.linked
    joined.order = second.order
    return joined
  }
}
