import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

@Suite("Evidence as lines")
struct StatementLineTests {
  private let articles = StatementLineTests.resolved(FixtureGraph.graph)

  @Test("the fixture's evidence as JSON lines")
  func jsonGolden() throws {
    let lines = articles.flatMap(StatementJSON.lines)
    try Golden.check(lines.joined(separator: "\n") + "\n", against: "fixture.jsonl")
  }

  @Test("the fixture's evidence as tab-separated rows")
  func tableGolden() throws {
    let rows = [StatementTable.header] + articles.flatMap(StatementTable.rows)
    try Golden.check(rows.joined(separator: "\n") + "\n", against: "fixture.tsv")
  }

  @Test("a hostile text stays on its line and in its column")
  func hostileRows() {
    for article in StatementLineTests.resolved(HostileText.graph(entities: 300)) {
      for row in StatementTable.rows(of: article) {
        #expect(
          row.split(separator: "\t", omittingEmptySubsequences: false).count == StatementTable.columns.count)
        #expect(!row.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
      }
      for line in StatementJSON.lines(of: article) {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  /// What each article alone adds, as extraction hands it over.
  static func resolved(_ graph: KnowledgeGraph) -> [ResolvedArticle] {
    graph.articles.map { record in
      var statements: [Statement] = []
      for var statement in graph.statements {
        statement.evidence.removeAll { $0.article != record.id }
        if !statement.evidence.isEmpty { statements.append(statement) }
      }
      return ResolvedArticle(
        article: Article(id: record.id, text: graph.texts[record.id] ?? ""), entities: graph.entities,
        statements: statements)
    }
  }
}
