import NewsModel

/// Reads a party in the words before its leader, its lawmaker or its candidate: "Labour leader Keir Starmer", "the Liberal Democrat MP".
///
/// The recogniser knows parties by their full names; these short ones look like adjectives or common nouns.
enum PartyWords {
  static func read(_ sentence: inout AnalyzedSentence) {
    for office in sentence.tokens.indices.dropFirst() where sentence.tokens[office].tag == .noun && offices.contains(sentence.tokens[office].lemma.lowercased()) {
      guard let party = party(before: office, in: sentence) else { continue }
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

  /// The words of a party right before a noun, where nothing hangs on them but what would hang on the noun.
  private static func party(before office: Int, in sentence: AnalyzedSentence) -> Range<Int>? {
    let words = sentence.tokens
    let isParty = office > 1 && words[office - 1].text.lowercased() == "party" && (single.contains(words[office - 2].text) || parties.contains(words[office - 2].text))
    let isPair = isParty || office > 1 && pairs[words[office - 2].text]?.contains(words[office - 1].text) == true
    guard isPair || single.contains(words[office - 1].text) else { return nil }
    let party = (isPair ? office - 2 : office - 1)..<office
    // At the head of a sentence the capital says nothing, unless a person's name follows.
    let isNamed = sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == office + 1 }
    guard party.lowerBound > 0 && sentence.block != .title && sentence.block != .heading || isNamed else { return nil }
    let isOwn = { (word: Int) in words[word].head == office || party.contains(words[word].head) }
    return party.allSatisfy(isOwn) && words.indices.allSatisfy({ party.contains($0) || !party.contains(words[$0].head) }) ? party : nil
  }

  private static let parties: Set<String> = ["Republican", "Democratic", "Socialist", "Communist", "Liberal", "Left", "Justice"]
  private static let single: Set<String> = ["Labour", "Conservative", "Tory", "Green"]
  private static let pairs: [String: Set<String>] = ["Liberal": ["Democrat"], "Lib": ["Dem"], "Social": ["Democrat"], "Christian": ["Democrat"]]
  private static let offices: Set<String> = ["leader", "co-leader", "mp", "lawmaker", "legislator", "candidate", "chairman", "chairwoman", "chair", "councillor", "backbencher", "frontbencher", "politician", "peer"]
}
