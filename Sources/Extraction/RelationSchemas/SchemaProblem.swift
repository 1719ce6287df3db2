/// A mistake in a schema file, with its place and what to do about it.
///
///     Schemas/relations/granted.yaml:4:11: error: no entity type is called 'LegalStatuss'
///     4 | object: [LegalStatuss]
///       |          ^ did you mean 'LegalStatus'?
public struct SchemaProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int
  /// The column, from 1; 0 when the whole line is meant.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What to do; empty when the message says it.
  public var advice: String
  /// The line of the file, for showing.
  public var sourceLine: String

  /// Describes a mistake.
  public init(
    file: String, line: Int = 0, column: Int = 0, message: String, advice: String = "", sourceLine: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
    self.sourceLine = sourceLine
  }

  /// The mistake as people read it, with the line of the file when it is known.
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(max(column, 1))" : file
    var text = "\(place): error: \(message)"
    if !sourceLine.isEmpty {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      let indent = String(repeating: " ", count: max(0, column - 1))
      text += "\n\(number) | \(sourceLine)\n\(margin) | \(indent)^ \(advice)"
    } else if !advice.isEmpty {
      text += " (\(advice))"
    }
    return text
  }
}

/// Mistakes found while loading schemas; loading goes through all files before it gives up.
public struct SchemaProblems: Error, Sendable, CustomStringConvertible {
  /// The mistakes, in the order of the files.
  public var problems: [SchemaProblem]

  /// Gathers mistakes.
  public init(_ problems: [SchemaProblem]) { self.problems = problems }

  /// All mistakes, one after the other.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
