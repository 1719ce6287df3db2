/// What one article adds to the graph: its entities, its statements, and the judgements behind them.
public struct ResolvedArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// The entities that it speaks of, in a statement or only by name, with the names that it gives them, sorted by id.
  public var entities: [Entity]
  /// Its statements with their evidence from this article, sorted by id.
  public var statements: [Statement]
  /// Decisions that were taken inside this article, sorted.
  public var judgements: [Judgement]
  /// The places of its sentences in ``Article/text``, in UTF-8 bytes; sentence number 1 comes first.
  public var sentences: [Range<Int>]

  /// Puts the result together.
  public init(
    article: Article, entities: [Entity], statements: [Statement], judgements: [Judgement] = [],
    sentences: [Range<Int>] = []
  ) {
    self.article = article
    self.entities = entities
    self.statements = statements
    self.judgements = judgements
    self.sentences = sentences
  }
}
