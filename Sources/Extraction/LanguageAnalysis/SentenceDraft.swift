import NewsModel

/// A sentence whose words are known and nothing else yet.
struct SentenceDraft: Sendable {
  struct Word: Sendable {
    let range: Range<Int>
    let text: String
    /// The word's Unicode scalars.
    let form: [UInt32]
  }

  let number: Int
  let range: Range<Int>
  let block: TextBlock.Kind
  let words: [Word]

  /// The sentence with only some of its words, in order.
  func only(_ kept: [Int]) -> SentenceDraft {
    SentenceDraft(number: number, range: range, block: block, words: kept.map { words[$0] })
  }
}

extension SentenceDraft {
  /// A sentence of given words, joined by single spaces.
  init(number: Int, words: [String]) {
    var offset = 0
    var drafts: [Word] = []
    for word in words where !word.isEmpty {
      let count = word.utf8.count
      drafts.append(Word(range: offset..<offset + count, text: word, form: word.unicodeScalars.map(\.value)))
      offset += count + 1
    }
    self.init(number: number, range: 0..<max(0, offset - 1), block: .paragraph, words: drafts)
  }

  /// The words of a sentence that was read from CoNLL-U.
  init(_ sentence: AnalyzedSentence) {
    let words = sentence.tokens.map { token in
      Word(range: token.range, text: token.text, form: token.text.unicodeScalars.map(\.value))
    }
    self.init(number: sentence.number, range: sentence.range, block: sentence.block, words: words)
  }
}

/// Turns text into sentence drafts.
struct Segmenter {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  init(model: LanguageModel) {
    tokenizer = Tokenizer(weights: model.borders)
    splitter = SentenceSplitter(weights: model.borders)
  }

  /// The sentences of an article, block by block.
  func drafts(of article: Article) -> [SentenceDraft] {
    let text = TextScalars(article.text)
    var drafts: [SentenceDraft] = []
    for block in article.blocks {
      for pieces in text.pieces(in: text.scalars(inBytes: block.range)) {
        let tokens = tokenizer.tokens(in: pieces, of: text)
        for sentence in splitter.sentences(in: tokens, of: text) {
          drafts.append(draft(tokens[sentence], of: text, in: article.text, number: drafts.count + 1, block: block.kind))
        }
      }
    }
    return drafts
  }

  /// A whole text as one sentence.
  func draft(ofSentence string: String) -> SentenceDraft {
    let text = TextScalars(string)
    let tokens = text.pieces(in: 0..<text.values.count).flatMap { tokenizer.tokens(in: $0, of: text) }
    return draft(tokens[...], of: text, in: string, number: 1, block: .paragraph)
  }

  private func draft(
    _ tokens: ArraySlice<Range<Int>>, of text: TextScalars, in string: String, number: Int, block: TextBlock.Kind
  ) -> SentenceDraft {
    let words = tokens.map { token in
      let range = text.bytes(of: token)
      return SentenceDraft.Word(range: range, text: string.slice(utf8: range), form: Array(text.values[token]))
    }
    let start = words.first?.range.lowerBound ?? 0
    return SentenceDraft(number: number, range: start..<(words.last?.range.upperBound ?? start), block: block, words: words)
  }
}
