public import NewsModel

/// What reading gives for one article: the article, or why there is none.
public enum ReadingResult: Hashable, Sendable {
  /// An article.
  case article(Article)
  /// An input, or a record of one, that gave no article; or a note on the article before.
  case problem(ReadingProblem)

  /// The article, when there is one.
  public var article: Article? {
    if case .article(let article) = self { article } else { nil }
  }

  /// The problem, when there is one.
  public var problem: ReadingProblem? {
    if case .problem(let problem) = self { problem } else { nil }
  }
}

/// Why an input, or one record of it, gave no article, or what its article lacks.
///
///     print(problem)   // news.jsonl:3:17: error: expected ':' after the name "text"; mend or remove this line
public struct ReadingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Kind: String, Hashable, Sendable {
    /// The input could not be read: the command ends with exit code 3.
    case failure
    /// The input was left out on purpose: another language, a record given twice.
    case skipped
    /// The article before it was read, but lacks something that a reader would expect.
    case note
  }

  /// The file, as the user named it or as it was found in a folder; `-` is standard input.
  public var file: String
  /// The line, from 1, where that is known.
  public var line: Int?
  /// The column in that line, in characters (Unicode code points) from 1, where that is known.
  public var column: Int?
  /// What is wrong and what to do about it.
  public var message: String
  /// Whether this is a failure or a skip.
  public var kind: Kind

  /// Describes a problem.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, message: String, kind: Kind = .failure
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.kind = kind
  }

  /// Whether the input was left out on purpose, which is no failure.
  public var isSkip: Bool { kind == .skipped }

  /// Whether the article was read all the same.
  public var isNote: Bool { kind == .note }

  /// The place, then the message, on one line.
  public var description: String {
    let place = [file.printable, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + (isSkip ? ": skipped: " : isNote ? ": note: " : ": error: ") + message.printable
  }
}

/// A problem before it is known which file has it.
struct ReadingFailure: Error {
  var message: String
  var line: Int?
  var column: Int?
  var kind = ReadingProblem.Kind.failure

  func problem(in file: String) -> ReadingProblem {
    ReadingProblem(file: file, line: line, column: column, message: message, kind: kind)
  }
}

extension String {
  /// The text without control characters, which would let a file name or a file's words steer a terminal.
  var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { scalar in
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isBidi = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return isControl || isBidi ? "\u{FFFD}" : scalar
    }))
  }
}
