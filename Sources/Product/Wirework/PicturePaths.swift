import GraphStore
import NewsModel

/// Walks over the graph along the statements that a sieve lets through.
struct PictureWalk {
  private let graph: Graph
  private let sieve: EvidenceSieve
  /// Statements that were looked at; nil for those that do not count.
  private var sifted: [Statement.ID: Statement?] = [:]
  /// The support of statements that have more evidence than a picture has use for.
  private(set) var supports: [Statement.ID: Support] = [:]

  init(graph: Graph, sieve: EvidenceSieve) {
    self.graph = graph
    self.sieve = sieve
  }

  /// The statements at most `hops` away from an entity, and those that join the entities reached last.
  mutating func around(_ center: Entity.ID, hops: Int) throws -> [Statement] {
    var found: [Statement.ID: Statement] = [:]
    var reached: Set<Entity.ID> = [center]
    var frontier = [center]
    for _ in 0..<hops {
      if frontier.isEmpty { break }
      var next: Set<Entity.ID> = []
      for entity in frontier {
        for (other, statement) in try links(of: entity) {
          found[statement.id] = statement
          if !reached.contains(other) { next.insert(other) }
        }
      }
      reached.formUnion(next)
      frontier = next.sorted()
    }
    for entity in frontier {
      for (_, statement) in try links(of: entity, where: { $0.direction == .out && reached.contains($0.other) }) {
        found[statement.id] = statement
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  /// The statements along the shortest ways between two entities of at most `maxHops` steps, over at most `top`
  /// entities, the best supported ways first; empty when there is none.
  ///
  /// Ways over plain statements of relations come first; where there is none, ways over anything that is not
  /// negated.
  mutating func shortestWays(
    from start: Entity.ID, to end: Entity.ID, maxHops: Int = 6, top: Int
  ) throws -> (statements: [Statement], entitiesLeftOut: Int) {
    for isCarrying in [{ $0.isPlain && !$0.relation.isOpen }, { $0.polarity == .affirmed }]
      as [(Statement) -> Bool]
    {
      let levels = try levels(from: start, to: end, maxHops: maxHops, isCarrying)
      if levels.isEmpty { continue }
      let ways = ShortestWays(levels: levels, start: start, end: end)
      let kept = ways.entities(atMost: top)
      return (try statements(among: kept, steps: ways.steps(of: kept)), ways.entities.count - kept.count)
    }
    return ([], 0)
  }

  /// For each step, what leads from the entities of one distance to those of the next; empty when the end is not reached.
  private mutating func levels(
    from start: Entity.ID, to end: Entity.ID, maxHops: Int, _ isCarrying: (Statement) -> Bool
  ) throws -> [[ShortestWays.Step]] {
    var seen: Set<Entity.ID> = [start]
    var frontier = [start]
    var levels: [[ShortestWays.Step]] = []
    while !seen.contains(end), !frontier.isEmpty, levels.count < maxHops {
      var steps: [ShortestWays.Step] = []
      for entity in frontier {
        for (other, statement) in try links(of: entity) where !seen.contains(other) && isCarrying(statement) {
          steps.append(ShortestWays.Step(from: entity, to: other, weight: statement.evidence.count))
        }
      }
      frontier = Set(steps.map(\.to)).sorted()
      seen.formUnion(frontier)
      levels.append(steps)
    }
    return seen.contains(end) ? levels : []
  }

  private mutating func statements(among kept: Set<Entity.ID>, steps: Set<[Entity.ID]>) throws -> [Statement] {
    var found: [Statement.ID: Statement] = [:]
    for entity in kept.sorted() {
      for (other, statement) in try links(of: entity, where: { $0.direction == .out }) {
        if steps.contains([entity, other]) || steps.contains([other, entity]) { found[statement.id] = statement }
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  private mutating func links(
    of entity: Entity.ID, where isWanted: (AdjacentStatement) -> Bool = { _ in true }
  ) throws -> [(other: Entity.ID, statement: Statement)] {
    var links: [(Entity.ID, Statement)] = []
    for adjacent in try graph.store.adjacent(to: entity) {
      guard sieve.admits(adjacent.relation), isWanted(adjacent) else { continue }
      if sifted[adjacent.statement] == nil {
        let statement = try graph.store.statement(adjacent.statement).flatMap(sieve.sift)
        sifted[adjacent.statement] = .some(try statement.map { try graph.cut($0, &supports) })
      }
      if let statement = sifted[adjacent.statement] ?? nil { links.append((adjacent.other, statement)) }
    }
    return links
  }
}

/// The shortest ways between two entities, from the steps by which a search reached the end.
struct ShortestWays {
  /// A statement from one entity to one that is one step further away from the start.
  struct Step {
    var from: Entity.ID
    var to: Entity.ID
    var weight: Int
  }

  /// Every entity on a shortest way.
  let entities: Set<Entity.ID>
  private let start: Entity.ID
  private let end: Entity.ID
  private let weights: [[Entity.ID]: Int]
  /// The best supported way through each entity.
  private var wayThrough: [Entity.ID: (weight: Int, entities: [Entity.ID])] = [:]

  init(levels: [[Step]], start: Entity.ID, end: Entity.ID) {
    self.start = start
    self.end = end
    var wanted: Set<Entity.ID> = [end]
    var entities = wanted
    var kept: [[Step]] = []
    for steps in levels.reversed() {
      let used = steps.filter { wanted.contains($0.to) }
      wanted = Set(used.map(\.from))
      entities.formUnion(wanted)
      kept.append(used)
    }
    self.entities = entities
    var weights: [[Entity.ID]: Int] = [:]
    for step in kept.joined() { weights[[step.from, step.to], default: 0] += step.weight }
    self.weights = weights
    let towards = ShortestWays.best(kept.reversed(), from: start) { ($0.from, $0.to) }
    let back = ShortestWays.best(kept, from: end) { ($0.to, $0.from) }
    for entity in entities {
      guard let before = towards[entity], let after = back[entity] else { continue }
      wayThrough[entity] = (before.weight + after.weight, before.way + after.way.dropLast().reversed())
    }
  }

  /// As many entities as fit, on whole ways, the best supported ways first; one way is always whole.
  func entities(atMost limit: Int) -> Set<Entity.ID> {
    let ways = wayThrough.sorted { a, b in
      a.value.weight != b.value.weight ? a.value.weight > b.value.weight : a.key < b.key
    }.map(\.value.entities)
    var kept = Set(ways.first ?? [])
    for way in ways where kept.union(way).count <= limit { kept.formUnion(way) }
    return kept
  }

  /// The steps of the ways between entities that were kept, as pairs of their ends.
  func steps(of kept: Set<Entity.ID>) -> Set<[Entity.ID]> {
    Set(weights.keys.filter { kept.contains($0[0]) && kept.contains($0[1]) })
  }

  /// The best supported way from one end to every entity, level by level.
  private static func best(
    _ levels: [[Step]], from origin: Entity.ID, _ ends: (Step) -> (Entity.ID, Entity.ID)
  ) -> [Entity.ID: (weight: Int, way: [Entity.ID])] {
    var best: [Entity.ID: (weight: Int, way: [Entity.ID])] = [origin: (0, [origin])]
    for steps in levels {
      let ordered = steps.sorted { ($0.from, $0.to, $1.weight) < ($1.from, $1.to, $0.weight) }
      for step in ordered {
        let (near, far) = ends(step)
        guard let known = best[near] else { continue }
        let weight = known.weight + step.weight
        if weight > best[far]?.weight ?? -1 { best[far] = (weight, known.way + [far]) }
      }
    }
    return best
  }
}
