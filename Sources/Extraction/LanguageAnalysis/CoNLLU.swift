public import NewsModel

/// Reads and writes CoNLL-U, the format of the Universal Dependencies treebanks (universaldependencies.org/format).
///
///     let text = CoNLLU.text(of: analyzer.analyze(article))
///     let again = try CoNLLU.articles(from: text)
///
/// Names stand in the MISC column as `Name=B-PER`, `Name=I-PER`.
public enum CoNLLU {
  /// An article as CoNLL-U: comments, one line a word, an empty line after each sentence.
  public static func text(of article: AnalyzedArticle) -> String {
    var out = ""
    var block: Range<Int>?
    for sentence in article.sentences {
      let own = article.article.blocks.last { $0.range.lowerBound <= sentence.range.lowerBound }?.range
      if sentence.number == article.sentences.first?.number { out += "# newdoc id = \(comment(article.article.id.rawValue))\n" }
      if own != block || block == nil { out += "# newpar\n" }
      block = own
      out += "# sent_id = \(comment(article.article.id.rawValue))-\(sentence.number)\n"
      out += text(of: sentence, form: { article.article.text.slice(utf8: $0) })
    }
    return out
  }

  /// One sentence as CoNLL-U, with its `# text` comment and the empty line that ends it.
  public static func text(of sentence: AnalyzedSentence) -> String { text(of: sentence, form: nil) }

  /// The words as they stand in the article, where there is one: headlines are read in another case than they are written in.
  private static func text(of sentence: AnalyzedSentence, form: ((Range<Int>) -> String)?) -> String {
    guard !sentence.tokens.isEmpty else { return "" }
    var names = [String?](repeating: nil, count: sentence.tokens.count)
    for name in sentence.names {
      for index in name.tokens { names[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue }
    }
    var lines: [String] = []
    var words = ""
    for (index, token) in sentence.tokens.enumerated() {
      let isLast = index + 1 == sentence.tokens.count
      let touchesNext = !isLast && sentence.tokens[index + 1].range.lowerBound == token.range.upperBound
      let text = form?(token.range) ?? token.text
      words += text + (isLast || touchesNext ? "" : " ")
      var misc: [String] = []
      if let name = names[index] { misc.append("Name=\(name)") }
      if touchesNext { misc.append("SpaceAfter=No") }
      let columns = [
        String(index + 1), field(text), field(token.lemma), token.tag.rawValue, field(token.pennTag), field(token.features),
        String(token.head + 1), token.relation.rawValue, "_", misc.isEmpty ? "_" : misc.joined(separator: "|"),
      ]
      lines.append(columns.joined(separator: "\t"))
    }
    return "# text = \(comment(words))\n" + lines.joined(separator: "\n") + "\n\n"
  }

  /// The articles of a CoNLL-U text, one for each `# newdoc`; their text is put together from the words.
  ///
  /// Ranges of several words (`1-2`) and empty nodes (`1.1`) are skipped. Throws ``CoNLLUError`` with the line that is wrong.
  public static func articles(from text: String, file: String = "input") throws -> [AnalyzedArticle] {
    var reader = CoNLLUReader(file: file)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { try reader.read(String(line)) }
    return try reader.finish()
  }

  /// A column may not be empty and holds no tab or line end.
  private static func field(_ text: String) -> String {
    text.isEmpty ? "_" : text.contains { $0.isNewline || $0 == "\t" } ? comment(text) : text
  }

  /// A comment is one line.
  private static func comment(_ text: String) -> String {
    text.contains { $0.isNewline || $0 == "\t" } ? String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) : text
  }
}

/// A line of a CoNLL-U file that cannot be read.
public struct CoNLLUError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what is expected.
  public let message: String

  /// File, line and message.
  public var description: String { "\(file):\(line): error: \(message)" }
}
