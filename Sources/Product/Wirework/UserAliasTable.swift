public import EntityResolution
import Foundation
public import NewsModel

/// A table of aliases that a user writes line by line.
///
///     try UserAliasTable(path: "my-schemas/aliases/own.tsv").add(alias: "Tartoos", kind: .name, to: tartus)
public struct UserAliasTable: Sendable {
  /// The file.
  public let path: String

  /// Names the file, which need not exist yet.
  public init(path: String) { self.path = path }

  /// Adds a line, and makes the file and its folder when they are missing; gives back the number of the line from 1.
  ///
  /// A line that is there already is not written twice. Throws ``AliasTableError`` for a line that would be wrong, and then leaves the file
  /// as it was.
  @discardableResult
  public func add(
    alias: String, kind: AliasKind, to entity: Entity, language: String = "en", from: String = "", until: String = ""
  ) throws -> Int {
    let fields = [
      entity.id.rawValue, entity.label, entity.type.rawValue, alias, kind.rawValue, language, from, until,
      entity.wikidata ?? "", "user",
    ]
    if let odd = fields.first(where: { $0.contains { $0 == "\t" || $0.isNewline } }) {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "'\(odd.onOneLine)' holds a tab or line break",
        advice: "Write it on one line, with spaces.")
    }
    if let reversed = AliasTable.reversedDays(from: from, until: until) {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: reversed, advice: "Give the first day as --from and the last as --until; nothing was written.")
    }
    let line = fields.joined(separator: "\t")
    var lines = try existing()
    if let index = lines.firstIndex(of: line) { return index + 1 }
    lines.append(line)
    let text = lines.joined(separator: "\n") + "\n"
    _ = try AliasTable(text: text, name: path, isUsers: true)
    try write(text)
    return lines.count
  }

  private func existing() throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [AliasTable.header] }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    guard lines.first(where: { !$0.hasPrefix("#") }) ?? AliasTable.header == AliasTable.header else {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "the table has other columns than a new line would have",
        advice: "Add the line by hand, or begin the table with all columns: \(AliasTable.header)")
    }
    return lines.isEmpty ? [AliasTable.header] : lines
  }

  private func write(_ text: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "the alias table cannot be written",
        advice: "Check that you may write there.")
    }
  }
}
