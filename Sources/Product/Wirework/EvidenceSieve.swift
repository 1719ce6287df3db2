import GraphStore
import NewsModel

/// Keeps the statements, and the evidence behind them, that meet the conditions of a question.
struct EvidenceSieve {
  private let question: PictureQuestion
  private let graph: Graph
  private let sources: Set<String>
  private let voices: Set<Entity.ID>

  /// Prepares the conditions of a question; names of sources are looked up once.
  init(_ question: PictureQuestion, in graph: Graph) throws {
    self.question = question
    self.graph = graph
    sources = Set(question.sources.map { $0.lowercased() })
    voices = Set(try question.sources.flatMap { try graph.store.entities(named: $0).map(\.id) })
  }

  /// The statement with the evidence that counts; nil when it does not meet the conditions.
  func sift(_ statement: Statement) throws -> Statement? {
    guard admits(statement.relation) else { return nil }
    var sifted = statement
    if question.minConfidence > 0 || question.since != nil || question.until != nil || !sources.isEmpty {
      sifted.evidence = try statement.evidence.filter(counts)
    }
    guard sifted.evidence.count >= max(question.minOrigins, 1), try hasWantedEnds(sifted) else { return nil }
    if question.minOrigins > 1, try graph.store.support(of: sifted).origins < question.minOrigins { return nil }
    return sifted
  }

  /// Whether statements of a relation may count at all.
  func admits(_ relation: RelationName) -> Bool {
    question.relations.isEmpty || question.relations.contains(relation)
  }

  // MARK: Conditions

  private func counts(_ evidence: Evidence) throws -> Bool {
    if evidence.confidence < question.minConfidence { return false }
    let article = try graph.store.article(evidence.article)
    return isInTime(evidence, article) && isBySource(evidence, article)
  }

  private func isInTime(_ evidence: Evidence, _ article: ArticleRecord?) -> Bool {
    if question.since == nil && question.until == nil { return true }
    let days = [evidence.time?.value, article?.published].compactMap { $0 }.lazy.compactMap(DaySpan.init).first
    return days?.meets(since: question.since, until: question.until) ?? false
  }

  private func isBySource(_ evidence: Evidence, _ article: ArticleRecord?) -> Bool {
    if sources.isEmpty { return true }
    let outlets = [article?.source, article?.agency].compactMap { $0?.lowercased() }
    return outlets.contains(where: sources.contains)
      || evidence.attribution.contains { voice in
        ([voice.source].compactMap { $0 } + voice.via).contains(where: voices.contains)
      }
  }

  private func hasWantedEnds(_ statement: Statement) throws -> Bool {
    if question.types.isEmpty { return true }
    return try [statement.subject, statement.object].allSatisfy { id in
      if question.named.contains(id) { return true }
      guard let type = try graph.store.entity(id)?.type else { return false }
      return question.types.contains { graph.vocabulary.isKind(type, of: $0) }
    }
  }
}

extension PictureQuestion {
  /// The entities that the question names.
  var named: Set<Entity.ID> {
    switch scope {
    case .whole: []
    case .around(let center, _): [center]
    case .path(let start, let end): [start, end]
    }
  }
}
