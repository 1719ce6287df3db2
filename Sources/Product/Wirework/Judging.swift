public import EntityResolution
public import GraphStore
public import NewsModel

/// Why names could not be joined or parted.
public enum JudgingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing in the store has this name.
  case unknown(name: String)
  /// The two are one entity already.
  case alreadyOne(Entity.ID)
  /// The articles themselves give both names to one entity, so no table or rule joined them.
  case oneInArticle(name: String, entity: Entity.ID, articles: [Article.ID] = [])
  /// Nothing was merged into the entity; `names` are those that the articles themselves give to it beside its label.
  case notMerged(Entity.ID, names: [String] = [])
  /// Two names stand for the same part of one entity; `others` are names that can be parted from it.
  case samePart(name: String, other: String, entity: Entity, others: [String])
  /// The store has no such article.
  case unknownArticle(name: String)
  /// The article does not speak of what the name means.
  case notInArticle(name: String, article: Article.ID)
  /// No other article speaks of it.
  case onlyInArticle(Entity.ID, article: Article.ID)
  /// What the article calls so is an entity of its own already.
  case ownInArticle(Entity.ID, article: Article.ID)
  /// No part of a merged entity has the name; `others` are names that can be parted from it.
  case notPart(name: String, entity: Entity, others: [String])

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknown(let name):
      "error: nothing in the store is called '\(name.onOneLine)'. Look for it with: wirework search \(name.onOneLine)"
    case .alreadyOne(let id): "error: both are \(id) already. See why with: wirework alias list --judgements \(id)"
    case .oneInArticle(let name, let id, let articles):
      "error: no table or rule joined '\(name.onOneLine)' to \(id): \(Self.places(articles)) both names for one thing, as an abbreviation in brackets or a surname after the full name does. \(Self.advice(name))"
    case .samePart(let name, let other, let entity, let others):
      "error: '\(name.onOneLine)' and '\(other.onOneLine)' are not parts of \(entity.id) that can be told apart. \(Self.advice(entity, others)) \(Self.byArticle(entity.id))"
    case .notPart(let name, let entity, let others):
      "error: nothing that was joined to \(entity.id) is called '\(name.onOneLine)'. \(Self.advice(entity, others))"
    case .unknownArticle(let name):
      "error: the store has no article '\(name.onOneLine)'. See them with: wirework stats --articles"
    case .notInArticle(let name, let article):
      "error: article '\(article.rawValue.onOneLine)' speaks of nothing called '\(name.onOneLine)'. See what has that name with: wirework entity '\(name.onOneLine)'"
    case .onlyInArticle(let id, let article):
      "error: no other article than '\(article.rawValue.onOneLine)' speaks of \(id), so there is nothing to part."
    case .ownInArticle(let id, let article):
      "error: in article '\(article.rawValue.onOneLine)' that is an entity of its own already: \(id). To make it one with others again: wirework alias undo, with the decision's id as wirework alias list --judgements \(id) prints it"
    case .notMerged(let id, let names):
      "error: nothing was merged into \(id), so there is nothing to part. \(Self.byArticle(id))"
        + (names.first.map { " The articles themselves call it \(Self.quoted(names)). \(Self.advice($0))" } ?? "")
    }
  }

  /// The command that parts two of one name.
  private static func byArticle(_ id: Entity.ID) -> String {
    "If an article means another of that name, part it there with: wirework alias split \(id) --article ARTICLE"
  }

  /// Who gives both names to one entity.
  private static func places(_ articles: [Article.ID]) -> String {
    switch articles.count {
    case 0: "the articles themselves use"
    case 1: "article '\(articles[0].rawValue.onOneLine)' itself uses"
    default: "articles \(articles.map { "'\($0.rawValue.onOneLine)'" }.joined(separator: ", ")) themselves use"
    }
  }

  private static func quoted(_ names: [String]) -> String { names.prefix(5).map { "'\($0.onOneLine)'" }.joined(separator: ", ") }

  /// What parts a name that articles themselves join to another.
  private static func advice(_ name: String) -> String {
    let letters = name.filter(\.isLetter)
    guard letters.count > 1, letters.allSatisfy(\.isUppercase) else { return "Only another text of the article would part them." }
    return "To part them, make '\(name.onOneLine)' an entity of its own in a table of yours, and read the articles again with it: see wirework alias add --help"
  }

  /// The command that parts names from an entity, with names that can be parted.
  private static func advice(_ entity: Entity, _ names: [String]) -> String {
    guard let first = names.first else { return "Nothing was joined to it, so there is nothing to part." }
    let quoted = names.prefix(5).map { "'\($0.onOneLine)'" }.joined(separator: ", ")
    let others = names.count == 1 ? "" : " (one of \(names.count > 5 ? quoted + ", …" : quoted))"
    return "Part a name that was joined to it\(others) with: wirework alias split \(entity.id) \"\(first.onOneLine)\""
  }
}

extension Graph {
  /// Makes two entities one by a decision of the user's; the decision can be taken back.
  ///
  ///     try graph.merge("Acme Corp", "Acme Holding", reason: "same register number")
  ///
  /// Throws ``JudgingError`` when a name is not in the store, or when the two are one already.
  ///
  /// - Parameter observer: is told of the statements that have another id now.
  @discardableResult
  public func merge(
    _ a: String, _ b: String, by: String = "user", reason: String = "", observer: ([StatementRenaming]) -> Void = { _ in }
  ) throws -> [Judgement] {
    let (first, second) = (try merged(a), try merged(b))
    if first == second { throw JudgingError.alreadyOne(first) }
    return try record([(first, second)], .same, by: by, reason: reason.isEmpty ? "the user merged them" : reason, observer)
  }

  /// The entities of two names when their types have nothing in common, such as a person and a country; nil when they have, or when a name is
  /// not in the store.
  public func unlike(_ a: String, _ b: String) throws -> (Entity, Entity)? {
    guard let first = try store.entity(named: a), let second = try store.entity(named: b) else { return nil }
    return vocabulary.haveCommonKind(first.type, second.type) ? nil : (first, second)
  }

  /// Says that two names never mean the same, also where an alias table or a rule joined them.
  ///
  /// Names are found as ``GraphStore/entity(named:)`` finds them. Throws ``JudgingError`` when both stand for the same part of one entity.
  /// Ids that the store does not know are accepted, so that a merge can be ruled out before the articles come.
  ///
  /// - Parameter observer: is told of the statements that have another id now.
  @discardableResult
  public func never(
    _ a: String, _ b: String, by: String = "user", reason: String = "", observer: ([StatementRenaming]) -> Void = { _ in }
  ) throws -> [Judgement] {
    guard let first = try store.entity(named: a), let second = try store.entity(named: b), first.id == second.id else {
      let pair = (try merged(a), try merged(b))
      if pair.0 == pair.1 { throw JudgingError.alreadyOne(pair.0) }
      return try record([pair], .different, by: by, reason: reason.isEmpty ? "the user says: never the same" : reason, observer)
    }
    let members = try store.members(of: first.id)
    let (left, right) = (called(a, among: members), called(b, among: members))
    let shared = Set(left).intersection(right)
    let (mine, theirs) = (left.filter { !shared.contains($0) }, right.filter { !shared.contains($0) })
    let pairs = mine.flatMap { one in theirs.map { (one.id, $0.id) } }
    if pairs.isEmpty {
      throw JudgingError.samePart(name: a, other: b, entity: first, others: Self.names(joinedIn: members))
    }
    return try record(pairs, .different, by: by, reason: reason.isEmpty ? "the user says: never the same" : reason, observer)
  }

  /// Parts names from the entity that they were joined to; without names, parts everything that was joined.
  ///
  /// Names are found as ``GraphStore/entity(named:)`` finds them, so a surname is enough; a name that no article has used yet, but `tables` list
  /// for the entity, is parted before the articles come. Throws ``JudgingError`` when nothing was joined, or when the articles themselves give
  /// the name.
  ///
  /// - Parameter observer: is told of the statements that have another id now.
  @discardableResult
  public func split(
    _ entity: String, names: [String] = [], tables: AliasTable? = nil, by: String = "user", reason: String = "",
    observer: ([StatementRenaming]) -> Void = { _ in }
  ) throws -> [Judgement] {
    guard let whole = try store.entity(named: entity) else { throw JudgingError.unknown(name: entity) }
    let members = try store.members(of: whole.id)
    let reason = reason.isEmpty ? "the user parted them" : reason
    let listed = names.map { name in called(name, among: members).isEmpty ? self.listed(name, for: members, in: tables) : [] }
    let unread = listed.flatMap { $0 }
    if members.count < 2, unread.isEmpty {
      if let name = names.first(where: { !called($0, among: members).isEmpty }) { throw try oneInArticle(name, whole) }
      throw JudgingError.notMerged(whole.id, names: members.flatMap(\.names).filter { $0 != whole.label })
    }
    let known = zip(names, listed).filter { $0.1.isEmpty }.map(\.0)
    let groups = names.isEmpty ? members.map { [$0] } : [try known.flatMap { try parted($0, from: whole, called: entity, members) }]
    var pairs = unread.flatMap { id in members.map { (id, $0.id) } }
    for group in groups {
      for other in members where !group.contains(other) {
        pairs += group.filter { names.isEmpty ? $0.id < other.id : true }.map { ($0.id, other.id) }
      }
    }
    return try record(pairs, .different, by: by, reason: reason, observer)
  }

  /// Parts what one article calls by a name from what other articles call so: two persons of one full name, say.
  ///
  ///     try graph.split("John Smith", inArticle: "a2")
  ///
  /// The article then speaks of an entity of its own, whose id has a mark of the article, also when it is read again. Throws ``JudgingError`` when the
  /// article does not speak of it, or nobody else does.
  ///
  /// - Parameter observer: is told of the statements that have another id now.
  @discardableResult
  public func split(
    _ entity: String, inArticle article: String, by: String = "user", reason: String = "", observer: ([StatementRenaming]) -> Void = { _ in }
  ) throws -> [Judgement] {
    guard let id = try store.articleID(named: article), let spokenOf = try store.entities(of: id) else {
      throw JudgingError.unknownArticle(name: article)
    }
    let wholes = try store.entities(named: entity)
    if wholes.isEmpty { throw JudgingError.unknown(name: entity) }
    let candidates = try wholes.map { try store.members(of: $0.id) }.filter { $0.contains { spokenOf.contains($0.id) } }
    func isOwn(_ member: EntityMember) -> Bool { member.id.isParted(in: id) }
    guard let members = candidates.first(where: { !$0.contains(where: isOwn) }) else {
      if let own = candidates.first?.first(where: isOwn) { throw JudgingError.ownInArticle(own.id, article: id) }
      throw JudgingError.notInArticle(name: entity, article: id)
    }
    guard members.contains(where: { $0.articles > (spokenOf.contains($0.id) ? 1 : 0) }) else {
      throw JudgingError.onlyInArticle(members[0].canonical, article: id)
    }
    let ids = Set(members.map(\.id))
    // The names of a listed entity go with it.
    let bases = Set(members.map(\.id).filter(spokenOf.contains).map { $0.namedEntity.flatMap { ids.contains($0) ? $0 : nil } ?? $0 }).sorted()
    let reason = reason.isEmpty ? "the user parted what article '\(id)' calls so" : reason
    let apart = bases.map { Judgement($0, $0.parted(in: id), verdict: .different, by: by, score: 1, reason: reason) }
    // What rules joined in the article stays one there.
    let joined = zip(bases, bases.dropFirst()).map {
      Judgement($0.parted(in: id), $1.parted(in: id), verdict: .same, by: by, score: 1, reason: reason)
    }
    observer(try store.judge(apart + joined))
    return apart + joined
  }

  /// The ids of a name that tables list for an entity and that no article has used yet.
  private func listed(_ name: String, for members: [EntityMember], in tables: AliasTable?) -> [Entity.ID] {
    let ids = Set(members.flatMap { [$0.id, $0.canonical] })
    let rows = tables?.rows(named: name).filter { $0.kind.isName && ids.contains($0.entity) } ?? []
    return Set(rows.map { Entity.ID(name: $0.alias, of: $0.entity) }).subtracting(ids).sorted()
  }

  /// The members of a merged entity that are called by a name, the one that gives the entity its id left out, unless the entity was
  /// itself asked for by another member's name.
  private func parted(_ name: String, from whole: Entity, called asked: String, _ members: [EntityMember]) throws -> [EntityMember] {
    let found = called(name, among: members)
    if found.isEmpty { throw JudgingError.notPart(name: name, entity: whole, others: Self.names(joinedIn: members)) }
    let joined = found.filter { $0.id != $0.canonical }
    if !joined.isEmpty { return joined }
    let kept = called(asked, among: members)
    if kept.isEmpty || kept.contains(where: found.contains) { throw try oneInArticle(name, whole) }
    return found
  }

  private func oneInArticle(_ name: String, _ whole: Entity) throws -> JudgingError {
    .oneInArticle(name: name, entity: whole.id, articles: try store.articles(calling: whole.id, name, limit: 3))
  }

  /// The members that a name means, found in the ways in which ``GraphStore/entity(named:)`` finds whole entities: by id, by a name in the
  /// articles, also after titles, and by the last words of one.
  private func called(_ name: String, among members: [EntityMember]) -> [EntityMember] {
    let exact = members.filter { $0.id.rawValue == name }
    if !exact.isEmpty { return exact }
    for key in [name, NameFolding.withoutTitles(name)].map(NameFolding.key) where !key.isEmpty {
      for matches in [{ $0 == key }, { $0.hasSuffix(" " + key) }] as [(String) -> Bool] {
        let found = members.filter { $0.names.contains { matches(NameFolding.key($0)) } }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The names of what was joined to an entity, each once, in the order of the members.
  private static func names(joinedIn members: [EntityMember]) -> [String] {
    var seen: Set<String> = []
    return members.filter { $0.id != $0.canonical }.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  /// The id of whom a name means after merging; an id that the store does not know stands for itself.
  private func merged(_ name: String) throws -> Entity.ID {
    if let entity = try store.entity(named: name) { return entity.id }
    if AliasTable.isEntityID(name) { return Entity.ID(rawValue: name) }
    throw JudgingError.unknown(name: name)
  }

  private func record(
    _ pairs: [(Entity.ID, Entity.ID)], _ verdict: Judgement.Verdict, by: String, reason: String, _ observer: ([StatementRenaming]) -> Void
  ) throws -> [Judgement] {
    let judgements = pairs.map { Judgement($0, $1, verdict: verdict, by: by, score: 1, reason: reason) }
    observer(try store.judge(judgements))
    return judgements
  }
}
