import Foundation
public import NewsModel

/// Makes an alias table of a user's own from lists that others keep.
///
///     let imported = try AliasImport(known: table, types: ["City", "Person"]).table(from: text, name: "query.json")
///     imported.text   // entity⇥label⇥type⇥alias⇥kind…
///
/// The lines say `import/…` as their source. Such a line identifies a name that stands in an article as a name, and gives way to every
/// line of the bundled tables and of tables that the user wrote; so a large gazetteer does not turn words into names.
public struct AliasImport {
  /// What is imported.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A table with a header: `label` (or `name`; beside `label` or `entity` that is a further name) and, as far as known, `type`, `aliases` (separated by `|`), `wikidata`, `kind`, `language`,
    /// `from`, `until`; separated by commas, semicolons or tabs.
    case csv
    /// OpenRefine's operation history as JSON (clusters that were merged, cells that were matched), or a reconciled table.
    case openrefine
    /// Results of the Wikidata query service as JSON (of the service or its downloads), CSV or TSV: `item`, `itemLabel`, and `itemAltLabel` or `alias`.
    case wikidata
    /// A file of the GeoNames dump: 19 columns, separated by tabs; or its `alternateNamesV2.txt`, 10 columns, which does not tell types.
    case geonames
  }

  /// A table and what became of the input.
  public struct Result: Hashable, Sendable {
    /// The table, with its header line.
    public var text: String
    /// How many entities it has.
    public var entities: Int
    /// How many lines it has.
    public var lines: Int
    /// How many names were left out, because they have no Latin letters or are no names.
    public var leftOut: Int
    /// What is wrong with single rows, in the order of the list.
    public var problems: [Problem] = []
    /// How many rows were left out.
    public var rowsLeftOut: Int { problems.count(where: \.isLeftOut) }
  }

  /// What is wrong with a row of a list whose other rows are taken.
  public struct Problem: Hashable, Sendable {
    /// The line on which the row begins, from 1; for JSON the number of the result.
    public var line: Int
    /// What is wrong.
    public var reason: String
    /// Whether the row was left out; else it was taken without what is wrong.
    public var isLeftOut: Bool
  }

  private let known: KnownEntities
  private let types: [EntityType]
  private let defaultType: EntityType?

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - known: the tables in use; an imported entity with the Wikidata item of a listed one is that one.
  ///   - types: the entity types in use.
  ///   - defaultType: the type of entities whose type the input does not tell.
  public init(known: AliasTable, types: [EntityType], defaultType: EntityType? = nil) {
    self.known = KnownEntities(known)
    self.types = types
    self.defaultType = defaultType
  }

  /// Reads a list and gives it back as an alias table.
  ///
  /// - Parameters:
  ///   - text: the list.
  ///   - name: the file's name, for messages and for telling the format.
  ///   - format: what it is; told by its content when nil.
  ///
  /// Throws ``AliasTableError`` with the line when the list is not what it should be.
  public func table(from text: String, name: String, format: Format? = nil) throws -> Result {
    var source = ImportSource(text: text, name: name, types: types, defaultType: defaultType)
    let format = format ?? Self.format(of: text)
    let entities =
      switch format {
      case .csv: try source.table()
      case .openrefine: try source.openRefine()
      case .wikidata: try source.wikidata()
      case .geonames: try source.geoNames()
      }
    var result = ImportedTable(entities: entities, known: known, source: "import/\(format.rawValue)").result()
    result.problems = source.problems.sorted { $0.line < $1.line }
    return result
  }

  /// Told by the beginning of the list; anything else is a table with a header.
  private static func format(of text: String) -> Format {
    let head = text.prefix(4000)
    let isJSON = ["{", "["].contains(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first)
    if isJSON, head.contains("\"bindings\"") || head.contains("\"head\"") || head.contains("wikidata.org/entity/Q") { return .wikidata }
    if !isJSON, isQueryHeader(head.prefix { !$0.isNewline }) { return .wikidata }
    if head.contains("\"core/") || head.contains("\"op\"") { return .openrefine }
    let first = head.prefix { !$0.isNewline }
    return first.split(separator: "\t", omittingEmptySubsequences: false).count == 19 || ImportSource.isAlternateNames(first) ? .geonames : .csv
  }
}

extension AliasImport {
  /// Whether the columns are those of a query for ?item and ?itemLabel; a table may well have items among its own.
  private static func isQueryHeader(_ line: some StringProtocol) -> Bool {
    let columns = line.split { ",;\t".contains($0) }.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ?\"\u{FEFF}")) }
    return columns.contains("item") && (columns.contains("itemLabel") || !columns.contains { ["label", "name", "entity", "title"].contains($0.lowercased()) })
  }
}

/// An entity of an imported list.
struct ImportedEntity {
  var label: String
  var type: EntityType
  var aliases: [String] = []
  /// Names that it had once.
  var former: [String] = []
  var kind: AliasKind?
  var language = ""
  var from = ""
  var until = ""
  var wikidata: String?
  /// What tells it from others of its name: a country's code, an item, a number.
  var distinction = ""
}

/// The listed entities, by what imported ones share with them.
struct KnownEntities {
  private(set) var byItem: [String: (id: Entity.ID, label: String, type: EntityType)] = [:]
  private var sources: [Entity.ID: String] = [:]

  init(_ table: AliasTable) {
    table.forEachRow { row in
      if row.isImported { return }
      if let item = row.wikidata, byItem[item] == nil { byItem[item] = (row.entity, row.label, row.type) }
      if sources[row.entity] == nil || row.source.hasPrefix("geonames/") { sources[row.entity] = row.source }
    }
  }

  /// Whether a listed entity is an imported one of the same id, or another; nil when nothing tells.
  func isSame(_ id: Entity.ID, as entity: ImportedEntity) -> Bool? {
    guard let source = sources[id], !entity.distinction.isEmpty else { return nil }
    return source == "geonames/" + entity.distinction.uppercased()
  }
}
