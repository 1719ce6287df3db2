public import NewsModel

/// Writes plain statements as GraphML, which NetworkX, igraph, yEd and Neo4j's APOC read.
///
/// An edge is one statement and bears its id; lists are joined with `; `, because GraphML has none. How many
/// statements were left out stands in the file's description.
public struct GraphMLExporter: Sendable {
  private let vocabulary: Vocabulary
  private let selection: String?

  /// Makes an exporter; the vocabulary gives the words of relations, `selection` says what the records were chosen by.
  public init(vocabulary: Vocabulary, selection: String? = nil) {
    self.vocabulary = vocabulary
    self.selection = selection
  }

  /// Hands the export over piece by piece; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw.
  @discardableResult
  public func write<Records: GraphRecords>(
    _ records: Records, to sink: (String) throws -> Void
  ) throws -> ExportSummary {
    let graph = try PropertyGraph(vocabulary: vocabulary, records: records, selection: selection)
    try sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    )
    try sink("  <desc>\(XMLText.escaped(graph.description))</desc>\n")
    for (part, keys) in [
      ("node", PropertyGraph<Records>.nodeKeys), ("edge", PropertyGraph<Records>.edgeKeys),
    ] {
      for key in keys {
        let id = "\(part)_\(key.name)"
        try sink(
          "  <key id=\"\(id)\" for=\"\(part)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n")
      }
    }
    try sink("  <graph id=\"wirework\" edgedefault=\"directed\">\n")
    try graph.forEachNode { entity, values in
      try sink("    <node id=\"\(XMLText.escaped(entity.id.rawValue))\">")
      try sink(
        data("node", PropertyGraph<Records>.nodeKeys.map(\.name), values.map { $0?.text }) + "</node>\n")
    }
    try graph.forEachEdge { statement, values in
      let ends =
        "source=\"\(XMLText.escaped(statement.subject.rawValue))\" target=\"\(XMLText.escaped(statement.object.rawValue))\""
      try sink("    <edge id=\"\(XMLText.escaped(statement.id.rawValue))\" \(ends)>")
      try sink(
        data("edge", PropertyGraph<Records>.edgeKeys.map(\.name), values.map { $0?.text }) + "</edge>\n")
    }
    try sink("  </graph>\n</graphml>\n")
    return graph.summary
  }

  private func data(_ part: String, _ names: [String], _ values: [String?]) -> String {
    zip(names, values).map { name, value in
      value.map { "<data key=\"\(part)_\(name)\">\(XMLText.escaped($0))</data>" } ?? ""
    }.joined()
  }
}
