import ArgumentParser
import Wirework

/// `wirework export`: the graph for other systems.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the graph for other systems.",
    discussion: """
      Formats that hold everything (denials, plans and claims are statements without an edge):
        jsonld     JSON-LD 1.1, a node a line; 'wirework import' reads it back
        nquads     N-Quads, a fact a line, for large graphs
        turtle     Turtle, for people to read
      Formats that hold plain statements and leave the rest out:
        graphml    NetworkX, igraph, yEd
        gexf       Gephi
        csv        a folder for Neo4j, Kuzu and spreadsheets
        ftm        FollowTheMoney JSON lines, for Aleph
        cytoscape  Cytoscape.js JSON
        cx2        Cytoscape, NDEx
        dot        Graphviz, without a layout

      A plain edge means "reported", never "true".

      Examples:
        wirework export -o graph.jsonld
        wirework export --format nquads --base https://data.example.org/news/ > graph.nq
        wirework export --format gexf -o gephi.gexf
        wirework export --format csv -o for-neo4j
        wirework export --format graphml --around "Bashar al-Assad" --hops 2 --since 2024-12-01 -o assad.graphml
      """)

  @Option(help: "The format.") var format = ExportFormat.jsonld
  @Option(help: ArgumentHelp("What every name in linked data begins with.", valueName: "iri")) var base =
    ExportOptions.defaultBase
  @Option(help: "How many pieces of evidence follow each statement.") var evidence = ExportOptions
    .EvidenceDepth.all
  @Flag(help: "Keep the articles' whole texts in linked data.") var texts = false
  @OptionGroup(title: "Only a part") var question: QuestionOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try options() }

  func run() throws {
    var options = try self.options()
    let graph = try common.openGraph()
    let asked = try question.question(of: graph, common)
    var records: any GraphRecords = graph.store
    if asked != PictureQuestion() {
      guard let part = try explaining({ try graph.records(for: asked) }) else {
        Messages.note(question.nothingFound)
        throw ExitStatus.nothingFound.error
      }
      records = part.records
      options.selection = part.selection
    }
    let exporter = GraphExporter(vocabulary: graph.vocabulary, options: options)
    let summary = format.isFolder ? try writeFolder(exporter, records) : try writeFile(exporter, records)
    if common.quiet { return }
    Messages.note(
      "\(summary.articles) articles, \(summary.entities) entities, \(summary.statements) statements, \(summary.evidences) pieces of evidence."
    )
    if summary.leftOut > 0 {
      Messages.note(
        "Left out: \(summary.leftOut) statements that are denied, planned, demanded, possible or merely claimed; "
          + "\(format.rawValue) would show them as facts. jsonld, nquads and turtle have them.")
    }
  }

  private func writeFile(_ exporter: GraphExporter, _ records: any GraphRecords) throws -> ExportSummary {
    let output = try ResultOutput(file: common.output)
    let summary = try explaining {
      try exporter.write(records, as: format) { try output.write($0) }
    }
    try output.close()
    return summary
  }

  private func writeFolder(_ exporter: GraphExporter, _ records: any GraphRecords) throws -> ExportSummary {
    let folder = common.output ?? "\(common.out)/\(format.rawValue)"
    let summary = try explaining {
      try OutputFolder.make(folder)
      return try exporter.write(records, as: format, toFile: folder)
    }
    if !common.quiet { Messages.note(folder) }
    return summary
  }

  private func options() throws -> ExportOptions {
    do {
      var options = try ExportOptions(base: base, evidence: evidence, generator: ExportOptions.named.generator)
      options.includesTexts = texts
      return options
    } catch {
      let words = "\(error)"
      throw ValidationError(words.hasPrefix("error: ") ? String(words.dropFirst(7)) : words)
    }
  }
}
