/// The scores of all arcs of a sentence in whole numbers, so that adding them is exact.
struct TreeScores {
  let count: Int
  /// `values[dependent * count + head]`; row 0 is not used.
  var values: [Int]

  private static let unit: Float = 1024
  /// No arc: less than any sum of scores.
  static let never = Int.min / 4

  init(count: Int, values: [Int]) {
    self.count = count
    self.values = values
  }

  /// Scales the integer products of dependents and heads.
  init(sums: [Int32], count: Int, dependentScales: ArraySlice<Float>, headScales: ArraySlice<Float>) {
    self.count = count
    let dependents = Array(dependentScales)
    let heads = Array(headScales)
    values = [Int](repeating: Self.never, count: count * count)
    for dependent in 1..<max(1, count) {
      let scale = dependents[dependent] * Self.unit
      for head in 0..<count where head != dependent {
        let index = dependent * count + head
        let score = Float(sums[index]) * (scale * heads[head])
        values[index] = Int(max(-1e12, min(1e12, score)))
      }
    }
  }

  subscript(dependent: Int, head: Int) -> Int {
    get { values[dependent * count + head] }
    set { values[dependent * count + head] = newValue }
  }
}

/// Finds the best tree with one root.
///
/// Chu and Liu (1965), Edmonds (1967): every word takes its best head; each cycle becomes one node, and the smaller graph is solved first.
enum TreeDecoder {
  /// More than all other scores of a sentence can sum to: a tree with two arcs from the root is never better than one with one.
  private static let rootPrice = 1 << 52

  /// For each row its head; 0 is the mark before the sentence, which has no head (0).
  static func heads(_ scores: TreeScores) -> [Int] {
    guard scores.count > 1 else { return [Int](repeating: 0, count: scores.count) }
    let greedy = bestHeads(scores)
    if greedy.dropFirst().filter({ $0 == 0 }).count == 1, cycles(in: greedy).isEmpty { return greedy }
    var priced = scores
    for dependent in 1..<scores.count { priced[dependent, 0] -= rootPrice }
    return solve(priced)
  }

  private static func bestHeads(_ scores: TreeScores) -> [Int] {
    scores.values.withUnsafeBufferPointer { values in
      (0..<scores.count).map { dependent in
        guard dependent > 0 else { return 0 }
        let row = dependent * scores.count
        var best = 0
        for head in 1..<scores.count where head != dependent && values[row + head] > values[row + best] { best = head }
        return best
      }
    }
  }

  private static func solve(_ scores: TreeScores) -> [Int] {
    var heads = bestHeads(scores)
    let cycles = cycles(in: heads)
    if cycles.isEmpty { return heads }
    let contraction = Contraction(scores, heads: heads, cycles: cycles)
    for (node, head) in solve(contraction.scores).enumerated().dropFirst() {
      // The arc that enters a cycle takes the place of one of its arcs.
      let arc = contraction.arcs[node * contraction.scores.count + head]
      heads[arc.dependent] = arc.head
    }
    return heads
  }

  /// The cycles of a graph in which every row has one head; they share no rows.
  private static func cycles(in heads: [Int]) -> [[Int]] {
    var cycles: [[Int]] = []
    var seenFrom = [Int](repeating: 0, count: heads.count)
    for start in 1..<heads.count where seenFrom[start] == 0 {
      var row = start
      while row != 0, seenFrom[row] == 0 {
        seenFrom[row] = start
        row = heads[row]
      }
      guard row != 0, seenFrom[row] == start else { continue }
      var members = [row]
      var next = heads[row]
      while next != row {
        members.append(next)
        next = heads[next]
      }
      cycles.append(members)
    }
    return cycles
  }
}

/// A graph in which every cycle of another has become one node, with the arcs that its arcs stand for.
private struct Contraction {
  private(set) var scores: TreeScores
  private(set) var arcs: [(dependent: Int, head: Int)]

  init(_ old: TreeScores, heads: [Int], cycles: [[Int]]) {
    var node = [Int](repeating: -1, count: old.count)
    var inner = [Int](repeating: 0, count: old.count)
    for (number, cycle) in cycles.enumerated() {
      for row in cycle {
        node[row] = -2 - number
        inner[row] = old[row, heads[row]]
      }
    }
    var count = 0
    for row in node.indices where node[row] == -1 {
      node[row] = count
      count += 1
    }
    for row in node.indices where node[row] < 0 { node[row] = count - node[row] - 2 }
    count += cycles.count
    var values = [Int](repeating: TreeScores.never, count: count * count)
    var arcs = [(dependent: Int, head: Int)](repeating: (0, 0), count: count * count)
    old.values.withUnsafeBufferPointer { scores in
      for dependent in 1..<old.count {
        for head in 0..<old.count where node[head] != node[dependent] {
          let place = node[dependent] * count + node[head]
          let gain = scores[dependent * old.count + head] - inner[dependent]
          if gain > values[place] || arcs[place].dependent == 0 {
            values[place] = gain
            arcs[place] = (dependent, head)
          }
        }
      }
    }
    scores = TreeScores(count: count, values: values)
    self.arcs = arcs
  }
}
