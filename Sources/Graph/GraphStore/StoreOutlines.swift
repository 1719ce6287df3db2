import GRDB
public import NewsModel

extension GraphStore {
  /// Hands over every statement without its evidence, sorted by id.
  public func forEachOutline(_ body: (StatementOutline) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.makeStatement(
          sql: """
            SELECT s.canonical, cs.name, r.name, co.name, max(s.polarity = 0 AND s.modality = 0
              AND EXISTS (SELECT 1 FROM evidence e WHERE e.statement = s.id AND e.isFirm))
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
}
