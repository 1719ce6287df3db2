import Foundation
import NewsModel
import Wirework

/// How often plain statements of each relation are right in agency news: the first fifteen of every relation, each judged by reading its sentence.
///
/// The sentences are those of `ner/gmb_train.iob`, each read alone. A verdict is a line of `news.tsv` in our gold set; what has none is `new`. Errors among the
/// first ten of a relation were read and mended; the next five were judged after that, and the gold set's README says what was mended since.
struct NewsTable {
  /// How many were judged, and how many of these their sentences say.
  struct Count {
    var judged = 0
    var right = 0
  }

  /// What was found of one relation.
  struct Tally {
    /// Statements found in all sentences.
    var found = 0
    /// The first ones, whose errors were mended.
    var first = Count()
    /// The ones after them.
    var next = Count()
    /// Those to be judged that nobody judged.
    var unjudged: [[String]] = []
    /// Those that are wrong.
    var wrong: [[String]] = []
    /// All that were judged.
    var all: Count { Count(judged: first.judged + next.judged, right: first.right + next.right) }
  }

  let pipeline: Pipeline
  let corpora: String
  /// The folder of our own gold sets.
  let gold: String
  let printsErrors: Bool

  /// How many statements of a relation were judged before its errors were mended, and how many after that.
  private static let (first, next) = (10, 5)

  func text() throws -> String {
    let tallies = try tallies().sorted { $0.key < $1.key }
    let values = tallies.map(\.value)
    var rows = [["Agency news", "found", "judged", "right", "share", "next judged", "right", "share"]]
    rows.append(["each relation alike", String(values.map(\.found).reduce(0, +))] + Self.cells(Self.sum(values.map(\.first))) + Self.cells(Self.sum(values.map(\.next))))
    rows.append(["as often as found", "", "", "", Self.weighted(values, \.first), "", "", Self.weighted(values, \.next)])
    rows += tallies.map { ["  \($0.key.rawValue)", String($0.value.found)] + Self.cells($0.value.first) + Self.cells($0.value.next) }
    let errors = printsErrors ? values.flatMap { tally in
      tally.unjudged.map { (["new"] + $0).joined(separator: "\t") } + tally.wrong.map { (["wrong"] + $0).joined(separator: "\t") }
    } : []
    return ([table(rows)] + errors).joined(separator: "\n")
  }

  private static func cells(_ count: Count) -> [String] { [String(count.judged), String(count.right), percent(count.right, of: count.judged)] }

  private static func sum(_ counts: [Count]) -> Count {
    counts.reduce(Count()) { $0.adding($1) }
  }

  /// The share that is right when each relation counts as often as it was found.
  private static func weighted(_ tallies: [Tally], _ count: (Tally) -> Count) -> String {
    let judged = tallies.filter { count($0).judged > 0 }
    let all = judged.map(\.found).reduce(0, +)
    let share = judged.map { Double($0.found) * Double(count($0).right) / Double(count($0).judged) }.reduce(0, +)
    return all == 0 ? "-" : percent(Int((share * 100).rounded()), of: all * 100)
  }

  /// How many sentences are read.
  var sentenceCount: Int { get throws { try NewsTexts.agency(at: corpora).count } }

  /// The statements of each relation.
  func tallies() throws -> [RelationName: Tally] {
    let verdicts = try RelationVerdicts(file: gold + "/relations/news.tsv")
    var tallies: [RelationName: Tally] = [:]
    for (number, text) in try NewsTexts.agency(at: corpora).enumerated() {
      let resolved = pipeline.statements(in: Article(id: Article.ID(rawValue: "gmb-\(number + 1)"), text: text))
      let labels = Dictionary(resolved.entities.map { ($0.id, $0.label) }) { first, _ in first }
      for statement in resolved.statements where !statement.relation.isOpen && statement.isPlain {
        let ends = [statement.subject, statement.object].map { labels[$0] ?? $0.rawValue }
        tallies[statement.relation, default: Tally()].add(["gmb \(number + 1)", statement.relation.rawValue] + ends, verdicts, text, first: Self.first, next: Self.next)
      }
    }
    return tallies
  }
}

extension NewsTable.Tally {
  fileprivate mutating func add(_ key: [String], _ verdicts: RelationVerdicts, _ text: String, first size: Int, next further: Int) {
    found += 1
    guard found <= size + further else { return }
    guard let isRight = verdicts[key] else { return unjudged.append(key + [text]) }
    if !isRight { wrong.append(key + [text]) }
    let count = NewsTable.Count(judged: 1, right: isRight ? 1 : 0)
    if found <= size { first = first.adding(count) } else { next = next.adding(count) }
  }
}

extension NewsTable.Count {
  fileprivate func adding(_ other: NewsTable.Count) -> NewsTable.Count { NewsTable.Count(judged: judged + other.judged, right: right + other.right) }
}
