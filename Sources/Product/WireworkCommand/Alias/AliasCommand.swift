import ArgumentParser
import Wirework

/// `wirework alias`: the names that stand for entities, and the decisions which of them are one.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Say which names mean the same, and see, check or undo what was decided.",
    discussion: """
      Alias tables are tab-separated files: the bundled ones, and those in the folder `aliases` of --schemas, which win. What tables
      and rules join in a store can be parted again, and what you decide there outlives reading the articles anew.
      """,
    subcommands: [
      AliasListCommand.self, AliasMergeCommand.self, AliasSplitCommand.self,
      AliasNeverCommand.self, AliasUndoCommand.self, AliasCheckCommand.self, AliasAddCommand.self, AliasImportCommand.self,
    ])
}
