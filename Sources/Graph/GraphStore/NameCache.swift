import GRDB
import NewsModel

/// The names behind row numbers, kept from one question to the next for as long as nobody changes the store.
///
/// A walk over the graph reaches the same well-known entities again and again. Every row has one place, which it shares with others, so that
/// a name is found without hashing and no more than 65,536 are ever held.
///
/// Only ever used inside ``GraphStore/read(_:)``, which lets one question in at a time; hence unchecked.
final class NameCache: @unchecked Sendable {
  /// Changes when another connection or this one changes the store.
  private struct Version: Equatable {
    let others: Int64?
    let own: Int
  }

  private var version: Version?
  private var relations: [(row: Int64, name: RelationName)] = []
  private var entities: [(row: Int64, id: Entity.ID)] = []

  /// Forgets everything if the store has changed since the last question.
  func refresh(_ db: Database) throws {
    let others = try QuickStatement(cached: "PRAGMA data_version", in: db).number()
    let now = Version(others: others, own: db.totalChangesCount)
    if now == version { return }
    version = now
    relations = Array(repeating: (-1, ""), count: 256)
    entities = Array(repeating: (-1, Entity.ID(rawValue: "")), count: 65_536)
  }

  func relation(_ row: Int64, _ find: QuickStatement) throws -> RelationName {
    let place = Int(truncatingIfNeeded: row & 0xFF)
    if relations[place].row != row { relations[place] = (row, RelationName(rawValue: try find.bind(row).text() ?? "")) }
    return relations[place].name
  }

  func entity(_ row: Int64, _ find: QuickStatement) throws -> Entity.ID {
    let place = Int(truncatingIfNeeded: row & 0xFFFF)
    if entities[place].row != row { entities[place] = (row, Entity.ID(rawValue: try find.bind(row).text() ?? "")) }
    return entities[place].id
  }
}
