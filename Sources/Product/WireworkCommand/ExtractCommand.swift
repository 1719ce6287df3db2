import ArgumentParser
import Wirework

/// `wirework extract`: statements without a store.
struct ExtractCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, tsv, table }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the statements of articles, one line for each piece of evidence. Nothing is stored.",
    discussion: """
      Examples:
        wirework extract articles/ > statements.jsonl
        echo "Russia granted Bashar al-Assad asylum." | wirework extract - --format table
        wirework extract sentences.txt --input sentences --open --format tsv --confidence
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "The format of the output.") var format = Format.jsonl
  @Flag(help: "Print open propositions: predicate and arguments in the words of the sentence.") var open =
    false
  @Flag(help: "With --open --format tsv: a last column with the confidence.") var confidence = false
  @OptionGroup var sureness: ConfidenceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if open, format == .table {
      throw ValidationError("--open prints jsonl or tsv. Try --open --format tsv.")
    }
    if confidence, !open || format != .tsv {
      throw ValidationError("--confidence belongs to --open --format tsv; the other formats always tell it.")
    }
    try OutputGuard.check(common.output, readingArticles: input.paths)
  }

  func run() throws {
    let pipeline = try common.loadPipeline(jobs: input.jobs)
    let output = try ResultOutput(file: common.output)
    let tally = InputTally(quiet: common.quiet)
    if format == .tsv, !open { try output.line(StatementTable.header) }
    let printer = printer(with: pipeline)
    let bar = ProgressBar(quiet: common.quiet, besideResults: common.output == nil)
    defer { bar.clear() }
    try pipeline.forEachArticle(in: input.paths, input: input.input, progress: bar.progress, work: printer) { result in
      if case .failure = result { bar.clear() }
      for line in tally.take(result) ?? [] { try output.line(line) }
      bar.update("\(tally.articles) articles")
    }
    try output.close()
    try tally.finish()
  }

  /// The function from an analysed article to its lines; it runs on every core.
  private func printer(with pipeline: Pipeline) -> @Sendable (AnalyzedArticle) -> [String] {
    let (format, confidence, least) = (format, confidence, sureness.minConfidence)
    if open {
      return { article in
        format == .tsv
          ? OpenTSV.lines(of: article, from: pipeline, confidence: confidence, atLeast: least)
          : PropositionJSON.lines(for: pipeline.propositions(in: article), in: article)
      }
    }
    return { article in
      let resolved = pipeline.statements(in: article).withConfidence(atLeast: least)
      switch format {
      case .jsonl: return StatementJSON.lines(of: resolved)
      case .tsv: return StatementTable.rows(of: resolved)
      case .table:
        let text = StatementText(resolved)
        return resolved.evidenceInReadingOrder.map { text.line($0.statement, $0.evidence) }
      }
    }
  }
}
