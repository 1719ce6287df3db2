import ArgumentParser
import Wirework

/// `wirework remove`: articles out of the store.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take articles out of the graph with exactly what they alone supported.",
    discussion: """
      A path may be spelt in any way that leads to the file; it stands for all articles that came from there.

      Examples:
        wirework remove report-17
        wirework remove news/today.html
        wirework remove news/december.jsonl
      """)

  @Argument(help: ArgumentHelp("Ids or paths of articles.", valueName: "article")) var articles: [String]
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if articles.isEmpty { throw ValidationError("Name at least one article by its id or path.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let known = try explaining { try articles.map { (name: $0, ids: try graph.articleIDs(named: $0)) } }
    for (name, ids) in known where ids.isEmpty {
      Messages.error("the store has no article '\(name)'. See them with: wirework stats --articles")
    }
    let found = Set(known.flatMap(\.ids)).sorted()
    if !found.isEmpty {
      // Removing needs the rules that join entities, as adding does.
      let pipeline = try explaining { try Graph.forChanging(at: common.storePath, schemas: common.schemas) }
      for id in found { _ = try explaining { try pipeline.store.remove(id) } }
      if !common.quiet { Messages.note("\(found.count) removed.") }
    }
    if known.contains(where: \.ids.isEmpty) { throw ExitStatus.nothingFound.error }
  }
}
