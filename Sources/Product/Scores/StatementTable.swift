import Foundation
import NewsModel
import Wirework

/// Typed statements against our own gold: sets of development documents and one of held-out ones.
struct StatementScores {
  let pipeline: Pipeline
  let corpora: String
  /// The folder with `development.jsonl`, `development-2.jsonl` to `development-5.jsonl`, and `held-out-4.jsonl`.
  let gold: String
  let printsErrors: Bool

  /// What is right and wrong in the development documents, relation by relation.
  func developmentCounts() throws -> [RelationName: Evaluation.Counts] {
    var sum: [RelationName: Evaluation.Counts] = [:]
    let texts = try texts()
    for name in ["development", "development-2"] {
      for (relation, counts) in try evaluation(name, texts).counts {
        sum[relation, default: .init()].right += counts.right
        sum[relation, default: .init()].wrong += counts.wrong
      }
    }
    return sum
  }

  /// The documents of which the gold speaks.
  private func texts() throws -> (articles: [Article], others: GoldTexts) {
    let re3d = try Re3dSource.all(in: corpora).flatMap(\.documents).map(\.article)
    return (re3d + (try Corpora.articles(at: corpora + "/treebanks/gum/dev.conllu").map(\.article)), try GoldTexts(corpora: corpora))
  }

  /// A set of gold statements, compared with what is extracted.
  private func evaluation(_ name: String, _ texts: (articles: [Article], others: GoldTexts)) throws -> Evaluation {
    let statements = try GoldSet.load("\(gold)/\(name).jsonl", vocabulary: pipeline.vocabulary)
    var evaluation = Evaluation(gold: statements, vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
    let ids = Set(statements.statements.map(\.article))
    for article in texts.articles where ids.contains(article.id) { evaluation.compare(pipeline.statements(in: article)) }
    for article in evaluation.unread.compactMap({ texts.others.article($0.rawValue, of: "meantime") ?? texts.others.article($0.rawValue, of: "gmb") }) {
      evaluation.compare(pipeline.statements(in: article))
    }
    evaluation.finish()
    return evaluation
  }

  func text() throws -> String {
    let texts = try texts()
    var rows = [["Typed statements", "right", "wrong", "missing", "precision", "recall", "F1", "source"]]
    var errors: [String] = []
    for name in ["development", "development-2", "development-3", "development-4", "development-5", "held-out-4"] {
      let evaluation = try evaluation(name, texts)
      rows.append(row(name, evaluation.total, sources: evaluation.sources))
      // Nobody reads the errors of the held-out documents, nor where they lie.
      guard name.hasPrefix("development") else { continue }
      for (relation, counts) in evaluation.counts.sorted(by: { $0.key < $1.key }) { rows.append(row("  \(relation)", counts, sources: nil)) }
      if printsErrors { errors += evaluation.disagreements.map(\.line) }
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
