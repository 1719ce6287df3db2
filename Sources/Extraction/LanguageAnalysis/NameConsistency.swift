import NewsModel

/// Makes an article's names agree with each other: who is called in full once is meant by the last name alone ever after.
///
/// "Gen. Joseph Votel … Votel said": the recogniser reads sentence by sentence and may take the second for a company, or for nothing.
/// Only single words are mended, and only by names of several words, which the recogniser gets right far more often.
struct NameConsistency {
  private var lastNames: [String: Int] = [:]
  private var kindCounts: [String: [NameSpan.Kind: Int]] = [:]
  /// Short forms in brackets behind a name whose first letters they are: "Harbour Relief Fund (HRF)".
  private var shortForms: [String: NameSpan.Kind] = [:]

  init(_ sentences: [AnalyzedSentence]) {
    for sentence in sentences {
      for name in sentence.names {
        if let short = Self.shortForm(of: name, in: sentence) { shortForms[short] = name.kind }
        if name.kind == .person, name.tokens.count > 1 {
          lastNames[sentence.tokens[name.tokens.upperBound - 1].text, default: 0] += 1
        } else if name.tokens.count == 1 {
          kindCounts[sentence.tokens[name.tokens.lowerBound].text, default: [:]][name.kind, default: 0] += 1
        }
      }
    }
  }

  /// The sentence with its names made to agree.
  func mended(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    guard !lastNames.isEmpty || !shortForms.isEmpty else { return sentence }
    var copy = sentence
    var isNamed = [Bool](repeating: false, count: sentence.tokens.count)
    for index in copy.names.indices {
      for token in copy.names[index].tokens { isNamed[token] = true }
      guard copy.names[index].tokens.count == 1, case let word = copy.names[index].tokens.lowerBound, isLastName(word, in: sentence) else { continue }
      copy.names[index].kind = .person
      // "Starmer" at the start of a sentence, tagged as a common noun
      if copy.tokens[word].tag == .noun { (copy.tokens[word].tag, copy.tokens[word].pennTag, copy.tokens[word].lemma) = (.properNoun, "NNP", sentence.tokens[word].text) }
    }
    for index in sentence.tokens.indices where !isNamed[index] && isWrittenAsName(index, in: sentence) && isLastName(index, in: sentence) {
      copy.names.append(NameSpan(tokens: index..<index + 1, kind: .person))
      if index == 0, copy.tokens[0].tag == .noun { (copy.tokens[0].tag, copy.tokens[0].pennTag, copy.tokens[0].lemma) = (.properNoun, "NNP", copy.tokens[0].text) }
    }
    for index in sentence.tokens.indices where !isNamed[index] {
      guard let kind = shortForms[sentence.tokens[index].text], !copy.names.contains(where: { $0.tokens.contains(index) }) else { continue }
      copy.names.append(NameSpan(tokens: index..<index + 1, kind: kind))
      (copy.tokens[index].tag, copy.tokens[index].pennTag, copy.tokens[index].lemma) = (.properNoun, "NNP", sentence.tokens[index].text)
    }
    copy.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return copy
  }

  /// "HRF" of "Harbour Relief Fund (HRF)": the capitals of the name's words, in their order.
  private static func shortForm(of name: NameSpan, in sentence: AnalyzedSentence) -> String? {
    let open = name.tokens.upperBound
    guard name.tokens.count > 1, [.organization, .location, .other].contains(name.kind), open + 2 < sentence.tokens.count, sentence.tokens[open].text == "(", sentence.tokens[open + 2].text == ")",
      case let short = sentence.tokens[open + 1].text, (3...8).contains(short.utf8.count), short.allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return nil }
    return short == String(sentence.tokens[name.tokens].compactMap { $0.text.first }.filter(\.isUppercase)) ? short : nil
  }

  /// "Jobs" inside a sentence, whatever the tagger took it for.
  private func isWrittenAsName(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[index]
    if token.tag == .properNoun { return true }
    // "Starmer appointed her": the first word has a capital anyway; one that does something is a name.
    if index == 0, token.pennTag == "NN", [.nsubj, .nsubjPass].contains(token.relation), sentence.tokens.count > 1, [.verb, .auxiliary].contains(sentence.tokens[1].tag) { return sentence.block == .paragraph }
    return index > 0 && token.tag == .noun && sentence.block == .paragraph && token.text.first?.isUppercase == true
  }

  /// Whether a word is the last name of someone whom the article names in full, and not more often read as something else.
  private func isLastName(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let word = sentence.tokens[index].text
    guard let full = lastNames[word], word.utf8.count > 2, !joinsName(index, in: sentence) else { return false }
    let others = (kindCounts[word] ?? [:]).filter { $0.key != .person }.map(\.value).max() ?? 0
    return others <= full + (kindCounts[word]?[.person] ?? 0)
  }

  /// Whether the word is part of a longer name: "Jobs" in "Jobs Act".
  private func joinsName(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let tokens = sentence.tokens
    let parts: Set<DependencyRelation> = [.flat, .compound]
    if parts.contains(tokens[index].relation), tokens[index].head >= 0, tokens[tokens[index].head].tag == .properNoun { return true }
    return tokens.contains { $0.head == index && $0.tag == .properNoun && parts.contains($0.relation) }
  }
}
