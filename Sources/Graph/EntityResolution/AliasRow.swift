public import NewsModel

/// What an alias is to its entity; the `kind` column of an alias table.
public enum AliasKind: String, Hashable, Sendable, CaseIterable {
  /// A usual name: "Bashar al-Assad".
  case name
  /// The official form: "Syrian Arab Republic".
  case official
  /// A short form: "Assad".
  case short
  /// An acronym or code: "UN".
  case acronym
  /// Another spelling of the same foreign name: "Tartous".
  case transliteration
  /// A former name: "Burma".
  case former
  /// A member of its people: "Syrian", "Syrians".
  case demonym
  /// Its adjective: "Syrian".
  case adjective
  /// A place or building that stands for it when it acts or speaks: "Moscow", "the Kremlin".
  case metonym
  /// An office that somebody holds for a time: "president of Syria".
  case role
  /// A code of ISO 3166-1: "SY", "SYR"; texts never mean the country by it, lists do.
  case code
  /// The capital of a country: "capital of Syria".
  case capital

  /// Whether an alias of this kind names its entity wherever it stands.
  public var isName: Bool {
    switch self {
    case .name, .official, .short, .acronym, .transliteration, .former: true
    case .demonym, .adjective, .metonym, .role, .capital, .code: false
    }
  }
}

/// One line of an alias table: a name, the entity that it names, and when.
public struct AliasRow: Hashable, Sendable {
  /// The entity.
  public var entity: Entity.ID
  /// The entity's name for people.
  public var label: String
  /// The entity's type.
  public var type: EntityType
  /// The name.
  public var alias: String
  /// What the name is to the entity.
  public var kind: AliasKind
  /// The name's language as a BCP 47 tag, or empty.
  public var language: String
  /// The first day on which the name is right; nil means always.
  public var from: CalendarDay?
  /// The last day on which the name is right; nil means still.
  public var until: CalendarDay?
  /// The entity's Wikidata item.
  public var wikidata: String?
  /// Where the fact was confirmed, such as `rigour`; `import/…` for a line of an imported list, or empty.
  public var source: String
  /// Where the line stands: the file's name and the line from 1, as in `countries.tsv:12`.
  public var place: String
  /// Whether the line stands in a user's own table, which wins over the bundled ones.
  public var isUsers: Bool
  /// The day on which the table's open ends were true, as a comment at its head says (`# As of 2026-01-01`); nil when it says nothing.
  public var lastCheck: CalendarDay?

  /// Whether the line comes from an imported list: it identifies what an article names, but makes no word a name, and gives way to
  /// every other line.
  public var isImported: Bool { source.hasPrefix("import/") }

  /// Whether the name is right on a day; without a day, whether it may be.
  public func holds(on day: CalendarDay?) -> Bool {
    guard let day else { return true }
    return (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A mistake in an alias table, with its place and what to do.
public struct AliasTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the mistake in characters, from 1.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What to do.
  public var advice: String

  /// Describes a mistake.
  public init(file: String, line: Int, column: Int, message: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// Place, mistake and advice, as compilers print them.
  public var description: String { "\(file):\(line):\(column): error: \(message)\n\(advice)" }
}
