import Foundation
import LanguageAnalysis
import NewsModel

/// A corpus file that cannot be read.
struct CorpusError: Error, CustomStringConvertible {
  let file: String
  let reason: String
  var description: String { "\(file): error: \(reason)" }
}

/// Reads files of the corpora folder; `.gz` goes through gzip.
enum Corpora {
  static func text(at path: String) throws -> String {
    if FileManager.default.fileExists(atPath: path) {
      guard let data = FileManager.default.contents(atPath: path) else { throw CorpusError(file: path, reason: "cannot be read") }
      return String(decoding: data, as: UTF8.self)
    }
    guard FileManager.default.fileExists(atPath: path + ".gz") else {
      throw CorpusError(file: path, reason: "is missing, plain or as .gz; name the corpora folder")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path + ".gz"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CorpusError(file: path + ".gz", reason: "gzip cannot read it") }
    return String(decoding: data, as: UTF8.self)
  }

  /// The fields of a line of comma-separated text; quotes protect commas.
  static func commaSeparated(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  static func articles(at path: String) throws -> [AnalyzedArticle] {
    try CoNLLU.articles(from: text(at: path), file: path)
  }

  /// The words of a file of `form TAB label` lines and the names among them, one article for each `# newdoc`; other labels are left out.
  ///
  /// An article's text is its words, parted by blanks.
  static func namedArticles(at path: String, kinds: [Substring: NameSpan.Kind]) throws -> [AnalyzedArticle] {
    var reader = NameFileReader(kinds: kinds)
    for line in try text(at: path).split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
    return reader.finish()
  }
}

/// Collects the lines of an IOB2 file into articles.
private struct NameFileReader {
  let kinds: [Substring: NameSpan.Kind]
  private var articles: [AnalyzedArticle] = []
  private var text = ""
  private var sentences: [AnalyzedSentence] = []
  private var tokens: [Token] = []
  private var names: [NameSpan] = []

  init(kinds: [Substring: NameSpan.Kind]) { self.kinds = kinds }

  mutating func read(_ line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    if parts.count == 2 {
      readWord(parts[0], label: parts[1])
    } else if line.isEmpty {
      endSentence()
    } else if line.hasPrefix("# newdoc") {
      endArticle()
    }
  }

  mutating func finish() -> [AnalyzedArticle] {
    endArticle()
    return articles
  }

  private mutating func readWord(_ word: Substring, label: Substring) {
    if !text.isEmpty { text += " " }
    let (start, index) = (text.utf8.count, tokens.count)
    text += word
    tokens.append(
      Token(range: start..<text.utf8.count, text: String(word), lemma: "", tag: .other, pennTag: "", head: -1, relation: .root))
    guard let kind = kinds[label.dropFirst(2)] else { return }
    if label.hasPrefix("I-"), let last = names.last, last.kind == kind, last.tokens.upperBound == index {
      names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
    } else if label.hasPrefix("B-") {
      names.append(NameSpan(tokens: index..<index + 1, kind: kind))
    }
  }

  private mutating func endSentence() {
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    sentences.append(AnalyzedSentence(number: sentences.count + 1, range: range, tokens: tokens, names: names))
    (tokens, names) = ([], [])
  }

  private mutating func endArticle() {
    endSentence()
    guard !sentences.isEmpty else { return }
    articles.append(AnalyzedArticle(article: Article(id: .init(rawValue: "document-\(articles.count + 1)"), text: text), sentences: sentences))
    (text, sentences) = ("", [])
  }
}
