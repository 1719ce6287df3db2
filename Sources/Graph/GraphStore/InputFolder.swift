import GRDB

/// Where the paths of articles count from, so that a file is known again from any folder.
extension GraphStore {
  /// The folder from which the paths of articles count where they are relative, seen from the store's own; nil when that is not known.
  public func inputFolder() throws -> String? {
    try read { db in
      // A store of before the migration may be read without being changed.
      try db.tableExists("inputFolder") ? String.fetchOne(db, sql: "SELECT path FROM inputFolder") : nil
    }
  }

  /// Says where the paths of articles count from, in a store that has no articles yet; nothing happens in another.
  ///
  /// - Parameter folder: the folder, seen from the store's own.
  public func countPaths(from folder: String) throws {
    let isNew = try read { db in
      try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM inputFolder) AND NOT EXISTS (SELECT 1 FROM article)") == true
    }
    if isNew { try write { try $0.execute(sql: "INSERT INTO inputFolder VALUES (?)", arguments: [folder]) } }
  }
}
