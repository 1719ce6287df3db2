public import NewsModel

/// A small graph by hand: the grant of asylum to Bashar al-Assad in December 2024 as three papers might tell
/// it, with a denial, a plan, a claim, an open relation, a copied article, and a text that tries to break
/// what is drawn and exported.
public enum FixtureGraph {
  /// The graph, with its texts.
  public static let graph: KnowledgeGraph = {
    var builder = FixtureBuilder(articles: FixtureArticles.all)
    FixtureStatements.add(to: &builder)
    return builder.graph(entities: FixtureEntities.all, judgements: FixtureEntities.judgements)
  }()

  /// The types and relations of the graph.
  public static let vocabulary = Vocabulary(
    types: FixtureEntities.types, relations: FixtureEntities.relations)
}

/// Collects evidence into statements; quotes are found in the texts, so their offsets are right.
public struct FixtureBuilder {
  private let articles: [Article.ID: Article]
  private let records: [ArticleRecord]
  private var statements: [Statement.ID: Statement] = [:]

  /// Begins with some articles, each with the name of its group of copies.
  public init(articles: [(article: Article, copyGroup: String)]) {
    self.articles = Dictionary(uniqueKeysWithValues: articles.map { ($0.article.id, $0.article) })
    records = articles.map { article, group in
      ArticleRecord(
        id: article.id, title: article.title, source: article.source, agency: article.agency,
        url: article.url,
        published: article.published, author: article.author, language: article.language,
        textSHA256: FixtureBuilder.fingerprint(article.text), copyGroup: group, path: article.path)
    }
  }

  /// Adds one evidence: `quote` is the sentence part that says it; the words for the ends are looked for
  /// inside it.
  public mutating func add(
    _ key: Statement, in article: Article.ID, sentence: Int, quote: String, subject: String, object: String,
    qualifiers: [Qualifier] = [], time: (text: String, value: String?)? = nil, voices: [Attribution] = [],
    confidence: Double = 0.9, rule: Int = 1
  ) {
    guard let text = articles[article]?.text, let range = text.utf8Range(of: quote) else {
      preconditionFailure("'\(quote)' does not stand in \(article)")
    }
    func mention(_ words: String) -> MentionText {
      let place = quote.utf8Range(of: words) ?? 0..<0
      let start = range.lowerBound + place.lowerBound
      return MentionText(text: words, range: start..<start + place.count)
    }
    let when = time.map { time -> TimeExpression in
      let words = mention(time.text)
      return TimeExpression(text: words.text, range: words.range, value: time.value)
    }
    let evidence = Evidence(
      article: article, sentence: sentence, range: range, quote: quote, subject: mention(subject),
      object: mention(object), qualifiers: qualifiers.sorted(), time: when, attribution: voices,
      rule: "\(key.relation.rawValue)#\(rule)", confidence: confidence)
    var statement = statements[key.id] ?? key
    statement.evidence.append(evidence)
    statement.evidence.sort(by: Evidence.inReadingOrder)
    statements[key.id] = statement
  }

  /// The graph of all that was added.
  public func graph(entities: [Entity], judgements: [Judgement] = []) -> KnowledgeGraph {
    KnowledgeGraph(
      articles: records, entities: entities, statements: Array(statements.values), judgements: judgements,
      texts: articles.mapValues(\.text))
  }

  // Stands in for SHA-256: 64 hexadecimal digits that depend on the text.
  private static func fingerprint(_ text: String) -> String {
    (0..<4).map { round in
      var hash = StableHash()
      hash.combine("\(round)")
      hash.combine(text)
      return hash.hexadecimal
    }.joined()
  }
}

extension String {
  /// The place of the first occurrence of some words, in UTF-8 bytes.
  public func utf8Range(of words: String) -> Range<Int>? {
    let text = Array(utf8)
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    for start in 0...(text.count - wanted.count)
    where text[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
