import EntityResolution
import GRDB
import NewsModel

/// What an article calls its entities, packed into one text.
struct ArticleNames {
  /// What an article calls one entity.
  struct Naming {
    /// The entity's row.
    var entity: Int64
    /// The name that it goes by.
    var label: String
    /// Its further names, sorted; nil when the article calls it by listed names only, each of which has an id of its own.
    var others: [String]?

    init(entity: Int64, label: String, others: [String]?) {
      self.entity = entity
      self.label = label
      self.others = others
    }

    /// The names of an entity as an article gives them.
    init(_ entity: Entity, row: Int64, isOnlyNamed: Bool) {
      let others =
        entity.aliases.isEmpty
        ? [] : Set(entity.aliases).subtracting([entity.label]).sorted { $0.precedesInUTF8($1) }
      self.init(entity: row, label: entity.label, others: isOnlyNamed ? nil : others)
    }
  }

  private(set) var packer = Packer()

  /// Forgets all names, and keeps the memory for others.
  mutating func removeAll() { packer.removeAll() }

  /// What the former table of names held for an entity that is called by listed names only.
  static let onlyNamed = "\\0\u{1F}"

  mutating func add(_ naming: Naming) {
    packer.add(Int(naming.entity))
    Self.add(naming, to: &packer)
  }

  /// Adds what an article calls the entity of a row, as ``add(_:to:)`` packs it.
  mutating func add(packed naming: UnsafeBufferPointer<UInt8>, of entity: Int64) {
    packer.add(Int(entity))
    packer.add(packed: naming)
  }

  /// Packs what an article calls an entity, without the entity's row.
  static func add(_ naming: Naming, to packer: inout Packer) {
    packer.add(naming.label)
    if let others = naming.others {
      packer.add(others.count)
      for name in others { packer.add(name) }
    } else {
      packer.add(nil)
    }
  }

  static func unpack(_ text: String) -> [Naming] {
    var unpacker = Unpacker(text)
    var namings: [Naming] = []
    while !unpacker.isAtEnd {
      let (entity, label) = (Int64(unpacker.int()), unpacker.string())
      let others = unpacker.next().map { count in (0..<(Int(count) ?? 0)).map { _ in unpacker.string() } }
      namings.append(Naming(entity: entity, label: label, others: others))
    }
    return namings
  }

  /// Hands over the rows of every article and each entity that it speaks of.
  static func forEach(in db: Database, _ body: (_ article: Int64, _ entity: Int64) throws -> Void) throws {
    // A store of before the migration may be read without being changed.
    if try !db.tableExists("articleNames") {
      let old = try QuickStatement("SELECT article, entity FROM entityArticle", in: db)
      return try old.forEachRow { try body($0.number(0), $0.number(1)) }
    }
    try QuickStatement("SELECT article, names FROM articleNames", in: db).forEachRow { row in
      for naming in unpack(row.text(1)) { try body(row.number(0), naming.entity) }
    }
  }

  /// What a stored article calls its entities.
  static func of(_ article: Int64, in db: Database) throws -> [Naming] {
    let find = try db.cachedStatement(sql: "SELECT names FROM articleNames WHERE article = ?")
    return try String.fetchOne(find, arguments: [article]).map(unpack) ?? []
  }

  func insert(article: Int64, in db: Database) throws {
    let insert = try QuickStatement(cached: "INSERT INTO articleNames VALUES (?, ?)", in: db)
    try insert.bind(article).bind(packer).run()
  }
}
