import EntityResolution
import Foundation
import GRDB
import NewsModel

/// Writes what one article says, and takes it out again; derived tables are left to ``Derivation``.
struct ArticleWriter {
  let db: Database
  /// What the derived tables must be brought up to date for.
  private(set) var touched = Touched()

  init(db: Database, keepsSearchIndex: Bool = true) {
    self.db = db
    touched.keepsSearchIndex = keepsSearchIndex
  }

  mutating func add(_ resolved: ResolvedArticle) throws -> GraphStore.Change {
    let article = resolved.article
    let sha = SHA256.hexadecimal(article.text)
    let fingerprint = ArticleFingerprint.of(resolved, sha256: sha)
    let find = try db.cachedStatement(sql: "SELECT fingerprint FROM article WHERE name = ?")
    let earlier = try String.fetchOne(find, arguments: [article.id.rawValue])
    if earlier == fingerprint { return .unchanged }
    if earlier != nil { _ = try remove(article.id) }
    let id = try insert(resolved, sha256: sha, fingerprint: fingerprint)
    let entities = try insertEntities(of: resolved, article: id)
    for statement in resolved.statements { try insert(statement, article: id, entities: entities) }
    for judgement in resolved.judgements { try insert(judgement, article: id) }
    return earlier == nil ? .added : .replaced
  }

  // MARK: Adding

  private mutating func insert(_ resolved: ResolvedArticle, sha256: String, fingerprint: String) throws
    -> Int64
  {
    let article = resolved.article
    let sketch = CopySketch(text: article.text)
    try run(
      """
      INSERT INTO article (name, path, record, text, sentences, sha256, fingerprint, sketch, copyGroup)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        article.id.rawValue, article.path, RecordPacking.pack(article), Data(article.text.utf8),
        ByteRanges.pack(resolved.sentences), sha256, fingerprint, CopySketches.pack(sketch),
        article.id.rawValue,
      ])
    let id = db.lastInsertedRowID
    touched.articles.insert(id)
    return id
  }

  /// The row of each entity by its name.
  private mutating func insertEntities(of resolved: ResolvedArticle, article: Int64) throws -> [Entity.ID: Int64] {
    var rows: [Entity.ID: Int64] = [:]
    let names = EntityNames(db: db, keepsSearchIndex: touched.keepsSearchIndex)
    let named = Set(resolved.entities.compactMap(\.id.namedEntity)).subtracting(resolved.spokenOf)
    for entity in resolved.entities {
      let row = try row(of: entity)
      rows[entity.id] = row
      touched.entities.insert(row)
      if named.contains(entity.id) {
        try names.addNamed(entity, row: row, article: article)
      } else {
        try names.add(entity, row: row, article: article)
      }
    }
    return rows
  }

  /// What a table joined holds for all articles; what was decided in an article goes with it.
  private func insert(_ judgement: Judgement, article: Int64) throws {
    if judgement.by.hasPrefix("table:") {
      try run("INSERT OR IGNORE INTO tableJudgement VALUES (?, ?, ?, ?, ?, ?)", Derivation.values(judgement))
    } else {
      try run(
        "INSERT INTO articleJudgement VALUES (?, ?, ?, ?, ?, ?, ?)",
        [article] + Derivation.values(judgement))
    }
  }

  private mutating func row(of entity: Entity) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ?")
    if let row = try Int64.fetchOne(find, arguments: [entity.id.rawValue]) { return row }
    try run(
      "INSERT INTO entity (name, type, label, wikidata, canonical) VALUES (?, ?, ?, ?, -1)",
      [entity.id.rawValue, entity.type.rawValue, entity.label, entity.wikidata])
    let row = db.lastInsertedRowID
    try run("UPDATE entity SET canonical = id WHERE id = ?", [row])
    touched.newEntities.insert(row)
    return row
  }

  private mutating func insert(
    _ statement: NewsModel.Statement, article: Int64, entities: [Entity.ID: Int64]
  ) throws {
    guard let subject = entities[statement.subject], let object = entities[statement.object] else { return }
    let row = try row(of: statement, subject: subject, object: object, entities: entities)
    for evidence in statement.evidence {
      // NUL would end the text in SQLite; readers take such a quote from the article instead.
      let quote = evidence.quote.replacing("\0", with: ArticleText.markOfNUL)
      try run(
        """
        INSERT INTO evidence (statement, article, sentence, start, end, quote, confidence, isFirm, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, article, evidence.sentence, evidence.range.lowerBound, evidence.range.upperBound, quote,
          evidence.confidence, evidence.isFirm, RecordPacking.pack(evidence),
        ])
      if touched.keepsSearchIndex {
        try run("INSERT INTO quoteText (rowid, quote) VALUES (?, ?)", [db.lastInsertedRowID, quote])
      }
    }
  }

  private mutating func row(
    of statement: NewsModel.Statement, subject: Int64, object: Int64, entities: [Entity.ID: Int64]
  ) throws -> Int64 {
    let number = RecordPacking.number(of: statement.id)
    let find = try db.cachedStatement(sql: "SELECT id FROM statement WHERE hash = ?")
    if let row = try Int64.fetchOne(find, arguments: [number]) { return row }
    try run(
      """
      INSERT INTO statement
        (hash, subject, relation, object, polarity, modality, qualifiers, canonical, canonicalSubject, canonicalObject)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?1, ?2, ?4)
      """,
      [
        number, subject, try row(of: statement.relation), object,
        RecordPacking.number(of: statement.polarity),
        RecordPacking.number(of: statement.modality), RecordPacking.pack(statement.keyQualifiers),
      ])
    let row = db.lastInsertedRowID
    touched.newStatements.insert(row)
    for entity in Set(statement.keyQualifiers.compactMap { $0.entity.flatMap { entities[$0] } }).sorted() {
      try run("INSERT INTO statementQualifier VALUES (?, ?)", [entity, row])
    }
    return row
  }

  private func row(of relation: RelationName) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM relation WHERE name = ?")
    if let row = try Int64.fetchOne(find, arguments: [relation.rawValue]) { return row }
    try run("INSERT INTO relation (name) VALUES (?)", [relation.rawValue])
    return db.lastInsertedRowID
  }

  // MARK: Removing

  mutating func remove(_ id: Article.ID) throws -> Bool {
    let find = try db.cachedStatement(sql: "SELECT id FROM article WHERE name = ?")
    guard let article = try Int64.fetchOne(find, arguments: [id.rawValue]) else { return false }
    touched.neighborsOfCopies.formUnion(try CopyGroups(db: db).partners(of: article))
    try removeEvidence(of: article)
    try removeEntities(of: article)
    for table in ["articleJudgement", "copyBand"] {
      try run("DELETE FROM \(table) WHERE article = ?", [article])
    }
    try run("DELETE FROM copyPair WHERE first = ?1 OR second = ?1", [article])
    try run("DELETE FROM article WHERE id = ?", [article])
    touched.articles.remove(article)
    return true
  }

  private func removeEvidence(of article: Int64) throws {
    let statements = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT statement FROM evidence WHERE article = ?", arguments: [article])
    try run(
      """
      INSERT INTO quoteText (quoteText, rowid, quote)
      SELECT 'delete', id, quote FROM evidence WHERE article = ?
      """, [article])
    try run("DELETE FROM evidence WHERE article = ?", [article])
    for statement in statements {
      let left = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE statement = ?)")
      if try Bool.fetchOne(left, arguments: [statement]) == true { continue }
      let relation = try Int64.fetchOne(
        db, sql: "SELECT relation FROM statement WHERE id = ?", arguments: [statement])
      try run("DELETE FROM statementQualifier WHERE statement = ?", [statement])
      try run("DELETE FROM statement WHERE id = ?", [statement])
      try run(
        """
        DELETE FROM relation WHERE id = ?1
        AND NOT EXISTS (SELECT 1 FROM statement INDEXED BY statement_relation WHERE relation = ?1)
        """, [relation])
    }
  }

  private mutating func removeEntities(of article: Int64) throws {
    let entities = try Int64.fetchAll(
      db, sql: "SELECT entity FROM entityArticle WHERE article = ?", arguments: [article])
    for entity in entities {
      touched.entities.insert(entity)
      touched.names.formUnion(try Derivation.cluster(of: entity, in: db))
      if try EntityNames(db: db).remove(entity, article: article) == 0 { try removeEntity(entity) }
    }
  }

  private mutating func removeEntity(_ entity: Int64) throws {
    touched.entities.remove(entity)
    touched.newEntities.remove(entity)
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

extension ResolvedArticle {
  /// The ids under which statements speak of entities.
  fileprivate var spokenOf: Set<Entity.ID> {
    var ids: Set<Entity.ID> = []
    for statement in statements {
      ids.formUnion([statement.subject, statement.object])
      ids.formUnion(statement.keyQualifiers.compactMap(\.entity))
      for evidence in statement.evidence {
        ids.formUnion(evidence.qualifiers.compactMap(\.entity))
        for voice in evidence.attribution { ids.formUnion(voice.via + [voice.source].compactMap { $0 }) }
      }
    }
    return ids
  }
}

/// What an article changed, so that only that much is derived again.
struct Touched {
  var articles: Set<Int64> = []
  var neighborsOfCopies: Set<Int64> = []
  var entities: Set<Int64> = []
  var newEntities: Set<Int64> = []
  var newStatements: Set<Int64> = []
  /// Entities that were one with some that an article no longer speaks of.
  var names: Set<Entity.ID> = []
  /// Whether new rows go into the search index at once; a bulk load makes it at its end.
  var keepsSearchIndex = true
}
