import ArgumentParser
import Wirework

/// `wirework entity`: whom a name may mean.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "Print the entities that a name may mean, with their other names.",
    discussion: """
      Examples:
        wirework entity Assad
        wirework entity Washington --type City
        wirework entity person/bashar-al-assad --format json
      """)

  @Argument(help: "A name, an alias, or an id.") var name: String
  @Option(help: ArgumentHelp("Only entities of this type; may be repeated.", valueName: "type")) var type: [String] = []
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many entities.", valueName: "n")) var limit: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many at the beginning.", valueName: "n")) var offset = 0
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var sureness: ConfidenceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Name.check(name)
    if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    try KnownNames.check(types: type, in: graph.vocabulary)
    let first = try common.entity(named: name, in: graph)
    let all = try explaining { try graph.store.entities(named: name) }
    let found = try explaining { try (all.isEmpty ? [first] : all).filter { try isSpokenOf($0, in: graph) } }
    let types = Set(type)
    let ofType = found.filter { types.isEmpty || types.contains($0.type.rawValue) }
    let entities = Array(ofType.dropFirst(offset).prefix(limit ?? ofType.count))
    if entities.isEmpty {
      Messages.note(
        found.isEmpty
          ? "Nothing that sure is said of \(first.label). Try it without --min-confidence."
          : "There are \(found.count) of that name, but none of that type or so far back. Try it without --type and --offset.")
      throw ExitStatus.nothingFound.error
    }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(GraphJSON(graph).entities(entities))
    case .text: for entity in entities { try output.write(AnswerText.entity(entity)) }
    }
    try output.close()
  }

  /// Whether a sure enough statement joins the entity to another.
  private func isSpokenOf(_ entity: Entity, in graph: Graph) throws -> Bool {
    guard sureness.minConfidence > 0 else { return true }
    var query = NeighborQuery()
    query.minConfidence = sureness.minConfidence
    query.include = Set(NeighborQuery.Inclusion.allCases)
    return try !graph.store.neighbors(of: entity.id, query: query).isEmpty
  }
}
