import GraphStore
public import NewsModel

extension ResolvedArticle {
  /// The same without evidence that is less sure than `confidence`, and without statements that lose all of theirs.
  public func withConfidence(atLeast confidence: Double) -> ResolvedArticle {
    guard confidence > 0 else { return self }
    var copy = self
    copy.statements = statements.compactMap { $0.withConfidence(atLeast: confidence) }
    return copy
  }
}

extension GraphRecords {
  /// The same records without evidence that is less sure than `confidence`: statements that lose all of theirs go, and so do entities that only
  /// they spoke of.
  ///
  /// Throws what reading the records throws. Costs one pass over the statements.
  public func withConfidence(atLeast confidence: Double) throws -> ConfidentRecords<Self> {
    try ConfidentRecords(self, atLeast: confidence)
  }
}

/// The records of a graph as far as their evidence is sure enough.
public struct ConfidentRecords<Records: GraphRecords>: GraphRecords {
  private let records: Records
  private let confidence: Double
  private let entities: Set<Entity.ID>

  init(_ records: Records, atLeast confidence: Double) throws {
    self.records = records
    self.confidence = confidence
    var entities: Set<Entity.ID> = []
    try records.forEachStatement { statement in
      if let kept = statement.withConfidence(atLeast: confidence) { entities.formUnion(kept.mentionedEntities) }
    }
    self.entities = entities
  }

  /// Hands over every article, sorted by id.
  public func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws { try records.forEachArticle(body) }

  /// Hands over every entity that a kept statement speaks of, sorted by id.
  public func forEachEntity(_ body: (Entity) throws -> Void) throws {
    try records.forEachEntity { if entities.contains($0.id) { try body($0) } }
  }

  /// Hands over every statement that keeps evidence, sorted by id.
  public func forEachStatement(_ body: (Statement) throws -> Void) throws {
    try records.forEachStatement { try $0.withConfidence(atLeast: confidence).map(body) }
  }

  /// Hands over every judgement, sorted by its two ids.
  public func forEachJudgement(_ body: (Judgement) throws -> Void) throws { try records.forEachJudgement(body) }
  /// One article by its id; nil when the graph has none.
  public func article(_ id: Article.ID) throws -> ArticleRecord? { try records.article(id) }
  /// One entity by its canonical id; nil when the graph has none.
  public func entity(_ id: Entity.ID) throws -> Entity? { try records.entity(id) }
  /// The text of an article; nil when it is not kept.
  public func text(of id: Article.ID) throws -> String? { try records.text(of: id) }
}
