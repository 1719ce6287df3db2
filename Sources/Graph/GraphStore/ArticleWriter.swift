import EntityResolution
import Foundation
import GRDB
import NewsModel

/// Writes what articles say; derived tables are left to ``Derivation``, taking out to ``ArticleRemover``.
final class ArticleWriter {
  private let db: Database
  private let statements: QuickStatements
  /// A bulk load keeps neither search index nor derived tables up to date: they are made at its end.
  private let isBulkLoad: Bool
  private let staged: StagedNames?
  private var relationRows: [RelationName: Int64] = [:]
  private var entityRows: [Entity.ID: Int64] = [:]
  /// What the derived tables must be brought up to date for; empty in a bulk load.
  private(set) var touched = Touched()

  init(db: Database, isBulkLoad: Bool = false) throws {
    self.db = db
    self.isBulkLoad = isBulkLoad
    statements = QuickStatements(db: db)
    staged = isBulkLoad ? try StagedNames(db: db, statements: statements) : nil
  }

  /// Completes a bulk load; indexes and derived tables are made after it.
  func finish() throws { try staged?.settle() }

  func add(_ resolved: ResolvedArticle) throws -> GraphStore.Change {
    let article = resolved.article
    let sha = SHA256.hexadecimal(article.text)
    let fingerprint = ArticleFingerprint.of(resolved, sha256: sha)
    let find = try db.cachedStatement(sql: "SELECT fingerprint FROM article WHERE name = ?")
    let earlier = try String.fetchOne(find, arguments: [article.id.rawValue])
    if earlier == fingerprint { return .unchanged }
    if earlier != nil { try remove(article.id) }
    let id = try insert(resolved, sha256: sha, fingerprint: fingerprint)
    let entities = try insertEntities(of: resolved, article: id)
    for statement in resolved.statements { try insert(statement, article: id, entities: entities) }
    for judgement in resolved.judgements { try insert(judgement, article: id) }
    return earlier == nil ? .added : .replaced
  }

  private func remove(_ id: Article.ID) throws {
    if isBulkLoad {
      try staged?.settle()
      try StoreSchema.makeIndexes(StoreSchema.removalIndexes, in: db)
    }
    var remover = ArticleRemover(db: db, keepsSearchIndex: !isBulkLoad)
    _ = try remover.remove(id)
    // The last statement of a relation takes the relation's row with it, the last article of an entity the entity's.
    relationRows = [:]
    entityRows = [:]
    if !isBulkLoad { touched = remover.touched }
  }

  // MARK: The article

  func insert(_ resolved: ResolvedArticle, sha256: String, fingerprint: String) throws -> Int64 {
    let article = resolved.article
    let sketch = CopySketch(text: article.text)
    // In a bulk load an article is a group of its own until copies are looked for.
    let group = isBulkLoad ? "(SELECT coalesce(max(id), 0) + 1 FROM article)" : "NULL"
    try statements[
      """
      INSERT INTO article (name, path, record, text, sentences, sha256, fingerprint, sketch, copyGroup)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(group))
      """
    ]
    .bind(article.id.rawValue).bind(article.path).bind(RecordPacking.pack(article)).bind(Data(article.text.utf8))
    .bind(ByteRanges.pack(resolved.sentences)).bind(sha256).bind(fingerprint).bind(CopySketches.pack(sketch)).run()
    let id = db.lastInsertedRowID
    if !isBulkLoad { touched.articles.insert(id) }
    return id
  }

  /// What a table joined holds for all articles; what was decided in an article goes with it.
  private func insert(_ judgement: Judgement, article: Int64) throws {
    let statement =
      judgement.by.hasPrefix("table:")
      ? try statements["INSERT OR IGNORE INTO tableJudgement VALUES (?, ?, ?, ?, ?, ?)"]
      : try statements["INSERT INTO articleJudgement VALUES (?, ?, ?, ?, ?, ?, ?)"].bind(article)
    try statement.bind(judgement.first.rawValue).bind(judgement.second.rawValue).bind(judgement.verdict.rawValue)
      .bind(judgement.by).bind(judgement.score).bind(judgement.reason).run()
  }

  // MARK: Entities

  /// The row of each entity by its name.
  private func insertEntities(of resolved: ResolvedArticle, article: Int64) throws -> [Entity.ID: Int64] {
    var rows: [Entity.ID: Int64] = [:]
    let names = EntityNames(statements: statements, db: db, keepsSearchIndex: !isBulkLoad)
    let onlyNamed = resolved.onlyNamed
    for entity in resolved.entities {
      let row = try row(of: entity)
      rows[entity.id] = row
      if !isBulkLoad { touched.entities.insert(row) }
      let isOnlyNamed = onlyNamed.contains(entity.id)
      if let staged {
        try staged.add(EntityNames.packed(entity, isOnlyNamed: isOnlyNamed), row: row, article: article)
      } else {
        try names.add(entity, row: row, article: article, isOnlyNamed: isOnlyNamed)
      }
    }
    return rows
  }

  /// The entity's row; articles are counted when the names are settled.
  private func stagedRow(of entity: Entity) throws -> Int64 {
    if let known = entityRows[entity.id] { return known }
    if entityRows.count >= 4_000 { entityRows.removeAll(keepingCapacity: true) }
    let row: Int64
    if let found = try statements["SELECT id FROM entity WHERE name = ?"].bind(entity.id.rawValue).number() {
      row = found
    } else {
      row = try insert(entity, articles: 0)
    }
    entityRows[entity.id] = row
    return row
  }

  /// The entity's row, with one article more.
  private func row(of entity: Entity) throws -> Int64 {
    if staged != nil { return try stagedRow(of: entity) }
    let count = try statements["UPDATE entity SET articles = articles + 1 WHERE name = ? RETURNING id"]
    if let row = try count.bind(entity.id.rawValue).number() { return row }
    let row = try insert(entity, articles: 1)
    if !isBulkLoad { touched.newEntities.insert(row) }
    return row
  }

  private func insert(_ entity: Entity, articles: Int) throws -> Int64 {
    // The number that the row will get stands for itself until entities are merged.
    try statements[
      """
      INSERT INTO entity (name, type, label, wikidata, articles, canonical)
      VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM entity))
      """
    ]
    .bind(entity.id.rawValue).bind(entity.type.rawValue).bind(entity.label).bind(entity.wikidata).bind(articles).run()
    return db.lastInsertedRowID
  }

  // MARK: Statements

  func insert(
    _ statement: NewsModel.Statement, article: Int64, entities: [Entity.ID: Int64]
  ) throws {
    guard let subject = entities[statement.subject], let object = entities[statement.object] else { return }
    let row = try row(of: statement, subject: subject, object: object, entities: entities)
    for evidence in statement.evidence {
      // NUL would end the text in SQLite; readers take such a quote from the article instead.
      let hasNUL = evidence.quote.utf8.contains(0)
      let quote = hasNUL ? evidence.quote.replacing("\0", with: ArticleText.markOfNUL) : evidence.quote
      try statements[
        """
        INSERT INTO evidence (statement, article, sentence, start, end, quote, confidence, isFirm, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ]
      .bind(row).bind(article).bind(evidence.sentence).bind(evidence.range.lowerBound).bind(evidence.range.upperBound)
      .bind(quote).bind(evidence.confidence).bind(evidence.isFirm ? 1 : 0).bind(RecordPacking.pack(evidence)).run()
      if !isBulkLoad {
        try statements["INSERT INTO quoteText (rowid, quote) VALUES (?, ?)"].bind(db.lastInsertedRowID).bind(quote).run()
      }
    }
  }

  private func row(
    of statement: NewsModel.Statement, subject: Int64, object: Int64, entities: [Entity.ID: Int64]
  ) throws -> Int64 {
    let number = RecordPacking.number(of: statement.id)
    if let row = try statements["SELECT id FROM statement WHERE hash = ?"].bind(number).number() { return row }
    try statements[
      """
      INSERT INTO statement
        (hash, subject, relation, object, polarity, modality, qualifiers, canonical, canonicalSubject, canonicalObject)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?1, ?2, ?4)
      """
    ]
    .bind(number).bind(subject).bind(try row(of: statement.relation)).bind(object)
    .bind(RecordPacking.number(of: statement.polarity)).bind(RecordPacking.number(of: statement.modality))
    .bind(RecordPacking.pack(statement.keyQualifiers)).run()
    let row = db.lastInsertedRowID
    if !isBulkLoad { touched.newStatements.insert(row) }
    for entity in Set(statement.keyQualifiers.compactMap { $0.entity.flatMap { entities[$0] } }).sorted() {
      try statements["INSERT INTO statementQualifier VALUES (?, ?)"].bind(entity).bind(row).run()
    }
    return row
  }

  private func row(of relation: RelationName) throws -> Int64 {
    if let known = relationRows[relation] { return known }
    if relationRows.count > 10_000 { relationRows = [:] }
    let row: Int64
    if let found = try statements["SELECT id FROM relation WHERE name = ?"].bind(relation.rawValue).number() {
      row = found
    } else {
      try statements["INSERT INTO relation (name) VALUES (?)"].bind(relation.rawValue).run()
      row = db.lastInsertedRowID
    }
    relationRows[relation] = row
    return row
  }
}

extension ResolvedArticle {
  /// The entities that the article calls by listed names only, which have ids of their own.
  fileprivate var onlyNamed: Set<Entity.ID> {
    let named = Set(entities.compactMap(\.id.namedEntity))
    return named.isEmpty ? named : named.subtracting(spokenOf)
  }

  /// The ids under which statements speak of entities.
  private var spokenOf: Set<Entity.ID> {
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
