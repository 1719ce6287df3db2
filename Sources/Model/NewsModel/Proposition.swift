/// What one sentence says about its mentions: a normalised predicate with its roles.
///
/// Passives, relative clauses, coordinations, control, appositions, possessives and nominalisations are undone: "asylum
/// was granted to Assad by Russia" and "Russia, which granted Assad asylum" both give `grant(subject: Russia,
/// object: asylum, to: Assad)`.
public struct Proposition: Hashable, Sendable {
  /// What kind of construction said it.
  public enum Construction: String, Hashable, Sendable {
    /// A clause with a verb.
    case verbal
    /// A copula: "Peskov is a spokesman".
    case copular
    /// A noun with its arguments: "Russia's grant of asylum".
    case nominal
    /// An apposition or title: "Peskov, the spokesman"; "President Assad".
    case appositive
    /// A possessive or prepositional link without a verb: "Russia's base in Tartus".
    case possessive
  }

  /// The index of its sentence in ``AnalyzedArticle/sentences``, from 0.
  public var sentence: Int
  /// The predicate's dictionary form, with particle: `grant`, `step down`, `take part`.
  public var predicate: String
  /// The index of the predicate's head word in the sentence.
  public var head: Int
  /// All words of the predicate, as sorted indexes: auxiliaries, particles, negation.
  public var predicateTokens: [Int]
  /// What kind of construction said it.
  public var construction: Construction
  /// Its arguments, in the order of the text.
  public var arguments: [Argument]
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, or planned, possible, demanded, conditional, hypothetical.
  public var modality: Modality
  /// When, as far as the clause says.
  public var time: TimeExpression?
  /// Who says so, from the nearest voice outwards; empty means the article itself.
  public var attribution: [Voice]
  /// The words that say it, in UTF-8 bytes of ``Article/text``.
  public var range: Range<Int>
  /// Whether a further part completes what the predicate says of its object, so that subject, predicate and object alone say something else:
  /// "expected them to meet", "made her minister", "turned the town into a fortress".
  public var isCutShort: Bool

  /// Puts a proposition together.
  public init(
    sentence: Int, predicate: String, head: Int, predicateTokens: [Int], construction: Construction,
    arguments: [Argument], polarity: Polarity = .affirmed, modality: Modality = .actual,
    time: TimeExpression? = nil, attribution: [Voice] = [], range: Range<Int>, isCutShort: Bool = false
  ) {
    self.sentence = sentence
    self.predicate = predicate
    self.head = head
    self.predicateTokens = predicateTokens
    self.construction = construction
    self.arguments = arguments
    self.polarity = polarity
    self.modality = modality
    self.time = time
    self.attribution = attribution
    self.range = range
    self.isCutShort = isCutShort
  }

  /// The first argument in a role.
  public func argument(_ role: String) -> Argument? { arguments.first { $0.role == role } }
}

/// A mention in a role of a proposition.
public struct Argument: Hashable, Sendable {
  /// `subject`, `object`, `recipient` (the indirect object), `complement` (what a copula or "as" says), `clause`, else the preposition: `in`,
  /// `to`, `from`, `by`, `poss`.
  public var role: String
  /// The mention.
  public var mention: Mention

  /// Puts a mention into a role.
  public init(role: String, mention: Mention) {
    self.role = role
    self.mention = mention
  }
}

/// A proposition that a relation schema has typed: mentions that stand in a relation.
public struct RelationMention: Hashable, Sendable {
  /// The relation.
  public var relation: RelationName
  /// The mention that the relation starts from.
  public var subject: Mention
  /// The mention that it leads to.
  public var object: Mention
  /// Further roles, sorted by role then place: `by`, `ground`, `place`.
  public var qualifiers: [Argument]
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public var modality: Modality
  /// When it was so.
  public var time: TimeExpression?
  /// Who says so, from the nearest voice outwards; empty means the article itself.
  public var attribution: [Voice]
  /// The index of its sentence in ``AnalyzedArticle/sentences``, from 0.
  public var sentence: Int
  /// The words that say it, in UTF-8 bytes of ``Article/text``.
  public var range: Range<Int>
  /// The example that found it, such as `granted#1`; `open` for an open proposition.
  public var rule: String
  /// How often this rule is right, from 0 to 1.
  public var confidence: Double

  /// Puts a relation mention together.
  public init(
    relation: RelationName, subject: Mention, object: Mention, qualifiers: [Argument] = [],
    polarity: Polarity = .affirmed, modality: Modality = .actual, time: TimeExpression? = nil,
    attribution: [Voice] = [], sentence: Int, range: Range<Int>, rule: String, confidence: Double
  ) {
    self.relation = relation
    self.subject = subject
    self.object = object
    self.qualifiers = qualifiers
    self.polarity = polarity
    self.modality = modality
    self.time = time
    self.attribution = attribution
    self.sentence = sentence
    self.range = range
    self.rule = rule
    self.confidence = confidence
  }
}
