import NewsModel

/// Reads a small word that is a part of an Asian name as such: "Truong My Lan" has no "my" in it.
enum SyllableNames {
  private static let syllables: Set<String> = ["My", "Do", "So", "To", "An", "No", "He", "Be", "Me", "Oh", "Am", "Or", "Can", "Us", "We", "Ye"]

  static func joined(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices where copy.sentences[sentence].block == .paragraph {
      for word in copy.sentences[sentence].tokens.indices.dropFirst().dropLast() where syllables.contains(copy.sentences[sentence].tokens[word].text) { TreeRepair.attempt({ join(word, in: &$0) }, on: &copy.sentences[sentence]) }
    }
    return copy
  }

  private static func join(_ word: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    guard tokens[word].tag != .properNoun, isNameWord(tokens[word - 1]), isNameWord(tokens[word + 1]),
      let name = sentence.names.first(where: { $0.tokens.upperBound == word && $0.tokens.count == 1 && $0.kind != .nationality }),
      name.kind != .location || sentence.names.contains(where: { $0.tokens.lowerBound == word + 1 && $0.kind == .person })
    else { return }
    let first = name.tokens.lowerBound
    let end = sentence.names.first { $0.tokens.lowerBound == word + 1 && $0.kind == .person }?.tokens.upperBound ?? word + 2
    for part in word..<end { (sentence.tokens[part].tag, sentence.tokens[part].pennTag, sentence.tokens[part].head, sentence.tokens[part].relation) = (.properNoun, "NNP", first, .flat) }
    for other in tokens.indices where !(first..<end).contains(other) && (word..<end).contains(tokens[other].head) { sentence.tokens[other].head = first }
    // Where the first part hung below the last, it stands where that stood.
    if (word..<end).contains(tokens[first].head), let outer = (word..<end).first(where: { !(first..<end).contains(tokens[$0].head) }) { (sentence.tokens[first].head, sentence.tokens[first].relation) = (tokens[outer].head, tokens[outer].relation) }
    sentence.setName(first..<end, .person)
  }

  private static func isNameWord(_ token: Token) -> Bool { token.tag == .properNoun && token.text.first?.isUppercase == true && token.text.dropFirst().contains(where: \.isLowercase) }
}
