import NewsModel

/// Follows quotation marks through an article, to know which sentences stand wholly inside a quotation.
struct QuoteReader {
  /// The sentences that a quotation runs over, first and last, as indexes.
  typealias Run = ClosedRange<Int>

  /// For each sentence that stands inside a quotation, the sentences that the quotation runs over; nil for the others.
  static func runs(in article: AnalyzedArticle) -> [Run?] { read(article).runs }

  /// For each sentence, whether a quotation is open where it begins.
  static func openings(in article: AnalyzedArticle) -> [Bool] { read(article).openings }

  private static func read(_ article: AnalyzedArticle) -> (runs: [Run?], openings: [Bool]) {
    var openings: [Bool] = []
    let starts = Set(article.article.blocks.map(\.range.lowerBound))
    var isOpen = false
    var opened = 0
    var result = [Run?](repeating: nil, count: article.sentences.count)
    var quoted: [Int] = []
    for (index, sentence) in article.sentences.enumerated() {
      let beginsBlock = index == 0 || starts.contains { $0 > article.sentences[index - 1].range.lowerBound && $0 <= sentence.range.lowerBound }
      // A quotation that was left open goes on where the next paragraph opens it once more.
      let goesOn = beginsBlock && isOpen && sentence.tokens.first.map { ["“", "``", "\"", "«"].contains($0.text) } == true
      if beginsBlock, isOpen { isOpen = false; if !goesOn { quoted = [] } }
      openings.append(isOpen)
      let scan = Scan(sentence, isOpen: isOpen)
      if !isOpen, !goesOn { opened = index; quoted = [] }
      if scan.isQuoted { quoted.append(index) }
      for each in quoted { result[each] = opened...index }
      isOpen = scan.isOpenAtEnd
    }
    return (result, openings)
  }

  /// For each word, whether it stands inside quotation marks; the marks themselves do not.
  static func inside(_ sentence: AnalyzedSentence, isOpen: Bool) -> [Bool] {
    var open = isOpen
    return sentence.tokens.map { token in
      switch token.text {
      case "“", "``", "«": open = true
      case "”", "''", "»": open = false
      case "\"": open.toggle()
      default: return open
      }
      return false
    }
  }

  /// Counts words in and outside quotation marks; a sentence is quoted when nearly all of its words are inside.
  private struct Scan {
    var isQuoted: Bool
    var isOpenAtEnd: Bool

    init(_ sentence: AnalyzedSentence, isOpen: Bool) {
      let flags = QuoteReader.inside(sentence, isOpen: isOpen)
      let words = sentence.tokens.indices.filter { sentence.tokens[$0].tag != .punctuation }
      let inside = words.count { flags[$0] }
      let outside = words.count - inside
      isQuoted = inside > 0 && outside <= inside / 8
      isOpenAtEnd = Self.isOpenAtEnd(sentence, isOpen: isOpen)
    }

    private static func isOpenAtEnd(_ sentence: AnalyzedSentence, isOpen: Bool) -> Bool {
      sentence.tokens.reduce(isOpen) { open, token in
        switch token.text {
        case "“", "``", "«": true
        case "”", "''", "»": false
        case "\"": !open
        default: open
        }
      }
    }
  }
}
