import GRDB
import NewsModel

/// Decides which statements a question takes into account; looks at their evidence and its articles where the question needs that.
struct StatementFilter {
  private let query: NeighborQuery
  private let sources: Set<String>
  private let records: RecordCache

  init(_ query: NeighborQuery, db: Database) {
    self.query = query
    sources = Set(query.sources.map { $0.lowercased() })
    records = RecordCache(db: db)
  }

  /// The statement with the evidence that counts, and how well that supports it; nil when it does not count.
  func sift(_ stored: NewsModel.Statement) throws -> (statement: NewsModel.Statement, support: Support)? {
    guard var statement = stored.withConfidence(atLeast: query.minConfidence) else { return nil }
    if !sources.isEmpty || query.since != nil || query.until != nil { statement.evidence = try statement.evidence.filter(counts) }
    guard !statement.evidence.isEmpty, query.admits(statement) else { return nil }
    let support = try Support(of: statement.evidence, article: records.article, entity: records.entity)
    if support.articles < query.minSources || support.origins < query.minOrigins { return nil }
    return (statement, support)
  }

  /// Whether a statement joins an entity of a wanted type: its subject, its object, or either, as the direction says.
  func hasWantedEnd(_ statement: NewsModel.Statement) throws -> Bool {
    if query.types.isEmpty { return true }
    let ends: [(NeighborQuery.Direction, Entity.ID)] = [(.out, statement.subject), (.in, statement.object)]
    return try ends.contains { direction, end in
      guard query.direction == .both || query.direction == direction else { return false }
      return try records.entity(end).map { query.types.contains($0.type) } ?? false
    }
  }

  func article(_ id: Article.ID) throws -> ArticleRecord? { try records.article(id) }

  // MARK: Evidence

  private func counts(_ evidence: Evidence) throws -> Bool {
    let article = try records.article(evidence.article)
    return try isInTime(evidence, article) && isSaidBySource(evidence, article)
  }

  private func isSaidBySource(_ evidence: Evidence, _ article: ArticleRecord?) throws -> Bool {
    if sources.isEmpty { return true }
    let voices = evidence.attribution.flatMap { [$0.source].compactMap { $0 } + $0.via }
    let names = [article?.source, article?.agency] + (try voices.map { try records.entity($0)?.label })
    return names.contains { name in name.map { sources.contains($0.lowercased()) } ?? false }
  }

  private func isInTime(_ evidence: Evidence, _ article: ArticleRecord?) -> Bool {
    if query.since == nil && query.until == nil { return true }
    let span = evidence.time?.value.flatMap(DaySpan.init) ?? article?.published.flatMap(DaySpan.init)
    return span?.meets(since: query.since, until: query.until) ?? false
  }
}

extension StatementFilter {
  /// What SQLite can tell of the question without reading any evidence, as a condition on `statement s`.
  static func condition(of query: NeighborQuery, in db: Database) throws -> String {
    var conditions = ["s.canonical IS NOT NULL"]
    if !query.relations.isEmpty {
      let find = try db.cachedStatement(sql: "SELECT id FROM relation WHERE name = ?")
      let rows = try query.relations.compactMap { try Int64.fetchOne(find, arguments: [$0.rawValue]) }
      conditions.append("s.relation IN (\(rows.sorted().map(String.init).joined(separator: ",")))")
    }
    if let polarity = query.polarity { conditions.append("s.polarity = \(RecordPacking.number(of: polarity))") }
    if let modality = query.modality { conditions.append("s.modality = \(RecordPacking.number(of: modality))") }
    return conditions.joined(separator: " AND ")
  }
}
