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
      guard own.contains(where: lacksSpeaker) else { return own }
      let whole = runs[index].flatMap(speaker) ?? introduced[index]
      let behindColon = whole == nil ? quotationBehindColon(index) : nil
      guard let voice = whole ?? behindColon.flatMap({ _ in speakerBehindColon(index) }) else { return own }
      return own.map { proposition in
        guard lacksSpeaker(proposition), behindColon.map({ proposition.head > $0 }) ?? true else { return proposition }
        var copy = proposition
        copy.attribution.append(voice)
        return copy
      }
    }
  }

  /// Whether nobody is named who says so: no voice at all, or only "I think" and "these figures show".
  private func lacksSpeaker(_ proposition: Proposition) -> Bool { proposition.attribution.allSatisfy(FirstPerson.needsSpeaker) }

  /// "The minister said:" introduces the sentences that follow, up to the next one who speaks. Behind a colon that ends its paragraph whole paragraphs are
  /// the minister's: "the UN has found that …" is then part of the speech, and only what is told about the minister, or another speaker with quotation
  /// marks, ends it.
  private func introducedSpeakers() -> [Voice?] {
    var voice: Voice?
    var reach = 0
    var isStrong = false
    return article.sentences.indices.map { index in
      let own = (speakers[index].flatMap { FirstPerson.needsSpeaker($0) ? nil : $0 }) ?? announcer(index)
      if isStrong, index <= reach, let voice, endsSpeech(index, of: voice, own) { (reach, isStrong) = (index - 1, false) }
      if let own, !(isStrong && index <= reach) {
        let end = endOfSpeech(introducedAt: index)
        voice = end > index ? own : nil
        reach = end
        isStrong = end > index && article.sentences[index].tokens.last?.text == ":" && endsParagraph(index)
        return nil
      }
      return index <= reach && ![.title, .heading].contains(article.sentences[index].block) ? voice : nil
    }
  }

  /// Whether a sentence within somebody's speech is no longer part of it.
  private func endsSpeech(_ index: Int, of voice: Voice, _ own: Voice?) -> Bool {
    let sentence = article.sentences[index]
    // "Votel also met with workers": people do not call themselves by their names.
    if let source = voice.source, let name = (source.name ?? source.referent.name)?.split(separator: " ").last, sentence.tokens.contains(where: { $0.text == name }) { return true }
    guard let own, !FirstPerson.speaks(sentence) else { return false }
    return sentence.tokens.contains { $0.head < 0 && $0.lemma.lowercased() == own.cue && $0.pennTag == "VBD" }
  }

  /// "The general released the following statement:": whoever the sentence is about, where it announces words behind its colon.
  private func announcer(_ index: Int) -> Voice? {
    let tokens = article.sentences[index].tokens
    guard speakers[index] == nil, tokens.last?.text == ":", endsParagraph(index), tokens.contains(where: { Self.announced.contains($0.lemma.lowercased()) }), let mention = protagonists[index],
      [.person, .organization].contains(mention.referent.type) || mention.form == .name
    else { return nil }
    return Voice(source: mention, cue: ":", firmness: .stated)
  }

  private static let announced: Set<String> = ["statement", "message", "remark", "comment", "letter", "announcement", "declaration", "tweet", "post"]

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
    func spoken(_ places: [Int]) -> Voice? {
      places.filter(speakers.indices.contains).lazy.compactMap { speakers[$0] }.first { !FirstPerson.needsSpeaker($0) }.map(plain)
    }
    return spoken([run.upperBound, run.lowerBound]) ?? speakerBehindColon(run.lowerBound) ?? spoken([run.lowerBound - 1, run.upperBound + 1]) ?? protagonist(before: run)
  }

  /// "The spokeswoman spoke about the incident: 'We do not know what caused it.'": whoever the words before the colon are about says what is quoted.
  private func speakerBehindColon(_ index: Int) -> Voice? {
    guard quotationBehindColon(index) != nil else { return nil }
    if let own = speakers[index], !FirstPerson.needsSpeaker(own) { return plain(own) }
    guard let mention = protagonists[index], [.person, .organization, .anonymousSource].contains(mention.referent.type) || mention.form == .name && mention.referent.type != .event else { return nil }
    return Voice(source: mention, cue: ":", firmness: .stated)
  }

  /// The mark that opens a quotation behind a colon in a sentence; nil when there is none.
  private func quotationBehindColon(_ index: Int) -> Int? {
    let tokens = article.sentences[index].tokens
    return tokens.indices.dropFirst(2).first { ["“", "``", "\""].contains(tokens[$0].text) && tokens[$0 - 1].text == ":" }
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
