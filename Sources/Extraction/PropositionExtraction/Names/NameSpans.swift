import NewsModel

extension AnalyzedSentence {
  /// Makes some words one name, instead of whatever names had any of them; the names stay in the order of the text.
  mutating func setName(_ words: Range<Int>, _ kind: NameSpan.Kind) {
    names.removeAll { $0.tokens.overlaps(words) }
    names.insert(NameSpan(tokens: words, kind: kind), at: names.firstIndex { $0.tokens.lowerBound > words.lowerBound } ?? names.count)
  }
}
