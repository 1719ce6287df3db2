import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

@Suite("Exports of nodes and edges")
struct PropertyGraphTests {
  private let exporter = GraphExporter(vocabulary: FixtureGraph.vocabulary)

  @Test("the fixture graph in each format", arguments: [ExportFormat.graphml, .gexf, .turtle, .ftm, .cytoscape, .cx2, .dot])
  func golden(format: ExportFormat) throws {
    let text = try exporter.text(of: FixtureGraph.graph, as: format)
    try Golden.check(text, against: "fixture.\(format.fileEnding)")
  }

  @Test(
    "what is not plain is left out and counted in the file's head",
    arguments: [ExportFormat.graphml, .gexf, .cytoscape, .cx2, .dot])
  func leavesOut(format: ExportFormat) throws {
    let text = try exporter.text(of: FixtureGraph.graph, as: format)
    #expect(text.contains("An edge means that an article reports it, not that it is true"))
    #expect(text.contains("10 statements that news articles report"))
    #expect(text.contains("5 that are denied, planned"))
    #expect(!text.contains("took part in"))
  }

  @Test("formats that cannot hold polarity say how many statements they left out", arguments: ExportFormat.allCases)
  func counts(format: ExportFormat) throws {
    try Project.withTemporaryFolder { folder in
      let path = format.isFolder ? folder.path : folder.appendingPathComponent("graph").path
      let summary = try exporter.write(FixtureGraph.graph, as: format, toFile: path)
      #expect(summary.leftOut == (format.holdsEverything ? 0 : 5))
      #expect(summary.plainStatements == 10)
    }
  }

  @Test("an empty graph is a whole file in every format", arguments: ExportFormat.allCases.filter { !$0.isFolder })
  func empty(format: ExportFormat) throws {
    // FollowTheMoney has no head: no entities are no lines.
    #expect(try exporter.text(of: KnowledgeGraph(), as: format).isEmpty == (format == .ftm))
  }

  @Test("a folder of files cannot be handed over as one text")
  func needsFolder() {
    #expect(throws: ExportError.needsFolder(.csv)) { try exporter.text(of: FixtureGraph.graph, as: .csv) }
  }

  @Test("the CSV pack says in its commands what an edge means and what was left out")
  func packSaysPolicy() throws {
    try Project.withTemporaryFolder { folder in
      try exporter.write(FixtureGraph.graph, as: .csv, toFile: folder.path)
      let commands = try String(contentsOf: folder.appendingPathComponent("kuzu.cypher"), encoding: .utf8)
      #expect(commands.hasPrefix("// An edge means that an article reports it, not that it is true"))
      #expect(commands.contains("5 that are denied, planned"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["kuzu.cypher", "nodes.csv", "relationships.csv"])
    }
  }
}
