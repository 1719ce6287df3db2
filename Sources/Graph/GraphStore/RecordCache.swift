import GRDB
import NewsModel

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
