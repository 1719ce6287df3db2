public import NewsModel

/// A relation with the sentences that teach it: one file of `Schemas/relations/`.
public struct RelationSchema: Hashable, Sendable {
  /// A statement that follows from one of this relation.
  public struct Implication: Hashable, Sendable {
    /// The relation that follows.
    public var relation: RelationName
    /// The role whose words become its subject.
    public var subject: String
    /// The role whose words become its object.
    public var object: String
    /// Where the file says so, from 1; 0 when it was not read from a file.
    public var line = 0
    /// The column there, from 1.
    public var column = 0
    /// For some roles, the head word that they must have: `object: asylum`.
    public var when: [String: String]
  }

  /// What the object of some predicate must be: of one of the types, or one of the things that the nouns name.
  public struct Restriction: Hashable, Sendable {
    /// Entity types, narrower than those of the relation.
    public var types: [EntityType] = []
    /// Head words in dictionary form: `verdict`.
    public var nouns: Set<String> = []
  }

  /// What the graph knows of the relation.
  public var definition: RelationDefinition
  /// For each qualifier, the types that may fill it; empty means any words.
  public var qualifiers: [String: [EntityType]]
  /// For a predicate of an example, the predicates that may stand in its place, itself included.
  public var predicates: [String: [String]]
  /// Sentences that state the relation.
  public var examples: [MarkedExample]
  /// Sentences that deny it.
  public var negated: [MarkedExample]
  /// Sentences that look alike and do not state it.
  public var counterexamples: [String]
  /// Whether one end at least must have a name, or hang on something that has one: "families of the victims" are nobody's relatives.
  public var isAnchored: Bool
  /// Whether both ends must be things of one of the allowed types: a part of a place is a place.
  public var isAlike: Bool
  /// Words beside the predicate's noun that make it another thing: a "military leader" of a country does not lead the country.
  public var unless: Set<String>
  /// For some predicates, what the object must be: who welcomes a decision praises it, who welcomes guests does not; who challenges a verdict appeals against it.
  public var restrictions: [String: Restriction]
  /// Types of objects that make it another relation, although a wider type is allowed.
  public var exceptions: [EntityType]
  /// Predicates that state it only between two named persons, or two named bodies or places, unless the example asks for a role of words, such as a score: "Djokovic
  /// beat Nadal", but not "the police beat the student".
  public var alikePredicates: Set<String>
  /// Nouns through which the subject may act: in "a Russian missile killed ten people", Russia kills.
  public var through: Set<String>
  /// Predicates that only mean to bring it about: who is nominated is not yet appointed.
  public var intended: Set<String>
  /// Nouns for what is hit in its owner's stead: who bombs "Houthi positions" attacks the Houthis.
  public var targets: Set<String>
  /// How well it was measured, in words: `0.91 of 47 answers (KnowledgeNet fold 4)`, or `no plain answer in 55000 sentences of agency news`.
  public var measured: String?
  /// What follows from it.
  public var implications: [Implication]
  /// How often its rules are right, from 0 to 1.
  public var confidence: Double
  /// The file that defines it.
  public var file: String
  /// A hash of the file's text, as hexadecimal digits.
  public var fingerprint: String
}
