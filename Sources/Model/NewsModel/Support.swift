/// How well a statement is supported, counted twice, because ten papers may repeat one source.
///
///     let support = Support(of: statement.evidence, article: graph.article, entity: graph.entity)
///     support.articles   // 4, in four groups that do not copy each other
///     support.origins    // 1: all four quote one source
public struct Support: Hashable, Sendable {
  /// How many articles say so, of each group that copies one text counting one.
  public let articles: Int
  /// How many voices stand at its beginning: named sources, else the agency or outlet that speaks for itself.
  public let origins: Int

  /// Counts what stands behind evidence.
  ///
  /// Two evidences have one origin when their nearest voice is the same entity. An unnamed source is known
  /// only by who passed it on and by its words, so two of them are one origin when an agency, an outlet, a copied
  /// text or the same words link them, whoever carries these; an article's own voice is that of its agency, else of its outlet.
  /// An article that says who told it, and in its headline does not, has one origin: the one who told it.
  public init(
    of evidence: [Evidence], article: (Article.ID) throws -> ArticleRecord?,
    entity: (Entity.ID) throws -> Entity?
  ) rethrows {
    let records = try evidence.map { try article($0.article) }
    let groups = zip(evidence, records).map { $1?.copyGroup ?? $0.article.rawValue }
    let told = Set(zip(evidence, groups).filter { !$0.0.attribution.isEmpty }.map(\.1))
    var origins = JoinedKeys()
    for (index, item) in evidence.enumerated() where !(item.attribution.isEmpty && told.contains(groups[index])) {
      origins.join(try Support.originKeys(of: item, record: records[index], group: groups[index], entity: entity))
    }
    articles = Set(groups).count
    self.origins = origins.count
  }

  private static func originKeys(
    of evidence: Evidence, record: ArticleRecord?, group: String, entity: (Entity.ID) throws -> Entity?
  ) rethrows -> Set<String> {
    func key(_ id: Entity.ID) throws -> String {
      "name:" + (try entity(id)?.label ?? id.rawValue).lowercased()
    }
    var keys: Set<String> = []
    for voice in evidence.attribution {
      if let source = voice.source, try entity(source)?.type != .anonymousSource {
        keys.insert(try key(source))
      } else {
        for agency in voice.via { keys.insert(try key(agency)) }
        if voice.source != nil { keys.formUnion(QuotedWords.keys(of: evidence.quote)) }
      }
      if !keys.isEmpty { break }
    }
    if keys.isEmpty, let outlet = record?.agency ?? record?.source {
      keys.insert("name:" + outlet.lowercased())
    }
    if evidence.attribution.isEmpty || keys.isEmpty { keys.insert("text:" + group) }
    return keys
  }
}

/// Sets of keys, of which those that share a key are one (disjoint sets; Tarjan 1975).
private struct JoinedKeys {
  private var numbers: [String: Int] = [:]
  private var parent: [Int] = []
  /// How many sets there are.
  private(set) var count = 0

  mutating func join(_ keys: Set<String>) {
    var first: Int?
    for key in keys {
      let root = root(of: number(of: key))
      if let first, first != root {
        parent[root] = first
        count -= 1
      } else {
        first = root
      }
    }
  }

  private mutating func number(of key: String) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = parent.count
    parent.append(parent.count)
    count += 1
    return parent.count - 1
  }

  private mutating func root(of number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }
}
