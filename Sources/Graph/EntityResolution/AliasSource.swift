import Foundation
import NewsModel
import ResourceLookup
import Schemas

/// A file of an alias table that is still to be read. Files do not need each other, so they can be read side by side:
///
///     let sections = try AliasSource.bundled().map { try $0.read() }
///     let table = AliasTable(sections)
package struct AliasSource: Sendable {
  let path: String
  /// Whether the table is the user's own, and wins over those that ship.
  let isUsers: Bool

  /// The tables that ship with Wirework, and then those of the user's own folders or files.
  package static func bundled(adding userPaths: [String] = []) throws -> [AliasSource] {
    try sources(at: Schemas.bundledFolder() + "/aliases", isUsers: false) + userPaths.flatMap { try sources(at: $0, isUsers: true) }
  }

  /// A file, or the `.tsv` files of a folder in the order of their names.
  static func sources(at path: String, isUsers: Bool) throws(AliasTableError) -> [AliasSource] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [AliasSource(path: path, isUsers: isUsers)]
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "the folder of alias tables cannot be read", advice: "Check that you may read it.")
    }
    return names
      .filter { $0.hasSuffix(".tsv") }.sorted { $0.precedesInUTF8($1) }.map { AliasSource(path: path + "/" + $0, isUsers: isUsers) }
  }

  /// Reads the file and checks every line of it.
  ///
  /// Throws ``AliasTableError`` for a mistake in it, or where it cannot be read.
  package func read() throws -> AliasSection {
    guard let bytes = FileBytes.contents(of: path) else {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "the alias table cannot be read",
        advice: "Check that the file exists and that you may read it.")
    }
    return try AliasSection(AliasFile(path: path, bytes: bytes, isUsers: isUsers))
  }
}
