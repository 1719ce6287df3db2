import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

/// Exports as tools that are not ours read them; `make test` sets up the Python that has these tools.
@Suite("Exports in other tools")
struct InterchangeTests {
  @Test("the Python of these tests is there when it is required", .enabled(if: Project.requiresPython))
  func pythonIsThere() {
    #expect(
      Project.python != nil, "WIREWORK_REQUIRE_PYTHON=1, but .venv/bin/python is missing: run `make test`")
  }

  @Test(
    "PyLD, rdflib and pyoxigraph read the same facts, which fit the schema and the shapes; planted errors are found",
    .enabled(if: Project.python != nil), arguments: ExportOptions.EvidenceDepth.allCases)
  func factsAgree(depth: ExportOptions.EvidenceDepth) throws {
    // Planting takes a while, and the shapes are the same at every depth.
    try check(FixtureGraph.graph, options: ExportOptions(evidence: depth), plant: depth == .all)
  }

  @Test("a base of the web gives the same graph under other names", .enabled(if: Project.python != nil))
  func webBase() throws {
    try check(
      FixtureGraph.graph, options: ExportOptions(base: "https://data.example.org/news/"), plant: false)
  }

  @Test("hostile text reaches other tools unchanged, and fits the shapes", .enabled(if: Project.python != nil))
  func hostileText() throws { try check(HostileText.graph(entities: 120), options: .standard, plant: false) }

  @Test("a thousand hostile labels, titles, addresses and quotes reach other tools unchanged", .enabled(if: Project.python != nil))
  func muchHostileText() throws { try check(NamedGraph.hostile, options: .standard, plant: false, shapes: false) }

  @Test(
    "GraphML, GEXF, Cytoscape.js, CX2, DOT, CSV and Kuzu hold the plain statements of the JSON-LD, and hostile text unchanged",
    .enabled(if: Project.python != nil),
    arguments: NamedGraph.all)
  func propertyGraphs(named: NamedGraph) throws {
    let graph = named.graph
    try Project.withTemporaryFolder { folder in
      let exporter = GraphExporter(vocabulary: FixtureGraph.vocabulary)
      for format in [ExportFormat.jsonld, .graphml, .gexf, .cytoscape, .cx2, .dot] {
        try exporter.write(
          graph, as: format, toFile: folder.appendingPathComponent("graph.\(format.fileEnding)").path)
      }
      try exporter.write(graph, as: .csv, toFile: folder.path)
      try runScript("check_property_graphs.py", [folder.path])
    }
  }

  @Test(
    "followthemoney finds every entity valid, links are the plain statements, and hostile text is tamed",
    .enabled(if: Project.python != nil),
    arguments: NamedGraph.all)
  func followTheMoney(named: NamedGraph) throws {
    let graph = named.graph
    try Project.withTemporaryFolder { folder in
      let exporter = GraphExporter(vocabulary: FixtureGraph.vocabulary)
      let files = try [ExportFormat.ftm, .jsonld].map { format in
        let path = folder.appendingPathComponent("graph.\(format.fileEnding)").path
        try exporter.write(graph, as: format, toFile: path)
        return path
      }
      try runScript("check_followthemoney.py", files)
    }
  }

  @Test(
    "each line of evidence fits its schema, and its quotes stand at their offsets",
    .enabled(if: Project.python != nil))
  func linesFit() throws {
    try Project.withTemporaryFolder { folder in
      let lines = StatementLineTests.resolved(FixtureGraph.graph).flatMap(StatementJSON.lines)
      let file = folder.appendingPathComponent("statements.jsonl").path
      try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: file)
      let texts = try writeTexts(FixtureGraph.graph, in: folder)
      try runScript("check_statements.py", [file, "--texts", texts])
    }
  }

  private func check(_ graph: KnowledgeGraph, options: ExportOptions, plant: Bool = true, shapes: Bool = true) throws {
    try Project.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("graph.jsonld").path
      let quads = folder.appendingPathComponent("graph.nq").path
      let turtle = folder.appendingPathComponent("graph.ttl").path
      let exporter = GraphExporter(vocabulary: FixtureGraph.vocabulary, options: options)
      for (format, path) in [(ExportFormat.jsonld, file), (.nquads, quads), (.turtle, turtle)] {
        try exporter.write(graph, as: format, toFile: path)
      }
      let texts = try writeTexts(graph, in: folder)
      try runScript(
        "check_jsonld.py",
        [file, "--nquads", quads, "--turtle", turtle, "--texts", texts] + (plant ? [] : ["--no-planted"]) + (shapes ? [] : ["--no-shapes"]))
    }
  }

  private func writeTexts(_ graph: KnowledgeGraph, in folder: URL) throws -> String {
    let file = folder.appendingPathComponent("articles.jsonl").path
    let lines = try graph.texts.map { id, text in
      try JSONSerialization.data(withJSONObject: ["id": id.rawValue, "text": text])
    }
    try AtomicFile.write(lines.flatMap { Array($0) + [UInt8(ascii: "\n")] }, to: file)
    return file
  }

  private func runScript(_ name: String, _ arguments: [String]) throws {
    let python = try #require(Project.python)
    let script = Project.folder.appendingPathComponent("Tests/Interchange/\(name)").path
    let result = try Project.run(python, [script] + arguments)
    #expect(result.status == 0, "\(result.output)")
  }
}

/// A graph for a test, shown by its name alone.
struct NamedGraph: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let graph: KnowledgeGraph

  static let all = [
    NamedGraph(testDescription: "the fixture", graph: FixtureGraph.graph),
    NamedGraph(testDescription: "1,000 hostile entities", graph: hostile),
  ]

  /// A thousand labels, titles, addresses and quotes, three of them of 100 kB.
  static let hostile = HostileText.graph(entities: 1000, longEvery: 300)
}
