import NewsModel

/// Reads "May" as a person where only a person can be meant: "May said Britain would leave".
enum MayNames {
  static func marked(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices {
      for word in copy.sentences[sentence].tokens.indices where copy.sentences[sentence].tokens[word].text == "May" { TreeRepair.attempt({ mark(word, in: &$0) }, on: &copy.sentences[sentence]) }
    }
    return copy
  }

  /// What no month does.
  private static let saying: Set<String> = ["say", "tell", "insist", "add", "announce", "warn", "argue", "believe", "hope", "promise", "urge", "deny", "reject", "confirm", "claim", "accuse", "visit", "meet", "resign", "appoint", "praise", "welcome"]

  private static func mark(_ word: Int, in sentence: inout AnalyzedSentence) {
    // "Theresa May met"
    if sentence.tokens[word].relation == .aux, let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.contains(word) && $0.tokens.lowerBound < word }) {
      (sentence.tokens[word].tag, sentence.tokens[word].pennTag, sentence.tokens[word].relation, sentence.tokens[word].head) = (.properNoun, "NNP", .flat, name.tokens.lowerBound)
      return
    }
    let verb = sentence.tokens[word].head
    // "Mrs May formally stepped down", read as "Mrs may step down"
    if word > 0, ["Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Mr", "Mr.", "Lady"].contains(sentence.tokens[word - 1].text), sentence.tokens[word].tag != .properNoun, verb > word, sentence.tokens[word - 1].head == verb {
      (sentence.tokens[word].tag, sentence.tokens[word].pennTag, sentence.tokens[word].relation) = (.properNoun, "NNP", sentence.tokens[word - 1].relation)
      (sentence.tokens[word - 1].head, sentence.tokens[word - 1].relation) = (word, .nmodDesc)
      (sentence.tokens[word - 1].tag, sentence.tokens[word - 1].pennTag) = (.properNoun, "NNP")
      if ["VB", "VBN"].contains(sentence.tokens[verb].pennTag), !sentence.tokens.contains(where: { $0.head == verb && [.aux, .auxPass].contains($0.relation) }) { sentence.tokens[verb].pennTag = "VBD" }
      sentence.names.removeAll { $0.tokens.contains(word - 1) }
      return sentence.setName(word..<word + 1, .person)
    }
    guard verb == word + 1, saying.contains(sentence.tokens[verb].lemma.lowercased()), ["VBD", "VBZ", "VBN"].contains(sentence.tokens[verb].pennTag), [.aux, .nsubj].contains(sentence.tokens[word].relation), !sentence.names.contains(where: { $0.tokens.contains(word) }),
      !sentence.tokens.indices.contains(where: { $0 != word && sentence.tokens[$0].head == verb && sentence.tokens[$0].relation == .nsubj })
    else { return }
    (sentence.tokens[word].tag, sentence.tokens[word].pennTag, sentence.tokens[word].relation) = (.properNoun, "NNP", .nsubj)
    if sentence.tokens[verb].pennTag == "VBN" { sentence.tokens[verb].pennTag = "VBD" }
    sentence.setName(word..<word + 1, .person)
  }
}
