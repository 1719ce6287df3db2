import NewsModel

/// Follows quotation marks through an article, to know which sentences stand wholly inside a quotation.
struct QuoteReader {
  /// For each sentence, whether its first word stands inside a quotation or opens one that covers it.
  static func quotedSentences(in article: AnalyzedArticle) -> [Bool] {
    var isOpen = false
    var lastBlockEnd = -1
    return article.sentences.map { sentence in
      // A quotation that runs over a paragraph is opened anew at the next one.
      if startsBlock(sentence, in: article.article, after: lastBlockEnd) { isOpen = false }
      lastBlockEnd = sentence.range.upperBound
      let (quoted, open) = scan(sentence, isOpen: isOpen)
      isOpen = open
      return quoted
    }
  }

  private static func startsBlock(_ sentence: AnalyzedSentence, in article: Article, after end: Int) -> Bool {
    article.blocks.contains { $0.range.lowerBound > end - 1 && $0.range.lowerBound <= sentence.range.lowerBound }
  }

  /// Counts words in and outside quotation marks; a sentence is quoted when nearly all of its words are inside.
  private static func scan(_ sentence: AnalyzedSentence, isOpen: Bool) -> (quoted: Bool, open: Bool) {
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
    return (inside > 0 && outside <= inside / 8, open)
  }
}
