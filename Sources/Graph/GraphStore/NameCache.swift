import GRDB
import NewsModel

/// The names behind row numbers, kept from one question to the next for as long as nobody changes the store.
///
/// A walk over the graph reaches the same well-known entities again and again, and looking a name up costs more than all else it does. Who asks
/// for many names gets all of them in one reading of the table, which costs as much as looking some thousands up. At most 262,144 entities
/// are kept from one question to the next.
///
/// Only ever used inside ``GraphStore/read(_:)``, which lets one question in at a time; hence unchecked.
final class NameCache: @unchecked Sendable {
  /// Changes when another connection or this one changes the store.
  private struct Version: Equatable {
    let others: Int64?
    let own: Int
  }

  private static let maximum = 1 << 18

  private var version: Version?
  private var names = RowNames(entities: 0, relations: 0)
  /// How many more names are looked up one by one; then all are read.
  private var patience = 0

  /// The names that are known of the store as it stands; new ones when it has changed since the last question.
  func names(in db: Database) throws -> RowNames {
    let others = try QuickStatement(cached: "PRAGMA data_version", in: db).number()
    let now = Version(others: others, own: db.totalChangesCount)
    if now == version && names.entities.count <= Self.maximum { return names }
    version = now
    let entities = Int(try QuickStatement(cached: "SELECT max(id) FROM entity", in: db).number() ?? 0)
    let relations = Int(try QuickStatement(cached: "SELECT max(id) FROM relation", in: db).number() ?? 0)
    names = RowNames(entities: entities, relations: relations)
    patience = entities <= Self.maximum ? max(64, entities / 64) : Int.max
    return names
  }

  /// Makes sure that the name of an entity's row is known.
  func needEntity(_ row: Int64, _ find: QuickStatement, all findAll: () throws -> QuickStatement) throws {
    if names.entities.holds(row) { return }
    if patience == 0 {
      try findAll().forEachRow { names.entities.enter($0.text(1), at: $0.number(0)) }
    } else {
      names.entities.enter(try find.bind(row).text() ?? "", at: row)
    }
    patience -= 1
  }

  /// Makes sure that the name of a relation's row is known.
  func needRelation(_ row: Int64, _ find: QuickStatement) throws {
    if !names.relations.holds(row) { names.relations.enter(try find.bind(row).text() ?? "", at: row) }
  }
}

/// The names of entities and relations by their rows, in one state of a store.
final class RowNames: Sendable {
  let entities: NamesByRow
  let relations: NamesByRow

  init(entities: Int, relations: Int) {
    self.entities = NamesByRow(last: entities)
    self.relations = NamesByRow(last: relations)
  }
}

/// Names by row number.
///
/// Answers that were given hold on to this and read it whenever they are asked for a name, while further questions enter more. So a name that was
/// entered never moves or changes, and only rows of which a question knows that they were entered are read; hence unchecked.
final class NamesByRow: @unchecked Sendable {
  private let names: UnsafeMutablePointer<String>
  private let entered: UnsafeMutablePointer<UInt64>
  private let capacity: Int
  /// How many names were entered.
  private(set) var count = 0

  /// Makes room for rows up to a number; a row beyond it has no name.
  init(last: Int) {
    capacity = last + 1
    names = .allocate(capacity: capacity)
    entered = .allocate(capacity: capacity / 64 + 1)
    entered.initialize(repeating: 0, count: capacity / 64 + 1)
  }

  deinit {
    for row in 0..<capacity where holds(Int64(row)) { (names + row).deinitialize(count: 1) }
    names.deallocate()
    entered.deallocate()
  }

  /// Whether a row's name was entered.
  func holds(_ row: Int64) -> Bool {
    row < 0 || row >= capacity || entered[Int(row) >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Enters the name of a row that has none yet.
  func enter(_ name: String, at row: Int64) {
    if holds(row) { return }
    (names + Int(row)).initialize(to: name)
    entered[Int(row) >> 6] |= 1 << UInt64(row & 63)
    count += 1
  }

  /// The name of a row that was entered.
  subscript(row: Int64) -> String { row < 0 || row >= capacity ? "" : names[Int(row)] }
}
