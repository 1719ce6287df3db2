import NewsModel

/// Takes the names of towns for those of bodies where an article means their teams: "Porto have signed the Dane", but "arrived in Porto".
struct TownTeams {
  let lexicon: SharedLexicon
  let nameType: @Sendable (String) -> EntityType?

  /// The article with the names of teams marked as those of bodies; with `eachAlone`, no sentence tells anything of another.
  func marked(_ article: AnalyzedArticle, eachAlone: Bool) -> AnalyzedArticle {
    let words = lexicon.words.teams
    guard !words.isEmpty, article.sentences.contains(where: { !$0.names.isEmpty }) else { return article }
    let evidence = article.sentences.map { TeamSigns(sentence: $0, words: words).evidence }
    guard evidence.contains(where: { $0 > 0 }) else { return withoutTeams(article) }
    let isSport = !eachAlone && evidence.reduce(0, +) > 2
    var teams: [(sentence: Int, name: Int, words: String)] = []
    for (index, sentence) in article.sentences.enumerated() {
      let signs = TeamSigns(sentence: sentence, words: words, isSport: isSport)
      for (number, name) in sentence.names.enumerated() where name.kind == .location && signs.sureness(of: name.tokens) != nil {
        let text = article.article.words(in: sentence.range(of: name.tokens))
        if isTown(text) { teams.append((index, number, text)) }
      }
    }
    guard !teams.isEmpty else { return article }
    var copy = article
    for team in teams { copy.sentences[team.sentence].names[team.name].kind = .organization }
    if isSport { spread(Set(teams.map(\.words)), in: &copy, evidence) }
    return copy
  }

  /// "The Hague tribunal", where no sentence speaks of sport: what the recogniser took for a body and the tables know as a town.
  private func withoutTeams(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for (index, sentence) in article.sentences.enumerated() {
      for (number, name) in sentence.names.enumerated() where name.kind == .organization && nameType(article.article.words(in: sentence.range(of: name.tokens))) == "City" {
        copy.sentences[index].names[number].kind = .location
      }
    }
    return copy
  }

  /// Countries and their parts have teams too, but a reader may well take "France" for the country.
  private func isTown(_ name: String) -> Bool { nameType(name).map { $0 == "City" || $0 == .place } ?? true }

  /// Further mentions of the teams, in sentences that speak of sport, unless something happens there.
  private func spread(_ teams: Set<String>, in article: inout AnalyzedArticle, _ evidence: [Int]) {
    for index in article.sentences.indices where evidence[index] > 0 || article.sentences[index].block == .title {
      let signs = TeamSigns(sentence: article.sentences[index], words: lexicon.words.teams)
      for number in article.sentences[index].names.indices {
        let name = article.sentences[index].names[number]
        guard name.kind == .location, teams.contains(article.article.words(in: article.sentences[index].range(of: name.tokens))), !signs.isPlaceToBe(name.tokens),
          !isWay(name.tokens, in: article.sentences[index])
        else { continue }
        article.sentences[index].names[number].kind = .organization
      }
    }
  }

  /// "flew to Porto".
  private func isWay(_ name: Range<Int>, in sentence: AnalyzedSentence) -> Bool {
    name.lowerBound > 0 && ["to", "from", "at"].contains(sentence.tokens[name.lowerBound - 1].text.lowercased())
  }
}
