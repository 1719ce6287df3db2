import ArgumentParser
import Wirework

/// The options that say which part of the graph is drawn or exported.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what stands around this entity.", valueName: "entity")) var around: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("How many steps from --around. (default: 1)", valueName: "n")) var hops: Int?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only the shortest ways between two entities.", valueName: "a b")) var path: [String] = []
  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "relation")) var relation:
    [String] = []
  @Option(help: ArgumentHelp("Only between entities of this type; may be repeated.", valueName: "type"))
  var type: [String] = []
  @Option(help: ArgumentHelp("Only what this outlet, agency or voice says; may be repeated.", valueName: "name"))
  var source: [String] = []
  @Option(help: ArgumentHelp("Nothing before this day, such as 2024-12-08.", valueName: "day")) var since: String?
  @Option(help: ArgumentHelp("Nothing after this day.", valueName: "day")) var until: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("At least this many independent origins.", valueName: "n")) var minOrigins = 1
  @OptionGroup var sureness: ConfidenceOption

  func validate() throws {
    for day in [since, until].compactMap({ $0 }) where CalendarDay(iso: day) == nil || day.utf8.count != 10 {
      throw ValidationError("'\(day)' is no day. Write days as 2024-12-08.")
    }
    if let since, let until, since > until { throw ValidationError("--since comes after --until.") }
    if minOrigins < 1 { throw ValidationError("--min-origins needs a number from 1.") }
    if let hops, hops < 1 { throw ValidationError("--hops needs a number from 1.") }
    if hops != nil, around == nil { throw ValidationError("--hops counts steps from --around, which is missing.") }
    if !path.isEmpty, path.count != 2 {
      throw ValidationError("--path takes two entities: --path \"Dmitry Peskov\" Syria")
    }
    if !path.isEmpty, around != nil { throw ValidationError("Ask for --around or for --path, not for both.") }
  }

  /// The question; names that nothing has are said with near ones, and end the command.
  func question(of graph: Graph, _ common: CommonOptions) throws -> PictureQuestion {
    try KnownNames.check(relations: relation, in: graph.vocabulary)
    try KnownNames.check(types: type, in: graph.vocabulary)
    var question = PictureQuestion(try scope(in: graph, common))
    question.relations = Set(relation.map(RelationName.init(rawValue:)))
    question.types = Set(type.map(EntityType.init(rawValue:)))
    question.sources = Set(try source.map { try KnownNames.source($0, in: graph) })
    question.since = since.flatMap(CalendarDay.init(iso:))
    question.until = until.flatMap(CalendarDay.init(iso:))
    question.minOrigins = minOrigins
    question.minConfidence = sureness.minConfidence
    return question
  }

  /// What to say when nothing answers.
  var nothingFound: String {
    if path.count == 2 {
      return "No way joins '\(path[0].onOneLine)' and '\(path[1].onOneLine)' with these options."
    }
    let place = around.map { "around '\($0.onOneLine)' " } ?? ""
    return "Nothing \(place)fits these options. Leave some of them out, or look with: wirework stats"
  }

  private func scope(in graph: Graph, _ common: CommonOptions) throws -> PictureQuestion.Scope {
    if let around { return .around(try common.entity(named: around, in: graph).id, hops: hops ?? 1) }
    guard path.count == 2 else { return .whole }
    let start = try common.entity(named: path[0], in: graph)
    let end = try common.entity(named: path[1], in: graph)
    if start.id == end.id { throw ValidationError("Both ends of --path are \(start.label.onOneLine).") }
    return .path(start.id, end.id)
  }
}
