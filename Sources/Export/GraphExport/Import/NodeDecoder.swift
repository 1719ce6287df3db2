import NewsModel

/// Turns nodes of a file into records, and keeps the names of types, relations, entities and articles that were explained.
struct NodeDecoder {
  private let names: LinkedContext
  private var types: [String: EntityType] = [:]
  private var relations: [String: RelationName] = [:]
  private var seen: Set<UInt64> = []

  /// Reads nodes under the names of a context.
  init(names: LinkedContext) { self.names = names }

  /// The record of a node; nil for nodes that only explain names. Throws ``Misread``.
  mutating func record(_ node: JSONValue) throws -> ImportedRecord? {
    let types = node.members?.first { $0.key == "type" }?.value.values.map { $0.text ?? "" } ?? []
    switch types.first {
    case "Dataset": return try header(NodeFields(node, kind: "the dataset", known: .dataset))
    case "Class":
      try remember(type: NodeFields(node, kind: "a class", known: .type))
      return nil
    case "Relation":
      try remember(relation: NodeFields(node, kind: "a relation", known: .relation))
      return nil
    case "Entity": return .entity(try entity(NodeFields(node, kind: "an entity", known: .entity)))
    case "NewsArticle": return try article(NodeFields(node, kind: "an article", known: .article))
    case "Judgement": return .judgement(try judgement(NodeFields(node, kind: "a judgement", known: .judgement)))
    case "Statement":
      let fields = try NodeFields(node, kind: "a statement", known: .statement)
      try claim(fields)
      return try StatementDecoder(relations: relations, names: NodeNames()).record(fields)
    default:
      throw Misread(
        node.place, node.members == nil ? "a node should be an object, and this is \(node.kind)" : "a node of a type that exports do not have",
        advice: GraphFile.advice)
    }
  }

  // MARK: Kinds of nodes

  private func header(_ fields: NodeFields) throws -> ImportedRecord {
    guard try fields.text(.offsetUnit) == "unicode-code-point" else {
      throw fields.mistake(.offsetUnit, "offsets count something else than Unicode code points")
    }
    let form = try fields.text(.conformsTo)
    guard form.hasPrefix("https://w3id.org/wirework/graph/1.") else {
      throw fields.mistake(.conformsTo, "the file has another form than 1: \(Misread.shown(form))")
    }
    let depth = try fields.word(.evidencePolicy, ExportOptions.EvidenceDepth.self)
    guard depth != .none else {
      throw Misread(
        fields.place, "the file was written without evidence, and nothing is in a graph without it",
        advice: "export it again with '--evidence all'")
    }
    return .header(evidence: depth)
  }

  private mutating func remember(type fields: NodeFields) throws {
    let id = try fields.id()
    try claim(fields)
    let name = try fields.optionalText(.name) ?? NodeNames.local(id, "ww:", fields)
    types[id] = EntityType(rawValue: try NodeNames.short(name, fields))
  }

  private mutating func remember(relation fields: NodeFields) throws {
    let id = try fields.id()
    try claim(fields)
    let name = try fields.optionalText(.name) ?? NodeNames.local(id, "rel:", fields)
    let relation = RelationName(rawValue: try NodeNames.short(name, fields))
    guard IRI.relation(relation) == id else {
      throw fields.mistake(.name, "the relation \(Misread.shown(name)) does not have the name \(Misread.shown(id))")
    }
    relations[id] = relation
  }

  private mutating func entity(_ fields: NodeFields) throws -> Entity {
    let id = try NodeNames().entity(fields.id(), fields)
    try claim(fields)
    let class_ = try fields.types().dropFirst().first ?? ""
    guard let type = types[class_] else {
      throw Misread(fields.place, "the class \(Misread.shown(class_)) is explained nowhere before")
    }
    var entity = Entity(id: id, label: try fields.text(.label), type: type)
    let others = try fields.texts(.alternateName).filter { !$0.isEmpty && $0 != entity.label }
    entity.aliases = Set(others).sorted { $0.precedesInUTF8($1) }
    entity.wikidata = try fields.optionalText(.sameAs).map { try NodeNames.local($0, "wd:", fields) }
    return entity
  }

  private mutating func article(_ fields: NodeFields) throws -> ImportedRecord {
    let id = try NodeNames().article(fields.id(), fields)
    try claim(fields)
    let sha = try fields.text(.sha256)
    guard sha.utf8.count == 64, sha.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
      throw fields.mistake(.sha256, "'sha256' should be 64 hexadecimal digits")
    }
    let record = ArticleRecord(
      id: id, title: try fields.optionalText(.headline), source: try fields.optionalText(.outlet),
      agency: try fields.optionalText(.agency), url: try fields.optionalText(.url), published: try published(fields),
      author: try fields.optionalText(.byline), language: try fields.text(.inLanguage), textSHA256: sha,
      copyGroup: try fields.text(.copyGroup))
    return .article(record, text: try fields.optionalText(.text))
  }

  private func published(_ fields: NodeFields) throws -> String? {
    if let words = try fields.optionalText(.publishedText) { return words }
    guard let value = fields[.datePublished] else { return nil }
    if let text = value.text { return text }
    guard let text = value.members?.first(where: { $0.key == "value" })?.value.text else {
      throw Misread(value.place, "'datePublished' should be a date, and this is \(value.kind)")
    }
    return text
  }

  private mutating func judgement(_ fields: NodeFields) throws -> Judgement {
    try claim(fields)
    let names = NodeNames()
    return Judgement(
      try names.entity(fields.text(.first), fields), try names.entity(fields.text(.second), fields),
      verdict: try fields.word(.verdict, Judgement.Verdict.self), by: try fields.text(.method),
      score: try fields.unit(.score), reason: try fields.optionalText(.comment) ?? "")
  }

  /// Takes note that a name is explained here; eight bytes a node, so that a file of millions fits.
  private mutating func claim(_ fields: NodeFields) throws {
    let id = try fields.id()
    var hash = StableHash()
    hash.combine(id)
    guard seen.insert(hash.value).inserted else {
      throw Misread(fields.place, "\(Misread.shown(id)) stands in the file twice")
    }
  }
}

/// Turns compact names back into ids.
struct NodeNames {
  /// `ent:person/bashar-al-assad` as `person/bashar-al-assad`.
  func entity(_ name: String, _ fields: NodeFields) throws -> Entity.ID {
    let id = try NodeNames.local(name, "ent:", fields)
    let isClean = id.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
      default: false
      }
    }
    guard isClean, id.utf8.count <= 1000, id.utf8.contains(UInt8(ascii: "/")) else {
      throw Misread(fields.place, "\(Misread.shown(name)) is no name of an entity")
    }
    return Entity.ID(rawValue: id)
  }

  /// `art:grant-of-asylum` as `grant-of-asylum`.
  func article(_ name: String, _ fields: NodeFields) throws -> Article.ID {
    Article.ID(rawValue: try NodeNames.local(name, "art:", fields))
  }

  /// What stands behind a prefix, percent signs undone.
  static func local(_ name: String, _ prefix: String, _ fields: NodeFields) throws -> String {
    guard name.hasPrefix(prefix), name.utf8.count > prefix.utf8.count,
      let text = IRI.decode(String(name.dropFirst(prefix.count)))
    else { throw Misread(fields.place, "\(Misread.shown(name)) should be a name that begins with '\(prefix)'") }
    return text
  }

  /// A name of a type or relation, which is some letters, not a book.
  static func short(_ name: String, _ fields: NodeFields) throws -> String {
    guard !name.isEmpty, name.utf8.count <= 100_000 else {
      throw Misread(fields.place, "the name of a type or relation is empty or too long")
    }
    return name
  }
}
