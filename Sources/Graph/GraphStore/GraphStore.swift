public import EntityResolution
import GRDB
public import NewsModel

/// What a store must know of the world outside it: which entities may be one, and which relations have no direction.
public struct GraphRules: Sendable {
  /// Judges whether entities of different articles are the same.
  public let matcher: EntityMatcher
  /// The relations that hold in both directions at once.
  public let symmetricRelations: Set<RelationName>

  /// Takes the rules from alias tables and a vocabulary.
  public init(
    aliases: AliasTable = AliasTable(), vocabulary: Vocabulary = Vocabulary(types: [], relations: [])
  ) {
    matcher = EntityMatcher(aliases: aliases)
    symmetricRelations = Set(vocabulary.relations.filter(\.isSymmetric).map(\.name))
  }
}

/// A graph on disk: articles, the statements they make, their evidence, and the judgements behind its entities.
///
///     let store = try GraphStore.open(at: "out/graph.sqlite", rules: rules)
///     try store.add(resolver.resolve(relations, in: analyzed))   // .added
///     try store.add(resolver.resolve(relations, in: analyzed))   // .unchanged
///
/// One SQLite file. Each article is one transaction, so an interruption loses nothing that was added. The order in which articles come
/// makes no difference, and removing an article takes out exactly what it alone supported. Everything that is read is
/// sorted and canonical. Errors are ``StoreError``.
public final class GraphStore: Sendable {
  /// What adding an article did.
  public enum Change: String, Hashable, Sendable {
    /// The article is new.
    case added
    /// The article was there, with other text or statements; its own were replaced.
    case replaced
    /// The article was there, exactly as it is.
    case unchanged
  }

  /// The file.
  public let path: String
  let rules: GraphRules
  let database: DatabaseQueue

  let names = NameCache()

  private let isForWriting: Bool

  init(path: String, rules: GraphRules, database: DatabaseQueue, isForWriting: Bool = false) {
    self.path = path
    self.rules = rules
    self.database = database
    self.isForWriting = isForWriting
  }

  deinit { if isForWriting { StoreLog.settle(database) } }

  /// Opens a store for reading and writing; makes one where there is none, and brings an older one up to date.
  ///
  /// Throws ``StoreError/busy(path:)`` while another process builds a new store in its place.
  public static func open(at path: String, rules: GraphRules = GraphRules()) throws -> GraphStore {
    try FileClaim.checkThatNobodyBuilds(path)
    return GraphStore(path: path, rules: rules, database: try StoreConnection.forWriting(path), isForWriting: true)
  }

  /// Opens a store that exists for reading only.
  public static func openForReading(at path: String, rules: GraphRules = GraphRules()) throws -> GraphStore {
    GraphStore(path: path, rules: rules, database: try StoreConnection.forReading(path))
  }

  /// Opens the same store once more, for reading on another thread: one connection answers one question at a time.
  public func reader() throws -> GraphStore {
    GraphStore(path: path, rules: rules, database: try StoreConnection.forReading(path, cache: 2048))
  }

  /// Adds an article, or replaces what it said before; adding the same article twice changes nothing.
  ///
  /// One transaction: all of it is there afterwards, or nothing.
  @discardableResult
  public func add(_ article: ResolvedArticle) throws -> Change { try add(PreparedArticle(article, partings: partings())) }

  /// Adds an article that was prepared with the store's ``partings()``, perhaps on another thread, or replaces what it said before.
  @discardableResult
  public func add(_ article: PreparedArticle) throws -> Change {
    try write { db in
      let writer = try ArticleWriter(db: db)
      let change = try writer.add(article)
      try writer.finish()
      if change != .unchanged { try Derivation(db: db, rules: rules).update(after: writer.touched) }
      return change
    }
  }

  /// Takes an article out with everything that it alone supported; false when the store has no such article.
  @discardableResult
  public func remove(_ article: Article.ID) throws -> Bool {
    try write { db in
      var remover = ArticleRemover(db: db)
      guard try remover.remove(article) else { return false }
      try Derivation(db: db, rules: rules).update(after: remover.touched)
      return true
    }
  }

  /// The article of a name: its id, or the path of the file it came from.
  public func articleID(named name: String) throws -> Article.ID? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT name FROM article WHERE name = ?1 OR path = ?1 ORDER BY name != ?1, name",
        arguments: [name])
    }.map(Article.ID.init(rawValue:))
  }

  /// Throws all derived tables away and computes them again; the graph stays the same.
  public func rebuildDerived() throws {
    try write { try Derivation(db: $0, rules: rules).rebuild() }
  }

  /// Closes the file; the store cannot be used afterwards.
  public func close() throws {
    if isForWriting { StoreLog.settle(database) }
    try StoreConnection.translating(path) { try database.close() }
  }

  func read<T>(_ work: (Database) throws -> T) throws -> T {
    // Records may be looked up while others are being handed over; all that one question looks up belongs to one state of the
    // store, and the file is locked once rather than for every row.
    try StoreConnection.translating(path) {
      try database.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try work(db) }
        var result: T?
        try db.inTransaction(.deferred) {
          result = try work(db)
          return .commit
        }
        return result!
      }
    }
  }

  func write<T>(_ work: (Database) throws -> T) throws -> T {
    try FileClaim.checkThatNobodyBuilds(path)
    return try StoreConnection.translating(path) { try database.write(work) }
  }
}
