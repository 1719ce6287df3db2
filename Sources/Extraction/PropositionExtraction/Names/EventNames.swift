import NewsModel

/// Takes the words that open the name of an event or a ship into it: "Hurricane Otto" is no person called Otto.
struct EventNames {
  let nameWords: NameWords

  /// The article with such names widened; the recogniser takes what storms are called for persons.
  func widened(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for sentence in copy.sentences.indices {
      for name in copy.sentences[sentence].names.indices {
        guard let words = range(of: copy.sentences[sentence].names[name], in: copy.sentences[sentence]) else { continue }
        copy.sentences[sentence].names[name] = NameSpan(tokens: words, kind: .other)
      }
      addOperations(to: &copy.sentences[sentence])
      addResolutions(to: &copy.sentences[sentence])
    }
    markShortNames(of: storms(in: copy), in: &copy)
    return copy
  }

  /// "Otto" of "Hurricane Otto", as far as nobody in the article is called so too.
  private func storms(in article: AnalyzedArticle) -> Set<String> {
    var storms: Set<String> = []
    var others: Set<String> = []
    for sentence in article.sentences {
      for name in sentence.names where name.tokens.count > 1 {
        let words = sentence.tokens[name.tokens].map(\.text)
        if name.kind == .other, words.count == 2, opensStorm(words[0]) { storms.insert(words[1]) } else { others.formUnion(words) }
      }
    }
    return storms.subtracting(others)
  }

  private func markShortNames(of storms: Set<String>, in article: inout AnalyzedArticle) {
    guard !storms.isEmpty else { return }
    for sentence in article.sentences.indices {
      for (number, name) in article.sentences[sentence].names.enumerated() where name.tokens.count == 1 && storms.contains(article.sentences[sentence].tokens[name.tokens.lowerBound].text) {
        article.sentences[sentence].names[number].kind = .other
      }
    }
  }

  /// "Operation Inherent Resolve", in which the recogniser saw no name: capitalised words behind such a word are what it is called.
  private func addOperations(to sentence: inout AnalyzedSentence) {
    guard sentence.block == .paragraph else { return }
    for start in sentence.tokens.indices.dropLast() where sentence.tokens[start].text == "Operation" && !sentence.names.contains(where: { $0.tokens.contains(start) }) {
      var end = start + 1
      while end < sentence.tokens.count, end - start < 5, sentence.tokens[end].text.first?.isUppercase == true, [.properNoun, .noun, .adjective].contains(sentence.tokens[end].tag),
        !sentence.names.contains(where: { $0.tokens.contains(end) }), TimeWords.months[sentence.tokens[end].text.lowercased()] == nil
      { end += 1 }
      guard end > start + 1 else { continue }
      sentence.setName(start..<end, .other)
    }
  }

  /// "Resolution 2254", "Security Council Resolution 2254": the number makes it the name of a paper.
  private func addResolutions(to sentence: inout AnalyzedSentence) {
    for word in sentence.tokens.indices.dropLast() where sentence.tokens[word].text == "Resolution" && sentence.tokens[word + 1].text.allSatisfy(\.isNumber) && !sentence.names.contains(where: { $0.tokens.contains(word) || $0.tokens.contains(word + 1) }) {
      sentence.setName(word..<word + 2, .other)
    }
  }

  /// The words of the name, when a capitalised word before the name or at its start opens one.
  private func range(of name: NameSpan, in sentence: AnalyzedSentence) -> Range<Int>? {
    guard sentence.tokens.indices.contains(name.tokens.lowerBound), name.kind != .nationality || isStorm(name, in: sentence) else { return nil }
    let start = name.tokens.lowerBound
    if name.tokens.count > 1, opens(start, in: sentence) || sentence.tokens[start].text == "Tropical" && ["Storm", "Depression"].contains(sentence.tokens[start + 1].text) { return name.tokens }
    let before = name.tokens.lowerBound - 1
    guard before >= 0, name.tokens.count == 1, opens(before, in: sentence), !sentence.names.contains(where: { $0.tokens.contains(before) }) else { return nil }
    return before..<name.tokens.upperBound
  }

  /// "Katrina" of "Hurricane Katrina", taken for a people.
  private func isStorm(_ name: NameSpan, in sentence: AnalyzedSentence) -> Bool {
    name.tokens.count == 1 && name.tokens.lowerBound > 0 && opensStorm(sentence.tokens[name.tokens.lowerBound - 1].text)
  }

  /// "Hurricane": not "Operation", behind which no name stands for the whole.
  private func opensStorm(_ word: String) -> Bool {
    word.first?.isUppercase == true && nameWords.typeOpened(by: word) == .event && word != "Operation" && word != "Exercise"
  }

  private func opens(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    let word = sentence.tokens[token].text
    guard word.first?.isUppercase == true, let type = nameWords.typeOpened(by: word) else { return false }
    // "HMS Lancaster": the letters of ships are written in capitals.
    return type == .event || type == "Product" && word == word.uppercased()
  }
}
