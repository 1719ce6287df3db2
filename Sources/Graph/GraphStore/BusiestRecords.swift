import GRDB
public import NewsModel

/// What most is said of, counted by SQLite, so that memory does not grow with the graph.
extension GraphStore {
  /// How much is said of an entity.
  public enum Weight: String, Hashable, Sendable {
    /// The plain statements of relations that a schema defines.
    case plainStatements
    /// Four for each evidence of such a statement, one for any other statement.
    case evidence
  }

  /// The entities of which most is said, the first in front; of equals the one whose id comes first.
  public func busiestEntities(_ count: Int, by weight: Weight) throws -> [Entity.ID] {
    let (heavy, light) = weight == .evidence ? ("4 * count(*)", "1") : ("1", "0")
    return try read { db in
      try String.fetchAll(
        db,
        sql: """
          WITH weighed AS (
            SELECT s.canonicalSubject AS a, s.canonicalObject AS b,
              CASE WHEN \(Self.isPlain) THEN \(heavy) ELSE \(light) END AS weight
            \(Self.statementsWithEvidence(in: db)) GROUP BY s.canonical)
          SELECT e.name FROM (SELECT a AS entity, weight FROM weighed UNION ALL SELECT b, weight FROM weighed) w
          JOIN entity e ON e.id = w.entity WHERE w.weight > 0
          GROUP BY w.entity ORDER BY sum(w.weight) DESC, e.name LIMIT ?
          """, arguments: [count])
    }.map(Entity.ID.init(rawValue:))
  }

  /// The plain statement of a schema's relation that has most evidence; of equals the one whose id comes first.
  public func bestStatement() throws -> NewsModel.Statement.ID? {
    try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT s.canonical \(Self.statementsWithEvidence(in: db)) GROUP BY s.canonical HAVING \(Self.isPlain)
          ORDER BY count(*) DESC, s.canonical LIMIT 1
          """)
    }.map(RecordPacking.id(of:))
  }

  private static func statementsWithEvidence(in db: Database) throws -> String {
    """
    FROM statement s JOIN relation r ON r.id = s.relation JOIN evidence e ON \(try EvidenceRows(in: db).support("s.id"))
    WHERE s.canonical IS NOT NULL
    """
  }
  private static let isPlain = "s.polarity = 0 AND s.modality = 0 AND r.name NOT LIKE 'open:%' AND max(e.isFirm)"
}
