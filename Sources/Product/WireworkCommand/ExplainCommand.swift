import ArgumentParser
import Wirework

/// `wirework explain`: why a statement is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print why a statement is in the graph: sentences, trees, rules, voices, names, articles, and what would remove it.",
    discussion: """
      In the sentence, [brackets] mark the words for the subject and the object.

      Examples:
        wirework explain st-5f0c3a9b1d2e4f60
        wirework explain st-5f0c3a9b1d2e4f60 --format json
      """)

  @Argument(help: "A statement's id, as neighbors, search and extract print it.") var statement: String
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let graph = try common.openGraph()
    guard let found = try explaining({ try self.found(in: graph) }) else {
      Messages.error(
        "the graph has no statement '\(statement.onOneLine)'. Ids look like st-5f0c3a9b1d2e4f60; find some with: wirework search WORD"
      )
      throw ExitStatus.nothingFound.error
    }
    if found.id.rawValue != statement, !common.quiet { Messages.note("\(statement.onOneLine) is \(found.id) now: its ends were merged with others.") }
    let explanation = Explanation(graph, pipeline: try common.loadPipeline())
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(try explaining { try explanation.json(of: found) })
    case .text: try output.write(try explaining { try explanation.text(of: found) })
    }
    try output.close()
  }

  /// The statement of the id, or the one that had it before its ends were merged with others.
  private func found(in graph: Graph) throws -> Statement? {
    let id = Statement.ID(rawValue: statement)
    return try graph.store.statement(id) ?? graph.store.statement(formerly: id)
  }
}
