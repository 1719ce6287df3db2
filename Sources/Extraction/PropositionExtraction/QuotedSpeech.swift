import NewsModel

/// Gives the sentences of a quotation that runs over several of them to the one who speaks.
struct QuotedSpeech {
  let article: AnalyzedArticle
  /// For each sentence, the voice of its main verb of saying.
  let speakers: [Voice?]

  /// The propositions of all sentences, those inside a quotation attributed to its speaker.
  func attributed(_ propositions: [[Proposition]]) -> [Proposition] {
    let runs = QuoteReader.runs(in: article)
    return zip(propositions, runs).flatMap { own, run -> [Proposition] in
      guard let run, own.contains(where: \.attribution.isEmpty), let voice = speaker(of: run) else { return own }
      return own.map { proposition in
        guard proposition.attribution.isEmpty else { return proposition }
        var copy = proposition
        copy.attribution = [voice]
        return copy
      }
    }
  }

  /// The verb of saying stands where the quotation closes, where it opens, right before it, or right behind it.
  private func speaker(of run: QuoteReader.Run) -> Voice? {
    [run.upperBound, run.lowerBound, run.lowerBound - 1, run.upperBound + 1]
      .filter(speakers.indices.contains).lazy.compactMap { speakers[$0] }.first
  }
}
