import NewsModel

/// Follows quotation marks through an article, to know which sentences stand wholly inside a quotation.
struct QuoteReader {
  /// The sentences that a quotation runs over, first and last, as indexes.
  typealias Run = ClosedRange<Int>

  /// For each sentence that stands inside a quotation, the sentences that the quotation runs over; nil for the others.
  static func runs(in article: AnalyzedArticle) -> [Run?] {
    let starts = Set(article.article.blocks.map(\.range.lowerBound))
    var isOpen = false
    var opened = 0
    var result = [Run?](repeating: nil, count: article.sentences.count)
    var quoted: [Int] = []
    for (index, sentence) in article.sentences.enumerated() {
      // A quotation that runs over a paragraph is opened anew at the next one.
      let beginsBlock = index == 0 || starts.contains { $0 > article.sentences[index - 1].range.lowerBound && $0 <= sentence.range.lowerBound }
      if beginsBlock, isOpen { isOpen = false; quoted = [] }
      let scan = Scan(sentence, isOpen: isOpen)
      if !isOpen { opened = index; quoted = [] }
      if scan.isQuoted { quoted.append(index) }
      for each in quoted { result[each] = opened...index }
      isOpen = scan.isOpenAtEnd
    }
    return result
  }

  /// Counts words in and outside quotation marks; a sentence is quoted when nearly all of its words are inside.
  private struct Scan {
    var isQuoted: Bool
    var isOpenAtEnd: Bool

    init(_ sentence: AnalyzedSentence, isOpen: Bool) {
      var open = isOpen
      var inside = 0
      var outside = 0
      for token in sentence.tokens {
        switch token.text {
        case "“", "``", "«": open = true
        case "”", "''", "»": open = false
        case "\"": open.toggle()
        default:
          if token.tag == .punctuation { continue }
          if open { inside += 1 } else { outside += 1 }
        }
      }
      isQuoted = inside > 0 && outside <= inside / 8
      isOpenAtEnd = open
    }
  }
}
