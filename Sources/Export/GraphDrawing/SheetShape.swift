import NewsModel

/// Guesses how large a picture by ranks becomes, to choose whether ranks go down or to the right.
///
/// Labels of edges stand between ranks: they make a picture with many ranks wide, and one with broad ranks
/// high.
struct SheetShape {
  /// The number of ranks.
  let ranks: Int
  /// How many nodes, and edges passing by, the broadest rank holds.
  let breadth: Int

  /// Puts each node one rank after its latest predecessor, once edges that close a circle are left out.
  init(_ selection: PictureSelection) {
    let ids = selection.nodes.map(\.entity.id)
    var successors: [Entity.ID: [Entity.ID]] = [:]
    for edge in selection.edges { successors[edge.subject, default: []].append(edge.object) }
    let (order, forward) = SheetShape.withoutCircles(ids, successors)
    var rank: [Entity.ID: Int] = [:]
    for id in order {
      for next in forward[id] ?? [] { rank[next] = max(rank[next] ?? 0, (rank[id] ?? 0) + 1) }
    }
    let last = rank.values.max() ?? 0
    var breadths = Array(repeating: 0, count: last + 1)
    for id in ids {
      let own = rank[id] ?? 0
      breadths[own] += 2
      for next in forward[id] ?? [] where (rank[next] ?? 0) > own + 1 {
        for passed in (own + 1)..<(rank[next] ?? 0) { breadths[passed] += 1 }
      }
    }
    ranks = last + 1
    breadth = (breadths.max() ?? 0) / 2
  }

  /// Whether ranks should go to the right; else they go down. The sheet that fits a screen of 4 to 3 better
  /// wins.
  var isLeftToRight: Bool {
    max(toTheRight.width, toTheRight.height * 4 / 3) <= max(downwards.width, downwards.height * 4 / 3)
  }

  /// Whether the sheet is neither so long and narrow nor so large that springs fill it better.
  var fitsSheet: Bool {
    let sheet = isLeftToRight ? toTheRight : downwards
    let (long, short) = (max(sheet.width, sheet.height), min(sheet.width, sheet.height))
    return long <= 240 || (long <= 360 && long <= short * 2)
  }

  // In tenths of an inch: a node with its label, and a row.
  private var toTheRight: (width: Int, height: Int) { (ranks * 24, breadth * 8) }
  private var downwards: (width: Int, height: Int) { (breadth * 15, ranks * 9) }

  /// The nodes in an order in which every edge but those that close a circle goes forward (depth first,
  /// without recursion).
  private static func withoutCircles(
    _ ids: [Entity.ID], _ successors: [Entity.ID: [Entity.ID]]
  ) -> ([Entity.ID], [Entity.ID: [Entity.ID]]) {
    var state: [Entity.ID: Int] = [:]  // 1 = on the path, 2 = done
    var finished: [Entity.ID] = []
    var forward: [Entity.ID: [Entity.ID]] = [:]
    for start in ids where state[start] == nil {
      var path = [(id: start, next: 0)]
      state[start] = 1
      while let (id, next) = path.last {
        guard let list = successors[id], next < list.count else {
          state[id] = 2
          finished.append(id)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = list[next]
        if state[target] == 1 { continue }
        forward[id, default: []].append(target)
        if state[target] == nil {
          state[target] = 1
          path.append((target, 0))
        }
      }
    }
    return (finished.reversed(), forward)
  }
}
