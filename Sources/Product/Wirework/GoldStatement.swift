import Foundation
public import NewsModel

/// A statement that a person found in an article: one line of a gold file.
///
/// `{"article": "report", "subject": "Assad", "relation": "granted", "object": "asylum"}`, and, when they are not "affirmed"
/// and "actual", `"polarity"` and `"modality"`. Entities are names, aliases or ids.
public struct GoldStatement: Hashable, Sendable {
  /// The article's id.
  public var article: Article.ID
  /// A name of the subject.
  public var subject: String
  /// The relation.
  public var relation: RelationName
  /// A name of the object.
  public var object: String
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public var modality: Modality

  /// A line of a gold file that is not one.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// What is wrong and what to do.
    public var message: String
    /// Place and message.
    public var description: String { "\(file):\(line): error: \(message)" }
  }

  /// Reads a gold file: one JSON object a line; empty lines are left out.
  ///
  /// Throws ``Mistake`` with the line that is wrong.
  public static func load(_ path: String) throws -> [GoldStatement] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Mistake(
        file: path, line: 1, message: "the file cannot be read; check that it exists and that you may read it"
      )
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { index, line in
      if line.allSatisfy(\.isWhitespace) { return nil }
      do {
        return try JSONDecoder().decode(Record.self, from: Data(line.utf8)).statement()
      } catch {
        throw Mistake(
          file: path, line: index + 1,
          message:
            "a line needs \"article\", \"subject\", \"relation\" and \"object\" as text; polarity and modality take the words of the schema"
        )
      }
    }
  }

  private struct Record: Decodable {
    var article, subject, relation, object: String
    var polarity, modality: String?

    func statement() throws -> GoldStatement {
      guard let polarity = Polarity(rawValue: polarity ?? "affirmed"),
        let modality = Modality(rawValue: modality ?? "actual")
      else { throw CocoaError(.coderInvalidValue) }
      return GoldStatement(
        article: Article.ID(rawValue: article), subject: subject, relation: RelationName(rawValue: relation),
        object: object, polarity: polarity, modality: modality)
    }
  }
}
