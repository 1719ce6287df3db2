import GraphStore
public import NewsModel

/// The records of a graph that a question asks for, as a stream: what the statements that count speak of, and nothing else.
///
/// Holds the names of the entities and articles that are left, never their records. Groups of copies are named after the smallest
/// article that is left, so that an export of a part stands for itself.
struct SelectedRecords: GraphRecords {
  private let store: GraphStore
  private let sieve: EvidenceSieve
  /// The statements in the scope of the question, sorted; nil for all.
  private let scope: [Statement.ID]?
  private let entities: Set<Entity.ID>
  private let groups: [Article.ID: String]
  /// What was chosen, in words.
  let selection: String

  /// Chooses the records; nil when nothing answers the question.
  init?(_ question: PictureQuestion, in graph: Graph) throws {
    store = graph.store
    sieve = try EvidenceSieve(question, in: graph)
    let words = PictureWords(question: question, graph: graph)
    if question.scope == .whole {
      scope = nil
      selection = words.conditions(otherWays: 0).joined(separator: "; ")
    } else {
      guard let answer = try graph.answer(question) else { return nil }
      scope = answer.graph.statements.map(\.id).sorted()
      selection = ([answer.title] + answer.conditions).joined(separator: "; ")
    }
    var entities: Set<Entity.ID> = []
    var articles: Set<Article.ID> = []
    try SelectedRecords.forEachStatement(in: store, scope, sieve) { statement in
      entities.formUnion(statement.mentionedEntities)
      for evidence in statement.evidence { articles.insert(evidence.article) }
    }
    if articles.isEmpty { return nil }
    var groups: [Article.ID: String] = [:]
    var names: [String: String] = [:]
    try store.forEachArticle { article in
      guard articles.contains(article.id) else { return }
      if names[article.copyGroup] == nil { names[article.copyGroup] = article.id.rawValue }
      groups[article.id] = names[article.copyGroup]
    }
    self.entities = entities
    self.groups = groups
  }

  func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws {
    try store.forEachArticle { if let article = regrouped($0) { try body(article) } }
  }

  func forEachEntity(_ body: (Entity) throws -> Void) throws {
    try store.forEachEntity { if entities.contains($0.id) { try body($0) } }
  }

  func forEachStatement(_ body: (Statement) throws -> Void) throws {
    try SelectedRecords.forEachStatement(in: store, scope, sieve, body)
  }

  func forEachJudgement(_ body: (Judgement) throws -> Void) throws {
    try store.forEachJudgement { if entities.contains($0.first) || entities.contains($0.second) { try body($0) } }
  }

  func article(_ id: Article.ID) throws -> ArticleRecord? { try store.article(id).flatMap(regrouped) }
  func entity(_ id: Entity.ID) throws -> Entity? { try store.entity(id) }
  func text(of id: Article.ID) throws -> String? { try store.text(of: id) }

  private func regrouped(_ article: ArticleRecord) -> ArticleRecord? {
    guard let group = groups[article.id] else { return nil }
    var article = article
    article.copyGroup = group
    return article
  }

  private static func forEachStatement(
    in store: GraphStore, _ scope: [Statement.ID]?, _ sieve: EvidenceSieve, _ body: (Statement) throws -> Void
  ) throws {
    guard let scope else {
      return try store.forEachStatement { statement in
        if let sifted = try sieve.sift(statement) { try body(sifted) }
      }
    }
    for id in scope {
      if let sifted = try store.statement(id).flatMap(sieve.sift) { try body(sifted) }
    }
  }
}

extension Graph {
  /// The records that a question asks for, for exporting; nil when nothing answers it.
  ///
  ///     var question = PictureQuestion()
  ///     question.relations = ["granted"]
  ///     try graph.records(for: question)
  ///
  /// Evidence that does not meet the conditions is left aside. Gives the words for the choice too, which belong into the export's head.
  public func records(for question: PictureQuestion) throws -> (records: any GraphRecords, selection: String)? {
    try SelectedRecords(question, in: self).map { ($0, $0.selection) }
  }
}
