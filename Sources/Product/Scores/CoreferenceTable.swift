import LanguageAnalysis
import NewsModel

/// The table of coreference: words given, trees and names our own.
struct CoreferenceTable {
  let analyzer: LanguageAnalyzer
  let resolver: CoreferenceResolver
  let corpora: String
  /// The country that a name or adjective belongs to.
  let country: (String) -> String?
  /// The type of thing that a noun in dictionary form names.
  let nounType: ([String]) -> EntityType?

  func rows() throws -> [[String]] {
    let gum = try GoldChains.gum(at: corpora + "/treebanks/gum/dev.conllu")
    let edited = gum.filter { article in
      ["news", "interview", "bio"].contains { article.article.article.id.rawValue.hasPrefix("GUM_\($0)_") }
    }
    let meantime = try GoldChains.meantime(at: corpora + "/coreference/meantime/dev.jsonl")
    let rows = [row("GUM dev", gum), row("  news, interview, bio", edited), row("MEANTIME dev", meantime, marks: meantimeMarks)]
    let heading = ["Coreference", "MUC F1", "B3 F1", "CEAF-e F1", "CoNLL F1", "CoNLL by heads", "links right", "links"]
    return [heading] + rows
  }

  /// Prints the decisions over GUM's training part with their features.
  func printTrainingRows() throws {
    for document in try GoldChains.gum(at: corpora + "/treebanks/gum/train.conllu") {
      let analyzed = analyzer.reanalyze(document.article)
      let checker = LinkChecker(document: document, keys: MentionKeys(article: analyzed))
      for row in resolver.trainingRows(in: analyzed, thing: checker.thing) { print(row) }
    }
  }

  /// For each article of MEANTIME dev its right groups and the found ones, one line each.
  func meantimeGroups() throws -> String {
    try GoldChains.meantime(at: corpora + "/coreference/meantime/dev.jsonl").map { document in
      let analyzed = analyzer.reanalyze(document.article)
      func words(_ sentence: Int, _ tokens: Range<Int>) -> String {
        "\(sentence):" + analyzed.article.words(in: analyzed.sentences[sentence].range(of: tokens))
      }
      let gold = Dictionary(grouping: document.mentions) { $0.thing }.values.map { $0.map { words($0.sentence, $0.tokens) } }
      let found = meantimeMarks(analyzed).map { $0.map { words($0.sentence, $0.tokens) } }
      let lines = [("right", gold), ("found", found)].flatMap { name, groups in
        groups.filter { $0.count > 1 }.map { name + "\t" + $0.sorted().joined(separator: " | ") }.sorted()
      }
      return ([document.article.article.id.rawValue] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The words of the found groups' mentions as they stand.
  private func ownMarks(_ article: AnalyzedArticle) -> [[MentionKeys.Words]] {
    resolver.chains(in: article).map { $0.map { MentionKeys.Words(sentence: $0.sentence, tokens: $0.tokens) } }
  }

  /// The same as MEANTIME's guideline marks them.
  private func meantimeMarks(_ article: AnalyzedArticle) -> [[MentionKeys.Words]] {
    MeantimeMentions(article: article, country: country, nounType: nounType).groups(resolver.chains(in: article, withSingles: true))
  }

  private func row(_ name: String, _ documents: [GoldChains], marks: ((AnalyzedArticle) -> [[MentionKeys.Words]])? = nil) -> [String] {
    var spans = CoreferenceScores()
    var heads = CoreferenceScores()
    var (right, all) = (0, 0)
    for document in documents {
      let analyzed = analyzer.reanalyze(document.article)
      let keys = MentionKeys(article: analyzed)
      let gold = Dictionary(grouping: document.mentions) { $0.thing }.values.filter { $0.count > 1 }
        .sorted { ($0[0].sentence, $0[0].tokens.lowerBound, $0[0].tokens.upperBound, $0[0].thing) < ($1[0].sentence, $1[0].tokens.lowerBound, $1[0].tokens.upperBound, $1[0].thing) }
      let found = resolver.chains(in: analyzed)
      spans.add(
        gold: gold.map { $0.map { MentionKeys.Words(sentence: $0.sentence, tokens: $0.tokens) } },
        found: (marks ?? ownMarks)(analyzed))
      heads.add(
        gold: gold.map { $0.map { keys.head(of: $0.tokens, in: $0.sentence) } },
        found: found.map { $0.map { keys.head($0.head, of: $0.tokens, in: $0.sentence) } })
      let links = resolver.resolved(analyzed).coreference
      all += links.count
      right += LinkChecker(document: document, keys: keys).right(of: links)
    }
    let shares = [spans.muc.f1, spans.bCubed.f1, spans.ceaf.f1, spans.conll, heads.conll].map { percent(Int($0 * 10_000 + 0.5), of: 10_000) }
    return [name] + shares + [percent(right, of: all), "\(all)"]
  }
}

/// Tells mentions apart by their words or by their heads.
struct MentionKeys {
  struct Words: Hashable {
    var sentence: Int
    var tokens: Range<Int>
  }
  struct Head: Hashable {
    var sentence: Int
    var token: Int
    /// "A and B" has the head of "A", but is another mention.
    var isCoordination: Bool
  }
  let article: AnalyzedArticle

  func head(of tokens: Range<Int>, in sentence: Int) -> Head {
    let words = article.sentences[sentence].tokens
    func hangsOutside(_ token: Int) -> Bool { !tokens.contains(words[token].head) && words[token].tag != .punctuation }
    func isNominal(_ token: Int) -> Bool { [.noun, .properNoun, .pronoun].contains(words[token].tag) }
    // Where all words of "U.S. automaker" hang on the name behind them, the phrase is about the last of them.
    let first = tokens.first { hangsOutside($0) && isNominal($0) } ?? tokens.first(where: hangsOutside) ?? tokens.lowerBound
    let head = (first..<tokens.upperBound).prefix(while: hangsOutside).last(where: isNominal) ?? first
    return self.head(head, of: tokens, in: sentence)
  }

  func head(_ head: Int, of tokens: Range<Int>, in sentence: Int) -> Head {
    let words = article.sentences[sentence].tokens
    return Head(
      sentence: sentence, token: head,
      isCoordination: tokens.contains { words[$0].relation == .conj && words[$0].head == head })
  }
}

/// Counts the links whose two ends stand for one thing; heads tell which mention is meant.
struct LinkChecker {
  let document: GoldChains
  let keys: MentionKeys
  private let things: [MentionKeys.Head: String]

  init(document: GoldChains, keys: MentionKeys) {
    self.document = document
    self.keys = keys
    let pairs = document.mentions.map { (keys.head(of: $0.tokens, in: $0.sentence), $0.thing) }
    things = Dictionary(pairs) { _, later in later }
  }

  func right(of links: [CoreferenceLink]) -> Int { links.filter(isRight).count }

  private func isRight(_ link: CoreferenceLink) -> Bool {
    guard let thing = thing(link.mention) else { return false }
    return self.thing(link.antecedent) == thing || isConjunct(link.antecedent, of: thing)
  }

  func thing(_ span: MentionSpan) -> String? { things[keys.head(span.head, of: span.tokens, in: span.sentence)] }

  /// "them" has a link to each conjunct of "Assad and his family".
  private func isConjunct(_ span: MentionSpan, of thing: String) -> Bool {
    let words = keys.article.sentences[span.sentence].tokens
    let first = words[span.head].relation == .conj ? words[span.head].head : span.head
    return things[MentionKeys.Head(sentence: span.sentence, token: first, isCoordination: true)] == thing
  }
}
