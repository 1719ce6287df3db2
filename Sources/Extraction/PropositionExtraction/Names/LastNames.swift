import NewsModel

/// Takes "Vance" after "JD Vance", and "Xi" after "Xi Jinping", for the person, whatever the recogniser took the short name for.
///
/// Names of countries and cities stay what they are: "Jordan" after "Michael Jordan" may well be the country; but "Tatar" after "Ersin Tatar" is no people.
struct LastNames {
  private let nameType: (String) -> EntityType?
  /// The last words of the names of persons named in full, one or two of each; for listed persons the first word as well, since many have their family name in front.
  private var short: Set<String> = []

  init(_ article: AnalyzedArticle, nameType: @escaping @Sendable (String) -> EntityType?) {
    self.nameType = nameType
    for sentence in article.sentences {
      for name in sentence.names where name.kind == .person && name.tokens.count > 1 && name.tokens.count < 6 {
        let words = article.article.words(in: sentence.range(of: name.tokens)).split(separator: " ").map(String.init)
        guard words.count > 1 else { continue }
        short.insert(words[words.count - 1])
        if words.count > 2 { short.insert(words.suffix(2).joined(separator: " ")) }
        if nameType(words.joined(separator: " ")) == .person { short.insert(words[0]) }
      }
    }
  }

  /// The article with those names marked as persons.
  func marked(_ article: AnalyzedArticle) -> AnalyzedArticle {
    if short.isEmpty { return article }
    var copy = article
    for (index, sentence) in article.sentences.enumerated() {
      for (number, name) in sentence.names.enumerated() where [.organization, .location, .other].contains(name.kind) && name.tokens.count < 3 || name.kind == .nationality && name.tokens.count == 1 {
        let words = article.article.words(in: sentence.range(of: name.tokens))
        if short.contains(words), isFree(words, name, sentence), !isPart(name.tokens, of: sentence) { copy.sentences[index].names[number].kind = .person }
      }
    }
    return copy
  }

  /// Whether a name is known as nothing that the article may mean beside the person.
  private func isFree(_ words: String, _ name: NameSpan, _ sentence: AnalyzedSentence) -> Bool {
    guard let known = nameType(words) else { return name.kind != .nationality }
    let word = sentence.tokens[name.tokens.lowerBound]
    return Self.others.contains(known) && word.pennTag != "NNPS" && word.pennTag != "NNS" && word.tag == .properNoun && [.nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .nmodPoss, .conj, .nmod].contains(word.relation)
  }

  static let others: Set<EntityType> = ["Group", "Event", "Document", "Award", "Region", "Waters", "Facility", "Concept", "Party", "Organization", "Agreement"]

  /// "Vance" in "Vance County" or "the Vance", which is somebody or something else.
  private func isPart(_ name: Range<Int>, of sentence: AnalyzedSentence) -> Bool {
    let tokens = sentence.tokens
    if name.upperBound < tokens.count, tokens[name.upperBound].tag == .properNoun || tokens[name.upperBound].text == "-" && tokens[name.upperBound].range.lowerBound == tokens[name.upperBound - 1].range.upperBound { return true }
    return name.lowerBound > 0 && tokens[name.lowerBound - 1].tag == .determiner
  }
}
