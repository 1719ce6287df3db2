import Foundation
import GRDB

/// Opens the database file of a store and says clearly why it cannot be opened.
enum StoreConnection {
  /// Marks a file as a store of Wirework (`PRAGMA application_id`); the letters "Wire".
  static let applicationID: Int32 = 0x5769_7265


  /// Opens a store that exists for reading; what it holds is not changed, and no file is left beside it.
  ///
  /// An interrupted command may have left a log beside the store. It is taken into the file first, unless another process is
  /// writing just now, or the folder may not be written; then the store is read as it stands.
  ///
  /// - Parameter cache: how many kilobytes of pages are kept. Walks come back to the pages around well-known entities; two megabytes, SQLite's
  ///   default, forget them.
  static func forReading(_ path: String, cache: Int = 16384) throws -> DatabaseQueue {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw StoreError.missing(path: path) }
    if isFolder.boolValue { throw StoreError.folder(path: path) }
    return try translating(path) {
      if StoreLog.isKept(by: path) { StoreLog.settle(path) }
      var configuration = configuration()
      configuration.readonly = true
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(cache)") }
      let queue = try DatabaseQueue(path: StoreLog.readablePath(of: path), configuration: configuration)
      try queue.read { try check($0, path: path) }
      return queue
    }
  }

  /// Opens a store for reading and writing, and makes it or brings it up to date.
  static func forWriting(_ path: String) throws -> DatabaseQueue {
    let exists = FileManager.default.fileExists(atPath: path)
    if exists {
      do { _ = try forReading(path) } catch StoreError.missing {}
    }
    return try translating(path) {
      var configuration = configuration()
      configuration.journalMode = .wal
      return try StoreLock.alone(inFolderOf: path) {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try StoreSchema.migrator.migrate(queue)
        return queue
      }
    }
  }

  /// Opens a new file for a build that nobody else sees: no journal, since an interrupted build is thrown away. Errors name the store that it is for.
  static func forBuilding(_ path: String, for store: String) throws -> DatabaseQueue {
    try translating(store) {
      var configuration = configuration()
      // Every reference is made by the load itself, so checking them would only cost time. The cache bounds the memory of a build; the
      // system keeps the rest of the file at hand.
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase { db in
        try db.execute(
          sql: """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF;
            PRAGMA cache_size = -4096
            """)
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try StoreSchema.migrator.migrate(queue)
      return queue
    }
  }

  /// Runs work on a store and turns SQLite's errors into ``StoreError``.
  static func translating<T>(_ path: String, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_NOTADB: throw StoreError.foreign(path: path)
      case .SQLITE_CORRUPT: throw StoreError.damaged(path: path, detail: detail)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy(path: path)
      case .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
        throw StoreError.unwritable(path: path, detail: detail)
      default: throw StoreError.failed(path: path, detail: detail)
      }
    }
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    return configuration
  }

  private static func check(_ db: Database, path: String) throws {
    let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard mark == applicationID else {
      throw try isEmpty(db) ? StoreError.missing(path: path) : StoreError.foreign(path: path)
    }
    let migrator = StoreSchema.migrator
    if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path: path) }
  }

  /// Whether nothing is in the file: a command was killed while it made the store, before its first table.
  private static func isEmpty(_ db: Database) throws -> Bool {
    let tables = "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'"
    return try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0 && Int.fetchOne(db, sql: tables) == 0
  }
}
