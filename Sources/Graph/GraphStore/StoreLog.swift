import Foundation
import GRDB

/// The log that SQLite keeps beside a store while it is written (write-ahead logging), so that others can read meanwhile.
///
/// A store at rest keeps none: it is one file, which can be copied, and read from a folder that may not be written.
enum StoreLog {
  /// Whether a store is in the state of being written: just now, or by a command that was killed.
  static func isKept(by path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    // Bytes 18 and 19 are 2 with a log (SQLite file format, section 1.3).
    let header = (try? file.read(upToCount: 20)).flatMap { $0 } ?? Data()
    return header.count == 20 && header.starts(with: Data("SQLite format 3\0".utf8)) && header[18] == 2
  }

  /// Takes the log into the store and ends it; nothing happens when another process uses the store, or when it cannot be written.
  static func settle(_ path: String) {
    guard isWritable(path) else { return }
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
    settle(queue)
    try? queue.close()
  }

  static func settle(_ queue: DatabaseQueue) {
    try? queue.writeWithoutTransaction { db in
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == StoreConnection.applicationID else { return }
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      _ = try Row.fetchAll(db, sql: "PRAGMA journal_mode = DELETE")
    }
  }

  /// The path under which a store can be read: one with a log in a folder that may not be written is read without looking for changes,
  /// which nobody can make there.
  static func readablePath(of path: String) -> String {
    let hasLog = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int).flatMap { $0 } ?? 0 > 0
    guard isKept(by: path), !isWritable(path), !hasLog else { return path }
    let full = URL(fileURLWithPath: path).standardizedFileURL.path
    let escaped = full.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? full
    return "file://\(escaped)?immutable=1"
  }

  private static func isWritable(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    return FileManager.default.isWritableFile(atPath: path)
      && FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder)
  }
}
