/// Precision and recall of open extraction over all confidences, as CaRB's scorer counts them.
struct CarbScores {
  /// The best point of the curve, and the area under it.
  struct Result {
    var precision = 0.0
    var recall = 0.0
    var f1 = 0.0
    var confidence = 0.0
    var area = 0.0
  }

  let gold: [String: [CarbTuple]]

  /// One sentence at one threshold: sums over its matches, and how many tuples were asked for and given.
  private struct Counts {
    var precision = 0.0
    var given = 0.0
    var recall = 0.0
    var asked = 0.0
  }

  func result(of found: [String: [CarbTuple]]) -> Result {
    let thresholds = Set(found.values.joined().map(\.confidence)).sorted()
    guard !thresholds.isEmpty else { return Result() }
    var counts = [Counts](repeating: Counts(), count: thresholds.count)
    for (sentence, tuples) in gold.sorted(by: { $0.key < $1.key }) {
      add(tuples, found[sentence] ?? [], at: thresholds, to: &counts)
    }
    let points = counts.map { (p: $0.given > 0 ? $0.precision / $0.given : 1, r: $0.asked > 0 ? $0.recall / $0.asked : 0) }
    var best = Result()
    for (point, confidence) in zip(points, thresholds) {
      let f1 = point.p + point.r > 0 ? 2 * point.p * point.r / (point.p + point.r) : 0
      if f1 > best.f1 { best = Result(precision: point.p, recall: point.r, f1: f1, confidence: confidence) }
    }
    let curve = points + [(p: 1, r: 0)]
    best.area = zip(curve, curve.dropFirst()).reduce(0) { $0 + abs($1.0.r - $1.1.r) * ($1.0.p + $1.1.p) / 2 }
    return best
  }

  private func add(_ gold: [CarbTuple], _ found: [CarbTuple], at thresholds: [Double], to counts: inout [Counts]) {
    let scores = gold.map { tuple in found.map { CarbMatching.match(tuple, $0) } }
    var last = Counts(asked: Double(gold.count))
    var highest = Double.infinity
    for index in thresholds.indices.reversed() {
      if found.contains(where: { $0.confidence >= thresholds[index] && $0.confidence < highest }) {
        last = self.counts(scores, given: found.indices.filter { found[$0].confidence >= thresholds[index] })
      }
      highest = thresholds[index]
      counts[index].precision += last.precision
      counts[index].given += last.given
      counts[index].recall += last.recall
      counts[index].asked += last.asked
    }
  }

  /// Recall takes each gold tuple's best match; precision pairs the best matches off, each tuple used once.
  private func counts(_ scores: [[CarbMatching.Match]], given: [Int]) -> Counts {
    var counts = Counts(given: Double(given.count), asked: Double(scores.count))
    for row in scores { counts.recall += given.map { row[$0].recall }.max() ?? 0 }
    var rows = Array(scores.indices)
    var columns = given
    while !rows.isEmpty, !columns.isEmpty {
      var best = (score: -1.0, row: 0, column: 0)
      for row in rows {
        for column in columns where scores[row][column].precision > best.score { best = (scores[row][column].precision, row, column) }
      }
      counts.precision += best.score
      rows.removeAll { $0 == best.row }
      columns.removeAll { $0 == best.column }
    }
    return counts
  }
}
