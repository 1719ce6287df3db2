import Foundation
public import NewsModel
import RelationSchemas

/// The statements of a gold file, and the relations that were asked for when it was written.
///
///     let gold = try GoldSet.load("gold.jsonl", vocabulary: pipeline.vocabulary)
///     gold.statements.count
///
/// A line `{"relations": ["granted", "met"]}` says that only these relations were looked for: what is found of others counts nothing, so that a
/// vocabulary may grow without making an older gold wrong.
public struct GoldSet: Hashable, Sendable {
  /// The statements, in the order of the file.
  public var statements: [GoldStatement]
  /// The relations that were looked for; nil when all were.
  public var relations: Set<RelationName>?

  /// Puts a gold set together.
  public init(_ statements: [GoldStatement], relations: Set<RelationName>? = nil) {
    self.statements = statements
    self.relations = relations
  }

  /// Reads a gold file: one JSON object a line; empty lines are left out.
  ///
  /// Every relation must be one of the vocabulary. Throws ``GoldError`` with the first line that is wrong, and when the file holds no statement.
  public static func load(_ path: String, vocabulary: Vocabulary) throws -> GoldSet {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GoldError(
        file: path, line: 0, message: "the gold file cannot be read; check that it exists and that you may read it",
        isUnreadable: true)
    }
    var set = GoldSet([])
    for (index, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let line = try GoldLine(file: path, number: index + 1, vocabulary: vocabulary, data: Data(line))
      if let relations = try line.relationsAskedFor() {
        set.relations = (set.relations ?? []).union(relations)
      } else {
        set.statements.append(try line.statement())
      }
    }
    guard !set.statements.isEmpty else {
      throw GoldError(file: path, line: 1, message: "the gold file holds no statement; write one JSON object a line", isUnreadable: false)
    }
    return set
  }
}

/// Reads one line of a gold file.
private struct GoldLine {
  let file: String
  let number: Int
  let vocabulary: Vocabulary
  private let record: [String: Any]

  init(file: String, number: Int, vocabulary: Vocabulary, data: Data) throws {
    (self.file, self.number, self.vocabulary) = (file, number, vocabulary)
    guard let value = try? JSONSerialization.jsonObject(with: data), let record = value as? [String: Any] else {
      throw GoldError(
        file: file, line: number,
        message: "this is no JSON object; write {\"article\": …, \"subject\": …, \"relation\": …, \"object\": …} on one line", isUnreadable: false)
    }
    self.record = record
  }

  /// The relations of a line that says which ones were looked for; nil for a statement.
  func relationsAskedFor() throws -> [RelationName]? {
    guard record["relation"] == nil, record["subject"] == nil, let value = record["relations"] else { return nil }
    guard let names = value as? [String], !names.isEmpty else { throw problem("'relations' must be a list of relations") }
    return try names.map(relation)
  }

  func statement() throws -> GoldStatement {
    GoldStatement(
      article: Article.ID(rawValue: try text("article", record)), subject: try end("subject", record), relations: try relations(record),
      object: try end("object", record), polarity: try choice("polarity", record) ?? .affirmed,
      modality: try choice("modality", record) ?? .actual, source: try optionalText("source", record),
      range: try range(record["start"], record["end"], "'start' and 'end'"), isOptional: try flag("optional", record))
  }

  private func problem(_ message: String) -> GoldError {
    GoldError(file: file, line: number, message: message, isUnreadable: false)
  }

  private func text(_ key: String, _ record: [String: Any]) throws -> String {
    guard let value = record[key] else { throw problem("'\(key)' is missing; a line needs article, subject, relation and object") }
    guard let text = value as? String, !text.isEmpty else { throw problem("'\(key)' must be text") }
    return text
  }

  private func optionalText(_ key: String, _ record: [String: Any]) throws -> String? {
    guard let value = record[key] else { return nil }
    guard let text = value as? String else { throw problem("'\(key)' must be text") }
    return text
  }

  private func end(_ key: String, _ record: [String: Any]) throws -> GoldStatement.End {
    let place = record[key + "At"] as? [Any]
    if record[key + "At"] != nil, place?.count != 2 { throw problem("'\(key)At' must be [start, end]") }
    let span = place == nil ? nil : try range(place?[0], place?[1], "'\(key)At'")
    if let names = record[key] as? [String], !names.isEmpty { return GoldStatement.End(names, place: span) }
    return GoldStatement.End([try text(key, record)], place: span)
  }

  private func relations(_ record: [String: Any]) throws -> [RelationName] {
    if let names = record["relation"] as? [String], !names.isEmpty { return try names.map(relation) }
    return [try relation(try text("relation", record))]
  }

  private func relation(_ text: String) throws -> RelationName {
    let name = RelationName(rawValue: text)
    guard vocabulary.definition(of: name) != nil else {
      let advice = Spelling.advice(for: name.rawValue, among: vocabulary.relations.map(\.name.rawValue))
      throw problem("no relation is called '\(name)'; \(advice)")
    }
    return name
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ record: [String: Any]) throws -> Choice? {
    guard let word = try optionalText(key, record) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      throw problem("'\(word)' is no \(key); \(Spelling.advice(for: word, among: Choice.allCases.map(\.rawValue)))")
    }
    return choice
  }

  private func flag(_ key: String, _ record: [String: Any]) throws -> Bool {
    guard let value = record[key] else { return false }
    guard let flag = value as? Bool else { throw problem("'\(key)' must be true or false") }
    return flag
  }

  private func range(_ start: Any?, _ end: Any?, _ name: String) throws -> Range<Int>? {
    if start == nil, end == nil { return nil }
    guard let start = start as? Int, let end = end as? Int, 0 <= start, start < end else {
      throw problem("\(name) must be two whole numbers, the first smaller than the second")
    }
    return start..<end
  }
}
