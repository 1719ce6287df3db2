import NewsModel

/// Puts a selection on the sheet: builds the graph inside libcgraph and writes it.
struct PictureSheet {
  let selection: PictureSelection
  let text: PictureText
  let style: PictureStyle
  let focus: Set<Entity.ID>
  let idPrefix: String
  let layout: LayoutEngine

  /// The DOT of the picture.
  func dot(title: String?, caption: String) throws -> String {
    try GraphvizLock.withLock {
      let graph = try DOTGraph(name: "wirework")
      defer { graph.close() }
      declareDefaults(in: graph)
      graph.setHTMLLabel(Legend(selection: selection, style: style).markup(title: title, caption: caption))
      let largest = selection.nodes.map(\.importance).max() ?? 0
      for node in selection.nodes {
        addNode(node.entity, importance: node.importance, largest: largest, to: graph)
      }
      for edge in selection.edges { addEdge(edge, to: graph) }
      return try graph.written()
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
    let direction = SheetShape(selection).isLeftToRight ? "LR" : "TB"
    let byRank = [("nodesep", "0.28"), ("rankdir", direction), ("ranksep", "0.4"), ("remincross", "true")]
    // Leading lines around nodes takes seconds for 150 of them, and minutes for 500.
    let isSmall = selection.nodes.count <= 150 && selection.edges.count <= 200
    let bySprings = [
      ("K", "0.9"), ("overlap", "prism"), ("sep", "+8"), ("splines", isSmall ? "true" : "line"),
      ("start", "1"),
    ]
    for (key, value) in sheet + (layout == .dot ? byRank : bySprings) { graph.declare(.graph, key, value) }
    // libgvc, once used, gives every later graph of the process this default for labels; declared here, it is
    // always there.
    graph.declare(.node, "label", "\\N")
    for (key, value) in [
      ("class", ""), ("color", "#5f6b78"), ("fillcolor", "#f0f0f0"), ("fontcolor", "#16202b"),
      ("fontname", PictureStyle.font),
      ("fontsize", "12"), ("height", "0.3"), ("id", ""), ("margin", "0.12,0.06"), ("penwidth", "0.8"),
      ("shape", "box"),
      ("style", "filled"), ("target", "_blank"), ("tooltip", " "), ("URL", ""), ("width", "0.4"),
    ] { graph.declare(.node, key, value) }
    for (key, value) in [
      ("arrowsize", "0.7"), ("class", ""), ("color", PictureStyle.ink), ("dir", "forward"),
      ("fontcolor", PictureStyle.ink),
      ("fontname", PictureStyle.font), ("fontsize", "10"), ("id", ""), ("label", ""), ("labeltooltip", " "),
      ("penwidth", "1"), ("style", "solid"), ("target", "_blank"), ("tooltip", " "), ("URL", ""),
      ("weight", "1"),
    ] { graph.declare(.edge, key, value) }
  }

  // MARK: Nodes

  private func nodeName(_ id: Entity.ID) -> String {
    var hash = StableHash()
    hash.combine(id.rawValue)
    return DOTText.identifier(id.rawValue, prefix: "e", hash: hash.hexadecimal)
  }

  private func addNode(_ entity: Entity, importance: Int, largest: Int, to graph: DOTGraph) {
    let name = nodeName(entity.id)
    let size = fontSize(importance: importance, largest: largest)
    let shape = style.shape(of: entity.type)
    let isInFocus = focus.contains(entity.id)
    var attributes = [
      ("class", "entity " + cssName(entity.type.rawValue) + (isInFocus ? " focus" : "")),
      ("fillcolor", style.color(of: entity.type)),
      ("fontsize", String(size)),
      ("id", "\(idPrefix)_\(name)"),
      ("label", DOTText.label(PictureSheet.lines(of: entity.label))),
      ("shape", shape),
      ("style", nodeLine(entity.type, shape)),
      ("tooltip", DOTText.tooltip(text.nodeTooltip(entity))),
    ]
    if let item = entity.wikidata, item.utf8.first == UInt8(ascii: "Q"),
      item.utf8.dropFirst().allSatisfy(DOTText.isDigit)
    {
      attributes.append(("URL", "https://www.wikidata.org/wiki/\(item)"))
    }
    if isInFocus { attributes += [("color", PictureStyle.ink), ("penwidth", "2.5")] }
    // Round and pointed shapes leave room around their words by themselves.
    if ["ellipse", "oval", "egg", "circle", "hexagon", "octagon", "diamond"].contains(shape) {
      attributes.append(("margin", "0.04,0.02"))
    }
    graph.addNode(name, attributes)
  }

  /// The lines of a node's label; long ones get longer lines rather than more of them.
  static func lines(of label: String) -> [String] {
    DOTText.wrapped(label, width: label.unicodeScalars.count > 40 ? 26 : 18)
  }

  private func nodeLine(_ type: EntityType, _ shape: String) -> String {
    if type == .anonymousSource { return "filled,dashed" }
    return shape == "box" ? "filled,rounded" : "filled"
  }

  /// From 11 to 19 points; each doubling of importance below the largest takes away the same.
  private func fontSize(importance: Int, largest: Int) -> Int {
    var size = 19
    var value = max(importance, 1)
    while value < largest, size > 11 {
      value *= 2
      size -= 2
    }
    return max(size, 11)
  }

  // MARK: Edges

  private func addEdge(_ bundle: EdgeBundle, to graph: DOTGraph) {
    let tail = nodeName(bundle.subject)
    let head = nodeName(bundle.object)
    let color = color(of: bundle)
    let tooltip = DOTText.tooltip(text.edgeTooltip(bundle))
    var attributes = [
      ("class", cssClasses(bundle)), ("color", color), ("fontcolor", color),
      ("id", "\(idPrefix)_\(tail)__\(head)"),
      ("labeltooltip", tooltip), ("penwidth", penWidth(bundle)), ("style", lineStyle(bundle)),
      ("tooltip", tooltip),
    ]
    if isSymmetric(bundle) { attributes.append(("dir", "none")) }
    if bundle.isOpen { attributes.append(("fontsize", "9")) }
    if layout != .dot {
      // Other layouts leave no room for words; what matters most is said nevertheless.
      if bundle.isContested {
        attributes.append(("label", "CONTESTED"))
      } else if bundle.standing == .negated {
        attributes.append(("label", "NOT"))
      }
    } else {
      // Space on either side keeps the words off the line.
      let lines = (bundle.isContested ? ["CONTESTED"] : []) + text.edgeLabel(bundle)
      attributes.append(("label", DOTText.label(lines.map { " \($0) " })))
    }
    if let link = link(of: bundle) { attributes.append(("URL", link)) }
    graph.addEdge(tail, head, key: "", attributes)
  }

  private func color(of bundle: EdgeBundle) -> String {
    if bundle.isContested || bundle.standing == .negated { return PictureStyle.alarm }
    return bundle.isOpen ? PictureStyle.faint : PictureStyle.ink
  }

  private func lineStyle(_ bundle: EdgeBundle) -> String {
    switch bundle.standing {
    case .plain: "solid"
    case .negated: "dashed"
    case .claimed, .planned: "dotted"
    }
  }

  /// One point, and a half more for each further independent voice, up to three and a half.
  private func penWidth(_ bundle: EdgeBundle) -> String {
    if bundle.isOpen { return "0.6" }
    let halves = min(2 + max(bundle.origins - 1, 0), 7)
    return "\(halves / 2)" + (halves % 2 == 1 ? ".5" : "")
  }

  private func isSymmetric(_ bundle: EdgeBundle) -> Bool {
    bundle.statements.allSatisfy {
      style.vocabulary.definition(of: $0.statement.relation)?.isSymmetric == true
    }
  }

  private func cssClasses(_ bundle: EdgeBundle) -> String {
    var names = ["statement"]
    switch bundle.standing {
    case .plain: names.append("plain")
    case .claimed: names.append("claimed")
    case .planned: names.append("planned")
    case .negated: names.append("negated")
    }
    if bundle.isContested { names.append("contested") }
    if bundle.isOpen { names.append("open") }
    return names.joined(separator: " ")
  }

  /// The first article with an address, at the quote.
  private func link(of bundle: EdgeBundle) -> String? {
    for item in bundle.statements {
      let shortest = text.shortestEvidence(item.statement)
      for evidence in [shortest].compactMap({ $0 }) + item.statement.evidence {
        if let link = WebLink.address(text.graph.article(evidence.article)?.url, quote: evidence.quote) {
          return link
        }
      }
    }
    return nil
  }

  private func cssName(_ name: String) -> String {
    String(
      name.lowercased().utf8.map {
        DOTText.isLetter($0) || DOTText.isDigit($0) ? Character(Unicode.Scalar($0)) : "-"
      })
  }
}
