import EntityResolution
import GRDB
public import NewsModel

/// One of the entities that judgements made one: an id under which articles speak, with the names they use for it.
public struct EntityMember: Identifiable, Hashable, Sendable {
  /// The id under which articles speak of it.
  public var id: Entity.ID
  /// The id that it goes by after merging.
  public var canonical: Entity.ID
  /// Its names in the articles, sorted by their UTF-8 bytes.
  public var names: [String]
  /// How many articles speak of it.
  public var articles: Int
}

/// A name by which articles call an entity.
public struct EntityName: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The entity after merging.
  public var entity: Entity
  /// The id under which the articles speak of it.
  public var member: Entity.ID
  /// How many articles use the name.
  public var articles: Int
}

extension GraphStore {
  /// Hands over every name that articles use, sorted by entity, then by the id in the articles, then by name.
  public func forEachName(_ body: (EntityName) throws -> Void) throws {
    try read { db in
      let find = try QuickStatement(
        """
        SELECT n.name, c.name, c.label, c.type, c.wikidata, e.name, n.articles FROM entityName n
        JOIN entity e ON e.id = n.entity JOIN entity c ON c.id = e.canonical ORDER BY c.name, e.name, n.name
        """, in: db)
      try find.forEachRow { row in
        let entity = Entity(
          id: Entity.ID(rawValue: row.text(1)), label: row.text(2), type: EntityType(rawValue: row.text(3)),
          wikidata: row.isNull(4) ? nil : row.text(4))
        try body(EntityName(name: row.text(0), entity: entity, member: Entity.ID(rawValue: row.text(5)), articles: Int(row.number(6))))
      }
    }
  }

  /// The entities that are one with an entity, itself included, sorted by id; empty when the store has none of that id.
  public func members(of id: Entity.ID) throws -> [EntityMember] {
    try read { db in
      try Self.members(
        where: "e.canonical = (SELECT canonical FROM entity WHERE name = ? AND canonical != -1)",
        [id.rawValue], in: db)
    }
  }

  /// The entities, before merging, that articles call by a name or that have it as their id, sorted by id.
  public func members(called name: String) throws -> [EntityMember] {
    try read { db in
      let exact = try Self.members(where: "e.name = ?", [name], in: db)
      if !exact.isEmpty { return exact }
      let key = NameFolding.key(name)
      if key.isEmpty { return [] }
      return try Self.members(where: "e.id IN (SELECT entity FROM entityName WHERE key = ?)", [key], in: db)
    }
  }

  /// The first articles, at most `limit`, that call an entity by a name, sorted by their ids.
  public func articles(calling entity: Entity.ID, _ name: String, limit: Int) throws -> [Article.ID] {
    let key = NameFolding.key(name)
    return try read { db in
      let rows = Set(try Int64.fetchAll(
        db, sql: "SELECT id FROM entity WHERE canonical = (SELECT canonical FROM entity WHERE name = ?)", arguments: [entity.rawValue]))
      let articles = try Row.fetchCursor(db, sql: "SELECT id, name FROM article ORDER BY name")
      var found: [Article.ID] = []
      while found.count < limit, let article = try articles.next() {
        let isCalled = try ArticleNames.of(article[0], in: db).contains { naming in
          rows.contains(naming.entity) && ([naming.label] + (naming.others ?? [])).contains { NameFolding.key($0) == key }
        }
        if isCalled { found.append(Article.ID(rawValue: article[1])) }
      }
      return found
    }
  }

  private static func members(where condition: String, _ arguments: StatementArguments, in db: Database) throws
    -> [EntityMember]
  {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.id, e.name, c.name, e.articles FROM entity e JOIN entity c ON c.id = e.canonical
        WHERE \(condition) ORDER BY e.name
        """, arguments: arguments)
    let names = try db.cachedStatement(sql: "SELECT name FROM entityName WHERE entity = ? ORDER BY name")
    return try rows.map { row in
      EntityMember(
        id: Entity.ID(rawValue: row[1]), canonical: Entity.ID(rawValue: row[2]),
        names: try String.fetchAll(names, arguments: [row[0] as Int64]), articles: row[3])
    }
  }
}
