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
  private let findFingerprint: QuickStatement
  private let insertArticle: QuickStatement
  private let insertEvidence: QuickStatement
  private let insertStatement: QuickStatement
  private let loaded: LoadedEntities?
  private var loadedStatements: RowsByHash?
  private let postings: QuotePostings?
  /// Where the articles of a load meet their copies.
  let bands: LoadedBands?
  private var relationNames = RowsByText()
  private var relations: [(row: Int64, statements: Int)] = []
  /// What the derived tables must be brought up to date for; empty unless incremental.
  private(set) var touched = Touched()

  /// The rows of the entities of the article that was added last, in their order, and what it calls them.
  private var entityRows: [Int64] = []
  private var entityNames = ArticleNames()

  private let memory: LoadMemory

  init(db: Database, mode: Mode = .incremental, memory: LoadMemory = .plenty) throws {
    self.db = db
    self.mode = mode
    self.memory = memory
    statements = QuickStatements(db: db)
    loaded =
      mode == .building ? try LoadedEntities(db: db, statements: statements, capacity: memory.entities) : nil
    loadedStatements = mode == .building ? RowsByHash() : nil
    postings = mode == .building ? QuotePostings(statements: statements, capacity: memory.words) : nil
    bands = mode == .building ? try LoadedBands(db: db, most: memory.bands) : nil
    findFingerprint = try QuickStatement(cached: "SELECT fingerprint FROM article WHERE name = ?", in: db)
    // In a load an article is a group of its own until copies are looked for.
    let group = mode == .incremental ? "NULL" : "(SELECT coalesce(max(id), 0) + 1 FROM article)"
    insertArticle = try QuickStatement(
      cached: """
        INSERT INTO article (name, path, record, text, sentences, sha256, fingerprint, sketch, copyGroup)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(group))
        """, in: db)
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
    loadedStatements = nil
    try postings?.settle()
    try loaded?.settle()
    try settleRelations()
  }

  func add(_ article: PreparedArticle) throws -> GraphStore.Change {
    try article.read { try add(&$0, id: article.id, judgements: article.judgements) }
  }

  private func add(_ article: inout PreparedArticle.Parts, id name: Article.ID, judgements: [Judgement])
    throws -> GraphStore.Change
  {
    var change = GraphStore.Change.added
    try findFingerprint.bind(name.rawValue).forEachRow {
      change =
        $0.bytes(0).elementsEqual(article.fingerprint ?? .init(start: nil, count: 0)) ? .unchanged : .replaced
    }
    if change == .unchanged { return change }
    if change == .replaced { try remove(name) }
    let id = try insert(article, name: name)
    try insertEntities(of: &article, article: id)
    loadedStatements?.prepare(article.statementHashes)
    while try insert(&article.statements, article: id, entities: entityRows) {}
    for judgement in judgements { try insert(judgement, article: id) }
    try postings?.add(id, words: article.words)
    if mode == .incremental { try QuoteIndex(db: db).add(id) }
    try bands?.add(article.bands.lazy.map { Int64(bitPattern: $0) }, of: id)
    return change
  }

  private func remove(_ id: Article.ID) throws {
    try loaded?.settle()
    try settleRelations()
    if mode == .building {
      loadedStatements = nil
      try LeanSchema.makeHashIndex(in: db)
      try PackedSchema.makeIndexes(PackedSchema.removalIndexes, in: db)
      try postings?.settle()
      try statements["SELECT id FROM article WHERE name = ?"].bind(id.rawValue).number().map {
        bands?.remove($0)
      }
    }
    var remover = ArticleRemover(
      db: db, keepsNameIndex: mode == .incremental, keepsQuoteIndex: mode != .importing)
    _ = try remover.remove(id)
    if mode == .incremental { touched = remover.touched }
  }

  // MARK: The article

  /// Inserts the row of an article that brings nothing with it.
  func insert(_ prepared: PreparedArticle, sha256: String, fingerprint: String) throws -> Int64 {
    try prepared.read { try insert($0, name: prepared.id, sha256: sha256, fingerprint: fingerprint) }
  }

  private func insert(
    _ article: PreparedArticle.Parts, name: Article.ID, sha256: String? = nil, fingerprint: String? = nil
  ) throws -> Int64 {
    var insert = insertArticle.bind(name.rawValue).bindText(article.path).bindText(article.record).bindBlob(
      article.text ?? .init(start: nil, count: 0)
    )
    .bindBlob(article.sentences ?? .init(start: nil, count: 0))
    insert = if let sha256 { insert.bind(sha256) } else { insert.bindText(article.sha256) }
    insert = if let fingerprint { insert.bind(fingerprint) } else { insert.bindText(article.fingerprint) }
    try insert.bind(CopySketches.ofText).run()
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
    try statement.bind(judgement.first.rawValue).bind(judgement.second.rawValue).bind(
      judgement.verdict.rawValue
    )
    .bind(judgement.by).bind(judgement.score).bind(judgement.reason).run()
  }

  // MARK: Entities

  /// Inserts an article's entities; their rows are kept in their order.
  private func insertEntities(of prepared: inout PreparedArticle.Parts, article: Int64) throws {
    entityRows.removeAll(keepingCapacity: true)
    entityNames.removeAll()
    let counted = EntityNames(statements: statements, db: db)
    loaded?.prepare(prepared.entityHashes)
    while let entity = PreparedEntity(&prepared.entities) {
      let row = try loaded?.count(entity, at: entityRows.count) ?? count(entity, in: counted)
      entityRows.append(row)
      entityNames.add(packed: entity.naming, of: row)
    }
    try entityNames.insert(article: article, in: db)
  }

  private func count(_ entity: PreparedEntity, in names: EntityNames) throws -> Int64 {
    let row = try row(of: entity)
    try names.add(
      ArticleNames.Naming(
        entity: row, label: String(decoding: entity.label, as: UTF8.self), others: entity.others))
    touched.entities.insert(row)
    return row
  }

  /// The entity's row, with one article more.
  private func row(of entity: PreparedEntity) throws -> Int64 {
    let count = try statements["UPDATE entity SET articles = articles + 1 WHERE name = ? RETURNING id"]
    if let row = try count.bindText(entity.name).number() { return row }
    // The number that the row will get stands for itself until entities are merged.
    try statements[
      """
      INSERT INTO entity (name, type, label, wikidata, articles, canonical)
      VALUES (?, ?, ?, ?, 1, (SELECT coalesce(max(id), 0) + 1 FROM entity))
      """
    ]
    .bindText(entity.name).bindText(entity.type).bindText(entity.label).bindText(entity.wikidata).run()
    touched.newEntities.insert(db.lastInsertedRowID)
    return db.lastInsertedRowID
  }

  // MARK: Statements

  /// Inserts the next of some statements; false when none is left.
  ///
  /// - Parameter entities: the rows of the entities that statements count by their places.
  func insert(_ reader: inout RowReader, article: Int64, entities: [Int64]) throws -> Bool {
    guard let statement = PreparedStatement(&reader) else { return false }
    let hasEnds = statement.subject >= 0 && statement.object >= 0
    let (row, isNew) = try hasEnds ? row(of: statement, entities: entities) : (0, false)
    var id = try isNew ? EvidenceRows.first(of: row) : nextEvidence(of: row)
    for _ in 0..<statement.evidenceCount {
      guard let evidence = PreparedEvidence(&reader), hasEnds else { continue }
      try insertEvidence.bind(id).bind(article).bind(evidence.sentence).bind(evidence.start).bind(
        evidence.end
      ).bindText(evidence.quote)
        .bind(evidence.confidence).bind(evidence.isFirm).bindText(evidence.details).run()
      id += 1
    }
    return true
  }

  private func nextEvidence(of statement: Int64) throws -> Int64 {
    let first = EvidenceRows.first(of: statement)
    let last = try statements["SELECT max(id) FROM evidence WHERE id BETWEEN ? AND ?"].bind(first).bind(
      first + EvidenceRows.last
    ).number()
    return last.map { $0 + 1 } ?? first
  }

  private func row(of statement: PreparedStatement, entities: [Int64]) throws -> (row: Int64, isNew: Bool) {
    if let row = try row(of: statement.number) { return (row, false) }
    try insertStatement.bind(statement.number).bind(entities[statement.subject]).bind(
      try row(ofRelation: statement.relation)
    )
    .bind(entities[statement.object]).bind(statement.polarity).bind(statement.modality).bindText(
      statement.qualifiers
    ).run()
    let row = db.lastInsertedRowID
    if mode == .incremental { touched.newStatements.insert(row) }
    try enter(statement.number)
    if statement.others.isEmpty { return (row, true) }
    for entity in Set(statement.others.map { entities[$0] }).sorted() {
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
    // With more of them a load makes the index of their hashes and goes on with that.
    if count < memory.statements {
      loadedStatements?.enter(hash)
    } else {
      loadedStatements = nil
      try LeanSchema.makeHashIndex(in: db)
    }
  }

  // MARK: Relations

  /// The row of a relation, with one statement more.
  private func row(ofRelation relation: UnsafeBufferPointer<UInt8>) throws -> Int64 {
    let number: Int
    if let known = relationNames.number(of: relation) {
      number = known
    } else {
      if relations.count > 10_000 { try settleRelations() }
      let found = try statements["SELECT id FROM relation WHERE name = ?"].bindText(relation).number()
      if found == nil { try statements["INSERT INTO relation (name) VALUES (?)"].bindText(relation).run() }
      number = relations.count
      relationNames.add(relation)
      relations.append((found ?? db.lastInsertedRowID, 0))
    }
    relations[number].statements += 1
    return relations[number].row
  }

  /// Writes how many statements came to which relation. What is not known any longer may be removed with its last statement.
  private func settleRelations() throws {
    for (row, count) in relations.sorted(by: { $0.row < $1.row }) {
      try statements["UPDATE relation SET statements = statements + ? WHERE id = ?"].bind(count).bind(row)
        .run()
    }
    relationNames = RowsByText()
    relations = []
  }
}
