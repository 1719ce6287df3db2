import NewsModel

/// Finds acronyms that an article introduces in brackets: "the Syrian Democratic Forces (SDF)".
struct AcronymIntroductions: Sendable {
  /// Folded acronyms with the names whose words they are made of.
  private(set) var made: [String: String] = [:]
  /// Folded acronyms behind names of bodies that have other words: those of another language, as in "the Revolutionary Armed Forces of Colombia (FARC)".
  private(set) var foreign: [String: String] = [:]

  /// The same the other way round: folded names with the acronym of other words that stands behind them.
  private(set) var behind: [String: String] = [:]

  /// Folded acronyms that stand nowhere in brackets, with the one name of the article whose capitals spell them: "OIR" after "Operation Inherent Resolve".
  private(set) var spelled: [String: String] = [:]

  init(in analyzed: AnalyzedArticle) {
    for sentence in analyzed.sentences {
      for name in sentence.names where !name.tokens.isEmpty {
        // "the Slovak National party (SNS)"
        let noun = Self.kindOfBody(behind: name, in: sentence)
        guard let acronym = Self.bracketed(after: name.tokens.upperBound, in: sentence) ?? noun.flatMap({ _ in Self.bracketed(after: name.tokens.upperBound + 1, in: sentence) }) else { continue }
        let full = NameCleaning.clean(
          analyzed.article.words(in: sentence.range(of: name.tokens)), type: NameCounts.type(of: name.kind))
        let key = NameFolding.key(acronym)
        if Self.abbreviates(acronym, full) || noun.map({ Self.abbreviates(acronym, "\(full) \($0)") }) == true {
          if made[key] == nil { made[key] = full }
        } else if name.kind == .organization, foreign[key] == nil, Self.isForeign(acronym, full) {
          foreign[key] = full
          behind[NameFolding.key(full)] = key
        }
      }
    }
    spelled = Self.spelled(in: analyzed)
  }

  /// The noun behind a body's name that a bracket follows, with a capital.
  private static func kindOfBody(behind name: NameSpan, in sentence: AnalyzedSentence) -> String? {
    let end = name.tokens.upperBound
    guard name.kind == .organization, end < sentence.tokens.count, ["party", "movement", "union", "group", "alliance", "coalition", "bank", "agency", "ministry", "front", "federation", "association", "council", "company"].contains(sentence.tokens[end].text) else { return nil }
    let noun = sentence.tokens[end].text
    return noun.prefix(1).uppercased() + noun.dropFirst()
  }

  /// The bare acronyms of the article that exactly one run of its capitalised words spells.
  private static func spelled(in analyzed: AnalyzedArticle) -> [String: String] {
    var short: Set<String> = []
    for sentence in analyzed.sentences {
      for name in sentence.names where name.kind != .person && name.tokens.count == 1 {
        let text = sentence.tokens[name.tokens.lowerBound].text
        if 3...6 ~= text.utf8.count, text.allSatisfy({ $0.isASCII && $0.isUppercase }) { short.insert(text) }
      }
    }
    if short.isEmpty { return [:] }
    var full: [String: Set<String>] = [:]
    for sentence in analyzed.sentences {
      for run in capitalisedRuns(of: sentence.tokens) {
        let initials = String(run.compactMap { sentence.tokens[$0].text.first }.filter(\.isUppercase))
        guard short.contains(initials) else { continue }
        full[initials, default: []].insert(NameCleaning.clean(analyzed.article.words(in: sentence.range(of: run)), type: .organization))
      }
    }
    return Dictionary(uniqueKeysWithValues: full.compactMap { acronym, names in names.count == 1 ? names.first.map { (NameFolding.key(acronym), $0) } : nil })
  }

  /// The longest runs of words with capitals, small words such as "of" between them allowed.
  private static func capitalisedRuns(of tokens: [Token]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      guard isCapitalised(tokens[start]) else { start += 1; continue }
      var end = start + 1
      while end < tokens.count, isCapitalised(tokens[end]) || ["of", "for", "and", "the"].contains(tokens[end].text) { end += 1 }
      while !isCapitalised(tokens[end - 1]) { end -= 1 }
      // A sentence opens with a capital, whatever word it is.
      let first = ["The", "A", "An"].contains(tokens[start].text) ? start + 1 : start
      if end - first > 2 { runs.append(first..<end) }
      start = end
    }
    return runs
  }

  private static func isCapitalised(_ token: Token) -> Bool {
    token.text.first?.isUppercase == true && token.text.dropFirst().contains(where: \.isLowercase)
  }

  /// Three to six capitals behind a name of several words.
  private static func isForeign(_ acronym: String, _ full: String) -> Bool {
    3...6 ~= acronym.count && acronym.allSatisfy(\.isUppercase) && full.split(separator: " ").count > 1
  }

  /// The word in brackets at a token: `(`, `SDF`, `)`; or behind "or" between commas: "the Pakistan Tehreek-e-Insaf, or PTI,".
  private static func bracketed(after index: Int, in sentence: AnalyzedSentence) -> String? {
    let tokens = sentence.tokens
    if index + 3 < tokens.count, tokens[index].text == ",", tokens[index + 1].text == "or", [",", ".", ";"].contains(tokens[index + 3].text), 2...6 ~= tokens[index + 2].text.utf8.count,
      tokens[index + 2].text.allSatisfy({ $0.isASCII && $0.isUppercase })
    {
      return tokens[index + 2].text
    }
    guard index + 2 < tokens.count, tokens[index].text == "(", tokens[index + 2].text == ")" else {
      return nil
    }
    let word = tokens[index + 1].text
    return word.count >= 2 && word.filter(\.isUppercase).count >= 2 ? word : nil
  }

  /// Whether the acronym's letters stand in order at or after the beginnings of the name's words, the first at its beginning.
  private static func abbreviates(_ acronym: String, _ full: String) -> Bool {
    let letters = NameFolding.words(of: acronym).joined()
    let words = NameFolding.words(of: full)
    let initials = words.compactMap(\.first)
    guard words.count > 1, letters.first == initials.first else { return false }
    var rest = letters[...]
    for initial in initials where initial == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
