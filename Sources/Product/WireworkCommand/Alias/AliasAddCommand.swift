import ArgumentParser
import Foundation
import Wirework

/// `wirework alias add`.
struct AliasAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a name of an entity to a table of your own.",
    discussion: """
      The line goes into aliases/own.tsv of the first --schemas folder and counts for all that is read with that folder from now on. To
      join what is in a store already, use `wirework alias merge`.

      Examples:
        wirework alias add "Tartoos" city/tartus --schemas my-schemas
        wirework alias add "mayor of Riga" person/jana-berzina --kind role --from 2021-06 --schemas my-schemas
        wirework alias add HRF organization/harbour-relief-fund --label "Harbour Relief Fund" --type Organization --schemas my-schemas
      """)

  @Argument(help: "The name.") var alias: String
  @Argument(help: "The entity: an id, or a name that the tables know.") var entity: String
  @Option(help: ArgumentHelp("What the name is to it.", valueName: "kind")) var kind = AliasKind.name
  @Option(help: ArgumentHelp("The first day on which the name is right.", valueName: "day")) var from = ""
  @Option(help: ArgumentHelp("The last day on which it is.", valueName: "day")) var until = ""
  @Option(help: ArgumentHelp("The label of an entity that no table has yet.", valueName: "words")) var label: String?
  @Option(help: ArgumentHelp("Its type.", valueName: "type")) var type: String?
  @Option(help: ArgumentHelp("The language of the name, as a BCP 47 tag.", valueName: "tag")) var language = "en"
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.schemas.isEmpty { throw ValidationError("Name the folder of your own schemas with --schemas; it is made when missing.") }
  }

  func run() throws {
    let folder = common.schemas[0] + "/aliases"
    let aliases = try explaining { try Pipeline.aliases(adding: common.schemas) }
    let target = try self.target(in: aliases)
    let table = UserAliasTable(path: folder + "/own.tsv")
    let line = try explaining {
      try table.add(
        alias: alias, kind: kind, to: target, language: language, from: from, until: until)
    }
    let output = try ResultOutput(file: common.output)
    try output.line("\(table.path):\(line): \(alias.onOneLine) is a name (\(kind.rawValue)) of \(target.label), \(target.id)")
    try output.close()
  }

  /// Whom the name is to mean: a listed entity, or a new one with a label and a type.
  private func target(in aliases: AliasTable) throws -> Entity {
    let id = Entity.ID(rawValue: entity)
    if let row = aliases.rows(of: id).first { return try listed(row) }
    let named = aliases.rows(named: entity).filter(\.kind.isName)
    if Set(named.map(\.entity)).count > 1 {
      let ids = Set(named.map(\.entity)).sorted().map(\.rawValue)
      throw ValidationError("'\(entity.onOneLine)' names \(ids.joined(separator: " and ")). Give the id of one.")
    }
    if let row = named.first { return try listed(row) }
    guard let label, let type else {
      throw ValidationError("no table has '\(entity.onOneLine)'. Give a new entity a --label and a --type.")
    }
    guard AliasTable.isEntityID(entity) else {
      throw ValidationError("'\(entity.onOneLine)' is no id. Write it as type/name in a-z, 0-9 and hyphens, such as person/jana-berzina.")
    }
    return Entity(id: id, label: label, type: EntityType(rawValue: type))
  }

  /// An entity that tables have; what they say of it cannot be said otherwise here.
  private func listed(_ row: AliasRow) throws -> Entity {
    for (given, known, option) in [(type, row.type.rawValue, "--type"), (label, row.label, "--label")] {
      if let given, given != known {
        throw ValidationError(
          "\(row.entity) is listed as '\(known.onOneLine)' (\(row.place)), and \(option) says '\(given.onOneLine)'. Leave \(option) out, or give another entity an id of its own.")
      }
    }
    return Entity(id: row.entity, label: row.label, type: row.type)
  }
}
