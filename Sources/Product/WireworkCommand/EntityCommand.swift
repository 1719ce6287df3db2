import ArgumentParser
import Wirework

/// `wirework entity`: whom a name may mean.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "Print the entities that a name may mean, with their other names.",
    discussion: """
      Those that articles call by the name come first, then the people who bear it as their last name. With options about statements, only entities that such a statement joins to another.

      Examples:
        wirework entity Assad
        wirework entity Washington --type City
        wirework entity Assad --relation granted --min-origins 2
        wirework entity person/bashar-al-assad --format json
      """)

  @Argument(help: "A name, an alias, or an id.") var name: String
  @OptionGroup var options: QueryOptions
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many entities.", valueName: "n")) var limit: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many at the beginning.", valueName: "n")) var offset = 0
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Name.check(name)
    if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let query = try options.condition(in: graph)
    let first = try common.entity(named: name, in: graph)
    let named = try explaining { try graph.entities(named: name) }
    let all = named.isEmpty ? [first] : named
    let found = try explaining { try query.map { query in try all.filter { try graph.store.isJoined($0, by: query) } } ?? all }
    let entities = Array(found.dropFirst(offset).prefix(limit ?? found.count))
    if entities.isEmpty {
      let tries = options.narrowing + (offset > 0 ? ["--offset"] : [])
      Messages.note(
        "None of the entities of that name fits these options; there \(all.count == 1 ? "is 1" : "are \(all.count)"). Try it without \(tries.joined(separator: ", ")).")
      throw ExitStatus.nothingFound.error
    }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(GraphJSON(graph).entities(entities))
    case .text: for entity in entities { try output.write(AnswerText.entity(entity)) }
    }
    try output.close()
  }
}
