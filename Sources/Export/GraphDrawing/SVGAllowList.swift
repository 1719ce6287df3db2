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
    for token in document.tokens where token.kind == .open {
      let name = document.raw(token.name)
      guard elements.contains(name) else { throw DrawingError.unsafeSVG("a <\(name)> element") }
      for attribute in document.attributes[token.attributes] {
        let word = document.raw(attribute.name)
        guard attributes.contains(word) else { throw DrawingError.unsafeSVG("the attribute \(word) in <\(name)>") }
        switch word {
        case "xlink:title": break
        case "xlink:href":
          guard isWeb(document.value(attribute)) else { throw DrawingError.unsafeSVG("a link that is not to the web") }
        default:
          if hasReference(attribute, in: document) { throw DrawingError.unsafeSVG("a reference to another file") }
        }
      }
    }
  }

  /// Whether a value points elsewhere; where there is no bracket, as in the points of lines, nothing is looked for.
  private static func hasReference(_ attribute: SVGDocument.Attribute, in document: SVGDocument) -> Bool {
    if attribute.isPlain, !document.bytes[attribute.value].contains(UInt8(ascii: "(")) { return false }
    return document.value(attribute).lowercased().contains("url(")
  }

  private static func isWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix)
  }
}
