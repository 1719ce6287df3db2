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

  /// Makes a graph; its parts are sorted.
  public init(
    articles: [ArticleRecord] = [], entities: [Entity] = [], statements: [Statement] = [],
    judgements: [Judgement] = []
  ) {
    self.articles = articles.sorted { $0.id < $1.id }
    self.entities = entities.sorted { $0.id < $1.id }
    self.statements = statements.sorted { $0.id < $1.id }
    self.judgements = judgements.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Hands over every article, sorted by id.
  public func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws { try articles.forEach(body) }
  /// Hands over every entity, sorted by id.
  public func forEachEntity(_ body: (Entity) throws -> Void) throws { try entities.forEach(body) }
  /// Hands over every statement, sorted by id.
  public func forEachStatement(_ body: (Statement) throws -> Void) throws { try statements.forEach(body) }
  /// Hands over every judgement, sorted.
  public func forEachJudgement(_ body: (Judgement) throws -> Void) throws { try judgements.forEach(body) }
}
