/// Something in alias tables that a person should look at.
public struct AliasFinding: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// The table contradicts itself; it must be mended.
    case error
    /// It leads to names that stay apart, or that are found where they do not stand.
    case warning
    /// Worth knowing.
    case note

    /// Orders by how bad they are, the worst first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  /// What was looked for.
  public enum Check: String, Hashable, Sendable, CaseIterable {
    /// Entities that are listed as names of one another.
    case cycle
    /// One name on two entities at the same time.
    case sharedName = "shared-name"
    /// A person, a government and an organisation under one id or name.
    case mixedTypes = "mixed-types"
    /// One entity under two labels or two Wikidata items, or one item on two entities.
    case identity
    /// A name of one word that is also a common word.
    case commonWord = "common-word"
    /// A short name that a slip of the pen makes another's.
    case nearMiss = "near-miss"
    /// A line with too few or too many columns, of letters that are no UTF-8, or of days that never come.
    case brokenLine = "broken-line"
    /// A line of the user's that takes a name from a bundled entity.
    case takesName = "takes-name"
  }

  /// How bad it is.
  public var severity: Severity
  /// What was looked for.
  public var check: Check
  /// The line: the file's name and the line from 1.
  public var place: String
  /// What is wrong.
  public var message: String
  /// What to do.
  public var advice: String

  /// Makes a finding.
  public init(severity: Severity, check: Check, place: String, message: String, advice: String) {
    self.severity = severity
    self.check = check
    self.place = place
    self.message = message
    self.advice = advice
  }

  /// The finding on one line, as compilers print them, and what to do.
  public var description: String { "\(place): \(severity): \(message) [\(check.rawValue)]\n  \(advice)" }
}
