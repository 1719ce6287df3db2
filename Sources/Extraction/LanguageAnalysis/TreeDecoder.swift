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
/// Chu and Liu (1965), Edmonds (1967): every word takes its best head; a cycle becomes one node, and the smaller graph is solved first.
enum TreeDecoder {
  /// More than all other scores of a sentence can sum to: a tree with two arcs from the root is never better than one with one.
  private static let rootPrice = 1 << 52

  /// For each row its head; 0 is the mark before the sentence, which has no head (0).
  static func heads(_ scores: TreeScores) -> [Int] {
    guard scores.count > 1 else { return [Int](repeating: 0, count: scores.count) }
    let greedy = bestHeads(scores)
    if greedy.dropFirst().filter({ $0 == 0 }).count == 1, cycle(in: greedy) == nil { return greedy }
    var priced = scores
    for dependent in 1..<scores.count { priced[dependent, 0] -= rootPrice }
    return solve(priced)
  }

  private static func bestHeads(_ scores: TreeScores) -> [Int] {
    (0..<scores.count).map { dependent in
      guard dependent > 0 else { return 0 }
      var best = dependent == 0 ? 1 : 0
      for head in 1..<scores.count where head != dependent && scores[dependent, head] > scores[dependent, best] { best = head }
      return best
    }
  }

  private static func solve(_ scores: TreeScores) -> [Int] {
    var heads = bestHeads(scores)
    guard let cycle = cycle(in: heads) else { return heads }
    let members = Set(cycle)
    let rest = (0..<scores.count).filter { !members.contains($0) }
    let node = rest.count
    var small = TreeScores(count: node + 1, values: [Int](repeating: TreeScores.never, count: (node + 1) * (node + 1)))
    for (i, dependent) in rest.enumerated() where dependent > 0 {
      for (k, head) in rest.enumerated() where i != k { small[i, k] = scores[dependent, head] }
    }
    var leaving = [Int](repeating: cycle[0], count: node)
    for (i, dependent) in rest.enumerated() where dependent > 0 {
      for head in cycle where scores[dependent, head] > scores[dependent, leaving[i]] { leaving[i] = head }
      small[i, node] = scores[dependent, leaving[i]]
    }
    var entered = [Int](repeating: cycle[0], count: node)
    for (k, head) in rest.enumerated() {
      func gain(_ member: Int) -> Int { scores[member, head] - scores[member, heads[member]] }
      for member in cycle where gain(member) > gain(entered[k]) { entered[k] = member }
      small[node, k] = gain(entered[k])
    }
    let solved = solve(small)
    for (i, dependent) in rest.enumerated() where dependent > 0 {
      heads[dependent] = solved[i] == node ? leaving[i] : rest[solved[i]]
    }
    heads[entered[solved[node]]] = rest[solved[node]]
    return heads
  }

  /// The rows of a cycle, if there is one.
  private static func cycle(in heads: [Int]) -> [Int]? {
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
      return members
    }
    return nil
  }
}
