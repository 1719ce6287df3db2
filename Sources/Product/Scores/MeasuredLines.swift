import Foundation
import NewsModel
import Wirework

/// The `measured:` lines of the relation files, from the corpora as they score now: how often plain statements of a relation are right, of how
/// many that could be judged, and on what.
///
/// KnowledgeNet, re3d and Re-DocRED count answers between things that they link (Re-DocRED leaves many true links out), our own gold the two
/// development sets, agency news the first fifteen statements of each relation. Where none of them has a plain answer, the line says
/// in how many sentences none was found.
struct MeasuredLines {
  let relations: RelationTable
  let statements: StatementScores
  let news: NewsTable

  /// One line a relation that was judged, sorted by name: `memberOf⇥0.81 of 37 answers (KnowledgeNet, …)`.
  func text() throws -> String { try measures().sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n") }

  /// Writes the lines into the relation files of a folder, and tells which files changed.
  func renew(_ folder: String) throws -> String {
    let measures = try measures()
    let none = "no plain answer in \(try news.sentenceCount) sentences of agency news"
    var changed: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".yaml") {
      let path = folder + "/" + file
      let old = try String(contentsOfFile: path, encoding: .utf8)
      let words = measures[RelationName(rawValue: String(file.dropLast(5)))] ?? none
      let lines = old.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("measured:") ? "measured: \"\(words)\"" : String($0) }
      let new = lines.joined(separator: "\n")
      if new != old {
        try new.write(toFile: path, atomically: true, encoding: .utf8)
        changed.append("\(file): \(words)")
      }
    }
    return changed.joined(separator: "\n")
  }

  private func measures() throws -> [RelationName: String] {
    var answers: [RelationName: (right: Int, all: Int, sources: [String])] = [:]
    func add(_ relation: RelationName, _ right: Int, of all: Int, _ source: String) {
      guard all > 0 else { return }
      let old = answers[relation] ?? (0, 0, [])
      answers[relation] = (old.right + right, old.all + all, old.sources + [source])
    }
    for (name, tally) in try relations.tallies() {
      let source = name.hasPrefix("KnowledgeNet") ? "KnowledgeNet" : name
      for (relation, linked) in tally.linked { add(relation, tally.right[relation] ?? 0, of: linked, source) }
    }
    for (relation, counts) in try statements.developmentCounts() { add(relation, counts.right, of: counts.right + counts.wrong, "own gold") }
    for (relation, tally) in try news.tallies() { add(relation, tally.all.right, of: tally.all.judged, "agency news") }
    return answers.mapValues { "\(Self.share($0.right, of: $0.all)) of \($0.all) answer\($0.all == 1 ? "" : "s") (\($0.sources.joined(separator: ", ")))" }
  }

  /// A share with two digits: `0.81`.
  private static func share(_ part: Int, of whole: Int) -> String {
    let hundredths = (part * 200 + whole) / (2 * whole)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
