import Foundation
import NewsModel

/// The texts of corpus documents that gold files point into by code points.
struct GoldTexts {
  private var texts: [String: String] = [:]
  /// The sentences of GMB's development file, which knows no documents.
  private var sentences: [String] = []

  /// Reads re3d, MEANTIME, and the development documents of GUM and GMB.
  init(corpora: String) throws {
    try readRe3d(corpora + "/relations/re3d")
    for part in ["dev", "train"] { try readMeantime("\(corpora)/coreference/meantime/\(part).jsonl") }
    try readGUM(corpora + "/treebanks/gum/dev.conllu")
    sentences = try Corpora.namedArticles(at: corpora + "/ner/gmb_dev.iob", kinds: [:]).flatMap(\.sentences)
      .map { Self.joined($0.tokens.map(\.text)) }
  }

  /// A document as an article whose lines are paragraphs; nil when the corpora lack it.
  func article(_ document: String, of corpus: String) -> Article? {
    guard let text = corpus == "gmb" ? sentences(document) : texts["\(corpus)/\(document)"] else { return nil }
    var blocks: [TextBlock] = []
    var position = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = position + line.utf8.count
      if end > position { blocks.append(TextBlock(kind: .paragraph, range: position..<end)) }
      position = end + 1
    }
    return Article(id: .init(rawValue: document), text: text, blocks: blocks)
  }

  /// The text of sentences that are named by the first and the last of them, "149-156".
  private func sentences(_ document: String) -> String? {
    let ends = document.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], sentences.indices.contains(ends[0]), sentences.indices.contains(ends[1]) else { return nil }
    return sentences[ends[0]...ends[1]].joined(separator: " ")
  }

  private mutating func readRe3d(_ folder: String) throws {
    struct Document: Decodable {
      var _id: String
      var text: String
    }
    for source in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = "\(folder)/\(source)/documents.jsonl"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      for line in try Corpora.text(at: path).split(separator: "\n") where line.contains("{") {
        let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
        texts["re3d/\(document._id)"] = document.text
      }
    }
  }

  private mutating func readMeantime(_ path: String) throws {
    struct Document: Decodable {
      var doc: String
      var tokens: [String]
      var sent: [Int]
    }
    for line in try Corpora.text(at: path).split(separator: "\n") {
      let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
      let sentences = Dictionary(grouping: document.tokens.indices) { document.sent[$0] }
      let pieces = sentences.sorted { $0.key < $1.key }.map { Self.joined($0.value.map { document.tokens[$0] }) }
      texts["meantime/\(document.doc)"] = Self.text(pieces)
    }
  }

  private mutating func readGUM(_ path: String) throws {
    for document in try Corpora.text(at: path).components(separatedBy: "# newdoc id = ").dropFirst() {
      let lines = document.components(separatedBy: "\n")
      let pieces = lines.filter { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) }
      texts["gum/\(lines[0])"] = Self.text(pieces)
    }
  }

  /// Headline and dateline stand alone, the sentences behind them run on.
  private static func text(_ pieces: [String]) -> String {
    let text = pieces.enumerated().map { $1 + ($0 < 2 ? "\n\n" : " ") }.joined()
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Words with the spaces that print has.
  private static func joined(_ words: [String]) -> String {
    var text = ""
    var isOpen = false
    var before = ""
    for original in words {
      let word = ["``": "“", "''": "”", "\"": isOpen ? "”" : "“"][original] ?? original
      if word == "“" { isOpen = true }
      if word == "”" { isOpen = false }
      if !text.isEmpty, !leaning.contains(word), !opening.contains(before) { text += " " }
      text += word
      before = word
    }
    return text
  }

  private static let leaning: Set<String> = [
    ",", ".", ";", ":", "%", "?", "!", ")", "]", "”", "n't", "'s", "'re", "'ve", "'m", "'ll", "'d", "'",
  ]
  private static let opening: Set<String> = ["(", "[", "$", "“"]
}
