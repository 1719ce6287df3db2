import NewsModel

/// Joins the parts of a name around what its bearer is called: `Joaquin "El Chapo" Guzman` is one person, not three.
enum NicknameNames {
  static func joined(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices {
      var number = 0
      while number < copy.sentences[sentence].names.count {
        if let whole = wholeName(copy.sentences[sentence].names[number], in: copy.sentences[sentence]) { TreeRepair.attempt({ join(whole, in: &$0) }, on: &copy.sentences[sentence]) }
        number += 1
      }
    }
    return copy
  }

  private static let quotes: Set<String> = ["\"", "“", "”", "``", "''", "'", "‘", "’"]

  /// From the given name to the last one, when quoted capitalised words stand between them.
  private static func wholeName(_ given: NameSpan, in sentence: AnalyzedSentence) -> Range<Int>? {
    let tokens = sentence.tokens
    // The recogniser may have taken the quotation mark for a part of the name.
    let end = given.tokens.upperBound > given.tokens.lowerBound + 1 ? given.tokens.first { quotes.contains(tokens[$0].text) } ?? given.tokens.upperBound : given.tokens.upperBound
    guard given.kind == .person, end > given.tokens.lowerBound, end + 3 < tokens.count, quotes.contains(tokens[end].text) else { return nil }
    guard let close = (end + 2..<min(end + 5, tokens.count)).first(where: { quotes.contains(tokens[$0].text) }), close + 1 < tokens.count,
      tokens[end + 1..<close].allSatisfy({ isCapitalised($0) && ![.verb, .auxiliary, .pronoun].contains($0.tag) }), isCapitalised(tokens[close + 1]), tokens[close + 1].tag == .properNoun
    else { return nil }
    let last = sentence.names.first { $0.tokens.contains(close + 1) }
    if let last, last.kind != .person { return nil }
    return given.tokens.lowerBound..<(last?.tokens.upperBound ?? close + 2)
  }

  private static func isCapitalised(_ token: Token) -> Bool { token.text.first?.isUppercase == true }

  private static func join(_ words: Range<Int>, in sentence: inout AnalyzedSentence) {
    let head = words.lowerBound
    let outer = words.filter { !words.contains(sentence.tokens[$0].head) }
    let role = outer.first { ![.flat, .appos, .dep, .compound, .nmodDesc, .conj, .punct].contains(sentence.tokens[$0].relation) } ?? outer.first ?? head
    let title = sentence.tokens[head].head
    (sentence.tokens[head].head, sentence.tokens[head].relation) = (sentence.tokens[role].head, sentence.tokens[role].relation)
    // "actor" of "actor Dwayne "The Rock" Johnson", of whom the first name was a part
    if title == head - 1, title >= 0, sentence.tokens[title].head == sentence.tokens[head].head, sentence.tokens[title].tag == .noun, role != head {
      (sentence.tokens[title].head, sentence.tokens[title].relation) = (head, .nmodDesc)
    }
    for word in words.dropFirst() {
      sentence.tokens[word].head = head
      if sentence.tokens[word].tag != .punctuation { sentence.tokens[word].relation = .flat }
    }
    for word in sentence.tokens.indices where !words.contains(word) && words.contains(sentence.tokens[word].head) { sentence.tokens[word].head = head }
    sentence.setName(words, .person)
  }
}
