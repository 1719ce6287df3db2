import NewsModel

/// Gives the sentences of a quotation that runs over several of them to the one who speaks.
struct QuotedSpeech {
  let article: AnalyzedArticle
  /// For each sentence, the voice of its main verb of saying.
  let speakers: [Voice?]
  /// For each sentence, whom its main clause is about.
  let protagonists: [Mention?]

  /// The propositions of all sentences, those inside a quotation attributed to its speaker.
  func attributed(_ propositions: [[Proposition]]) -> [Proposition] {
    let runs = QuoteReader.runs(in: article)
    let introduced = introducedSpeakers()
    return propositions.indices.flatMap { index -> [Proposition] in
      let own = propositions[index]
      guard own.contains(where: lacksSpeaker), let voice = runs[index].flatMap(speaker) ?? introduced[index] else { return own }
      return own.map { proposition in
        guard lacksSpeaker(proposition) else { return proposition }
        var copy = proposition
        copy.attribution.append(voice)
        return copy
      }
    }
  }

  /// Whether nobody is named who says so: no voice at all, or only "I think" and "these figures show".
  private func lacksSpeaker(_ proposition: Proposition) -> Bool { proposition.attribution.allSatisfy(FirstPerson.needsSpeaker) }

  /// "The minister said:" introduces the sentences that follow, up to the next one who speaks.
  private func introducedSpeakers() -> [Voice?] {
    var voice: Voice?
    var reach = 0
    return article.sentences.enumerated().map { index, sentence in
      if let own = speakers[index], !FirstPerson.needsSpeaker(own) {
        let end = endOfSpeech(introducedAt: index)
        voice = end > index ? own : nil
        reach = end
        return nil
      }
      return index <= reach && sentence.block != .title && sentence.block != .heading ? voice : nil
    }
  }

  /// The last sentence of a speech that a colon introduces. A colon that ends its paragraph introduces the paragraphs that follow; behind another
  /// one the speech ends with the paragraph in which the speaker says "I" or "we" for the last time.
  private func endOfSpeech(introducedAt index: Int) -> Int {
    let tokens = article.sentences[index].tokens
    let endsWithColon = tokens.last?.text == ":"
    // A quotation behind the colon ends with its marks.
    if endsWithColon, index + 1 < article.sentences.count, article.sentences[index + 1].tokens.first.map({ ["“", "\"", "``", "«"].contains($0.text) }) == true { return index }
    if endsWithColon, endsParagraph(index) { return index + Self.longestSpeech }
    let marks: Set<String> = ["“", "\"", "``", "«", "‘"]
    guard endsWithColon || tokens.contains(where: { $0.text == ":" }) && !tokens.contains(where: { marks.contains($0.text) }) else { return index }
    let following = article.sentences.indices[(index + 1)...].prefix(Self.longestSpeech).prefix { other in
      speakers[other].map(FirstPerson.needsSpeaker) ?? true && ![.title, .heading].contains(article.sentences[other].block)
    }
    guard let last = following.last(where: { FirstPerson.speaks(article.sentences[$0]) }) else { return endsWithColon ? endOfParagraph(index) : index }
    return endOfParagraph(last)
  }

  private func endOfParagraph(_ index: Int) -> Int {
    article.sentences.indices[index...].first(where: endsParagraph) ?? index
  }

  private func endsParagraph(_ index: Int) -> Bool {
    guard index + 1 < article.sentences.count else { return true }
    let (end, next) = (article.sentences[index].range.upperBound, article.sentences[index + 1].range.lowerBound)
    if !article.article.blocks.isEmpty { return article.article.blocks.contains { $0.range.lowerBound > article.sentences[index].range.lowerBound && $0.range.lowerBound <= next } }
    return end < next && article.article.text.utf8.dropFirst(end).prefix(next - end).contains(UInt8(ascii: "\n"))
  }

  private static let longestSpeech = 12

  /// The verb of saying stands where the quotation closes, where it opens, right before it, or right behind it.
  private func speaker(of run: QuoteReader.Run) -> Voice? {
    let spoken = [run.upperBound, run.lowerBound, run.lowerBound - 1, run.upperBound + 1]
      .filter(speakers.indices.contains).lazy.compactMap { speakers[$0] }.first { !FirstPerson.needsSpeaker($0) }
    return spoken.map(plain) ?? protagonist(before: run)
  }

  /// Who denied one thing says the next.
  private func plain(_ voice: Voice) -> Voice {
    guard voice.firmness == .denied else { return voice }
    return Voice(source: voice.source, cue: "say", via: voice.via, firmness: .stated)
  }

  /// "The minister met reporters. 'The war is over.'": the person that the sentence before is about.
  private func protagonist(before run: QuoteReader.Run) -> Voice? {
    let before = run.lowerBound - 1
    guard protagonists.indices.contains(before), let person = protagonists[before], person.referent.type == .person, !endsParagraph(before) else { return nil }
    return Voice(source: person, cue: "say", firmness: .stated)
  }
}
