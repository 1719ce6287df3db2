import GRDB
public import NewsModel

extension GraphStore {
  /// A statement by its id; nil when the graph has none.
  public func statement(_ id: NewsModel.Statement.ID) throws -> NewsModel.Statement? {
    try read { try StatementLoader(db: $0).statement(number: RecordPacking.number(of: id)) }
  }

  /// The statements that an article supports, sorted by id, with all their evidence.
  public func statements(of article: Article.ID) throws -> [NewsModel.Statement] {
    try read { db in
      var statements: [NewsModel.Statement] = []
      let find = try QuickStatement(cached: "SELECT id FROM article WHERE name = ?", in: db)
      guard let row = try find.bind(article.rawValue).number() else { return [] }
      let statement = try EvidenceRows(in: db).statement
      let condition = """
        s.id IN (
          SELECT h.id FROM evidence e JOIN statement t ON t.id = \(statement)
          JOIN statement h ON h.hash = t.canonical AND h.canonical = h.hash WHERE e.article = ?1
          UNION SELECT c.id FROM evidence e JOIN statement t ON t.id = \(statement)
          JOIN statement c ON c.canonical = t.canonical AND c.canonical IS NOT c.hash WHERE e.article = ?1)
        """
      try StatementLoader(db: db).forEach(where: condition, arguments: [row]) {
        statements.append($0)
      }
      return statements
    }
  }

  /// How many independent articles and origins stand behind a statement.
  public func support(of statement: NewsModel.Statement) throws -> Support {
    try read { db in
      let records = RecordCache(db: db)
      return try Support(of: statement.evidence, article: records.article, entity: records.entity)
    }
  }

  /// Every article, sorted by id.
  public func articles() throws -> [ArticleRecord] {
    var articles: [ArticleRecord] = []
    try forEachArticle { articles.append($0) }
    return articles
  }

  /// How much a store holds.
  public struct Statistics: Hashable, Sendable {
    /// Articles.
    public var articles: Int
    /// Articles, of each group that copies one text counting one.
    public var independentArticles: Int
    /// Entities after merging.
    public var entities: Int
    /// Statements after merging.
    public var statements: Int
    /// Plain statements of relations that a schema defines.
    public var plainStatements: Int
    /// Evidence.
    public var evidence: Int
    /// Entities that were merged into others.
    public var mergedEntities: Int
    /// Entities of each type, sorted by number, then type.
    public var types: [(type: EntityType, count: Int)] {
      typeCounts.map { (EntityType(rawValue: $0.name), $0.count) }
    }
    /// Statements of each relation, sorted by number, then relation.
    public var relations: [(relation: RelationName, count: Int)] {
      relationCounts.map { (RelationName(rawValue: $0.name), $0.count) }
    }

    struct Count: Hashable, Sendable {
      var name: String
      var count: Int
    }
    var typeCounts: [Count]
    var relationCounts: [Count]
  }

  /// Counts what the store holds.
  public func stats() throws -> Statistics {
    try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(\(sql)") ?? 0 }
      func counts(_ sql: String) throws -> [Statistics.Count] {
        try Row.fetchAll(db, sql: sql).map { Statistics.Count(name: $0[0], count: $0[1]) }
      }
      return Statistics(
        articles: try count("*) FROM article"),
        independentArticles: try count("DISTINCT copyGroup) FROM article"),
        entities: try count("*) FROM entity WHERE canonical = id"),
        statements: try count("DISTINCT canonical) FROM statement"),
        plainStatements: try count(
          """
          DISTINCT s.canonical) FROM statement s JOIN relation r ON r.id = s.relation
          WHERE s.polarity = 0 AND s.modality = 0 AND r.name NOT LIKE 'open:%'
          AND EXISTS (SELECT 1 FROM evidence e WHERE \(EvidenceRows(in: db).support("s.id")) AND e.isFirm)
          """),
        evidence: try count("*) FROM evidence"),
        mergedEntities: try count("*) FROM entity WHERE canonical NOT IN (id, -1)"),
        typeCounts: try counts(
          "SELECT type, count(*) AS n FROM entity WHERE canonical = id GROUP BY type ORDER BY n DESC, type"),
        relationCounts: try counts(
          """
          SELECT r.name, count(DISTINCT s.canonical) AS n FROM statement s JOIN relation r ON r.id = s.relation
          WHERE s.canonical IS NOT NULL GROUP BY r.name ORDER BY n DESC, r.name
          """))
    }
  }
}
