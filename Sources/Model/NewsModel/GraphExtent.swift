/// What the head of a file says of a graph before its first record is written: what is in use, and how much there is.
public struct GraphExtent: Hashable, Sendable {
  /// The types of entities in use, sorted.
  public var types: [EntityType] = []
  /// The relations in use, sorted.
  public var relations: [RelationName] = []
  /// The first and the last day of publication; nil when no article tells.
  public var publication: ClosedRange<CalendarDay>?
  /// How many statements are plain, see ``Statement/isPlain``.
  public var plainStatements = 0
  /// How many statements are not.
  public var otherStatements = 0
  /// How many entities are at an end of a plain statement.
  public var linkedEntities = 0

  /// Starts with nothing.
  public init() {}

  /// Takes a further day of publication into account.
  public mutating func include(published: String?) {
    guard let day = published.flatMap(CalendarDay.init(iso:)) else { return }
    let known = publication ?? day...day
    publication = min(known.lowerBound, day)...max(known.upperBound, day)
  }
}

/// An entity with the plain statements that start from it.
public struct LinkedEntity: Sendable {
  /// The entity.
  public var entity: Entity
  /// The relations that start from it in order, each with the entities it leads to in order, each once.
  public var links: [(relation: RelationName, objects: [Entity.ID])]
  /// Whether a plain statement starts from it or leads to it.
  public var isLinked: Bool

  /// Groups the ends of plain statements, sorted by relation and then by entity, by their relations.
  public init(_ entity: Entity, sortedLinks: some Sequence<(RelationName, Entity.ID)>, isLinked: Bool) {
    self.entity = entity
    self.isLinked = isLinked
    links = []
    for (relation, object) in sortedLinks {
      if links.last?.relation != relation {
        links.append((relation, [object]))
      } else if links[links.count - 1].objects.last != object {
        links[links.count - 1].objects.append(object)
      }
    }
  }
}

// A source that has no quicker way reads through its records.
extension GraphRecords {
  /// What is in use and how much there is, found by reading through all records once.
  public func extent() throws -> GraphExtent {
    var extent = GraphExtent()
    try forEachArticle { extent.include(published: $0.published) }
    var types: Set<EntityType> = []
    try forEachEntity { types.insert($0.type) }
    extent.types = types.sorted()
    var relations: Set<RelationName> = []
    var ends: Set<Entity.ID> = []
    try forEachOutline { outline in
      relations.insert(outline.relation)
      guard outline.isPlain else { return extent.otherStatements += 1 }
      extent.plainStatements += 1
      ends.insert(outline.subject)
      ends.insert(outline.object)
    }
    extent.relations = relations.sorted()
    extent.linkedEntities = ends.count
    return extent
  }

  /// Hands over every entity with its plain links, sorted by id; the ends of all plain statements are held meanwhile.
  public func forEachLinkedEntity(_ body: (LinkedEntity) throws -> Void) throws {
    let links = try PlainLinks(self)
    try forEachEntity { entity in
      try body(
        LinkedEntity(entity, sortedLinks: links.from(entity.id), isLinked: links.ends.contains(entity.id)))
    }
  }
}

/// The plain statements of a graph by the entities that they start from.
private struct PlainLinks {
  private(set) var ends: Set<Entity.ID> = []
  private var links: [Entity.ID: [(RelationName, Entity.ID)]] = [:]

  init(_ records: some GraphRecords) throws {
    try records.forEachOutline { outline in
      guard outline.isPlain else { return }
      links[outline.subject, default: []].append((outline.relation, outline.object))
      ends.insert(outline.subject)
      ends.insert(outline.object)
    }
  }

  func from(_ entity: Entity.ID) -> [(RelationName, Entity.ID)] { (links[entity] ?? []).sorted { $0 < $1 } }
}
