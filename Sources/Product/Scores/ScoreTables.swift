import LanguageAnalysis
import NewsModel
import Wirework

/// The tables of the language model: the goals, and the figures behind them.
struct ScoreTables {
  let pipeline: Pipeline
  let analyzer: LanguageAnalyzer
  let corpora: String
  /// The folder of our gold sets.
  let gold: String
  var printsErrors = false

  func text() throws -> String {
    let sets = [("EWT dev", "treebanks/ewt/dev.conllu"), ("GUM dev", "treebanks/gum/dev.conllu")]
    var banks: [(name: String, articles: [AnalyzedArticle])] = []
    for (name, path) in sets { banks.append((name, try Corpora.articles(at: corpora + "/" + path))) }
    let types = TypeTable(pipeline: pipeline, corpora: corpora, gold: gold + "/types")
    let found = try types.typedNames()
    let tables = [
      tagging(banks), segmentation(banks), try NameTable(pipeline: pipeline, analyzer: analyzer, corpora: corpora).rows(), types.rows(found),
      try CoreferenceTable(analyzer: analyzer, resolver: pipeline.coreferenceResolver, corpora: corpora, country: pipeline.country(named:), nounType: pipeline.library.nounTypes.type(of:)).rows(),
    ]
    var figures = Figures()
    for rows in tables { figures.note(rows) }
    let errors = printsErrors ? [types.errors(found)] : []
    return ([GoalTable(figures: figures).text()] + tables.map(table) + errors).joined(separator: "\n\n")
  }

  /// Tags, lemmas and trees on given words, punctuation counted.
  private func tagging(_ gold: [(name: String, articles: [AnalyzedArticle])]) -> [[String]] {
    var rows = [["Given words", "UPOS", "XPOS", "features", "lemma", "UAS", "LAS"]]
    for (name, articles) in gold {
      var counts = [Int](repeating: 0, count: 6)
      var words = 0
      for article in articles {
        for (right, found) in zip(article.sentences, analyzer.reanalyze(article).sentences) {
          for (a, b) in zip(right.tokens, found.tokens) {
            words += 1
            let checks = [
              a.tag == b.tag, a.pennTag == b.pennTag, a.features == b.features, a.lemma == b.lemma, a.head == b.head,
              a.head == b.head && a.relation == b.relation,
            ]
            for (index, isRight) in checks.enumerated() where isRight { counts[index] += 1 }
          }
        }
      }
      rows.append([name] + counts.map { percent($0, of: words) })
    }
    return rows
  }

  /// Sentences, words and trees from raw text, as F1 of exact places.
  private func segmentation(_ gold: [(name: String, articles: [AnalyzedArticle])]) -> [[String]] {
    var rows = [["Raw text", "words F1", "sentences F1", "UAS F1", "LAS F1"]]
    for (name, articles) in gold + genres(gold) {
      var words = Overlap()
      var sentences = Overlap()
      var arcs = Overlap()
      var labels = Overlap()
      for (right, found) in zip(articles, analyzer.analyze(articles.map(\.article))) {
        words.add(right.sentences.flatMap { $0.tokens.map(\.range) }, found.sentences.flatMap { $0.tokens.map(\.range) })
        sentences.add(right.sentences.map(\.range), found.sentences.map(\.range))
        arcs.add(Self.arcs(right, labelled: false), Self.arcs(found, labelled: false))
        labels.add(Self.arcs(right, labelled: true), Self.arcs(found, labelled: true))
      }
      rows.append([name] + [words, sentences, arcs, labels].map(\.f1Text))
    }
    return rows
  }

  private func genres(_ gold: [(name: String, articles: [AnalyzedArticle])]) -> [(name: String, articles: [AnalyzedArticle])] {
    let gum = gold.filter { $0.name == "GUM dev" }.flatMap(\.articles)
    let edited = ["news", "interview", "bio"].map { genre in
      ("GUM dev \(genre)", gum.filter { $0.article.id.rawValue.hasPrefix("GUM_\(genre)_") })
    }
    return [("GUM dev edited", edited.flatMap(\.1))] + edited
  }

  private static func arcs(_ article: AnalyzedArticle, labelled: Bool) -> [String] {
    article.sentences.flatMap { sentence in
      sentence.tokens.map { token in
        let head = token.head < 0 ? 0..<0 : sentence.tokens[token.head].range
        return "\(token.range) \(head)" + (labelled ? " \(token.relation.rawValue)" : "")
      }
    }
  }
}

/// Counts of what is in both, in the right ones and in the found ones.
struct Overlap {
  private(set) var both = 0
  private(set) var right = 0
  private(set) var found = 0

  mutating func add<Item: Hashable>(_ right: [Item], _ found: [Item]) {
    both += Set(right).intersection(found).count
    self.right += right.count
    self.found += found.count
  }

  var f1Text: String { percent(2 * both, of: right + found) }
  var texts: [String] { [percent(both, of: found), percent(both, of: right), f1Text] }
}

/// A share in percent with two digits.
func percent(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "-" }
  let hundredths = (part * 20_000 + whole) / (2 * whole)
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// Columns of text, the first left-aligned.
func table(_ rows: [[String]]) -> String {
  let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    zip(row, widths).enumerated().map { index, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return index == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: "  ")
  }.joined(separator: "\n")
}
