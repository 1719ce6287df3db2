import GraphStore
import NewsModel
import TestSupport
import Testing

@Suite("The store counts and chooses by itself")
struct LinksTests {
  @Test("links and counts are those that a reading of all records gives")
  func agreement() throws {
    let store = try StoreFixture().filled()
    let read = try Records(store)
    #expect(try store.extent() == read.extent())
    func links(_ records: some GraphRecords) throws -> [String] {
      var lines: [String] = []
      try records.forEachLinkedEntity { linked in
        let objects = linked.links.map { "\($0.relation): \($0.objects.map(\.rawValue))" }
        lines.append("\(linked.entity.id) \(linked.isLinked) \(objects)")
      }
      return lines
    }
    let stored = try links(store)
    #expect(stored.contains { $0.contains("true") && $0.contains(": ") } && stored.contains { $0.contains("false") })
    #expect(try links(read) == stored)
  }

  @Test("of a statement's evidence the firm and short is kept, and all of it is counted", arguments: [1, 2, 100])
  func digests(limit: Int) throws {
    let store = try StoreFixture().filled()
    var entities: [Entity.ID] = []
    try store.forEachEntity { entities.append($0.id) }
    let digests = try store.digests(among: entities, evidenceLimit: limit)
    var statements: [Statement] = []
    try store.forEachStatement { statements.append($0) }
    #expect(digests.map(\.statement.id) == statements.map(\.id))
    #expect(try store.joined().statements == statements.count)
    for (digest, statement) in zip(digests, statements) {
      #expect(try digest.support == store.support(of: statement))
      #expect(digest.statement.evidence.count == min(limit, statement.evidence.count))
      #expect(digest.statement.evidence.allSatisfy(statement.evidence.contains))
      if limit == 100 { #expect(digest.statement == statement) }
      guard limit == 1, let kept = digest.statement.evidence.first else { continue }
      #expect(kept.isFirm || !statement.evidence.contains { $0.isFirm })
      let rivals = statement.evidence.filter { $0.isFirm == kept.isFirm }
      #expect(rivals.allSatisfy { $0.quote.utf8.count >= kept.quote.utf8.count })
    }
    #expect(try store.digests(among: Array(entities.prefix(1)), evidenceLimit: limit).isEmpty)
  }
}

/// The records of a store and nothing of its own ways to count them.
private struct Records: GraphRecords {
  var graph: KnowledgeGraph

  init(_ store: GraphStore) throws {
    var (articles, entities, statements): ([ArticleRecord], [Entity], [Statement]) = ([], [], [])
    try store.forEachArticle { articles.append($0) }
    try store.forEachEntity { entities.append($0) }
    try store.forEachStatement { statements.append($0) }
    graph = KnowledgeGraph(articles: articles, entities: entities, statements: statements)
  }

  func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws { try graph.forEachArticle(body) }
  func forEachEntity(_ body: (Entity) throws -> Void) throws { try graph.forEachEntity(body) }
  func forEachStatement(_ body: (Statement) throws -> Void) throws { try graph.forEachStatement(body) }
  func forEachJudgement(_ body: (Judgement) throws -> Void) throws { try graph.forEachJudgement(body) }
}
