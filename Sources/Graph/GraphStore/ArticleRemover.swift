import GRDB
import NewsModel

/// Takes out what one article alone supported; derived tables are left to ``Derivation``.
struct ArticleRemover {
  let db: Database
  private let keepsNameIndex: Bool
  private let keepsQuoteIndex: Bool
  /// What the derived tables must be brought up to date for.
  private(set) var touched = Touched()

  init(db: Database, keepsNameIndex: Bool = true, keepsQuoteIndex: Bool = true) {
    self.db = db
    self.keepsNameIndex = keepsNameIndex
    self.keepsQuoteIndex = keepsQuoteIndex
  }

  /// False when the store has no such article.
  mutating func remove(_ id: Article.ID) throws -> Bool {
    let find = try db.cachedStatement(sql: "SELECT id FROM article WHERE name = ?")
    guard let article = try Int64.fetchOne(find, arguments: [id.rawValue]) else { return false }
    try CopyGroups(db: db).remove(article)
    try removeEvidence(of: article)
    try removeEntities(of: article)
    try run("DELETE FROM articleJudgement WHERE article = ?", [article])
    try run("DELETE FROM article WHERE id = ?", [article])
    return true
  }

  private func removeEvidence(of article: Int64) throws {
    let rows = EvidenceRows()
    let statements = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT \(rows.statement) FROM evidence e WHERE article = ? ORDER BY 1", arguments: [article])
    if keepsQuoteIndex { try QuoteIndex(db: db).remove(article) }
    try run("DELETE FROM evidence WHERE article = ?", [article])
    for statement in statements {
      let left = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM evidence e WHERE \(rows.support("?1")))")
      if try Bool.fetchOne(left, arguments: [statement]) == true { continue }
      let relation = try db.cachedStatement(sql: "SELECT relation FROM statement WHERE id = ?")
      let row = try Int64.fetchOne(relation, arguments: [statement])
      try run("DELETE FROM statementQualifier WHERE statement = ?", [statement])
      try run("DELETE FROM statement WHERE id = ?", [statement])
      try run("UPDATE relation SET statements = statements - 1 WHERE id = ?", [row])
      try run("DELETE FROM relation WHERE id = ? AND statements = 0", [row])
    }
  }

  private mutating func removeEntities(of article: Int64) throws {
    let names = EntityNames(statements: QuickStatements(db: db), db: db, keepsSearchIndex: keepsNameIndex)
    for naming in try ArticleNames.of(article, in: db) {
      touched.entities.insert(naming.entity)
      touched.names.formUnion(try Derivation.cluster(of: naming.entity, in: db))
      if try names.remove(naming) == 0 { try removeEntity(naming.entity) }
    }
    try run("DELETE FROM articleNames WHERE article = ?", [article])
  }

  private mutating func removeEntity(_ entity: Int64) throws {
    touched.entities.remove(entity)
    let name = try String.fetchOne(db, sql: "SELECT name FROM entity WHERE id = ?", arguments: [entity])
    for table in ["ruleJudgement", "tableJudgement"] {
      try run("DELETE FROM \(table) WHERE first = ?1 OR second = ?1", [name])
    }
    try run("DELETE FROM entityBlock WHERE entity = ?", [entity])
    // What was merged into it stands for nothing until it is grouped again.
    try run("UPDATE entity SET canonical = -1 WHERE canonical = ?", [entity])
    try run("DELETE FROM entity WHERE id = ?", [entity])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
