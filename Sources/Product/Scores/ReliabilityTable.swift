import Foundation
import NewsModel
import Wirework

/// Whether statements are right as often as their confidence says: the judged statements of `Tests/Gold/confidence`, by confidence.
struct ReliabilityTable {
  let pipeline: Pipeline
  let corpora: String
  /// The folder of gold sets.
  let gold: String

  private struct Judged: Decodable {
    var corpus: String
    var article: String
    var relation: String
    var subject: Int
    var object: Int
    var right: Bool
  }

  fileprivate struct Bin {
    var count = 0
    var right = 0
    var confidence = 0.0
  }

  private static let edges = [0.0, 0.65, 0.75, 0.85, 0.925]

  func text() throws -> String {
    let file = "\(gold)/confidence/judged.jsonl"
    let judged = try Corpora.text(at: file).split(separator: "\n").map { try JSONDecoder().decode(Judged.self, from: Data($0.utf8)) }
    let texts = try GoldTexts(corpora: corpora)
    var rows = [["Confidence", "statements", "mean confidence", "right"]]
    for (name, isKept) in [("fitted: MEANTIME, GUM", { $0 != "re3d" }), ("kept aside: re3d", { $0 == "re3d" })] as [(String, (String) -> Bool)] {
      let bins = try self.bins(judged.filter { isKept($0.corpus) }, texts)
      rows.append(row(name, bins.reduce(into: Bin()) { $0.add($1) }))
      for (index, bin) in bins.enumerated() where bin.count > 0 { rows.append(row("  from \(Self.edges[index])", bin)) }
    }
    return table(rows)
  }

  private func row(_ name: String, _ bin: Bin) -> [String] {
    [name, String(bin.count), percent(Int(bin.confidence.rounded()), of: bin.count * 100), percent(bin.right, of: bin.count)]
  }

  private func bins(_ judged: [Judged], _ texts: GoldTexts) throws -> [Bin] {
    var bins = Self.edges.map { _ in Bin() }
    for (document, rows) in Dictionary(grouping: judged, by: \.article).sorted(by: { $0.key < $1.key }) {
      guard let article = texts.article(document, of: rows[0].corpus) else {
        throw CorpusError(file: gold, reason: "names the document '\(document)', which the corpora lack")
      }
      let offsets = CodePointOffsets(text: article.text)
      for statement in pipeline.statements(in: article).statements {
        for evidence in statement.evidence {
          let ends = [evidence.subject, evidence.object].map { offsets.codePoints(at: $0.range.lowerBound) }
          guard let found = rows.first(where: { $0.relation == statement.relation.rawValue && [$0.subject, $0.object] == ends }) else { continue }
          let bin = Self.edges.lastIndex { $0 <= evidence.confidence } ?? 0
          bins[bin].add(Bin(count: 1, right: found.right ? 1 : 0, confidence: evidence.confidence * 100))
        }
      }
    }
    return bins
  }
}

extension ReliabilityTable.Bin {
  fileprivate mutating func add(_ other: Self) {
    count += other.count
    right += other.right
    confidence += other.confidence
  }
}
