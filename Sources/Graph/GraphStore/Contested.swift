import GRDB
public import NewsModel

extension GraphStore {
  /// The statements that an actual statement cannot stand beside, sorted by id: the same with the opposite polarity, and, for a
  /// functional relation, those that give the subject another object.
  ///
  ///     try store.contesting(statement, functional: ["bornIn"])   // he was born in Riga, and he was born in Oslo
  ///
  /// What is said of times that have no day in common contradicts nothing, nor do two places of which one lies in the other: who was born in Aleppo
  /// was born in Syria. Which of those that are left is right is not decided; all stay in the graph with their evidence.
  ///
  /// - Parameters:
  ///   - statement: the statement.
  ///   - functional: the relations that give a subject one object.
  ///   - isWithin: whether an entity is known to lie in another; what the graph itself says of that is heeded anyway.
  public func contesting(
    _ statement: NewsModel.Statement, functional: Set<RelationName> = [], isWithin: (Entity.ID, Entity.ID) throws -> Bool = { _, _ in false }
  ) throws -> [NewsModel.Statement] {
    guard statement.modality == .actual else { return [] }
    return try read { db in
      let loader = try StatementLoader(db: db)
      let find = try db.cachedStatement(
        sql: """
          SELECT DISTINCT s.canonical, s.polarity, o.name FROM statement s JOIN entity o ON o.id = s.canonicalObject
          WHERE s.canonicalSubject = (SELECT id FROM entity WHERE name = ?)
          AND s.relation = (SELECT id FROM relation WHERE name = ?) AND s.modality = ? AND s.canonical IS NOT NULL
          """)
      let rows = try Row.fetchAll(
        find,
        arguments: [
          statement.subject.rawValue, statement.relation.rawValue, RecordPacking.number(of: Modality.actual),
        ])
      let isFunctional = functional.contains(statement.relation) && statement.polarity == .affirmed
      func areNested(_ object: Entity.ID) throws -> Bool {
        for (inner, outer) in [(object, statement.object), (statement.object, object)] {
          if try isWithin(inner, outer) || Self.liesWithin(inner, outer, in: db) { return true }
        }
        return false
      }
      var times: [EvidenceTime]?
      return try rows.compactMap { row -> NewsModel.Statement? in
        let object = Entity.ID(rawValue: row[2])
        let isOpposite = RecordPacking.polarity(row[1]) != statement.polarity
        let isDenied = object == statement.object && isOpposite
        guard try isDenied || isFunctional && object != statement.object && !isOpposite && !areNested(object),
          let other = try loader.statement(number: row[0]),
          other.keyQualifiers.map(\.entity) == statement.keyQualifiers.map(\.entity)
        else { return nil }
        if !isDenied { return other }
        // An answer may hold only a part of the evidence.
        if times == nil { times = EvidenceTime.all(of: try loader.statement(number: RecordPacking.number(of: statement.id)) ?? statement) }
        return EvidenceTime.meet(times ?? [], EvidenceTime.all(of: other)) ? other : nil
      }.sorted { $0.id < $1.id }
    }
  }

  /// The relations that say of a place where it lies.
  private static let placements: [RelationName] = ["partOf", "locatedIn"]

  /// Whether the graph says, plainly and perhaps in several steps, that a thing lies in another.
  private static func liesWithin(_ inner: Entity.ID, _ outer: Entity.ID, in db: Database) throws -> Bool {
    let find = try db.cachedStatement(
      sql: """
        WITH RECURSIVE up(id, steps) AS (
          SELECT canonical, 0 FROM entity WHERE name = ?1
          UNION SELECT s.canonicalObject, steps + 1 FROM up JOIN statement s ON s.canonicalSubject = up.id
            WHERE steps < 5 AND s.polarity = ?3 AND s.modality = ?4 AND s.canonical IS NOT NULL
            AND s.relation IN (SELECT id FROM relation WHERE name IN (?5, ?6)))
        SELECT EXISTS (SELECT 1 FROM up WHERE id = (SELECT canonical FROM entity WHERE name = ?2))
        """)
    return try Bool.fetchOne(
      find,
      arguments: [
        inner.rawValue, outer.rawValue, RecordPacking.number(of: Polarity.affirmed), RecordPacking.number(of: Modality.actual),
      ] + StatementArguments(placements.map(\.rawValue))) ?? false
  }
}

/// When something is said to be so.
private enum EvidenceTime {
  case days(DaySpan)
  case unknown

  static func all(of statement: NewsModel.Statement) -> [EvidenceTime] {
    statement.evidence.map { $0.time?.value.flatMap(DaySpan.init).map(days) ?? .unknown }
  }

  /// Whether some two may be the same time.
  static func meet(_ some: [EvidenceTime], _ others: [EvidenceTime]) -> Bool {
    some.contains { one in
      others.contains { other in
        guard case (.days(let left), .days(let right)) = (one, other) else { return true }
        return left.meets(since: right.first, until: right.last)
      }
    }
  }
}
