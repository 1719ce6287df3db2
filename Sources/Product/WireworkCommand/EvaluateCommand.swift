import ArgumentParser
import Wirework

/// `wirework evaluate`: how well extraction agrees with a person's gold.
struct EvaluateCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare extracted statements with your own: precision, recall and F1 for each relation.",
    discussion: """
      The gold file has one JSON object a line: {"article", "subject", "relation", "object"}, and "polarity" and "modality" where
      they are not affirmed and actual. Its articles count as annotated in full. See docs/evaluation.md for all keys.

      Exits with 64 when the gold file or its articles are not there, with 4 when a line of it is wrong.

      Examples:
        wirework evaluate gold.jsonl articles/
        wirework evaluate gold.jsonl articles/ --errors
        wirework evaluate gold.jsonl articles/ --format json
      """)

  @Argument(help: ArgumentHelp("Your statements, JSON Lines.", valueName: "gold"), completion: .file())
  var gold: String
  @OptionGroup var input: InputOptions
  @Flag(help: "Print every disagreement too, with its sentence.") var errors = false
  @Option(help: "The format of the output.") var format = Format.table
  @OptionGroup var sureness: ConfidenceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputGuard.check(common.output, reading: [gold])
    try OutputGuard.check(common.output, readingArticles: input.paths)
  }

  func run() throws {
    let pipeline = try common.loadPipeline(jobs: input.jobs)
    let tally = InputTally(quiet: common.quiet)
    var evaluation = Evaluation(gold: try readGold(pipeline), vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
    let least = sureness.minConfidence
    var read: [String] = []
    try pipeline.forEachArticle(in: input.paths, input: input.input) {
      pipeline.statements(in: $0).withConfidence(atLeast: least)
    } consume: { result in
      guard let resolved = tally.take(result) else { return }
      if read.count < 3 { read.append(resolved.article.id.rawValue) }
      evaluation.compare(resolved)
    }
    try check(evaluation, read: read)
    evaluation.finish()
    let output = try ResultOutput(file: common.output)
    switch format {
    case .json: try output.line(EvaluationJSON.text(evaluation, errors: errors))
    case .table:
      try output.write(EvaluationTable.text(evaluation))
      if errors { for one in evaluation.disagreements { try output.line(one.line) } }
    }
    try output.close()
    try tally.finish()
  }

  private func readGold(_ pipeline: Pipeline) throws -> GoldSet {
    do { return try GoldSet.load(gold, vocabulary: pipeline.vocabulary) } catch let error as GoldError {
      Messages.error("\(error)")
      throw (error.isUnreadable ? ExitStatus.wrongUsage : .brokenSchemaModelOrStore).error
    }
  }

  /// A gold without its articles is a mistake in the command line, not a score of zero.
  private func check(_ evaluation: Evaluation, read: [String]) throws {
    let unread = evaluation.unread.map(\.rawValue)
    if evaluation.articles == 0 {
      Messages.error(
        "none of the articles that \(gold) speaks of was read. It speaks of \(list(unread)); what was read: \(list(read)). "
          + "An article's id is its JSON Lines id, else its file name without the ending.")
      throw ExitStatus.wrongUsage.error
    }
    if !unread.isEmpty { Messages.note("note: \(list(unread)) of the gold was not read, and counts as missing") }
  }

  private func list(_ ids: [String]) -> String {
    ids.isEmpty ? "nothing" : ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " and \(ids.count - 3) more" : "")
  }
}

/// The table of an evaluation.
enum EvaluationTable {
  static func text(_ evaluation: Evaluation) -> String {
    var table = ColumnTable(
      ["RELATION", "RIGHT", "WRONG", "MISSING", "PRECISION", "RECALL", "F1"],
      alignments: [.left, .right, .right, .right, .right, .right, .right])
    for (relation, counts) in evaluation.counts.sorted(by: { $0.key < $1.key }) { table.add(row(relation.rawValue, counts)) }
    table.add(row("all", evaluation.total))
    let sources = evaluation.sources
    let told = sources.right + sources.wrong
    return table.text + (told == 0 ? "" : "Of \(told) right statements whose source the gold tells, \(sources.right) have it.\n")
  }

  private static func row(_ name: String, _ counts: Evaluation.Counts) -> [String] {
    let shares = [counts.precision, counts.recall, counts.f1].map { share in
      let digits = String(Int((share * 1000).rounded()) + 1000)
      return digits.prefix(1) == "2" ? "1.000" : "0." + digits.dropFirst()
    }
    return [name, String(counts.right), String(counts.wrong), String(counts.missing)] + shares
  }
}
