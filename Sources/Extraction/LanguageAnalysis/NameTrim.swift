import NewsModel

/// Cuts off what the name recogniser counts into names and is none, and joins a person's name that it tore.
///
/// The article of "the US"; the noun of "billionaire Ann Lee"; a single letter ("Plan Z"); and what the public does in a transcript ("(Laughter.)"); a name in another script beside the English one ("Taipei (台北)"). Alias tables come after and
/// put back what has an article or one letter by right ("The Hague", "X").
enum NameTrim {
  static func trimmed(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    let joined = joined(names, in: tokens)
    return joined.indices.compactMap { index in
      let next = index + 1 < joined.count ? joined[index + 1].tokens.lowerBound : tokens.count
      return trimmed(withoutLink(joined[index], before: next, in: tokens), before: next, in: tokens)
    }
  }

  /// "European Union of" in "accused the European Union of failing": a name does not end with a small word, unless the next name continues it.
  private static func withoutLink(_ name: NameSpan, before next: Int, in tokens: [Token]) -> NameSpan {
    var name = name
    while name.tokens.count > 1, name.kind == .person || name.tokens.upperBound < next, let last = name.tokens.last, isLink(tokens[last]), tokens[last - 1].range.upperBound < tokens[last].range.lowerBound {
      name.tokens = name.tokens.dropLast()
    }
    return name
  }

  /// "Lars" and "Fruergaard Jorgensen", which the tree has as one name; "Front for the" and what the front is for.
  private static func joined(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    names.reduce(into: []) { joined, name in
      let start = name.tokens.lowerBound
      if name.kind == .person, let last = joined.last, last.kind == .person, last.tokens.upperBound == start, isOnePerson(last, name, in: tokens) {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else if name.kind == .person, let last = joined.last, last.kind == .person, case let gap = last.tokens.upperBound..<start, (1...3).contains(gap.count), gap.allSatisfy({ nobiliary.contains(tokens[$0].text) }) {
        // "Ursula" and "Leyen" of "Ursula von der Leyen"
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else if let last = joined.last, last.kind != .nationality, name.kind != .nationality, last.tokens.upperBound + 1 == start, articlesInside.contains(tokens[start - 1].text) || tokens[start - 1].text == "do" && last.kind == .location && name.kind == .location {
        // "Jisr" and "Shughur" of "Jisr ash Shughur", "Caxias" and "Sul" of "Caxias do Sul"
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else if let last = joined.last, last.tokens.upperBound == start, last.tokens.count > 1, tokens[start - 1].text == "-", tokens[start - 1].range.upperBound == tokens[start].range.lowerBound {
        // "Masud Mir-" and "Kazemi"
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else if let last = joined.last, last.kind == .organization, name.kind != .person, isLinked(last.tokens.upperBound, start, tokens) {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
      } else {
        joined.append(name)
      }
    }
  }

  /// Small words inside names of persons, and hardly ever between two.
  private static let nobiliary: Set<String> = ["von", "van", "der", "den", "zu", "zur", "vom", "ter", "ten", "te", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "bin", "bint", "ibn", "al", "el", "af", "av"]

  /// Articles and prepositions of other languages inside names, none of them an English word.
  private static let articlesInside: Set<String> = ["dos", "das", "del", "della", "du", "ash", "az", "al", "el", "ul", "ur", "uz", "oglu", "sur", "sous"]

  /// "Su" and "Tseng-chang": two names of persons side by side are one, unless the second does something: "told Trump Putin had agreed".
  private static func isOnePerson(_ first: NameSpan, _ second: NameSpan, in tokens: [Token]) -> Bool {
    let start = second.tokens.lowerBound
    if tokens[start].relation == .flat, first.tokens.contains(tokens[start].head) { return true }
    guard first.tokens.count == 1, tokens[start - 1].text.allSatisfy(\.isLetter), let head = second.tokens.first(where: { !second.tokens.contains(tokens[$0].head) }) else { return false }
    if tokens[start - 1].head == tokens[head].head, tokens[start - 1].relation == tokens[head].relation { return true }
    return tokens[start - 1].head == head || [.obl, .oblAgent, .obj, .nmod, .appos].contains(tokens[head].relation) && tokens[start - 1].relation == .compound
  }

  /// Whether a name ends in a small word right before another one, or with nothing but "the" between.
  private static func isLinked(_ end: Int, _ start: Int, _ tokens: [Token]) -> Bool {
    (start == end || start == end + 1 && tokens[end].text == "the") && isLink(tokens[end - 1])
  }

  /// "for" and "the" of "Front for the Liberation of Azouad", torn in two.
  private static func isLink(_ token: Token) -> Bool {
    [.adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction].contains(token.tag) && token.text.first?.isLowercase == true
  }

  private static func trimmed(_ name: NameSpan, before next: Int, in tokens: [Token]) -> NameSpan? {
    var name = name
    if name.kind == .location, name.tokens.count > 1, tokens[name.tokens.lowerBound].text.lowercased() == "the" {
      name.tokens = name.tokens.dropFirst()
    }
    // "Adam Air Flight 574": the flight is none of the company's name.
    if name.kind == .organization, name.tokens.count > 1, let last = name.tokens.last, tokens[last].text == "Flight", last + 1 < tokens.count, tokens[last + 1].tag == .numeral { name.tokens = name.tokens.dropLast() }
    name.tokens = withArabicOpening(name.tokens, in: tokens)
    // "2008" in the row above "United States"
    if name.kind == .location, name.tokens.count > 1, case let first = name.tokens.lowerBound, tokens[first].text.allSatisfy(\.isNumber), tokens[first].range.upperBound + 1 <= tokens[first + 1].range.lowerBound, tokens[first].text.count == 4 {
      name.tokens = name.tokens.dropFirst()
    }
    // "southern Afghanistan"
    if name.kind == .location, name.tokens.count > 1, case let first = tokens[name.tokens.lowerBound], first.tag == .adjective, first.text.first?.isLowercase == true {
      name.tokens = name.tokens.dropFirst()
    }
    // "Mir-" of "Masud Mir-Kazemi", "Han Duck-" of "Han Duck-soo"
    if name.tokens.count > 1, let last = name.tokens.last, last + 1 < tokens.count, tokens[last].text == "-", tokens[last].range.upperBound == tokens[last + 1].range.lowerBound, tokens[last + 1].text.allSatisfy(\.isLetter) {
      name.tokens = name.tokens.lowerBound..<last + 2
    }
    // "Assad And Family" of a headline
    if name.kind == .person, let and = name.tokens.dropFirst().first(where: { tokens[$0].text.lowercased() == "and" }) { name.tokens = name.tokens.lowerBound..<and }
    // "asylum" of "grants Bashar al-Assad asylum"
    if name.kind == .person, name.tokens.count > 1, let last = name.tokens.last, tokens[last].tag == .noun, tokens[last].text.utf8.count > 3, tokens[last].text.allSatisfy(\.isLowercase), tokens[last - 1].text.first?.isUppercase == true {
      name.tokens = name.tokens.dropLast()
    }
    // "Kylian" of "Kylian Mbappe plays"
    if name.kind == .person, let last = name.tokens.last, last + 1 < tokens.count, last + 1 < next, continuesPerson(last, tokens) { name.tokens = name.tokens.lowerBound..<last + 2 }
    if name.kind == .person, name.tokens.count > 1, isCommonNoun(tokens[name.tokens.lowerBound]), tokens[name.tokens.lowerBound + 1].text.first?.isUppercase == true {
      name.tokens = name.tokens.dropFirst()
    }
    // "The" before "Ministry of Defence", counted as a name of its own
    if name.tokens.count == 1, ["the", "a", "an"].contains(tokens[name.tokens.lowerBound].text.lowercased()), tokens[name.tokens.lowerBound].tag == .determiner { return nil }
    // "State" of "Secretary of State Colin Powell"
    if name.tokens.count == 1, case let state = name.tokens.lowerBound, state > 1, tokens[state].text == "State", tokens[state - 1].text == "of", tokens[state - 2].text.lowercased().hasSuffix("secretary") { return nil }
    if tokens[name.tokens].allSatisfy({ CharacterClasses.isOfAnotherScript($0.text) }) { return nil }
    if name.tokens.count == 1, isLetter(tokens[name.tokens.lowerBound].text) || isStageDirection(name, in: tokens) { return nil }
    return name
  }

  /// "As" of "near As Suki", "Dayr" of "Dayr Az Zawr": what opens an Arabic name and was left out of it.
  private static func withArabicOpening(_ name: Range<Int>, in tokens: [Token]) -> Range<Int> {
    var start = name.lowerBound
    while start > 0, tokens[name.lowerBound].text.first?.isUppercase == true, isArabicArticle(start - 1, tokens) || arabicOpenings.contains(tokens[start - 1].text) { start -= 1 }
    return start..<name.upperBound
  }

  /// "As" of "near As Suki", not of "As Merkel met Putin" or of a headline's "Market As Germany Votes".
  private static func isArabicArticle(_ token: Int, _ tokens: [Token]) -> Bool {
    guard token > 0, arabicArticles.contains(tokens[token].text), tokens[token].tag == .properNoun else { return false }
    return !["as", "at", "an"].contains(tokens[token].text.lowercased()) || tokens[token - 1].text.first?.isLowercase == true
  }

  private static let arabicArticles: Set<String> = ["Al", "As", "Ash", "Az", "At", "An", "Ad", "Ar", "El"]
  private static let arabicOpenings: Set<String> = ["Dayr", "Deir", "Ayn", "Ain", "Tall", "Jisr", "Umm", "Bani", "Kafr", "Jabal", "Jebel", "Qasr", "Nahr", "Bayt", "Beit", "Abu", "Shaykh", "Madinat"]

  /// "billionaire" in "billionaire Ann Lee", not "van" or "bint".
  private static func isCommonNoun(_ token: Token) -> Bool {
    guard token.text.utf8.count > 4, token.text.first?.isLowercase == true else { return false }
    return token.tag == .noun || token.tag == .properNoun && endings.contains(where: token.text.hasSuffix)
  }

  /// How nouns end that stand before names, and hardly any given name in lower case.
  private static let endings = ["aire", "maker", "giant", "owner", "tycoon", "magnate", "mogul", "chief", "boss", "expert", "ologist", "developer", "provider", "operator", "manufacturer", "retailer"]

  /// Whether the word behind a person's name, in no name itself, is the rest of it: the name hangs on it, and both are written as names.
  private static func continuesPerson(_ last: Int, _ tokens: [Token]) -> Bool {
    let rest = tokens[last + 1]
    return tokens[last].head == last + 1 && [.compound, .flat].contains(tokens[last].relation) && rest.tag == .properNoun && rest.pennTag == "NNP" && rest.text.first?.isUppercase == true && rest.text.contains(where: \.isLowercase) && !namesakes.contains(rest.text)
  }

  /// What is called by a person's name.
  private static let namesakes: Set<String> = [
    "Administration", "Doctrine", "Act", "Plan", "Award", "Prize", "Foundation", "Institute", "Center", "Centre", "School", "College", "University", "Hospital", "Family", "Brothers", "Park", "Airport", "Stadium", "Street",
    "Avenue", "Road", "Square", "Library", "Museum", "House", "Church", "Cup", "Trophy", "Report", "Commission", "Committee", "Group", "Company", "Bank", "Law", "Bill", "Government", "Cabinet", "Campaign", "Day", "Bridge", "Tower",
    "Hall", "Theatre", "Theater", "Memorial", "Trust", "Fund", "Estate", "Hotel", "Gallery", "Tournament", "Open", "Inquiry", "Amendment", "Brigade", "Brigades", "Army", "Hills", "County", "Island", "River", "Lake",
  ]

  private static func isLetter(_ word: String) -> Bool { word.count == 1 || (word.count == 2 && word.hasSuffix(".")) }

  private static func isStageDirection(_ name: NameSpan, in tokens: [Token]) -> Bool {
    name.kind == .person && tokens.count == 4 && tokens[0].text == "(" && tokens[2].text == "." && tokens[3].text == ")"
  }
}
