public import NewsModel

/// Writes plain statements as CX2, which Cytoscape 3.10 and NDEx read.
///
/// An edge is one statement and bears its id as `id`; CX2 itself names nodes and edges by numbers, so some 30 bytes are held for
/// each node meanwhile. How many statements were left out stands in the network's description.
public struct CX2Exporter: Sendable {
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
    try sink(head(of: graph))
    var numbers = NodeNumbers()
    var separator = "\n"
    try sink("{\"nodes\":[")
    try graph.forEachNode { entity, values in
      var data = JSONObject()
      data.add("id", entity.id.rawValue)
      data.add("name", entity.label)
      data.add(PropertyGraph<Records>.nodeKeys, values)
      try sink("\(separator){\"id\":\(numbers.add(entity.id)),\"v\":\(data.text)}")
      separator = ",\n"
    }
    try sink("\n]},\n{\"edges\":[")
    separator = "\n"
    var number = 0
    try graph.forEachEdge { statement, values in
      // An edge without both its nodes would make the file unreadable.
      guard let source = numbers[statement.subject], let target = numbers[statement.object] else { return }
      var data = JSONObject()
      data.add("id", statement.id.rawValue)
      data.add("interaction", statement.relation.rawValue)
      data.add(PropertyGraph<Records>.edgeKeys, values)
      try sink("\(separator){\"id\":\(number),\"s\":\(source),\"t\":\(target),\"v\":\(data.text)}")
      number += 1
      separator = ",\n"
    }
    try sink("\n]},\n{\"status\":[{\"success\":true,\"error\":\"\"}]}]\n")
    return graph.summary
  }

  private func head<Records>(of graph: PropertyGraph<Records>) -> String {
    let counts = [("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", graph.nodeCount), ("edges", graph.edgeCount)]
    let metadata = counts.map { "{\"name\":\"\($0)\",\"elementCount\":\($1)}" }.joined(separator: ",")
    let nodes = declarations([("id", "string"), ("name", "string")] + PropertyGraph<Records>.nodeKeys)
    let edges = declarations([("id", "string"), ("interaction", "string")] + PropertyGraph<Records>.edgeKeys)
    let network = declarations([("name", "string"), ("description", "string")])
    var attributes = JSONObject()
    attributes.add("name", "News knowledge graph")
    attributes.add("description", graph.description)
    return "[{\"CXVersion\":\"2.0\",\"hasFragments\":false},\n{\"metaData\":[\(metadata)]},\n"
      + "{\"attributeDeclarations\":[{\"networkAttributes\":\(network),\"nodes\":\(nodes),\"edges\":\(edges)}]},\n"
      + "{\"networkAttributes\":[\(attributes.text)]},\n"
  }

  private func declarations(_ keys: [(name: String, type: String)]) -> String {
    var object = JSONObject()
    for key in keys { object.add(key.name, json: "{\"d\":\"\(key.type == "int" ? "integer" : key.type)\"}") }
    return object.text
  }
}

/// The numbers of nodes in the order in which they come, held without the nodes' names.
private struct NodeNumbers {
  private var numbers: [UInt64: Int32] = [:]
  /// Names whose hash another name has too.
  private var namesakes: [Entity.ID: Int32] = [:]
  private var count: Int32 = 0

  /// Gives a node the next number.
  mutating func add(_ id: Entity.ID) -> Int32 {
    let number = count
    count += 1
    let hash = hash(id)
    if numbers[hash] == nil { numbers[hash] = number } else { namesakes[id] = number }
    return number
  }

  subscript(_ id: Entity.ID) -> Int32? { namesakes[id] ?? numbers[hash(id)] }

  private func hash(_ id: Entity.ID) -> UInt64 {
    var hash = StableHash()
    hash.combine(id.rawValue)
    return hash.value
  }
}
