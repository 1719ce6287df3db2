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
  public init(
    of evidence: [Evidence], article: (Article.ID) throws -> ArticleRecord?,
    entity: (Entity.ID) throws -> Entity?
  ) rethrows {
    var copyGroups: Set<String> = []
    var origins: [Set<String>] = []
    for item in evidence {
      let record = try article(item.article)
      let group = record?.copyGroup ?? item.article.rawValue
      copyGroups.insert(group)
      var keys = try Support.originKeys(of: item, record: record, group: group, entity: entity)
      // Sets that share a key are one origin.
      origins.removeAll { other in
        guard !other.isDisjoint(with: keys) else { return false }
        keys.formUnion(other)
        return true
      }
      origins.append(keys)
    }
    articles = copyGroups.count
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
