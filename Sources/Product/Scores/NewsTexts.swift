import Foundation
import NewsModel

/// The texts of news corpora, by document; what offsets in our gold sets count in.
enum NewsTexts {
  /// re3d: the texts as they are.
  static func re3d(at corpora: String) throws -> [(document: String, text: String)] {
    try re3dFolders(at: corpora).flatMap { folder in
      try objects(at: folder + "/documents.jsonl").compactMap { row in
        guard let id = row["_id"] as? String, let text = row["text"] as? String else { return nil }
        return (id, text)
      }
    }
  }

  /// The folders of re3d's sources, in the order of their names.
  static func re3dFolders(at corpora: String) throws -> [String] {
    let root = corpora + "/relations/re3d"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else {
      throw CorpusError(file: root, reason: "is missing; name the corpora folder")
    }
    return names.sorted().map { root + "/" + $0 }.filter { FileManager.default.fileExists(atPath: $0 + "/documents.jsonl") }
  }

  /// MEANTIME: words parted by blanks, sentences by line ends.
  static func meantime(at corpora: String) throws -> [(document: String, text: String)] {
    try objects(at: corpora + "/coreference/meantime/dev.jsonl").compactMap { row in
      guard let id = row["doc"] as? String, let words = row["tokens"] as? [String], let sentences = row["sent"] as? [Int] else { return nil }
      var text = ""
      for (index, word) in words.enumerated() {
        if index > 0 { text += sentences[index] == sentences[index - 1] ? " " : "\n" }
        text += word
      }
      return (id, text)
    }
  }

  /// GMB: each sentence is a document, numbered from 0, its words parted by blanks.
  static func gmb(at corpora: String) throws -> [(document: String, text: String)] {
    try Corpora.namedArticles(at: corpora + "/ner/gmb_dev.iob", kinds: [:]).flatMap(\.sentences).enumerated().map { number, sentence in
      (String(number), sentence.tokens.map(\.text).joined(separator: " "))
    }
  }

  /// Agency news: the sentences of GMB's larger part, their words parted by blanks.
  static func agency(at corpora: String) throws -> [String] {
    try Corpora.namedArticles(at: corpora + "/ner/gmb_train.iob", kinds: [:]).flatMap(\.sentences).map { $0.tokens.map(\.text).joined(separator: " ") }
  }

  /// The objects of a file of JSON lines.
  static func objects(at path: String) throws -> [[String: Any]] {
    try Corpora.text(at: path).split(separator: "\n").enumerated().map { number, line in
      guard let row = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        throw CorpusError(file: path, reason: "line \(number + 1) is no JSON object")
      }
      return row
    }
  }
}

extension String {
  /// A range of code points as a range of UTF-8 bytes; nil when it reaches beyond the text.
  func utf8Range(ofScalars range: Range<Int>) -> Range<Int>? {
    let scalars = unicodeScalars
    guard let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else { return nil }
    return utf8.distance(from: startIndex, to: start)..<utf8.distance(from: startIndex, to: end)
  }
}
