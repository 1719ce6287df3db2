import GRDB
public import NewsModel

/// A statement without its evidence, as seen from one of its ends.
public struct AdjacentStatement: Hashable, Sendable {
  /// The statement's id.
  public var statement: NewsModel.Statement.ID
  /// The relation.
  public var relation: RelationName
  /// The entity at the other end.
  public var other: Entity.ID
  /// Whether it runs from the entity (`out`) or to it (`in`).
  public var direction: NeighborQuery.Direction
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public var modality: Modality
}

extension GraphStore {
  /// The statements around an entity without their evidence: the quick way to walk over the graph.
  ///
  /// With two hops, also those around the entities that the first reached. All polarities and modalities; those that leave an entity
  /// come first, then in the order of relation and other end in the store.
  public func adjacent(to id: Entity.ID, hops: Int = 1) throws -> [AdjacentStatement] {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT canonical FROM entity WHERE name = ?")
      guard let start = try Int64.fetchOne(find, arguments: [id.rawValue]) else { return [] }
      var reader = try AdjacencyReader(db: db)
      var seen: Set<Int64> = [start]
      var frontier = [start]
      var found: [AdjacentStatement] = []
      for _ in 0..<max(1, hops) {
        if frontier.isEmpty { break }
        var next: [Int64] = []
        for entity in frontier {
          try reader.read(entity, into: &found) { if seen.insert($0).inserted { next.append($0) } }
        }
        frontier = next
      }
      return found
    }
  }
}

/// Reads adjacency by row numbers, over indexes that hold all it needs.
private struct AdjacencyReader {
  private let outwards: GRDB.Statement
  private let inwards: GRDB.Statement
  private let name: GRDB.Statement
  private var relations: [Int64: RelationName] = [:]
  private var names: [Int64: Entity.ID] = [:]

  init(db: Database) throws {
    let columns = "relation, canonical, polarity, modality"
    outwards = try db.cachedStatement(
      sql:
        "SELECT canonicalObject, \(columns) FROM statement WHERE canonicalSubject = ? AND canonical IS NOT NULL"
    )
    inwards = try db.cachedStatement(
      sql:
        "SELECT canonicalSubject, \(columns) FROM statement WHERE canonicalObject = ? AND canonical IS NOT NULL"
    )
    name = try db.cachedStatement(sql: "SELECT name FROM entity WHERE id = ?")
    for row in try Row.fetchAll(db.cachedStatement(sql: "SELECT id, name FROM relation")) {
      relations[row[0]] = RelationName(rawValue: row[1])
    }
  }

  mutating func read(_ entity: Int64, into found: inout [AdjacentStatement], reach: (Int64) -> Void) throws {
    for (statement, direction) in [(outwards, NeighborQuery.Direction.out), (inwards, .in)] {
      var previous: Int64?
      let rows = try Row.fetchCursor(statement, arguments: [entity])
      while let row = try rows.next() {
        let number: Int64 = row[2]
        // Spellings of one entity give one statement more than once, side by side in the index.
        if number == previous { continue }
        previous = number
        let other: Int64 = row[0]
        found.append(
          AdjacentStatement(
            statement: RecordPacking.id(of: number), relation: relations[row[1]] ?? "",
            other: try entityID(other),
            direction: direction, polarity: RecordPacking.polarity(row[3]),
            modality: RecordPacking.modality(row[4])))
        reach(other)
      }
    }
  }

  private mutating func entityID(_ row: Int64) throws -> Entity.ID {
    if let known = names[row] { return known }
    let id = Entity.ID(rawValue: try String.fetchOne(name, arguments: [row]) ?? "")
    names[row] = id
    return id
  }
}
