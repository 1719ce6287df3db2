import Foundation
import LanguageAnalysis
import NewsModel
import Wirework

/// How well "affirmed and actual" agrees with what annotators say happened: UDS on EWT, events of MEANTIME.
struct FactualityTable {
  let pipeline: Pipeline
  let analyzer: LanguageAnalyzer
  let corpora: String

  /// How often both say that something happened, and that it did not.
  private struct Counts {
    var bothHappened = 0
    var bothNot = 0
    var wronglyHappened = 0
    var wronglyNot = 0

    mutating func add(isFact: Bool, found: Bool) {
      switch (isFact, found) {
      case (true, true): bothHappened += 1
      case (false, false): bothNot += 1
      case (false, true): wronglyHappened += 1
      case (true, false): wronglyNot += 1
      }
    }

    var all: Int { bothHappened + bothNot + wronglyHappened + wronglyNot }

    func row(_ name: String) -> [String] {
      [
        name, String(all), percent(bothHappened + bothNot, of: all), percent(bothHappened, of: bothHappened + wronglyHappened),
        percent(bothHappened, of: bothHappened + wronglyNot), percent(bothNot, of: bothNot + wronglyNot), percent(bothNot, of: bothNot + wronglyHappened),
      ]
    }
  }

  func text() throws -> String {
    let heading = ["Did it happen?", "predicates", "right", "facts: precision", "recall", "not facts: precision", "recall"]
    return table([heading, try uds().row("UDS, EWT dev"), try meantime().row("MEANTIME dev")])
  }

  // MARK: UDS

  /// Predicates with a factuality above 0 happened, those below did not.
  private func uds() throws -> Counts {
    let treebank = try Corpora.text(at: corpora + "/treebanks/ewt/dev.conllu")
    let names = treebank.split(separator: "\n").filter { $0.hasPrefix("# sent_id = ") }.map { $0.dropFirst(12) }
    let values = try udsValues()
    var counts = Counts()
    var next = 0
    for article in try Corpora.articles(at: corpora + "/treebanks/ewt/dev.conllu") {
      let analyzed = analyzer.reanalyze(article)
      let byHead = Dictionary(grouping: pipeline.propositions(in: analyzed).filter { $0.construction != .nominal }) { [$0.sentence, $0.head] }
      for (index, sentence) in analyzed.sentences.enumerated() {
        for (token, form, value) in values[names[next]] ?? [] where value != 0 && sentence.tokens.indices.contains(token) && sentence.tokens[token].text == form {
          guard let found = byHead[[index, token]]?.first else { continue }
          counts.add(isFact: value > 0, found: found.polarity == .affirmed && found.modality == .actual)
        }
        next += 1
      }
    }
    return counts
  }

  private func udsValues() throws -> [Substring: [(token: Int, form: Substring, value: Double)]] {
    var values: [Substring: [(Int, Substring, Double)]] = [:]
    for line in try Corpora.text(at: corpora + "/factuality/uds_ewt_dev.tsv").split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 4, let token = Int(columns[1]), let value = Double(columns[3]) else { continue }
      values[columns[0], default: []].append((token - 1, columns[2], value))
    }
    return values
  }

  // MARK: MEANTIME

  private struct Document: Decodable {
    struct Mention: Decodable {
      var kind: String
      var toks: [Int]
      var certainty: String?
      var polarity: String?
      var time: String?
      var special_cases: String?
    }
    var doc: String
    var tokens: [String]
    var sent: [Int]
    var mentions: [Mention]
  }

  /// Events are annotated in the first six sentences: certain, positive, not in the future and unconditional ones happened.
  private func meantime() throws -> Counts {
    var counts = Counts()
    for line in try Corpora.text(at: corpora + "/coreference/meantime/dev.jsonl").split(separator: "\n") {
      let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
      let tokens = document.tokens.indices.filter { document.sent[$0] < 6 }
      let sentences = Dictionary(grouping: tokens) { document.sent[$0] }.sorted { $0.key < $1.key }.map(\.value)
      let analyzed = analyzed(document, sentences)
      let byHead = Dictionary(grouping: pipeline.propositions(in: analyzed).filter { $0.construction != .nominal }) { [$0.sentence, $0.head] }
      for mention in document.mentions where mention.kind == "EVENT_MENTION" && mention.polarity != nil {
        let places = sentences.enumerated().flatMap { index, words in words.enumerated().filter { mention.toks.contains($0.element) }.map { [index, $0.offset] } }
        guard let found = places.lazy.compactMap({ byHead[$0]?.first }).first else { continue }
        let isFact = mention.polarity == "POS" && mention.certainty == "CERTAIN" && mention.time == "NON_FUTURE" && mention.special_cases == "NONE"
        counts.add(isFact: isFact, found: found.polarity == .affirmed && found.modality == .actual)
      }
    }
    return counts
  }

  /// The words as they were annotated, so that their numbers hold.
  private func analyzed(_ document: Document, _ sentences: [[Int]]) -> AnalyzedArticle {
    let found = analyzer.analyze(tokens: sentences.map { $0.map { document.tokens[$0] } })
    let text = sentences.map { $0.map { document.tokens[$0] }.joined(separator: " ") }.joined(separator: " ")
    var start = 0
    let placed = found.map { sentence in
      var sentence = sentence
      let first = start
      for index in sentence.tokens.indices {
        sentence.tokens[index].range = start..<start + sentence.tokens[index].text.utf8.count
        start = sentence.tokens[index].range.upperBound + 1
      }
      sentence.range = first..<max(first, start - 1)
      return sentence
    }
    return AnalyzedArticle(article: Article(id: .init(rawValue: document.doc), text: text), sentences: placed)
  }
}
