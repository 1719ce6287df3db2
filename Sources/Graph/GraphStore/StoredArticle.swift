public import EntityResolution
import Foundation
import GRDB
public import NewsModel

/// An article as it lies in the store, before merging.
struct StoredArticle {
  /// What it adds, under the ids that it gave.
  var resolved: ResolvedArticle
  /// Stands for all that it adds before partings are heeded.
  var fingerprint: String
  /// Of the text that was read, which an import may not have brought.
  private let sha256: String
  private let sketch: Data

  /// Nil when the store has no such article.
  init?(_ id: Article.ID, in db: Database) throws {
    let find = try db.cachedStatement(sql: "SELECT id, record, text, path, sentences, sha256, sketch, fingerprint FROM article WHERE name = ?")
    guard let row = try Row.fetchOne(find, arguments: [id.rawValue]) else { return nil }
    let (number, text): (Int64, Data) = (row[0], row[2])
    sha256 = row[5]
    sketch = row[6]
    fingerprint = String((row[7] as String).prefix { $0 != PreparedArticle.markOfPartings })
    resolved = ResolvedArticle(
      article: RecordPacking.article(row[1], id: id, text: String(decoding: text, as: UTF8.self), path: row[3]),
      entities: try Self.entities(of: number, in: db), statements: try StatementLoader(db: db, isCanonical: false).statements(of: number, id),
      sentences: ByteRanges.unpack(row[4]))
    resolved.judgements = try Self.judgements(of: number, among: resolved.entities, in: db)
  }

  private static func entities(of article: Int64, in db: Database) throws -> [Entity] {
    let find = try db.cachedStatement(sql: "SELECT name, type, wikidata FROM entity WHERE id = ?")
    return try ArticleNames.of(article, in: db).compactMap { naming in
      guard let row = try Row.fetchOne(find, arguments: [naming.entity]) else { return nil }
      return Entity(
        id: Entity.ID(rawValue: row[0]), label: naming.label, type: EntityType(rawValue: row[1]), wikidata: row[2],
        aliases: naming.others ?? [])
    }.sorted { $0.id < $1.id }
  }

  /// What was decided in the article, and what tables joined of its names.
  private static func judgements(of article: Int64, among entities: [Entity], in db: Database) throws -> [Judgement] {
    let columns = "first, second, verdict, by, score, reason"
    let own = try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM articleJudgement WHERE article = ? ORDER BY first, second, by", arguments: [article])
    let ids = Set(entities.map(\.id))
    let find = try db.cachedStatement(sql: "SELECT \(columns) FROM tableJudgement WHERE first = ? ORDER BY second, by")
    let listed = try entities.flatMap { try Row.fetchAll(find, arguments: [$0.id.rawValue]) }
    return (own + listed).map(Judgement.init(row:)).filter { ids.contains($0.second) || !$0.by.hasPrefix("table:") }
  }

  /// Keeps what the text does not give, for a text that was put together from quotes.
  func keepSource(in db: Database) throws {
    try db.execute(
      sql: "UPDATE article SET sha256 = ?, sketch = ? WHERE name = ?", arguments: [sha256, sketch, resolved.article.id.rawValue])
  }
}

/// Brings articles in line with the user's partings.
struct ArticleReparting {
  let db: Database
  let rules: GraphRules

  /// Writes those articles anew that one of two sets of partings concerns and the other does not; tells which statements have other ids.
  func follow(_ partings: ArticlePartings, since before: ArticlePartings) throws -> [StatementRenaming] {
    let changed = partings.ids.symmetricDifference(before.ids)
    if changed.isEmpty { return [] }
    let names = try String.fetchAll(db, sql: "SELECT name FROM article ORDER BY name").map(Article.ID.init(rawValue:))
    return try names.filter { name in changed.contains { $0.isParted(in: name) } }.flatMap { try write($0, partings) }
  }

  private func write(_ id: Article.ID, _ partings: ArticlePartings) throws -> [StatementRenaming] {
    guard let stored = try StoredArticle(id, in: db) else { return [] }
    func whole(_ entity: Entity.ID) -> Entity.ID { entity.isParted(in: id) ? entity.whole ?? entity : entity }
    let plain = stored.resolved.renamed(whole) { rules.matcher.aliases.rows(of: $0).lazy.compactMap(\.wikidata).first }
    let renamed = stored.resolved.statements.map { ($0.id, $0.renamed { partings.name(of: whole($0), in: id) }.id) }
    let before = try renamed.map { try canonical($0.0) }
    let writer = try ArticleWriter(db: db)
    guard try writer.add(PreparedArticle(plain, partings: partings, fingerprint: stored.fingerprint)) != .unchanged else { return [] }
    try writer.finish()
    try stored.keepSource(in: db)
    try Derivation(db: db, rules: rules).update(after: writer.touched)
    return try zip(before, renamed).map { StatementRenaming(old: $0, new: try canonical($1.1), isJoined: false) }.filter { $0.old != $0.new }
  }

  private func canonical(_ statement: NewsModel.Statement.ID) throws -> NewsModel.Statement.ID? {
    let find = try db.cachedStatement(sql: "SELECT canonical FROM statement WHERE hash = ?")
    return try Int64.fetchOne(find, arguments: [RecordPacking.number(of: statement)]).map(RecordPacking.id(of:))
  }
}

extension GraphStore {
  /// What the user parted by article; to be heeded when articles are prepared for this store.
  public func partings() throws -> ArticlePartings { try read(UserDecision.partings) }

  /// The ids, before merging, under which an article speaks of entities; nil when the store has no such article.
  public func entities(of article: Article.ID) throws -> Set<Entity.ID>? {
    try read { db in
      guard let row = try Int64.fetchOne(db, sql: "SELECT id FROM article WHERE name = ?", arguments: [article.rawValue]) else { return nil }
      let find = try db.cachedStatement(sql: "SELECT name FROM entity WHERE id = ?")
      return Set(try ArticleNames.of(row, in: db).compactMap { try String.fetchOne(find, arguments: [$0.entity]) }.map(Entity.ID.init(rawValue:)))
    }
  }
}
