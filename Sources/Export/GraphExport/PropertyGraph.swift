import NewsModel

/// A graph as tools without statements about statements see it: nodes and edges, each with a few plain
/// values.
///
/// Only plain statements are edges, because such tools would take a denial for a fact. Nodes are the entities
/// at their ends.
struct PropertyGraph<Records: GraphRecords> {
  let vocabulary: Vocabulary
  let records: Records
  /// How many statements are edges.
  let edgeCount: Int
  /// How many statements are left out.
  let leftOut: Int
  /// How many entities are nodes.
  let nodeCount: Int
  private let selection: String?

  /// Counts a graph.
  init(vocabulary: Vocabulary, records: Records, selection: String? = nil) throws {
    let extent = try records.extent()
    self.vocabulary = vocabulary
    self.records = records
    self.selection = selection
    edgeCount = extent.plainStatements
    leftOut = extent.otherStatements
    nodeCount = extent.linkedEntities
  }

  /// A value of a node or an edge.
  enum Value {
    case text(String)
    case integer(Int)
    case unit(Double)
  }

  /// The values of nodes, in the order of writing.
  static var nodeKeys: [(name: String, type: String)] {
    [("label", "string"), ("type", "string"), ("wikidata", "string"), ("aliases", "string")]
  }

  /// The values of edges, in the order of writing.
  static var edgeKeys: [(name: String, type: String)] {
    [
      ("label", "string"), ("relation", "string"), ("confidence", "double"), ("articles", "int"),
      ("origins", "int"),
      ("qualifiers", "string"), ("said_by", "string"), ("time", "string"), ("quote", "string"),
      ("url", "string"),
    ]
  }

  /// What the file says of itself.
  var description: String {
    "An edge means that an article reports it, not that it is true: it is affirmed, actual and not merely claimed. "
      + "\(edgeCount) statements that news articles report. Left out, because this format would show them as facts: "
      + "\(leftOut) that are denied, planned, demanded, possible or merely claimed (JSON-LD has them)."
      + (selection.map { " Only: \($0)." } ?? "")
  }

  /// What was written, when everything was.
  var summary: ExportSummary {
    var summary = ExportSummary()
    summary.entities = nodeCount
    summary.statements = edgeCount
    summary.plainStatements = edgeCount
    summary.leftOut = leftOut
    return summary
  }

  /// Hands over the entities at the ends of plain statements, sorted by id; values are in the order of
  /// ``nodeKeys``.
  func forEachNode(_ body: (Entity, [Value?]) throws -> Void) throws {
    try records.forEachLinkedEntity { linked in
      guard linked.isLinked else { return }
      let entity = linked.entity
      let aliases = entity.aliases.isEmpty ? nil : Value.text(entity.aliases.joined(separator: "; "))
      try body(
        entity,
        [.text(entity.label), .text(entity.type.rawValue), entity.wikidata.map { .text($0) }, aliases])
    }
  }

  /// Hands over the plain statements, sorted by id; values are in the order of ``edgeKeys``.
  func forEachEdge(_ body: (Statement, [Value?]) throws -> Void) throws {
    let lookup = ExportLookup(records)
    try records.forEachStatement { statement in
      guard statement.isPlain else { return }
      try body(statement, try values(of: statement, lookup))
    }
  }

  private func values(of statement: Statement, _ lookup: ExportLookup<Records>) throws -> [Value?] {
    func label(_ id: Entity.ID) throws -> String { try lookup.entity(id)?.label ?? id.rawValue }
    let support = try Support(of: statement.evidence, article: lookup.article, entity: lookup.entity)
    let firm = statement.evidence.first(where: \.isFirm)
    let qualifiers = try Set(statement.keyQualifiers + (firm?.qualifiers ?? [])).sorted().map { qualifier in
      "\(qualifier.role): " + (try qualifier.entity.map(label) ?? qualifier.text)
    }
    let voice = firm?.attribution.first
    let saidBy = try voice.map { try $0.source.map(label) ?? $0.sourceText }
    let url = try firm.flatMap { try lookup.article($0.article)?.url }.flatMap(IRI.web)
    let verb =
      vocabulary.definition(of: statement.relation)?.label ?? StatementSentence.words(for: statement.relation)
    return [
      .text((statement.heldStatus.map { $0.adverb + " " } ?? "") + verb), .text(statement.relation.rawValue), .unit(statement.confidence),
      .integer(support.articles),
      .integer(support.origins), qualifiers.isEmpty ? nil : .text(qualifiers.joined(separator: "; ")),
      saidBy.flatMap { $0.isEmpty ? nil : .text($0) }, firm?.time.map { .text($0.value ?? $0.text) },
      firm.map { .text($0.quote) }, url.map { .text($0) },
    ]
  }
}

extension PropertyGraph.Value {
  /// The value as text.
  var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .unit(let number): JSONText.unit(number)
    }
  }

  /// The value as JSON.
  var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .integer, .unit: text
    }
  }
}

extension JSONObject {
  /// Adds the values that are there, under their keys.
  mutating func add<Records>(_ keys: [(name: String, type: String)], _ values: [PropertyGraph<Records>.Value?]) {
    for (key, value) in zip(keys, values) { if let value { add(key.name, json: value.json) } }
  }
}

/// Text for XML: what is markup is escaped; what XML 1.0 forbids is shown as `�`.
enum XMLText {
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Written as numbers, because readers turn them into spaces in values.
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case let hidden where hidden.value < 0x20 || hidden.value == 0xFFFE || hidden.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    // The last begins U+FFFE and U+FFFF, which XML forbids.
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
    default: true
    }
  }
}
