import NewsModel

/// What a picture says about the question that it answers.
struct PictureWords {
  let question: PictureQuestion
  let graph: Graph

  /// The heading of a picture of the whole graph: "What 12 articles say".
  func title(articles: Int) -> String {
    articles == 1 ? "What one article says" : "What \(articles) articles say"
  }

  /// The heading of a picture of a part: "Around Bashar al-Assad, up to 2 steps"; empty for the whole graph.
  var title: String {
    get throws {
      switch question.scope {
      case .whole: ""
      case .around(let center, let hops): "Around \(try name(center))" + (hops > 1 ? ", up to \(hops) steps" : "")
      case .path(let start, let end): "From \(try name(start)) to \(try name(end))"
      }
    }
  }

  /// The conditions in words, in the order of the command's options.
  ///
  /// - Parameter otherWays: how many entities on ways of the same length are left out.
  func conditions(otherWays: Int) -> [String] {
    var words: [String] = []
    switch question.scope {
    case .whole: break
    case .around(_, let hops): words.append(hops == 1 ? "one step away" : "up to \(hops) steps away")
    case .path:
      let others = otherWays == 1 ? "one entity" : "\(otherWays) entities"
      words.append("the shortest way" + (otherWays == 0 ? "" : ", without \(others) on others as short: see more with --top"))
    }
    if !question.relations.isEmpty { words.append("only: " + list(question.relations.map(label))) }
    if !question.types.isEmpty { words.append("only between: " + list(question.types.map(label))) }
    switch (question.since, question.until) {
    case (let since?, let until?): words.append("from \(since.iso) to \(until.iso)")
    case (let since?, nil): words.append("since \(since.iso)")
    case (nil, let until?): words.append("until \(until.iso)")
    case (nil, nil): break
    }
    if !question.sources.isEmpty { words.append("as told by " + list(Array(question.sources))) }
    if question.minOrigins > 1 { words.append("from at least \(question.minOrigins) independent origins") }
    if question.minConfidence > 0 { words.append("at least \(Int((question.minConfidence * 100).rounded())) % sure") }
    return words
  }

  /// How to see what is left out.
  var advice: String {
    switch question.scope {
    case .whole: "See more with --top, or one part with --around."
    case .around(_, let hops): "See more with --top, and further away with --hops \(hops + 1)."
    case .path: "See more with --top."
    }
  }

  private func name(_ id: Entity.ID) throws -> String { try graph.store.entity(id)?.label ?? id.rawValue }

  private func label(_ relation: RelationName) -> String {
    graph.vocabulary.definition(of: relation)?.label ?? relation.rawValue
  }

  private func label(_ type: EntityType) -> String { graph.vocabulary.definition(of: type)?.label ?? type.rawValue }

  private func list(_ words: [String]) -> String {
    words.sorted { $0.precedesInUTF8($1) }.joined(separator: ", ")
  }
}
