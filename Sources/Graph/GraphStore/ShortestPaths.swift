import GRDB
public import NewsModel

extension GraphStore {
  /// The shortest way between two entities, as the statements along it, each seen from the entity before it; empty when there is
  /// none of at most `maxHops` statements. Of equal ways, the one over the entities whose ids come first.
  public func path(
    from start: Entity.ID, to end: Entity.ID, query: NeighborQuery = NeighborQuery(), maxHops: Int = 6
  ) throws -> [Neighbor] {
    var query = query
    (query.limit, query.offset) = (1, 0)
    return try paths(from: start, to: end, query: query, maxHops: maxHops).first ?? []
  }

  /// The equally short ways between two entities, those over the entities whose ids come first in front; none when no way has at most
  /// `maxHops` statements, or both are the same.
  ///
  /// A type that the query wants is that of the entities between the two. Its limit and offset count ways.
  public func paths(
    from start: Entity.ID, to end: Entity.ID, query: NeighborQuery = NeighborQuery(), maxHops: Int = 6
  ) throws -> [[Neighbor]] {
    try read { db in
      var search = try PathSearch(db: db, query: query)
      return try search.paths(from: start, to: end, maxHops: maxHops)
    }
  }
}

/// Looks for the shortest ways between two entities, layer by layer (breadth-first search; E. Moore, 1959).
private struct PathSearch {
  private let db: Database
  private let query: NeighborQuery
  private let walker: GraphWalker
  /// From where each entity was reached, with the statements of that step.
  private var steps: [Entity.ID: [(before: Entity.ID, links: [GraphLink])]] = [:]
  private var depths: [Entity.ID: Int] = [:]

  init(db: Database, query: NeighborQuery) throws {
    self.db = db
    self.query = query
    walker = try GraphWalker(db: db, query: query)
  }

  mutating func paths(from start: Entity.ID, to end: Entity.ID, maxHops: Int) throws -> [[Neighbor]] {
    let first = walker.loader.canonicalName(of: start.rawValue)
    let last = walker.loader.canonicalName(of: end.rawValue)
    if first == last { return [] }
    depths[first] = 0
    var frontier = [first]
    for hop in 1...max(1, maxHops) {
      if frontier.isEmpty || steps[last] != nil { break }
      frontier = try reach(from: frontier, hop: hop, last: last)
    }
    guard steps[last] != nil else { return [] }
    return try ways(from: first, to: last)
  }

  /// Takes all steps from a layer, and gives the next one, sorted.
  private mutating func reach(from frontier: [Entity.ID], hop: Int, last: Entity.ID) throws -> [Entity.ID] {
    var next: [Entity.ID] = []
    for from in frontier {
      var found: [Entity.ID: [GraphLink]] = [:]
      for (other, link) in try walker.links(of: from) where depths[other] == nil || depths[other] == hop {
        found[other, default: []].append(link)
      }
      for (other, links) in found {
        if depths[other] == nil {
          guard try other == last || isWanted(other) else { continue }
          depths[other] = hop
          next.append(other)
        }
        steps[other, default: []].append((from, links))
      }
    }
    return next.sorted()
  }

  private func isWanted(_ id: Entity.ID) throws -> Bool {
    if query.types.isEmpty { return true }
    return try GraphStore.entity(named: id, in: db).map { query.types.contains($0.type) } ?? false
  }

  /// The ways in their order, as many as are asked for.
  private func ways(from first: Entity.ID, to last: Entity.ID) throws -> [[Neighbor]] {
    let onward = onward(to: last)
    var found: [[Neighbor]] = []
    var left = query.offset
    func go(from entity: Entity.ID, after way: [(Entity.ID, [GraphLink])]) throws {
      if found.count >= query.limit ?? .max { return }
      if entity == last {
        if left == 0 { found.append(try neighbors(way)) } else { left -= 1 }
        return
      }
      for (next, links) in onward[entity] ?? [] { try go(from: next, after: way + [(next, links)]) }
    }
    try go(from: first, after: [])
    return found
  }

  /// The steps that lead on to an entity, sorted by where they lead.
  private func onward(to last: Entity.ID) -> [Entity.ID: [(next: Entity.ID, links: [GraphLink])]] {
    var onward: [Entity.ID: [(next: Entity.ID, links: [GraphLink])]] = [:]
    var seen: Set<Entity.ID> = [last]
    var waiting = [last]
    while let entity = waiting.popLast() {
      for (before, links) in steps[entity] ?? [] {
        onward[before, default: []].append((entity, links))
        if seen.insert(before).inserted { waiting.append(before) }
      }
    }
    return onward.mapValues { $0.sorted { $0.next < $1.next } }
  }

  private func neighbors(_ way: [(Entity.ID, [GraphLink])]) throws -> [Neighbor] {
    try way.enumerated().compactMap { index, step in
      try GraphStore.entity(named: step.0, in: db).map {
        Neighbor(entity: $0, hops: index + 1, links: step.1.sorted(by: GraphStore.inOrder))
      }
    }
  }
}
