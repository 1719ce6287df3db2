import ArgumentParser
import Wirework

/// Which statements a question takes into account.
struct QueryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "relation")) var relation:
    [String] = []
  @Option(help: "Only statements from the entity, or to it.") var direction = NeighborQuery.Direction.both
  @Option(
    help: ArgumentHelp("Only neighbours, entities or ends of this type or one below it; may be repeated.", valueName: "type"))
  var type: [String] = []
  @Option(help: ArgumentHelp("Nothing before this day, such as 2024-12-08.", valueName: "day")) var since:
    String?
  @Option(help: ArgumentHelp("Nothing after this day.", valueName: "day")) var until: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("At least this many independent articles.", valueName: "n")) var minSources = 1
  @OptionGroup var sureness: ConfidenceOption
  @Option(parsing: .unconditional, help: ArgumentHelp("At least this many independent origins.", valueName: "n")) var minOrigins = 1
  @Option(
    help: ArgumentHelp(
      "Only what this outlet, agency or quoted voice says; may be repeated.", valueName: "name"))
  var source: [String] = []
  @Option(help: "Only what is affirmed, or only what is negated.") var polarity: Polarity?
  @Option(help: "Only what is actual, planned, possible, …") var modality: Modality?
  @Option(
    help: ArgumentHelp(
      "Also what is not plain, separated by commas: \(NeighborQuery.Inclusion.allCases.map(\.rawValue).joined(separator: ", ")), or all; 'plain' for nothing more.",
      valueName: "kinds"))
  var include: String?

  func validate() throws {
    for day in [since, until].compactMap({ $0 }) where CalendarDay(iso: day) == nil || day.utf8.count != 10 {
      throw ValidationError("'\(day)' is no day. Write days as 2024-12-08.")
    }
    if let since, let until, since > until { throw ValidationError("--since comes after --until.") }
    if minSources < 1 { throw ValidationError("--min-sources needs a number from 1.") }
    if minOrigins < 1 { throw ValidationError("--min-origins needs a number from 1.") }
    _ = try inclusions()
  }

  /// The options that narrow the answer, as the user may loosen them; empty when there is none.
  var narrowing: [String] {
    var names: [String] = []
    if !relation.isEmpty { names.append("--relation") }
    if direction != .both { names.append("--direction") }
    if !type.isEmpty { names.append("--type") }
    if since != nil { names.append("--since") }
    if until != nil { names.append("--until") }
    if minSources > 1 { names.append("--min-sources") }
    if sureness.minConfidence > 0 { names.append("--min-confidence") }
    if minOrigins > 1 { names.append("--min-origins") }
    if !source.isEmpty { names.append("--source") }
    if polarity != nil { names.append("--polarity") }
    if modality != nil { names.append("--modality") }
    return names
  }

  /// What to try when nothing was found, where so many answers were left out in front.
  func advice(offset: Int = 0) -> String {
    let without = narrowing + (offset > 0 ? ["--offset"] : [])
    var tries = without.isEmpty ? [] : ["without \(without.joined(separator: ", "))"]
    if include != "all" { tries.append("with --include all") }
    return tries.isEmpty ? "" : " Try it \(tries.joined(separator: ", or "))."
  }

  /// The query, for a number of hops. Throws wrong usage for relations, types and sources that the graph does not know.
  func query(in graph: Graph, hops: Int = 1) throws -> NeighborQuery {
    try KnownNames.check(relations: relation, in: graph.vocabulary)
    try KnownNames.check(types: type, in: graph.vocabulary)
    var query = NeighborQuery()
    query.hops = hops
    query.relations = Set(relation.map(RelationName.init(rawValue:)))
    query.direction = direction
    query.types = types(in: graph.vocabulary)
    query.since = since.flatMap(CalendarDay.init(iso:))
    query.until = until.flatMap(CalendarDay.init(iso:))
    query.minSources = minSources
    query.minConfidence = sureness.minConfidence
    query.minOrigins = minOrigins
    query.sources = Set(try source.map { try KnownNames.source($0, in: graph) })
    query.polarity = polarity
    query.modality = modality
    query.include = try inclusions()
    return query
  }

  /// The query of a command for which everything counts until an option narrows it; nil when none does.
  func condition(in graph: Graph) throws -> NeighborQuery? {
    if narrowing.isEmpty && include == nil { return nil }
    var query = try query(in: graph)
    if include == nil { query.include = Set(NeighborQuery.Inclusion.allCases) }
    return query
  }

  /// The types that are asked for with those below them.
  private func types(in vocabulary: Vocabulary) -> Set<EntityType> {
    let wanted = type.map(EntityType.init(rawValue:))
    return Set(wanted + vocabulary.types.map(\.name).filter { name in wanted.contains { vocabulary.isKind(name, of: $0) } })
  }

  private func inclusions() throws -> Set<NeighborQuery.Inclusion> {
    var inclusions: Set<NeighborQuery.Inclusion> = []
    for word in (include ?? "").split(separator: ",").map(String.init) {
      if word == "all" { return Set(NeighborQuery.Inclusion.allCases) }
      if word == "plain" { continue }
      guard let inclusion = NeighborQuery.Inclusion(rawValue: word) else {
        let known = NeighborQuery.Inclusion.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--include does not know '\(word)'. It takes: \(known), all, plain.")
      }
      inclusions.insert(inclusion)
    }
    return inclusions
  }
}
