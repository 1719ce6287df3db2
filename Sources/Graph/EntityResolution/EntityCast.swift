import NewsModel

/// The entities of one article, with the names that it gives them.
struct EntityCast {
  private let identifier: MentionIdentifier
  private var known: [Entity.ID: Entity] = [:]
  private var names: [Entity.ID: Set<String>] = [:]
  private var replaced: [Entity.ID: Identity] = [:]
  private var decisions: Set<Judgement> = []

  init(identifier: MentionIdentifier) { self.identifier = identifier }

  /// The entities, sorted by id.
  var entities: [Entity] {
    known.values.map { entity in
      var entity = entity
      entity.aliases = (names[entity.id] ?? []).filter { $0 != entity.label }.sorted { $0.precedesInUTF8($1) }
      return entity
    }.sorted { $0.id < $1.id }
  }

  /// The decisions, sorted.
  var judgements: [Judgement] {
    decisions.sorted {
      ($0.first.rawValue, $0.second.rawValue, $0.by) < ($1.first.rawValue, $1.second.rawValue, $1.by)
    }
  }

  /// What an identity is called in this article, after bases at one place were joined.
  func canonical(_ identity: Identity) -> Identity { replaced[identity.id] ?? identity }

  /// Adds an entity with the words that meant it, and tells under which id the article speaks of it: its own, or that of
  /// the listed name which a table joins to it.
  mutating func add(_ identity: Identity, as mention: Mention) -> Entity.ID {
    if known[identity.id] == nil {
      known[identity.id] = Entity(
        id: identity.id, label: identity.label, type: identity.type, wikidata: identity.wikidata)
    }
    for candidate in identity.possibleHolders {
      decisions.insert(
        Judgement(identity.id, candidate.holder, verdict: .unsure, by: "table:\(candidate.place)", score: 0.5, reason: candidate.reason))
    }
    let id = identity.office.map { office($0, of: identity) } ?? identity.row.map { name(in: $0, of: identity) } ?? identity.id
    let referent = identifier.referent(of: mention)
    if let name = name(of: referent, identity) { names[id, default: []].insert(name) }
    return id
  }

  private func name(of mention: Mention, _ identity: Identity) -> String? {
    switch mention.form {
    case .name: NameCleaning.clean(mention.name ?? mention.text, type: mention.type)
    case .nominal:
      identity.isAnchor && !identity.isPersonal && !Self.isBareNoun(mention) ? NameCleaning.withoutDeterminer(mention.text) : nil
    case .pronoun, .value, .clause: nil
    }
  }

  /// "The company": who is meant so in one place is not called so.
  private static func isBareNoun(_ mention: Mention) -> Bool {
    mention.modifiers.isEmpty && !NameCleaning.withoutDeterminer(mention.text).contains(" ")
  }

  /// The entity of a person under an office, joined to the one who held it.
  private mutating func office(_ office: OfficeLink, of identity: Identity) -> Entity.ID {
    let id = Entity.ID(office: office.label, of: identity.id)
    if known[id] == nil { known[id] = Entity(id: id, label: office.label, type: identity.type) }
    decisions.insert(Judgement(id, identity.id, verdict: .same, by: office.by, score: office.score, reason: office.reason))
    return id
  }

  /// The entity of a listed name, joined to the one that the table lists it for.
  private mutating func name(in row: AliasRow, of identity: Identity) -> Entity.ID {
    let id = Entity.ID(name: row.alias, of: identity.id)
    if id == identity.id { return id }
    if known[id] == nil { known[id] = Entity(id: id, label: row.alias, type: identity.type) }
    decisions.insert(
      Judgement(
        id, identity.id, verdict: .same, by: "table:\(row.place)", score: 1,
        reason: "\"\(row.alias)\" is listed as a name (\(row.kind.rawValue)) of \(row.label)"))
    return id
  }
}

extension EntityCast {
  /// Adds those whom the article names without a statement that joins them to anything, so that they too can be found.
  ///
  /// A name that a statement took in some sense stands for nothing else beside it: "Moscow" that acted is no city here. A piece of a longer
  /// name says nothing new.
  mutating func addNamed(_ names: ArticleNames, vocabulary: Vocabulary) {
    var taken = Set(known.values.map { NameFolding.key($0.label) })
    for given in self.names.values { taken.formUnion(given.map(NameFolding.key)) }
    let role = MentionRole(place: .qualifier("place"), relation: nil)
    let all = names.allNames.sorted { ($0.first, $0.key) < ($1.first, $1.key) }
    for name in all where !taken.contains(name.key) && !(name.display.hasSuffix(".") && StateAbbreviations.state(name.display) != nil) && isNameable(name.type, vocabulary) && isNameable(name.fine ?? name.type, vocabulary) {
      let mention = Mention(named: name)
      guard let identity = identifier.identity(of: mention, in: role).map({ canonical($0) }) else { continue }
      let isSure = identity.isKnown || known[identity.id] != nil || !isNoun(name, in: vocabulary) && !isPiece(name, of: all)
      if isSure { _ = add(identity, as: mention) }
    }
  }

  private func isPiece(_ name: ArticleNames.Name, of all: [ArticleNames.Name]) -> Bool {
    all.contains { $0.key.utf8.count > name.key.utf8.count && " \($0.key) ".contains(" \(name.key) ") }
  }

  /// "Union", "Department": a noun with a capital, which names nobody by itself.
  private func isNoun(_ name: ArticleNames.Name, in vocabulary: Vocabulary) -> Bool {
    vocabulary.types.contains { $0.nouns.contains(name.key) }
  }

  private func isNameable(_ type: EntityType, _ vocabulary: Vocabulary) -> Bool { Self.nameable.contains { vocabulary.isKind(type, of: $0) } }

  private static let nameable: [EntityType] = [.person, .organization, .place]

  /// Joins bases and facilities of one place in one article: "the Tartous facility" is the Tartus naval base when the
  /// article knows no other there.
  mutating func unifyBases(in relations: [RelationMention], vocabulary: Vocabulary) {
    var sites: [Identity] = []
    for relation in relations {
      let definition = vocabulary.definition(of: relation.relation)
      let parts: [(Mention, MentionRole.Place)] =
        [(relation.subject, .subject), (relation.object, .object)]
        + relation.qualifiers.map { ($0.mention, .qualifier($0.role)) }
      // A noun of another kind names no base; only names need to be looked up for that.
      for (mention, place) in parts where mention.form != .nominal || HeadClass.isFacility(mention.type) {
        let role = MentionRole(place: place, in: relation.relation, definition)
        if let found = identifier.identity(of: mention, in: role), HeadClass.isFacility(found.type) {
          sites.append(found)
        }
      }
    }
    for site in Set(sites) {
      let better = Set(sites.filter { SiteName(site).isVaguer(than: SiteName($0)) })
      if better.count == 1, var one = better.first {
        // The vaguer words are no listed name of the place.
        one.row = nil
        replaced[site.id] = one
      }
    }
  }
}

extension Mention {
  /// A name of the article where it stands first.
  fileprivate init(named name: ArticleNames.Name) {
    let head = name.display.split(separator: " ").last.map(String.init) ?? name.display
    self.init(
      span: MentionSpan(sentence: 0, tokens: 0..<0, head: 0), range: name.first..<name.first + name.display.utf8.count, text: name.display, form: .name,
      name: name.display, headLemma: head, description: "", type: name.fine ?? name.type)
  }
}

extension Identity {
  fileprivate var isPersonal: Bool { type == .person || type == .anonymousSource || type == .country }
}
