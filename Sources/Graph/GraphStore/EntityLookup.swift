import EntityResolution
import GRDB
public import NewsModel

extension GraphStore {
  /// The entity that a name means: an id, a label, any name in an article or alias table, or one of these after titles.
  ///
  ///     try store.entity(named: "President Assad")?.label   // "Bashar al-Assad"
  ///
  /// Of several, the one that most articles speak of. Nil when nothing has that name; ``names(near:limit:)`` then helps.
  public func entity(named name: String) throws -> Entity? { try entities(named: name).first }

  /// All entities that a name may mean, the one in most articles first.
  public func entities(named name: String) throws -> [Entity] {
    if let exact = try entity(Entity.ID(rawValue: name)) { return [exact] }
    return try read { db in
      let bare = NameFolding.withoutTitles(name)
      for candidate in bare == name ? [name] : [name, bare] {
        for find in [byKey, byTable, byEnding] {
          let found = try find(candidate, db)
          if !found.isEmpty { return try found.compactMap { try Self.entity(row: $0, in: db) } }
        }
      }
      return []
    }
  }

  /// All entities with a name of several words that ends in these: "Peskov" finds "Dmitry Peskov"; the one in most articles first.
  public func entities(ending words: String) throws -> [Entity] {
    try read { db in try byEnding(words, db).compactMap { try Self.entity(row: $0, in: db) } }
  }

  /// Names in the store that are spelt much like a name, the nearest first, and those with a word that begins with it; for "did you mean".
  public func names(near name: String, limit: Int = 5) throws -> [String] {
    let wanted = NameFolding.key(NameFolding.withoutTitles(name))
    if wanted.isEmpty { return [] }
    return try read { db in
      var near: [(distance: Int, label: String)] = []
      let rows = try Row.fetchCursor(
        db.makeStatement(
          sql: """
            SELECT DISTINCT n.key, c.label FROM entityName n JOIN entity e ON e.id = n.entity
            JOIN entity c ON c.id = e.canonical ORDER BY n.key, c.label
            """))
      while let row = try rows.next() {
        let key: String = row[0]
        // What only begins so comes behind what is spelt much like it.
        let distance = NearName.distance(of: wanted, to: key) ?? (NearName.begins(key, with: wanted) ? wanted.utf8.count : nil)
        if let distance { near.append((distance, row[1])) }
      }
      near.sort { $0.distance == $1.distance ? $0.label.precedesInUTF8($1.label) : $0.distance < $1.distance }
      var seen: Set<String> = []
      return Array(near.map(\.label).filter { seen.insert($0).inserted }.prefix(limit))
    }
  }

  // MARK: Ways to find

  private static let order = "ORDER BY c.articles DESC, c.name"

  private func byKey(_ name: String, _ db: Database) throws -> [Int64] {
    let find = try db.cachedStatement(
      sql: """
        SELECT DISTINCT c.id FROM entityName n JOIN entity e ON e.id = n.entity JOIN entity c ON c.id = e.canonical
        WHERE n.key = ? \(Self.order)
        """)
    let key = NameFolding.key(name)
    return key.isEmpty ? [] : try Int64.fetchAll(find, arguments: [key])
  }

  /// By a name that an alias table gives; offices mean their last holder whom the store knows.
  private func byTable(_ name: String, _ db: Database) throws -> [Int64] {
    let rows = rules.matcher.aliases.rows(named: name).sorted { a, b in
      if a.kind.isName != b.kind.isName { return a.kind.isName }
      return (b.from?.iso ?? "") < (a.from?.iso ?? "")
    }
    let find = try db.cachedStatement(
      sql: "SELECT c.id FROM entity e JOIN entity c ON c.id = e.canonical WHERE e.name = ?")
    var found: [Int64] = []
    for row in rows {
      if let id = try Int64.fetchOne(find, arguments: [row.entity.rawValue]), !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }

  /// By the last words of a name: "Peskov" finds "Dmitry Peskov".
  private func byEnding(_ name: String, _ db: Database) throws -> [Int64] {
    let key = NameFolding.key(name)
    let find = try db.cachedStatement(
      sql: """
        SELECT DISTINCT c.id FROM entityName n JOIN entity e ON e.id = n.entity JOIN entity c ON c.id = e.canonical
        WHERE substr(n.key, -length(?1) - 1) = ' ' || ?1 \(Self.order)
        """)
    return key.isEmpty ? [] : try Int64.fetchAll(find, arguments: [key])
  }

  static func entity(row: Int64, in db: Database) throws -> Entity? {
    let find = try db.cachedStatement(sql: "SELECT \(entityColumns) FROM entity WHERE id = ?")
    return try Row.fetchOne(find, arguments: [row]).map { try entity($0, in: db) }
  }
}
