import EntityResolution
import GraphStore
public import NewsModel

/// Why names could not be joined or parted.
public enum JudgingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing in the store has this name.
  case unknown(name: String)
  /// The two are one entity already.
  case alreadyOne(Entity.ID)
  /// The article itself gives both names to one entity, so no table or rule joined them.
  case oneInArticle(name: String, entity: Entity.ID)
  /// Nothing was merged into the entity.
  case notMerged(Entity.ID)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknown(let name):
      "error: nothing in the store is called '\(name.onOneLine)'. Look for it with: wirework search \(name.onOneLine)"
    case .alreadyOne(let id): "error: both are \(id) already. See why with: wirework alias list --judgements \(id)"
    case .oneInArticle(let name, let id):
      "error: the articles themselves call \(id) '\(name.onOneLine)'; no table or rule joined that name, so there is nothing to part. See what was joined with: wirework alias list --judgements \(id)"
    case .notMerged(let id): "error: nothing was merged into \(id), so there is nothing to part."
    }
  }
}

extension Graph {
  /// Makes two entities one by a decision of the user's; the decision can be taken back.
  ///
  ///     try graph.merge("Acme Corp", "Acme Holding", reason: "same register number")
  ///
  /// Throws ``JudgingError`` when a name is not in the store, or when the two are one already.
  @discardableResult
  public func merge(_ a: String, _ b: String, by: String = "user", reason: String = "") throws -> [Judgement] {
    let (first, second) = (try merged(a), try merged(b))
    if first == second { throw JudgingError.alreadyOne(first) }
    return try record([(first, second)], .same, by: by, reason: reason.isEmpty ? "the user merged them" : reason)
  }

  /// The entities of two names when their types have nothing in common, such as a person and a country; nil when they have, or when a name is
  /// not in the store.
  public func unlike(_ a: String, _ b: String) throws -> (Entity, Entity)? {
    guard let first = try store.entity(named: a), let second = try store.entity(named: b) else { return nil }
    return vocabulary.haveCommonKind(first.type, second.type) ? nil : (first, second)
  }

  /// Says that two names never mean the same, also where an alias table or a rule joined them.
  ///
  /// Ids that the store does not know are accepted, so that a merge can be ruled out before the articles come.
  @discardableResult
  public func never(_ a: String, _ b: String, by: String = "user", reason: String = "") throws -> [Judgement] {
    let (left, right) = (try members(called: a), try members(called: b))
    let shared = Set(left).intersection(right)
    var pairs: [(Entity.ID, Entity.ID)] = []
    if left.first?.canonical != nil, left.first?.canonical == right.first?.canonical {
      let (mine, theirs) = (left.filter { !shared.contains($0) }, right.filter { !shared.contains($0) })
      pairs = mine.flatMap { one in theirs.map { (one.id, $0.id) } }
      if pairs.isEmpty { throw JudgingError.oneInArticle(name: a, entity: left[0].canonical) }
    } else {
      pairs = [(try merged(a), try merged(b))]
    }
    return try record(pairs, .different, by: by, reason: reason.isEmpty ? "the user says: never the same" : reason)
  }

  /// Parts names from the entity that they were joined to; without names, parts everything that was joined.
  ///
  /// Throws ``JudgingError`` when nothing was joined, or when the articles themselves give the name.
  @discardableResult
  public func split(_ entity: String, names: [String] = [], by: String = "user", reason: String = "") throws
    -> [Judgement]
  {
    let id = try merged(entity)
    let members = try store.members(of: id)
    if members.count < 2 { throw JudgingError.notMerged(id) }
    let reason = reason.isEmpty ? "the user parted them" : reason
    let groups = names.isEmpty ? members.map { [$0] } : [try names.flatMap { try parted($0, from: members) }]
    var pairs: [(Entity.ID, Entity.ID)] = []
    for group in groups {
      for other in members where !group.contains(other) {
        pairs += group.filter { names.isEmpty ? $0.id < other.id : true }.map { ($0.id, other.id) }
      }
    }
    return try record(pairs, .different, by: by, reason: reason)
  }

  /// The members of a merged entity that are called by a name, the one that gives the entity its id left out.
  private func parted(_ name: String, from members: [EntityMember]) throws -> [EntityMember] {
    let key = NameFolding.key(name)
    let called = members.filter { member in
      member.id.rawValue == name || (!key.isEmpty && member.names.contains { NameFolding.key($0) == key })
    }
    let found = called.filter { $0.id != $0.canonical }
    guard let canonical = members.first?.canonical else { throw JudgingError.unknown(name: name) }
    if called.isEmpty { throw JudgingError.unknown(name: name) }
    if found.isEmpty { throw JudgingError.oneInArticle(name: name, entity: canonical) }
    return found
  }

  private func members(called name: String) throws -> [EntityMember] { try store.members(called: name) }

  /// The id of whom a name means after merging; an id that the store does not know stands for itself.
  private func merged(_ name: String) throws -> Entity.ID {
    if let entity = try store.entity(named: name) { return entity.id }
    if AliasTable.isEntityID(name) { return Entity.ID(rawValue: name) }
    throw JudgingError.unknown(name: name)
  }

  private func record(
    _ pairs: [(Entity.ID, Entity.ID)], _ verdict: Judgement.Verdict, by: String, reason: String
  ) throws -> [Judgement] {
    let judgements = pairs.map { Judgement($0, $1, verdict: verdict, by: by, score: 1, reason: reason) }
    try store.judge(judgements)
    return judgements
  }
}
