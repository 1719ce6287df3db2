import GraphExport
import NewsModel
import Testing
import TestSupport

@Test("the same graph gives the same JSON-LD, whatever the order of its parts")
func jsonldIsStable() throws {
  let exporter = JSONLDExporter(vocabulary: FixtureGraph.vocabulary)
  let graph = FixtureGraph.graph
  let turned = KnowledgeGraph(
    articles: graph.articles.reversed(), entities: graph.entities.reversed(), statements: graph.statements.reversed(),
    judgements: graph.judgements.reversed(), texts: graph.texts)
  #expect(try exporter.text(of: graph) == exporter.text(of: turned))
}
