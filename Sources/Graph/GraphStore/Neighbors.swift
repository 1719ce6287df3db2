import GRDB
public import NewsModel

extension GraphStore {
  /// The entities around an entity, nearest first, then by how many articles join them, then by id.
  public func neighbors(of id: Entity.ID, query: NeighborQuery = NeighborQuery()) throws -> [Neighbor] {
    try read { db in
      let walker = try GraphWalker(db: db, query: query)
      let start = walker.loader.canonicalName(of: id.rawValue)
      var seen: Set<Entity.ID> = [start]
      var frontier = [start]
      var neighbors: [Neighbor] = []
      for hop in 1...max(1, query.hops) {
        if frontier.isEmpty { break }
        var found: [Entity.ID: [GraphLink]] = [:]
        for from in frontier {
          for (other, link) in try walker.links(of: from) where !seen.contains(other) {
            found[other, default: []].append(link)
          }
        }
        frontier = found.keys.sorted()
        seen.formUnion(frontier)
        for other in frontier {
          guard let entity = try Self.entity(named: other, in: db) else { continue }
          if !query.types.isEmpty && !query.types.contains(entity.type) { continue }
          neighbors.append(
            Neighbor(entity: entity, hops: hop, links: (found[other] ?? []).sorted(by: Self.inOrder)))
        }
      }
      let page = neighbors.sorted(by: Self.nearestFirst).dropFirst(query.offset)
      return Array(page.prefix(query.limit ?? page.count))
    }
  }

  /// How many statements join an entity to another and would count if more were included, by the first thing that they need, in the order of
  /// ``NeighborQuery/Inclusion``.
  ///
  ///     try store.leftOut(around: "person/bashar-al-assad")   // [(.negated, 1), (.planned, 2)]
  ///
  /// Whatever else the query asks for they have. Only statements of the entity itself are counted, however many hops the query takes.
  public func leftOut(
    around id: Entity.ID, query: NeighborQuery = NeighborQuery()
  ) throws -> [(kind: NeighborQuery.Inclusion, count: Int)] {
    let kinds = NeighborQuery.Inclusion.allCases
    if query.include.count == kinds.count { return [] }
    var everything = query
    everything.include = Set(kinds)
    return try read { db in
      let walker = try GraphWalker(db: db, query: everything)
      var counts: [NeighborQuery.Inclusion: Int] = [:]
      for (other, link) in try walker.links(of: walker.loader.canonicalName(of: id.rawValue)) {
        guard let kind = query.missing(for: link.statement).first, try Self.isKind(other, of: query.types, in: db) else { continue }
        counts[kind, default: 0] += 1
      }
      return kinds.compactMap { kind in counts[kind].map { (kind, $0) } }
    }
  }

  private static func isKind(_ id: Entity.ID, of types: Set<EntityType>, in db: Database) throws -> Bool {
    types.isEmpty ? true : try entity(named: id, in: db).map { types.contains($0.type) } ?? false
  }

  static func inOrder(_ a: GraphLink, _ b: GraphLink) -> Bool {
    if a.statement.relation != b.statement.relation { return a.statement.relation < b.statement.relation }
    return a.statement.id < b.statement.id
  }

  private static func nearestFirst(_ a: Neighbor, _ b: Neighbor) -> Bool {
    if a.hops != b.hops { return a.hops < b.hops }
    let left = a.links.reduce(0) { $0 + $1.support.articles }
    let right = b.links.reduce(0) { $0 + $1.support.articles }
    return left == right ? a.entity.id < b.entity.id : left > right
  }
}

/// Follows statements from entity to entity as far as a query admits them.
struct GraphWalker {
  let db: Database
  let query: NeighborQuery
  let loader: StatementLoader
  private let filter: StatementFilter

  init(db: Database, query: NeighborQuery) throws {
    self.db = db
    self.query = query
    loader = try StatementLoader(db: db)
    filter = StatementFilter(query, db: db)
  }

  /// The statements of an entity with their other ends, sorted by statement id; those that leave it first.
  func links(of entity: Entity.ID) throws -> [(other: Entity.ID, link: GraphLink)] {
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ?")
    guard let row = try Int64.fetchOne(find, arguments: [entity.rawValue]) else { return [] }
    var links: [(Entity.ID, GraphLink)] = []
    let sides: [(NeighborQuery.Direction, String)] = [(.out, "canonicalSubject"), (.in, "canonicalObject")]
    for (direction, column) in sides where query.direction == .both || query.direction == direction {
      try loader.forEach(where: "s.\(column) = ? AND s.canonical IS NOT NULL", arguments: [row], isShort: true) {
        stored in
        guard let (statement, support) = try filter.sift(stored) else { return }
        let other = direction == .out ? statement.object : statement.subject
        links.append((other, GraphLink(statement: statement, direction: direction, support: support)))
      }
    }
    return links
  }
}
