import EntityResolution
import GRDB
import NewsModel

/// Counts which names articles give to entities.
struct EntityNames {
  let statements: QuickStatements
  let db: Database
  var keepsSearchIndex = true

  /// The names that an article gives to an entity: the label, and the others packed.
  struct Packed {
    var label: String
    var others: String

    /// Whether the article calls the entity by listed names only, each of which has an id of its own; then only the label counts.
    var isOnlyLabel: Bool { others == EntityNames.onlyNamed }
  }

  static func packed(_ entity: Entity, isOnlyNamed: Bool) -> Packed {
    if isOnlyNamed { return Packed(label: entity.label, others: onlyNamed) }
    var packer = Packer()
    for name in otherNames(of: entity) { packer.add(name) }
    return Packed(label: entity.label, others: packer.text)
  }

  /// Counts the names that an article gives to an entity.
  func add(_ entity: Entity, row: Int64, article: Int64, isOnlyNamed: Bool) throws {
    let packed = Self.packed(entity, isOnlyNamed: isOnlyNamed)
    try statements["INSERT INTO entityArticle VALUES (?, ?, ?, ?)"]
      .bind(row).bind(article).bind(packed.label).bind(packed.others).run()
    try count(entity.label, of: row, asLabel: true)
    if isOnlyNamed { return }
    for name in Self.otherNames(of: entity) { try count(name, of: row, asLabel: false) }
  }

  private static func otherNames(of entity: Entity) -> [String] {
    entity.aliases.isEmpty ? [] : Set(entity.aliases).subtracting([entity.label]).sorted { $0.precedesInUTF8($1) }
  }

  /// Whether articles speak of an entity under listed names only; parted from these it stands for nothing.
  static func isOnlyNamed(_ entity: Int64, in db: Database) throws -> Bool {
    let find = try db.cachedStatement(
      sql: "SELECT NOT EXISTS (SELECT 1 FROM entityArticle WHERE entity = ? AND names != ?)")
    return try Bool.fetchOne(find, arguments: [entity, onlyNamed]) ?? false
  }

  /// Packed names of an entity that its article calls by listed names only; a missing field, which no list of names holds.
  fileprivate static let onlyNamed: String = {
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
    let counted = try statements[
      """
      UPDATE entityName SET articles = articles + 1, labels = labels + ? WHERE entity = ? AND name = ?
      RETURNING id
      """
    ]
    if try counted.bind(asLabel ? 1 : 0).bind(entity).bind(name).number() != nil { return }
    try statements["INSERT INTO entityName (entity, name, key, articles, labels) VALUES (?, ?, ?, 1, ?)"]
      .bind(entity).bind(name).bind(NameFolding.key(name)).bind(asLabel ? 1 : 0).run()
    if keepsSearchIndex {
      try statements["INSERT INTO nameText (rowid, name) VALUES (?, ?)"].bind(db.lastInsertedRowID).bind(name).run()
    }
  }

  private func discount(_ name: String, of entity: Int64, asLabel: Bool) throws {
    try run(
      "UPDATE entityName SET articles = articles - 1, labels = labels - ?3 WHERE entity = ?1 AND name = ?2",
      [entity, name, asLabel ? 1 : 0])
    if keepsSearchIndex {
      try run(
        """
        INSERT INTO nameText (nameText, rowid, name)
        SELECT 'delete', id, name FROM entityName WHERE entity = ? AND name = ? AND articles <= 0
        """, [entity, name])
    }
    try run("DELETE FROM entityName WHERE entity = ? AND name = ? AND articles <= 0", [entity, name])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
