public import NewsModel

/// Writes plain statements as Cytoscape.js JSON, which Cytoscape, Cytoscape.js and NetworkX read.
///
/// An edge is one statement and bears its id. How many statements were left out stands in the file's description.
public struct CytoscapeExporter: Sendable {
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
    var data = JSONObject()
    data.add("name", "News knowledge graph")
    data.add("description", graph.description)
    // NetworkX asks for `directed`, `multigraph`, and `value` and `key` below.
    try sink(
      "{\"format_version\":\"1.0\",\"generated_by\":\"Wirework\",\"directed\":true,\"multigraph\":true,\n\"data\":\(data.text),\n"
        + "\"elements\":{\n\"nodes\":[")
    var separator = "\n"
    try graph.forEachNode { entity, values in
      var data = JSONObject()
      data.add("id", entity.id.rawValue)
      data.add("value", entity.id.rawValue)
      data.add("name", entity.label)
      data.add(PropertyGraph<Records>.nodeKeys, values)
      try sink("\(separator){\"data\":\(data.text)}")
      separator = ",\n"
    }
    try sink("\n],\n\"edges\":[")
    separator = "\n"
    try graph.forEachEdge { statement, values in
      var data = JSONObject()
      data.add("id", statement.id.rawValue)
      data.add("key", statement.id.rawValue)
      data.add("source", statement.subject.rawValue)
      data.add("target", statement.object.rawValue)
      data.add("interaction", statement.relation.rawValue)
      data.add(PropertyGraph<Records>.edgeKeys, values)
      try sink("\(separator){\"data\":\(data.text)}")
      separator = ",\n"
    }
    try sink("\n]}}\n")
    return graph.summary
  }
}
