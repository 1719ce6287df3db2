import Foundation
import Schemas

/// What alias tables do on purpose, so that the linter does not report it: the files `shared-aliases.txt` and `common-words.txt`
/// beside the tables.
public struct AliasExceptions: Sendable {
  /// Names that two entities of the bundled tables bear on purpose, as `kind` tab folded name; every kind that names the entity itself is `name`.
  public private(set) var shared: Set<String> = []
  /// The same of a user's own tables, whatever entities bear them.
  public private(set) var usersShared: Set<String> = []
  /// Names of one word that are also common words, exactly as they are written.
  public private(set) var commonWords: Set<String> = []

  /// No exceptions.
  public init() {}

  /// The exceptions of the tables that ship, and of folders of the user's own.
  ///
  /// Throws what the lookup of the bundled folder throws.
  public static func bundled(adding folders: [String] = []) throws -> AliasExceptions {
    var exceptions = AliasExceptions()
    exceptions.add(folder: try Schemas.bundledFolder() + "/aliases", isUsers: false)
    for folder in folders { exceptions.add(folder: folder) }
    return exceptions
  }

  /// Reads the two files of a folder; a file that is not there says nothing.
  ///
  /// - Parameter isUsers: whether they are about all tables, and not the bundled ones alone.
  public mutating func add(folder: String, isUsers: Bool = true) {
    for line in Self.lines(of: folder + "/shared-aliases.txt") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let group = "\(fields[0])\t\(NameFolding.key(String(fields[1])))"
      if isUsers { usersShared.insert(group) } else { shared.insert(group) }
    }
    commonWords.formUnion(Self.lines(of: folder + "/common-words.txt"))
  }

  private static func lines(of path: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
