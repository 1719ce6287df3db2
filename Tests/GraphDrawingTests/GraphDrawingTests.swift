import GraphDrawing
import NewsModel
import Testing
import TestSupport

@Test("the same graph gives the same DOT, whatever the order of its parts")
func dotIsStable() throws {
  let drawer = GraphDrawer(vocabulary: FixtureGraph.vocabulary)
  let graph = FixtureGraph.graph
  let turned = KnowledgeGraph(
    articles: graph.articles.reversed(), entities: graph.entities.reversed(), statements: graph.statements.reversed(),
    judgements: graph.judgements.reversed())
  #expect(try drawer.draw(graph).dot == drawer.draw(turned).dot)
}

@Test("a drawing becomes SVG with a title, a description and tooltips")
func svgIsFinished() throws {
  let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary).draw(FixtureGraph.graph)
  let svg = try PictureRenderer().svg(drawing)
  #expect(svg.contains("role=\"graphics-document document\""))
  #expect(svg.contains("<title>Bashar al-Assad (person)"))
  #expect(!svg.contains("<script"))
}
