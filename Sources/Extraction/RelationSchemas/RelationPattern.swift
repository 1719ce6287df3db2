public import NewsModel

/// What an example teaches: which predicate, in which kind of construction, with which role for each slot.
public struct RelationPattern: Hashable, Sendable {
  /// The constructions that share patterns: clauses; nouns that are said of something; nouns with their arguments.
  public enum Frame: String, Hashable, Sendable, CaseIterable {
    /// A clause with a verb.
    case verbal
    /// "X is the spokesman", "X, the spokesman", "spokesman X".
    case predicative
    /// "Russia's grant of asylum".
    case nominal

    /// The frame of a construction.
    public init(_ construction: Proposition.Construction) {
      switch construction {
      case .verbal: self = .verbal
      case .copular, .appositive: self = .predicative
      case .nominal, .possessive: self = .nominal
      }
    }
  }

  /// Where a slot's words stand: a role of the proposition, or a role inside the phrase that fills one.
  ///
  /// `object` is the object; `object/of` is what follows "of" inside the object.
  public struct Path: Hashable, Sendable, CustomStringConvertible {
    /// The role of the proposition.
    public var role: String
    /// The role inside that phrase; nil for the phrase itself.
    public var inner: String?

    /// Makes a path.
    public init(_ role: String, inner: String? = nil) {
      self.role = role
      self.inner = inner
    }

    /// The path as compiled patterns write it: `object/of`.
    public var description: String { inner.map { "\(role)/\($0)" } ?? role }

    /// Reads a path back.
    public init(parsing text: String) {
      let slash = text.utf8.firstIndex(of: UInt8(ascii: "/"))
      self.init(slash.map { String(text[..<$0]) } ?? text, inner: slash.map { String(text[text.utf8.index(after: $0)...]) })
    }
  }

  /// A slot and where its words stand.
  public struct Slot: Hashable, Sendable {
    /// `subject`, `object` or a qualifier.
    public var name: String
    /// Where its words stand.
    public var path: Path
    /// Whether something must stand there; subject and object always must.
    public var isRequired: Bool

    /// Names a place.
    public init(name: String, path: Path, isRequired: Bool = false) {
      self.name = name
      self.path = path
      self.isRequired = isRequired
    }
  }

  /// A role whose head word must be one of some words, because the example left it unmarked: "hold *talks* with".
  public struct FixedWord: Hashable, Sendable {
    /// The role.
    public var role: String
    /// Dictionary forms, sorted.
    public var lemmas: [String]

    /// Asks for words in a role.
    public init(role: String, lemmas: [String]) {
      self.role = role
      self.lemmas = lemmas
    }
  }

  /// The relation that it finds.
  public var relation: RelationName
  /// The example that taught it, such as `granted#1`.
  public var rule: String
  /// The kind of construction.
  public var frame: Frame
  /// The predicates in dictionary form, sorted.
  public var predicates: [String]
  /// The slots, sorted by name.
  public var slots: [Slot]
  /// Words that must stand in unmarked roles, sorted by role.
  public var fixedWords: [FixedWord]
  /// Whether the predicate must be negated for the relation to be affirmed; normally false.
  public var isInverted: Bool
  /// How often it is right, from 0 to 1.
  public var confidence: Double

  /// Puts a pattern together.
  public init(
    relation: RelationName, rule: String, frame: Frame, predicates: [String], slots: [Slot], fixedWords: [FixedWord],
    isInverted: Bool, confidence: Double
  ) {
    self.relation = relation
    self.rule = rule
    self.frame = frame
    self.predicates = predicates
    self.slots = slots
    self.fixedWords = fixedWords
    self.isInverted = isInverted
    self.confidence = confidence
  }

  /// Where a slot's words stand.
  public func path(of slot: String) -> Path? { slots.first { $0.name == slot }?.path }
}
