import Foundation
import GRDB
public import NewsModel

/// Fills a new store beside the old one; see ``GraphStore/build(at:rules:_:)``.
public final class StoreBuilder {
  private let db: Database

  fileprivate init(db: Database) { self.db = db }

  /// Adds an article; a second one of the same id replaces the first.
  @discardableResult
  public func add(_ article: ResolvedArticle) throws -> GraphStore.Change {
    var writer = ArticleWriter(db: db, keepsSearchIndex: false)
    return try writer.add(article)
  }
}

extension GraphStore {
  /// Makes a new store and puts it in the place of the old one when it is whole.
  ///
  ///     try GraphStore.build(at: "out/graph.sqlite", rules: rules) { builder in
  ///       for article in articles { try builder.add(article) }
  ///     }
  ///
  /// Until then the old store stands untouched; an error or a crash leaves it so. The user's judgements are taken over from it.
  public static func build(
    at path: String, rules: GraphRules = GraphRules(), _ fill: (StoreBuilder) throws -> Void
  ) throws {
    let decisions = try userDecisions(at: path)
    let beside = path + ".building"
    try removeFiles(beside)
    do {
      let database = try StoreConnection.forBuilding(beside)
      try StoreConnection.translating(path) {
        try database.write { db in
          try db.execute(sql: StoreSchema.dropIndexes)
          try fill(StoreBuilder(db: db))
          try db.execute(sql: StoreSchema.indexes)
          for decision in decisions { try decision.insert(into: db) }
          try Derivation(db: db, rules: rules).rebuild()
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
    let old = try StoreConnection.forWriting(path)
    return try StoreConnection.translating(path) {
      let decisions = try old.read(UserDecision.all)
      // Whatever stands in the old store's log goes into its file, so that no log is left beside the new one.
      try old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try old.close()
      return decisions
    }
  }

  private static func replace(_ path: String, with new: String) throws {
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
    guard let file = FileHandle(forUpdatingAtPath: new) else {
      throw StoreError.unwritable(path: path, detail: "the new store cannot be opened")
    }
    try file.synchronize()
    try file.close()
    guard rename(new, path) == 0 else {
      throw StoreError.unwritable(path: path, detail: String(cString: strerror(errno)))
    }
  }

  private static func removeFiles(_ path: String) throws {
    for ending in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + ending)
    {
      do {
        try FileManager.default.removeItem(atPath: path + ending)
      } catch {
        throw StoreError.unwritable(path: path, detail: "an earlier, unfinished build cannot be removed")
      }
    }
  }
}
