/// Turns what Graphviz wrote into a picture for people: checked, described, with tooltips, dark mode and
/// print.
struct SVGFinisher {
  let drawing: Drawing

  /// The finished file.
  ///
  /// Throws ``DrawingError/unsafeSVG(_:)`` when anything is in it that is not on the list of what a picture
  /// needs.
  func finish(_ document: SVGDocument) throws -> String {
    try SVGAllowList.check(document)
    var tokens = withRoles(withTooltipsAsTitles(document.tokens))
    guard let root = tokens.firstIndex(where: { $0.isOpen("svg") }),
      case .open(_, let attributes, _) = tokens[root]
    else {
      throw DrawingError.unsafeSVG("no picture")
    }
    let prefix = drawing.idPrefix
    let own = [
      SVGDocument.Attribute(name: "class", value: "wirework"),
      SVGDocument.Attribute(name: "lang", value: "en"),
      SVGDocument.Attribute(name: "role", value: "graphics-document document"),
      SVGDocument.Attribute(name: "aria-labelledby", value: "\(prefix)_title \(prefix)_desc"),
    ]
    tokens[root] = .open(name: "svg", attributes: own + attributes, isEmpty: false)
    let head =
      element("title", id: "\(prefix)_title", drawing.title)
      + element("desc", id: "\(prefix)_desc", drawing.caption)
      + element("style", id: "\(prefix)_style", "\n" + SVGFinisher.styleSheet)
    tokens.insert(contentsOf: head, at: root + 1)
    var finished = document
    finished.tokens = tokens
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + finished.written + "\n"
  }

  private func element(_ name: String, id: String, _ text: String) -> [SVGDocument.Token] {
    let attributes = [SVGDocument.Attribute(name: "id", value: id)]
    return [
      .text("\n"), .open(name: name, attributes: attributes, isEmpty: false), .text(text), .close(name: name),
    ]
  }

  /// Tells assistive software what groups are: the graph an object with parts, a node or edge with a link an object, any
  /// other a symbol whose title says all (WAI-ARIA Graphics Module 1.0).
  ///
  /// They are read as they stand: heading, description and legend, then the statements of the most important entity, those
  /// of the next, and so on, and last the entities.
  private func withRoles(_ tokens: [SVGDocument.Token]) -> [SVGDocument.Token] {
    var result = tokens
    var open: [(index: Int, hasLink: Bool)] = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .open("g", _, false): open.append((index, false))
      case .open("a", _, _): for place in open.indices { open[place].hasLink = true }
      case .close("g"):
        guard let group = open.popLast(), case .open(let name, let attributes, _) = tokens[group.index],
          let kind = attributes.first(where: { $0.name == "class" })?.value
        else { continue }
        let isSymbol = (kind.hasPrefix("node ") || kind.hasPrefix("edge ")) && !group.hasLink
        let role = SVGDocument.Attribute(name: "role", value: isSymbol ? "graphics-symbol" : "graphics-object")
        result[group.index] = .open(name: name, attributes: attributes + [role], isEmpty: false)
      default: break
      }
    }
    return result
  }

  /// Gives each group its tooltip as its title, which browsers show and screen readers read; Graphviz writes
  /// the node's inner name there. Anchors without an address are left out.
  private func withTooltipsAsTitles(_ tokens: [SVGDocument.Token]) -> [SVGDocument.Token] {
    var result: [SVGDocument.Token] = []
    var keptAnchors: [Bool] = []
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .open("title", _, false):
        // Tooltip of the first anchor before the next title.
        let next = tokens[(index + 1)...].firstIndex { $0.isOpen("title") } ?? tokens.count
        let tooltip = tokens[index..<next].lazy.compactMap(\.anchorTitle).first
        if let tooltip, tooltip.contains(where: { $0 != " " }) {
          result += [tokens[index], .text(tooltip), .close(name: "title")]
        }
        index = (tokens[index...].firstIndex(of: .close(name: "title")) ?? index) + 1
        continue
      case .open("a", let attributes, let isEmpty):
        let kept = attributes.filter { $0.name != "xlink:title" }
        let isLink = kept.contains { $0.name == "xlink:href" }
        if !isEmpty { keptAnchors.append(isLink) }
        if isLink {
          let rel = SVGDocument.Attribute(name: "rel", value: "noopener noreferrer")
          result.append(.open(name: "a", attributes: kept + [rel], isEmpty: isEmpty))
        }
      case .close("a"):
        if keptAnchors.popLast() == true { result.append(tokens[index]) }
      default: result.append(tokens[index])
      }
      index += 1
    }
    return result
  }

  /// The look. Rules here win over the attributes that Graphviz writes; users may add their own for the same
  /// classes.
  static let styleSheet = """
    .wirework { color-scheme: light dark; }
    .wirework text { font-family: Helvetica, Arial, sans-serif; }
    .wirework .edge text { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
    .wirework .edge:hover path { stroke-width: 3px; stroke-opacity: 1; }
    .wirework .edge:hover text { font-weight: bold; }
    .wirework a:hover text { text-decoration: underline; }
    .wirework .node:hover polygon, .wirework .node:hover ellipse, .wirework .node:hover path { stroke-width: 2.5px; }
    .wirework a:focus-visible { outline: 2px solid #0b62c4; }
    @media screen and (prefers-color-scheme: dark) {
      .wirework { background: #14181d; }
      .wirework .node polygon, .wirework .node ellipse, .wirework .node path { filter: brightness(0.9); }
      .wirework .cluster path { fill: #ffffff; fill-opacity: 0.05; stroke: #5d6874; }
      .wirework .cluster text { fill: #dfe5ec; }
      .wirework .graph > text[fill="#37414d"] { fill: #dfe5ec; }
      .wirework .graph > text[fill="#b5420a"] { fill: #ff9e6b; }
      .wirework .edge path { stroke: #b9c3ce; }
      .wirework .edge polygon { fill: #b9c3ce; stroke: #b9c3ce; }
      .wirework .edge text { fill: #e4eaf0; stroke: #14181d; }
      .wirework .edge.open path { stroke: #7d8894; }
      .wirework .edge.open polygon { fill: #7d8894; stroke: #7d8894; }
      .wirework .edge.open text { fill: #b4bec9; }
      .wirework .edge.negated path, .wirework .edge.contested path { stroke: #ff9e6b; }
      .wirework .edge.negated polygon, .wirework .edge.contested polygon { fill: #ff9e6b; stroke: #ff9e6b; }
      .wirework .edge.negated text, .wirework .edge.contested text { fill: #ffb48c; }
    }
    @media print {
      .wirework { background: none; }
      .wirework .edge path { stroke: #000000; }
      .wirework .edge polygon { fill: #000000; stroke: #000000; }
      .wirework .edge text, .wirework .graph > text[fill="#37414d"] { fill: #000000; }
    }

    """
}

extension SVGDocument.Token {
  fileprivate func isOpen(_ wanted: String) -> Bool {
    if case .open(let name, _, _) = self { name == wanted } else { false }
  }

  fileprivate var anchorTitle: String? {
    if case .open("a", let attributes, _) = self {
      attributes.first { $0.name == "xlink:title" }?.value
    } else {
      nil
    }
  }
}

/// What may stand in a picture: shapes, words, titles and links to the web; nothing that runs, loads or
/// styles.
enum SVGAllowList {
  private static let elements: Set<String> = [
    "svg", "g", "title", "a", "polygon", "polyline", "ellipse", "path", "text", "tspan",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "transform", "fill", "stroke", "stroke-width", "stroke-dasharray", "fill-opacity",
    "stroke-opacity",
    "points", "d", "cx", "cy", "rx", "ry", "x", "y", "width", "height", "viewBox", "text-anchor",
    "font-family",
    "font-size", "font-weight", "font-style", "text-decoration", "xmlns", "xmlns:xlink", "xlink:href",
    "xlink:title",
    "target", "xml:space", "dy", "baseline-shift",
  ]

  /// Throws ``DrawingError/unsafeSVG(_:)`` with the first thing that is not allowed.
  static func check(_ document: SVGDocument) throws {
    for token in document.tokens {
      guard case .open(let name, let found, _) = token else { continue }
      guard elements.contains(name) else { throw DrawingError.unsafeSVG("a <\(name)> element") }
      for attribute in found {
        guard attributes.contains(attribute.name) else {
          throw DrawingError.unsafeSVG("the attribute \(attribute.name) in <\(name)>")
        }
        let value = attribute.value
        if attribute.name == "xlink:href", !isWeb(value) {
          throw DrawingError.unsafeSVG("a link that is not to the web")
        }
        let isDrawn = attribute.name != "xlink:href" && attribute.name != "xlink:title"
        if isDrawn, value.lowercased().contains("url(") {
          throw DrawingError.unsafeSVG("a reference to another file")
        }
      }
    }
  }

  private static func isWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix)
  }
}
