import GraphExport
import NewsModel
import TestSupport
import Testing

@Suite("Exports of nodes and edges")
struct PropertyGraphTests {
  private let exporter = GraphExporter(vocabulary: FixtureGraph.vocabulary)

  @Test("the fixture graph in each format", arguments: [ExportFormat.graphml, .gexf, .turtle])
  func golden(format: ExportFormat) throws {
    let text = try exporter.text(of: FixtureGraph.graph, as: format)
    try Golden.check(text, against: "fixture.\(format.fileEnding)")
  }

  @Test("what is not plain is left out and counted", arguments: [ExportFormat.graphml, .gexf])
  func leavesOut(format: ExportFormat) throws {
    let text = try exporter.text(of: FixtureGraph.graph, as: format)
    #expect(text.contains("10 statements that news articles report"))
    #expect(text.contains("5 that are denied, planned"))
    #expect(!text.contains("took part in"))
  }

  @Test("an empty graph is a whole file in every format", arguments: ExportFormat.allCases)
  func empty(format: ExportFormat) throws {
    #expect(try !exporter.text(of: KnowledgeGraph(), as: format).isEmpty)
  }
}
