import GRDB
public import NewsModel

/// What a decision did to the id of a statement, which is made of the ids of its two ends.
public struct StatementRenaming: Hashable, Sendable {
  /// The id that it had; nil when both its ends were one, so that it was left out.
  public var old: NewsModel.Statement.ID?
  /// The id that it has; nil when both its ends are one now.
  public var new: NewsModel.Statement.ID?
  /// Whether it is one with a statement now that was another before.
  public var isJoined: Bool
}

/// Notes which statements had which id before a decision.
final class StatementMoves {
  private let db: Database
  /// The canonical numbers of the rows that were looked at.
  private var before: [Int64: Int64?] = [:]

  init(db: Database) { self.db = db }

  /// Notes a statement's number before it is computed anew.
  func note(_ row: Int64) throws {
    if before[row] == nil { before[row] = .some(try canonical(of: row)) }
  }

  /// What changed since, sorted by the old ids.
  func renamings() throws -> [StatementRenaming] {
    var moves: Set<Move> = []
    for (row, old) in before {
      let new = try canonical(of: row)
      if old != new { moves.insert(Move(old: old, new: new)) }
    }
    return try moves.sorted().map { move in
      StatementRenaming(
        old: move.old.map(RecordPacking.id(of:)), new: move.new.map(RecordPacking.id(of:)),
        isJoined: try move.new.map { try numbers(of: $0).count > 1 } ?? false)
    }
  }

  private struct Move: Hashable, Comparable {
    var old: Int64?
    var new: Int64?

    static func < (a: Move, b: Move) -> Bool { (a.old ?? .max, a.new ?? .max) < (b.old ?? .max, b.new ?? .max) }
  }

  private func canonical(of row: Int64) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT canonical FROM statement WHERE id = ?"), arguments: [row])
  }

  /// The numbers that the rows of a statement had before.
  private func numbers(of statement: Int64) throws -> Set<Int64?> {
    let find = try db.cachedStatement(
      sql: "SELECT id FROM statement WHERE hash = ?1 AND canonical = ?1 UNION SELECT id FROM statement WHERE canonical = ?1 AND canonical IS NOT hash")
    return Set(try Int64.fetchAll(find, arguments: [statement]).map { before[$0] ?? statement })
  }
}

extension GraphStore {
  /// A statement by an id that it had before its ends were merged with others; nil when no article made it under that id.
  public func statement(formerly id: NewsModel.Statement.ID) throws -> NewsModel.Statement? {
    try read { db in
      let find = try db.cachedStatement(sql: "SELECT canonical FROM statement WHERE hash = ?")
      guard let number = try Int64.fetchOne(find, arguments: [RecordPacking.number(of: id)]) else { return nil }
      return try StatementLoader(db: db).statement(number: number)
    }
  }
}
