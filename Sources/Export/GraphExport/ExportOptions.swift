/// How much of a graph goes into an export, and under which names.
public struct ExportOptions: Hashable, Sendable {
  /// How many evidences follow each statement.
  public enum EvidenceDepth: String, Hashable, Sendable, CaseIterable {
    /// None: only the counts, the articles and the voices.
    case none
    /// One: the first that is more than a claim, else the first.
    case first
    /// All of them.
    case all
  }

  /// What comes before every name of an entity, article or statement: an absolute IRI such as `urn:wirework:`
  /// or `https://data.example.org/news/`.
  public var base: String
  /// How many evidences follow each statement.
  public var evidence: EvidenceDepth
  /// What made the file, with its version, such as `Wirework 0.1.0`.
  public var generator: String
  /// Whether articles keep their whole text in linked data; without it, an import knows the quoted parts only.
  public var includesTexts = false
  /// What the records were chosen by, such as `relation=granted`; nil for a whole graph.
  public var selection: String?

  /// Chooses the depth and the names.
  ///
  /// Throws ``ExportError`` when `base` is no absolute IRI in ASCII that ends in `/` or `:`.
  public init(
    base: String = ExportOptions.defaultBase, evidence: EvidenceDepth = .all, generator: String = "Wirework"
  ) throws {
    guard IRI.isBase(base) else { throw ExportError.badBase(base) }
    self.base = base
    self.evidence = evidence
    self.generator = generator
  }

  /// All evidence under the default base.
  public static let standard = ExportOptions(checkedBase: defaultBase)

  /// The base of names when the user gives none.
  public static let defaultBase = "urn:wirework:"

  private init(checkedBase: String) {
    base = checkedBase
    evidence = .all
    generator = "Wirework"
  }
}

/// Why an export could not be made; nothing is left half written.
public enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The base of names is not usable.
  case badBase(String)
  /// A file could not be written; the reason is the system's.
  case cannotWrite(path: String, reason: String)
  /// The format is a folder of files.
  case needsFolder(ExportFormat)

  /// What went wrong and what to do.
  public var description: String {
    switch self {
    case .badBase(let base):
      "error: '\(base)' cannot begin the names in an export. "
        + "Give an absolute IRI in ASCII that ends in '/' or ':', such as https://data.example.org/news/"
    case .cannotWrite(let path, let reason):
      "error: \(path) could not be written: \(reason). "
        + "Nothing was changed; choose another place with -o or --out, or make room."
    case .needsFolder(let format):
      "error: \(format.rawValue) is a folder of files. Name the folder with -o, such as -o graph-\(format.rawValue)"
    }
  }
}

/// What an export wrote.
public struct ExportSummary: Hashable, Sendable {
  /// Articles written.
  public var articles = 0
  /// Entities written.
  public var entities = 0
  /// Statements written.
  public var statements = 0
  /// How many of the statements are plain, and so are also an edge between two entities.
  public var plainStatements = 0
  /// How many statements were left out because the format could only show them as facts.
  public var leftOut = 0
  /// Evidences written.
  public var evidences = 0

  /// Starts at zero.
  public init() {}
}
