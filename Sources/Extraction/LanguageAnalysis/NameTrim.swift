import NewsModel

/// Cuts off what the name recogniser counts into names and is none, and joins a person's name that it tore.
///
/// The article of "the US"; the noun of "billionaire Ann Lee"; a single letter ("Plan Z"); and what the public does in a transcript ("(Laughter.)"); a name in another script beside the English one ("Taipei (台北)"). Alias tables come after and
/// put back what has an article or one letter by right ("The Hague", "X").
enum NameTrim {
  static func trimmed(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    joined(names, in: tokens).compactMap { trimmed($0, in: tokens) }
  }

  /// "Lars" and "Fruergaard Jorgensen", which the tree has as one name; "Front for the" and what the front is for.
  private static func joined(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    names.reduce(into: []) { joined, name in
      let start = name.tokens.lowerBound
      if name.kind == .person, let last = joined.last, last.kind == .person, last.tokens.upperBound == start, tokens[start].relation == .flat,
        last.tokens.contains(tokens[start].head)
      {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else if let last = joined.last, last.kind == .organization, name.kind != .person, isLinked(last.tokens.upperBound, start, tokens) {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else {
        joined.append(name)
      }
    }
  }

  /// Whether a name ends in a small word right before another one, or with nothing but "the" between.
  private static func isLinked(_ end: Int, _ start: Int, _ tokens: [Token]) -> Bool {
    (start == end || start == end + 1 && tokens[end].text == "the") && isLink(tokens[end - 1])
  }

  /// "for" and "the" of "Front for the Liberation of Azouad", torn in two.
  private static func isLink(_ token: Token) -> Bool {
    [.adposition, .determiner, .coordinatingConjunction].contains(token.tag) && token.text.first?.isLowercase == true
  }

  private static func trimmed(_ name: NameSpan, in tokens: [Token]) -> NameSpan? {
    var name = name
    if name.kind == .location, name.tokens.count > 1, tokens[name.tokens.lowerBound].text.lowercased() == "the" {
      name.tokens = name.tokens.dropFirst()
    }
    if name.kind == .person, name.tokens.count > 1, isCommonNoun(tokens[name.tokens.lowerBound]), tokens[name.tokens.lowerBound + 1].text.first?.isUppercase == true {
      name.tokens = name.tokens.dropFirst()
    }
    if tokens[name.tokens].allSatisfy({ CharacterClasses.isOfAnotherScript($0.text) }) { return nil }
    if name.tokens.count == 1, isLetter(tokens[name.tokens.lowerBound].text) || isStageDirection(name, in: tokens) { return nil }
    return name
  }

  /// "billionaire" in "billionaire Ann Lee", not "van" or "bint".
  private static func isCommonNoun(_ token: Token) -> Bool { token.tag == .noun && token.text.utf8.count > 4 && token.text.first?.isLowercase == true }

  private static func isLetter(_ word: String) -> Bool { word.count == 1 || (word.count == 2 && word.hasSuffix(".")) }

  private static func isStageDirection(_ name: NameSpan, in tokens: [Token]) -> Bool {
    name.kind == .person && tokens.count == 4 && tokens[0].text == "(" && tokens[2].text == "." && tokens[3].text == ")"
  }
}
