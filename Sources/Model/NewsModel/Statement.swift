/// A typed triple of the graph with everything that supports it.
///
/// Two sentences make the same statement when subject, relation, object, polarity, modality and the relation's key
/// qualifiers agree. Everything else belongs to each ``Evidence``.
public struct Statement: Identifiable, Hashable, Sendable {
  /// A stable name, `st-` and 16 hexadecimal digits of a hash of the statement's key.
  public struct ID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The name itself.
    public var rawValue: String
    /// Names a statement.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Names a statement in source code.
    public init(stringLiteral value: String) { rawValue = value }
    /// The name itself.
    public var description: String { rawValue }
    /// Orders names by their UTF-8 bytes.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue.precedesInUTF8(b.rawValue) }
  }

  /// Its stable name, computed from its key.
  public var id: ID
  /// The entity that the relation starts from.
  public var subject: Entity.ID
  /// The relation.
  public var relation: RelationName
  /// The entity that the relation leads to.
  public var object: Entity.ID
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public var modality: Modality
  /// Qualifiers that make it a statement of its own, sorted.
  public var keyQualifiers: [Qualifier]
  /// What supports it, sorted by article, place and rule; never empty in a graph.
  public var evidence: [Evidence]

  /// Makes a statement; its id follows from its key.
  public init(
    subject: Entity.ID, relation: RelationName, object: Entity.ID, polarity: Polarity = .affirmed,
    modality: Modality = .actual, keyQualifiers: [Qualifier] = [], evidence: [Evidence] = []
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.polarity = polarity
    self.modality = modality
    self.keyQualifiers = keyQualifiers.sorted()
    self.evidence = evidence
    id = Statement.makeID(
      subject: subject, relation: relation, object: object, polarity: polarity, modality: modality,
      keyQualifiers: self.keyQualifiers)
  }

  /// Whether it can be drawn and exported as a plain edge: affirmed, actual, and supported by at least one evidence whose nearest
  /// voice does not merely claim, deny or leave it unverified.
  public var isPlain: Bool {
    polarity == .affirmed && modality == .actual && evidence.contains { $0.isFirm }
  }

  /// The highest confidence among its evidence, from 0 to 1.
  public var confidence: Double { evidence.map(\.confidence).max() ?? 0 }

  private static func makeID(
    subject: Entity.ID, relation: RelationName, object: Entity.ID, polarity: Polarity, modality: Modality,
    keyQualifiers: [Qualifier]
  ) -> ID {
    var hash = StableHash()
    for part in [subject.rawValue, relation.rawValue, object.rawValue, polarity.rawValue, modality.rawValue] {
      hash.combine(part)
    }
    for qualifier in keyQualifiers {
      hash.combine(qualifier.role)
      hash.combine(qualifier.entity?.rawValue ?? qualifier.text)
    }
    return ID(rawValue: "st-" + hash.hexadecimal)
  }
}

/// A further role of a statement: who granted it, on what ground, where.
public struct Qualifier: Hashable, Comparable, Sendable {
  /// The role: `by`, `ground`, `place`, `amount`.
  public var role: String
  /// The entity in that role, when it is one.
  public var entity: Entity.ID?
  /// The words in that role.
  public var text: String
  /// The value that the words mean (a date, a sum, a number), when it is known.
  public var value: String?

  /// Makes a qualifier.
  public init(role: String, entity: Entity.ID? = nil, text: String, value: String? = nil) {
    self.role = role
    self.entity = entity
    self.text = text
    self.value = value
  }

  /// Orders by role, then entity, then words.
  public static func < (a: Qualifier, b: Qualifier) -> Bool {
    let left = [a.role, a.entity?.rawValue ?? "", a.text, a.value ?? ""]
    let right = [b.role, b.entity?.rawValue ?? "", b.text, b.value ?? ""]
    for (x, y) in zip(left, right) where x != y { return x.precedesInUTF8(y) }
    return false
  }
}

/// The place in an article where a statement was made.
///
///     evidence.quote   // "Russia granted them asylum"
public struct Evidence: Hashable, Sendable {
  /// The article that says so.
  public var article: Article.ID
  /// The number of the sentence, from 1.
  public var sentence: Int
  /// The words that say so, in UTF-8 bytes of ``Article/text``.
  public var range: Range<Int>
  /// The words themselves; they stand at ``range``.
  public var quote: String
  /// The words that mean the subject.
  public var subject: MentionText
  /// The words that mean the object.
  public var object: MentionText
  /// Qualifiers that are not part of the statement's key, sorted.
  public var qualifiers: [Qualifier]
  /// When it was so, as this evidence says.
  public var time: TimeExpression?
  /// Who says so, from the nearest voice outwards; empty means the article itself.
  public var attribution: [Attribution]
  /// The schema example that found it, such as `granted#1`.
  public var rule: String
  /// How often this rule is right, from 0 to 1, measured on development corpora.
  public var confidence: Double
  /// Whether the quote is known to stand in quotation marks in the article; stores find that out for unnamed sources, whose words are all that
  /// they are known by.
  public var isInQuotationMarks = false

  /// Makes an evidence.
  public init(
    article: Article.ID, sentence: Int, range: Range<Int>, quote: String, subject: MentionText,
    object: MentionText, qualifiers: [Qualifier] = [], time: TimeExpression? = nil,
    attribution: [Attribution] = [], rule: String, confidence: Double
  ) {
    self.article = article
    self.sentence = sentence
    self.range = range
    self.quote = quote
    self.subject = subject
    self.object = object
    self.qualifiers = qualifiers
    self.time = time
    self.attribution = attribution
    self.rule = rule
    self.confidence = confidence
  }

  /// Whether the nearest voice, if any, does more than claim, deny or leave it unverified.
  public var isFirm: Bool { attribution.first?.firmness.isPlain ?? true }

  /// Orders evidence by article, place and rule.
  public static func inReadingOrder(_ a: Evidence, _ b: Evidence) -> Bool {
    if a.article != b.article { return a.article < b.article }
    let left = (a.range.lowerBound, a.range.upperBound, a.subject.range.lowerBound, a.object.range.lowerBound)
    let right = (b.range.lowerBound, b.range.upperBound, b.subject.range.lowerBound, b.object.range.lowerBound)
    return left == right ? a.rule.precedesInUTF8(b.rule) : left < right
  }
}

/// The words of an evidence that mean one of its entities.
public struct MentionText: Hashable, Sendable {
  /// The words.
  public var text: String
  /// Their place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// For a pronoun or nominal, the words that it was found to stand for; else nil.
  public var standsFor: String?

  /// Makes the words of an entity.
  public init(text: String, range: Range<Int>, standsFor: String? = nil) {
    self.text = text
    self.range = range
    self.standsFor = standsFor
  }
}

/// A voice behind an evidence, with its entities.
public struct Attribution: Hashable, Sendable {
  /// Who says so; nil when nobody is named.
  public var source: Entity.ID?
  /// The words for the source; empty when nobody is named.
  public var sourceText: String
  /// The word that says so, in dictionary form.
  public var cue: String
  /// Those who passed the words on.
  public var via: [Entity.ID]
  /// How firmly it is said.
  public var firmness: Firmness

  /// Makes an attribution.
  public init(
    source: Entity.ID?, sourceText: String, cue: String, via: [Entity.ID] = [], firmness: Firmness
  ) {
    self.source = source
    self.sourceText = sourceText
    self.cue = cue
    self.via = via
    self.firmness = firmness
  }
}
