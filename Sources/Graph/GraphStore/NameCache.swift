import GRDB
import NewsModel

/// The names behind row numbers, kept from one question to the next for as long as nobody changes the store.
///
/// A walk over the graph reaches the same well-known entities again and again, and looking a name up costs more than all else it does.
/// Every row has one place, so that a name is found without hashing; beyond 262,144 rows, places are shared. Who asks for many names
/// gets all of them in one reading of the table, which costs as much as looking some thousands up.
///
/// Only ever used inside ``GraphStore/read(_:)``, which lets one question in at a time; hence unchecked.
final class NameCache: @unchecked Sendable {
  /// Changes when another connection or this one changes the store.
  private struct Version: Equatable {
    let others: Int64?
    let own: Int
  }

  private struct Place {
    var row: Int64 = -1
    var id = Entity.ID(rawValue: "")
  }

  private static let maximumPlaces = 1 << 18

  private var version: Version?
  private var relations: [(row: Int64, name: RelationName)] = []
  private var places: [Place] = []
  private var mask = 0
  /// How many more names are looked up one by one; then all are read.
  private var patience = 0

  /// Forgets everything if the store has changed since the last question.
  func refresh(_ db: Database) throws {
    let others = try QuickStatement(cached: "PRAGMA data_version", in: db).number()
    let now = Version(others: others, own: db.totalChangesCount)
    if now == version { return }
    version = now
    relations = Array(repeating: (-1, ""), count: 256)
    let last = Int(try QuickStatement(cached: "SELECT max(id) FROM entity", in: db).number() ?? 0)
    var count = 64
    while count <= last && count < Self.maximumPlaces { count *= 2 }
    places = Array(repeating: Place(), count: count)
    mask = count - 1
    patience = last < count ? max(64, last / 64) : Int.max
  }

  func relation(_ row: Int64, _ find: QuickStatement) throws -> RelationName {
    let place = Int(truncatingIfNeeded: row & 0xFF)
    if relations[place].row != row { relations[place] = (row, RelationName(rawValue: try find.bind(row).text() ?? "")) }
    return relations[place].name
  }

  /// The name of an entity's row. Gives the names that it does not know to `find` and, when there are many, to `findAll`.
  func entity(_ row: Int64, _ find: QuickStatement, all findAll: () throws -> QuickStatement) throws -> Entity.ID {
    let place = Int(truncatingIfNeeded: row) & mask
    if places[place].row == row { return places[place].id }
    if patience == 0 { try readAll(findAll()) }
    patience -= 1
    if places[place].row != row { places[place] = Place(row: row, id: Entity.ID(rawValue: try find.bind(row).text() ?? "")) }
    return places[place].id
  }

  private func readAll(_ findAll: QuickStatement) throws {
    try findAll.forEachRow { row in
      let number = row.number(0)
      places[Int(truncatingIfNeeded: number) & mask] = Place(row: number, id: Entity.ID(rawValue: row.text(1)))
    }
  }
}
