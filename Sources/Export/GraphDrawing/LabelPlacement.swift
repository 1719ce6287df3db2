import CGraphviz

/// Moves the words of edges to where they cover neither nodes, nor other words, nor lines.
///
/// Graphviz puts them in the middle of their line, whatever is there, or nowhere when there is no room. Each is tried at several places along its line and
/// beside it; the place where it covers least wins, and of equal places the one nearest to the middle. Words that would be cut off by a node wherever they
/// stand are not drawn (the tooltip has them), but for those that keep a line from being a fact.
struct LabelPlacement {
  private let lines: [[SheetPoint]]
  private let edges: [UnsafeMutablePointer<Agedge_t>]
  private var grid: SheetGrid

  /// The part of words that others may cover.
  private static let mostCovered = 0.3

  /// More words than these are not shown, and would take long to place.
  private static let mostEdges = 400

  /// Reads a graph that has been laid out.
  init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    var nodes: [SheetBox] = []
    var edges: [UnsafeMutablePointer<Agedge_t>] = []
    var node = agfstnode(graph)
    while let current = node {
      nodes.append(SheetBox(wirework_node_box(current)))
      var edge = agfstout(graph, current)
      while let leaving = edge {
        edges.append(leaving)
        edge = agnxtout(graph, leaving)
      }
      node = agnxtnode(graph, current)
    }
    self.edges = edges
    let isUseful = edges.count <= LabelPlacement.mostEdges && edges.contains { LabelPlacement.label(of: $0).box.width > 0 }
    lines = isUseful ? edges.map(LabelPlacement.line) : []
    grid = SheetGrid(boxes: isUseful ? nodes : [], points: lines)
  }

  /// Moves the words.
  mutating func improve() {
    guard !lines.isEmpty else { return }
    for (index, edge) in edges.enumerated() {
      var (label, isPlaced) = LabelPlacement.label(of: edge)
      if label.width <= 0 { continue }
      if !isPlaced, !lines[index].isEmpty { label = label.at(lines[index][lines[index].count / 2]) }
      var best = label
      var cover = SheetGrid.Cover()
      var lowest = Double.infinity
      for (order, place) in places(of: label, along: lines[index]).enumerated() {
        // Every further place costs half a point, so that none can win any more against one that covers nothing.
        if lowest <= Double(order) * 0.5 { break }
        let here = grid.cover(of: place)
        let cost = here.cost + Double(order) * 0.5
        if cost < lowest { (best, cover, lowest) = (place, here, cost) }
      }
      if cover.area > label.width * label.height * LabelPlacement.mostCovered, wirework_may_hide(edge) != 0 {
        wirework_hide_label(edge)
      } else {
        wirework_place_label(edge, best.x, best.y)
        grid.insert(best)
      }
    }
  }

  private static func label(of edge: UnsafeMutablePointer<Agedge_t>) -> (box: SheetBox, isPlaced: Bool) {
    var isPlaced: Int32 = 0
    let box = SheetBox(wirework_label_box(edge, &isPlaced))
    return (box, isPlaced != 0)
  }

  /// Where words may stand: where they are, then on either side of the line, from the middle outwards, and last on the line and further off.
  private func places(of label: SheetBox, along line: [SheetPoint]) -> [SheetBox] {
    guard line.count > 4 else { return [label] }
    var further: [SheetBox] = []
    var places = [label, label.moved(0, 5), label.moved(0, -5), label.moved(0, 10), label.moved(0, -10)]
    for share in [50, 42, 58, 34, 66, 26, 74, 18, 82] {
      let index = min(max(share * (line.count - 1) / 100, 1), line.count - 2)
      let (before, at, after) = (line[index - 1], line[index], line[index + 1])
      let (dx, dy) = (after.x - before.x, after.y - before.y)
      // Beside a steep line words stand to the left or right, beside a flat one above or below.
      let isSteep = dy.magnitude > dx.magnitude
      let (x, y) = isSteep ? (label.width / 2 + 3, 0) : (0, label.height / 2 + 2)
      let centre = label.at(at)
      places += [centre.moved(x, y), centre.moved(-x, -y)]
      further += [centre, centre.moved(x * 1.5, y * 2), centre.moved(-x * 1.5, -y * 2)]
    }
    return places + further
  }

  /// Points along the curves of an edge, close enough for words to be seen on them.
  private static func line(of edge: UnsafeMutablePointer<Agedge_t>) -> [SheetPoint] {
    let most = 300
    let controls = withUnsafeTemporaryAllocation(of: Double.self, capacity: most) { xs in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: most) { ys -> [SheetPoint] in
        let count = wirework_curve_points(edge, xs.baseAddress, ys.baseAddress, Int32(most))
        return (0..<Int(count)).map { SheetPoint(x: xs[$0], y: ys[$0]) }
      }
    }
    var points: [SheetPoint] = []
    for start in stride(from: 0, to: controls.count - 3, by: 3) {
      let (a, b, c, d) = (controls[start], controls[start + 1], controls[start + 2], controls[start + 3])
      let steps = 12
      for step in 0..<steps { points.append(SheetPoint.onCurve(a, b, c, d, at: Double(step) / Double(steps))) }
    }
    return points + (controls.last.map { [$0] } ?? [])
  }
}
