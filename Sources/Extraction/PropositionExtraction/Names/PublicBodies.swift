import NewsModel

/// Takes capitalised words that end in a body of the state for a name, where the recogniser saw none or only a part: "the Free Syrian Police",
/// "the Armed Forces", "the State Board of Antiquities and Heritage".
struct PublicBodies {
  let nounTypes: NounTypes
  let nameType: @Sendable (String) -> EntityType?

  func joined(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for index in copy.sentences.indices where copy.sentences[index].block == .paragraph { join(&copy.sentences[index]) }
    return copy
  }

  private func join(_ sentence: inout AnalyzedSentence) {
    for token in sentence.tokens.indices where isCapitalised(sentence.tokens[token]) {
      guard let body = forces(endingAt: token, in: sentence) ?? office(at: token, in: sentence) else { continue }
      sentence.setName(body, .organization)
    }
  }

  /// "Armed Forces", "Free Syrian Police": at least one word besides the people's.
  private func forces(endingAt last: Int, in sentence: AnalyzedSentence) -> Range<Int>? {
    let tokens = sentence.tokens
    guard Self.forces.contains(tokens[last].text), !sentence.names.contains(where: { $0.tokens.contains(last) }), tokens[last].tag == .noun || tokens[last].tag == .properNoun,
      last + 1 == tokens.count || !isCapitalised(tokens[last + 1])
    else { return nil }
    let first = opening(before: last, in: sentence) { !Self.plain.contains(tokens[$0].text) && !TimeWords.isTimeNoun(tokens[$0].lemma) }
    let isTold = (first..<last).contains { word in !sentence.names.contains { $0.tokens.contains(word) } && nameType(tokens[word].text) == nil }
    return isTold ? first..<last + 1 : nil
  }

  /// "State Board of Antiquities and Heritage": what such a body is for has no name of its own.
  private func office(at noun: Int, in sentence: AnalyzedSentence) -> Range<Int>? {
    let tokens = sentence.tokens
    guard noun + 2 < tokens.count, tokens[noun].tag == .properNoun, Self.offices.contains(tokens[noun].text), tokens[noun + 1].text == "of" || tokens[noun + 1].text == "for",
      !sentence.names.contains(where: { $0.tokens.contains(noun) && $0.tokens.count > 1 })
    else { return nil }
    let start = tokens[noun + 2].text == "the" ? noun + 3 : noun + 2
    var end = start
    while end < tokens.count, isCapitalised(tokens[end]), isPurpose(end, in: sentence) { end += 1 }
    guard end > start else { return nil }
    if end + 1 < tokens.count, ["and", "&"].contains(tokens[end].text), isCapitalised(tokens[end + 1]), isPurpose(end + 1, in: sentence), end + 2 == tokens.count || !isCapitalised(tokens[end + 2]) { end += 2 }
    return opening(before: noun, in: sentence) { _ in true }..<end
  }

  /// Where the capitalised words before a body begin that belong to its name.
  private func opening(before word: Int, in sentence: AnalyzedSentence, where mayOpen: (Int) -> Bool) -> Int {
    var first = word
    while first > 0, isCapitalised(sentence.tokens[first - 1]), [.adjective, .properNoun, .noun].contains(sentence.tokens[first - 1].tag), mayOpen(first - 1), isSingle(first - 1, in: sentence) { first -= 1 }
    return first
  }

  /// A word that says what a body is for: a noun, of which no table knows that somebody or some place is called so; no "Minister", and no "Prime" before one.
  private func isPurpose(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    let word = sentence.tokens[token]
    guard [.noun, .properNoun, .adjective].contains(word.tag), !Self.ranks.contains(word.text), nameType(word.text) == nil || nameType(word.text) == .concept, nounTypes.type(of: [word.lemma.lowercased()]) != .person else { return false }
    return !sentence.names.contains { $0.tokens.contains(token) && ($0.tokens.count > 1 || [.location, .nationality, .person].contains($0.kind)) }
  }

  private func isCapitalised(_ token: Token) -> Bool { token.text.first?.isUppercase == true && token.text.utf8.count > 1 }

  /// In no name, or a name of one word.
  private func isSingle(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.names.allSatisfy { !$0.tokens.contains(token) || $0.tokens.count == 1 && $0.kind != .person }
  }

  private static let forces: Set<String> = ["Police", "Forces", "Army", "Navy", "Guard"]
  private static let offices: Set<String> = ["Board", "Directorate", "Department", "Office", "Bureau", "Authority", "Commission", "Committee", "Council", "Institute", "Agency", "Administration", "Ministry", "Secretariat"]
  private static let ranks: Set<String> = ["Prime", "Vice", "Deputy", "Assistant", "Acting", "Former"]
  /// Words that have a capital for other reasons: the beginning of a sentence, a title.
  private static let plain: Set<String> = ["The", "A", "An", "New", "Former", "Local", "Senior", "More", "Many", "Some", "All", "Other", "Several", "Most", "Riot", "Top", "Meanwhile", "Both", "These", "Those", "His", "Her", "Their", "Its", "Our", "No", "U.S.-led"]
}
