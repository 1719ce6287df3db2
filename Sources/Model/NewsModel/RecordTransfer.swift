/// The words around a quote, which an export keeps so that the quote can be found again when the text has moved.
public struct QuoteSurroundings: Hashable, Sendable {
  /// The words that end where the quote begins.
  public var before: String
  /// The words that begin where the quote ends.
  public var after: String

  /// Takes the words around a quote.
  public init(before: String = "", after: String = "") {
    self.before = before
    self.after = after
  }
}

/// Why the receiver of a record refuses it; whoever reads the records knows where it stands.
public struct RecordRefusal: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: String
  /// What to do.
  public var advice: String

  /// Says what is wrong and what to do.
  public init(_ problem: String, advice: String) {
    self.problem = problem
    self.advice = advice
  }
}

/// A statement without its evidence: enough to draw an edge or to count.
public struct StatementOutline: Identifiable, Hashable, Sendable {
  /// The statement's name.
  public var id: Statement.ID
  /// The entity that the relation starts from.
  public var subject: Entity.ID
  /// The relation.
  public var relation: RelationName
  /// The entity that the relation leads to.
  public var object: Entity.ID
  /// Whether it is a plain edge, see ``Statement/isPlain``.
  public var isPlain: Bool

  /// Makes an outline.
  public init(id: Statement.ID, subject: Entity.ID, relation: RelationName, object: Entity.ID, isPlain: Bool) {
    self.id = id
    self.subject = subject
    self.relation = relation
    self.object = object
    self.isPlain = isPlain
  }
}

extension Statement {
  /// The statement without its evidence.
  public var outline: StatementOutline {
    StatementOutline(id: id, subject: subject, relation: relation, object: object, isPlain: isPlain)
  }
}
