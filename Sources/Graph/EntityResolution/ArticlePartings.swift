public import NewsModel

/// Which entities the user parted by article: what one article calls so is something of its own.
///
///     let partings = ArticlePartings([Judgement("person/john-smith", "person/john-smith_3f2a91bc", verdict: .different, …)])
///     partings.applied(to: resolved)   // in the article with that mark, its John Smith has the second id
///
/// Such a decision is a judgement that an entity and its id in the article are different: the id tells the article, so nothing else has to be
/// kept. What an article adds follows from the article and the decisions alone, so the order of articles makes no difference.
public struct ArticlePartings: Hashable, Sendable {
  /// The ids that entities have in the articles that they were parted in, by the ids that they would have.
  private var parted: [Entity.ID: Set<Entity.ID>] = [:]

  /// No partings.
  public init() {}

  /// Finds the partings among judgements, each of which is the latest on its pair.
  public init(_ judgements: some Sequence<Judgement>) {
    for judgement in judgements where judgement.verdict == .different && judgement.second.whole == judgement.first {
      parted[judgement.first, default: []].insert(judgement.second)
    }
  }

  /// The ids that were given.
  public var ids: Set<Entity.ID> { parted.values.reduce(into: []) { $0.formUnion($1) } }

  /// The id that an article's entity goes by: its own unless it was parted. The names that tables list for a parted entity go with it.
  public func name(of entity: Entity.ID, in article: Article.ID) -> Entity.ID {
    if parted.isEmpty { return entity }
    for base in [entity, entity.namedEntity].compactMap({ $0 }) {
      if parted[base]?.contains(base.parted(in: article)) == true { return entity.parted(in: article) }
    }
    return entity
  }

  /// What an article adds when the partings are heeded, and the ids that it has by them, sorted.
  public func applied(to resolved: ResolvedArticle) -> (article: ResolvedArticle, ids: [Entity.ID]) {
    if parted.isEmpty { return (resolved, []) }
    let article = resolved.article.id
    let ids = resolved.entities.map { ($0.id, name(of: $0.id, in: article)) }.filter { $0 != $1 }.map(\.1)
    if ids.isEmpty { return (resolved, []) }
    // A parted entity is not the one that a table knows.
    let renamed = resolved.renamed({ name(of: $0, in: article) }, wikidata: { _ in nil })
    return (renamed, ids.sorted())
  }
}

extension Entity.ID {
  /// The id of an entity in one article, for one that the user parted there from what other articles call so.
  ///
  ///     Entity.ID("person/john-smith").parted(in: "a2")   // person/john-smith_… with a hash of the article
  public func parted(in article: Article.ID) -> Entity.ID { Entity.ID(rawValue: rawValue + "_" + Self.mark(of: article)) }

  /// Whether it is the id of an entity that was parted in this article.
  public func isParted(in article: Article.ID) -> Bool { whole != nil && rawValue.hasSuffix("_" + Self.mark(of: article)) }

  /// The id without the mark of the article that it was parted in; nil when it has none.
  public var whole: Entity.ID? {
    let bytes = rawValue.utf8
    guard bytes.count > 10, let joint = bytes.index(bytes.endIndex, offsetBy: -9, limitedBy: bytes.startIndex) else { return nil }
    let mark = bytes[bytes.index(after: joint)...]
    guard bytes[joint] == 0x5F, ![0x5F, 0x2F].contains(bytes[bytes.index(before: joint)]),
      mark.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return Entity.ID(rawValue: String(rawValue[..<joint]))
  }

  private static func mark(of article: Article.ID) -> String {
    var hash = StableHash()
    hash.combine(article.rawValue)
    return String(hash.hexadecimal.prefix(8))
  }
}

extension ResolvedArticle {
  /// The article with its entities under other ids.
  ///
  /// - Parameters:
  ///   - name: the id that an entity gets; no two get one.
  ///   - wikidata: the item of an entity whose id changed, by its new id.
  public func renamed(_ name: (Entity.ID) -> Entity.ID, wikidata: (Entity.ID) -> String?) -> ResolvedArticle {
    var article = self
    article.entities = entities.map { entity in
      var entity = entity
      let id = name(entity.id)
      if id != entity.id { (entity.id, entity.wikidata) = (id, wikidata(id)) }
      return entity
    }.sorted { $0.id < $1.id }
    article.statements = statements.map { $0.renamed(name) }.sorted { $0.id < $1.id }
    article.judgements = judgements.map {
      Judgement(name($0.first), name($0.second), verdict: $0.verdict, by: $0.by, score: $0.score, reason: $0.reason)
    }
    return article
  }
}
