import EntityResolution
import GRDB
import NewsModel

/// Counts which names articles give to entities.
struct EntityNames {
  let db: Database
  var keepsSearchIndex = true

  /// Counts the names that an article gives to an entity.
  func add(_ entity: Entity, row: Int64, article: Int64) throws {
    let names = Set(entity.aliases).subtracting([entity.label]).sorted { $0.precedesInUTF8($1) }
    var packer = Packer()
    names.forEach { packer.add($0) }
    try run("INSERT INTO entityArticle VALUES (?, ?, ?, ?)", [row, article, entity.label, packer.text])
    try run("UPDATE entity SET articles = articles + 1 WHERE id = ?", [row])
    try count(entity.label, of: row, asLabel: true)
    for name in names { try count(name, of: row, asLabel: false) }
  }

  /// Notes that an article speaks of an entity under a listed name only, which has an id of its own.
  func addNamed(_ entity: Entity, row: Int64, article: Int64) throws {
    try run("INSERT INTO entityArticle VALUES (?, ?, ?, ?)", [row, article, entity.label, Self.onlyNamed])
    try run("UPDATE entity SET articles = articles + 1 WHERE id = ?", [row])
    try count(entity.label, of: row, asLabel: true)
  }

  /// Whether articles speak of an entity under listed names only; parted from these it stands for nothing.
  func isOnlyNamed(_ entity: Int64) throws -> Bool {
    let find = try db.cachedStatement(
      sql: "SELECT NOT EXISTS (SELECT 1 FROM entityArticle WHERE entity = ? AND names != ?)")
    return try Bool.fetchOne(find, arguments: [entity, Self.onlyNamed]) ?? false
  }

  /// Packed names of an entity that its article calls by listed names only; a missing field, which no list of names holds.
  private static let onlyNamed: String = {
    var packer = Packer()
    packer.add(nil)
    return packer.text
  }()

  /// Takes an article's names from an entity, and tells how many articles still speak of it.
  func remove(_ entity: Int64, article: Int64) throws -> Int {
    let find = try db.cachedStatement(
      sql: "SELECT label, names FROM entityArticle WHERE entity = ? AND article = ?")
    guard let row = try Row.fetchOne(find, arguments: [entity, article]) else { return 0 }
    try discount(row[0], of: entity, asLabel: true)
    var unpacker = Unpacker(row[1])
    while !unpacker.isAtEnd { try discount(unpacker.string(), of: entity, asLabel: false) }
    try run("DELETE FROM entityArticle WHERE entity = ? AND article = ?", [entity, article])
    try run("UPDATE entity SET articles = articles - 1 WHERE id = ?", [entity])
    let left = try db.cachedStatement(sql: "SELECT articles FROM entity WHERE id = ?")
    return try Int.fetchOne(left, arguments: [entity]) ?? 0
  }

  private func count(_ name: String, of entity: Int64, asLabel: Bool) throws {
    try run(
      "UPDATE entityName SET articles = articles + 1, labels = labels + ?3 WHERE entity = ?1 AND name = ?2",
      [entity, name, asLabel ? 1 : 0])
    if db.changesCount > 0 { return }
    try run(
      "INSERT INTO entityName (entity, name, key, articles, labels) VALUES (?, ?, ?, 1, ?)",
      [entity, name, NameFolding.key(name), asLabel ? 1 : 0])
    if keepsSearchIndex {
      try run("INSERT INTO nameText (rowid, name) VALUES (?, ?)", [db.lastInsertedRowID, name])
    }
  }

  private func discount(_ name: String, of entity: Int64, asLabel: Bool) throws {
    try run(
      "UPDATE entityName SET articles = articles - 1, labels = labels - ?3 WHERE entity = ?1 AND name = ?2",
      [entity, name, asLabel ? 1 : 0])
    try run(
      """
      INSERT INTO nameText (nameText, rowid, name)
      SELECT 'delete', id, name FROM entityName WHERE entity = ? AND name = ? AND articles <= 0
      """, [entity, name])
    try run("DELETE FROM entityName WHERE entity = ? AND name = ? AND articles <= 0", [entity, name])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
