import EntityResolution
import Foundation
import GRDB
import NewsModel

/// Writes what articles say; derived tables are left to ``Derivation``, taking out to ``ArticleRemover``.
final class ArticleWriter {
  /// What is kept up to date while writing.
  enum Mode {
    /// All of the store.
    case incremental
    /// Neither search index nor derived tables, which are made anew at the end.
    case importing
    /// As when importing, and the store is new: its indexes are made at the end too, and much waits in memory until then.
    case building
  }

  private let db: Database
  private let mode: Mode
  private let statements: QuickStatements
  private let insertEvidence: QuickStatement
  private let insertStatement: QuickStatement
  private let loaded: LoadedEntities?
  private var loadedStatements: RowsByHash?
  private let postings: QuotePostings?
  private var relations: [RelationName: (row: Int64, statements: Int)] = [:]
  /// What the derived tables must be brought up to date for; empty unless incremental.
  private(set) var touched = Touched()

  /// With more statements than this a load makes the index of their hashes and goes on with that: they would take too much memory.
  private static let mostLoadedStatements = 3 << 19

  init(db: Database, mode: Mode = .incremental) throws {
    self.db = db
    self.mode = mode
    statements = QuickStatements(db: db)
    loaded = mode == .building ? try LoadedEntities(db: db, statements: statements) : nil
    loadedStatements = mode == .building ? RowsByHash() : nil
    postings = mode == .building ? QuotePostings(statements: statements) : nil
    insertEvidence = try QuickStatement(
      cached: """
        INSERT INTO evidence (id, article, sentence, start, end, quote, confidence, isFirm, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, in: db)
    insertStatement = try QuickStatement(
      cached: """
        INSERT INTO statement
          (hash, subject, relation, object, polarity, modality, qualifiers, canonical, canonicalSubject, canonicalObject)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?1, ?2, ?4)
        """, in: db)
  }

  /// Completes a load; indexes and derived tables are made after it.
  func finish() throws {
    try loaded?.settle()
    try settleRelations()
    loadedStatements = nil
    try postings?.settle()
  }

  func add(_ article: PreparedArticle) throws -> GraphStore.Change {
    let earlier = try statements["SELECT fingerprint FROM article WHERE name = ?"].bind(article.resolved.article.id.rawValue).text()
    if earlier == article.fingerprint { return .unchanged }
    if earlier != nil { try remove(article.resolved.article.id) }
    let id = try insert(article, sha256: article.sha256, fingerprint: article.fingerprint)
    let entities = try insertEntities(of: article, article: id)
    for statement in article.statements { try insert(statement, article: id, entities: entities) }
    for judgement in article.resolved.judgements { try insert(judgement, article: id) }
    try enterQuotes(of: article, as: id)
    return earlier == nil ? .added : .replaced
  }

  private func enterQuotes(of article: PreparedArticle, as id: Int64) throws {
    try postings?.add(id, words: article.words)
    if mode == .incremental { try QuoteIndex(statements: statements).add(id, words: article.words) }
  }

  private func remove(_ id: Article.ID) throws {
    try loaded?.settle()
    try settleRelations()
    if mode == .building {
      loadedStatements = nil
      try LeanSchema.makeHashIndex(in: db)
      try PackedSchema.makeIndexes(PackedSchema.removalIndexes, in: db)
      try postings?.settle()
    }
    var remover = ArticleRemover(db: db, keepsNameIndex: mode == .incremental, keepsQuoteIndex: mode != .importing)
    _ = try remover.remove(id)
    if mode == .incremental { touched = remover.touched }
  }

  // MARK: The article

  func insert(_ prepared: PreparedArticle, sha256: String, fingerprint: String) throws -> Int64 {
    let article = prepared.resolved.article
    // In a load an article is a group of its own until copies are looked for.
    let group = mode == .incremental ? "NULL" : "(SELECT coalesce(max(id), 0) + 1 FROM article)"
    let insert = try statements[
      """
      INSERT INTO article (name, path, record, text, sentences, sha256, fingerprint, sketch, copyGroup)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(group))
      """
    ]
    try prepared.text.withUnsafeBufferPointer { text in
      try insert.bind(article.id.rawValue).bind(article.path).bind(prepared.record).bind(text).bind(prepared.sentences).bind(sha256)
        .bind(fingerprint).bind(CopySketches.pack(prepared.sketch)).run()
    }
    let id = db.lastInsertedRowID
    if mode == .incremental { touched.articles.insert(id) }
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

  /// The rows of an article's entities, in their order.
  private func insertEntities(of prepared: PreparedArticle, article: Int64) throws -> [Int64] {
    var rows: [Int64] = []
    rows.reserveCapacity(prepared.namings.count)
    var names = ArticleNames()
    let counted = EntityNames(statements: statements, db: db)
    for (entity, naming) in zip(prepared.resolved.entities, prepared.namings) {
      var naming = naming
      if let loaded {
        naming.entity = try loaded.count(naming, of: entity)
      } else {
        naming.entity = try row(of: entity)
        try counted.add(naming)
        touched.entities.insert(naming.entity)
      }
      rows.append(naming.entity)
      names.add(naming)
    }
    try names.insert(article: article, in: db)
    return rows
  }

  /// The entity's row, with one article more.
  private func row(of entity: Entity) throws -> Int64 {
    let count = try statements["UPDATE entity SET articles = articles + 1 WHERE name = ? RETURNING id"]
    if let row = try count.bind(entity.id.rawValue).number() { return row }
    // The number that the row will get stands for itself until entities are merged.
    try statements[
      """
      INSERT INTO entity (name, type, label, wikidata, articles, canonical)
      VALUES (?, ?, ?, ?, 1, (SELECT coalesce(max(id), 0) + 1 FROM entity))
      """
    ]
    .bind(entity.id.rawValue).bind(entity.type.rawValue).bind(entity.label).bind(entity.wikidata).run()
    touched.newEntities.insert(db.lastInsertedRowID)
    return db.lastInsertedRowID
  }

  // MARK: Statements

  /// - Parameter entities: the rows of the entities that the statement counts by their places.
  func insert(_ prepared: PreparedStatement, article: Int64, entities: [Int64]) throws {
    guard let subject = prepared.subject, let object = prepared.object else { return }
    let (row, isNew) = try row(of: prepared, subject: entities[subject], object: entities[object], entities: entities)
    var id = try isNew ? EvidenceRows.first(of: row) : nextEvidence(of: row)
    for evidence in prepared.evidence {
      try insertEvidence.bind(id).bind(article).bind(evidence.sentence).bind(evidence.range.lowerBound).bind(evidence.range.upperBound)
        .bind(evidence.quote).bind(evidence.confidence).bind(evidence.isFirm ? 1 : 0).bind(evidence.details).run()
      id += 1
    }
  }

  private func nextEvidence(of statement: Int64) throws -> Int64 {
    let first = EvidenceRows.first(of: statement)
    let last = try statements["SELECT max(id) FROM evidence WHERE id BETWEEN ? AND ?"].bind(first).bind(first + EvidenceRows.last).number()
    return last.map { $0 + 1 } ?? first
  }

  private func row(
    of prepared: PreparedStatement, subject: Int64, object: Int64, entities: [Int64]
  ) throws -> (row: Int64, isNew: Bool) {
    if let row = try row(of: prepared.number) { return (row, false) }
    let statement = prepared.statement
    try insertStatement.bind(prepared.number).bind(subject).bind(try row(of: statement.relation)).bind(object)
      .bind(RecordPacking.number(of: statement.polarity)).bind(RecordPacking.number(of: statement.modality))
      .bind(RecordPacking.pack(statement.keyQualifiers)).run()
    let row = db.lastInsertedRowID
    if mode == .incremental { touched.newStatements.insert(row) }
    try enter(prepared.number)
    for entity in Set(prepared.others.map { entities[$0] }).sorted() {
      try statements["INSERT INTO statementQualifier VALUES (?, ?)"].bind(entity).bind(row).run()
    }
    return (row, true)
  }

  private func row(of hash: Int64) throws -> Int64? {
    if let loadedStatements { return loadedStatements[hash] }
    return try statements["SELECT id FROM statement WHERE hash = ?"].bind(hash).number()
  }

  private func enter(_ hash: Int64) throws {
    guard let count = loadedStatements?.count else { return }
    if count < Self.mostLoadedStatements {
      loadedStatements?.enter(hash)
    } else {
      loadedStatements = nil
      try LeanSchema.makeHashIndex(in: db)
    }
  }

  // MARK: Relations

  /// The row of a relation, with one statement more.
  private func row(of relation: RelationName) throws -> Int64 {
    if relations[relation] == nil {
      if relations.count > 10_000 { try settleRelations() }
      let found = try statements["SELECT id FROM relation WHERE name = ?"].bind(relation.rawValue).number()
      if found == nil { try statements["INSERT INTO relation (name) VALUES (?)"].bind(relation.rawValue).run() }
      relations[relation] = (found ?? db.lastInsertedRowID, 0)
    }
    relations[relation]?.statements += 1
    return relations[relation]?.row ?? 0
  }

  /// Writes how many statements came to which relation. What is not known any longer may be removed with its last statement.
  private func settleRelations() throws {
    for (row, count) in relations.values.sorted(by: { $0.row < $1.row }) {
      try statements["UPDATE relation SET statements = statements + ? WHERE id = ?"].bind(count).bind(row).run()
    }
    relations = [:]
  }
}
