import Foundation
import NewsModel

/// An article whose mentions were grouped by hand: its words, and the number of the thing that each mention stands for.
struct GoldChains {
  /// A mention and the thing that it stands for.
  struct Mention {
    var sentence: Int
    var tokens: Range<Int>
    var thing: String
    /// What it stands for in all documents, where the corpus says so.
    var worldThing: String?
    /// Whether it is a name, and no description or pronoun.
    var isName = false
  }
  var article: AnalyzedArticle
  var mentions: [Mention]

  /// GUM's own annotation in the MISC column: `Entity=(1-person-…` opens a mention, `1)` closes it.
  static func gum(at path: String) throws -> [GoldChains] {
    let articles = try Corpora.articles(at: path)
    let documents = try Corpora.text(at: path).components(separatedBy: "# newdoc id").dropFirst()
    return zip(articles, documents).map { article, text in
      let sentences = text.components(separatedBy: "\n\n").map(entityColumns).filter { !$0.isEmpty }
      let mentions = sentences.enumerated().flatMap { Self.mentions(in: $1, sentence: $0) }
      return GoldChains(article: article, mentions: mentions)
    }
  }

  private static func entityColumns(_ sentence: String) -> [Substring] {
    sentence.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10, Int(columns[0]) != nil else { return nil }
      return columns[9].split(separator: "|").first { $0.hasPrefix("Entity=") }?.dropFirst(7) ?? ""
    }
  }

  private static func mentions(in columns: [Substring], sentence: Int) -> [Mention] {
    var open: [(thing: Substring, start: Int)] = []
    var found: [Mention] = []
    for (token, column) in columns.enumerated() {
      var rest = column
      while !rest.isEmpty {
        let opens = rest.first == "("
        let body = rest.dropFirst(opens ? 1 : 0)
        let piece = body.prefix { $0 != "(" && $0 != ")" }
        let thing = piece.prefix { $0 != "-" && $0 != "[" }
        rest = body.dropFirst(piece.count)
        if opens { open.append((thing, token)) }
        guard rest.first == ")" else { continue }
        rest = rest.dropFirst()
        guard let last = open.lastIndex(where: { $0.thing == thing }) else { continue }
        found.append(Mention(sentence: sentence, tokens: open.remove(at: last).start..<token + 1, thing: String(thing)))
      }
    }
    return found.sorted { ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound) }
  }

  /// MEANTIME's entities in the first six sentences, the only ones in which all were annotated.
  static func meantime(at path: String) throws -> [GoldChains] {
    try Corpora.text(at: path).split(separator: "\n").map { line in
      try JSONDecoder().decode(MeantimeDocument.self, from: Data(line.utf8)).chains
    }
  }
}

/// One line of MEANTIME in JSON.
private struct MeantimeDocument: Decodable {
  struct Phrase: Decodable {
    var id: String
    var kind: String
    var toks: [Int]
    var syntactic_type: String?
  }
  struct Thing: Decodable {
    var id: String
    var kind: String
    var instance_id: String?
  }
  struct Relation: Decodable {
    var kind: String
    var src: [String]
    var tgt: [String]
  }
  var doc: String
  var tokens: [String]
  var sent: [Int]
  var mentions: [Phrase]
  var instances: [Thing]
  var relations: [Relation]

  var chains: GoldChains {
    let annotated = tokens.indices.filter { sent[$0] < 6 }
    var places: [Int: (sentence: Int, token: Int)] = [:]
    var sentences: [[String]] = []
    for (position, token) in annotated.enumerated() {
      if position == 0 || sent[annotated[position - 1]] != sent[token] { sentences.append([]) }
      places[token] = (sentences.count - 1, sentences[sentences.count - 1].count)
      sentences[sentences.count - 1].append(tokens[token])
    }
    return GoldChains(article: Self.article(doc, sentences), mentions: mentions.compactMap { mention($0, places) })
  }

  private func mention(_ phrase: Phrase, _ places: [Int: (sentence: Int, token: Int)]) -> GoldChains.Mention? {
    let entities = Set(instances.filter { $0.kind == "ENTITY" }.map(\.id))
    guard phrase.kind == "ENTITY_MENTION", let first = phrase.toks.first.flatMap({ places[$0] }),
      let last = phrase.toks.last.flatMap({ places[$0] }), first.sentence == last.sentence,
      let thing = relations.first(where: { $0.kind == "REFERS_TO" && $0.src.contains(phrase.id) })?.tgt.first,
      entities.contains(thing)
    else { return nil }
    return GoldChains.Mention(
      sentence: first.sentence, tokens: first.token..<last.token + 1, thing: thing,
      worldThing: instances.first { $0.id == thing }?.instance_id ?? "\(doc)#\(thing)",
      isName: phrase.syntactic_type?.hasSuffix("NAM") ?? false)
  }

  private static func article(_ name: String, _ sentences: [[String]]) -> AnalyzedArticle {
    var text = ""
    let analyzed = sentences.enumerated().map { number, words in
      let start = text.utf8.count
      let tokens = words.map { word in
        let from = text.utf8.count
        text += word + " "
        return Token(range: from..<text.utf8.count - 1, text: word, lemma: "", tag: .other, pennTag: "", head: -1, relation: .root)
      }
      return AnalyzedSentence(number: number + 1, range: start..<text.utf8.count - 1, tokens: tokens)
    }
    return AnalyzedArticle(article: Article(id: .init(rawValue: name), text: text), sentences: analyzed)
  }
}
