import GRDB
import NewsModel

/// Reads statements with their evidence, in canonical form.
///
/// One loader serves one reading: it remembers names of entities, up to a limit.
final class StatementLoader {
  private let db: Database
  private var canonicalNames: [String: Entity.ID] = [:]
  private let findEvidence: QuickStatement
  private let isCanonical: Bool

  /// - Parameter isCanonical: whether entities go by the ids that they have after merging, or by those that articles gave.
  init(db: Database, isCanonical: Bool = true) throws {
    self.db = db
    self.isCanonical = isCanonical
    findEvidence = try QuickStatement(
      cached: """
        SELECT a.name, e.sentence, e.start, e.end, e.quote, e.confidence, e.details, a.text
        FROM evidence e CROSS JOIN article a ON a.id = e.article WHERE \(EvidenceRows(in: db).support("?1"))
        """, in: db)
  }

  /// The rows of the canonical statement `?1`. Nearly all have it as their hash; an index finds those that merging changed.
  private static let rows = """
    SELECT id FROM statement WHERE hash = ?1 AND canonical = ?1
    UNION ALL SELECT id FROM statement WHERE canonical = ?1 AND canonical IS NOT hash
    """

  static let columns = """
    s.id, s.canonical, s.isTurned, cs.name, r.name, co.name, s.polarity, s.modality, s.qualifiers
    """
  static let joins = """
    FROM statement s JOIN relation r ON r.id = s.relation
    JOIN entity cs ON cs.id = s.canonicalSubject JOIN entity co ON co.id = s.canonicalObject
    """

  /// Every row of a canonical statement in the order of ids, without sorting those that merging left as they were.
  private static let all = """
    SELECT \(columns), s.hash \(joinsInOrder) WHERE s.canonical = s.hash
    UNION ALL SELECT \(columns), s.hash \(joinsInOrder) WHERE s.canonical IS NOT s.hash AND s.canonical IS NOT NULL ORDER BY 2, 10
    """
  private static let joinsInOrder = joins.replacing(" JOIN ", with: " CROSS JOIN ").replacing("\nJOIN ", with: "\nCROSS JOIN ")

  /// Hands over every canonical statement that a condition selects, all unless told, in the order of ids.
  ///
  /// - Parameter isShort: whether the condition selects few statements and is asked again and again; then the question stays prepared,
  ///   and `body` must not ask the same of this store.
  func forEach(
    where condition: String? = nil, arguments: [Int64] = [], isShort: Bool = false,
    _ body: (NewsModel.Statement) throws -> Void
  ) throws {
    let sql = condition.map { "SELECT \(Self.columns) \(Self.joins) WHERE \($0) ORDER BY s.canonical, s.hash" } ?? Self.all
    let find = isShort ? try QuickStatement(cached: sql, in: db) : try QuickStatement(sql, in: db)
    for argument in arguments { _ = find.bind(argument) }
    var current: (number: Int64, statement: NewsModel.Statement)?
    func finish() throws {
      if var (_, done) = current {
        done.evidence.sort(by: Evidence.inReadingOrder)
        try body(done)
      }
    }
    try find.forEachRow { row in
      let number = row.number(1)
      let evidence = try evidence(of: row.number(0), isTurned: row.number(2) != 0)
      if current?.number == number {
        current?.statement.evidence += evidence
      } else {
        try finish()
        var statement = bare(row)
        statement.evidence = evidence
        current = (number, statement)
      }
    }
    try finish()
  }

  /// Hands over every canonical statement that a condition selects, in the order of ids, each with at most `limit` of its evidence
  /// and the support of all: the firm before the claimed, of these the shortest quotes. Never holds the rest.
  func forEachDigest(
    where condition: String, list: String, limit: Int, _ body: (NewsModel.Statement, Support) throws -> Void
  ) throws {
    let find = try QuickStatement(
      "SELECT \(Self.columns) \(Self.joins) WHERE \(condition) ORDER BY s.canonical, s.hash", in: db)
    let records = RecordCache(db: db)
    var current: (number: Int64, statement: NewsModel.Statement, digest: EvidenceDigest)?
    func finish() throws {
      guard let current else { return }
      var done = current.statement
      done.evidence = current.digest.kept
      try body(done, current.digest.counter.support)
    }
    try find.bind(list).forEachRow { row in
      let number = row.number(1)
      if current?.number != number {
        try finish()
        current = (number, bare(row), EvidenceDigest(limit: limit))
      }
      try forEachEvidence(of: row.number(0), isTurned: row.number(2) != 0) {
        try current?.digest.counter.count($0, article: records.article, entity: records.entity)
        current?.digest.keep($0)
      }
    }
    try finish()
  }

  /// The canonical statement of a number; nil when there is none.
  func statement(number: Int64) throws -> NewsModel.Statement? {
    var found: NewsModel.Statement?
    try forEach(where: "s.id IN (\(Self.rows))", arguments: [number], isShort: true) { found = $0 }
    return found
  }

  /// A stored statement with the ids that its ends have now, not yet turned.
  func withCanonicalEnds(_ id: Int64) throws -> (NewsModel.Statement, subject: Int64, object: Int64)? {
    let find = try db.cachedStatement(
      sql: """
        SELECT cs.name, r.name, co.name, s.polarity, s.modality, s.qualifiers, cs.id, co.id
        FROM statement s JOIN relation r ON r.id = s.relation
        JOIN entity rs ON rs.id = s.subject JOIN entity cs ON cs.id = rs.canonical
        JOIN entity ro ON ro.id = s.object JOIN entity co ON co.id = ro.canonical WHERE s.id = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [id]) else { return nil }
    let statement = NewsModel.Statement(
      subject: Entity.ID(rawValue: row[0]), relation: RelationName(rawValue: row[1]),
      object: Entity.ID(rawValue: row[2]), polarity: RecordPacking.polarity(row[3]),
      modality: RecordPacking.modality(row[4]),
      keyQualifiers: qualifiers(row[5]))
    return (statement, row[6], row[7])
  }

  /// The statements of an article with its evidence, as the article made them.
  func statements(of article: Int64, _ id: Article.ID) throws -> [NewsModel.Statement] {
    let find = try QuickStatement(
      """
      SELECT s.id, s.canonical, s.isTurned, cs.name, r.name, co.name, s.polarity, s.modality, s.qualifiers
      FROM statement s JOIN relation r ON r.id = s.relation JOIN entity cs ON cs.id = s.subject JOIN entity co ON co.id = s.object
      WHERE s.id IN (SELECT \(try EvidenceRows(in: db).statement) FROM evidence e WHERE e.article = ?)
      """, in: db)
    var found: [NewsModel.Statement] = []
    try find.bind(article).forEachRow { row in
      var statement = bare(row)
      statement.evidence = try evidence(of: row.number(0), isTurned: false).filter { $0.article == id }
      found.append(statement)
    }
    return found.sorted { $0.id < $1.id }
  }

  private func bare(_ row: QuickRow) -> NewsModel.Statement {
    NewsModel.Statement(
      subject: Entity.ID(rawValue: row.text(3)), relation: RelationName(rawValue: row.text(4)),
      object: Entity.ID(rawValue: row.text(5)), polarity: RecordPacking.polarity(Int(row.number(6))),
      modality: RecordPacking.modality(Int(row.number(7))), keyQualifiers: qualifiers(row.text(8)))
  }

  private func qualifiers(_ packed: String) -> [Qualifier] {
    RecordPacking.qualifiers(packed) { canonicalName(of: $0) }
  }

  private func evidence(of statement: Int64, isTurned: Bool) throws -> [Evidence] {
    var found: [Evidence] = []
    try forEachEvidence(of: statement, isTurned: isTurned) { found.append($0) }
    return found
  }

  private func forEachEvidence(of statement: Int64, isTurned: Bool, _ body: (Evidence) throws -> Void) throws {
    try findEvidence.bind(statement).forEachRow { row in
      let start = Int(row.number(2))
      let range = start..<max(start, Int(row.number(3)))
      // The text is fetched only where a part of it is asked for.
      func words(_ range: Range<Int>) -> String { String(decoding: row.bytes(7).part(range.lowerBound, range.upperBound), as: UTF8.self) }
      let quote = row.isNull(4) ? nil : row.text(4)
      let isInText = quote?.unicodeScalars.contains(ArticleText.signOfNUL) ?? true
      var evidence = RecordPacking.evidence(
        row.text(6), article: Article.ID(rawValue: row.text(0)), sentence: Int(row.number(1)), range: range,
        quote: isInText ? words(range) : quote ?? "", confidence: row.real(5), words: words, canonical: { canonicalName(of: $0) })
      if isTurned { swap(&evidence.subject, &evidence.object) }
      if evidence.attribution.contains(where: { $0.source?.rawValue.hasPrefix("anonymoussource/") == true }) {
        evidence.isInQuotationMarks = QuotationMarks.areOpen(at: start, in: row.bytes(7))
      }
      try body(evidence)
    }
  }

  /// The canonical id of an entity that an article named; a name that is not stored stands for itself.
  func canonicalName(of name: String) -> Entity.ID {
    if !isCanonical { return Entity.ID(rawValue: name) }
    if let known = canonicalNames[name] { return known }
    if canonicalNames.count >= 4096 { canonicalNames.removeAll(keepingCapacity: true) }
    let find = try? db.cachedStatement(
      sql: "SELECT c.name FROM entity e JOIN entity c ON c.id = e.canonical WHERE e.name = ?")
    let found = find.flatMap { try? String.fetchOne($0, arguments: [name]) } ?? name
    canonicalNames[name] = Entity.ID(rawValue: found)
    return Entity.ID(rawValue: found)
  }
}
