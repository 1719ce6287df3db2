public import EntityResolution
import Foundation
import LanguageAnalysis
import NewsModel
import RelationSchemas

/// What is wrong with alias tables, and what a user's lines would change in a graph.
///
///     let check = try AliasCheck(schemas: ["my-schemas"])
///     for finding in check.findings { print(finding) }
public struct AliasCheck: Sendable {
  /// The findings, the worst first.
  public let findings: [AliasFinding]
  private let rows: [AliasRow]

  /// Checks the user's tables against each other and the bundled ones; without any, checks the bundled ones.
  ///
  /// - Parameters:
  ///   - folders: the user's schema folders, whose `aliases` are checked.
  ///   - tables: further files or folders of tables.
  ///
  /// Throws ``AliasTableError`` for a line that cannot be read, and errors of schemas and of the model's lemma table.
  public init(schemas folders: [String] = [], tables: [String] = []) throws {
    let own = Pipeline.aliasFolders(in: folders) + tables
    let table = try AliasTable.bundled(adding: own)
    let library = try SchemaLibrary.load(folders: folders)
    let linter = AliasLinter(
      table: table, exceptions: try AliasExceptions.bundled(adding: own),
      commonWords: try Self.commonWords(library), onlyUsers: !own.isEmpty)
    findings = linter.findings() + Self.unknownTypes(in: table, library.vocabulary)
    var rows: [AliasRow] = []
    table.forEachRow { if $0.isUsers { rows.append($0) } }
    self.rows = rows
  }

  /// What reading the articles of a graph again with the user's lines would change, a line of text for each.
  public func effects(on graph: Graph) throws -> [String] {
    try rows.flatMap { row in
      let target = try graph.store.entity(row.entity)?.id ?? row.entity
      let others = try graph.store.members(called: row.alias).filter { $0.canonical != target }
      return others.map { other in
        let count = "\(other.articles) article\(other.articles == 1 ? "" : "s")"
        let joins = row.kind.isName ? "they will speak of \(row.entity)" : "they may speak of \(row.entity)"
        return "\(row.place): '\(row.alias)' is \(other.canonical) in \(count); read again, \(joins)"
      }
    }
  }

  /// The model's lemma table, and the nouns and predicates of the schemas.
  private static func commonWords(_ library: SchemaLibrary) throws -> Set<String> {
    var words = try CommonWordList.bundled()
    words.formUnion(library.vocabulary.types.flatMap(\.nouns))
    for schema in library.schemas {
      words.formUnion(schema.predicates.keys)
      words.formUnion(schema.predicates.values.joined())
    }
    return words
  }

  private static func unknownTypes(in table: AliasTable, _ vocabulary: Vocabulary) -> [AliasFinding] {
    var findings: [AliasFinding] = []
    var told: Set<EntityType> = []
    table.forEachRow { row in
      guard vocabulary.definition(of: row.type) == nil, told.insert(row.type).inserted else { return }
      findings.append(
        AliasFinding(
          severity: .error, check: .mixedTypes, place: row.place, message: "no entity type is called '\(row.type)'",
          advice: "See the types with: wirework schema list"))
    }
    return findings
  }
}
