import NewsModel

/// Reads a party in the words before its leader, its lawmaker or its candidate: "Labour leader Keir Starmer", "the Liberal Democrat MP"; and in what somebody
/// is called by it: "Republican Senator Mitt Romney", "a Democrat".
///
/// The recogniser knows parties by their full names; these short ones look like adjectives or common nouns.
enum PartyWords {
  /// What members of the two great parties of the United States are called, who rarely get their party's full name.
  static let adherents: Set<String> = ["Republican", "Democrat", "Democratic"]

  /// "Conservative" of "Canada's Conservative leader".
  static func isOfParty(_ word: String) -> Bool { single.contains(word) || parties.contains(word) || adherents.contains(word) }

  static func read(_ sentence: inout AnalyzedSentence) {
    for letter in sentence.tokens.indices.dropFirst(2).dropLast(3) where letters[sentence.tokens[letter].text] != nil { readLetter(letter, in: &sentence) }
    for word in sentence.tokens.indices where adherents.contains(sentence.tokens[word].text) { readAdherent(word, in: &sentence) }
    for office in sentence.tokens.indices.dropFirst() where sentence.tokens[office].tag == .noun && offices.contains(sentence.tokens[office].lemma.lowercased()) {
      // "Green co-leaders"
      let isJoint = office > 2 && sentence.tokens[office - 1].text == "-" && sentence.tokens[office - 2].text.lowercased() == "co"
      guard let party = party(before: isJoint ? office - 2 : office, of: office, in: sentence) else { continue }
      if isElsewhere(party.lowerBound, in: sentence) {
        sentence.names.removeAll { $0.tokens == party && [.organization, .nationality].contains($0.kind) }
        continue
      }
      sentence.names.removeAll { party.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= party.upperBound }
      guard !sentence.names.contains(where: { $0.tokens.overlaps(party) }) else { continue }
      sentence.setName(party, .organization)
      let last = party.upperBound - 1
      for word in party {
        (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP")
        (sentence.tokens[word].head, sentence.tokens[word].relation) = (word == last ? office : last, .compound)
      }
    }
  }

  /// "Republican" of "Republican Mitt Romney" and of "Republican Senator Mitt Romney" describes him; "a Democrat" behind a person's name or "is" does too.
  private static func readAdherent(_ word: Int, in sentence: inout AnalyzedSentence) {
    let name = sentence.names.first { $0.tokens.contains(word) }
    guard name.map({ $0.tokens.count == 1 && $0.kind == .nationality }) ?? true, word + 1 < sentence.tokens.count, isAmerican(word, in: sentence) else { return }
    if let person = person(behind: word, in: sentence) {
      guard sentence.tokens.indices.allSatisfy({ sentence.tokens[$0].head != word || $0 < word }) else { return }
      (sentence.tokens[word].head, sentence.tokens[word].relation) = (person, .nmodDesc)
    } else {
      let isDescription = sentence.tokens[word].relation == .appos || sentence.tokens.contains { $0.head == word && $0.relation == .cop }
      guard isDescription, sentence.tokens[word].text != "Democratic", ![.noun, .properNoun].contains(sentence.tokens[word + 1].tag) else { return }
    }
    (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.noun, "NN")
    sentence.names.removeAll { $0.tokens.contains(word) }
  }

  /// What stands for the two parties behind a lawmaker's name: "Bill Frist, R-Tenn.,".
  static let letters = ["R": "Republican Party", "D": "Democratic Party"]

  /// Reads "R-Tenn." between commas or in brackets as what somebody is, and no name.
  private static func readLetter(_ letter: Int, in sentence: inout AnalyzedSentence) {
    guard [",", "("].contains(sentence.tokens[letter - 1].text), sentence.tokens[letter + 1].text == "-", sentence.tokens[letter + 2].text.first?.isUppercase == true,
      sentence.tokens[letter].range.upperBound == sentence.tokens[letter + 1].range.lowerBound, let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.upperBound == letter - 1 }),
      let person = name.tokens.first(where: { !name.tokens.contains(sentence.tokens[$0].head) })
    else { return }
    sentence.names.removeAll { $0.tokens.overlaps(letter..<letter + 3) }
    for word in letter + 1..<letter + 3 { (sentence.tokens[word].head, sentence.tokens[word].relation) = (letter, word == letter + 1 ? .punct : .nmod) }
    (sentence.tokens[letter].head, sentence.tokens[letter].relation) = (person, .appos)
    (sentence.tokens[letter].tag, sentence.tokens[letter].pennTag) = (.noun, "NN")
  }

  /// "a Social Democrat" and "Hong Kong Democrat" are of other parties, "a Texas Republican" of this one.
  static func isAmerican(_ word: Int, in sentence: AnalyzedSentence) -> Bool {
    guard word > 0 else { return true }
    let end = sentence.tokens[word - 1].pennTag == "POS" ? word - 1 : word
    if let place = sentence.names.first(where: { $0.tokens.upperBound == end && [.location, .nationality, .organization].contains($0.kind) && $0.tokens.lowerBound < word }) {
      return AmericanSigns.contain(place.tokens.map { sentence.tokens[$0].text }.joined(separator: " "))
    }
    return sentence.tokens[word - 1].text.first?.isUppercase != true || [.determiner, .adposition].contains(sentence.tokens[word - 1].tag)
  }

  /// The head of the person's name right behind a word, or behind an office of American politics that follows it.
  private static func person(behind word: Int, in sentence: AnalyzedSentence) -> Int? {
    var start = word + 1
    while start < sentence.tokens.count, start - word < 4, americanOffices.contains(sentence.tokens[start].text.lowercased()) { start += 1 }
    guard let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == start }) else { return nil }
    return name.tokens.first { !name.tokens.contains(sentence.tokens[$0].head) }
  }

  private static let americanOffices: Set<String> = [
    "senator", "sen.", "representative", "rep.", "congressman", "congresswoman", "governor", "gov.", "lawmaker", "mayor", "state", "u.s.", "us", "house", "speaker", "nominee",
    "candidate", "presidential", "vice", "strategist", "challenger", "rival", "incumbent",
  ]

  /// The words of a party right before a noun, where nothing hangs on them but what would hang on the noun.
  private static func party(before office: Int, of noun: Int, in sentence: AnalyzedSentence) -> Range<Int>? {
    let words = sentence.tokens
    let isParty = office > 1 && words[office - 1].text.lowercased() == "party" && (single.contains(words[office - 2].text) || parties.contains(words[office - 2].text))
    let isPair = isParty || office > 1 && pairs[words[office - 2].text]?.contains(words[office - 1].text) == true
    guard isPair || single.contains(words[office - 1].text) else { return nil }
    let party = (isPair ? office - 2 : office - 1)..<office
    // At the head of a sentence the capital says nothing, unless a person's name follows.
    let isNamed = sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == noun + 1 }
    let isClear = !["lawmaker", "legislator", "politician"].contains(words[noun].lemma.lowercased()) || !["Conservative", "Green"].contains(words[party.lowerBound].text)
    guard party.lowerBound > 0 && sentence.block != .title && sentence.block != .heading || isNamed && isClear else { return nil }
    let isOwn = { (word: Int) in words[word].head == noun || party.contains(words[word].head) }
    return party.allSatisfy(isOwn) && words.indices.allSatisfy({ party.contains($0) || !party.contains(words[$0].head) }) ? party : nil
  }

  /// "Argentine Labour leader", "New Zealand's Labour leader": of another country's party, or of its workers.
  private static func isElsewhere(_ start: Int, in sentence: AnalyzedSentence) -> Bool {
    let end = start > 0 && sentence.tokens[start - 1].pennTag == "POS" ? start - 1 : start
    guard let owner = sentence.names.first(where: { $0.tokens.upperBound == end && [.location, .nationality].contains($0.kind) }) else { return false }
    return !["Britain", "British", "UK", "Kingdom", "Scotland", "Scottish", "Wales", "Welsh", "England", "English", "London", "U.K."].contains(sentence.tokens[owner.tokens.upperBound - 1].text)
  }

  private static let parties: Set<String> = ["Republican", "Democratic", "Socialist", "Communist", "Liberal", "Left", "Justice"]
  private static let single: Set<String> = ["Labour", "Conservative", "Tory", "Green"]
  private static let pairs: [String: Set<String>] = ["Liberal": ["Democrat"], "Lib": ["Dem"], "Social": ["Democrat"], "Christian": ["Democrat"]]
  private static let offices: Set<String> = ["leader", "co-leader", "mp", "lawmaker", "legislator", "candidate", "chairman", "chairwoman", "chair", "councillor", "backbencher", "frontbencher", "politician", "peer"]
}
