/// Scores of coreference as the CoNLL-2012 shared task counts them (Pradhan et al. 2012): MUC, B³, CEAF-e and the mean of their F1.
///
/// Counts add up over documents. A mention is whatever tells equal mentions apart: its words, or its head word.
struct CoreferenceScores {
  /// Sums from which precision and recall follow.
  struct Counts {
    var precisionPart = 0.0
    var precisionWhole = 0.0
    var recallPart = 0.0
    var recallWhole = 0.0
    var precision: Double { precisionWhole == 0 ? 0 : precisionPart / precisionWhole }
    var recall: Double { recallWhole == 0 ? 0 : recallPart / recallWhole }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }
  private(set) var muc = Counts()
  private(set) var bCubed = Counts()
  private(set) var ceaf = Counts()
  /// The mean F1 of the three.
  var conll: Double { (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }

  /// Adds the right and the found chains of a document, single mentions left out of both.
  mutating func add<Mention: Hashable>(gold: [[Mention]], found: [[Mention]]) {
    let (goldIndex, foundIndex) = (Self.chainOfMention(gold), Self.chainOfMention(found))
    Self.add(Self.mucLinks(gold, in: foundIndex), Self.mucLinks(found, in: goldIndex), to: &muc)
    Self.add(Self.bCubedSum(gold, in: foundIndex), Self.bCubedSum(found, in: goldIndex), to: &bCubed)
    let best = BestAssignment.sum(Self.similarities(gold, found, foundIndex))
    Self.add((best, Double(gold.count)), (best, Double(found.count)), to: &ceaf)
  }

  private static func add(
    _ recall: (part: Double, whole: Double), _ precision: (part: Double, whole: Double), to counts: inout Counts
  ) {
    counts.recallPart += recall.part
    counts.recallWhole += recall.whole
    counts.precisionPart += precision.part
    counts.precisionWhole += precision.whole
  }

  private static func chainOfMention<Mention: Hashable>(_ chains: [[Mention]]) -> [Mention: Int] {
    var index: [Mention: Int] = [:]
    for (number, chain) in chains.enumerated() { for mention in chain { index[mention] = number } }
    return index
  }

  /// Vilain et al. 1995: the links of a chain that are left when the other side's chains cut it.
  private static func mucLinks<Mention: Hashable>(
    _ chains: [[Mention]], in others: [Mention: Int]
  ) -> (part: Double, whole: Double) {
    var kept = 0
    var all = 0
    for chain in chains {
      let pieces = Set(chain.compactMap { others[$0] }).count + chain.filter { others[$0] == nil }.count
      kept += chain.count - pieces
      all += chain.count - 1
    }
    return (Double(kept), Double(all))
  }

  /// Bagga and Baldwin 1998: for each mention, the share of its chain that the other side's chain has too.
  private static func bCubedSum<Mention: Hashable>(
    _ chains: [[Mention]], in others: [Mention: Int]
  ) -> (part: Double, whole: Double) {
    var part = 0.0
    var whole = 0
    for chain in chains {
      var overlap: [Int: Int] = [:]
      for mention in chain { if let other = others[mention] { overlap[other, default: 0] += 1 } }
      // Whole squares, so that the order of the dictionary does not matter.
      part += Double(overlap.values.reduce(0) { $0 + $1 * $1 }) / Double(chain.count)
      whole += chain.count
    }
    return (part, Double(whole))
  }

  /// Luo 2005, φ4: twice what two chains share over the sum of their lengths.
  private static func similarities<Mention: Hashable>(
    _ gold: [[Mention]], _ found: [[Mention]], _ foundIndex: [Mention: Int]
  ) -> [[Double]] {
    gold.map { chain in
      var shared = [Int](repeating: 0, count: found.count)
      for mention in chain { if let other = foundIndex[mention] { shared[other] += 1 } }
      return shared.enumerated().map { 2 * Double($1) / Double(chain.count + found[$0].count) }
    }
  }
}

/// The one-to-one assignment of rows to columns with the greatest sum (Kuhn 1955, Munkres 1957).
struct BestAssignment {
  private let cost: [[Double]]
  private var rows: [Double]
  private var columns: [Double]
  private var rowOfColumn: [Int]

  static func sum(_ values: [[Double]]) -> Double {
    guard let width = values.first?.count, width > 0 else { return 0 }
    let size = max(values.count, width)
    var assignment = BestAssignment(
      cost: (0..<size).map { row in (0..<size).map { row < values.count && $0 < width ? -values[row][$0] : 0 } })
    for row in 1...size { assignment.place(row) }
    return (1...size).reduce(0) { $0 - assignment.cost[assignment.rowOfColumn[$1] - 1][$1 - 1] }
  }

  private init(cost: [[Double]]) {
    self.cost = cost
    rows = [Double](repeating: 0, count: cost.count + 1)
    columns = rows
    rowOfColumn = [Int](repeating: 0, count: cost.count + 1)
  }

  /// Finds the cheapest way to give one more row a column; rows and columns count from 1.
  private mutating func place(_ row: Int) {
    let size = cost.count
    var least = [Double](repeating: .infinity, count: size + 1)
    var isUsed = [Bool](repeating: false, count: size + 1)
    var way = [Int](repeating: 0, count: size + 1)
    rowOfColumn[0] = row
    var column = 0
    repeat {
      isUsed[column] = true
      let next = step(from: column, &least, &way, isUsed)
      for other in 0...size {
        if isUsed[other] {
          rows[rowOfColumn[other]] += next.delta
          columns[other] -= next.delta
        } else {
          least[other] -= next.delta
        }
      }
      column = next.column
    } while rowOfColumn[column] != 0
    repeat {
      rowOfColumn[column] = rowOfColumn[way[column]]
      column = way[column]
    } while column != 0
  }

  private func step(
    from column: Int, _ least: inout [Double], _ way: inout [Int], _ isUsed: [Bool]
  ) -> (column: Int, delta: Double) {
    let row = rowOfColumn[column]
    var best = (column: 0, delta: Double.infinity)
    for other in 1...cost.count where !isUsed[other] {
      let reduced = cost[row - 1][other - 1] - rows[row] - columns[other]
      if reduced < least[other] { (least[other], way[other]) = (reduced, column) }
      if least[other] < best.delta { best = (other, least[other]) }
    }
    return best
  }
}
