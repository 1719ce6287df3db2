import GRDB

/// Where the evidence of a statement lies.
///
/// The number of an evidence's row holds its statement's row and a number of its own, so that what supports a statement lies side by side and
/// no index has to find it. Stores of before the migration "packed", which may be read without being changed, have a column instead.
struct EvidenceRows {
  private let isPacked: Bool

  /// As they lie in a store that is up to date.
  init() { isPacked = true }

  /// As they lie in a store that may not be.
  init(in db: Database) throws { isPacked = try db.tableExists("quoteWord") }

  /// Bits of a row's number that count the evidence of one statement.
  private static let bits: Int64 = 24

  /// The condition that the evidence `e` supports a statement, whose row is an SQL expression.
  func support(_ statement: String) -> String {
    isPacked
      ? "e.id BETWEEN (\(statement) << \(Self.bits)) AND (\(statement) << \(Self.bits)) + \(Self.last)" : "e.statement = \(statement)"
  }

  /// The row of the statement that the evidence `e` supports, as an SQL expression.
  var statement: String { isPacked ? "(e.id >> \(Self.bits))" : "e.statement" }

  /// The row of the first evidence of a statement.
  static func first(of statement: Int64) -> Int64 { statement << bits }

  /// The row of the statement that an evidence supports.
  static func statement(of evidence: Int64) -> Int64 { evidence >> bits }

  /// The last number that an evidence of a statement may have.
  static let last: Int64 = 1 << bits - 1
}
