public import NewsModel

/// Writes a graph as Turtle, with the same facts as ``JSONLDExporter``: linked data that people can read.
public struct TurtleExporter: Sendable {
  private let vocabulary: Vocabulary
  private let options: ExportOptions

  /// Makes an exporter; the vocabulary gives labels, classes and codes.
  public init(vocabulary: Vocabulary, options: ExportOptions = .standard) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// Hands the export over piece by piece; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw.
  @discardableResult
  public func write(_ records: some GraphRecords, to sink: (String) throws -> Void) throws -> ExportSummary {
    let context = LinkedContext(base: options.base)
    for (prefix, iri) in context.prefixes { try sink("@prefix \(prefix): <\(iri)> .\n") }
    let writer = TurtleWriter(context: context)
    return try GraphNodes(vocabulary: vocabulary, options: options).forEach(in: records) { node, inner in
      try sink("\n" + writer.block(node, try inner.map { (term: $0.term, names: try $0.names()) }))
      try inner?.forEach { try sink(writer.block($0)) }
    }
  }
}

/// Turns nodes into blocks of Turtle.
private struct TurtleWriter {
  let context: LinkedContext

  /// The facts of a node, the names of further nodes inside it among them, then those of the nodes inside it.
  func block(_ node: LinkedNode, _ further: (term: Term, names: [String])? = nil) -> String {
    var lines = ["a " + node.types.map(name).joined(separator: ", ")]
    var inner = ""
    for property in node.properties {
      let values = property.values.map { object($0, of: property.term) }
      lines.append(name(property.term.iri) + " " + values.joined(separator: ", "))
      for case .node(let child) in property.values { inner += block(child) }
    }
    if let further { lines.append(name(further.term.iri) + " " + further.names.map(name).joined(separator: ", ")) }
    return name(node.id) + " " + lines.joined(separator: " ;\n  ") + " .\n" + inner
  }

  private func object(_ value: LinkedValue, of term: Term) -> String {
    switch value {
    case .name(let compact), .reference(let compact): return name(compact)
    case .node(let node): return name(node.id)
    case .integer(let number): return String(number)
    case .boolean(let flag): return String(flag)
    case .unit(let number): return NQuadsWriter.canonicalDouble(number)
    case .typed(let text, let type): return NQuadsWriter.quoted(text) + "^^" + name(type)
    case .text(let text):
      if case .typed(let type) = term.values { return NQuadsWriter.quoted(text) + "^^" + name(type) }
      return NQuadsWriter.quoted(text)
    }
  }

  /// A prefixed name where the rest is plain, else the whole IRI.
  private func name(_ compact: String) -> String {
    let full = LinkedContext.classes.first { $0.0 == compact }?.1 ?? compact
    guard let colon = full.firstIndex(of: ":"), context.prefixes.contains(where: { $0.0 == full[..<colon] })
    else {
      return "<\(full)>"
    }
    let rest = full[full.index(after: colon)...].utf8
    let isPlain =
      rest.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      } && rest.first != UInt8(ascii: "-")
    return isPlain ? full : "<\(context.expand(full))>"
  }
}
