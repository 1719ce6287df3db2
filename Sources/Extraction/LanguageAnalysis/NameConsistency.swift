import NewsModel

/// Makes an article's names agree with each other: who is called in full once is meant by the last name alone ever after.
///
/// "Gen. Joseph Votel … Votel said": the recogniser reads sentence by sentence and may take the second for a company, or for nothing.
/// Only single words are mended, and only by names of several words, which the recogniser gets right far more often.
struct NameConsistency {
  private var lastNames: [String: Int] = [:]
  private var kindCounts: [String: [NameSpan.Kind: Int]] = [:]

  init(_ sentences: [AnalyzedSentence]) {
    for sentence in sentences {
      for name in sentence.names {
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
    guard !lastNames.isEmpty else { return sentence }
    var copy = sentence
    var isNamed = [Bool](repeating: false, count: sentence.tokens.count)
    for index in copy.names.indices {
      for token in copy.names[index].tokens { isNamed[token] = true }
      if copy.names[index].tokens.count == 1, isLastName(copy.names[index].tokens.lowerBound, in: sentence) { copy.names[index].kind = .person }
    }
    for index in sentence.tokens.indices where !isNamed[index] && isWrittenAsName(index, in: sentence) && isLastName(index, in: sentence) {
      copy.names.append(NameSpan(tokens: index..<index + 1, kind: .person))
    }
    copy.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return copy
  }

  /// "Jobs" inside a sentence, whatever the tagger took it for.
  private func isWrittenAsName(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[index]
    if token.tag == .properNoun { return true }
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
