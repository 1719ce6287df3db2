import GRDB
public import NewsModel

extension GraphStore {
  /// A statement with as much of its evidence as a picture has use for.
  public struct Digest: Hashable, Sendable {
    /// The statement with some of its evidence, in reading order.
    public var statement: NewsModel.Statement
    /// How well all of its evidence supports it.
    public var support: Support
  }

  /// The statements that join some entities with each other, sorted by id, each with at most `evidenceLimit` of its evidence: the
  /// firm before the claimed, of these the shortest quotes.
  public func digests(among entities: [Entity.ID], evidenceLimit: Int) throws -> [Digest] {
    try read { db in
      let number = try db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ?")
      let numbers = try entities.compactMap { try Int64.fetchOne(number, arguments: [$0.rawValue]) }
      let list = "[" + numbers.sorted().map(String.init).joined(separator: ",") + "]"
      var digests: [Digest] = []
      try StatementLoader(db: db).forEachDigest(
        where: """
          s.canonical IS NOT NULL AND s.canonicalSubject IN (SELECT value FROM json_each(?1))
          AND s.canonicalObject IN (SELECT value FROM json_each(?1))
          """, list: list, limit: evidenceLimit
      ) { digests.append(Digest(statement: $0, support: $1)) }
      return digests
    }
  }

  /// How many statements there are, how many entities they join, and how many articles make them.
  public func joined() throws -> (statements: Int, entities: Int, articles: Int) {
    try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      return (
        try count("SELECT count(DISTINCT canonical) FROM statement"),
        try count(
          """
          SELECT count(*) FROM entity e WHERE e.canonical = e.id AND (
            EXISTS (SELECT 1 FROM statement s WHERE s.canonicalSubject = e.id AND s.canonical IS NOT NULL)
            OR EXISTS (SELECT 1 FROM statement s WHERE s.canonicalObject = e.id AND s.canonical IS NOT NULL))
          """),
        try count("SELECT count(DISTINCT article) FROM evidence")
      )
    }
  }
}

/// The best of a statement's evidence and the support of all of it, taken in one by one.
struct EvidenceDigest {
  let limit: Int
  var counter = SupportCounter()
  private var evidence: [Evidence] = []

  init(limit: Int) { self.limit = limit }

  /// Takes an evidence; keeps at most four times the limit meanwhile.
  mutating func keep(_ item: Evidence) {
    evidence.append(item)
    if evidence.count > limit * 4 { evidence = best }
  }

  /// The best evidence, in reading order.
  var kept: [Evidence] { best.sorted(by: Evidence.inReadingOrder) }

  /// The firm before the claimed, of these the shortest quotes, of equals the first to be read.
  private var best: [Evidence] {
    if evidence.count <= limit { return evidence }
    let ranked = evidence.sorted { a, b in
      let (left, right) = ((a.isFirm ? 0 : 1, a.quote.utf8.count), (b.isFirm ? 0 : 1, b.quote.utf8.count))
      return left == right ? Evidence.inReadingOrder(a, b) : left < right
    }
    return Array(ranked.prefix(limit))
  }
}
