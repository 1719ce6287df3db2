public import NewsModel

/// Adds the names that alias tables know to those that the name recogniser found.
///
///     let known = KnownNames { aliases.type(of: $0) } kindOf: { vocabulary.isKind($0, of: .person) ? .person : .organization }
///     known.added(to: analyzed)   // "the Washington Post" is one name now
///
/// A known name of several words replaces shorter readings inside it; a single word counts only where it is written as a name.
public struct KnownNames: Sendable {
  private let nameType: @Sendable (String) -> EntityType?
  private let kindOf: @Sendable (EntityType) -> NameSpan.Kind
  private static let longest = 7
  private static let inner: Set<String> = ["of", "the", "for", "and", "&", "al", "el", "-", "de", "bin", "ibn", "in", "on", "'s", "’s", "."]

  /// Takes what the tables know: the type of a name, and the kind of names of a type.
  public init(
    nameType: @escaping @Sendable (String) -> EntityType?, kindOf: @escaping @Sendable (EntityType) -> NameSpan.Kind
  ) {
    self.nameType = nameType
    self.kindOf = kindOf
  }

  /// The article with the known names among its names.
  public func added(to article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for index in copy.sentences.indices { readOpening(of: &copy.sentences[index], of: article.article) }
    for index in copy.sentences.indices {
      copy.sentences[index].names = names(in: copy.sentences[index], of: article.article)
      readArticles(of: &copy.sentences[index])
    }
    return copy
  }

  /// "Daimler" of "Daimler holds a stake", taken for a common noun because every sentence begins with a capital.
  ///
  /// A bare word that acts or owns, is known whatever its capitals, and so is no common word of the tables, is a name.
  private func readOpening(of sentence: inout AnalyzedSentence, of article: Article) {
    guard let first = sentence.tokens.first, [.noun, .adjective, .other].contains(first.tag),
      [.nsubj, .nsubjPass, .nmodPoss].contains(first.relation) || opensPlan(sentence),
      first.text.first?.isUppercase == true, first.text.utf8.count > 2, sentence.names.first.map({ $0.tokens.lowerBound > 0 }) ?? true,
      sentence.tokens.dropFirst().first.map({ ![.noun, .properNoun, .adjective].contains($0.tag) && $0.text != "-" }) ?? false,
      let type = nameType(first.text), nameType(first.text.lowercased()) == type, kindOf(type) == .organization
    else { return }
    sentence.tokens[0].tag = .properNoun
    sentence.tokens[0].pennTag = "NNP"
  }

  /// "The" of "The Ministry of Defence", taken for a part of the name: it is an article again.
  private func readArticles(of sentence: inout AnalyzedSentence) {
    for name in sentence.names {
      let article = name.tokens.lowerBound - 1
      guard article >= 0, sentence.tokens[article].text == "The", sentence.tokens[article].tag == .properNoun, name.tokens.contains(sentence.tokens[article].head), !sentence.names.contains(where: { $0.tokens.contains(article) }) else { continue }
      sentence.tokens[article].tag = .determiner
      sentence.tokens[article].pennTag = "DT"
      sentence.tokens[article].relation = .det
    }
  }

  /// "Tesla to recall cars", a headline.
  private func opensPlan(_ sentence: AnalyzedSentence) -> Bool {
    sentence.tokens.count > 3 && sentence.tokens[0].relation == .root && sentence.tokens[1].text == "to" && sentence.tokens[2].pennTag == "VB"
  }

  private func names(in sentence: AnalyzedSentence, of article: Article) -> [NameSpan] {
    var found: [NameSpan] = []
    var start = 0
    while start < sentence.tokens.count {
      if let name = longestName(from: start, in: sentence, of: article) {
        found.append(name)
        start = name.tokens.upperBound
      } else {
        start += 1
      }
    }
    guard !found.isEmpty else { return sentence.names }
    return merged(sentence.names, with: found, in: sentence)
  }

  private func longestName(from start: Int, in sentence: AnalyzedSentence, of article: Article) -> NameSpan? {
    guard isCapitalised(sentence.tokens[start]) || isArticleOfName(start, in: sentence), !isLegalForm(start, in: sentence) else { return nil }
    if isNationalSociety(start, in: sentence) { return NameSpan(tokens: start..<start + 3, kind: .organization) }
    let limit = min(sentence.tokens.count, start + Self.longest)
    var end = start + 1
    while end < limit, continues(sentence.tokens[end]) { end += 1 }
    for upper in stride(from: end, to: start, by: -1) where isCapitalised(sentence.tokens[upper - 1]) || isNumber(sentence.tokens[upper - 1]) {
      if upper - start == 1 && !isNameWord(start, in: sentence) { return nil }
      if let type = nameType(article.words(in: sentence.range(of: start..<upper))), !isArticle(of: type, before: start + 1..<upper, in: sentence, article) {
        return NameSpan(tokens: start..<upper, kind: kind(of: type, of: start..<upper, in: sentence))
      }
    }
    return nil
  }

  /// "Ukrainian Red Cross": the society of a country, and not the international one.
  private func isNationalSociety(_ start: Int, in sentence: AnalyzedSentence) -> Bool {
    guard start + 2 < sentence.tokens.count, sentence.tokens[start + 1].text == "Red", ["Cross", "Crescent"].contains(sentence.tokens[start + 2].text) else { return false }
    return nameType(sentence.tokens[start].text).map(kindOf) == .location || sentence.names.contains { $0.tokens == start..<start + 1 && $0.kind == .nationality }
  }

  /// "The" of "The US" and "The Electoral Commission", not of "The Hague" or "The Times": place or body is known without it.
  private func isArticle(of type: EntityType, before name: Range<Int>, in sentence: AnalyzedSentence, _ article: Article) -> Bool {
    !name.isEmpty && sentence.tokens[name.lowerBound - 1].text.lowercased() == "the" && (kindOf(type) == .location || Self.bodiesWithoutArticle.contains(type))
      && nameType(article.words(in: sentence.range(of: name))) != nil
  }

  private static let bodiesWithoutArticle: Set<EntityType> = ["Government", "Party", "ArmedGroup", "InternationalBody", "Company", .organization]

  /// "al" of "al-Qaida-linked".
  private func isArticleOfName(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    ["al", "el", "ash", "as", "an", "ar"].contains(sentence.tokens[token].text) && token + 2 < sentence.tokens.count && sentence.tokens[token + 1].text == "-"
      && isCapitalised(sentence.tokens[token + 2]) && sentence.tokens[token].range.upperBound == sentence.tokens[token + 1].range.lowerBound
  }

  /// "SpA" of "Fiat SpA" is no press agency.
  private func isLegalForm(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    guard token > 0, [.properNoun, .adjective, .noun].contains(sentence.tokens[token - 1].tag), isCapitalised(sentence.tokens[token - 1]) else { return false }
    return Self.legalForms.contains(sentence.tokens[token].text)
  }

  private static let legalForms: Set<String> = [
    "SpA", "S.p.A.", "AG", "SA", "S.A.", "SE", "NV", "N.V.", "BV", "AB", "ASA", "AS", "A/S", "Oyj", "PLC", "Plc", "plc", "GmbH", "Inc", "Inc.", "Ltd", "Ltd.",
    "LLC", "LLP", "Corp", "Corp.", "Co", "Co.", "KK", "Pte", "Pty", "Srl", "SAS", "KG", "Bhd", "Tbk",
  ]

  private func kind(of type: EntityType, of words: Range<Int>, in sentence: AnalyzedSentence) -> NameSpan.Kind {
    let own = kindOf(type)
    // "International Atomic Energy Agency" begins with an adjective and is a body all the same; "South Korean" is one of a people.
    guard words.count == 1 || own == .location, let last = words.last else { return own }
    // "Homs" is no people, though it ends like one.
    if type == "City" { return own }
    // "the Niger Delta", taken for a people.
    if words.count > 1, own == .location, sentence.tokens[last].pennTag == "NNP", !["an", "ish", "ese", "i"].contains(where: sentence.tokens[last].text.hasSuffix) { return own }
    // "Syrians" are people, though the tables know the word as one for Syria.
    let isPeople = sentence.names.contains { $0.kind == .nationality && $0.tokens.lowerBound == words.lowerBound }
    return isPeople || sentence.tokens[last].tag == .adjective ? .nationality : own
  }

  private func continues(_ token: Token) -> Bool {
    isCapitalised(token) || isNumber(token) || Self.inner.contains(token.text.lowercased())
  }

  /// "Boeing", and "iPhone" too.
  private func isCapitalised(_ token: Token) -> Bool {
    token.text.unicodeScalars.contains { $0.isASCII ? (65...90).contains($0.value) : $0.properties.isUppercase }
  }

  /// "737" of "Boeing 737", "2A6" of "Leopard 2A6".
  private func isNumber(_ token: Token) -> Bool { token.text.utf8.first.map { (48...57).contains($0) } ?? false }

  /// A single word must be tagged as a name, or be a capitalised adjective inside the sentence.
  private func isNameWord(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[index]
    return token.tag == .properNoun || (index > 0 && [.adjective, .noun].contains(token.tag) && sentence.block == .paragraph)
  }

  /// A name of the recogniser stays where no known name touches it, or where it is longer and holds it whole.
  private func merged(_ names: [NameSpan], with known: [NameSpan], in sentence: AnalyzedSentence) -> [NameSpan] {
    let kept = names.filter { name in
      known.allSatisfy { !$0.tokens.overlaps(name.tokens) || isInside($0, name, in: sentence) && !isBodyOfOfficer($0, name, in: sentence) }
    }
    let added = known.filter { known in !kept.contains { $0.tokens.overlaps(known.tokens) } }
    return (kept + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "ECB" of "ECB President", taken for a person: what is left of the name is an office.
  private func isBodyOfOfficer(_ known: NameSpan, _ name: NameSpan, in sentence: AnalyzedSentence) -> Bool {
    guard name.kind == .person, known.kind == .organization, known.tokens.lowerBound == name.tokens.lowerBound else { return false }
    return (known.tokens.upperBound..<name.tokens.upperBound).allSatisfy { ["President", "Chairman", "Chairwoman", "Chair", "Chief", "Governor", "Secretary", "Director", "Commissioner", "CEO", "Executive", "Managing", "General"].contains(sentence.tokens[$0].text) }
  }

  private func isInside(_ known: NameSpan, _ name: NameSpan, in sentence: AnalyzedSentence) -> Bool {
    name.tokens.count > known.tokens.count && name.tokens.lowerBound <= known.tokens.lowerBound
      && name.tokens.upperBound >= known.tokens.upperBound && (known.kind != .nationality || name.kind == .organization && sentence.tokens[name.tokens.upperBound - 1].text == "Church")
  }
}
