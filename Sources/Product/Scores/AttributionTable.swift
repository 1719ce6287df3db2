import Foundation
import NewsModel
import Wirework

/// How often the voice, the polarity and the modality of predicates agree with the gold in `Tests/Gold/attribution`.
struct AttributionTable {
  let pipeline: Pipeline
  let corpora: String
  /// The folder of gold sets.
  let gold: String
  /// Whether to list what is wrong in the development sets.
  var printsErrors = false

  private struct Row: Decodable {
    struct Span: Decodable {
      var start: Int
      var end: Int
    }
    var corpus: String
    var article: String
    var start: Int
    var end: Int
    var source: Span?
    var polarity: String
    var modality: String
  }

  private struct Counts {
    var all = 0
    var found = 0
    var source = 0
    var named = 0
    var namedRight = 0
    var polarity = 0
    var modality = 0
    var errors: [String] = []
  }

  func text() throws -> String {
    let texts = try GoldTexts(corpora: corpora)
    var rows = [["Who says so, own gold", "predicates", "found", "source", "named sources", "polarity", "modality"]]
    var errors: [String] = []
    for name in ["development", "development-2", "held-out-2"] {
      let counts = try counts(in: "\(gold)/attribution/\(name).jsonl", texts)
      if printsErrors, name.hasPrefix("development") { errors += counts.errors }
      rows.append([
        name, String(counts.all), String(counts.found), percent(counts.source, of: counts.found),
        percent(counts.namedRight, of: counts.named), percent(counts.polarity, of: counts.found), percent(counts.modality, of: counts.found),
      ])
    }
    return ([table(rows)] + errors).joined(separator: "\n")
  }

  private func counts(in file: String, _ texts: GoldTexts) throws -> Counts {
    let rows = try Corpora.text(at: file).split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    var counts = Counts()
    for (document, rows) in Dictionary(grouping: rows, by: \.article).sorted(by: { $0.key < $1.key }) {
      guard let article = texts.article(document, of: rows[0].corpus) else {
        throw CorpusError(file: file, reason: "names the document '\(document)', which the corpora lack")
      }
      let analyzed = pipeline.analyze(article)
      let propositions = pipeline.propositions(in: analyzed)
      for row in rows { count(row, propositions, analyzed, &counts) }
    }
    return counts
  }

  private func count(_ row: Row, _ propositions: [Proposition], _ analyzed: AnalyzedArticle, _ counts: inout Counts) {
    let text = analyzed.article.text
    let place = text.utf8Range(ofCodePoints: row.start..<row.end)
    counts.all += 1
    let here = propositions.filter { analyzed.sentences[$0.sentence].tokens[$0.head].range.overlaps(place) }
    guard let found = here.first(where: { [.verbal, .copular].contains($0.construction) }) ?? here.first else { return }
    counts.found += 1
    let voice = found.attribution.lazy.compactMap(\.source).first
    let wanted = row.source.map { text.utf8Range(ofCodePoints: $0.start..<$0.end) }
    let isRight = wanted.map { place in voice.map { links($0).contains { $0.range.overlaps(place) } } ?? false } ?? (voice == nil)
    if isRight { counts.source += 1 }
    if wanted != nil { counts.named += 1 }
    if wanted != nil, isRight { counts.namedRight += 1 }
    if !isRight || found.modality.rawValue != row.modality {
      let wantedText = wanted.map { text.slice(utf8: $0) } ?? "nobody"
      let sentence = analyzed.article.words(in: analyzed.sentences[found.sentence].range)
      counts.errors.append("\(found.predicate)\t\(isRight ? "" : "wanted \(wantedText), found \(voice?.text ?? "nobody")")\t\(found.modality)/\(row.modality)\t\(sentence)")
    }
    if found.polarity.rawValue == row.polarity { counts.polarity += 1 }
    if found.modality.rawValue == row.modality { counts.modality += 1 }
  }

  /// A mention and what it stands for, step by step: "I", "he", the minister.
  private func links(_ mention: Mention) -> [Mention] {
    [mention] + (mention.antecedent.first.map(links) ?? [])
  }
}

extension String {
  /// A range of UTF-8 bytes from a range of code points.
  func utf8Range(ofCodePoints range: Range<Int>) -> Range<Int> {
    let scalars = unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    let end = scalars.index(start, offsetBy: range.count)
    return utf8.distance(from: utf8.startIndex, to: start)..<utf8.distance(from: utf8.startIndex, to: end)
  }
}
