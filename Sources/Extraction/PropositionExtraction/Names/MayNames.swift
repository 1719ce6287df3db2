import NewsModel

/// Reads "May" as a person where only a person can be meant: "May said Britain would leave".
enum MayNames {
  static func marked(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices {
      for word in copy.sentences[sentence].tokens.indices where copy.sentences[sentence].tokens[word].text == "May" { mark(word, in: &copy.sentences[sentence]) }
    }
    return copy
  }

  private static func mark(_ word: Int, in sentence: inout AnalyzedSentence) {
    let verb = sentence.tokens[word].head
    guard verb == word + 1, ["VBD", "VBZ", "VBN"].contains(sentence.tokens[verb].pennTag), [.aux, .nsubj].contains(sentence.tokens[word].relation), !sentence.names.contains(where: { $0.tokens.contains(word) }),
      // "May" before a past tense is no auxiliary; before other verbs it may still be the month.
      sentence.tokens[word].relation == .aux || sentence.tokens[verb].relation == .parataxis || sentence.tokens.contains(where: { $0.head == verb && [.ccomp, .parataxis].contains($0.relation) }),
      !sentence.tokens.indices.contains(where: { $0 != word && sentence.tokens[$0].head == verb && sentence.tokens[$0].relation == .nsubj })
    else { return }
    (sentence.tokens[word].tag, sentence.tokens[word].pennTag, sentence.tokens[word].relation) = (.properNoun, "NNP", .nsubj)
    if sentence.tokens[verb].pennTag == "VBN" { sentence.tokens[verb].pennTag = "VBD" }
    sentence.names.append(NameSpan(tokens: word..<word + 1, kind: .person))
    sentence.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
