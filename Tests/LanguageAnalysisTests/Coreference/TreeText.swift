import NewsModel

/// Reads articles written as trees: a word a line (`form lemma TAG Penn head relation [KIND]`), heads from 1, sentences
/// parted by empty lines, `---` before a new paragraph. `KIND` marks a name; `+` goes on with the one before.
enum TreeText {
  static func article(_ text: String) -> AnalyzedArticle {
    var sentences: [AnalyzedSentence] = []
    var blocks: [TextBlock] = []
    var words = ""
    for paragraph in text.components(of: "---") {
      let start = words.utf8.count
      for sentence in paragraph.components(of: "") { sentences.append(read(sentence, number: sentences.count + 1, into: &words)) }
      blocks.append(TextBlock(kind: .paragraph, range: start..<words.utf8.count))
    }
    return AnalyzedArticle(article: Article(id: "trees", text: words, blocks: blocks), sentences: sentences)
  }

  private static func read(_ lines: String, number: Int, into text: inout String) -> AnalyzedSentence {
    let start = text.utf8.count
    var tokens: [Token] = []
    var names: [NameSpan] = []
    for line in lines.split(separator: "\n") {
      let columns = line.split(separator: " ").map(String.init)
      let from = text.utf8.count
      text += columns[0] + " "
      tokens.append(
        Token(
          range: from..<text.utf8.count - 1, text: columns[0], lemma: columns[1], tag: UniversalTag(rawValue: columns[2])!,
          pennTag: columns[3], head: Int(columns[4])! - 1, relation: DependencyRelation(rawValue: columns[5])!))
      guard columns.count > 6 else { continue }
      if columns[6] == "+", let last = names.popLast() {
        names.append(NameSpan(tokens: last.tokens.lowerBound..<tokens.count, kind: last.kind))
      } else if let kind = NameSpan.Kind(rawValue: columns[6]) {
        names.append(NameSpan(tokens: tokens.count - 1..<tokens.count, kind: kind))
      }
    }
    return AnalyzedSentence(number: number, range: start..<text.utf8.count - 1, tokens: tokens, names: names)
  }
}

extension String {
  /// The pieces between lines that equal `line`, empty pieces left out.
  fileprivate func components(of line: String) -> [String] {
    var pieces = [""]
    for own in split(separator: "\n", omittingEmptySubsequences: false) {
      if own == line { pieces.append("") } else { pieces[pieces.count - 1] += own + "\n" }
    }
    return pieces.filter { piece in piece.contains { !$0.isWhitespace } }
  }
}
