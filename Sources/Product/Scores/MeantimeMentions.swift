import LanguageAnalysis
import NewsModel
import Wirework

extension Pipeline {
  /// The one country that a name or adjective belongs to: "Canadian" and "Canada" to Canada.
  func country(named name: String) -> String? {
    let words = name.hasPrefix("the ") || name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    let countries = Set(aliases.rows(named: words).filter { $0.type == .country && $0.kind != .metonym && $0.kind != .code }.map(\.entity))
    return countries.count == 1 ? countries.first?.rawValue : nil
  }
}

/// Writes found groups with the mentions that MEANTIME marks besides ours, as its development articles show it.
///
/// MEANTIME marks a name alone and once more with its apposition or title, relative pronouns, and adjectives of countries ("Canadian" with
/// "Canada"); a clause added behind a comma and the mark of the possessor it leaves out, and events and times are no entities to it. GUM, by which
/// our groups are made, does otherwise.
struct MeantimeMentions {
  let article: AnalyzedArticle
  /// The country that a name or adjective belongs to.
  let country: (String) -> String?
  /// The type of thing that a noun in dictionary form names.
  let nounType: ([String]) -> EntityType?

  /// The groups of more than one mention.
  func groups(_ groups: [[MentionSpan]]) -> [[MentionKeys.Words]] {
    let groups = groups.filter { !$0.allSatisfy(isNoEntity) }
    var written = groups.map { group in distinct(group.flatMap(mentions)) }
    for (country, adjectives) in adjectives() {
      if let index = groups.firstIndex(where: { $0.contains { self.country(of: $0) == country } }) {
        written[index] = distinct(written[index] + adjectives)
      } else {
        written.append(adjectives)
      }
    }
    return written.filter { $0.count > 1 }
  }

  private func distinct(_ words: [MentionKeys.Words]) -> [MentionKeys.Words] {
    var seen: Set<MentionKeys.Words> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func mentions(_ span: MentionSpan) -> [MentionKeys.Words] {
    let sentence = article.sentences[span.sentence]
    let children = sentence.childrenOfTokens()
    let inner = name(of: span)
    var spans = [withoutAddedClause(span, name: inner, children)]
    if let inner, hasMore(than: inner, in: span, tokens: spans[0]) { spans.append(inner) }
    if let whole = withApposition(span, children) { spans.append(whole) }
    var words = spans.map { MentionKeys.Words(sentence: span.sentence, tokens: $0) }
    for clause in children[span.head] where sentence.tokens[clause].relation == .aclRelcl {
      for pronoun in children[clause] where sentence.tokens[pronoun].pennTag.hasPrefix("W") {
        words.append(MentionKeys.Words(sentence: span.sentence, tokens: pronoun..<pronoun + 1))
      }
    }
    return words
  }

  private func name(of span: MentionSpan) -> Range<Int>? {
    article.sentences[span.sentence].names.first { $0.tokens.contains(span.head) && $0.kind != .nationality }?.tokens
  }

  /// "airline" before "Lufthansa" in "German airline Lufthansa"; an article is no more.
  private func hasMore(than name: Range<Int>, in span: MentionSpan, tokens: Range<Int>) -> Bool {
    if tokens.upperBound > name.upperBound { return true }
    guard tokens.lowerBound < name.lowerBound else { return false }
    return article.sentences[span.sentence].tokens[tokens.lowerBound..<name.lowerBound].contains { $0.tag == .noun || $0.tag == .properNoun }
  }

  /// A time, a sum or an event: "the decision", "today".
  private func isNoEntity(_ span: MentionSpan) -> Bool {
    let head = article.sentences[span.sentence].tokens[span.head]
    guard name(of: span) == nil, head.tag == .noun else { return head.tag == .pronoun && head.pennTag.hasPrefix("W") }
    let lemma = head.lemma.lowercased()
    if let type = nounType([lemma]) { return Self.others.contains(type) }
    return ["ion", "ment", "ance", "ing", "ure"].contains { lemma.hasSuffix($0) } || Self.times.contains(lemma)
  }

  private static let others: Set<EntityType> = ["Event", .time, .money, .quantity, "Agreement", "LegalStatus", .position]
  private static let times: Set<String> = [
    "today", "tomorrow", "yesterday", "day", "week", "month", "year", "hour", "minute", "morning", "evening", "night", "time", "decade", "century", "quarter",
  ]

  /// "Qatar Airways, which chose …" is marked as far as the comma.
  private func withoutAddedClause(_ span: MentionSpan, name: Range<Int>?, _ children: [[Int]]) -> Range<Int> {
    let tokens = article.sentences[span.sentence].tokens
    var upper = span.tokens.upperBound
    let added = children[span.head].filter { [.aclRelcl, .acl].contains(tokens[$0].relation) && $0 > span.head }
    if let comma = added.compactMap({ clause in (span.head..<clause).first { tokens[$0].text == "," } }).min(), comma > span.head { upper = min(upper, comma) }
    if let name, added.contains(where: { $0 >= name.upperBound }) { upper = min(upper, max(name.upperBound, span.head + 1)) }
    if upper - 1 > span.head, tokens[upper - 1].pennTag == "POS" { upper -= 1 }
    return span.tokens.lowerBound..<max(upper, span.head + 1)
  }

  private func withApposition(_ span: MentionSpan, _ children: [[Int]]) -> Range<Int>? {
    let tokens = article.sentences[span.sentence].tokens
    guard let apposition = children[span.head].first(where: { tokens[$0].relation == .appos && $0 > span.head }) else { return nil }
    var upper = apposition
    var open = [apposition]
    while let next = open.popLast() {
      upper = max(upper, next)
      open += children[next]
    }
    while upper > apposition, tokens[upper].tag == .punctuation { upper -= 1 }
    return upper >= span.tokens.upperBound ? span.tokens.lowerBound..<upper + 1 : nil
  }

  // MARK: Adjectives of countries

  private func adjectives() -> [(country: String, mentions: [MentionKeys.Words])] {
    var found: [String: [MentionKeys.Words]] = [:]
    for (index, sentence) in article.sentences.enumerated() {
      for (token, word) in sentence.tokens.enumerated() where word.tag == .adjective && word.text.first?.isUppercase == true {
        if let country = country(word.text) { found[country, default: []].append(MentionKeys.Words(sentence: index, tokens: token..<token + 1)) }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func country(of span: MentionSpan) -> String? {
    guard let name = name(of: span) else { return nil }
    let sentence = article.sentences[span.sentence]
    return country(article.article.words(in: sentence.range(of: name)))
  }
}
