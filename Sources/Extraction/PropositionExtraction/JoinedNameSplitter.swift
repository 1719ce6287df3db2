import NewsModel

/// Parts names that the recogniser ran together: "Syria" and "Staffan de Mistura" in "the envoy for Syria Staffan de Mistura".
struct JoinedNameSplitter {
  let nameType: @Sendable (String) -> EntityType?

  /// The article with such names parted.
  func split(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for index in article.sentences.indices {
      let sentence = article.sentences[index]
      copy.sentences[index].names = sentence.names.flatMap { parts(of: $0, in: sentence, of: article.article) }
    }
    return copy
  }

  /// A country behind the preposition of an office, and the person who holds that office.
  private func parts(of name: NameSpan, in sentence: AnalyzedSentence, of article: Article) -> [NameSpan] {
    guard name.tokens.count > 2, case let first = name.tokens.lowerBound, first > 1, ["for", "to", "of"].contains(sentence.tokens[first - 1].text.lowercased()),
      OfficeNouns.all.contains(sentence.tokens[first - 2].lemma.lowercased()), nameType(sentence.tokens[first].text) == .country,
      nameType(article.words(in: sentence.range(of: name.tokens))) == nil
    else { return [name] }
    return [NameSpan(tokens: first..<first + 1, kind: .location), NameSpan(tokens: first + 1..<name.tokens.upperBound, kind: .person)]
  }
}
