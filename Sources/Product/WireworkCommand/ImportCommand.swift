import ArgumentParser
import Wirework

/// `wirework import`: a graph that was exported becomes a store again.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over a graph that 'wirework export' wrote as JSON-LD.",
    discussion: """
      The store is the same graph afterwards, evidence included; a new one is made where there is none. An article that the store
      has under the same id is replaced. All of the file is taken over, or nothing. No address in it is ever fetched.

      Without the articles' texts ('wirework export --texts'), the store knows the words of the quotes only.

      Examples:
        wirework import graph.jsonld
        wirework import graph.jsonld --store other/graph.sqlite
      """)

  @Argument(help: ArgumentHelp("The file of JSON-LD.", valueName: "file"), completion: .file(extensions: ["jsonld"]))
  var file: String
  @OptionGroup var common: CommonOptions

  func validate() throws { try OutputGuard.check(common.storePath, reading: [file], option: "--store") }

  func run() throws {
    let summary = try explaining {
      try Graph.importing(file, store: common.storePath, schemas: common.schemas)
    }
    if common.quiet { return }
    Messages.note(
      "\(summary.articles) articles, \(summary.entities) entities, \(summary.statements) statements, \(summary.evidences) pieces of evidence."
    )
    if summary.evidence == .first {
      Messages.note("The file holds only the first evidence of each statement, so support is counted from that.")
    }
  }
}
