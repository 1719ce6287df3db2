import ArgumentParser
import Wirework

/// Which statements a question takes into account.
struct QueryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "relation")) var relation:
    [String] = []
  @Option(help: "Only statements from the entity, or to it.") var direction = NeighborQuery.Direction.both
  @Option(help: ArgumentHelp("Only neighbours of this type; may be repeated.", valueName: "type")) var type:
    [String] = []
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
      "Also what is not plain, separated by commas: \(NeighborQuery.Inclusion.allCases.map(\.rawValue).joined(separator: ", ")), or all.",
      valueName: "kinds"))
  var include: String?

  func validate() throws {
    for day in [since, until].compactMap({ $0 }) where CalendarDay(iso: day) == nil || day.utf8.count != 10 {
      throw ValidationError("'\(day)' is no day. Write days as 2024-12-08.")
    }
    if minSources < 1 { throw ValidationError("--min-sources needs a number from 1.") }
    if minOrigins < 1 { throw ValidationError("--min-origins needs a number from 1.") }
    _ = try inclusions()
  }

  /// Refuses relations and types that the graph's vocabulary does not know.
  func check(in vocabulary: Vocabulary) throws {
    try KnownNames.check(relations: relation, in: vocabulary)
    try KnownNames.check(types: type, in: vocabulary)
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

  /// What to try when nothing was found.
  var advice: String {
    var tries = narrowing.isEmpty ? [] : ["without \(narrowing.joined(separator: ", "))"]
    if include != "all" { tries.append("with --include all") }
    return tries.isEmpty ? "" : " Try it \(tries.joined(separator: ", or "))."
  }

  /// The query, for a number of hops.
  func query(hops: Int = 1) throws -> NeighborQuery {
    var query = NeighborQuery()
    query.hops = hops
    query.relations = Set(relation.map(RelationName.init(rawValue:)))
    query.direction = direction
    query.types = Set(type.map(EntityType.init(rawValue:)))
    query.since = since.flatMap(CalendarDay.init(iso:))
    query.until = until.flatMap(CalendarDay.init(iso:))
    query.minSources = minSources
    query.minConfidence = sureness.minConfidence
    query.minOrigins = minOrigins
    query.sources = Set(source)
    query.polarity = polarity
    query.modality = modality
    query.include = try inclusions()
    return query
  }

  private func inclusions() throws -> Set<NeighborQuery.Inclusion> {
    var inclusions: Set<NeighborQuery.Inclusion> = []
    for word in (include ?? "").split(separator: ",").map(String.init) {
      if word == "all" { return Set(NeighborQuery.Inclusion.allCases) }
      guard let inclusion = NeighborQuery.Inclusion(rawValue: word) else {
        let known = NeighborQuery.Inclusion.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--include does not know '\(word)'. It takes: \(known), all.")
      }
      inclusions.insert(inclusion)
    }
    return inclusions
  }
}
