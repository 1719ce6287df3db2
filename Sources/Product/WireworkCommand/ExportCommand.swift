import ArgumentParser
import Wirework

/// `wirework export`: the graph for other systems.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole graph for other systems.",
    discussion: """
      jsonld, nquads and turtle hold everything; graphml and gexf hold plain statements. A plain edge means "reported", never
      "true"; denials, plans and claims are statements of their own.

      Examples:
        wirework export -o graph.jsonld
        wirework export --format nquads --base https://data.example.org/news/ > graph.nq
        wirework export --format gexf -o gephi.gexf
      """)

  @Option(help: "The format.") var format = ExportFormat.jsonld
  @Option(help: ArgumentHelp("What every name in the file begins with.", valueName: "iri")) var base =
    ExportOptions.defaultBase
  @Option(help: "How many pieces of evidence follow each statement.") var evidence = ExportOptions
    .EvidenceDepth.all
  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try options() }

  func run() throws {
    let options = try self.options()
    let graph = try common.openGraph()
    let output = try ResultOutput(file: common.output)
    let summary = try explaining {
      try GraphExporter(vocabulary: graph.vocabulary, options: options).write(graph.store, as: format) {
        try output.write($0)
      }
    }
    try output.close()
    if !common.quiet {
      Messages.note(
        "\(summary.articles) articles, \(summary.entities) entities, \(summary.statements) statements, \(summary.evidences) pieces of evidence."
      )
    }
  }

  private func options() throws -> ExportOptions {
    do {
      return try ExportOptions(base: base, evidence: evidence, generator: ExportOptions.named.generator)
    } catch {
      let words = "\(error)"
      throw ValidationError(words.hasPrefix("error: ") ? String(words.dropFirst(7)) : words)
    }
  }
}
