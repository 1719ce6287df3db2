import ArgumentParser
import Wirework

/// The articles that a command reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("How to understand the input.", valueName: "format"))
  var input = InputKind.auto

  @Option(help: .init("How many cores to use; results never depend on it. (default: all)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or folder, or - for standard input.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1.") }
  }
}
