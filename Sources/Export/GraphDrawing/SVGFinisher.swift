/// Turns what Graphviz wrote into a picture for people: checked, described, with tooltips, dark mode and
/// print.
///
/// One pass looks ahead, one writes; what stays as it is is copied as bytes.
struct SVGFinisher {
  private let drawing: Drawing
  private let document: SVGDocument
  /// For each `title`, the attribute that takes its place: the tooltip of the first anchor before the next title.
  private var tooltips: [Int: SVGDocument.Attribute] = [:]
  /// The groups that hold a link.
  private var linked: Set<Int> = []
  private var output: [UInt8] = []

  /// Prepares a document. Throws ``DrawingError/unsafeSVG(_:)`` when anything is in it that is not on the list of what a
  /// picture needs.
  init(_ document: SVGDocument, of drawing: Drawing) throws {
    try SVGAllowList.check(document)
    self.document = document
    self.drawing = drawing
    lookAhead()
  }

  /// The finished file.
  ///
  /// Each group gets its tooltip as its title, which browsers show and screen readers read; Graphviz writes the node's inner
  /// name there. Anchors without an address are left out.
  mutating func finish() throws -> [UInt8] {
    output.reserveCapacity(document.bytes.count + 8192)
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    guard let root = document.tokens.firstIndex(where: { document.isTag($0, .open, "svg") }) else {
      throw DrawingError.unsafeSVG("no picture")
    }
    var keptAnchors: [Bool] = []
    var isInTitle = false
    for (index, token) in document.tokens.enumerated() {
      if isInTitle {
        isInTitle = !document.isTag(token, .close, "title")
      } else if token.kind == .text {
        write(token)
      } else if index == root {
        writeRoot(token)
      } else if document.isTag(token, .open, "title") {
        writeTitle(index, token)
        isInTitle = !token.isEmpty
      } else if document.isTag(token, .open, "a") {
        let isLink = document.attribute("xlink:href", of: token) != nil
        if !token.isEmpty { keptAnchors.append(isLink) }
        if isLink { writeTag(token, without: "xlink:title", and: " rel=\"noopener noreferrer\"") }
      } else if document.isTag(token, .close, "a") {
        if keptAnchors.popLast() == true { write(token) }
      } else if document.isTag(token, .open, "g"), let role = role(of: token, index) {
        writeTag(token, and: " role=\"\(role)\"")
      } else {
        write(token)
      }
    }
    write("\n")
    return output
  }

  // MARK: Looking ahead

  private mutating func lookAhead() {
    var title: Int?
    var groups: [Int] = []
    for (index, token) in document.tokens.enumerated() {
      if document.isTag(token, .open, "title") {
        title = index
      } else if document.isTag(token, .open, "a") {
        if document.attribute("xlink:href", of: token) != nil { linked.formUnion(groups) }
        if let place = title, let tooltip = document.attribute("xlink:title", of: token) {
          tooltips[place] = tooltip
          title = nil
        }
      } else if document.isTag(token, .open, "g"), !token.isEmpty {
        groups.append(index)
      } else if document.isTag(token, .close, "g") {
        groups.removeLast()
      }
    }
  }

  /// Tells assistive software what a group is: the graph an object with parts, a node or edge with a link an object, any
  /// other a symbol whose title says all (WAI-ARIA Graphics Module 1.0).
  ///
  /// They are read as they stand: heading, description and legend, then the statements of the most important entity, those
  /// of the next, and so on, and last the entities.
  private func role(of token: SVGDocument.Token, _ index: Int) -> String? {
    guard !token.isEmpty, let kind = document.attribute("class", of: token).map(document.value) else { return nil }
    let isSymbol = (kind.hasPrefix("node ") || kind.hasPrefix("edge ")) && !linked.contains(index)
    return isSymbol ? "graphics-symbol" : "graphics-object"
  }

  // MARK: Writing

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Writes a piece as it stands, or with its escapes made new.
  private mutating func write(_ token: SVGDocument.Token) {
    if token.isPlain { return output.append(contentsOf: document.bytes[token.place]) }
    if token.kind == .open { return writeTag(token) }
    SVGText.append(document.unescaped(token.place), to: &output)
  }

  /// Writes an opening tag without one of its attributes, and with others behind or in front.
  private mutating func writeTag(
    _ token: SVGDocument.Token, without left: StaticString = "", and further: String = "", before: String = ""
  ) {
    write("<")
    output.append(contentsOf: document.bytes[token.name])
    write(before)
    for attribute in document.attributes[token.attributes] where !document.isWord(attribute.name, left) {
      write(" ")
      output.append(contentsOf: document.bytes[attribute.name])
      write("=\"")
      if attribute.isPlain {
        output.append(contentsOf: document.bytes[attribute.value])
      } else {
        SVGText.append(document.unescaped(attribute.value), inValue: true, to: &output)
      }
      write("\"")
    }
    write(further)
    write(token.isEmpty ? "/>" : ">")
  }

  private mutating func writeTitle(_ index: Int, _ token: SVGDocument.Token) {
    guard !token.isEmpty, let tooltip = tooltips[index]?.value, document.bytes[tooltip].contains(where: { $0 != 0x20 })
    else { return }
    writeTag(token)
    SVGText.append(document.unescaped(tooltip), to: &output)
    write("</title>")
  }

  private mutating func writeRoot(_ token: SVGDocument.Token) {
    let prefix = drawing.idPrefix
    writeTag(
      token,
      before: " class=\"wirework\" lang=\"en\" role=\"graphics-document document\" "
        + "aria-labelledby=\"\(prefix)_title \(prefix)_desc\"")
    for (name, text) in [
      ("title", drawing.title), ("desc", drawing.caption), ("style", "\n" + SVGFinisher.styleSheet),
    ] {
      write("\n<\(name) id=\"\(prefix)_\(name)\">")
      SVGText.append(text.utf8, to: &output)
      write("</\(name)>")
    }
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
      .wirework { background: none; max-width: 100%; max-height: 100vh; }
      .wirework .edge path { stroke: #000000; }
      .wirework .edge polygon { fill: #000000; stroke: #000000; }
      .wirework .edge text, .wirework .graph > text[fill="#37414d"] { fill: #000000; }
    }

    """
}
