import NewsModel

/// Cuts "Striker" off "Striker Harry Kane", taken for a name of three words at the start of a sentence: what he plays stands before the two that are his.
enum PlayerNames {
  static func cut(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices {
      for name in copy.sentences[sentence].names.indices { TreeRepair.attempt({ cut(name, in: &$0) }, on: &copy.sentences[sentence]) }
    }
    return copy
  }

  private static func cut(_ index: Int, in sentence: inout AnalyzedSentence) {
    let words = sentence.names[index].tokens
    guard sentence.names[index].kind == .person, words.count > 2, case let first = words.lowerBound, PlayerRepair.players.contains(sentence.tokens[first].text.lowercased()),
      !words.contains(sentence.tokens[first].head)
    else { return }
    let head = first + 1
    let (above, relation) = (sentence.tokens[first].head, sentence.tokens[first].relation)
    for word in sentence.tokens.indices where sentence.tokens[word].head == first { sentence.tokens[word].head = head }
    (sentence.tokens[head].head, sentence.tokens[head].relation) = (above, relation)
    (sentence.tokens[first].head, sentence.tokens[first].relation) = (head, .nmodDesc)
    (sentence.tokens[first].tag, sentence.tokens[first].pennTag) = (.noun, "NN")
    sentence.names[index].tokens = head..<words.upperBound
  }
}
