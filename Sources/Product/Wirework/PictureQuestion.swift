public import NewsModel

/// What a picture is asked: which part of the graph, and what counts in it.
///
///     var question = PictureQuestion(.around("person/bashar-al-assad", hops: 2))
///     question.since = CalendarDay(iso: "2024-12-01")
///     try graph.draw(question, to: "assad.svg")
///
/// Conditions hold for every statement; evidence that does not meet them is left aside, so that widths, quotes and
/// dashes tell of the rest alone.
public struct PictureQuestion: Hashable, Sendable {
  /// The part of the graph that is looked at.
  public enum Scope: Hashable, Sendable {
    /// All of it.
    case whole
    /// What lies at most some statements away from an entity, and what joins it.
    case around(Entity.ID, hops: Int)
    /// The shortest ways from one entity to another.
    case path(Entity.ID, Entity.ID)
  }

  /// The part of the graph that is looked at.
  public var scope: Scope
  /// The relations that count; empty means all.
  public var relations: Set<RelationName> = []
  /// The types of both ends, subtypes included; empty means all. Entities that the question names are exempt.
  public var types: Set<EntityType> = []
  /// Outlets, agencies or voices by name; evidence of no other counts. Empty means all.
  public var sources: Set<String> = []
  /// The first day: of the time that an evidence gives, else of its article's publication.
  public var since: CalendarDay?
  /// The last day.
  public var until: CalendarDay?
  /// How many independent origins must stand behind a statement.
  public var minOrigins = 1
  /// How sure a piece of evidence must be to count, from 0 to 1.
  public var minConfidence = 0.0

  /// Asks for a part of the graph, without conditions.
  public init(_ scope: Scope = .whole) { self.scope = scope }

  /// Whether only a part of the evidence, or of the statements, counts.
  public var hasConditions: Bool {
    minOrigins > 1 || minConfidence > 0 || since != nil || until != nil
      || !(relations.isEmpty && types.isEmpty && sources.isEmpty)
  }
}

/// The part of a graph that answers a question, with what a picture of it should say.
public struct PictureAnswer: Hashable, Sendable {
  /// The part itself.
  public var graph: KnowledgeGraph
  /// The heading: "Around Bashar al-Assad".
  public var title: String
  /// The conditions in words: "only what TASS says"; empty when there are none.
  public var conditions: [String]
  /// The entities that the question names.
  public var focus: Set<Entity.ID>
  /// How to see what a picture leaves out.
  public var advice: String
  /// How many statements do not meet the conditions, where all were looked at; else 0.
  public var statementsSetAside = 0
  /// How many entities with statements are not in `graph`, because far more is said of others.
  public var entitiesBeyond = 0
  /// How many statements that meet the conditions are not in `graph`.
  public var statementsBeyond = 0
}
