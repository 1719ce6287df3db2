public import NewsModel

/// Writes a graph as N-Quads, one fact a line, with the same facts as ``JSONLDExporter``.
///
/// Suits corpora for which JSON-LD is too large to hold in memory. A fact that several statements share, such
/// as a quote, may stand there more than once, which loaders ignore.
public struct NQuadsExporter: Sendable {
  private let vocabulary: Vocabulary
  private let options: ExportOptions

  /// Makes an exporter; the vocabulary gives labels, classes and codes.
  public init(vocabulary: Vocabulary, options: ExportOptions = .standard) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// Writes a graph to a file, which appears only when it is whole.
  ///
  /// Throws ``ExportError/cannotWrite(path:reason:)``, or what the records throw.
  @discardableResult
  public func write(_ records: some GraphRecords, toFile path: String) throws -> ExportSummary {
    try AtomicFile.write(path) { file in try write(records) { try file.append($0) } }
  }

  /// The whole export as text, for graphs of modest size.
  ///
  /// Throws what the records throw.
  public func text(of records: some GraphRecords) throws -> String {
    var text = ""
    try write(records) { text += $0 }
    return text
  }

  /// Hands the export over piece by piece; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw.
  @discardableResult
  public func write(_ records: some GraphRecords, to sink: (String) throws -> Void) throws -> ExportSummary {
    let writer = NQuadsWriter(context: LinkedContext(base: options.base))
    return try GraphNodes(vocabulary: vocabulary, options: options).forEach(in: records) { node, inner in
      try sink(writer.lines(node))
      guard let inner else { return }
      try inner.forEach { try sink(writer.line(from: node, inner.term, to: $0) + writer.lines($0)) }
    }
  }
}

/// Turns nodes into lines of canonical N-Quads (RDF Dataset Canonicalization, part "Canonical N-Quads").
struct NQuadsWriter {
  let context: LinkedContext

  /// The facts of a node and of those inside it.
  func lines(_ node: LinkedNode) -> String {
    let subject = iri(node.id)
    var lines = ""
    for type in node.types {
      lines += "\(subject) <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \(iri(type)) .\n"
    }
    for property in node.properties {
      let predicate = iri(property.term.iri)
      for value in property.values {
        lines += "\(subject) \(predicate) \(object(value, of: property.term)) .\n"
        if case .node(let inner) = value { lines += self.lines(inner) }
      }
    }
    return lines
  }

  /// The fact that joins a node with one inside it.
  func line(from node: LinkedNode, _ term: Term, to inner: LinkedNode) -> String {
    "\(iri(node.id)) \(iri(term.iri)) \(iri(inner.id)) .\n"
  }

  private func object(_ value: LinkedValue, of term: Term) -> String {
    switch value {
    case .name(let name), .reference(let name): return iri(name)
    case .node(let node): return iri(node.id)
    case .integer(let number): return literal(String(number), "xsd:integer")
    case .boolean(let flag): return literal(String(flag), "xsd:boolean")
    case .unit(let number): return literal(NQuadsWriter.canonicalDouble(number), "xsd:double")
    case .typed(let text, let type): return literal(text, type)
    case .text(let text):
      if case .typed(let type) = term.values { return literal(text, type) }
      return NQuadsWriter.quoted(text)
    }
  }

  private func iri(_ compact: String) -> String { "<" + context.expand(compact) + ">" }
  private func literal(_ text: String, _ type: String) -> String {
    NQuadsWriter.quoted(text) + "^^" + iri(type)
  }

  /// A literal between quotation marks.
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x08: result += "\\b"
      case 0x09: result += "\\t"
      case 0x0A: result += "\\n"
      case 0x0C: result += "\\f"
      case 0x0D: result += "\\r"
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `8.6E-1`, the form that XML Schema calls canonical, of a number from 0 to 1 with four decimals.
  static func canonicalDouble(_ number: Double) -> String {
    let value = number.tenThousandths
    if value == 0 { return "0.0E0" }
    let digits = String(value)
    var fraction = String(digits.dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(digits.prefix(1)).\(fraction.isEmpty ? "0" : fraction)E\(digits.utf8.count - 5)"
  }
}
