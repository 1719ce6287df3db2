import ArgumentParser
import Wirework

/// `wirework search`: full-text search.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the names of entities and the quotes of statements.",
    discussion: """
      All words must occur; the last may be a beginning. Case and accents do not count. Everything is looked through, also what is
      negated, planned or only claimed; the options narrow it. Exits with 1 when nothing is found.

      Examples:
        wirework search "naval base"
        wirework search humanit --limit 5
        wirework search asylum --source TASS --since 2024-12-08 --min-origins 2
      """)

  @Argument(help: "The words.") var text: [String]
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many entities and statements.", valueName: "n")) var limit = 20
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many of each at the beginning.", valueName: "n")) var offset = 0
  @OptionGroup var options: QueryOptions
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !text.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) {
      throw ValidationError("Name the words to look for.")
    }
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let words = text.joined(separator: " ")
    let query = try options.condition(in: graph)
    let found = try explaining { try graph.store.search(words, query: query, limit: limit, offset: offset) }
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(try explaining { try GraphJSON(graph).search(found) })
    case .text: try output.write(try explaining { try AnswerText(graph).search(found) })
    }
    try output.close()
    if found.entities.isEmpty, found.statements.isEmpty {
      let narrowing = (options.narrowing + (offset > 0 ? ["--offset"] : [])).joined(separator: ", ")
      Messages.note("Nothing \(narrowing.isEmpty ? "" : "that fits these options ")holds all of these words: \(words.onOneLine)")
      if !narrowing.isEmpty { Messages.note("Try it without \(narrowing).") }
      throw ExitStatus.nothingFound.error
    }
  }
}
