import LanguageAnalysis
import NewsModel
import Wirework

/// The table of names: exact spans and kinds of persons, organizations and places.
struct NameTable {
  let pipeline: Pipeline
  let analyzer: LanguageAnalyzer
  let corpora: String

  private static let kinds: [Substring: NameSpan.Kind] = ["PER": .person, "ORG": .organization, "LOC": .location]

  func rows() throws -> [[String]] {
    let gold = try Corpora.namedArticles(at: corpora + "/ner/uner_ewt_dev.iob", kinds: Self.kinds)
    let network = gold.map { analyzer.reanalyze($0) }
    let whole = gold.map { pipeline.reanalyze($0) }
    let security = try SecurityNames.documents(at: corpora)
    let rows =
      rows("UNER-EWT dev", gold, whole) + rows("UNER-EWT dev, without alias tables", gold, network)
      + securityRows("re3d", security)
    return [["Names", "precision", "recall", "F1"]] + rows
  }

  private func rows(_ name: String, _ gold: [AnalyzedArticle], _ found: [AnalyzedArticle]) -> [[String]] {
    var all = Overlap()
    var byKind: [NameSpan.Kind: Overlap] = [:]
    for (right, found) in zip(gold.flatMap(\.sentences), found.flatMap(\.sentences)) {
      let names = found.names.filter { Self.kinds.values.contains($0.kind) }
      all.add(right.names, names)
      for kind in Self.kinds.values { byKind[kind, default: Overlap()].add(right.names.filter { $0.kind == kind }, names.filter { $0.kind == kind }) }
    }
    return [[name] + all.texts] + byKind.sorted { $0.key.rawValue < $1.key.rawValue }.map { ["  \($0.key.rawValue)"] + $0.value.texts }
  }

  private func securityRows(_ name: String, _ documents: [SecurityNames]) -> [[String]] {
    var (right, found, kept, wanted) = (0, 0, 0, 0)
    for document in documents {
      let analyzed = pipeline.analyze(Article(id: .init(rawValue: document.id), text: document.text))
      let names = analyzed.sentences.flatMap { sentence in
        sentence.names.filter { Self.kinds.values.contains($0.kind) }.map { (range: sentence.range(of: $0.tokens), kind: $0.kind) }
      }
      let counts = document.counts(names)
      right += counts.right
      found += counts.found
      kept += counts.kept
      wanted += counts.wanted
    }
    let f1 = percent(2 * right * kept, of: right * wanted + kept * found)
    return [[name, percent(right, of: found), percent(kept, of: wanted), f1]]
  }
}
