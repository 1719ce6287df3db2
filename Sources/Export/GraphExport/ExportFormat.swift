public import NewsModel

/// A form of export.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// Linked data, a node a line: everything. See ``JSONLDExporter``.
  case jsonld
  /// Linked data, a fact a line: everything. See ``NQuadsExporter``.
  case nquads
  /// Linked data for people to read: everything. See ``TurtleExporter``.
  case turtle
  /// For NetworkX, igraph, yEd and Neo4j: plain statements. See ``GraphMLExporter``.
  case graphml
  /// For Gephi: plain statements. See ``GEXFExporter``.
  case gexf
  /// For Neo4j, Kuzu and spreadsheets, a folder of files: plain statements. See ``CSVExporter``.
  case csv
  /// FollowTheMoney for Aleph and OpenSanctions: plain statements. See ``FollowTheMoneyExporter``.
  case ftm
  /// Cytoscape.js JSON: plain statements. See ``CytoscapeExporter``.
  case cytoscape
  /// For Cytoscape and NDEx: plain statements. See ``CX2Exporter``.
  case cx2
  /// The language of Graphviz: plain statements. See ``DOTExporter``.
  case dot

  /// Whether it can tell what is denied, planned or claimed from what is reported; others leave such statements out.
  public var holdsEverything: Bool {
    switch self {
    case .jsonld, .nquads, .turtle: true
    case .graphml, .gexf, .csv, .ftm, .cytoscape, .cx2, .dot: false
    }
  }

  /// Whether it is a folder of files.
  public var isFolder: Bool { self == .csv }

  /// The usual ending of its files, without the dot.
  public var fileEnding: String {
    switch self {
    case .jsonld, .graphml, .gexf, .csv, .cx2, .dot: rawValue
    case .nquads: "nq"
    case .turtle: "ttl"
    case .ftm: "ftm.jsonl"
    case .cytoscape: "cyjs"
    }
  }
}

/// Writes a graph in any format: the one door to all exporters.
///
///     let exporter = GraphExporter(vocabulary: vocabulary)
///     try exporter.write(graph, as: .graphml, toFile: "out/graph.graphml")
public struct GraphExporter: Sendable {
  private let vocabulary: Vocabulary
  private let options: ExportOptions

  /// Makes an exporter; the vocabulary gives labels, classes and codes.
  public init(vocabulary: Vocabulary, options: ExportOptions = .standard) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// Writes a graph to a file, which appears only when it is whole and then replaces an older one; CSV goes into a folder that is
  /// there.
  ///
  /// Throws ``ExportError/cannotWrite(path:reason:)``, or what the records throw.
  @discardableResult
  public func write(
    _ records: some GraphRecords, as format: ExportFormat, toFile path: String
  ) throws -> ExportSummary {
    if format.isFolder { return try csv.write(records, toFolder: path) }
    return try AtomicFile.write(path) { file in try write(records, as: format) { try file.append($0) } }
  }

  /// The whole export as text, for graphs of modest size. Throws what the records throw.
  public func text(of records: some GraphRecords, as format: ExportFormat) throws -> String {
    var text = ""
    try write(records, as: format) { text += $0 }
    return text
  }

  /// Hands the export over piece by piece; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw, and ``ExportError/needsFolder(_:)`` for a format that is no single file.
  @discardableResult
  public func write(
    _ records: some GraphRecords, as format: ExportFormat, to sink: (String) throws -> Void
  ) throws -> ExportSummary {
    switch format {
    case .jsonld: try JSONLDExporter(vocabulary: vocabulary, options: options).write(records, to: sink)
    case .nquads: try NQuadsExporter(vocabulary: vocabulary, options: options).write(records, to: sink)
    case .turtle: try TurtleExporter(vocabulary: vocabulary, options: options).write(records, to: sink)
    case .graphml: try GraphMLExporter(vocabulary: vocabulary, selection: selection).write(records, to: sink)
    case .gexf: try GEXFExporter(vocabulary: vocabulary, selection: selection).write(records, to: sink)
    case .csv: throw ExportError.needsFolder(format)
    case .ftm: try FollowTheMoneyExporter(vocabulary: vocabulary, options: options).write(records, to: sink)
    case .cytoscape: try CytoscapeExporter(vocabulary: vocabulary, selection: selection).write(records, to: sink)
    case .cx2: try CX2Exporter(vocabulary: vocabulary, selection: selection).write(records, to: sink)
    case .dot: try DOTExporter(vocabulary: vocabulary, selection: selection).write(records, to: sink)
    }
  }

  private var selection: String? { options.selection }
  private var csv: CSVExporter { CSVExporter(vocabulary: vocabulary, selection: selection) }
}
