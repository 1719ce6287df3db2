/// Why a file was not imported; the store stands as it was.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// The column in bytes, from 1.
  public var column: Int?
  /// What is wrong.
  public var problem: String
  /// What to do.
  public var advice: String

  /// Says what is wrong in a file as a whole.
  public init(file: String, problem: String, advice: String) {
    self.file = file
    self.problem = problem
    self.advice = advice
  }

  init(file: String, place: TextPlace, problem: String, advice: String) {
    self.init(file: file, problem: problem, advice: advice)
    line = place.line
    column = place.column
  }

  /// The file, the place, what is wrong and what to do.
  public var description: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(file)\(place): error: \(problem); \(advice). Nothing was imported."
  }
}

/// What is wrong at a place, before the file's name is known.
struct Misread: Error {
  let place: TextPlace
  let problem: String
  let advice: String

  init(_ place: TextPlace, _ problem: String, advice: String = "export the graph again with 'wirework export'") {
    self.place = place
    self.problem = problem
    self.advice = advice
  }

  /// A text from the file as it may stand in a message: short, on one line, without characters that hide.
  static func shown(_ text: String) -> String {
    let short = text.unicodeScalars.prefix(60)
    let clean = String(
      String.UnicodeScalarView(
        short.map { $0.properties.generalCategory.isVisible ? $0 : "\u{FFFD}" }))
    return "'" + clean + (text.unicodeScalars.count > 60 ? "…" : "") + "'"
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
