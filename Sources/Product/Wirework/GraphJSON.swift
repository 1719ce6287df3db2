import GraphExport
public import GraphStore
public import NewsModel

/// Answers of a graph as JSON; offsets are Unicode code points of the articles' texts.
///
///     let json = GraphJSON(graph)
///     print(try json.neighbors(neighbors, of: entity))
public final class GraphJSON {
  private let graph: Graph
  private var entities: [Entity.ID: Entity] = [:]

  /// Prepares answers of a graph.
  public init(_ graph: Graph) { self.graph = graph }

  /// `{"entity": {…}, "neighbors": [{"entity": {…}, "hops": 1, "statements": […]}], "leftOut": {"planned": 2}}`.
  ///
  /// - Parameter leftOut: how many statements the question leaves out, as ``GraphStore/leftOut(around:query:)`` counts them.
  public func neighbors(
    _ neighbors: [Neighbor], of entity: Entity, leftOut: [(kind: NeighborQuery.Inclusion, count: Int)] = []
  ) throws -> String {
    var object = JSONObject()
    object.add("entity", json: self.entity(entity))
    object.add("neighbors", list: try neighbors.map(neighbor))
    object.add("leftOut", json: counts(leftOut.map { ($0.kind.rawValue, $0.count) }))
    return object.text
  }

  /// `{"from": {…}, "to": {…}, "path": […]}`; each step is a neighbour of the one before it.
  public func path(_ steps: [Neighbor], from start: Entity, to end: Entity) throws -> String {
    var object = JSONObject()
    object.add("from", json: entity(start))
    object.add("to", json: entity(end))
    object.add("path", list: try steps.map(neighbor))
    return object.text
  }

  /// `{"entities": […], "statements": […]}`.
  public func search(_ result: GraphStore.SearchResult) throws -> String {
    var object = JSONObject()
    object.add("entities", list: result.entities.map(entity))
    object.add("statements", list: try result.statements.map { try statement($0).text })
    return object.text
  }

  /// `{"entities": […]}`.
  public func entities(_ entities: [Entity]) -> String {
    var object = JSONObject()
    object.add("entities", list: entities.map(entity))
    return object.text
  }

  /// What the store holds, in numbers: `{"articles": 4, …, "relations": {"granted": 2, …}, "types": {"Person": 5, …}}`.
  /// With a query, of the statements that it admits.
  ///
  /// At most `limit` relations and types, without the first `offset` of each.
  public func statistics(of query: NeighborQuery? = nil, limit: Int? = nil, offset: Int = 0) throws -> String {
    let stats = try query.map(graph.store.stats(of:)) ?? graph.store.stats()
    var object = JSONObject()
    object.add("articles", stats.articles)
    object.add("independentArticles", stats.independentArticles)
    object.add("entities", stats.entities)
    object.add("mergedEntities", stats.mergedEntities)
    object.add("statements", stats.statements)
    object.add("plainStatements", stats.plainStatements)
    object.add("evidence", stats.evidence)
    object.add("relations", json: counts(stats.relations.page(limit: limit, offset: offset).map { ($0.relation.rawValue, $0.count) }))
    object.add("types", json: counts(stats.types.page(limit: limit, offset: offset).map { ($0.type.rawValue, $0.count) }))
    return object.text
  }

  /// `{"articles": [{"id", "title", "source", "agency", "url", "published", "path", "copyGroup"}]}`, sorted by id; with a
  /// query, those behind the statements that it admits.
  ///
  /// At most `limit` of them, without the first `offset`.
  public func articles(of query: NeighborQuery? = nil, limit: Int? = nil, offset: Int = 0) throws -> String {
    var articles: [String] = []
    for article in try (query.map(graph.store.articles(of:)) ?? graph.store.articles()).page(limit: limit, offset: offset) {
      var object = JSONObject()
      object.add("id", article.id.rawValue)
      object.add("title", article.title)
      object.add("source", article.source)
      object.add("agency", article.agency)
      object.add("url", article.url)
      object.add("published", article.published)
      object.add("path", article.path)
      object.add("copyGroup", article.copyGroup)
      articles.append(object.text)
    }
    var object = JSONObject()
    object.add("articles", list: articles)
    return object.text
  }

  private func counts(_ counts: [(String, Int)]) -> String {
    var object = JSONObject()
    for (name, count) in counts { object.add(name, count) }
    return object.text
  }

  /// An entity with its aliases.
  public func entity(_ entity: Entity) -> String {
    var object = JSONObject()
    object.add("id", entity.id.rawValue)
    object.add("label", entity.label)
    object.add("type", entity.type.rawValue)
    if let wikidata = entity.wikidata { object.add("wikidata", wikidata) }
    object.add("aliases", list: entity.aliases.map(JSONText.quoted))
    return object.text
  }

  /// A statement with its support and all its evidence, each with its article's source, address and date.
  public func statement(_ statement: Statement) throws -> JSONObject {
    try self.statement(statement, support: try graph.store.support(of: statement))
  }

  private func neighbor(_ neighbor: Neighbor) throws -> String {
    var object = JSONObject()
    object.add("entity", json: entity(neighbor.entity))
    object.add("hops", neighbor.hops)
    object.add("statements", list: try neighbor.links.map(link))
    return object.text
  }

  private func link(_ link: GraphLink) throws -> String {
    try statement(link.statement, support: link.support, direction: link.direction).text
  }

  private func statement(
    _ statement: Statement, support: Support, direction: NeighborQuery.Direction? = nil
  ) throws -> JSONObject {
    let names = StatementJSON(text: "", entities: try entities(of: statement))
    var object = JSONObject()
    object.add("id", statement.id.rawValue)
    object.add("relation", statement.relation.rawValue)
    if let direction { object.add("direction", direction.rawValue) }
    object.add("subject", json: names.object(for: statement.subject))
    object.add("object", json: names.object(for: statement.object))
    object.add("qualifiers", list: statement.keyQualifiers.map(names.object(for:)))
    object.add("polarity", statement.polarity.rawValue)
    object.add("modality", statement.modality.rawValue)
    object.add("plain", json: statement.isPlain ? "true" : "false")
    object.add("confidence", json: JSONText.unit(statement.confidence))
    object.add("sources", support.articles)
    object.add("origins", support.origins)
    let contesting = try graph.contesting(statement).map { JSONText.quoted($0.id.rawValue) }
    if !contesting.isEmpty { object.add("contested", list: contesting) }
    object.add("evidence", list: try statement.evidence.map { try evidence($0, of: statement) })
    return object
  }

  private func evidence(_ evidence: Evidence, of statement: Statement) throws -> String {
    let text = try graph.store.text(of: evidence.article) ?? ""
    var object = StatementJSON(text: text, entities: try entities(of: statement)).object(for: evidence)
    if let article = try graph.store.article(evidence.article) {
      object.add("title", article.title)
      object.add("source", article.source)
      object.add("url", article.url)
      object.add("published", article.published)
    }
    return object.text
  }

  private func entities(of statement: Statement) throws -> [Entity] {
    try statement.mentionedEntities.compactMap { id in
      if let known = entities[id] { return known }
      entities[id] = try graph.store.entity(id)
      return entities[id]
    }
  }
}

extension Array {
  /// The elements behind the first `offset`, at most `limit` of them.
  package func page(limit: Int?, offset: Int) -> ArraySlice<Element> { dropFirst(offset).prefix(limit ?? count) }
}
