import ArgumentParser
import Wirework

/// `wirework path`: how two entities hang together.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the shortest chains of statements between two entities.",
    discussion: """
      Of equally short chains the first, by the ids of the entities between; --limit asks for more of them, --type for what stands between.
      In JSON each is a line.

      Examples:
        wirework path "Dmitry Peskov" Syria
        wirework path Russia Damascus --max-hops 3 --include open
        wirework path Russia Syria --limit 5 --offset 5
      """)

  @Argument(help: "Where the path starts.") var from: String
  @Argument(help: "Where it ends.") var to: String
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many steps.", valueName: "n")) var maxHops = 6
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many equally short chains.", valueName: "n")) var limit = 1
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many chains at the beginning.", valueName: "n")) var offset = 0
  @OptionGroup var options: QueryOptions
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for name in [from, to] { try Name.check(name) }
    if maxHops < 1 { throw ValidationError("--max-hops needs a number from 1.") }
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let start = try common.entity(named: from, in: graph)
    let end = try common.entity(named: to, in: graph)
    var query = try options.query(in: graph)
    (query.limit, query.offset) = (limit, offset)
    let paths = try explaining { try graph.store.paths(from: start.id, to: end.id, query: query, maxHops: maxHops) }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json:
      // What is no path says so in the same form.
      for path in paths.isEmpty ? [[]] : paths { try output.line(try explaining { try GraphJSON(graph).path(path, from: start, to: end) }) }
    case .text:
      let text = AnswerText(graph)
      try output.write(
        try explaining { try (paths.isEmpty ? [[]] : paths).map { try text.path($0, from: start) }.joined(separator: "\n") })
    }
    try output.close()
    if paths.isEmpty, start.id != end.id { throw nothing(from: start, to: end) }
  }

  private func nothing(from start: Entity, to end: Entity) -> any Error {
    let lack = offset > 0 ? "No further path" : "No path"
    Messages.note("\(lack) of at most \(maxHops) statements joins \(start.label) and \(end.label).\(options.advice(offset: offset))")
    return ExitStatus.nothingFound.error
  }
}
