import GRDB
public import NewsModel

/// A statement without its evidence, as seen from one of its ends.
///
/// Holds numbers; names and ids are written out for who asks, since text costs more than all else of a walk.
public struct AdjacentStatement: Sendable {
  /// Whether it runs from the entity (`out`) or to it (`in`).
  public let direction: NeighborQuery.Direction
  /// Whether it is affirmed or negated.
  public let polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public let modality: Modality
  private let number: Int64
  private let relationRow: Int64
  private let otherRow: Int64
  private let names: RowNames

  fileprivate init(_ row: QuickRow, _ direction: NeighborQuery.Direction, _ names: RowNames) {
    otherRow = row.number(0)
    relationRow = row.number(1)
    number = row.number(2)
    polarity = RecordPacking.polarity(Int(row.number(3)))
    modality = RecordPacking.modality(Int(row.number(4)))
    self.direction = direction
    self.names = names
  }

  /// The statement's id.
  public var statement: NewsModel.Statement.ID { RecordPacking.id(of: number) }
  /// The relation.
  public var relation: RelationName { RelationName(rawValue: names.relations[relationRow]) }
  /// The entity at the other end.
  public var other: Entity.ID { Entity.ID(rawValue: names.entities[otherRow]) }
}

extension AdjacentStatement: Hashable {
  /// Whether both are the same statement, seen from the same end.
  public static func == (a: AdjacentStatement, b: AdjacentStatement) -> Bool {
    a.number == b.number && a.direction == b.direction && a.polarity == b.polarity && a.modality == b.modality
      && a.other == b.other && a.relation == b.relation
  }

  /// Hashes the statement's id and the direction.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(direction)
  }
}

extension GraphStore {
  /// The statements around an entity without their evidence: the quick way to walk over the graph.
  ///
  /// With two hops, also those around the entities that the first reached. All polarities and modalities; those that leave an entity
  /// come first, then in the order of relation and other end in the store.
  public func adjacent(to id: Entity.ID, hops: Int = 1) throws -> [AdjacentStatement] {
    try read { db in
      let find = try QuickStatement(cached: "SELECT canonical FROM entity WHERE name = ?", in: db)
      guard let start = try find.bind(id.rawValue).number(), start >= 0 else { return [] }
      let reader = try AdjacencyReader(db: db, cache: names)
      var seen: Set<Int64> = [start]
      var frontier = [start]
      var found: [AdjacentStatement] = []
      for hop in 1...max(1, hops) {
        if frontier.isEmpty { break }
        var next: [Int64] = []
        for entity in frontier {
          try reader.read(entity, into: &found) { if hop < hops, seen.insert($0).inserted { next.append($0) } }
        }
        frontier = next
      }
      return found
    }
  }
}

/// Reads adjacency by row numbers, over indexes that hold all it needs.
private struct AdjacencyReader {
  private let db: Database
  private let cache: NameCache
  private let names: RowNames
  private let outwards: QuickStatement
  private let inwards: QuickStatement
  private let findRelation: QuickStatement
  private let findEntity: QuickStatement

  init(db: Database, cache: NameCache) throws {
    self.db = db
    self.cache = cache
    names = try cache.names(in: db)
    outwards = try Self.side("canonicalSubject", other: "canonicalObject", in: db)
    inwards = try Self.side("canonicalObject", other: "canonicalSubject", in: db)
    findRelation = try QuickStatement(cached: "SELECT name FROM relation WHERE id = ?", in: db)
    findEntity = try QuickStatement(cached: "SELECT name FROM entity WHERE id = ?", in: db)
  }

  private static func side(_ end: String, other: String, in db: Database) throws -> QuickStatement {
    try QuickStatement(
      cached: """
        SELECT \(other), relation, canonical, polarity, modality FROM statement WHERE \(end) = ? AND canonical IS NOT NULL
        """, in: db)
  }

  func read(_ entity: Int64, into found: inout [AdjacentStatement], reach: (Int64) -> Void) throws {
    try read(outwards, .out, entity, into: &found, reach: reach)
    try read(inwards, .in, entity, into: &found, reach: reach)
  }

  private func read(
    _ side: QuickStatement, _ direction: NeighborQuery.Direction, _ entity: Int64, into found: inout [AdjacentStatement],
    reach: (Int64) -> Void
  ) throws {
    var previous: Int64?
    try side.bind(entity).forEachRow { row in
      let number = row.number(2)
      // Spellings of one entity give one statement more than once, side by side in the index.
      if number == previous { return }
      previous = number
      let other = row.number(0)
      try cache.needEntity(other, findEntity) { try QuickStatement("SELECT id, name FROM entity", in: db) }
      try cache.needRelation(row.number(1), findRelation)
      found.append(AdjacentStatement(row, direction, names))
      reach(other)
    }
  }
}
