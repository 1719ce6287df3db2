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

  /// The shortest way between two entities, as the statements along it, each seen from the entity before it; empty when there is
  /// none of at most `maxHops` statements. Of equal ways, the one over the entities whose ids come first.
  public func path(
    from start: Entity.ID, to end: Entity.ID, query: NeighborQuery = NeighborQuery(), maxHops: Int = 6
  ) throws -> [Neighbor] {
    try read { db in
      let walker = try GraphWalker(db: db, query: query)
      let first = walker.loader.canonicalName(of: start.rawValue)
      let last = walker.loader.canonicalName(of: end.rawValue)
      var cameFrom: [Entity.ID: (before: Entity.ID, links: [GraphLink])] = [:]
      var frontier = [first]
      for _ in 0..<maxHops {
        if cameFrom[last] != nil || first == last || frontier.isEmpty { break }
        var next: Set<Entity.ID> = []
        for from in frontier {
          for (other, link) in try walker.links(of: from) where other != first {
            if cameFrom[other] == nil { next.insert(other) }
            if cameFrom[other] == nil || (next.contains(other) && cameFrom[other]?.before == from) {
              cameFrom[other, default: (from, [])].links.append(link)
            }
          }
        }
        frontier = next.sorted()
      }
      var way: [Neighbor] = []
      var at = last
      while at != first, let step = cameFrom[at], let entity = try Self.entity(named: at, in: db) {
        way.append(Neighbor(entity: entity, hops: 0, links: step.links.sorted(by: Self.inOrder)))
        at = step.before
      }
      if at != first { return [] }
      return way.reversed().enumerated().map { Neighbor(entity: $1.entity, hops: $0 + 1, links: $1.links) }
    }
  }

  private static func inOrder(_ a: GraphLink, _ b: GraphLink) -> Bool {
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
private struct GraphWalker {
  let db: Database
  let query: NeighborQuery
  private let sources: Set<String>
  let loader: StatementLoader
  private let records: RecordCache

  init(db: Database, query: NeighborQuery) throws {
    self.db = db
    self.query = query
    sources = Set(query.sources.map { $0.lowercased() })
    loader = try StatementLoader(db: db)
    records = RecordCache(db: db)
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
        guard let statement = stored.withConfidence(atLeast: query.minConfidence), query.admits(statement),
          try isInTime(statement), try isSaidBySource(statement)
        else { return }
        let support = try Support(of: statement.evidence, article: records.article, entity: records.entity)
        if support.articles < query.minSources || support.origins < query.minOrigins { return }
        let other = direction == .out ? statement.object : statement.subject
        links.append((other, GraphLink(statement: statement, direction: direction, support: support)))
      }
    }
    return links
  }

  private func isSaidBySource(_ statement: NewsModel.Statement) throws -> Bool {
    if query.sources.isEmpty { return true }
    return try statement.evidence.contains { evidence in
      let record = try records.article(evidence.article)
      let voices = evidence.attribution.flatMap { [$0.source].compactMap { $0 } + $0.via }
      let names = [record?.source, record?.agency] + (try voices.map { try records.entity($0)?.label })
      return names.contains { name in name.map { sources.contains($0.lowercased()) } ?? false }
    }
  }

  private func isInTime(_ statement: NewsModel.Statement) throws -> Bool {
    if query.since == nil && query.until == nil { return true }
    return try statement.evidence.contains { evidence in
      let published = try records.article(evidence.article)?.published
      guard let span = evidence.time?.value.flatMap(DaySpan.init) ?? published.flatMap(DaySpan.init) else {
        return false
      }
      return span.meets(since: query.since, until: query.until)
    }
  }
}

/// Articles and entities that were looked up already; at most 4,096 of each.
final class RecordCache {
  private static let capacity = 4096
  private let db: Database
  private var articles: [Article.ID: ArticleRecord] = [:]
  private var entities: [Entity.ID: Entity] = [:]

  init(db: Database) { self.db = db }

  func article(_ id: Article.ID) throws -> ArticleRecord? {
    if let known = articles[id] { return known }
    let find = try db.cachedStatement(sql: "SELECT \(GraphStore.articleColumns(in: db)) FROM article WHERE name = ?")
    let record = try Row.fetchOne(find, arguments: [id.rawValue]).map(GraphStore.record)
    if articles.count >= Self.capacity { articles.removeAll(keepingCapacity: true) }
    articles[id] = record
    return record
  }

  /// The entity without its other names, which counting does not need.
  func entity(_ id: Entity.ID) throws -> Entity? {
    if let known = entities[id] { return known }
    let find = try db.cachedStatement(sql: "SELECT label, type FROM entity WHERE name = ?")
    let entity = try Row.fetchOne(find, arguments: [id.rawValue]).map {
      Entity(id: id, label: $0[0], type: EntityType(rawValue: $0[1]))
    }
    if entities.count >= Self.capacity { entities.removeAll(keepingCapacity: true) }
    entities[id] = entity
    return entity
  }
}

/// The days that an ISO 8601 date, month, year or interval covers.
public struct DaySpan: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDay
  /// The last day.
  public let last: CalendarDay

  /// Reads a date, a month, a year, or an interval of these; nil for anything else, such as a duration.
  public init?(_ iso: String) {
    let ends = iso.split(separator: "/", maxSplits: 1).map(String.init)
    guard let start = ends.first, let first = Self.day(start, atEnd: false),
      let last = Self.day(ends.last ?? start, atEnd: true)
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether one of its days lies between two days; nil for no border.
  public func meets(since: CalendarDay?, until: CalendarDay?) -> Bool {
    (since.map { last >= $0 } ?? true) && (until.map { first <= $0 } ?? true)
  }

  private static func day(_ text: String, atEnd: Bool) -> CalendarDay? {
    if let day = CalendarDay(iso: text) { return day }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    if parts.count == 1 { return CalendarDay(year: year, month: atEnd ? 12 : 1, day: atEnd ? 31 : 1) }
    guard parts.count == 2, let month = parts[1], (1...12).contains(month) else { return nil }
    return CalendarDay(
      year: year, month: month, day: atEnd ? CalendarDay.daysIn(month: month, year: year) : 1)
  }
}
