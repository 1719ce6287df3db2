import GRDB
import NewsModel

/// The names behind row numbers, kept from one question to the next for as long as nobody changes the store.
///
/// A walk over the graph reaches the same well-known entities again and again. At most 65,536 entities are held.
///
/// Only ever used inside ``GraphStore/read(_:)``, which lets one question in at a time; hence unchecked.
final class NameCache: @unchecked Sendable {
  /// Changes when another connection or this one changes the store.
  private struct Version: Equatable {
    let others: Int64?
    let own: Int
  }

  private var version: Version?
  private var relations: [Int64: RelationName] = [:]
  private var entities: [Int64: Entity.ID] = [:]
  private static let capacity = 65_536

  /// Forgets everything if the store has changed since the last question.
  func refresh(_ db: Database) throws {
    let others = try QuickStatement(cached: "PRAGMA data_version", in: db).number()
    let now = Version(others: others, own: db.totalChangesCount)
    if now == version && entities.count < Self.capacity { return }
    version = now
    relations = [:]
    entities = [:]
  }

  func relation(_ row: Int64, _ find: QuickStatement) throws -> RelationName {
    if let known = relations[row] { return known }
    let name = RelationName(rawValue: try find.bind(row).text() ?? "")
    relations[row] = name
    return name
  }

  func entity(_ row: Int64, _ find: QuickStatement) throws -> Entity.ID {
    if let known = entities[row] { return known }
    let id = Entity.ID(rawValue: try find.bind(row).text() ?? "")
    entities[row] = id
    return id
  }
}
