/// The name of a type of entity, such as `Person`; users may add their own.
public struct EntityType: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name.
  public var rawValue: String
  /// Names a type.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Names a type in source code.
  public init(stringLiteral value: String) { rawValue = value }
  /// The name.
  public var description: String { rawValue }
  /// Orders names by their UTF-8 bytes.
  public static func < (a: EntityType, b: EntityType) -> Bool { a.rawValue.precedesInUTF8(b.rawValue) }

  /// What acts: the parent of persons, groups and organisations.
  public static let agent: EntityType = "Agent"
  /// A human being.
  public static let person: EntityType = "Person"
  /// People acting together without being an organisation.
  public static let group: EntityType = "Group"
  /// Any body with a name.
  public static let organization: EntityType = "Organization"
  /// A source that stays unnamed: "a Kremlin source".
  public static let anonymousSource: EntityType = "AnonymousSource"
  /// Any place.
  public static let place: EntityType = "Place"
  /// A state, as a place and as an actor.
  public static let country: EntityType = "Country"
  /// An office or role.
  public static let position: EntityType = "Position"
  /// An event.
  public static let event: EntityType = "Event"
  /// What is none of the other types.
  public static let concept: EntityType = "Concept"
  /// A number of things or a measure.
  public static let quantity: EntityType = "Quantity"
  /// A sum of money.
  public static let money: EntityType = "Money"
  /// A date or time.
  public static let time: EntityType = "Time"
}

/// The name of a relation, such as `granted`; an open relation is named by its predicate, as in `open:meet with`.
public struct RelationName: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name.
  public var rawValue: String
  /// Names a relation.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Names a relation in source code.
  public init(stringLiteral value: String) { rawValue = value }
  /// The name.
  public var description: String { rawValue }
  /// Whether it is an open relation, named by a predicate and defined in no schema.
  public var isOpen: Bool { rawValue.hasPrefix("open:") }
  /// An open relation for a predicate.
  public static func open(_ predicate: String) -> RelationName { RelationName(rawValue: "open:" + predicate) }
  /// Orders names by their UTF-8 bytes.
  public static func < (a: RelationName, b: RelationName) -> Bool { a.rawValue.precedesInUTF8(b.rawValue) }
}

/// A type of entity, as a file of `Schemas/entities/` defines it.
public struct EntityTypeDefinition: Hashable, Sendable {
  /// Its name.
  public var name: EntityType
  /// The more general types that it belongs to; nearest first, empty for a top type.
  public var parents: [EntityType]
  /// The name for people, such as "military base".
  public var label: String
  /// The schema.org class, such as `Person`; nil where none fits.
  public var schemaOrg: String?
  /// The fill colour in pictures, as `#rrggbb`.
  public var color: String
  /// The Graphviz shape in pictures.
  public var shape: String
  /// Common nouns that name things of this type, in dictionary form: `airbase`, `naval base`.
  public var nouns: [String]
  /// Words that tell this type only inside a name: `airlines` at its end, `fort …` at its beginning.
  public var names: [String]

  /// Defines a type.
  public init(
    name: EntityType, parents: [EntityType] = [], label: String, schemaOrg: String? = nil,
    color: String = "#dddddd", shape: String = "box", nouns: [String] = [],
    names: [String] = []
  ) {
    self.name = name
    self.parents = parents
    self.label = label
    self.schemaOrg = schemaOrg
    self.color = color
    self.shape = shape
    self.nouns = nouns
    self.names = names
  }
}

/// A kind of link between entities, as a file of `Schemas/relations/` defines it.
public struct RelationDefinition: Hashable, Sendable {
  /// Its name.
  public var name: RelationName
  /// The words on an edge: "was granted".
  public var label: String
  /// The words when read backwards: "was granted to"; nil when the file gives none.
  public var inverseLabel: String?
  /// What it means, in one sentence.
  public var comment: String?
  /// The types that it may start from; empty means any.
  public var subjectTypes: [EntityType]
  /// The types that it may lead to; empty means any.
  public var objectTypes: [EntityType]
  /// Whether it holds in both directions at once.
  public var isSymmetric: Bool
  /// Whether an entity has at most one object at a time.
  public var isFunctional: Bool
  /// Qualifier roles that make a different statement.
  public var keyQualifiers: [String]
  /// Codes elsewhere: `cameo`, `plover`, `schema`, `wikidata`; sorted by key.
  public var codes: [String: String]

  /// Defines a relation.
  public init(
    name: RelationName, label: String, inverseLabel: String? = nil, comment: String? = nil,
    subjectTypes: [EntityType] = [], objectTypes: [EntityType] = [], isSymmetric: Bool = false,
    isFunctional: Bool = false, keyQualifiers: [String] = [], codes: [String: String] = [:]
  ) {
    self.name = name
    self.label = label
    self.inverseLabel = inverseLabel
    self.comment = comment
    self.subjectTypes = subjectTypes
    self.objectTypes = objectTypes
    self.isSymmetric = isSymmetric
    self.isFunctional = isFunctional
    self.keyQualifiers = keyQualifiers
    self.codes = codes
  }
}

/// The types and relations in use: the bundled ones and the user's own.
public struct Vocabulary: Hashable, Sendable {
  /// The types, sorted by name.
  public let types: [EntityTypeDefinition]
  /// The relations, sorted by name.
  public let relations: [RelationDefinition]
  private let typeIndex: [EntityType: Int]
  private let relationIndex: [RelationName: Int]

  /// Makes a vocabulary; of two definitions with one name the later wins.
  public init(types: [EntityTypeDefinition], relations: [RelationDefinition]) {
    let byType = Dictionary(types.map { ($0.name, $0) }) { _, later in later }
    let byRelation = Dictionary(relations.map { ($0.name, $0) }) { _, later in later }
    self.types = byType.values.sorted { $0.name < $1.name }
    self.relations = byRelation.values.sorted { $0.name < $1.name }
    typeIndex = Dictionary(uniqueKeysWithValues: self.types.enumerated().map { ($1.name, $0) })
    relationIndex = Dictionary(uniqueKeysWithValues: self.relations.enumerated().map { ($1.name, $0) })
  }

  /// The definition of a type, when there is one.
  public func definition(of type: EntityType) -> EntityTypeDefinition? { typeIndex[type].map { types[$0] } }

  /// The definition of a relation, when there is one.
  public func definition(of relation: RelationName) -> RelationDefinition? {
    relationIndex[relation].map { relations[$0] }
  }

  /// Whether things of a type are things of another: a `MilitaryBase` is a `Place`.
  public func isKind(_ type: EntityType, of ancestor: EntityType) -> Bool {
    if type == ancestor { return true }
    return definition(of: type)?.parents.contains { isKind($0, of: ancestor) } ?? false
  }

  /// Whether two types are kinds of one: a `Company` and a `University` are both an `Organization`, a `Person` and a `Country` have nothing in
  /// common but that both can act, as an `Agent`.
  public func haveCommonKind(_ a: EntityType, _ b: EntityType) -> Bool {
    if isKind(a, of: b) || isKind(b, of: a) { return true }
    return definition(of: a)?.parents.contains { $0 != "Agent" && haveCommonKind($0, b) } ?? false
  }
}
