public import NewsModel

/// Computes which entities are one from the judgements about them, so that a wrong merge is undone by taking one back.
///
///     let canonical = Canonicalizer.canonicalIDs(of: support, judgements: judgements)
///     canonical["city/tartous"]   // city/tartus
///
/// The result does not depend on the order of entities or judgements.
public enum Canonicalizer {
  /// How well an entity's own id stands as the name of all that are the same as it.
  public struct Support: Hashable, Sendable {
    /// Whether an alias table has the entity.
    public var isInTable: Bool
    /// How many articles speak of it under this id.
    public var articles: Int

    /// Makes the support of an id.
    public init(isInTable: Bool, articles: Int) {
      self.isInTable = isInTable
      self.articles = articles
    }
  }

  /// The canonical id of every entity that is merged with another; entities that stand alone are left out.
  ///
  /// Judgements of verdict `same` are taken in the order user, table, rule, and by falling score. A pair judged
  /// `different` with at least the same authority keeps its two sides apart, also when others would join them in a roundabout
  /// way. Of the ids that are one, an alias table's is taken, else one that is no listed name
  /// of another, else one that says what kind of base it is, else the one in most articles, else the smallest.
  public static func canonicalIDs(
    of support: [Entity.ID: Support], judgements: [Judgement]
  ) -> [Entity.ID: Entity.ID] {
    var clusters = Clusters()
    let standing = strongest(judgements).filter { support[$0.first] != nil && support[$0.second] != nil }
    for judgement in standing where judgement.verdict == .different {
      clusters.forbid(judgement.first, judgement.second)
    }
    for judgement in standing where judgement.verdict == .same {
      clusters.join(judgement.first, judgement.second)
    }
    var canonical: [Entity.ID: Entity.ID] = [:]
    for members in clusters.members where members.count > 1 {
      let chosen = representative(of: members, support)
      for member in members { canonical[member] = chosen }
    }
    return canonical
  }

  /// For each pair its judgement of the highest authority, in the order in which they are to be taken.
  private static func strongest(_ judgements: [Judgement]) -> [Judgement] {
    var byPair: [[Entity.ID]: Judgement] = [:]
    for judgement in judgements {
      let pair = [judgement.first, judgement.second]
      if let other = byPair[pair], !comesBefore(judgement, other) { continue }
      byPair[pair] = judgement
    }
    return byPair.values.sorted(by: comesBefore)
  }

  private static func comesBefore(_ a: Judgement, _ b: Judgement) -> Bool {
    let (left, right) = (authority(a), authority(b))
    if left != right { return left < right }
    if a.verdict != b.verdict { return rank(a.verdict) < rank(b.verdict) }
    if a.score != b.score { return a.score > b.score }
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return a.by.precedesInUTF8(b.by)
  }

  /// Within one authority a `different` is taken before a `same`: unsure means apart.
  private static func rank(_ verdict: Judgement.Verdict) -> Int {
    switch verdict {
    case .different: 0
    case .same: 1
    case .unsure: 2
    }
  }

  private static func authority(_ judgement: Judgement) -> Int {
    if judgement.by == "user" || judgement.by.hasPrefix("user:") { return 0 }
    return judgement.by.hasPrefix("table:") ? 1 : 2
  }

  private static func representative(
    of members: [Entity.ID], _ support: [Entity.ID: Support]
  ) -> Entity.ID {
    let unknown = Support(isInTable: false, articles: 0)
    return members.min { a, b in
      let (left, right) = (support[a] ?? unknown, support[b] ?? unknown)
      if left.isInTable != right.isInTable { return left.isInTable }
      let (isNameLeft, isNameRight) = (a.namedEntity != nil, b.namedEntity != nil)
      if isNameLeft != isNameRight { return isNameRight }
      let (isVagueLeft, isVagueRight) = (SiteName.isVague(a), SiteName.isVague(b))
      if isVagueLeft != isVagueRight { return isVagueRight }
      return left.articles == right.articles ? a < b : left.articles > right.articles
    } ?? members[0]
  }
}

/// Disjoint sets of entities, some pairs of which may never meet (union by size; Tarjan 1975).
private struct Clusters {
  private var parent: [Entity.ID: Entity.ID] = [:]
  private var lists: [Entity.ID: [Entity.ID]] = [:]
  private var enemies: [Entity.ID: Set<Entity.ID>] = [:]

  var members: [[Entity.ID]] { lists.values.map { $0.sorted() } }

  mutating func forbid(_ a: Entity.ID, _ b: Entity.ID) {
    enemies[a, default: []].insert(b)
    enemies[b, default: []].insert(a)
  }

  mutating func join(_ a: Entity.ID, _ b: Entity.ID) {
    let (rootA, rootB) = (root(a), root(b))
    if rootA == rootB { return }
    let (listA, listB) = (lists[rootA] ?? [rootA], lists[rootB] ?? [rootB])
    let (large, small, keep, drop) =
      listA.count >= listB.count ? (listA, listB, rootA, rootB) : (listB, listA, rootB, rootA)
    let others = Set(large)
    if small.contains(where: { !(enemies[$0] ?? []).isDisjoint(with: others) }) { return }
    parent[drop] = keep
    lists[keep] = large + small
    lists[drop] = nil
  }

  private func root(_ id: Entity.ID) -> Entity.ID {
    var id = id
    while let next = parent[id] { id = next }
    return id
  }
}
