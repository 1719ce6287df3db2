import ArgumentParser
import Wirework

/// `wirework path`: how two entities hang together.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the shortest chain of statements between two entities.",
    discussion: """
      Examples:
        wirework path "Dmitry Peskov" Syria
        wirework path Russia Damascus --max-hops 3 --include open
      """)

  @Argument(help: "Where the path starts.") var from: String
  @Argument(help: "Where it ends.") var to: String
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many steps.", valueName: "n")) var maxHops = 6
  @OptionGroup var options: QueryOptions
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for name in [from, to] { try Name.check(name) }
    if maxHops < 1 { throw ValidationError("--max-hops needs a number from 1.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let start = try common.entity(named: from, in: graph)
    let end = try common.entity(named: to, in: graph)
    let query = try options.query(in: graph)
    let steps = try explaining { try graph.store.path(from: start.id, to: end.id, query: query, maxHops: maxHops) }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(try explaining { try GraphJSON(graph).path(steps, from: start, to: end) })
    case .text: try output.write(try explaining { try AnswerText(graph).path(steps, from: start) })
    }
    try output.close()
    if steps.isEmpty, start.id != end.id {
      Messages.note(
        "No path of at most \(maxHops) statements joins \(start.label) and \(end.label).\(options.advice)"
      )
      throw ExitStatus.nothingFound.error
    }
  }
}
