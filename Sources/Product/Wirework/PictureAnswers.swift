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
      let candidates = try bestSupported(top: top, sieve: question.hasConditions ? sieve : nil)
      if candidates.part.statements.isEmpty, question.hasConditions { return nil }
      var found = try answer(question, candidates.part, words)
      found.title = words.title(articles: candidates.articles)
      found.statementsSetAside = candidates.setAside
      found.entitiesBeyond = candidates.entitiesBeyond
      found.statementsBeyond = candidates.statementsBeyond
      return found
    case .around(let center, let hops):
      let statements = try walk.around(center, hops: hops)
      return statements.isEmpty ? nil : try answer(question, graph(of: statements, walk.supports), words)
    case .path(let start, let end):
      let (statements, leftOut) = try walk.shortestWays(from: start, to: end, top: top ?? .max)
      if statements.isEmpty { return nil }
      return try answer(question, graph(of: statements, walk.supports), words, otherWays: leftOut)
    }
  }

  private func answer(
    _ question: PictureQuestion, _ part: KnowledgeGraph, _ words: PictureWords, otherWays: Int = 0
  ) throws -> PictureAnswer {
    PictureAnswer(
      graph: part, title: try words.title, conditions: words.conditions(otherWays: otherWays), focus: question.named,
      advice: words.advice)
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
  /// A picture quotes the shortest of the firm evidence, and has no use for more than this.
  private static let evidenceLimit = 6

  /// The part to choose from, how many statements do not meet the conditions, and how much was not even looked at.
  private struct Candidates {
    var part: KnowledgeGraph
    /// How many articles make the statements that meet the conditions.
    var articles = 0
    var setAside = 0
    var entitiesBeyond = 0
    var statementsBeyond = 0
  }

  private func bestSupported(top: Int?, sieve: EvidenceSieve?) throws -> Candidates {
    let isLarge = try store.stats().statements > Graph.wholeGraphLimit
    guard isLarge, let top else { return try sifted(sieve) { _ in true } }
    if let sieve { return try mostConnected(top * 10, sieve) }
    let digests = try store.digests(
      among: store.busiestEntities(top * 10, by: .evidence), evidenceLimit: Graph.evidenceLimit)
    let supports = Dictionary(uniqueKeysWithValues: digests.map { ($0.statement.id, $0.support) })
    var candidates = Candidates(part: try graph(of: digests.map(\.statement), supports))
    let joined = try store.joined()
    candidates.articles = joined.articles
    candidates.statementsBeyond = joined.statements - digests.count
    candidates.entitiesBeyond = joined.entities - Set(digests.flatMap { [$0.statement.subject, $0.statement.object] }).count
    return candidates
  }

  /// The statements that meet the conditions and are wanted.
  private func sifted(_ sieve: EvidenceSieve?, where isWanted: (Statement) -> Bool) throws -> Candidates {
    var statements: [Statement] = []
    var supports: [Statement.ID: Support] = [:]
    var articles: Set<Article.ID> = []
    var candidates = Candidates(part: KnowledgeGraph())
    try store.forEachStatement { statement in
      guard let sifted = try sieve.map({ try $0.sift(statement) }) ?? statement else {
        candidates.setAside += 1
        return
      }
      for evidence in sifted.evidence { articles.insert(evidence.article) }
      guard isWanted(sifted) else {
        candidates.statementsBeyond += 1
        return
      }
      statements.append(try cut(sifted, &supports))
    }
    candidates.part = try graph(of: statements, supports)
    candidates.articles = articles.count
    return candidates
  }

  /// A statement with only as much evidence as a picture has use for; where that is not all, its support is noted.
  func cut(_ statement: Statement, _ supports: inout [Statement.ID: Support]) throws -> Statement {
    guard statement.evidence.count > Graph.evidenceLimit else { return statement }
    let ranked = statement.evidence.enumerated().sorted {
      ($0.element.isFirm ? 0 : 1, $0.element.quote.utf8.count, $0.offset)
        < ($1.element.isFirm ? 0 : 1, $1.element.quote.utf8.count, $1.offset)
    }
    var cut = statement
    cut.evidence = ranked.prefix(Graph.evidenceLimit).sorted { $0.offset < $1.offset }.map(\.element)
    supports[statement.id] = try store.support(of: statement)
    return cut
  }

  /// What joins the entities of which most is said under conditions.
  private func mostConnected(_ count: Int, _ sieve: EvidenceSieve) throws -> Candidates {
    var weights: [Entity.ID: Int] = [:]
    try store.forEachStatement { statement in
      guard let sifted = try sieve.sift(statement) else { return }
      let weight = sifted.isPlain && !sifted.relation.isOpen ? sifted.evidence.count * 4 : 1
      weights[sifted.subject, default: 0] += weight
      weights[sifted.object, default: 0] += weight
    }
    let ranked = weights.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let chosen = Set(ranked.prefix(count).map(\.key))
    var candidates = try sifted(sieve) { chosen.contains($0.subject) && chosen.contains($0.object) }
    candidates.entitiesBeyond = weights.count - Set(candidates.part.statements.flatMap { [$0.subject, $0.object] }).count
    return candidates
  }

  /// Statements as a graph of their own, with every entity and article that they speak of.
  private func graph(of statements: [Statement], _ supports: [Statement.ID: Support]) throws -> KnowledgeGraph {
    let articles = try Set(statements.flatMap { $0.evidence.map(\.article) }).sorted().compactMap {
      try store.article($0)
    }
    let entities = try Set(statements.flatMap(\.mentionedEntities)).sorted().compactMap { try store.entity($0) }
    var graph = KnowledgeGraph(articles: articles, entities: entities, statements: statements)
    graph.supports = supports
    return graph
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
