import ArgumentParser
import Wirework

/// `wirework add`: articles into a store that may exist.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add articles to the graph, one transaction an article.",
    discussion: """
      An article that is read again replaces itself, so that adding twice changes nothing. It is known by its JSON Lines id, else by
      its file; another file of the same name gets its folder in front (kyiv/lead). Interrupting keeps what was added.

      Examples:
        wirework add today.html
        wirework add news/ --store archive.sqlite
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try OutputGuard.check(common.storePath, readingArticles: input.paths, option: "--store") }

  func run() async throws {
    let pipeline = try common.loadPipeline(jobs: input.jobs)
    let (common, input) = (common, input)
    let listener = StoringListener(quiet: common.quiet)
    do {
      try await Interruption.guarding {
        defer { listener.finish() }
        try pipeline.add(input.paths, store: common.storePath, input: input.input, progress: listener.progress, observer: listener.hear)
      }
    } catch { throw told(error) }
    if !common.quiet {
      let changes = [GraphStore.Change.added, .replaced, .unchanged]
        .map { "\(listener.counts.changes[$0] ?? 0) \($0.rawValue)" }
      Messages.note(changes.joined(separator: ", ") + ".")
    }
    try listener.tally.finish()
  }
}
