public import NewsModel

/// A graph of any size with the shape of news: a few entities of whom much is said, many of whom little is.
///
/// Names are put together from syllables, and nothing in it speaks of anybody real. The same size gives the
/// same graph.
public enum GeneratedGraph {
  /// Makes a graph: each new entity is linked to about `links` earlier ones, mostly to those that have many
  /// links.
  public static func make(entities count: Int, links: Int = 2, articles: Int = 12) -> KnowledgeGraph {
    var numbers = Numbers(seed: UInt64(count) &* 31 &+ UInt64(links))
    let entities = (0..<count).map { entity($0, &numbers) }
    let records = (0..<articles).map { number in
      ArticleRecord(
        id: Article.ID(rawValue: "article-\(number)"), title: "Report \(number)",
        source: outlets[number % outlets.count],
        url: "https://news.example/\(number)?a=1&b=2", published: "2024-12-\(10 + number % 20)",
        textSHA256: String(repeating: "0", count: 64), copyGroup: "article-\(number)")
    }
    var ends: [Int] = [0]
    var statements: [Statement.ID: Statement] = [:]
    for index in entities.indices.dropFirst() {
      for _ in 0..<(1 + numbers.next(2 * links - 1)) {
        let other = ends[numbers.next(ends.count)]
        guard other != index else { continue }
        let isForward = numbers.next(2) == 0
        let (subject, object) =
          isForward ? (entities[index], entities[other]) : (entities[other], entities[index])
        var statement = Statement(
          subject: subject.id, relation: relation(&numbers), object: object.id,
          polarity: numbers.next(12) == 0 ? .negated : .affirmed,
          modality: numbers.next(9) == 0 ? .planned : .actual)
        for _ in 0...numbers.next(3) {
          statement.evidence.append(
            evidence(of: statement, in: records[numbers.next(articles)].id, subject.label, object.label))
        }
        statement.evidence.sort(by: Evidence.inReadingOrder)
        statements[statement.id] = statement
        ends += [index, other]
      }
    }
    return KnowledgeGraph(articles: records, entities: entities, statements: Array(statements.values))
  }

  private static func evidence(
    of statement: Statement, in article: Article.ID, _ subject: String, _ object: String
  ) -> Evidence {
    let quote = "\(subject) … \(object)"
    return Evidence(
      article: article, sentence: 1, range: 0..<quote.utf8.count, quote: quote,
      subject: MentionText(text: subject, range: 0..<subject.utf8.count),
      object: MentionText(text: object, range: 0..<object.utf8.count), rule: "\(statement.relation)#1",
      confidence: 0.8)
  }

  private static func relation(_ numbers: inout Numbers) -> RelationName {
    let all = FixtureGraph.vocabulary.relations
    return numbers.next(8) == 0
      ? .open(["speak with", "call", "hope for"][numbers.next(3)]) : all[numbers.next(all.count)].name
  }

  private static func entity(_ number: Int, _ numbers: inout Numbers) -> Entity {
    let types = FixtureGraph.vocabulary.types.filter { !$0.parents.isEmpty }
    let type = types[numbers.next(types.count)].name
    let words = (0...numbers.next(3)).map { _ in word(&numbers) }
    let label = words.joined(separator: " ")
    return Entity(
      id: Entity.ID(rawValue: "\(type.rawValue.lowercased())/\(number)"), label: label, type: type)
  }

  private static func word(_ numbers: inout Numbers) -> String {
    let syllables = ["ka", "lo", "mir", "ten", "sa", "vo", "dra", "li", "no", "per", "ash", "um"]
    let text = (0...(1 + numbers.next(2))).map { _ in syllables[numbers.next(syllables.count)] }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let outlets = ["Morning Ledger", "Valley News", "Evening Herald", "Harbour Post"]
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
public struct Numbers {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, `limit`.
  public mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
