import Foundation
import NewsModel
import TestSupport
import Testing

@testable import GraphDrawing

@Suite("Graphs as DOT")
struct DOTTests {
  private let drawer = GraphDrawer(
    vocabulary: FixtureGraph.vocabulary, options: DrawingOptions(title: "Asylum in Moscow, December 2024"))

  @Test("the fixture graph as DOT")
  func golden() throws { try Golden.check(drawer.draw(FixtureGraph.graph).dot, against: "fixture.dot") }

  @Test("a graph too large for words on its edges, as DOT")
  func largeGolden() throws {
    let options = DrawingOptions(top: 110)
    let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: options)
      .draw(GeneratedGraph.make(entities: 140))
    #expect(drawing.layout == .sfdp)
    try Golden.check(drawing.dot, against: "generated-110.dot")
  }

  @Test("the same graph gives the same DOT, whatever the order of its parts")
  func orderDoesNotMatter() throws {
    let graph = FixtureGraph.graph
    let turned = KnowledgeGraph(
      articles: graph.articles.reversed(), entities: graph.entities.reversed(),
      statements: graph.statements.reversed(),
      judgements: graph.judgements.reversed())
    #expect(try drawer.draw(graph).dot == drawer.draw(turned).dot)
  }

  @Test("the DOT is the same before and after a picture was rendered in this process")
  func renderingLeavesNothingBehind() throws {
    let before = try drawer.draw(FixtureGraph.graph)
    _ = try PictureRenderer(helper: nil).svg(before)
    #expect(try drawer.draw(FixtureGraph.graph).dot == before.dot)
  }

  @Test("an empty graph is an empty picture, not an error")
  func emptyGraph() throws {
    let drawing = try drawer.draw(KnowledgeGraph())
    #expect(drawing.nodes == 0)
    #expect(try PictureRenderer().svg(drawing).contains("All of it: 0 entities, 0 statements."))
  }

  @Test("with few entities allowed, the best supported part is shown, and the caption says what is missing")
  func bestPart() throws {
    let options = DrawingOptions(top: 3, advice: "Show more with --top.")
    let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: options).draw(
      FixtureGraph.graph)
    #expect(drawing.nodes == 3)
    #expect(drawing.dot.contains("label=\"Bashar al-Assad\""))
    #expect(drawing.dot.contains("label=asylum"))
    #expect(drawing.caption.hasPrefix("The best supported part: 3 entities"))
    #expect(drawing.caption.hasSuffix("Show more with --top."))
    #expect(drawing.entitiesLeftOut == 12)
  }

  @Test("what the picture is about is always in it, with a thick outline and its own statements first")
  func focus() throws {
    let options = DrawingOptions(top: 2, focus: ["person/dmitry-peskov"])
    let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: options).draw(
      FixtureGraph.graph)
    #expect(drawing.dot.contains("class=\"entity person focus\""))
    #expect(drawing.dot.contains("label=\"Vladimir Putin\""))
    #expect(drawing.nodes == 2)
  }

  @Test("a statement that is not plain is never a solid line, and says what it is")
  func standing() throws {
    let bundles = EdgeBundle.all(in: FixtureGraph.graph, vocabulary: FixtureGraph.vocabulary)
    func bundle(_ subject: Entity.ID, _ object: Entity.ID) throws -> EdgeBundle {
      try #require(bundles.first { $0.subject == subject && $0.object == object })
    }
    let text = PictureText(graph: FixtureGraph.graph, vocabulary: FixtureGraph.vocabulary)
    let denied = try bundle("country/russia", "event/negotiations.assad")
    #expect(denied.standing == .negated)
    #expect(text.edgeLabel(denied) == ["NOT took part in"])
    let planned = try bundle("country/russia", "group/new-authorities.damascus")
    #expect(planned.standing == .planned)
    let claimed = try bundle("group/rebels", "militarybase/tartus-naval-base")
    #expect(text.edgeLabel(claimed) == ["claimed: guaranteed"])
    let contested = try bundle("person/bashar-al-assad", "country/syria")
    #expect(contested.standing == .plain)
    #expect(contested.isContested)
  }

  @Test("the tooltip of an edge has the shortest quote and who said it")
  func tooltip() throws {
    let bundle = try #require(
      EdgeBundle.all(in: FixtureGraph.graph, vocabulary: FixtureGraph.vocabulary).first { $0.object == "legalstatus/asylum" })
    let lines = PictureText(graph: FixtureGraph.graph, vocabulary: FixtureGraph.vocabulary).edgeTooltip(
      bundle)
    #expect(lines[0] == "Bashar al-Assad was granted asylum (by Russia) – 1 article, 1 origin")
    #expect(
      lines[1] == "“Bashar al-Assad was granted asylum by Russia on humanitarian grounds” – "
        + "a source in the Kremlin (via TASS, RIA Novosti), Morning Ledger, 2024-12-08")
  }

  @Test("only addresses of the web and of mail are linked, and what could end an attribute is encoded")
  func links() {
    #expect(WebLink.address("javascript:alert(1)") == nil)
    #expect(WebLink.address("file:///etc/passwd") == nil)
    #expect(
      WebLink.address("HTTPS://x.example/?a=1&b=\"><script>")
        == "HTTPS://x.example/?a=1&amp;b=%22%3E%3Cscript%3E")
    #expect(WebLink.address("mailto:desk@x.example") == "mailto:desk@x.example")
    #expect(
      WebLink.address("https://x.example/a", quote: "pro-rebel, he said")
        == "https://x.example/a#:~:text=pro%2Drebel%2C%20he%20said")
  }

  @Test("names of nodes are plain, and differ where ids differ")
  func identifiers() {
    let first = DOTText.identifier("a/b", prefix: "e", hash: "12345678")
    let second = DOTText.identifier("a.b", prefix: "e", hash: "87654321")
    #expect(first == "e_a_b_12345678")
    #expect(first != second)
  }

  @Test("labels are wrapped at words, long words are divided, and what is cut ends in …")
  func wrapping() {
    #expect(
      DOTText.wrapped("the new authorities in Damascus", width: 18) == [
        "the new", "authorities in", "Damascus",
      ])
    #expect(DOTText.wrapped("", width: 18) == ["?"])
    #expect(DOTText.wrapped(String(repeating: "word ", count: 99), width: 18).last?.hasSuffix("…") == true)
    #expect(
      DOTText.wrapped(String(repeating: "x", count: 30), width: 10) == [
        "xxxxxxxxxx-", "xxxxxxxxxx-", "xxxxxxxxxx",
      ])
  }
}
