import ArgumentParser
import Foundation
import Wirework

/// Keeps `-o` from destroying what a command reads, or a database. It is asked while options are checked, before anything is opened.
enum OutputGuard {
  /// Refuses an output that is a database of SQLite, as every store is, or one of the files that SQLite keeps beside one.
  static func checkDatabase(_ output: String?) throws {
    guard let output, let database = database(of: output) else { return }
    let words = database == output ? "is a database, such as a store" : "belongs to the database \(database.onOneLine)"
    throw ValidationError(
      "'\(output.onOneLine)' \(words), and -o would destroy it. Choose another file with -o, or remove that one first.")
  }

  /// Refuses an output that is one of the files that a command reads, through links too.
  static func check(_ output: String?, reading files: [String], option: String = "-o") throws {
    guard let output, let place = identity(of: output) else { return }
    if files.contains(where: { identity(of: $0) == place }) { throw refusal(output, option) }
  }

  /// Refuses an output that is one of the articles that a command reads, or that lies among them in a folder.
  static func check(_ output: String?, readingArticles paths: [String], option: String = "-o") throws {
    // Folders are searched only where there is something to lose.
    guard let output, identity(of: output) != nil else { return }
    try check(output, reading: ArticleReader().files(at: paths), option: option)
  }

  /// Refuses an output that is a schema in one of the user's folders; tables of aliases are made anew by `alias import`.
  static func check(_ output: String?, schemas folders: [String]) throws {
    guard let output, ["yaml", "yml"].contains((output as NSString).pathExtension.lowercased()) else { return }
    guard let place = resolved(output) else { return }
    let roots = folders.compactMap(resolved).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    if roots.contains(where: place.hasPrefix) { throw refusal(output, "-o") }
  }

  private static func refusal(_ output: String, _ option: String) -> ValidationError {
    ValidationError(
      "'\(output.onOneLine)' is also read by this command, and \(option) would destroy it. Choose another file with \(option).")
  }

  private static let databaseMark = Array("SQLite format 3\0".utf8)

  /// The database that a file is or belongs to; nil for any other file.
  private static func database(of path: String) -> String? {
    let companions = ["-wal", "-shm", "-journal"].filter(path.hasSuffix).map { String(path.dropLast($0.utf8.count)) }
    return ([path] + companions).first(where: isDatabase)
  }

  private static func isDatabase(_ path: String) -> Bool {
    // A pipe would wait for a writer, and is no database.
    guard kind(of: path) == S_IFREG, let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: databaseMark.count)).map { Array($0) } == databaseMark
  }

  private static func kind(of path: String) -> mode_t? { status(of: path).map { $0.st_mode & S_IFMT } }

  /// What is the same for all paths and links that lead to one file; nil for what is no file.
  private static func identity(of path: String) -> FileNumber? {
    guard let status = status(of: path), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileNumber(device: UInt64(status.st_dev), file: UInt64(status.st_ino))
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// Where a file lies on its disk.
private struct FileNumber: Equatable {
  let device: UInt64
  let file: UInt64
}
