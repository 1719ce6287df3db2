import ArgumentParser
import Wirework

/// `wirework evaluate`: how well extraction agrees with a person's gold.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare extracted statements with your own: precision, recall and F1 for each relation.",
    discussion: """
      The gold file has one JSON object a line: {"article", "subject", "relation", "object"}, and "polarity" and "modality" where
      they are not affirmed and actual. Its articles count as annotated in full.

      Examples:
        wirework evaluate gold.jsonl articles/
        wirework evaluate gold.jsonl articles/ --errors
      """)

  @Argument(help: ArgumentHelp("Your statements, JSON Lines.", valueName: "gold"), completion: .file())
  var gold: String
  @OptionGroup var input: InputOptions
  @Flag(help: "Print every disagreement too.") var errors = false
  @OptionGroup var sureness: ConfidenceOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let gold: [GoldStatement]
    do { gold = try GoldStatement.load(self.gold) } catch {
      Messages.error("\(error)")
      throw ExitStatus.someInputsUnread.error
    }
    let pipeline = try common.loadPipeline(jobs: input.jobs)
    let tally = InputTally(quiet: common.quiet)
    var evaluation = Evaluation(gold: gold)
    let least = sureness.minConfidence
    try pipeline.forEachArticle(in: input.paths, input: input.input) {
      pipeline.statements(in: $0).withConfidence(atLeast: least)
    } consume: { result in
      if let resolved = tally.take(result) { evaluation.compare(resolved) }
    }
    evaluation.finish()
    let output = try ResultOutput(file: common.output)
    try output.write(table(evaluation))
    if errors { for line in evaluation.disagreements { try output.line(line) } }
    try output.close()
    try tally.finish()
  }

  private func table(_ evaluation: Evaluation) -> String {
    var table = ColumnTable(
      ["RELATION", "RIGHT", "WRONG", "MISSING", "PRECISION", "RECALL", "F1"],
      alignments: [.left, .right, .right, .right, .right, .right, .right])
    for (relation, counts) in evaluation.counts.sorted(by: { $0.key < $1.key }) {
      table.add(row(relation.rawValue, counts))
    }
    table.add(row("all", evaluation.total))
    return table.text
  }

  private func row(_ name: String, _ counts: Evaluation.Counts) -> [String] {
    let shares = [counts.precision, counts.recall, counts.f1].map { share in
      let digits = String(Int((share * 1000).rounded()) + 1000)
      return digits.prefix(1) == "2" ? "1.000" : "0." + digits.dropFirst()
    }
    return [name, String(counts.right), String(counts.wrong), String(counts.missing)] + shares
  }
}
