import EntityResolution
import Foundation
import GRDB
public import NewsModel

/// Takes over the records of a graph that was exported; see ``GraphStore/importing(to:rules:_:)``.
///
/// Offsets in statements count code points here, as they do in exports. An article whose text does not come along gets one
/// put together from its quotes, each in its place with blanks between them, so that every quote is found at its offsets.
public final class StoreImporter {
  let db: Database
  /// How many code points the texts that are put together have.
  var reserved = 0
  /// How many bytes of words the file gave for them.
  private(set) var given = 0
  let writer: ArticleWriter
  private var known: [Entity.ID: Int64] = [:]
  private var articles: [Article.ID: Int64] = [:]

  init(db: Database) throws {
    self.db = db
    writer = try ArticleWriter(db: db, mode: .importing)
    try db.execute(sql: Self.tables)
  }

  /// Takes an article over, in place of one of the same id; its statements follow.
  ///
  /// An article that the store has with the same text keeps that text. Throws ``RecordRefusal`` when a text is not the one that
  /// the record describes.
  public func add(_ record: ArticleRecord, text: String?) throws {
    if let text, SHA256.hexadecimal(text) != record.textSHA256 {
      throw RecordRefusal(
        "the text of the article is not the one that its 'sha256' stands for",
        advice: "undo the change, or export the graph again")
    }
    let kept = try keptText(of: record)
    try remove(record.id)
    let article = Article(
      id: record.id, title: record.title, text: "", source: record.source, url: record.url,
      published: record.published, author: record.author, agency: record.agency, language: record.language,
      blocks: [], path: kept?.path)
    let row = try writer.insert(
      PreparedArticle(ResolvedArticle(article: article, entities: [], statements: [])), sha256: record.textSHA256, fingerprint: "imported")
    try run(
      "INSERT INTO importedArticle VALUES (?, ?, ?, ?)",
      [row, record.copyGroup, text.map { Data($0.utf8) } ?? kept?.text, kept?.sentences])
  }

  private func remove(_ article: Article.ID) throws {
    // The search indexes are made anew at the end.
    try writer.finish()
    var remover = ArticleRemover(db: db, keepsNameIndex: false, keepsQuoteIndex: false)
    // What is remembered may have gone with the article.
    if try remover.remove(article) { known.removeAll() }
  }

  /// Takes an entity over.
  public func add(_ entity: Entity) throws {
    var packer = Packer()
    entity.aliases.forEach { packer.add($0) }
    try run(
      "INSERT OR REPLACE INTO importedEntity VALUES (?, NULL, ?, ?, ?, ?)",
      [entity.id.rawValue, entity.label, entity.type.rawValue, entity.wikidata, packer.text])
  }

  /// Takes a judgement over; the user's own on the same two entities stands.
  public func add(_ judgement: Judgement) throws {
    if judgement.by == "user" || judgement.by.hasPrefix("user:") { return try keep(judgement) }
    try run("INSERT OR IGNORE INTO importedJudgement VALUES (?, ?, ?, ?, ?, ?)", Derivation.values(judgement))
  }

  private func keep(_ decision: Judgement) throws {
    let known = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM userDecision WHERE first = ? AND second = ?)")
    if try Bool.fetchOne(known, arguments: [decision.first.rawValue, decision.second.rawValue]) == true { return }
    let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM userDecision") ?? 0
    try UserDecision(number: last + 1, judgement: decision, day: try NewestDay.in(db)?.iso, command: nil).insert(into: db)
  }

  /// Takes a statement over, with the words around each quote in the order of its evidence.
  ///
  /// Throws ``RecordRefusal`` when it names an article or entity that was not taken over before.
  public func add(_ statement: NewsModel.Statement, surroundings: [QuoteSurroundings]) throws {
    for (evidence, around) in zip(statement.evidence, surroundings) {
      let article = try row(of: evidence.article)
      let ids = [statement.subject, statement.object] + Self.others(of: statement, evidence)
      let rows = try ids.map(row)
      for entity in Set(rows).sorted() { try run("INSERT OR IGNORE INTO importedNaming VALUES (?, ?)", [entity, article]) }
      // The entities of the key qualifiers follow the two ends.
      let others = 2..<(2 + statement.keyQualifiers.count { $0.entity != nil })
      var packing = StatementPacking(text: nil)
      packing.addWhole(statement, evidence: [evidence], subject: 0, object: 1, others: Array(others))
      try packing.rows.read { _ = try writer.insert(&$0, article: article, entities: rows) }
      try addWords(evidence, around, article: article)
    }
  }

  private static func others(of statement: NewsModel.Statement, _ evidence: Evidence) -> [Entity.ID] {
    (statement.keyQualifiers + evidence.qualifiers).compactMap(\.entity)
      + evidence.attribution.flatMap { [$0.source].compactMap { $0 } + $0.via }
  }

  // MARK: Rows

  private func row(of id: Article.ID) throws -> Int64 {
    if let row = articles[id] { return row }
    let find = try db.cachedStatement(
      sql: "SELECT a.id FROM article a JOIN importedArticle i ON i.article = a.id WHERE a.name = ?")
    guard let row = try Int64.fetchOne(find, arguments: [id.rawValue]) else {
      throw RecordRefusal("the article '\(id)' is described nowhere before", advice: "export the graph again")
    }
    if articles.count >= 4096 { articles.removeAll(keepingCapacity: true) }
    articles[id] = row
    return row
  }

  private func row(of id: Entity.ID) throws -> Int64 {
    if let row = known[id] { return row }
    let find = try db.cachedStatement(sql: "SELECT entity, label, type, wikidata FROM importedEntity WHERE name = ?")
    guard let found = try Row.fetchOne(find, arguments: [id.rawValue]) else {
      throw RecordRefusal("the entity '\(id)' is described nowhere before", advice: "export the graph again")
    }
    let row = try found[0] as Int64? ?? takeRow(of: Entity(id: id, label: found[1], type: EntityType(rawValue: found[2]), wikidata: found[3]))
    if known.count >= 4096 { known.removeAll(keepingCapacity: true) }
    known[id] = row
    return row
  }

  /// Gives an entity its row. Not before a statement asks for it: an article that is replaced may take the row of an entity with
  /// it that nothing else speaks of.
  func takeRow(of entity: Entity) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ?")
    var row = try Int64.fetchOne(find, arguments: [entity.id.rawValue])
    if row == nil {
      try run(
        "INSERT INTO entity (name, type, label, wikidata, articles, canonical) VALUES (?, ?, ?, ?, 0, -1)",
        [entity.id.rawValue, entity.type.rawValue, entity.label, entity.wikidata])
      row = db.lastInsertedRowID
    }
    let number = row ?? 0
    try run("UPDATE entity SET canonical = id WHERE id = ? AND canonical = -1", [number])
    try run("UPDATE importedEntity SET entity = ? WHERE name = ?", [number, entity.id.rawValue])
    return number
  }

  private func keptText(of record: ArticleRecord) throws -> (text: Data, sentences: Data, path: String?)? {
    let find = try db.cachedStatement(sql: "SELECT sha256, text, sentences, path FROM article WHERE name = ?")
    guard let row = try Row.fetchOne(find, arguments: [record.id.rawValue]), row[0] == record.textSHA256
    else { return nil }
    let text: Data = row[1]
    // What an earlier import put together is no text to keep.
    guard SHA256.hexadecimal(String(decoding: text, as: UTF8.self)) == record.textSHA256 else { return nil }
    return (text, row[2], row[3])
  }

  private func addWords(_ evidence: Evidence, _ around: QuoteSurroundings, article: Int64) throws {
    let quote = around.before + evidence.quote + around.after
    let start = evidence.range.lowerBound - around.before.unicodeScalars.count
    try addWords(quote, at: start, article: article, isVerbatim: true)
    var mentions = [(evidence.subject.text, evidence.subject.range), (evidence.object.text, evidence.object.range)]
    if let time = evidence.time { mentions.append((time.text, time.range)) }
    for (words, range) in mentions {
      // Words that are not as long as their place are not those of the text: blanks keep the place.
      let isVerbatim = words.unicodeScalars.count == range.count
      try addWords(
        isVerbatim ? words : "", at: isVerbatim ? range.lowerBound : range.upperBound, article: article, isVerbatim: false)
    }
  }

  private func addWords(_ words: String, at start: Int, article: Int64, isVerbatim: Bool) throws {
    // SQLite would count a text up to its first NUL only.
    let end = start + words.unicodeScalars.count
    given += words.utf8.count
    try run("INSERT INTO importedWords VALUES (?, ?, ?, ?, ?)", [article, start, end, Data(words.utf8), isVerbatim])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// What is known only once all statements were read; on disk, so that memory does not grow with the file.
  private static let tables = """
    CREATE TEMP TABLE importedArticle (article INTEGER PRIMARY KEY, copyGroup TEXT, text BLOB, sentences BLOB);
    CREATE TEMP TABLE importedEntity (
      name TEXT PRIMARY KEY, entity INTEGER, label TEXT, type TEXT, wikidata TEXT, names TEXT
    ) WITHOUT ROWID;
    CREATE INDEX temp.importedEntity_entity ON importedEntity(entity);
    CREATE TEMP TABLE importedNaming (entity INTEGER, article INTEGER, PRIMARY KEY (entity, article)) WITHOUT ROWID;
    CREATE TEMP TABLE importedJudgement (
      first TEXT, second TEXT, verdict TEXT, by TEXT, score REAL, reason TEXT, PRIMARY KEY (first, second, by)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE importedWords (article INTEGER, start INTEGER, end INTEGER, words BLOB, isVerbatim INTEGER);
    CREATE INDEX temp.importedWords_article ON importedWords(article);
    """

  static let dropTables = """
    DROP TABLE importedArticle; DROP TABLE importedEntity; DROP TABLE importedNaming; DROP TABLE importedJudgement;
    DROP TABLE importedWords;
    """
}
