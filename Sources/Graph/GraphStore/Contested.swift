import GRDB
public import NewsModel

extension GraphStore {
  /// The statements that an actual statement cannot stand beside, sorted by id: the same with the opposite polarity, and, for a
  /// functional relation, those that give the subject another object.
  ///
  ///     try store.contesting(statement, functional: ["bornIn"])   // he was born in Riga, and he was born in Oslo
  ///
  /// Which of them is right is not decided; all stay in the graph with their evidence.
  public func contesting(_ statement: NewsModel.Statement, functional: Set<RelationName> = []) throws
    -> [NewsModel.Statement]
  {
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
      let numbers = rows.compactMap { row -> Int64? in
        let isSameObject = row[2] == statement.object.rawValue
        let isOpposite = RecordPacking.polarity(row[1]) != statement.polarity
        return (isSameObject && isOpposite) || (isFunctional && !isSameObject && !isOpposite) ? row[0] : nil
      }
      return try numbers.compactMap { try loader.statement(number: $0) }
        .filter { $0.keyQualifiers.map(\.entity) == statement.keyQualifiers.map(\.entity) }
        .sorted { $0.id < $1.id }
    }
  }
}
