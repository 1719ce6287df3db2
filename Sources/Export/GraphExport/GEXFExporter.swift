public import NewsModel

/// Writes plain statements as GEXF 1.3, which Gephi reads.
///
/// An edge is one statement and bears its id; its weight is the number of articles that do not copy each
/// other. How many statements were left out stands in the file's description.
public struct GEXFExporter: Sendable {
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
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
    try sink(
      "  <meta><creator>Wirework</creator><description>\(XMLText.escaped(graph.description))</description></meta>\n"
    )
    try sink("  <graph mode=\"static\" defaultedgetype=\"directed\">\n")
    try sink(
      attributes("node", PropertyGraph<Records>.nodeKeys)
        + attributes("edge", PropertyGraph<Records>.edgeKeys))
    try sink("    <nodes>\n")
    try graph.forEachNode { entity, values in
      let head = "id=\"\(XMLText.escaped(entity.id.rawValue))\" label=\"\(XMLText.escaped(entity.label))\""
      try sink("      <node \(head)>\(attributeValues(values.map { $0?.text }))</node>\n")
    }
    try sink("    </nodes>\n    <edges>\n")
    try graph.forEachEdge { statement, values in
      let ends =
        "source=\"\(XMLText.escaped(statement.subject.rawValue))\" target=\"\(XMLText.escaped(statement.object.rawValue))\""
      let texts = values.map { $0?.text }
      let weight = "label=\"\(XMLText.escaped(texts[0] ?? ""))\" weight=\"\(texts[3] ?? "1")\""
      let head = "id=\"\(XMLText.escaped(statement.id.rawValue))\" \(ends) \(weight)"
      try sink("      <edge \(head)>\(attributeValues(texts))</edge>\n")
    }
    try sink("    </edges>\n  </graph>\n</gexf>\n")
    return graph.summary
  }

  /// The first value of each is its label, which GEXF has a place of its own for.
  private func attributes(_ part: String, _ keys: [(name: String, type: String)]) -> String {
    let lines = keys.enumerated().dropFirst().map { index, key in
      "      <attribute id=\"\(index)\" title=\"\(key.name)\" type=\"\(key.type == "int" ? "integer" : key.type)\"/>\n"
    }
    return "    <attributes class=\"\(part)\">\n" + lines.joined() + "    </attributes>\n"
  }

  private func attributeValues(_ values: [String?]) -> String {
    let written = values.enumerated().dropFirst().compactMap { index, value in
      value.map { "<attvalue for=\"\(index)\" value=\"\(XMLText.escaped($0))\"/>" }
    }
    return written.isEmpty ? "" : "<attvalues>" + written.joined() + "</attvalues>"
  }
}
