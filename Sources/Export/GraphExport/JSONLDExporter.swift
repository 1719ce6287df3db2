public import NewsModel

/// Writes a graph as JSON-LD 1.1, which tools of version 1.0 read too: one node a line, no blank nodes.
///
///     let exporter = JSONLDExporter(vocabulary: vocabulary)
///     try exporter.write(graph, toFile: "out/graph.jsonld")
///
/// Plain statements are also an edge on their subject (`"rel:holds": [{"id": …}]`); every statement is a node
/// of its own with polarity, modality, voices and evidence. Evidence follows the Web Annotation model;
/// offsets are Unicode code points. The same records give the same bytes.
public struct JSONLDExporter: Sendable {
  private let vocabulary: Vocabulary
  private let options: ExportOptions

  /// Makes an exporter; the vocabulary gives labels, classes and codes.
  public init(vocabulary: Vocabulary, options: ExportOptions = .standard) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// The context that files under a base carry, as a file of its own; `Schemas/context.jsonld` is the one of
  /// the default base.
  public static func context(base: String = ExportOptions.defaultBase) -> String {
    LinkedContext(base: base).file
  }

  /// Writes a graph to a file, which appears only when it is whole and then replaces an older one.
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

  /// Hands the export over piece by piece, about a line each; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw.
  @discardableResult
  public func write(_ records: some GraphRecords, to sink: (String) throws -> Void) throws -> ExportSummary {
    try sink("{\"@context\":" + LinkedContext(base: options.base).json + ",\n\"@graph\":[\n")
    var isFirst = true
    let nodes = GraphNodes(vocabulary: vocabulary, options: options)
    let summary = try nodes.forEach(in: records) { node, inner in
      if !isFirst { try sink(",\n") }
      isFirst = false
      guard let inner else { return try sink(node.json) }
      try sink(node.opening(list: inner.term.key))
      var separator = ""
      try inner.forEach { node in
        var text = separator
        node.write(to: &text)
        try sink(text)
        separator = ","
      }
      try sink("]}")
    }
    try sink("\n]}\n")
    return summary
  }
}
