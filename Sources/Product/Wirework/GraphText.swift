public import GraphStore
public import NewsModel

/// Answers of a graph in words for people.
public struct GraphText: Sendable {
  /// Writes triples and voices with the graph's own names.
  public let statements: StatementText
  private let graph: Graph

  /// Prepares answers of a graph.
  public init(_ graph: Graph) {
    self.graph = graph
    let store = graph.store
    statements = StatementText { try? store.entity($0) }
  }

  /// A link seen from an entity: `–granted→ asylum (LegalStatus)`, or `←granted– …` when it runs to the entity.
  public func arrow(_ link: GraphLink) -> String {
    let name = link.statement.relation.rawValue
    return link.direction == .in ? "←\(name)–" : "–\(name)→"
  }

  /// How well a statement is supported: `4 articles, 1 origin`.
  public func support(_ support: Support) -> String {
    let articles = "\(support.articles) article\(support.articles == 1 ? "" : "s")"
    return "\(articles), \(support.origins) origin\(support.origins == 1 ? "" : "s")"
  }

  /// The evidence that is shown when only one is: firm before claimed, sure before unsure, then the first.
  public func chief(of statement: Statement) -> Evidence? {
    statement.evidence.enumerated().min { a, b in
      if a.element.isFirm != b.element.isFirm { return a.element.isFirm }
      if a.element.confidence != b.element.confidence { return a.element.confidence > b.element.confidence }
      return a.offset < b.offset
    }?.element
  }

  /// An evidence on one line: the quote, who says so, and the article with its source and day.
  public func line(_ evidence: Evidence) throws -> String {
    let voices = statements.voices(of: evidence)
    let article = try graph.store.article(evidence.article)
    let place = [
      evidence.article.rawValue, article?.source, article?.published.map { String($0.prefix(10)) },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    return "“\(evidence.quote.onOneLine)”" + (voices.isEmpty ? "" : "  — \(voices)") + "  [\(place.onOneLine)]"
  }
}

extension String {
  /// The text with every white space and control character as one space, for printing on one line of a terminal.
  public var onOneLine: String {
    // Marks that turn the direction of writing would let a name rearrange the line around it.
    let words = unicodeScalars.filter { !Self.turnsDirection($0) }.split {
      $0.properties.isWhitespace || $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
    }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The controls of the Unicode bidirectional algorithm.
  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
