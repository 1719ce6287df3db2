import NewsModel

/// Mends trees that tear a name apart, and phrases that hang on the wrong kind of word.
enum NameRepair {
  static func repaired(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    var copy = sentence
    for name in sentence.names where name.tokens.count > 1 && name.kind != .nationality { join(name.tokens, in: &copy) }
    for index in copy.tokens.indices { hangRightly(index, in: &copy) }
    return copy
  }

  /// "met Xi Jinping", read as two objects: the words of a name are one phrase.
  private static func join(_ name: Range<Int>, in sentence: inout AnalyzedSentence) {
    let loose = name.filter { !name.contains(sentence.tokens[$0].head) && sentence.tokens[$0].tag == .properNoun }
    guard let first = loose.first, loose.count > 1 else { return }
    let governor = sentence.tokens[first].head
    guard loose.allSatisfy({ sentence.tokens[$0].head == governor }) else { return }
    for word in loose.dropFirst() {
      for child in sentence.tokens.indices where sentence.tokens[child].head == word && !name.contains(child) {
        let isOblique = [.obl, .advmod, .advcl, .punct].contains(sentence.tokens[child].relation)
        sentence.tokens[child].head = isOblique && governor >= 0 ? governor : first
      }
      sentence.tokens[word].head = first
      sentence.tokens[word].relation = .flat
    }
  }

  /// What modifies a verb is oblique; what modifies a name is not.
  private static func hangRightly(_ index: Int, in sentence: inout AnalyzedSentence) {
    let token = sentence.tokens[index]
    guard token.head >= 0 else { return }
    let head = sentence.tokens[token.head]
    if token.relation == .nmod, head.tag == .verb { sentence.tokens[index].relation = .obl }
    if token.relation == .obl, head.tag == .properNoun, head.head >= 0, sentence.tokens[head.head].tag == .verb, index > token.head,
      [.obj, .nsubj, .nsubjPass].contains(head.relation), !sentence.tokens.contains(where: { $0.head == token.head && $0.relation == .cop })
    {
      sentence.tokens[index].head = head.head
    }
  }
}
