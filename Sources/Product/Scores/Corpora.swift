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

  /// Sentences of `form TAB label` lines: words and the names among them; other labels are left out.
  static func names(at path: String, kinds: [Substring: NameSpan.Kind]) throws -> [AnalyzedSentence] {
    var sentences: [AnalyzedSentence] = []
    var words: [String] = []
    var names: [NameSpan] = []
    func flush() {
      guard !words.isEmpty else { return }
      let tokens = words.map { Token(range: 0..<0, text: $0, lemma: "", tag: .other, pennTag: "", head: -1, relation: .root) }
      sentences.append(AnalyzedSentence(number: sentences.count + 1, range: 0..<0, tokens: tokens, names: names))
      words = []
      names = []
    }
    for line in try text(at: path).split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      if parts.count != 2 {
        if line.isEmpty { flush() }
        continue
      }
      let index = words.count
      words.append(String(parts[0]))
      let kind = kinds[parts[1].dropFirst(2)]
      if parts[1].hasPrefix("B-"), let kind {
        names.append(NameSpan(tokens: index..<index + 1, kind: kind))
      } else if parts[1].hasPrefix("I-"), let kind, let last = names.last, last.kind == kind, last.tokens.upperBound == index {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      }
    }
    flush()
    return sentences
  }
}
