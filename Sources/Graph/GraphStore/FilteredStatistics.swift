import GRDB
public import NewsModel

extension GraphStore {
  /// Counts what the statements that a question admits hold: themselves, their evidence, the articles behind it, and the entities that they join.
  ///
  ///     var query = NeighborQuery()
  ///     query.sources = ["TASS"]
  ///     try store.stats(of: query).relations   // what TASS says, relation by relation
  ///
  /// A type asks for statements one of whose ends has it: with the direction `out` the subject, with `in` the object. Hops and pages do not
  /// count. Reads every statement that polarity, modality and relation leave; holds the names of entities and articles, never their records.
  public func stats(of query: NeighborQuery) throws -> Statistics {
    try read { db in
      try StatementTally(query, in: db).statistics(in: db)
    }
  }

  /// The articles behind the statements that a question admits, sorted by id; see ``stats(of:)``.
  public func articles(of query: NeighborQuery) throws -> [ArticleRecord] {
    try read { db in
      let named = try StatementTally(query, in: db).articles
      return try articles().filter { named.contains($0.id) }
    }
  }
}

/// Counts statements one by one.
private struct StatementTally {
  private var statements = 0
  private var plainStatements = 0
  private var evidence = 0
  private(set) var articles: Set<Article.ID> = []
  private var copyGroups: Set<String> = []
  private var entities: Set<Entity.ID> = []
  private var relations: [RelationName: Int] = [:]

  /// Counts all statements that a question admits.
  init(_ query: NeighborQuery, in db: Database) throws {
    let filter = StatementFilter(query, db: db)
    let condition = try StatementFilter.condition(of: query, in: db)
    var tally = StatementTally()
    try StatementLoader(db: db).forEach(where: condition) { stored in
      guard let (statement, _) = try filter.sift(stored), try filter.hasWantedEnd(statement) else { return }
      try tally.count(statement, article: filter.article)
    }
    self = tally
  }

  private init() {}

  private mutating func count(_ statement: NewsModel.Statement, article: (Article.ID) throws -> ArticleRecord?) throws {
    statements += 1
    if statement.isPlain && !statement.relation.isOpen { plainStatements += 1 }
    evidence += statement.evidence.count
    relations[statement.relation, default: 0] += 1
    entities.formUnion([statement.subject, statement.object])
    for item in statement.evidence where articles.insert(item.article).inserted {
      if let group = try article(item.article)?.copyGroup { copyGroups.insert(group) }
    }
  }

  func statistics(in db: Database) throws -> GraphStore.Statistics {
    var types: [String: Int] = [:]
    var merged = 0
    let find = try db.cachedStatement(
      sql: "SELECT type, (SELECT count(*) - 1 FROM entity m WHERE m.canonical = e.id) FROM entity e WHERE e.name = ?")
    for entity in entities {
      guard let row = try Row.fetchOne(find, arguments: [entity.rawValue]) else { continue }
      types[row[0], default: 0] += 1
      merged += row[1] as Int
    }
    return GraphStore.Statistics(
      articles: articles.count, independentArticles: copyGroups.count, entities: entities.count, statements: statements,
      plainStatements: plainStatements, evidence: evidence, mergedEntities: merged, typeCounts: Self.sorted(types),
      relationCounts: Self.sorted(Dictionary(uniqueKeysWithValues: relations.map { ($0.key.rawValue, $0.value) })))
  }

  private static func sorted(_ counts: [String: Int]) -> [GraphStore.Statistics.Count] {
    counts.map { GraphStore.Statistics.Count(name: $0.key, count: $0.value) }.sorted {
      $0.count == $1.count ? $0.name.precedesInUTF8($1.name) : $0.count > $1.count
    }
  }
}
