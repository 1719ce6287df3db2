import ArgumentParser
import Wirework

/// The command `wirework`: one file per subcommand, each with its options and one call into the library.
@main
struct WireworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wirework",
    abstract: "Reads news articles and builds a knowledge graph that a person can check.",
    discussion: """
      Every statement leads back to the words that say it and to the one who said them. Nothing leaves this computer.

      Examples:
        wirework build articles/
        wirework neighbors "Bashar al-Assad"
        echo "Russia granted Bashar al-Assad asylum." | wirework extract - --format table

      Exit codes: 0 done; 1 nothing found; 3 some inputs could not be read (the rest were); 4 a schema, model or store is
      broken; 64 wrong usage; 73 a result could not be written; 130 interrupted, nothing lost.
      """,
    version: Pipeline.version,
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "Build a graph", subcommands: [BuildCommand.self, AddCommand.self, RemoveCommand.self]),
      CommandGroup(
        name: "Ask it",
        subcommands: [
          NeighborsCommand.self, PathCommand.self, EntityCommand.self, SearchCommand.self,
          ExplainCommand.self,
          StatsCommand.self, DiffCommand.self,
        ]),
      CommandGroup(name: "Show and share it", subcommands: [DrawCommand.self, ExportCommand.self, ImportCommand.self]),
      CommandGroup(
        name: "Look at single steps",
        subcommands: [ReadCommand.self, AnalyzeCommand.self, ExtractCommand.self]),
      CommandGroup(
        name: "Schemas, aliases, scores",
        subcommands: [SchemaCommand.self, AliasCommand.self, EvaluateCommand.self]),
    ])

  static func main() async {
    Heap.keepSmall()
    await main(nil)
  }
}
