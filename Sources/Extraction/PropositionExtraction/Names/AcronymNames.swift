import NewsModel

/// Makes the words before a bracketed short form one name where their first letters spell it: "Competition and Markets Authority (CMA)".
enum AcronymNames {
  static func join(_ sentence: inout AnalyzedSentence) {
    for bracket in sentence.tokens.indices.dropLast(2) where sentence.tokens[bracket].text == "(" && sentence.tokens[bracket + 2].text == ")" && bracket > 2 {
      guard let name = words(spelling: sentence.tokens[bracket + 1].text, before: bracket, in: sentence.tokens) else { continue }
      let touched = sentence.names.filter { $0.tokens.overlaps(name) }
      // What is one name already stays as it is; a name that begins before is no part of this one.
      guard touched.first?.tokens != name || touched.count > 1, touched.allSatisfy({ name.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= name.upperBound }),
        sentence.names.contains(where: { $0.kind == .organization && ($0.tokens.overlaps(name) || $0.tokens.contains(bracket + 1)) }), let head = head(of: name, in: sentence.tokens)
      else { continue }
      sentence.setName(name, .organization)
      hang(name, below: name.upperBound - 1, insteadOf: head, in: &sentence)
    }
  }

  /// Makes the last word the head of the name, as names of bodies have it, in place of the first part of what was read as a list.
  private static func hang(_ name: Range<Int>, below last: Int, insteadOf top: Int, in sentence: inout AnalyzedSentence) {
    guard top != last, sentence.tokens[last].relation == .conj, sentence.tokens[last].head == top else { return }
    sentence.tokens[last].head = sentence.tokens[top].head
    sentence.tokens[last].relation = sentence.tokens[top].relation
    for word in sentence.tokens.indices where sentence.tokens[word].head == top && word != last { sentence.tokens[word].head = last }
    sentence.tokens[top].head = last
    sentence.tokens[top].relation = .compound
  }

  /// The words that end at the bracket and whose capitals are the letters of the short form, in their order.
  private static func words(spelling short: String, before bracket: Int, in tokens: [Token]) -> Range<Int>? {
    guard (3...8).contains(short.utf8.count), short.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return nil }
    var letters = Array(short)
    var start = bracket
    while let letter = letters.last, start > 0 {
      let word = tokens[start - 1].text
      guard word.first == letter || smallWords.contains(word) else { return nil }
      if word.first == letter { letters.removeLast() }
      start -= 1
    }
    return letters.isEmpty && bracket - start > 2 && tokens[start].text.first?.isUppercase == true ? start..<bracket : nil
  }

  private static let smallWords: Set<String> = ["and", "of", "for", "the", "on", "in", "to", "&"]

  private static func head(of name: Range<Int>, in tokens: [Token]) -> Int? {
    let tops = name.filter { !name.contains(tokens[$0].head) && tokens[$0].tag != .punctuation }
    return tops.count == 1 ? tops[0] : nil
  }
}
