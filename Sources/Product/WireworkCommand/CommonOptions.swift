import ArgumentParser
import Wirework

/// Options that every subcommand takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The store. (default: graph.sqlite in --out)", valueName: "file"), completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("The folder for pictures and exports.", valueName: "dir"), completion: .directory)
  var out = "out"

  @OptionGroup var result: ResultOptions

  var schemas: [String] { result.schemas }
  var output: String? { result.output }
  var quiet: Bool { result.quiet }

  /// The path of the store.
  var storePath: String { store ?? out + "/graph.sqlite" }

  func validate() throws {
    // SQLite takes these for databases that nobody finds again.
    if storePath.isEmpty || storePath.hasPrefix(":") {
      throw ValidationError("'\(storePath.onOneLine)' is not the name of a file. Name the store's file, such as --store out/graph.sqlite.")
    }
    try OutputGuard.check(output, reading: [storePath])
  }
}

/// Options of every subcommand, also of those that ask more than one store.
struct ResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with relations, entity types or aliases of your own; may be repeated.", valueName: "dir"),
    completion: .directory)
  var schemas: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the result to a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Say nothing but results and errors.")
  var quiet = false

  func validate() throws {
    try OutputGuard.checkDatabase(output)
    try OutputGuard.check(output, schemas: schemas)
  }
}
