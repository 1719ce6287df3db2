import Foundation
import Testing

@testable import WireworkCommand

/// The command as a user meets it: what it prints, to which stream, with which exit code.
@Suite("The command")
struct CommandTests {
  /// Records the files of `Golden` anew with `RECORD_GOLDEN=1`; read the diff.
  @Test("the command prints what its specification says", arguments: ["command.txt", "advice.txt"])
  func specification(file: String) throws {
    try CommandSpecification.check(file, prepare: SpecificationArticles.write)
  }

  @Test(
    "every subcommand has help with an example",
    arguments: [
      "build", "add", "remove", "read", "extract", "analyze", "neighbors", "path", "entity", "search",
      "explain",
      "stats", "draw", "export", "schema list", "schema test", "alias list", "alias merge", "alias split", "alias never", "alias undo", "alias add", "alias check", "alias import", "evaluate",
    ])
  func help(subcommand: String) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let words = subcommand.split(separator: " ").map(String.init)
    let outcome = try runner.run(words + ["--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("wirework \(subcommand)"))
    #expect(outcome.output.contains("xample"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("the command finds its data by whatever name it is called", arguments: ["./wirework", "wirework", "../wirework", "/wirework"])
  func calledAs(name: String) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let outcome = try runner.run(["schema", "list"], prefix: ["/bin/bash", "-c", "exec -a \(name) \"$0\" \"$@\""])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("grantedAsylumTo"))
  }

  @Test("the manual page names every subcommand and every exit code")
  func manual() throws {
    let manual = try String(contentsOfFile: CommandRunner.root + "/docs/wirework.1", encoding: .utf8)
    for group in WireworkCommand.configuration.groupedSubcommands {
      for subcommand in group.subcommands {
        let name = try #require(subcommand.configuration.commandName)
        #expect(manual.contains(name), "\(name)")
      }
    }
    for status in ExitStatus.allCases { #expect(manual.contains("\n\(status.rawValue)\n"), "\(status)") }
  }

  @Test("columns are as wide as their words, also for wide characters")
  func columns() {
    var table = ColumnTable(["Name", "Count"], alignments: [.left, .right])
    table.add(["東京", "7"])
    table.add(["Damascus", "12"])
    #expect(table.text == "Name      Count\n東京          7\nDamascus     12\n")
  }
}
