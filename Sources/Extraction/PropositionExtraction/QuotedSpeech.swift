import NewsModel

/// Gives the sentences of a quotation that runs over several of them to the one who speaks.
struct QuotedSpeech {
  let article: AnalyzedArticle
  /// For each sentence, the voice of its main verb of saying.
  let speakers: [Voice?]

  /// The propositions of all sentences, those inside a quotation attributed to its speaker.
  func attributed(_ propositions: [[Proposition]]) -> [Proposition] {
    let runs = QuoteReader.runs(in: article)
    let introduced = introducedSpeakers()
    return propositions.indices.flatMap { index -> [Proposition] in
      let own = propositions[index]
      guard own.contains(where: \.attribution.isEmpty), let voice = runs[index].flatMap(speaker) ?? introduced[index] else { return own }
      return own.map { proposition in
        guard proposition.attribution.isEmpty else { return proposition }
        var copy = proposition
        copy.attribution = [voice]
        return copy
      }
    }
  }

  /// "The minister said:" introduces the sentences that follow, up to the next one who speaks.
  private func introducedSpeakers() -> [Voice?] {
    var voice: Voice?
    var reach = 0
    return article.sentences.enumerated().map { index, sentence in
      if let own = speakers[index] {
        voice = sentence.tokens.last?.text == ":" ? own : nil
        reach = index + Self.longestSpeech
        return nil
      }
      return index <= reach && sentence.block != .title && sentence.block != .heading ? voice : nil
    }
  }

  private static let longestSpeech = 12

  /// The verb of saying stands where the quotation closes, where it opens, right before it, or right behind it.
  private func speaker(of run: QuoteReader.Run) -> Voice? {
    [run.upperBound, run.lowerBound, run.lowerBound - 1, run.upperBound + 1]
      .filter(speakers.indices.contains).lazy.compactMap { speakers[$0] }.first
  }
}
