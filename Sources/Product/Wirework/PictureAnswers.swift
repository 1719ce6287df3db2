public import NewsModel

extension Graph {
  /// The part of the graph that answers a question; nil when nothing does.
  ///
  /// - Parameters:
  ///   - question: which part, and what counts in it.
  ///   - top: how many entities a picture will show; the answer may hold more, to choose from.
  public func answer(_ question: PictureQuestion, top: Int? = nil) throws -> PictureAnswer? {
    let sieve = try EvidenceSieve(question, in: self)
    var walk = PictureWalk(graph: self, sieve: sieve)
    let words = PictureWords(question: question, graph: self)
    switch question.scope {
    case .whole:
      let (part, setAside) = try bestSupported(top: top, sieve: question.hasConditions ? sieve : nil)
      if part.statements.isEmpty, question.hasConditions { return nil }
      return try answer(question, part, words, setAside: setAside)
    case .around(let center, let hops):
      let statements = try walk.around(center, hops: hops)
      return statements.isEmpty ? nil : try answer(question, graph(of: statements), words)
    case .path(let start, let end):
      let (statements, leftOut) = try walk.shortestWays(from: start, to: end, top: top ?? .max)
      if statements.isEmpty { return nil }
      return try answer(question, graph(of: statements), words, otherWays: leftOut)
    }
  }

  private func answer(
    _ question: PictureQuestion, _ part: KnowledgeGraph, _ words: PictureWords, setAside: Int = 0,
    otherWays: Int = 0
  ) throws -> PictureAnswer {
    PictureAnswer(
      graph: part, title: try words.title(of: part), conditions: words.conditions(otherWays: otherWays), focus: question.named,
      advice: words.advice, statementsSetAside: setAside)
  }

  /// What stands around an entity as a graph of its own; denials, plans and claims included.
  public func part(around entity: Entity.ID, hops: Int = 1) throws -> KnowledgeGraph {
    try answer(PictureQuestion(.around(entity, hops: hops)))?.graph
      ?? KnowledgeGraph(entities: [try store.entity(entity)].compactMap { $0 })
  }

  /// The best supported part of the graph: all of a small graph, and of a large one the entities of which most is said.
  ///
  /// - Parameter top: how many entities will be shown; ten times as many are handed over to choose from.
  public func bestSupported(top: Int? = nil) throws -> KnowledgeGraph {
    try bestSupported(top: top, sieve: nil).part
  }

  /// Above this many statements, the best supported part is chosen before anything is drawn.
  private static let wholeGraphLimit = 2_000

  private func bestSupported(top: Int?, sieve: EvidenceSieve?) throws -> (part: KnowledgeGraph, setAside: Int) {
    let chosen = try top.flatMap { try mostConnected($0 * 10, sieve) }
    var statements: [Statement] = []
    var supports: [Statement.ID: Support] = [:]
    var setAside = 0
    try store.forEachStatement { statement in
      guard let sifted = try sieve.map({ try $0.sift(statement) }) ?? statement else {
        setAside += 1
        return
      }
      if chosen.map({ $0.contains(sifted.subject) && $0.contains(sifted.object) }) ?? true {
        if let cut = try cut(sifted) {
          statements.append(cut.statement)
          supports[cut.statement.id] = cut.support
        } else {
          statements.append(sifted)
        }
      }
    }
    // One pass over all entities is quicker than looking up each.
    let mentioned = Set(statements.flatMap(\.mentionedEntities))
    var entities: [Entity] = []
    try store.forEachEntity { if mentioned.contains($0.id) { entities.append($0) } }
    var part = try graph(of: statements, entities: entities)
    part.supports = supports
    return (part, setAside)
  }

  /// A statement with only as much evidence as a picture has use for, and the support of all; nil when it has no more than that.
  private func cut(_ statement: Statement) throws -> (statement: Statement, support: Support)? {
    let limit = 16
    guard statement.evidence.count > limit else { return nil }
    // A picture quotes the shortest of the firm.
    let ranked = statement.evidence.enumerated().sorted {
      ($0.element.isFirm ? 0 : 1, $0.element.quote.utf8.count, $0.offset)
        < ($1.element.isFirm ? 0 : 1, $1.element.quote.utf8.count, $1.offset)
    }
    var cut = statement
    cut.evidence = ranked.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
    return (cut, try store.support(of: statement))
  }

  /// The entities of which most is said; nil when the graph is small enough to be looked at as a whole.
  private func mostConnected(_ count: Int, _ sieve: EvidenceSieve?) throws -> Set<Entity.ID>? {
    guard try store.stats().statements > Graph.wholeGraphLimit else { return nil }
    guard sieve != nil else { return Set(try store.busiestEntities(count, by: .evidence)) }
    var weights: [Entity.ID: Int] = [:]
    try store.forEachStatement { statement in
      guard let sifted = try sieve.map({ try $0.sift(statement) }) ?? statement else { return }
      let weight = sifted.isPlain && !sifted.relation.isOpen ? sifted.evidence.count * 4 : 1
      weights[sifted.subject, default: 0] += weight
      weights[sifted.object, default: 0] += weight
    }
    let ranked = weights.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return Set(ranked.prefix(count).map(\.key))
  }

  /// Statements as a graph of their own, with every entity and article that they speak of.
  private func graph(of statements: [Statement], entities: [Entity] = []) throws -> KnowledgeGraph {
    let articles = try Set(statements.flatMap { $0.evidence.map(\.article) }).sorted().compactMap {
      try store.article($0)
    }
    let known = Set(entities.map(\.id))
    let others = Set(statements.flatMap(\.mentionedEntities)).subtracting(known).sorted()
    return KnowledgeGraph(
      articles: articles, entities: entities + (try others.compactMap { try store.entity($0) }),
      statements: statements)
  }
}

extension Statement {
  /// Every entity that it speaks of: its ends, its qualifiers, its voices.
  var mentionedEntities: [Entity.ID] {
    let voices = evidence.flatMap { $0.attribution.flatMap { [$0.source].compactMap { $0 } + $0.via } }
    let qualifiers = (keyQualifiers + evidence.flatMap(\.qualifiers)).compactMap(\.entity)
    return [subject, object] + qualifiers + voices
  }
}
