import GRDB
public import NewsModel

/// A statement without its evidence, as seen from one of its ends.
public struct AdjacentStatement: Hashable, Sendable {
  /// The number in the statement's id; written out only for who asks, since text costs more than all else of a row.
  let number: Int64
  /// The statement's id.
  public var statement: NewsModel.Statement.ID { RecordPacking.id(of: number) }
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
      let find = try QuickStatement(cached: "SELECT canonical FROM entity WHERE name = ?", in: db)
      guard let start = try find.bind(id.rawValue).number(), start >= 0 else { return [] }
      try names.refresh(db)
      let reader = try AdjacencyReader(db: db, names: names)
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
  private let sides: [(statement: QuickStatement, direction: NeighborQuery.Direction)]
  private let findRelation: QuickStatement
  private let findEntity: QuickStatement
  private let db: Database
  private let names: NameCache

  init(db: Database, names: NameCache) throws {
    let columns = "relation, canonical, polarity, modality"
    sides = [
      (
        try QuickStatement(
          cached: "SELECT canonicalObject, \(columns) FROM statement WHERE canonicalSubject = ? AND canonical IS NOT NULL",
          in: db), .out
      ),
      (
        try QuickStatement(
          cached: "SELECT canonicalSubject, \(columns) FROM statement WHERE canonicalObject = ? AND canonical IS NOT NULL",
          in: db), .in
      ),
    ]
    findRelation = try QuickStatement(cached: "SELECT name FROM relation WHERE id = ?", in: db)
    findEntity = try QuickStatement(cached: "SELECT name FROM entity WHERE id = ?", in: db)
    self.db = db
    self.names = names
  }

  private func findEntities() throws -> QuickStatement { try QuickStatement("SELECT id, name FROM entity", in: db) }

  func read(_ entity: Int64, into found: inout [AdjacentStatement], reach: (Int64) -> Void) throws {
    for (statement, direction) in sides {
      var previous: Int64?
      try statement.bind(entity).forEachRow { row in
        let number = row.number(2)
        // Spellings of one entity give one statement more than once, side by side in the index.
        if number == previous { return }
        previous = number
        let other = row.number(0)
        found.append(
          AdjacentStatement(
            number: number, relation: try names.relation(row.number(1), findRelation),
            other: try names.entity(other, findEntity, all: findEntities), direction: direction,
            polarity: RecordPacking.polarity(Int(row.number(3))), modality: RecordPacking.modality(Int(row.number(4)))))
        reach(other)
      }
    }
  }
}
