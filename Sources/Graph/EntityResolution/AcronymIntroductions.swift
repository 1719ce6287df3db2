import NewsModel

/// Finds acronyms that an article introduces in brackets: "the Syrian Democratic Forces (SDF)".
enum AcronymIntroductions {
  /// Folded acronyms with the names that they were introduced for.
  static func find(in analyzed: AnalyzedArticle) -> [String: String] {
    var found: [String: String] = [:]
    for sentence in analyzed.sentences {
      for name in sentence.names where !name.tokens.isEmpty {
        guard let acronym = bracketed(after: name.tokens.upperBound, in: sentence) else { continue }
        let full = NameCleaning.clean(analyzed.article.words(in: sentence.range(of: name.tokens)), type: NameCounts.type(of: name.kind))
        let key = NameFolding.key(acronym)
        if found[key] == nil, abbreviates(acronym, full) { found[key] = full }
      }
    }
    return found
  }

  /// The word in brackets at a token: `(`, `SDF`, `)`.
  private static func bracketed(after index: Int, in sentence: AnalyzedSentence) -> String? {
    let tokens = sentence.tokens
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
