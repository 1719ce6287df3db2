import NewsModel

/// Which entities of a picture stand together in a frame, and what is written on it.
struct PictureFrames {
  /// Above this many entities no layout with frames is quick enough.
  static let most = 300

  /// A frame.
  struct Frame {
    let label: String
    let entities: [Entity.ID]
  }

  /// The frames, in the order of their first entity in the picture.
  let frames: [Frame]

  init(_ selection: PictureSelection, clusters: Clustering, style: PictureStyle) {
    guard selection.nodes.count <= PictureFrames.most else {
      frames = []
      return
    }
    switch clusters {
    case .none: frames = []
    case .type:
      let types = Dictionary(grouping: selection.nodes.indices) { selection.nodes[$0].entity.type }
      frames = types.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.map { type, members in
        Frame(label: style.label(of: type), entities: members.map { selection.nodes[$0].entity.id })
      }
    case .community:
      frames = Communities(selection).groups.filter { $0.count > 2 }.map { members in
        // Entities come with the most important first.
        Frame(
          label: "around " + selection.nodes[members[0]].entity.label,
          entities: members.map { selection.nodes[$0].entity.id })
      }
    }
  }
}

/// Groups of entities that are joined with each other more than with the rest.
///
/// Greedy modularity: groups are joined as long as that puts more edges inside groups than chance would (A. Clauset,
/// M. E. J. Newman, C. Moore, "Finding community structure in very large networks", 2004). Whole numbers and a fixed order
/// make it give the same groups every time.
struct Communities {
  /// Positions in the selection's nodes, each group sorted; groups in the order of their first member.
  let groups: [[Int]]

  init(_ selection: PictureSelection) {
    let position = Dictionary(
      uniqueKeysWithValues: selection.nodes.enumerated().map { ($1.entity.id, $0) })
    var links: [[Int: Int]] = Array(repeating: [:], count: selection.nodes.count)
    for edge in selection.edges {
      guard let a = position[edge.subject], let b = position[edge.object], a != b else { continue }
      links[a][b, default: 0] += 1
      links[b][a, default: 0] += 1
    }
    var members = selection.nodes.indices.map { [$0] }
    var degree = links.map { $0.values.reduce(0, +) }
    let total = degree.reduce(0, +)
    while let (a, b) = Communities.bestPair(links, degree, total) {
      members[a] += members[b]
      members[b] = []
      degree[a] += degree[b]
      degree[b] = 0
      for (other, count) in links[b] where other != a {
        links[a][other, default: 0] += count
        links[other][a, default: 0] += count
        links[other][b] = nil
      }
      links[a][b] = nil
      links[b] = [:]
    }
    groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The two groups that gain most by being joined; nil when none gains. Of equal gains, the first in order.
  private static func bestPair(_ links: [[Int: Int]], _ degree: [Int], _ total: Int) -> (Int, Int)? {
    var best: (gain: Int, a: Int, b: Int)?
    for a in links.indices {
      for (b, count) in links[a] where b > a {
        let gain = count * total - degree[a] * degree[b]
        guard gain > 0 else { continue }
        if let known = best, (-known.gain, known.a, known.b) <= (-gain, a, b) { continue }
        best = (gain, a, b)
      }
    }
    return best.map { ($0.a, $0.b) }
  }
}
