import NewsModel

/// Names of bodies that are called after those who belong to them: "the Writers' Guild of America", "the Farmers' and Workers' Party".
///
/// The recogniser often leaves them out, or cuts them at the apostrophe.
enum MemberNames {
  /// Nouns that such a name ends with.
  private static let bodies: Set<String> = [
    "union", "guild", "association", "federation", "confederation", "party", "league", "society", "alliance", "council", "organisation", "organization",
    "committee", "congress", "movement", "institute", "fund", "network", "club", "front", "assembly", "coalition", "forum", "caucus", "trust", "bank",
  ]
  /// Plurals whose possessive ends with "'s".
  private static let irregular: Set<String> = ["women", "men", "children", "people"]

  /// Marks each such name as one of a body, with the "of …" that follows it.
  static func join(_ sentence: inout AnalyzedSentence) {
    for mark in sentence.tokens.indices.dropFirst().dropLast() where isMark(mark, in: sentence.tokens) {
      guard let end = end(after: mark, in: sentence) else { continue }
      let words = start(before: mark, in: sentence.tokens)..<end
      let touched = sentence.names.filter { $0.tokens.overlaps(words) }
      guard touched.allSatisfy({ $0.kind != .person && words.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= words.upperBound }), touched.map(\.tokens) != [words] else { continue }
      sentence.setName(words, .organization)
    }
  }

  /// The apostrophe behind a plural with a capital.
  private static func isMark(_ mark: Int, in tokens: [Token]) -> Bool {
    guard [UInt8(ascii: "'"), 0xE2].contains(tokens[mark].text.utf8.first ?? 0) else { return false }
    let word = tokens[mark - 1]
    guard isCapitalized(word), tokens[mark].range.lowerBound == word.range.upperBound else { return false }
    switch tokens[mark].text {
    case "'", "’": return word.text.lowercased().hasSuffix("s") && word.pennTag != "NNP"
    case "'s", "’s": return irregular.contains(word.text.lowercased())
    default: return false
    }
  }

  /// Behind the noun of the body, at most three words on, and behind the names that hang on it with "of".
  private static func end(after mark: Int, in sentence: AnalyzedSentence) -> Int? {
    let tokens = sentence.tokens
    var noun = mark + 1
    while noun < min(mark + 4, tokens.count), isCapitalized(tokens[noun]), !bodies.contains(tokens[noun].text.lowercased()) { noun += 1 }
    guard noun < tokens.count, isCapitalized(tokens[noun]), bodies.contains(tokens[noun].text.lowercased()) else { return nil }
    let of = noun + 1
    guard of + 1 < tokens.count, tokens[of].text == "of", let whole = sentence.names.first(where: { $0.tokens.lowerBound == of + 1 && $0.kind == .location }) else { return noun + 1 }
    return whole.tokens.upperBound
  }

  /// Where the capitalised words before an apostrophe begin; "Farmers' and" may stand among them.
  private static func start(before mark: Int, in tokens: [Token]) -> Int {
    var start = mark - 1
    while start > 0, isCapitalized(tokens[start - 1]), tokens[start - 1].tag != .determiner, !TimeWords.isTimeNoun(tokens[start - 1].lemma), mark - start < 4 { start -= 1 }
    if start > 2, ["and", "&"].contains(tokens[start - 1].text), isMark(start - 2, in: tokens) { return self.start(before: start - 2, in: tokens) }
    return start
  }

  private static func isCapitalized(_ token: Token) -> Bool {
    token.text.first?.isUppercase == true && [.noun, .properNoun, .adjective].contains(token.tag)
  }
}
