import Foundation
import GRDB
public import NewsModel

/// The graph as a stream of records: sorted, canonical, one at a time, so that memory does not grow with the store.
extension GraphStore: GraphRecords {
  /// Hands over every article, sorted by id.
  public func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.makeStatement(sql: "SELECT \(Self.articleColumns(in: db)) FROM article ORDER BY name"))
      while let row = try rows.next() { try body(Self.record(row)) }
    }
  }

  /// Hands over every entity, sorted by id, canonical ids only.
  public func forEachEntity(_ body: (Entity) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.makeStatement(sql: "SELECT \(Self.entityColumns) FROM entity WHERE canonical = id ORDER BY name"))
      while let row = try rows.next() { try body(Self.entity(row, in: db)) }
    }
  }

  /// Hands over every statement with its evidence, sorted by id, with canonical ids.
  public func forEachStatement(_ body: (NewsModel.Statement) throws -> Void) throws {
    try read { try StatementLoader(db: $0).forEach(body) }
  }

  /// Hands over every judgement that stands, sorted by its two ids and by whom; what the user overruled later is left out.
  public func forEachJudgement(_ body: (Judgement) throws -> Void) throws {
    try read { db in
      let overruled = Set(try UserDecision.overruled(in: db).map(\.judgement))
      let rows = try Row.fetchCursor(
        db.makeStatement(sql: try JudgementSchema.union(in: db) + " ORDER BY first, second, by, verdict, score, reason"))
      while let row = try rows.next() {
        let judgement = Judgement(row: row)
        if !overruled.contains(judgement) { try body(judgement) }
      }
    }
  }

  /// One article by its id; nil when the store has none.
  public func article(_ id: Article.ID) throws -> ArticleRecord? {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT \(Self.articleColumns(in: db)) FROM article WHERE name = ?")
      return try Row.fetchOne(find, arguments: [id.rawValue]).map(Self.record)
    }
  }

  /// One entity by its id; an id that was merged into another gives that one. Nil when the store has none.
  public func entity(_ id: Entity.ID) throws -> Entity? {
    try read { try Self.entity(named: id, in: $0) }
  }

  /// The text of an article; nil when the store has none.
  public func text(of id: Article.ID) throws -> String? {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT text FROM article WHERE name = ?")
      return try Data.fetchOne(find, arguments: [id.rawValue]).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether the text of an article is the one that was read; false for a text that an import pieced together from quotes, and for an
  /// article that the store has not.
  public func hasWholeText(of id: Article.ID) throws -> Bool {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT sha256, text FROM article WHERE name = ?")
      guard let row = try Row.fetchOne(find, arguments: [id.rawValue]) else { return false }
      let text: Data = row[1]
      return SHA256.hexadecimal(String(decoding: text, as: UTF8.self)) == row[0]
    }
  }

  /// An article as it was read, with its text; nil when the store has none.
  public func fullArticle(_ id: Article.ID) throws -> Article? {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT record, text, path FROM article WHERE name = ?")
      guard let row = try Row.fetchOne(find, arguments: [id.rawValue]) else { return nil }
      let text: Data = row[1]
      return RecordPacking.article(row[0], id: id, text: String(decoding: text, as: UTF8.self), path: row[2])
    }
  }

  /// The places of an article's sentences in its text, in UTF-8 bytes; sentence number 1 comes first.
  public func sentences(of id: Article.ID) throws -> [Range<Int>] {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT sentences FROM article WHERE name = ?")
      return try Data.fetchOne(find, arguments: [id.rawValue]).map(ByteRanges.unpack) ?? []
    }
  }

  // MARK: Rows

  static func articleColumns(in db: Database) throws -> String {
    "name, record, path, sha256, " + (try CopySchema.groupName(in: db))
  }
  static let entityColumns = "id, name, type, label, wikidata"

  static func record(_ row: Row) -> ArticleRecord {
    let id = Article.ID(rawValue: row[0])
    let article = RecordPacking.article(row[1], id: id, text: "", path: row[2])
    return ArticleRecord(
      id: id, title: article.title, source: article.source, agency: article.agency, url: article.url,
      published: article.published, author: article.author, language: article.language, textSHA256: row[3],
      copyGroup: row[4], path: row[2])
  }

  static func entity(named id: Entity.ID, in db: Database) throws -> Entity? {
    let find = try db.cachedStatement(
      sql: "SELECT \(entityColumns) FROM entity WHERE id = (SELECT canonical FROM entity WHERE name = ?)")
    return try Row.fetchOne(find, arguments: [id.rawValue]).map { try entity($0, in: db) }
  }

  static func entity(_ row: Row, in db: Database) throws -> Entity {
    let label: String = row[3]
    // An office under which articles speak of a person is no name of his.
    let names = try db.cachedStatement(
      sql: """
        SELECT DISTINCT n.name FROM entity e JOIN entityName n ON n.entity = e.id
        WHERE e.canonical = ? AND n.name != ? AND (e.id = e.canonical OR e.name NOT GLOB '*/_*') ORDER BY n.name
        """)
    let aliases = try String.fetchAll(names, arguments: [row[0] as Int64, label])
    let wikidata = try db.cachedStatement(
      sql: "SELECT wikidata FROM entity WHERE canonical = ? AND wikidata IS NOT NULL ORDER BY name LIMIT 1")
    return Entity(
      id: Entity.ID(rawValue: row[1]), label: label, type: EntityType(rawValue: row[2]),
      wikidata: try row[4] ?? String.fetchOne(wikidata, arguments: [row[0] as Int64]), aliases: aliases)
  }
}
