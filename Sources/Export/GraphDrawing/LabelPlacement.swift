import CGraphviz

/// Moves the words of edges to where they cover neither nodes, nor other words, nor lines.
///
/// Graphviz puts them in the middle of their line, whatever is there, or nowhere when there is no room. Each is tried at several places along its line and
/// beside it; the place where it covers least wins, and of equal places the one nearest to the middle.
struct LabelPlacement {
  private let graph: UnsafeMutablePointer<Agraph_t>
  private var nodes: [Box] = []
  private var lines: [[Point]] = []
  private var edges: [UnsafeMutablePointer<Agedge_t>] = []

  /// More words than these are not shown, and would take long to place.
  private static let mostEdges = 400

  /// Reads a graph that has been laid out.
  init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    self.graph = graph
    var node = agfstnode(graph)
    while let current = node {
      nodes.append(Box(wirework_node_box(current)))
      var edge = agfstout(graph, current)
      while let leaving = edge {
        edges.append(leaving)
        edge = agnxtout(graph, leaving)
      }
      node = agnxtnode(graph, current)
    }
    if edges.count <= LabelPlacement.mostEdges { lines = edges.map(LabelPlacement.line) }
  }

  /// Moves the words.
  func improve() {
    guard !lines.isEmpty else { return }
    var placed: [Box] = []
    for (index, edge) in edges.enumerated() {
      var isPlaced: Int32 = 0
      var label = Box(wirework_label_box(edge, &isPlaced))
      if label.width <= 0 { continue }
      if isPlaced == 0, !lines[index].isEmpty { label = label.at(lines[index][lines[index].count / 2]) }
      var best = label
      var lowest = Double.infinity
      for (order, place) in places(of: label, along: lines[index]).enumerated() {
        let cost = cost(of: place, placed) + Double(order) * 0.5
        if cost < lowest { (best, lowest) = (place, cost) }
      }
      wirework_place_label(edge, best.x, best.y)
      placed.append(best)
    }
  }

  /// Where words may stand: where they are, then along the line and on either side of it, from the middle outwards.
  private func places(of label: Box, along line: [Point]) -> [Box] {
    guard line.count > 4 else { return [label] }
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
    }
    return places
  }

  private func cost(of place: Box, _ placed: [Box]) -> Double {
    var cost = 0.0
    for node in nodes { cost += place.overlap(node) * 4 }
    for other in placed { cost += place.overlap(other) * 4 }
    for line in lines { for point in line where place.contains(point) { cost += 3 } }
    return cost
  }

  /// Points along the curves of an edge, close enough for words to be seen on them.
  private static func line(of edge: UnsafeMutablePointer<Agedge_t>) -> [Point] {
    let most = 300
    let controls = withUnsafeTemporaryAllocation(of: Double.self, capacity: most) { xs in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: most) { ys -> [Point] in
        let count = wirework_curve_points(edge, xs.baseAddress, ys.baseAddress, Int32(most))
        return (0..<Int(count)).map { Point(x: xs[$0], y: ys[$0]) }
      }
    }
    var points: [Point] = []
    for start in stride(from: 0, to: controls.count - 3, by: 3) {
      let steps = 12
      for step in 0..<steps {
        points.append(Point.onCurve(controls[start...start + 3], at: Double(step) / Double(steps)))
      }
    }
    return points + (controls.last.map { [$0] } ?? [])
  }
}

/// A place on the sheet, in points.
private struct Point {
  var x: Double
  var y: Double

  /// A point of a cubic Bézier curve of four control points (de Casteljau's polynomial).
  static func onCurve(_ points: ArraySlice<Point>, at t: Double) -> Point {
    let u = 1 - t
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return zip(points, weights).reduce(Point(x: 0, y: 0)) { sum, item in
      Point(x: sum.x + item.0.x * item.1, y: sum.y + item.0.y * item.1)
    }
  }
}

/// A rectangle around its centre, in points.
private struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(_ box: wirework_box) { (x, y, width, height) = (box.x, box.y, box.width, box.height) }

  func moved(_ dx: Double, _ dy: Double) -> Box {
    var box = self
    box.x += dx
    box.y += dy
    return box
  }

  func at(_ point: Point) -> Box { moved(point.x - x, point.y - y) }

  func contains(_ point: Point) -> Bool {
    (point.x - x).magnitude < width / 2 && (point.y - y).magnitude < height / 2
  }

  /// The area that two rectangles share.
  func overlap(_ other: Box) -> Double {
    let across = min((width + other.width) / 2 - (x - other.x).magnitude, min(width, other.width))
    let down = min((height + other.height) / 2 - (y - other.y).magnitude, min(height, other.height))
    return across > 0 && down > 0 ? across * down : 0
  }
}
