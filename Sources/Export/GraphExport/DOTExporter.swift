public import NewsModel

/// Writes plain statements as DOT, the language of Graphviz: the whole graph, without a layout or a style.
///
/// Pictures with a legend are made by `GraphDrawing`; this is for tools that read DOT. Node names are letters, digits and `_`;
/// text stands in labels and tooltips, shortened visibly where Graphviz would refuse it.
public struct DOTExporter: Sendable {
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
  public func write(_ records: some GraphRecords, to sink: (String) throws -> Void) throws -> ExportSummary {
    let graph = try PropertyGraph(vocabulary: vocabulary, records: records, selection: selection)
    try sink("digraph wirework {\n  graph [comment=\(quoted(graph.description))];\n")
    try graph.forEachNode { entity, values in
      let attributes = [
        ("label", entity.label), ("id", entity.id.rawValue), ("class", "entity " + IRI.encode(entity.type.rawValue)),
        ("wikidata", values[2]?.text ?? ""),
      ]
      try sink("  \(name(of: entity.id)) [\(list(attributes))];\n")
    }
    try graph.forEachEdge { statement, values in
      let texts = values.map { $0?.text ?? "" }
      let attributes = [
        ("label", texts[0]), ("id", statement.id.rawValue), ("relation", texts[1]), ("confidence", texts[2]),
        ("articles", texts[3]), ("origins", texts[4]), ("said_by", texts[6]), ("time", texts[7]),
        ("tooltip", texts[8]), ("URL", texts[9]),
      ]
      try sink("  \(name(of: statement.subject)) -> \(name(of: statement.object)) [\(list(attributes))];\n")
    }
    try sink("}\n")
    return graph.summary
  }

  private func list(_ attributes: [(String, String)]) -> String {
    attributes.filter { !$0.1.isEmpty }.map { "\($0.0)=\(quoted($0.1))" }.joined(separator: ", ")
  }

  /// `person_bashar_al_assad_5f0c2a11`: a colon would be a port, and a hash keeps names apart.
  private func name(of id: Entity.ID) -> String {
    var hash = StableHash()
    hash.combine(id.rawValue)
    let letters = id.rawValue.utf8.prefix(60).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "_")
      }
    }
    return "n_" + String(decoding: letters, as: UTF8.self) + "_" + hash.hexadecimal.prefix(8)
  }

  /// A string between quotation marks: Graphviz reads `\` as the start of an escape and `&` as that of an entity.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      guard result.utf8.count < DOTExporter.longest else {
        result += "…"
        break
      }
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      case "\r", "\t": result += " "
      case let hidden where hidden.value < 0x20 || hidden.value == 0x7F || hidden.value == 0xFFFE || hidden.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Graphviz 2.42 refuses strings of 16,384 bytes.
  private static let longest = 16_000
}
