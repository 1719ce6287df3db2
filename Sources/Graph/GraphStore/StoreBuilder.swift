public import EntityResolution
import Foundation
import GRDB
public import NewsModel

/// Fills a new store beside the old one; see ``GraphStore/build(at:rules:_:)``.
public final class StoreBuilder {
  private let db: Database
  private let writer: ArticleWriter
  private let memory: LoadMemory
  /// What the user parted by article in the store of before; to be heeded when articles are prepared.
  public let partings: ArticlePartings

  fileprivate init(db: Database, memory: LoadMemory, partings: ArticlePartings) throws {
    self.db = db
    self.partings = partings
    self.memory = memory
    writer = try ArticleWriter(db: db, mode: .building, memory: memory)
  }

  /// Adds an article; a second one of the same id replaces the first.
  @discardableResult
  public func add(_ article: ResolvedArticle) throws -> GraphStore.Change {
    try add(PreparedArticle(article, partings: partings))
  }

  /// Adds an article that was prepared with the ``partings``, perhaps on another thread; a second one of the same id replaces the first.
  @discardableResult
  public func add(_ article: PreparedArticle) throws -> GraphStore.Change { try writer.add(article) }

  /// Writes what waits in memory, and makes indexes and derived tables.
  fileprivate func finish(rules: GraphRules, decisions: [UserDecision]) throws {
    writer.bands?.sort()
    try writer.finish()
    let keys = BlockingKeys(db: db, matcher: rules.matcher, most: memory.keys)
    try keys.begin()
    // A second thread sorts while the table is read, in parts as large as the page cache is: what leaves the processor's own cache takes a third longer.
    try db.execute(sql: "PRAGMA cache_size = -1024; PRAGMA threads = 1")
    try LeanSchema.makeHashIndex(in: db)
    try PackedSchema.makeIndexes(in: db)
    try db.execute(sql: "PRAGMA cache_size = -4096")
    try writer.bands?.settle()
    for decision in decisions { try decision.insert(into: db) }
    try Derivation(db: db, rules: rules).rebuild(isLoaded: true, keys: keys)
  }
}

extension GraphStore {
  /// Makes a new store and puts it in the place of the old one when it is whole.
  ///
  ///     try GraphStore.build(at: "out/graph.sqlite", rules: rules) { builder in
  ///       for article in articles { try builder.add(article) }
  ///     }
  ///
  /// Until then the old store stands untouched; an error or a crash leaves it so. Throws ``StoreError/busy(path:)`` while another process builds it. The user's judgements are taken over from it.
  ///
  /// - Parameters:
  ///   - path: the store's file.
  ///   - rules: which entities may be one.
  ///   - inputFolder: the folder from which the paths of articles count, seen from the store's own.
  ///   - memory: how much is remembered meanwhile.
  ///   - fill: adds the articles.
  public static func build(
    at path: String, rules: GraphRules = GraphRules(), inputFolder: String? = nil,
    memory: LoadMemory = .plenty, _ fill: (StoreBuilder) throws -> Void
  ) throws {
    let decisions = try userDecisions(at: path)
    let beside = FileClaim.building(path)
    let claim = try FileClaim(beside, for: path)
    defer { withExtendedLifetime(claim) {} }
    try removeFiles(beside, exceptItself: true)
    do {
      let database = try StoreConnection.forBuilding(beside, for: path)
      try StoreConnection.translating(path) {
        try database.write { db in
          try PackedSchema.dropIndexes(in: db)
          if let inputFolder {
            try db.execute(sql: "INSERT INTO inputFolder VALUES (?)", arguments: [inputFolder])
          }
          let builder = try StoreBuilder(db: db, memory: memory, partings: UserDecision.partings(of: decisions))
          try fill(builder)
          try builder.finish(rules: rules, decisions: decisions)
        }
        try database.close()
      }
      try replace(path, with: beside)
    } catch {
      try? removeFiles(beside)
      throw error
    }
  }

  private static func userDecisions(at path: String) throws -> [UserDecision] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    // A file that is no store, or a damaged one, is not silently replaced.
    let old: DatabaseQueue
    do { old = try StoreConnection.forReading(path) } catch StoreError.missing { return [] }
    return try StoreConnection.translating(path) {
      defer { try? old.close() }
      return try old.read(UserDecision.all)
    }
  }

  static func replace(_ path: String, with new: String) throws {
    try emptyLog(of: path)
    guard let file = FileHandle(forUpdatingAtPath: new) else {
      throw StoreError.unwritable(path: path, detail: "the new store cannot be opened")
    }
    try file.synchronize()
    try file.close()
    guard rename(new, path) == 0 else {
      throw StoreError.unwritable(path: path, detail: String(cString: strerror(errno)))
    }
  }

  /// A log that an interrupted command left goes into its file first, so that none stands beside the new store.
  private static func emptyLog(of path: String) throws {
    if StoreLog.isKept(by: path) {
      StoreLog.settle(path)
      if StoreLog.isKept(by: path) { throw StoreError.busy(path: path) }
    }
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }

  /// Removes a file with the logs beside it, or these alone.
  static func removeFiles(_ path: String, exceptItself: Bool = false) throws {
    for ending in (exceptItself ? [] : [""]) + ["-wal", "-shm", "-journal"]
    where FileManager.default.fileExists(atPath: path + ending) {
      do {
        try FileManager.default.removeItem(atPath: path + ending)
      } catch {
        throw StoreError.unwritable(path: path, detail: "an earlier, unfinished build cannot be removed")
      }
    }
  }
}
