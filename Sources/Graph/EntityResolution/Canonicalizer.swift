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
  /// The user's decisions come first, the latest before the earlier: one that contradicts a later one is overruled. Then what tables
  /// say, then rules; at each of the two, `different` before `same`, and `same` by falling score. A `different` keeps its two sides apart, also when
  /// others of its authority or a lower one would join them in a roundabout way; it says nothing about what the user joined: who makes two entities
  /// one means all that tables and rules take each of them for. Of the ids that are one, an alias table's is taken, else one that is no listed name
  /// of another, else one that says what kind of base it is, else the one in most articles, else the smallest.
  ///
  /// - Parameters:
  ///   - support: the entities.
  ///   - judgements: what was decided, in any order; decisions of the user's among them count as earlier than `decisions`.
  ///   - decisions: what the user decided, in the order in which it was decided.
  public static func canonicalIDs(
    of support: [Entity.ID: Support], judgements: [Judgement], decisions: [Judgement] = []
  ) -> [Entity.ID: Entity.ID] {
    func standing(_ judgements: [Judgement]) -> [Judgement] {
      judgements.filter { support[$0.first] != nil && support[$0.second] != nil }
    }
    let users = standing(decisions.reversed() + strongest(judgements.filter { authority($0) == 0 }))
    let others = [1, 2].map { level in standing(strongest(judgements.filter { authority($0) == level })) }
    var clusters = Clusters()
    let parted = clusters.decide(users)
    if clusters.members.contains(where: { $0.count > 1 }) {
      let blocs = blocs(of: clusters, parted: parted, others)
      for level in others { clusters.take(level) { blocs.areOne($0.first, $0.second) } }
    } else {
      for level in others { clusters.take(level) { _ in false } }
    }
    var canonical: [Entity.ID: Entity.ID] = [:]
    for members in clusters.members where members.count > 1 {
      let chosen = representative(of: members, support)
      for member in members { canonical[member] = chosen }
    }
    return canonical
  }

  /// What the user's merges make one: whole entities, as tables and rules alone would have them.
  private static func blocs(of merged: Clusters, parted: [Judgement], _ others: [[Judgement]]) -> Clusters {
    var alone = Clusters()
    for judgement in parted { alone.forbid(judgement.first, judgement.second) }
    for level in others { alone.take(level) { _ in false } }
    var blocs = Clusters()
    for members in alone.members + merged.members {
      for member in members.dropFirst() { blocs.join(members[0], member) }
    }
    return blocs
  }

  /// For each pair its judgement that is taken first, in the order in which they are to be taken.
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

  func areOne(_ a: Entity.ID, _ b: Entity.ID) -> Bool { root(a) == root(b) }

  /// Takes the user's decisions, the latest first, and gives those that part; what contradicts a later one is left out.
  mutating func decide(_ decisions: [Judgement]) -> [Judgement] {
    var parted: [Judgement] = []
    for judgement in decisions {
      switch judgement.verdict {
      case .same: join(judgement.first, judgement.second)
      case .different where !areOne(judgement.first, judgement.second):
        forbid(judgement.first, judgement.second)
        parted.append(judgement)
      case .different, .unsure: break
      }
    }
    return parted
  }

  /// Takes what one authority says, in the given order.
  ///
  /// - Parameter isVoid: whether a `different` says nothing, since a higher authority made the two one.
  mutating func take(_ judgements: [Judgement], isVoid: (Judgement) -> Bool) {
    for judgement in judgements where judgement.verdict == .different && !isVoid(judgement) {
      forbid(judgement.first, judgement.second)
    }
    for judgement in judgements where judgement.verdict == .same { join(judgement.first, judgement.second) }
  }

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
