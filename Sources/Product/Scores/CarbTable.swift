import Foundation
import Wirework

/// Open extraction on the development sentences of CaRB, with the stored output of OpenIE-5 as a check of the scorer.
struct CarbTable {
  let pipeline: Pipeline
  let corpora: String

  private var folder: String { corpora + "/openie/carb_dev484" }

  func text() throws -> String {
    let scores = CarbScores(gold: try tuples(at: folder + "/gold.tsv", rated: false))
    var rows = [["Open extraction, CaRB dev", "precision", "recall", "F1", "at confidence", "AUC"]]
    for (name, found) in [("Wirework", try own()), ("OpenIE-5", try tuples(at: folder + "/openie5.tsv", rated: true))] {
      let result = scores.result(of: found)
      rows.append([name] + [result.precision, result.recall, result.f1, result.confidence, result.area].map { thousandths($0) })
    }
    return table(rows)
  }

  /// What `wirework extract --open --format tsv --confidence` prints for the sentences.
  private func own() throws -> [String: [CarbTuple]] {
    let path = folder + "/sentences.txt"
    let sentences = try Corpora.text(at: path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let pipeline = self.pipeline
    var found: [String: [CarbTuple]] = [:]
    try pipeline.forEachArticle(in: [path], input: .sentences) {
      OpenTSV.lines(of: $0, from: pipeline, confidence: true)
    } consume: { result in
      for line in try result.get() {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let number = Int(cells[0]), let confidence = Double(cells[cells.count - 1]) else { continue }
        found[Self.key(sentences[number - 1]), default: []].append(
          CarbTuple(relation: cells[2], arguments: [cells[1]] + cells[3..<(cells.count - 1)], confidence: confidence))
      }
    }
    return found
  }

  private func thousandths(_ value: Double) -> String {
    let whole = Int((value * 1000).rounded())
    return "\(whole / 1000)." + String(String(1000 + whole % 1000).dropFirst())
  }

  // MARK: Files

  /// Lines of sentence, confidence where `rated`, relation, arguments; empty arguments at the end of a line do not count.
  private func tuples(at path: String, rated: Bool) throws -> [String: [CarbTuple]] {
    var tuples: [String: [CarbTuple]] = [:]
    for line in try Corpora.text(at: path).split(separator: "\n") {
      let fields = line.trimmingCharacters(in: .whitespaces).split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let start = rated ? 2 : 1
      guard fields.count > start else { throw CorpusError(file: path, reason: "a line has \(fields.count) columns, not \(start + 2) or more") }
      let confidence = rated ? Double(fields[1]) ?? 0 : 1
      tuples[Self.key(fields[0]), default: []].append(
        CarbTuple(relation: fields[start], arguments: Array(fields[(start + 1)...]), confidence: confidence))
    }
    return tuples
  }

  /// Sentences are the same when their letters and digits are, brackets written out or not.
  private static func key(_ sentence: String) -> String {
    var text = sentence
    for bracket in ["-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-"] { text = text.replacingOccurrences(of: bracket, with: "") }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 127 || CharacterSet.alphanumerics.contains($0) }))
  }
}
