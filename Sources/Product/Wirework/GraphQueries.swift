import ArticleReading
import Foundation
public import GraphStore
public import NewsModel

extension Graph {
  /// The entity that a name means: an id, a label, an alias, a name with titles; of several, the one in most articles.
  ///
  ///     try graph.entity(named: "President Assad")?.label   // "Bashar al-Assad"
  public func entity(named name: String) throws -> Entity? { try store.entity(named: name) }

  /// All entities that a name may mean: those that go by it, the one in most articles first, then the people who bear it as the end of a longer
  /// name.
  ///
  ///     try graph.entities(named: "Brandt").map(\.label)   // ["Willy Brandt", "Rut Brandt"], where articles call him "Brandt"
  public func entities(named name: String) throws -> [Entity] {
    let called = try store.entities(named: name)
    if called.contains(where: { $0.id.rawValue == name }) { return called }
    let known = Set(called.map(\.id))
    return called + (try store.entities(ending: name)).filter { !known.contains($0.id) && vocabulary.isKind($0.type, of: "Person") }
  }

  /// The article of a name: its id, or the path of its file, however that is spelt; of several in one file the first by id.
  public func articleID(named name: String) throws -> Article.ID? { try articleIDs(named: name).first }

  /// The articles of a name, sorted by id: the one that has it as its id, else all that came from the file of that path, however it is spelt.
  ///
  ///     try graph.articleIDs(named: "news/december.jsonl").count   // every article of the file
  public func articleIDs(named name: String) throws -> [Article.ID] {
    if let article = try store.article(Article.ID(rawValue: name)) { return [article.id] }
    let wanted = FilePath.resolved(name)
    let folder = try inputFolder
    var last = (path: "", isWanted: false)
    var found: [Article.ID] = []
    try store.forEachArticle { article in
      guard let path = article.path, !path.isEmpty else { return }
      if path != last.path { last = (path, FilePath.resolved(FilePath.located(path, in: folder)) == wanted) }
      if last.isWanted { found.append(article.id) }
    }
    return found
  }

  /// The folder from which the paths of articles count, unless that is the current one.
  var inputFolder: String? {
    get throws {
      let own = (store.path as NSString).deletingLastPathComponent
      return try store.inputFolder().map { FilePath.located($0, in: own.isEmpty ? "." : own) }
    }
  }

  /// What stands around the entity of a name, nearest first; empty when nothing has that name.
  public func neighbors(of name: String, query: NeighborQuery = NeighborQuery()) throws -> [Neighbor] {
    guard let entity = try store.entity(named: name) else { return [] }
    return try store.neighbors(of: entity.id, query: query)
  }

  /// Where the places of the bundled tables lie; read only when two places contradict each other.
  private static let places = (try? AliasTable.bundled()).map(PlaceCountries.init)

  /// The statements that contest a statement: the same with the opposite polarity of a time that may be the same, or another object of a
  /// functional relation, unless one lies in the other.
  public func contesting(_ statement: Statement) throws -> [Statement] {
    let functional = Set(vocabulary.relations.filter(\.isFunctional).map(\.name))
    return try store.contesting(statement, functional: functional) { Self.places?.isWithin($0, $1) ?? false }
  }
}
