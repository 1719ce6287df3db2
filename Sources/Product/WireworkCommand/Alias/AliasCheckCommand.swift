import ArgumentParser
import Foundation
import Wirework

/// `wirework alias check`.
struct AliasCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for lines of alias tables that contradict each other or mislead.",
    discussion: """
      It finds entities that are names of one another, one name on two entities at the same time, persons mixed with
      governments or organisations, names of one word that are common words, and near-misses such as Iran and Tigran; with a
      store it also says what each line of yours would change. Without tables of yours, it checks the bundled ones.

      Exit codes: 0 no errors (warnings and notes are printed); 4 errors, or with --strict also warnings.

      Examples:
        wirework alias check --schemas my-schemas
        wirework alias check my-schemas/aliases/places.tsv --strict
      """)

  /// Tables are right or wrong by themselves; of names that no table has, this is only told.
  private func tellShortForms(in graph: Graph) throws {
    let count = try explaining { try graph.store.shortForms() }.count
    if count == 0 || common.quiet { return }
    Messages.note(
      "\(count) name\(count == 1 ? "" : "s") in the graph may be short for another. See them with: wirework alias list --unsure")
  }

  @Argument(help: ArgumentHelp("Tables to check beside those in --schemas.", valueName: "table"), completion: .file())
  var tables: [String] = []
  @Flag(help: "End with 4 on warnings too.") var strict = false
  @OptionGroup var common: CommonOptions

  func validate() throws { try OutputGuard.check(common.output, reading: tables) }

  func run() throws {
    let check = try explaining { try AliasCheck(schemas: common.schemas, tables: tables) }
    let output = try ResultOutput(file: common.output)
    for finding in check.findings { try output.line(finding.description) }
    if FileManager.default.fileExists(atPath: common.storePath) {
      let effects = try explaining { try check.effects(on: try common.openGraph()) }
      for effect in effects { try output.line(effect) }
      try tellShortForms(in: try common.openGraph())
    }
    try output.close()
    let counts = AliasFinding.Severity.allCases.map { severity in
      let count = check.findings.count { $0.severity == severity }
      return "\(count) \(severity)\(count == 1 ? "" : "s")"
    }
    if !common.quiet { Messages.note(counts.joined(separator: ", ") + ".") }
    let worst: AliasFinding.Severity = strict ? .warning : .error
    if check.findings.contains(where: { $0.severity <= worst }) {
      throw ExitStatus.brokenSchemaModelOrStore.error
    }
  }
}
