import ArgumentParser
import Wirework

/// `wirework analyze`: the language analysis as CoNLL-U.
struct AnalyzeCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case conllu }

  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Print sentences, words, tags, lemmas, trees and names as CoNLL-U.",
    discussion: """
      Examples:
        wirework analyze article.txt
        wirework analyze gold.conllu --input conllu > predicted.conllu
        echo "Russia granted Assad asylum." | wirework analyze - --input sentences
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "The format of the output.") var format = Format.conllu
  @OptionGroup var common: CommonOptions

  func validate() throws { try OutputGuard.check(common.output, readingArticles: input.paths) }

  func run() throws {
    let pipeline = try common.loadPipeline(jobs: input.jobs)
    let output = try ResultOutput(file: common.output)
    let tally = InputTally(quiet: common.quiet)
    let bar = ProgressBar(quiet: common.quiet, besideResults: common.output == nil)
    defer { bar.clear() }
    try pipeline.forEachArticle(in: input.paths, input: input.input, progress: bar.progress) {
      CoNLLU.text(of: $0)
    } consume: { result in
      if case .failure = result { bar.clear() }
      if let text = tally.take(result) { try output.write(text) }
      bar.update("\(tally.articles) articles")
    }
    try output.close()
    try tally.finish()
  }
}
