import ArgumentParser
import Wirework

/// `wirework entity`: whom a name may mean.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "Print the entities that a name may mean, with their other names.",
    discussion: """
      Examples:
        wirework entity Assad
        wirework entity person/bashar-al-assad --format json
      """)

  @Argument(help: "A name, an alias, or an id.") var name: String
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws { try Name.check(name) }

  func run() throws {
    let graph = try common.openGraph()
    let first = try common.entity(named: name, in: graph)
    let all = try explaining { try graph.store.entities(named: name) }
    let entities = all.isEmpty ? [first] : all
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(GraphJSON(graph).entities(entities))
    case .text: for entity in entities { try output.write(AnswerText.entity(entity)) }
    }
    try output.close()
  }
}
