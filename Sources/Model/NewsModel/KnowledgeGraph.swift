/// What the graph keeps of an article: everything but its text.
public struct ArticleRecord: Identifiable, Hashable, Sendable {
  /// The article's name.
  public var id: Article.ID
  /// The headline.
  public var title: String?
  /// The outlet.
  public var source: String?
  /// The agency that the text comes from.
  public var agency: String?
  /// Where it was published.
  public var url: String?
  /// The publication date, ISO 8601.
  public var published: String?
  /// The author.
  public var author: String?
  /// The language, as a BCP 47 tag.
  public var language: String
  /// SHA-256 of the text, in lower-case hexadecimal; offsets count in exactly that text.
  public var textSHA256: String
  /// The name of the group of articles that copy each other's text: the smallest article id in it.
  public var copyGroup: String
  /// The file it came from.
  public var path: String?

  /// Makes a record.
  public init(
    id: Article.ID, title: String? = nil, source: String? = nil, agency: String? = nil, url: String? = nil,
    published: String? = nil, author: String? = nil, language: String = "en", textSHA256: String,
    copyGroup: String, path: String? = nil
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.agency = agency
    self.url = url
    self.published = published
    self.author = author
    self.language = language
    self.textSHA256 = textSHA256
    self.copyGroup = copyGroup
    self.path = path
  }
}

/// A source of a graph's records, each kind in the order of its ids, so that exports stream and give the same bytes.
///
/// Records may be asked for more than once.
public protocol GraphRecords: Sendable {
  /// Hands over every article, sorted by id.
  func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws
  /// Hands over every entity that occurs in a statement or an attribution, sorted by id, canonical ids only.
  func forEachEntity(_ body: (Entity) throws -> Void) throws
  /// Hands over every statement with its evidence, sorted by id, with canonical ids.
  func forEachStatement(_ body: (Statement) throws -> Void) throws
  /// Hands over every judgement, sorted by its two ids.
  func forEachJudgement(_ body: (Judgement) throws -> Void) throws
  /// Hands over every statement without its evidence, sorted by id; far quicker where the evidence need not be read.
  func forEachOutline(_ body: (StatementOutline) throws -> Void) throws
  /// Hands over every entity with the plain statements that start from it, sorted by id.
  func forEachLinkedEntity(_ body: (LinkedEntity) throws -> Void) throws
  /// What is in use and how much there is: what the head of a file tells.
  func extent() throws -> GraphExtent
  /// One article by its id; nil when the graph has none.
  func article(_ id: Article.ID) throws -> ArticleRecord?
  /// One entity by its canonical id; nil when the graph has none.
  func entity(_ id: Entity.ID) throws -> Entity?
  /// The text of an article, which turns UTF-8 offsets into code points; nil when it is not kept.
  func text(of id: Article.ID) throws -> String?
}

// A source that has no quicker way finds a record by looking through all; without texts, exports leave offsets out.
extension GraphRecords {
  /// The outlines of the statements.
  public func forEachOutline(_ body: (StatementOutline) throws -> Void) throws {
    try forEachStatement { try body($0.outline) }
  }

  /// One article by its id, found by looking through all of them.
  public func article(_ id: Article.ID) throws -> ArticleRecord? {
    var found: ArticleRecord?
    try forEachArticle { if $0.id == id { found = $0 } }
    return found
  }

  /// One entity by its id, found by looking through all of them.
  public func entity(_ id: Entity.ID) throws -> Entity? {
    var found: Entity?
    try forEachEntity { if $0.id == id { found = $0 } }
    return found
  }

  /// No text.
  public func text(of id: Article.ID) throws -> String? { nil }
}

/// A graph, or a part of one, in memory: entities, statements and the articles behind them.
public struct KnowledgeGraph: GraphRecords, Hashable, Sendable {
  /// The articles, sorted by id.
  public var articles: [ArticleRecord]
  /// The entities, sorted by id.
  public var entities: [Entity]
  /// The statements, sorted by id.
  public var statements: [Statement]
  /// The judgements behind the entities, sorted.
  public var judgements: [Judgement]
  /// The texts of articles, as far as they are at hand; exports count offsets in them.
  public var texts: [Article.ID: String]
  /// The support of statements whose evidence is not all at hand.
  public var supports: [Statement.ID: Support] = [:]

  /// Makes a graph; its parts are sorted.
  public init(
    articles: [ArticleRecord] = [], entities: [Entity] = [], statements: [Statement] = [],
    judgements: [Judgement] = [], texts: [Article.ID: String] = [:]
  ) {
    self.articles = articles.sorted { $0.id < $1.id }
    self.entities = entities.sorted { $0.id < $1.id }
    self.statements = statements.sorted { $0.id < $1.id }
    self.judgements = judgements.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.texts = texts
  }

  /// How well a statement is supported.
  public func support(of statement: Statement) -> Support {
    supports[statement.id] ?? Support(of: statement.evidence, article: article, entity: entity)
  }

  /// Hands over every article, sorted by id.
  public func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws { try articles.forEach(body) }
  /// Hands over every entity, sorted by id.
  public func forEachEntity(_ body: (Entity) throws -> Void) throws { try entities.forEach(body) }
  /// Hands over every statement, sorted by id.
  public func forEachStatement(_ body: (Statement) throws -> Void) throws { try statements.forEach(body) }
  /// Hands over every judgement, sorted.
  public func forEachJudgement(_ body: (Judgement) throws -> Void) throws { try judgements.forEach(body) }
  /// One article by its id, in logarithmic time.
  public func article(_ id: Article.ID) -> ArticleRecord? { articles.sortedElement(withID: id) }
  /// One entity by its id, in logarithmic time.
  public func entity(_ id: Entity.ID) -> Entity? { entities.sortedElement(withID: id) }
  /// The text of an article, when it is at hand.
  public func text(of id: Article.ID) -> String? { texts[id] }
}

extension Array where Element: Identifiable, Element.ID: Comparable {
  /// The element with an id, by binary search; the array must be sorted by id.
  fileprivate func sortedElement(withID id: Element.ID) -> Element? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].id == id ? self[low] : nil
  }
}
