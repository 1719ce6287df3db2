import GraphExport
public import GraphStore
import NewsModel

/// What changed from one graph to another, as JSON.
///
/// `{"articles": {"appeared": […], "gone": […], "changed": […]}, "entities": {…}, "statements": {…}}`: articles by their ids, entities
/// and statements as objects; what changed as `{"old": {…}, "new": {…}}`. `"fields": {"articles": [{"id": "a1", "changes": [{"field": "title",
/// "old": "…", "new": "…"}]}], …}` says of everything that changed in what.
public struct DifferenceJSON {
  private let old: Graph
  private let new: Graph

  /// Prepares the answer for an older and a newer graph.
  public init(from old: Graph, to new: Graph) {
    self.old = old
    self.new = new
  }

  /// The difference as one object.
  public func text(_ difference: StoreDifference) throws -> String {
    let (before, after) = (GraphJSON(old), GraphJSON(new))
    var object = JSONObject()
    object.add("articles", json: articles(difference.articles))
    object.add(
      "entities",
      json: try part(difference.entities) { id, isNew in
        try (isNew ? new : old).store.entity(id).map((isNew ? after : before).entity)
      })
    object.add(
      "statements",
      json: try part(difference.statements) { id, isNew in
        try (isNew ? new : old).store.statement(id).map { try (isNew ? after : before).statement($0).text }
      })
    object.add("fields", json: try fields(difference))
    return object.text
  }

  private func articles(_ part: StoreDifference.Part<Article.ID>) -> String {
    var object = JSONObject()
    for (name, ids) in [("appeared", part.appeared), ("gone", part.gone), ("changed", part.changed)] {
      object.add(name, list: ids.map { JSONText.quoted($0.rawValue) })
    }
    return object.text
  }

  private func part<ID>(
    _ part: StoreDifference.Part<ID>, _ record: (_ id: ID, _ isNew: Bool) throws -> String?
  ) throws -> String {
    var object = JSONObject()
    object.add("appeared", list: try part.appeared.compactMap { try record($0, true) })
    object.add("gone", list: try part.gone.compactMap { try record($0, false) })
    object.add(
      "changed",
      list: try part.changed.map { id in
        var pair = JSONObject()
        pair.add("old", json: try record(id, false) ?? "null")
        pair.add("new", json: try record(id, true) ?? "null")
        return pair.text
      })
    return object.text
  }

  // MARK: Fields

  private func fields(_ difference: StoreDifference) throws -> String {
    let (store, before) = (new.store, old.store)
    var object = JSONObject()
    object.add(
      "articles",
      list: try difference.articles.changed.map { changed($0.rawValue, in: try store.changes(of: $0, since: before)) })
    object.add(
      "entities",
      list: try difference.entities.changed.map { changed($0.rawValue, in: try store.changes(of: $0, since: before)) })
    object.add(
      "statements",
      list: try difference.statements.changed.map { changed($0.rawValue, in: try store.changes(of: $0, since: before)) })
    return object.text
  }

  private func changed(_ id: String, in changes: [FieldChange]) -> String {
    var object = JSONObject()
    object.add("id", id)
    object.add(
      "changes",
      list: changes.map { change in
        var field = JSONObject()
        field.add("field", change.field)
        field.add("old", change.old)
        field.add("new", change.new)
        return field.text
      })
    return object.text
  }
}
