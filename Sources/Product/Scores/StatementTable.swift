import Foundation
import NewsModel
import Wirework

/// Typed statements against our own gold: two sets of development documents and one of held-out ones.
struct StatementScores {
  let pipeline: Pipeline
  let corpora: String
  /// The folder with `development.jsonl`, `development-2.jsonl` and `held-out-2.jsonl`.
  let gold: String
  let printsErrors: Bool

  func text() throws -> String {
    var articles = try Re3dSource.all(in: corpora).flatMap(\.documents).map(\.article)
    articles += try Corpora.articles(at: corpora + "/treebanks/gum/dev.conllu").map(\.article)
    let texts = try GoldTexts(corpora: corpora)
    var rows = [["Typed statements", "right", "wrong", "missing", "precision", "recall", "F1", "source"]]
    var errors: [String] = []
    for name in ["development", "development-2", "held-out-2"] {
      let statements = try GoldStatement.load("\(gold)/\(name).jsonl", vocabulary: pipeline.vocabulary)
      var evaluation = Evaluation(gold: statements, vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
      let ids = Set(statements.map(\.article))
      for article in articles where ids.contains(article.id) { evaluation.compare(pipeline.statements(in: article)) }
      for article in evaluation.unread.compactMap({ texts.article($0.rawValue, of: "meantime") }) {
        evaluation.compare(pipeline.statements(in: article))
      }
      evaluation.finish()
      rows.append(row(name, evaluation.total, sources: evaluation.sources))
      for (relation, counts) in evaluation.counts.sorted(by: { $0.key < $1.key }) { rows.append(row("  \(relation)", counts, sources: nil)) }
      // Nobody reads the errors of the held-out documents.
      if printsErrors, name.hasPrefix("development") { errors += evaluation.disagreements.map(\.line) }
    }
    return ([table(rows)] + errors).joined(separator: "\n")
  }

  private func row(_ name: String, _ counts: Evaluation.Counts, sources: Evaluation.Counts?) -> [String] {
    let (right, wrong, missing) = (counts.right, counts.wrong, counts.missing)
    let source = sources.map { $0.right + $0.wrong == 0 ? "-" : percent($0.right, of: $0.right + $0.wrong) } ?? ""
    return [
      name, String(right), String(wrong), String(missing), percent(right, of: right + wrong), percent(right, of: right + missing),
      percent(2 * right, of: 2 * right + wrong + missing), source,
    ]
  }
}
