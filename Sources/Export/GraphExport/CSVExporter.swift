public import NewsModel

/// Writes plain statements as a folder of CSV files: `nodes.csv` and `relationships.csv`, with headers that neo4j-admin
/// and APOC read, and `kuzu.cypher`, which loads them into Kuzu.
///
///     try CSVExporter(vocabulary: vocabulary).write(graph, toFolder: "out/csv")
///
/// The files follow RFC 4180, every field between quotation marks. Aliases are a list with `;` between them; a `;`
/// inside one becomes a comma. What an edge means, and how many statements were left out, stands in `kuzu.cypher`.
public struct CSVExporter: Sendable {
  private let vocabulary: Vocabulary
  private let selection: String?

  /// Makes an exporter; the vocabulary gives the words of relations, `selection` says what the records were chosen by.
  public init(vocabulary: Vocabulary, selection: String? = nil) {
    self.vocabulary = vocabulary
    self.selection = selection
  }

  /// Writes the three files into a folder that is there; each appears when it is whole.
  ///
  /// Throws ``ExportError/cannotWrite(path:reason:)``, or what the records throw.
  @discardableResult
  public func write(_ records: some GraphRecords, toFolder folder: String) throws -> ExportSummary {
    let graph = try PropertyGraph(vocabulary: vocabulary, records: records, selection: selection)
    try AtomicFile.write(folder + "/nodes.csv") { file in
      try file.append("id:ID(Entity),label,type,wikidata,aliases:string[],:LABEL\r\n")
      try graph.forEachNode { entity, values in
        let aliases = entity.aliases.map(withoutSemicolons).joined(separator: ";")
        let texts = values.prefix(3).map { $0?.text ?? "" }
        try file.append(row([entity.id.rawValue] + texts + [aliases, "Entity;" + entity.type.rawValue]))
      }
    }
    try AtomicFile.write(folder + "/relationships.csv") { file in
      try file.append(
        ":START_ID(Entity),:END_ID(Entity),:TYPE,id,label,confidence:double,articles:int,origins:int,"
          + "qualifiers,said_by,time,quote,url\r\n")
      try graph.forEachEdge { statement, values in
        let texts = values.map { $0?.text ?? "" }
        let ends = [statement.subject.rawValue, statement.object.rawValue, statement.relation.rawValue]
        try file.append(row(ends + [statement.id.rawValue, texts[0]] + texts.dropFirst(2)))
      }
    }
    // A `selection` may hold a name that a user typed: a line break would end the comment.
    let head = graph.description.split(whereSeparator: \.isNewline).joined(separator: " ")
    try AtomicFile.write(Array("// \(head)\n\(CSVExporter.kuzu)".utf8), to: folder + "/kuzu.cypher")
    return graph.summary
  }

  private func row(_ fields: [String]) -> String {
    fields.map { "\"" + escaped($0) + "\"" }.joined(separator: ",") + "\r\n"
  }

  private func withoutSemicolons(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == ";" ? "," : $0 }))
  }

  /// Goes by code points: a quotation mark before a joiner is still one.
  private func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 != UInt8(ascii: "\"") && $0 != 0 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// Kuzu's parallel reader refuses line breaks inside fields.
  private static let kuzu = """
    // Load the graph into Kuzu: run this in the folder with the CSV files.
    CREATE NODE TABLE Entity(id STRING PRIMARY KEY, label STRING, type STRING, wikidata STRING, aliases STRING, labels STRING);
    CREATE REL TABLE Statement(FROM Entity TO Entity, relation STRING, id STRING, label STRING, confidence DOUBLE, articles INT64, origins INT64, qualifiers STRING, said_by STRING, time STRING, quote STRING, url STRING);
    COPY Entity FROM "nodes.csv" (header=true, parallel=false);
    COPY Statement FROM "relationships.csv" (header=true, parallel=false);

    """
}
