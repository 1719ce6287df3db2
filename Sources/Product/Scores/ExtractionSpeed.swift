import Foundation
import NewsModel
import Wirework

/// How fast trees become statements on one core: the extraction stage alone, on articles that are analysed already.
struct ExtractionSpeed {
  let pipeline: Pipeline

  /// Analyses the articles first, then times propositions and statements over all of them; the best of three rounds counts.
  /// Seconds of the processor, so that other work on the machine does not show.
  func text(of paths: [String], input: InputKind) throws -> String {
    var articles: [AnalyzedArticle] = []
    try pipeline.forEachArticle(in: paths, input: input) { $0 } consume: { result in
      if case .success(let article) = result { articles.append(article) }
    }
    let words = articles.reduce(0) { $0 + $1.sentences.reduce(0) { $0 + $1.tokens.count } }
    let propositions = best { articles.reduce(0) { $0 + pipeline.propositions(in: $1).count } }
    let statements = best { articles.reduce(0) { $0 + pipeline.statements(in: $1).statements.count } }
    return table([
      ["Extraction on one core, \(articles.count) articles, \(words) words", "found", "seconds", "words/s"],
      row("trees to propositions", propositions, words), row("trees to statements", statements, words),
    ])
  }

  private func row(_ name: String, _ timed: (count: Int, seconds: Double), _ words: Int) -> [String] {
    [name, String(timed.count), String((timed.seconds * 100).rounded() / 100), String(Int(Double(words) / max(timed.seconds, 1e-9)))]
  }

  private func best(_ work: () -> Int) -> (count: Int, seconds: Double) {
    var best = (count: 0, seconds: Double.infinity)
    for _ in 0..<3 {
      var count = 0
      let start = clock()
      count = work()
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      if seconds < best.seconds { best = (count, seconds) }
    }
    return best
  }
}
