import ArgumentParser
import Wirework

/// `wirework read`: the articles as read.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the articles as they are read, one JSON object a line.",
    discussion: """
      Offsets count Unicode code points of "text"; "origin" counts bytes of the file.

      Examples:
        wirework read articles/ | jq -r .title
        wirework read page.html -o page.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if input.input == .conllu { throw ValidationError("--input conllu is for analyze and extract.") }
    try OutputGuard.check(common.output, readingArticles: input.paths)
  }

  func run() throws {
    let output = try ResultOutput(file: common.output)
    let tally = InputTally(quiet: common.quiet)
    let reader = ArticleReader(input: InputFormat(rawValue: input.input.rawValue) ?? .auto)
    for result in reader.articles(at: input.paths) {
      if let article = tally.take(result) { try output.line(ArticleJSON.line(for: article)) }
    }
    try output.close()
    try tally.finish()
  }
}
