import Foundation
import TestSupport
import Testing

@testable import GraphDrawing

@Suite("Words on lines")
struct LabelPlacementTests {
  @Test(
    "words never lie under a node: where there is no room they are left to the tooltip, but for NOT and CONTESTED",
    arguments: [(LayoutEngine.sfdp, 70), (.sfdp, 40), (.dot, 40)])
  func wordsBesideNodes(layout: LayoutEngine, entities: Int) throws {
    let graph = GeneratedGraph.make(entities: entities, links: 1)
    let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: DrawingOptions(top: nil, layout: layout)).draw(graph)
    let groups = try PictureRenderer().svg(drawing).components(separatedBy: "<g id=\"ww_e_").dropFirst()
    let nodes = groups.filter { $0.contains("class=\"node ") }.compactMap(Self.box)
    let edges = groups.filter { $0.contains("class=\"edge ") }
    #expect(nodes.count == drawing.nodes && edges.count == drawing.edges)
    for edge in edges {
      let words = edge.matches(of: /<text[^>]* x="([-0-9.]+)" y="([-0-9.]+)"[^>]*font-size="([0-9.]+)"/).compactMap { match in
        Double(match.1).flatMap { x in Double(match.2).map { SheetPoint(x: x, y: $0 - (Double(match.3) ?? 0) * 0.3) } }
      }
      if edge.contains("negated") || edge.contains("contested") {
        #expect(!words.isEmpty)
      } else {
        #expect(!words.contains { point in nodes.contains { $0.contains(point) } }, "\(edge.prefix(120))")
      }
    }
    // Room is made for nearly all.
    #expect(edges.count { $0.contains("<text") } * 10 >= edges.count * 8)
  }

  /// The box around the shape of a node.
  private static func box(_ group: String) -> SheetBox? {
    if let match = group.firstMatch(of: /<ellipse[^>]* cx="([-0-9.]+)" cy="([-0-9.]+)" rx="([0-9.]+)" ry="([0-9.]+)"/) {
      let values = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
      return SheetBox(x: values[0], y: values[1], width: values[2] * 2, height: values[3] * 2)
    }
    let shapes = group.matches(of: /\ points="([^"]+)"/).map(\.1) + group.matches(of: /<path[^>]* d="([^"]+)"/).map(\.1)
    let numbers = shapes.flatMap { $0.split { !"-.0123456789".contains($0) }.compactMap { Double($0) } }
    let (xs, ys) = (stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }, stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
    return SheetBox(x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top)
  }
}
