/// Whom or what mentions mean: one node of the graph.
public struct Entity: Identifiable, Hashable, Sendable {
  /// A stable name for an entity, such as `person/bashar-al-assad`: its type in lower case, a slash, its label in ASCII.
  ///
  /// Only `a-z`, `0-9`, `-`, `_`, `.` and `/` occur in it, so it is safe in an IRI and in a file of any format.
  public struct ID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The name itself.
    public var rawValue: String
    /// Names an entity.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Names an entity in source code.
    public init(stringLiteral value: String) { rawValue = value }
    /// The name itself.
    public var description: String { rawValue }
    /// Orders names by their UTF-8 bytes.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue.precedesInUTF8(b.rawValue) }
  }

  /// Its stable name.
  public var id: ID
  /// The name for people: "Bashar al-Assad".
  public var label: String
  /// Its type.
  public var type: EntityType
  /// Its Wikidata item, such as `Q44329`, when an alias table confirms one.
  public var wikidata: String?
  /// The other names that the articles or the alias tables give it, sorted by their UTF-8 bytes.
  public var aliases: [String]

  /// Makes an entity.
  public init(id: ID, label: String, type: EntityType, wikidata: String? = nil, aliases: [String] = []) {
    self.id = id
    self.label = label
    self.type = type
    self.wikidata = wikidata
    self.aliases = aliases
  }
}

/// A decision that two entities are, or are not, the same; taking it back undoes the merge.
public struct Judgement: Hashable, Sendable {
  /// What was decided.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// They are the same.
    case same
    /// They are never to be merged.
    case different
    /// They may be the same; a person should look.
    case unsure
  }

  /// The entity whose id comes first.
  public var first: Entity.ID
  /// The other entity.
  public var second: Entity.ID
  /// What was decided.
  public var verdict: Verdict
  /// By whom: `user`, `table:countries.tsv:12`, or the name of a rule such as `rule:transliteration`.
  public var by: String
  /// How alike they are, from 0 to 1.
  public var score: Double
  /// Why, in words for people.
  public var reason: String

  /// Makes a judgement; the two ids are put in order.
  public init(
    _ a: Entity.ID, _ b: Entity.ID, verdict: Verdict, by: String, score: Double, reason: String
  ) {
    first = min(a, b)
    second = max(a, b)
    self.verdict = verdict
    self.by = by
    self.score = score
    self.reason = reason
  }
}
