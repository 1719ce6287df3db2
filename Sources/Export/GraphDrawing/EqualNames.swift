import NewsModel

/// What tells entities of one name and type apart in a picture.
///
/// Things without a name of their own ("negotiations", "rebels") stay in their article, and two of them may or may not be the same. Two nodes that
/// read alike would look like a mistake, and joining them would say more than the articles do: so each says which article speaks of it.
struct EqualNames {
  private let words: [Entity.ID: String]

  /// Compares the names of the chosen entities.
  init(_ selection: PictureSelection, graph: KnowledgeGraph) {
    let named = Dictionary(grouping: selection.nodes.map(\.entity)) { Name(label: $0.label.lowercased(), type: $0.type) }
    let alike = named.values.filter { $0.count > 1 }
    let articles = EqualNames.articles(of: Set(alike.joined().map(\.id)), in: selection)
    var words: [Entity.ID: String] = [:]
    for group in alike {
      let first = group.map { articles[$0.id]?.min().flatMap { graph.article($0) } }
      for (entity, word) in zip(group, EqualNames.distinction(of: first)) { words[entity.id] = word }
    }
    self.words = words
  }

  /// What stands below the name of an entity that is not the only one of its name; nil for all others.
  subscript(_ id: Entity.ID) -> String? { words[id] }

  private struct Name: Hashable {
    var label: String
    var type: EntityType
  }

  /// The articles that speak of each entity in the picture.
  private static func articles(of ids: Set<Entity.ID>, in selection: PictureSelection) -> [Entity.ID: Set<Article.ID>] {
    var articles: [Entity.ID: Set<Article.ID>] = [:]
    if ids.isEmpty { return articles }
    for edge in selection.edges {
      for id in [edge.subject, edge.object] where ids.contains(id) {
        for item in edge.statements { articles[id, default: []].formUnion(item.statement.evidence.map(\.article)) }
      }
    }
    return articles
  }

  /// The shortest words that differ: the outlet, with the day, the title, the article's name; else numbers.
  private static func distinction(of articles: [ArticleRecord?]) -> [String] {
    let forms: [(ArticleRecord) -> String?] = [
      \.source,
      { article in article.source.flatMap { source in day(of: article).map { "\(source), \($0)" } } },
      title,
      { $0.source ?? title(of: $0) ?? $0.id.rawValue },
      { $0.id.rawValue },
    ]
    for form in forms {
      let words = articles.compactMap { $0.flatMap(form) }
      if words.count == articles.count, Set(words).count == words.count {
        return words.map { "(\(DOTText.shortened($0, toBytes: 48)))" }
      }
    }
    return articles.indices.map { "(no. \($0 + 1))" }
  }

  private static func title(of article: ArticleRecord) -> String? {
    article.title.map { "“\(DOTText.shortened($0, toBytes: 40))”" }
  }

  private static func day(of article: ArticleRecord) -> String? {
    article.published.flatMap(CalendarDay.init(iso:))?.iso
  }
}
