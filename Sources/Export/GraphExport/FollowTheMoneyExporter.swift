public import NewsModel

/// Writes plain statements as FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph and OpenSanctions tools.
///
/// A statement becomes an `UnknownLink` with its quotes as `description` and its articles as `proof`. FollowTheMoney cannot say that
/// something is denied or planned, so only plain statements go in. Names longer than it allows are shortened visibly.
public struct FollowTheMoneyExporter: Sendable {
  private let vocabulary: Vocabulary
  private let options: ExportOptions

  /// Makes an exporter; the vocabulary gives the words of relations and the kinds of types.
  public init(vocabulary: Vocabulary, options: ExportOptions = .standard) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// Hands the export over piece by piece; put together, the pieces are the file.
  ///
  /// Throws what the records or `sink` throw.
  @discardableResult
  public func write(_ records: some GraphRecords, to sink: (String) throws -> Void) throws -> ExportSummary {
    let graph = try PropertyGraph(vocabulary: vocabulary, records: records, selection: options.selection)
    var summary = graph.summary
    try records.forEachArticle { article in
      summary.articles += 1
      try sink(line(of: article))
    }
    try graph.forEachNode { entity, _ in try sink(line(of: entity)) }
    let lookup = ExportLookup(records)
    try records.forEachStatement { statement in
      guard statement.isPlain else { return }
      try sink(line(of: statement, lookup))
    }
    return summary
  }

  // MARK: Entities

  private func line(of article: ArticleRecord) -> String {
    var entity = FollowTheMoneyEntity(id(article.id.rawValue, "article"), "Article")
    entity.add("title", [article.title ?? article.id.rawValue])
    entity.add("fileName", [article.id.rawValue])
    entity.add("sourceUrl", [article.url.flatMap(webAddress)])
    entity.add("publishedAt", [article.published.flatMap(CalendarDay.init(iso:))?.iso])
    entity.add("publisher", [article.source])
    entity.add("author", [article.author])
    return entity.line
  }

  private func line(of entity: Entity) -> String {
    let schema = schema(of: entity.type)
    var result = FollowTheMoneyEntity(id(entity.id.rawValue, "entity"), schema)
    let isAddress = schema == "Address"
    result.add("name", [entity.label])
    if isAddress { result.add("full", [entity.label]) }
    result.add("alias", entity.aliases.map { $0 })
    if let item = entity.wikidata, FollowTheMoneyEntity.isItem(item) { result.add("wikidataId", [item]) }
    result.add("summary", [vocabulary.definition(of: entity.type)?.label ?? entity.type.rawValue])
    return result.line
  }

  private func line<Records>(of statement: Statement, _ lookup: ExportLookup<Records>) throws -> String {
    let firm = statement.evidence.filter(\.isFirm)
    let articles = try Set(firm.map(\.article)).sorted().map { ($0, try lookup.article($0)) }
    var link = FollowTheMoneyEntity(id(statement.id.rawValue, "statement"), "UnknownLink")
    link.add("subject", [id(statement.subject.rawValue, "entity")])
    link.add("object", [id(statement.object.rawValue, "entity")])
    let relation = vocabulary.definition(of: statement.relation)
    link.add("role", [relation?.label ?? StatementSentence.words(for: statement.relation)])
    link.add("status", ["reported"])
    link.add("recordId", [statement.id.rawValue])
    let days = firm.compactMap { $0.time?.value.flatMap(DayRange.days) }
    link.add("startDate", [days.map(\.lowerBound).min()?.iso])
    link.add("endDate", [days.map(\.upperBound).max()?.iso])
    link.add(
      "summary",
      [try StatementSentence.text(statement, relation: relation) { try lookup.entity($0)?.label ?? $0.rawValue }])
    let quotes = firm.map(\.quote)
    link.add("description", options.evidence == .none ? [] : options.evidence == .first ? Array(quotes.prefix(1)) : quotes)
    link.add("proof", articles.map { id($0.0.rawValue, "article") })
    link.add("sourceUrl", articles.map { $0.1?.url.flatMap(webAddress) })
    link.add("publisher", articles.map { $0.1?.source })
    return link.line
  }

  /// The schema for a type, or for the nearest type above it that has one.
  private func schema(of type: EntityType) -> String {
    var level = [type]
    var seen: Set<EntityType> = []
    while !level.isEmpty {
      for type in level { if let schema = FollowTheMoneyExporter.schemas[type] { return schema } }
      seen.formUnion(level)
      level = level.flatMap { vocabulary.definition(of: $0)?.parents ?? [] }.filter { !seen.contains($0) }
    }
    return "Note"
  }

  /// Those that every version from 3 on has; a country is a body that acts.
  private static let schemas: [EntityType: String] = [
    "Person": "Person", "AnonymousSource": "LegalEntity", "Group": "LegalEntity", "Agent": "LegalEntity",
    "Organization": "Organization", "Government": "PublicBody", "Company": "Company", "Country": "PublicBody",
    "InternationalBody": "Organization", "Place": "Address", "Position": "Position", "Event": "Event",
    "Product": "Asset", "Weapon": "Asset",
  ]

  /// FollowTheMoney takes letters, digits, `-` and `.` in names; a hash keeps them apart.
  private func id(_ name: String, _ kind: String) -> String {
    var hash = StableHash()
    hash.combine(options.base)
    hash.combine(kind)
    hash.combine(name)
    let slug = name.utf8.prefix(80).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "-")
      }
    }
    return "ww-" + String(decoding: slug, as: UTF8.self) + "-" + hash.hexadecimal
  }
}

/// A web address without empty parameters, query and fragment, which FollowTheMoney takes out.
private func webAddress(_ address: String) -> String? {
  guard let web = IRI.web(address) else { return nil }
  var kept: [Character] = []
  for character in web {
    while character == "?" || character == "#", kept.last == ";" { kept.removeLast() }
    kept.append(character)
  }
  while let last = kept.last, ";?#".contains(last) { kept.removeLast() }
  return String(kept)
}

/// One entity as FollowTheMoney writes it.
private struct FollowTheMoneyEntity {
  private let id: String
  private let schema: String
  private var properties = JSONObject()

  init(_ id: String, _ schema: String) {
    self.id = id
    self.schema = schema
  }

  /// Adds the values of a property that are there, each once.
  mutating func add(_ name: String, _ values: [String?]) {
    var seen: Set<String> = []
    let limit = Self.limits[name] ?? 900
    let isName = name == "name" || name == "alias"
    let texts = values.compactMap { $0 }.map { shortened(isName ? unquoted(oneLine($0)) : oneLine($0), to: limit) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    if !texts.isEmpty { properties.add(name, list: texts.map(JSONText.quoted)) }
  }

  var line: String {
    var object = JSONObject()
    object.add("id", id)
    object.add("schema", schema)
    object.add("properties", json: properties.text)
    return object.text + "\n"
  }

  /// Whether anything is left of a word when FollowTheMoney has taken invisible characters out.
  private func isVisible(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.properties.generalCategory != .format }
  }

  static func isItem(_ text: String) -> Bool {
    text.hasPrefix("Q") && (2...12).contains(text.utf8.count)
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The most code points of a property's value, below FollowTheMoney's own limits.
  private static let limits = [
    "name": 380, "alias": 380, "full": 240, "description": 60_000, "summary": 60_000, "sourceUrl": 4000,
    "publisher": 380,
  ]

  /// The text on one line, without characters that FollowTheMoney takes out.
  private func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.map { scalar -> Unicode.Scalar in
      if scalar == "\u{FEFF}" { return " " }
      return switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
      case .unassigned, .surrogate, .privateUse: "\u{FFFD}"
      default: scalar
      }
    }
    // Scalars, not characters: a joiner after a space is one character with it.
    return scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }.filter(isVisible).joined(separator: " ")
  }

  /// A name without invisible characters and the quotation marks around it, which FollowTheMoney takes off names.
  private func unquoted(_ name: String) -> String {
    var scalars = String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.generalCategory != .format })[...]
    while scalars.last == " " { scalars.removeLast() }
    while scalars.first == " " { scalars.removeFirst() }
    while let first = scalars.first, let last = scalars.last, scalars.count > 1, "\"'".unicodeScalars.contains(first),
      "\"'".unicodeScalars.contains(last)
    {
      scalars = scalars.dropFirst().dropLast()
      while scalars.first == " " { scalars.removeFirst() }
      while scalars.last == " " { scalars.removeLast() }
    }
    return String(scalars)
  }

  /// The text, cut visibly where it is longer than some code points.
  private func shortened(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
  }
}
