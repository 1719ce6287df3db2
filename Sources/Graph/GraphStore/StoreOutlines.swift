import GRDB
public import NewsModel

/// The graph without its evidence, counted and sorted by SQLite, so that memory does not grow with it.
extension GraphStore {
  /// Hands over every statement without its evidence, sorted by id.
  public func forEachOutline(_ body: (StatementOutline) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.makeStatement(
          sql: """
            SELECT s.canonical, cs.name, r.name, co.name, max(\(Self.isPlainStatement(in: db)))
            \(StatementLoader.joins) WHERE s.canonical IS NOT NULL GROUP BY s.canonical ORDER BY s.canonical
            """))
      while let row = try rows.next() {
        try body(
          StatementOutline(
            id: RecordPacking.id(of: row[0]), subject: Entity.ID(rawValue: row[1]),
            relation: RelationName(rawValue: row[2]), object: Entity.ID(rawValue: row[3]), isPlain: row[4]))
      }
    }
  }

  /// Hands over every entity with the plain statements that start from it, sorted by id.
  public func forEachLinkedEntity(_ body: (LinkedEntity) throws -> Void) throws {
    try read { db in
      let outwards = try db.makeStatement(
        sql: """
          SELECT r.name, co.name FROM statement s JOIN relation r ON r.id = s.relation
          JOIN entity co ON co.id = s.canonicalObject
          WHERE s.canonicalSubject = ? AND \(Self.isPlainLink(in: db)) ORDER BY r.name, co.name
          """)
      let inwards = try db.makeStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM statement s WHERE s.canonicalObject = ? AND \(Self.isPlainLink(in: db)))")
      let rows = try Row.fetchCursor(
        db.makeStatement(sql: "SELECT \(Self.entityColumns) FROM entity WHERE canonical = id ORDER BY name"))
      while let row = try rows.next() {
        let id: Int64 = row[0]
        let links = try Row.fetchAll(outwards, arguments: [id]).map {
          (RelationName(rawValue: $0[0]), Entity.ID(rawValue: $0[1]))
        }
        let isLinked = try !links.isEmpty || Bool.fetchOne(inwards, arguments: [id]) == true
        try body(LinkedEntity(Self.entity(row, in: db), sortedLinks: links, isLinked: isLinked))
      }
    }
  }

  /// What is in use and how much there is.
  public func extent() throws -> GraphExtent {
    try read { db in
      var extent = GraphExtent()
      try forEachArticle { extent.include(published: $0.published) }
      extent.types = try String.fetchAll(
        db, sql: "SELECT DISTINCT type FROM entity WHERE canonical = id ORDER BY type"
      ).map(EntityType.init(rawValue:))
      extent.relations = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM relation
          WHERE id IN (SELECT DISTINCT relation FROM statement WHERE canonical IS NOT NULL) ORDER BY name
          """
      ).map(RelationName.init(rawValue:))
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT sum(isPlain), sum(NOT isPlain) FROM (
            SELECT max(\(Self.isPlainStatement(in: db))) AS isPlain FROM statement s WHERE s.canonical IS NOT NULL GROUP BY s.canonical)
          """)
      extent.plainStatements = counts?[0] ?? 0
      extent.otherStatements = counts?[1] ?? 0
      extent.linkedEntities =
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM entity e WHERE e.canonical = e.id AND (
              EXISTS (SELECT 1 FROM statement s WHERE s.canonicalSubject = e.id AND \(Self.isPlainLink(in: db)))
              OR EXISTS (SELECT 1 FROM statement s WHERE s.canonicalObject = e.id AND \(Self.isPlainLink(in: db))))
            """) ?? 0
      return extent
    }
  }

  /// Whether a stored spelling of a statement is plain, in SQL.
  private static func isPlainStatement(in db: Database) throws -> String {
    """
    s.polarity = 0 AND s.modality = 0
    AND EXISTS (SELECT 1 FROM evidence e WHERE \(try EvidenceRows(in: db).support("s.id")) AND e.isFirm)
    """
  }

  private static func isPlainLink(in db: Database) throws -> String { "s.canonical IS NOT NULL AND \(try isPlainStatement(in: db))" }
}
