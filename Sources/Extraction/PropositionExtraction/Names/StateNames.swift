import NewsModel

/// "Cambridge, Mass.": the short form of a state behind a town is a name, and hangs on the town.
enum StateNames {
  static func join(_ sentence: inout AnalyzedSentence) {
    for comma in sentence.tokens.indices.dropFirst().dropLast() where sentence.tokens[comma].text == "," {
      let state = comma + 1
      guard self.state(state, in: sentence) != nil, let town = town(before: comma, in: sentence), isWhole(state, in: sentence) else { continue }
      if !sentence.names.contains(where: { $0.tokens.contains(comma - 1) }) { add(comma - 1..<comma, to: &sentence) }
      if !sentence.names.contains(where: { $0.tokens.contains(state) }) { add(state..<state + 1, to: &sentence) }
      guard !sentence.tokens.indices.contains(where: { sentence.tokens[$0].head == state && town == $0 }) else { continue }
      sentence.tokens[state].head = town
      sentence.tokens[state].relation = .appos
    }
  }

  /// The state that a word behind a comma is short for. The stop of the sentence may be its own; letters alone before a name are rather a body: "In Ramallah, PA President".
  static func state(_ word: Int, in sentence: AnalyzedSentence) -> String? {
    let (text, next) = (sentence.tokens[word].text, word + 1)
    if next < sentence.tokens.count, sentence.tokens[next].text == ".", sentence.tokens[next].range.lowerBound == sentence.tokens[word].range.upperBound, let state = StateAbbreviations.state(text + "."),
      next == sentence.tokens.count - 1 || sentence.tokens[next + 1].text.first?.isLowercase == true
    {
      return state
    }
    guard let state = StateAbbreviations.state(text) else { return nil }
    if next < sentence.tokens.count, sentence.tokens[next].tag == .properNoun || sentence.tokens[next].pennTag == "POS" || !text.hasSuffix(".") && [.noun, .verb, .auxiliary, .adjective].contains(sentence.tokens[next].tag) { return nil }
    return state
  }

  /// The head of the place's name that ends before a comma.
  private static func town(before comma: Int, in sentence: AnalyzedSentence) -> Int? {
    let last = comma - 1
    guard sentence.tokens[last].tag == .properNoun, sentence.tokens[last].text.first?.isUppercase == true else { return nil }
    guard let name = sentence.names.first(where: { $0.tokens.contains(last) }) else { return last }
    guard name.kind == .location else { return nil }
    return name.tokens.first { !name.tokens.contains(sentence.tokens[$0].head) } ?? last
  }

  /// The abbreviation is a name by itself, or none; "IN" and "OR" are words when more capitals follow.
  private static func isWhole(_ state: Int, in sentence: AnalyzedSentence) -> Bool {
    if let name = sentence.names.first(where: { $0.tokens.contains(state) }) { return name.kind == .location && name.tokens.count == 1 }
    return sentence.tokens[state].tag == .properNoun
  }

  private static func add(_ tokens: Range<Int>, to sentence: inout AnalyzedSentence) {
    sentence.setName(tokens, .location)
  }
}
