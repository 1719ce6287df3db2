import NewsModel

/// Puts a selection on the sheet: builds the graph inside libcgraph and writes it.
struct PictureSheet {
  let selection: PictureSelection
  let text: PictureText
  let style: PictureStyle
  let focus: Set<Entity.ID>
  let idPrefix: String
  let layout: LayoutEngine
  let clusters: Clustering

  /// Above this many entities, only the most important have their names written; the others are dots with a tooltip.
  static let mostNamed = 600
  /// How many names are written where not all are.
  static let namedAmongMany = 200
  /// Above this many edges, no layout but ranks leaves room for words on them.
  static let mostEdgesWithWords = 120
  /// Where there are hardly more edges than entities, words find room on more of them.
  static let mostEdgesWithWordsInSparseGraphs = 220
  /// Above this many edges, not even NOT is written on them; their dashes and colour say it.
  static let mostEdgesWithMarks = 600

  /// An entity with at least this many edges is a hub.
  static let hubEdges = 24

  /// The DOT of the picture.
  func dot(title: String?, caption: String) throws -> String {
    try GraphvizLock.withLock {
      let graph = try DOTGraph(name: "wirework")
      defer { graph.close() }
      declareDefaults(in: graph)
      graph.setHTMLLabel(Legend(selection: selection, style: style).markup(title: title, caption: caption))
      addNodes(to: graph)
      let edges = EdgeAttributes(
        text: text, style: style, idPrefix: idPrefix, crowd: crowd, hubs: PictureSheet.hubs(in: selection))
      for bundle in selection.edges {
        let (tail, head) = (PictureSheet.name(of: bundle.subject), PictureSheet.name(of: bundle.object))
        graph.addEdge(tail, head, key: "", edges.attributes(of: bundle, tail: tail, head: head))
      }
      addFrames(to: graph)
      return try graph.written()
    }
  }

  /// The name of an entity's node.
  static func name(of id: Entity.ID) -> String {
    var hash = StableHash()
    hash.combine(id.rawValue)
    return DOTText.identifier(id.rawValue, prefix: "e", hash: hash.hexadecimal)
  }

  /// The entities at which so many edges end that they would hide each other.
  private static func hubs(in selection: PictureSelection) -> Set<Entity.ID> {
    var counts: [Entity.ID: Int] = [:]
    for edge in selection.edges {
      counts[edge.subject, default: 0] += 1
      counts[edge.object, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= hubEdges }.keys)
  }

  /// How much is written on edges, and how far they step back behind names.
  private var crowd: EdgeAttributes.Crowd {
    let edges = selection.edges.count
    let isSparse = edges * 3 <= selection.nodes.count * 4
    let most = isSparse ? PictureSheet.mostEdgesWithWordsInSparseGraphs : PictureSheet.mostEdgesWithWords
    if layout == .dot || edges <= most { return .few }
    return edges <= PictureSheet.mostEdgesWithMarks ? .many : .veryMany
  }

  private func addNodes(to graph: DOTGraph) {
    let isCrowded = selection.nodes.count > PictureSheet.mostNamed
    let attributes = NodeAttributes(
      text: text, style: style, idPrefix: idPrefix, largest: selection.nodes.first?.importance ?? 0,
      equalNames: EqualNames(selection, graph: text.graph))
    for (rank, node) in selection.nodes.enumerated() {
      let isInFocus = focus.contains(node.entity.id)
      let isNamed = !isCrowded || rank < PictureSheet.namedAmongMany || isInFocus
      let name = PictureSheet.name(of: node.entity.id)
      graph.addNode(
        name,
        attributes.attributes(
          of: node.entity, name: name, importance: node.importance, isNamed: isNamed, isInFocus: isInFocus))
    }
  }

  private func addFrames(to graph: DOTGraph) {
    let frames = PictureFrames(selection, clusters: clusters, style: style).frames
    for (index, frame) in frames.enumerated() {
      graph.addFrame(
        "cluster_\(index + 1)", nodes: frame.entities.map(PictureSheet.name),
        [
          ("bgcolor", PictureStyle.frameFill), ("class", "frame"), ("fontcolor", PictureStyle.ink), ("fontsize", "12"),
          ("id", "\(idPrefix)_frame_\(index + 1)"), ("label", DOTText.label([DOTText.shortened(frame.label, toBytes: 60)])),
          ("margin", "12"), ("pencolor", PictureStyle.faint), ("style", "rounded"), ("tooltip", DOTText.tooltip([frame.label])),
        ])
    }
  }

  // MARK: Defaults

  private func declareDefaults(in graph: DOTGraph) {
    // Lines are never broken, because a break inside a string may fall between the bytes of one character.
    let sheet = [
      ("bgcolor", "transparent"), ("fontcolor", PictureStyle.ink), ("fontname", PictureStyle.font),
      ("forcelabels", "false"),
      ("id", idPrefix), ("labeljust", "l"), ("labelloc", "t"), ("linelength", "0"), ("margin", "0.1"),
      ("outputorder", "edgesfirst"), ("pad", "0.25"),
    ]
    for (key, value) in sheet + placement { graph.declare(.graph, key, value) }
    // libgvc, once used, gives every later graph of the process this default for labels; declared here, it is
    // always there.
    graph.declare(.node, "label", "\\N")
    for (key, value) in [
      ("class", ""), ("color", PictureStyle.ink), ("fillcolor", "#f0f0f0"), ("fixedsize", "true"),
      ("fontcolor", "#16202b"), ("fontname", PictureStyle.font), ("fontsize", "12"), ("height", "0.34"), ("id", ""),
      ("penwidth", "1"), ("peripheries", ""), ("shape", "box"), ("style", "filled"), ("target", "_blank"),
      ("tooltip", " "), ("URL", ""), ("width", "0.34"),
    ] { graph.declare(.node, key, value) }
    for (key, value) in [
      ("arrowsize", crowd.arrowSize), ("class", ""), ("color", PictureStyle.ink), ("dir", "forward"),
      ("fontcolor", PictureStyle.ink),
      ("fontname", PictureStyle.font), ("fontsize", "10"), ("id", ""), ("label", ""), ("labeltooltip", " "),
      ("penwidth", "1"), ("style", "solid"), ("target", "_blank"), ("tooltip", " "), ("URL", ""),
      ("weight", "1"),
    ] { graph.declare(.edge, key, value) }
  }

  /// How far apart things stand, and how lines run.
  private var placement: [(String, String)] {
    if layout == .dot {
      let direction = SheetShape(selection).isLeftToRight ? "LR" : "TB"
      return [("nodesep", "0.22"), ("rankdir", direction), ("ranksep", "0.35"), ("remincross", "true")]
    }
    let count = selection.nodes.count
    // Words on edges need longer edges. Lines are straight: leading them around nodes takes seconds for 150 of them, and
    // Graphviz bends curves by looking for every circle in the graph, which a dense one has without end.
    let length = crowd == .few ? "1.2" : "0.8"
    let gap = crowd == .few ? "+12" : "+6"
    // Pushing nodes apart has to end some time; a hundred rounds are enough for what can be looked at.
    let overlap = count > 1500 ? "prism50" : "prism"
    let springs = [("K", length), ("overlap", overlap), ("sep", gap), ("splines", "line"), ("start", "1")]
    if layout != .sfdp { return springs }
    // Stronger forces between nodes spread what stands around a hub. Where words are on the edges, the sheet is not
    // shrunk until nodes touch, so that there is room for the words.
    let room = crowd == .few ? [("overlap_scaling", "-2.5"), ("overlap_shrink", "false")] : []
    return springs + [("repulsiveforce", "2.5")] + room
  }
}
