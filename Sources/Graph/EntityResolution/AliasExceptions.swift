import Foundation
import Schemas

/// What alias tables do on purpose, so that the linter does not report it: the files `shared-aliases.txt` and `common-words.txt`
/// beside the tables.
public struct AliasExceptions: Sendable {
  /// Names that two entities bear on purpose, as `kind` tab folded name; every kind that names the entity itself is `name`.
  public private(set) var shared: Set<String> = []
  /// Names of one word that are also common words, exactly as they are written.
  public private(set) var commonWords: Set<String> = []

  /// No exceptions.
  public init() {}

  /// The exceptions of the tables that ship, and of folders of the user's own.
  ///
  /// Throws what the lookup of the bundled folder throws.
  public static func bundled(adding folders: [String] = []) throws -> AliasExceptions {
    var exceptions = AliasExceptions()
    for folder in [try Schemas.bundledFolder() + "/aliases"] + folders { exceptions.add(folder: folder) }
    return exceptions
  }

  /// Reads the two files of a folder; a file that is not there says nothing.
  public mutating func add(folder: String) {
    for line in Self.lines(of: folder + "/shared-aliases.txt") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count >= 2 { shared.insert("\(fields[0])\t\(NameFolding.key(String(fields[1])))") }
    }
    commonWords.formUnion(Self.lines(of: folder + "/common-words.txt"))
  }

  private static func lines(of path: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
