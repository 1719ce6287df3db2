import ArgumentParser
import Wirework

/// `wirework neighbors`: what stands around an entity.
struct NeighborsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbors", abstract: "Print what stands around an entity, with quotes and sources.",
    discussion: """
      Plain statements only, unless --include asks for more; how many of the entity's own statements that leaves out is said on standard
      error, and in JSON under "leftOut", by kind. Exits with 1 when nothing has that name or nothing stands around it.

      Examples:
        wirework neighbors "Bashar al-Assad"
        wirework neighbors Russia --relation holds --direction out
        wirework neighbors "President Assad" --include negated,planned --min-sources 2
        wirework neighbors Moscow --hops 2 --format json
      """)

  @Argument(help: "The entity: its name, an alias, or its id.") var entity: String
  @Option(parsing: .unconditional, help: ArgumentHelp("How many steps.", valueName: "n")) var hops = 1
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many neighbours.", valueName: "n")) var limit: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many neighbours at the beginning.", valueName: "n")) var offset = 0
  @OptionGroup var options: QueryOptions
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Name.check(entity)
    if hops < 1 { throw ValidationError("--hops needs a number from 1.") }
    if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let entity = try common.entity(named: entity, in: graph)
    var query = try options.query(in: graph, hops: hops)
    query.limit = limit
    query.offset = offset
    let neighbors = try explaining { try graph.store.neighbors(of: entity.id, query: query) }
    let leftOut = try explaining { try graph.store.leftOut(around: entity.id, query: query) }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(try explaining { try GraphJSON(graph).neighbors(neighbors, of: entity, leftOut: leftOut) })
    case .text: try output.write(try explaining { try AnswerText(graph).neighbors(neighbors, of: entity) })
    }
    try output.close()
    if neighbors.isEmpty {
      Messages.note("Nothing stands around \(entity.label) with these options.\(options.advice(offset: offset))")
      if !common.quiet { tell(leftOut, around: entity) }
      throw ExitStatus.nothingFound.error
    }
    if !common.quiet { tell(leftOut, around: entity) }
  }

  /// Says how many statements of the entity were left out, and how to see them.
  private func tell(_ leftOut: [(kind: NeighborQuery.Inclusion, count: Int)], around entity: Entity) {
    let count = leftOut.reduce(0) { $0 + $1.count }
    if count == 0 { return }
    let kinds = leftOut.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ")
    Messages.note(
      "\(count) statement\(count == 1 ? "" : "s") of \(entity.label.onOneLine) left out, not being plain: \(kinds). See \(count == 1 ? "it" : "them") with: --include all")
  }
}
