public import NewsModel

/// Which statements a question about the graph takes into account. Evidence of another time or source, or not sure enough, is left aside: it
/// is neither shown nor counted.
///
///     var query = NeighborQuery()
///     query.relations = ["granted"]
///     query.include = [.negated]
public struct NeighborQuery: Hashable, Sendable {
  /// Which way statements run, seen from the entity.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// From the entity.
    case out
    /// To the entity.
    case `in`
    /// Either way.
    case both
  }

  /// Statements that are left out unless they are asked for.
  public enum Inclusion: String, Hashable, Sendable, CaseIterable {
    /// What is said not to be so.
    case negated
    /// What only a predicate names, no relation.
    case open
    /// What is planned.
    case planned
    /// What may be.
    case possible
    /// What is demanded.
    case demanded
    /// What holds only if something else does.
    case conditional
    /// What is only imagined.
    case hypothetical
    /// What is only claimed, denied by its voice, or unverified.
    case claimed
  }

  /// How many statements away; 1 is what the entity itself is joined with.
  public var hops = 1
  /// The relations to follow; empty means all.
  public var relations: Set<RelationName> = []
  /// Which way to follow them.
  public var direction = Direction.both
  /// The types of neighbours to keep; empty means all.
  public var types: Set<EntityType> = []
  /// The first day: of the time that an evidence gives, else of its article's publication.
  public var since: CalendarDay?
  /// The last day.
  public var until: CalendarDay?
  /// How many independent articles must say so.
  public var minSources = 1
  /// How sure a piece of evidence must be to count, from 0 to 1.
  public var minConfidence = 0.0
  /// How many independent origins must stand behind it.
  public var minOrigins = 1
  /// Outlets, agencies or quoted voices, one of which must say so, by their names, whatever their case; empty means anybody.
  public var sources: Set<String> = []
  /// Only what is affirmed, or only what is negated; then nothing more need be included for it.
  public var polarity: Polarity?
  /// Only what is actual, planned, possible, …; then nothing more need be included for it.
  public var modality: Modality?
  /// What to include besides plain statements.
  public var include: Set<Inclusion> = []
  /// How many neighbours to leave out at the beginning of the answer.
  public var offset = 0
  /// How many neighbours to give at most; nil means all.
  public var limit: Int?

  /// Asks for plain statements, one hop away, in both directions.
  public init() {}

  /// Whether every statement counts, types aside.
  public var admitsEveryStatement: Bool {
    var everything = NeighborQuery()
    everything.include = Set(Inclusion.allCases)
    (everything.hops, everything.types, everything.offset, everything.limit) = (hops, types, offset, limit)
    return self == everything
  }

  /// Whether a statement counts, its support and dates aside.
  public func admits(_ statement: Statement) -> Bool { fits(statement) && missing(for: statement).isEmpty }

  /// What would have to be included for a statement to count, in the order of ``Inclusion``; empty when nothing more is needed.
  public func missing(for statement: Statement) -> [Inclusion] {
    let isNegated = statement.polarity == .negated
    let admitsNegated = include.contains(.negated) || polarity == .negated
    var missing: [Inclusion] = []
    if isNegated && !admitsNegated { missing.append(.negated) }
    if statement.relation.isOpen && !include.contains(.open) && !relations.contains(statement.relation) { missing.append(.open) }
    if let wanted = Self.inclusion(for: statement.modality), modality == nil, !include.contains(wanted) { missing.append(wanted) }
    let isFirm = statement.evidence.contains(where: \.isFirm)
    if !isFirm && !include.contains(.claimed) && !(isNegated && admitsNegated) { missing.append(.claimed) }
    return missing
  }

  /// Whether a statement has the relation, polarity and modality that are asked for.
  private func fits(_ statement: Statement) -> Bool {
    if !relations.isEmpty && !relations.contains(statement.relation) { return false }
    if let polarity, statement.polarity != polarity { return false }
    return modality.map { statement.modality == $0 } ?? true
  }

  private static func inclusion(for modality: Modality) -> Inclusion? {
    switch modality {
    case .actual: nil
    case .planned: .planned
    case .possible: .possible
    case .demanded: .demanded
    case .conditional: .conditional
    case .hypothetical: .hypothetical
    }
  }
}

/// An entity near another, with the statements that join it to the one before it on the way.
public struct Neighbor: Hashable, Sendable {
  /// The entity.
  public var entity: Entity
  /// How many statements away it is.
  public var hops: Int
  /// The statements that lead to it, sorted by relation, then by id.
  public var links: [GraphLink]

  /// Makes a neighbour.
  public init(entity: Entity, hops: Int, links: [GraphLink]) {
    self.entity = entity
    self.hops = hops
    self.links = links
  }
}

/// A statement, seen from one of its ends.
public struct GraphLink: Hashable, Sendable {
  /// The statement with its evidence.
  public var statement: Statement
  /// Whether it runs from the entity it is seen from (`out`) or to it (`in`).
  public var direction: NeighborQuery.Direction
  /// How many independent articles and origins stand behind it.
  public var support: Support

  /// Makes a link.
  public init(statement: Statement, direction: NeighborQuery.Direction, support: Support) {
    self.statement = statement
    self.direction = direction
    self.support = support
  }
}
