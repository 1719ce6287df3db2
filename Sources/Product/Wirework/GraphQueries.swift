public import GraphStore
public import NewsModel

extension Graph {
  /// The entity that a name means: an id, a label, an alias, a name with titles; of several, the one in most articles.
  ///
  ///     try graph.entity(named: "President Assad")?.label   // "Bashar al-Assad"
  public func entity(named name: String) throws -> Entity? { try store.entity(named: name) }

  /// What stands around the entity of a name, nearest first; empty when nothing has that name.
  public func neighbors(of name: String, query: NeighborQuery = NeighborQuery()) throws -> [Neighbor] {
    guard let entity = try store.entity(named: name) else { return [] }
    return try store.neighbors(of: entity.id, query: query)
  }

  /// What stands around an entity as a graph of its own; denials, plans and claims included.
  public func part(around entity: Entity.ID, hops: Int = 1) throws -> KnowledgeGraph {
    var query = NeighborQuery()
    query.hops = hops
    query.include = Set(NeighborQuery.Inclusion.allCases)
    let neighbors = try store.neighbors(of: entity, query: query)
    let statements = Dictionary(
      neighbors.flatMap(\.links).map { ($0.statement.id, $0.statement) }
    ) { first, _ in first }
    let entities = neighbors.map(\.entity) + [try store.entity(entity)].compactMap { $0 }
    return try graph(of: Array(statements.values), entities: entities)
  }

  /// Above this many statements, the best supported part is chosen before anything is drawn.
  private static let wholeGraphLimit = 20_000

  /// The best supported part of the graph: all of a small graph, and of a large one the entities of which most is said.
  ///
  /// - Parameter top: how many entities will be shown; ten times as many are handed over to choose from.
  public func bestSupported(top: Int? = nil) throws -> KnowledgeGraph {
    let chosen = try top.flatMap { try mostConnected($0 * 10) }
    var statements: [Statement] = []
    try store.forEachStatement { statement in
      if chosen.map({ $0.contains(statement.subject) && $0.contains(statement.object) }) ?? true {
        statements.append(statement)
      }
    }
    var entities: [Entity] = []
    try store.forEachEntity { if chosen?.contains($0.id) ?? true { entities.append($0) } }
    return try graph(of: statements, entities: entities)
  }

  /// The entities of which most is said; nil when the graph is small enough to be looked at as a whole.
  private func mostConnected(_ count: Int) throws -> Set<Entity.ID>? {
    guard try store.stats().statements > Graph.wholeGraphLimit else { return nil }
    var weights: [Entity.ID: Int] = [:]
    try store.forEachStatement { statement in
      let weight = statement.isPlain && !statement.relation.isOpen ? statement.evidence.count * 4 : 1
      weights[statement.subject, default: 0] += weight
      weights[statement.object, default: 0] += weight
    }
    let ranked = weights.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return Set(ranked.prefix(count).map(\.key))
  }

  private func graph(of statements: [Statement], entities: [Entity]) throws -> KnowledgeGraph {
    let articles = try Set(statements.flatMap { $0.evidence.map(\.article) }).sorted().compactMap {
      try store.article($0)
    }
    let known = Set(entities.map(\.id))
    let others = Set(statements.flatMap(\.mentionedEntities)).subtracting(known).sorted()
    return KnowledgeGraph(
      articles: articles, entities: entities + (try others.compactMap { try store.entity($0) }),
      statements: statements)
  }
}

extension Statement {
  /// Every entity that it speaks of: its ends, its qualifiers, its voices.
  var mentionedEntities: [Entity.ID] {
    let voices = evidence.flatMap { $0.attribution.flatMap { [$0.source].compactMap { $0 } + $0.via } }
    let qualifiers = (keyQualifiers + evidence.flatMap(\.qualifiers)).compactMap(\.entity)
    return [subject, object] + qualifiers + voices
  }
}
