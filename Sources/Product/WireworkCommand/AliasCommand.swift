import ArgumentParser
import Wirework

/// `wirework alias`: the names that stand for entities.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "List the names that stand for known entities.", subcommands: [List.self])

  /// `wirework alias list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List alias lines: those of an entity or name, or all of them.",
      discussion: """
        Examples:
          wirework alias list Moscow
          wirework alias list person/bashar-al-assad
          wirework alias list --schemas my-schemas > aliases.txt
        """)

    @Argument(help: ArgumentHelp("A name or an entity's id. (default: all lines)", valueName: "name"))
    var name: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let aliases = try explaining { try Pipeline.aliases(adding: common.schemas) }
      var rows: [AliasRow] = []
      if let name {
        rows = aliases.rows(named: name)
        if rows.isEmpty { rows = aliases.rows(of: Entity.ID(rawValue: name)) }
        if rows.isEmpty {
          Messages.error(
            "no alias line has the name '\(name)'. To add one, write a table in my-schemas/aliases and pass --schemas my-schemas."
          )
          throw ExitStatus.nothingFound.error
        }
      } else {
        aliases.forEachRow { rows.append($0) }
      }
      var table = ColumnTable(["ALIAS", "KIND", "ENTITY", "LABEL", "TYPE", "HOLDS", "WIKIDATA", "LINE"])
      for row in rows {
        table.add([
          row.alias, row.kind.rawValue, row.entity.rawValue, row.label, row.type.rawValue, period(of: row),
          row.wikidata ?? "", row.place,
        ])
      }
      let output = try ResultOutput(file: common.output)
      try output.write(table.text)
      try output.close()
    }

    private func period(of row: AliasRow) -> String {
      row.from == nil && row.until == nil ? "" : "\(row.from?.iso ?? "")–\(row.until?.iso ?? "")"
    }
  }
}
