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
    insertEvidence = try QuickStatement(
      cached: """
        INSERT INTO evidence (statement, article, sentence, start, end, quote, confidence, isFirm, details)
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
  }

  func add(_ resolved: ResolvedArticle) throws -> GraphStore.Change {
    let article = resolved.article
    let sha = SHA256.hexadecimal(article.text)
    let details = resolved.statements.map { $0.evidence.map(RecordPacking.packer) }
    let fingerprint = ArticleFingerprint.of(resolved, sha256: sha, details: details)
    let find = try db.cachedStatement(sql: "SELECT fingerprint FROM article WHERE name = ?")
    let earlier = try String.fetchOne(find, arguments: [article.id.rawValue])
    if earlier == fingerprint { return .unchanged }
    if earlier != nil { try remove(article.id) }
    let id = try insert(resolved, sha256: sha, fingerprint: fingerprint)
    let entities = try insertEntities(of: resolved, article: id)
    for (statement, packed) in zip(resolved.statements, details) {
      try insert(statement, details: packed, article: id, entities: entities)
    }
    for judgement in resolved.judgements { try insert(judgement, article: id) }
    return earlier == nil ? .added : .replaced
  }

  private func remove(_ id: Article.ID) throws {
    try loaded?.settle()
    try settleRelations()
    if mode == .building {
      loadedStatements = nil
      try LeanSchema.makeHashIndex(in: db)
      try LeanSchema.makeIndexes(LeanSchema.removalIndexes, in: db)
    }
    var remover = ArticleRemover(db: db, keepsSearchIndex: mode == .incremental)
    _ = try remover.remove(id)
    if mode == .incremental { touched = remover.touched }
  }

  // MARK: The article

  func insert(_ resolved: ResolvedArticle, sha256: String, fingerprint: String) throws -> Int64 {
    let article = resolved.article
    let sketch = CopySketch(text: article.text)
    // In a load an article is a group of its own until copies are looked for.
    let group = mode == .incremental ? "NULL" : "(SELECT coalesce(max(id), 0) + 1 FROM article)"
    try statements[
      """
      INSERT INTO article (name, path, record, text, sentences, sha256, fingerprint, sketch, copyGroup)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(group))
      """
    ]
    .bind(article.id.rawValue).bind(article.path).bind(RecordPacking.pack(article)).bind(Data(article.text.utf8))
    .bind(ByteRanges.pack(resolved.sentences)).bind(sha256).bind(fingerprint).bind(CopySketches.pack(sketch)).run()
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

  /// The row of each entity by its name.
  private func insertEntities(of resolved: ResolvedArticle, article: Int64) throws -> [Entity.ID: Int64] {
    var rows = [Entity.ID: Int64](minimumCapacity: resolved.entities.count)
    var names = ArticleNames()
    let counted = EntityNames(statements: statements, db: db)
    let onlyNamed = resolved.onlyNamed
    for entity in resolved.entities {
      let isOnlyNamed = onlyNamed.contains(entity.id)
      let naming: ArticleNames.Naming
      if let loaded {
        naming = try loaded.naming(entity, isOnlyNamed: isOnlyNamed)
      } else {
        naming = ArticleNames.Naming(entity, row: try row(of: entity), isOnlyNamed: isOnlyNamed)
        try counted.add(naming)
        touched.entities.insert(naming.entity)
      }
      rows[entity.id] = naming.entity
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

  /// - Parameter details: what ``RecordPacking`` made of each evidence.
  func insert(
    _ statement: NewsModel.Statement, details: [Packer], article: Int64, entities: [Entity.ID: Int64]
  ) throws {
    guard let subject = entities[statement.subject], let object = entities[statement.object] else { return }
    let row = try row(of: statement, subject: subject, object: object, entities: entities)
    for (evidence, packer) in zip(statement.evidence, details) {
      // NUL would end the text in SQLite; readers take such a quote from the article instead.
      let hasNUL = evidence.quote.utf8.contains(0)
      let quote = hasNUL ? evidence.quote.replacing("\0", with: ArticleText.markOfNUL) : evidence.quote
      try insertEvidence.bind(row).bind(article).bind(evidence.sentence).bind(evidence.range.lowerBound)
        .bind(evidence.range.upperBound).bind(quote).bind(evidence.confidence).bind(evidence.isFirm ? 1 : 0).bind(packer).run()
      if mode == .incremental {
        try statements["INSERT INTO quoteText (rowid, quote) VALUES (?, ?)"].bind(db.lastInsertedRowID).bind(quote).run()
      }
    }
  }

  private func row(
    of statement: NewsModel.Statement, subject: Int64, object: Int64, entities: [Entity.ID: Int64]
  ) throws -> Int64 {
    let number = RecordPacking.number(of: statement.id)
    if let row = try row(of: number) { return row }
    try insertStatement.bind(number).bind(subject).bind(try row(of: statement.relation)).bind(object)
      .bind(RecordPacking.number(of: statement.polarity)).bind(RecordPacking.number(of: statement.modality))
      .bind(RecordPacking.pack(statement.keyQualifiers)).run()
    let row = db.lastInsertedRowID
    if mode == .incremental { touched.newStatements.insert(row) }
    try enter(number, row: row)
    if statement.keyQualifiers.isEmpty { return row }
    for entity in Set(statement.keyQualifiers.compactMap { $0.entity.flatMap { entities[$0] } }).sorted() {
      try statements["INSERT INTO statementQualifier VALUES (?, ?)"].bind(entity).bind(row).run()
    }
    return row
  }

  private func row(of hash: Int64) throws -> Int64? {
    if let loadedStatements { return loadedStatements[hash] }
    return try statements["SELECT id FROM statement WHERE hash = ?"].bind(hash).number()
  }

  private func enter(_ hash: Int64, row: Int64) throws {
    guard let count = loadedStatements?.count else { return }
    if count < Self.mostLoadedStatements {
      loadedStatements?.enter(hash, row: row)
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
