import NewsModel

/// Parts names that the recogniser ran together: "Syria" and "Staffan de Mistura" in "the envoy for Syria Staffan de Mistura".
struct JoinedNameSplitter {
  let nameType: @Sendable (String) -> EntityType?
  let lexicon: SharedLexicon
  let isGivenName: @Sendable (String) -> Bool

  /// The article with such names parted.
  func split(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for index in article.sentences.indices {
      let sentence = article.sentences[index]
      copy.sentences[index].names = sentence.names.flatMap { parts(of: $0, in: sentence, of: article.article) }.map { widened($0, in: sentence) }
    }
    return copy
  }

  /// "Claudia" before "Sheinbaum Pardo": a given name that the recogniser left out.
  private func widened(_ name: NameSpan, in sentence: AnalyzedSentence) -> NameSpan {
    guard name.kind == .person, name.tokens.lowerBound > 1, case let before = name.tokens.lowerBound - 1, sentence.tokens[before].text.first?.isUppercase == true,
      sentence.tokens[before].tag == .properNoun, isGivenName(sentence.tokens[before].text.lowercased()), !sentence.names.contains(where: { $0.tokens.contains(before) })
    else { return name }
    return NameSpan(tokens: before..<name.tokens.upperBound, kind: .person)
  }

  /// A country behind the preposition of an office, and the person who holds that office.
  private func parts(of name: NameSpan, in sentence: AnalyzedSentence, of article: Article) -> [NameSpan] {
    if isPersonBeforeOf(name, in: sentence) { return [NameSpan(tokens: name.tokens.dropLast(), kind: .person)] }
    if let parts = aroundOf(name, in: sentence, of: article) { return parts }
    if let parts = beforePerson(name, in: sentence, of: article) { return parts }
    if let parts = aroundAnd(name, in: sentence, of: article) { return parts }
    guard name.tokens.count > 2, case let first = name.tokens.lowerBound, first > 1, ["for", "to", "of"].contains(sentence.tokens[first - 1].text.lowercased()),
      OfficeNouns.all.contains(sentence.tokens[first - 2].lemma.lowercased()), nameType(sentence.tokens[first].text) == .country,
      nameType(article.words(in: sentence.range(of: name.tokens))) == nil
    else { return [name] }
    return [NameSpan(tokens: first..<first + 1, kind: .location), NameSpan(tokens: first + 1..<name.tokens.upperBound, kind: .person)]
  }

  /// "Middle East" and "Tobias Ellwood" in "Minister for the Middle East Tobias Ellwood": a name that tables know, and a person's behind it.
  private func beforePerson(_ name: NameSpan, in sentence: AnalyzedSentence, of article: Article) -> [NameSpan]? {
    guard name.kind != .nationality, name.tokens.count > 2, case let first = name.tokens.lowerBound, first > 1,
      ["for", "to", "of", "at", "the"].contains(sentence.tokens[first - 1].text.lowercased()), nameType(article.words(in: sentence.range(of: name.tokens))) == nil
    else { return nil }
    for start in name.tokens.dropFirst() where name.tokens.upperBound - start > 1 && isGivenName(sentence.tokens[start].text.lowercased()) {
      let body = first..<start
      guard let type = nameType(article.words(in: sentence.range(of: body))), type != .person else { continue }
      return [NameSpan(tokens: body, kind: name.kind == .person ? .location : name.kind), NameSpan(tokens: start..<name.tokens.upperBound, kind: .person)]
    }
    return nil
  }

  /// "Microsoft and Nokia", of which a table knows each and nobody both.
  private func aroundAnd(_ name: NameSpan, in sentence: AnalyzedSentence, of article: Article) -> [NameSpan]? {
    guard let and = name.tokens.dropFirst().dropLast().first(where: { sentence.tokens[$0].text == "and" }), nameType(article.words(in: sentence.range(of: name.tokens))) == nil else { return nil }
    let parts = [name.tokens.lowerBound..<and, and + 1..<name.tokens.upperBound]
    return parts.allSatisfy { nameType(article.words(in: sentence.range(of: $0))) != nil } ? parts.map { NameSpan(tokens: $0, kind: name.kind) } : nil
  }

  /// "Olaf Scholz of", taken for a body.
  private func isPersonBeforeOf(_ name: NameSpan, in sentence: AnalyzedSentence) -> Bool {
    name.kind == .organization && name.tokens.count > 2 && name.tokens.last.map { sentence.tokens[$0].text } == "of"
      && isGivenName(sentence.tokens[name.tokens.lowerBound].text.lowercased())
  }

  /// "King Abdullah of Jordan", "the Korangal Valley of Kunar": a person and a country, a place and the larger one.
  private func aroundOf(_ name: NameSpan, in sentence: AnalyzedSentence, of article: Article) -> [NameSpan]? {
    guard let of = name.tokens.dropFirst().dropLast().first(where: { sentence.tokens[$0].text == "of" }), nameType(article.words(in: sentence.range(of: name.tokens))) == nil else { return nil }
    let (first, second) = (name.tokens.lowerBound..<of, of + 1..<name.tokens.upperBound)
    switch name.kind {
    case .person:
      return nameType(article.words(in: sentence.range(of: second))) == .country ? [NameSpan(tokens: first, kind: .person), NameSpan(tokens: second, kind: .location)] : nil
    case .location:
      let isDivision = first.count > 1 && lexicon.words.places["division"]?.contains(sentence.tokens[of - 1].lemma.lowercased()) == true
      return isDivision ? [NameSpan(tokens: first, kind: .location), NameSpan(tokens: second, kind: .location)] : nil
    default: return nil
    }
  }
}
