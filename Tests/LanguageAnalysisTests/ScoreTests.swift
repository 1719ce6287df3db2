import Foundation
import LanguageAnalysis
import NewsModel
import TestSupport
import Testing

/// Quality is a golden file too: what the model reaches on a small gold set of our own.
@Suite("Scores of the model on our own gold sentences")
struct ScoreTests {
  @Test("tags, lemmas, trees and names of a dozen sentences are as right as they were")
  func scores() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/gold.conllu").path
    let gold = try CoNLLU.articles(from: String(contentsOfFile: path, encoding: .utf8), file: path)
    let analyzer = try LanguageAnalysisTests.analyzer.get()
    var rows: [(name: String, isRight: (Token, Token) -> Bool)] = [
      ("universal tags", { $0.tag == $1.tag }), ("Penn tags", { $0.pennTag == $1.pennTag }), ("features", { $0.features == $1.features }),
      ("lemmas", { $0.lemma == $1.lemma }), ("heads", { $0.head == $1.head }),
    ]
    rows.append(("heads and relations", { $0.head == $1.head && $0.relation == $1.relation }))
    var text = ""
    let pairs = gold.flatMap { zip($0.sentences, analyzer.reanalyze($0).sentences) }
    for row in rows {
      let tokens = pairs.flatMap { zip($0.0.tokens, $0.1.tokens) }
      text += "\(row.name): \(tokens.filter { row.isRight($0.0, $0.1) }.count) of \(tokens.count)\n"
    }
    let right = pairs.reduce(0) { $0 + Set($1.0.names).intersection($1.1.names).count }
    text += "names: \(right) right, \(pairs.reduce(0) { $0 + $1.1.names.count }) found, \(pairs.reduce(0) { $0 + $1.0.names.count }) in the gold set\n"
    text += rawText(gold, analyzer)
    try Golden.check(text, against: "scores.txt")
  }

  /// Words and sentences that the tokenizer and the splitter find in the raw text.
  private func rawText(_ gold: [AnalyzedArticle], _ analyzer: LanguageAnalyzer) -> String {
    var lines = ""
    let found = gold.map { analyzer.analyze($0.article) }
    for (name, ranges) in [
      ("words", { (article: AnalyzedArticle) in article.sentences.flatMap { $0.tokens.map(\.range) } }),
      ("sentences", { (article: AnalyzedArticle) in article.sentences.map(\.range) }),
    ] {
      let pairs = zip(gold.map(ranges), found.map(ranges))
      let right = pairs.reduce(0) { $0 + Set($1.0).intersection($1.1).count }
      lines += "\(name) in raw text: \(right) right, \(found.flatMap(ranges).count) found, \(gold.flatMap(ranges).count) in the gold set\n"
    }
    return lines
  }
}
