import NewsModel

/// Gives the sentences of a quotation that runs over several of them to the one who speaks.
struct QuotedSpeech {
  let article: AnalyzedArticle
  let readers: [SentenceReader]
  let lexicon: ExtractionLexicon

  /// The propositions of all sentences, those inside a quotation attributed to its speaker.
  func attributed(_ propositions: [[Proposition]]) -> [Proposition] {
    let quoted = QuoteReader.quotedSentences(in: article)
    guard quoted.contains(true) else { return propositions.flatMap { $0 } }
    return propositions.enumerated().flatMap { index, own -> [Proposition] in
      guard quoted[index], let voice = speaker(for: index) else { return own }
      return own.map { proposition in
        guard proposition.attribution.isEmpty else { return proposition }
        var copy = proposition
        copy.attribution = [voice]
        return copy
      }
    }
  }

  /// The speaker of the nearest sentence of the same quotation: before it, else behind it.
  private func speaker(for index: Int) -> Voice? {
    for back in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if let voice = readers[back].speaker() { return voice }
    }
    return index + 1 < readers.count ? readers[index + 1].speaker() : nil
  }
}
