import NewsModel

/// A lexicon behind one reference: the readers that hold it are copied often, and its tables must not be retained one by one each time.
final class SharedLexicon: Sendable {
  /// The words.
  let words: ExtractionLexicon
  /// A lexicon without words.
  static let empty = SharedLexicon(ExtractionLexicon())

  /// What well-known firms are called.
  let trades: FirmTrades

  init(_ words: ExtractionLexicon) {
    self.words = words
    trades = FirmTrades(words.industries)
  }
}
