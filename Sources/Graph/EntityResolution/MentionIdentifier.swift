import NewsModel

/// Finds whom or what a mention of one article means.
struct MentionIdentifier: Sendable {
  let names: ArticleNames
  let aliases: AliasTable
  let vocabulary: Vocabulary
  /// The offices that the article gives to persons whom it names.
  var offices = ArticleOffices()
  /// The towns that are not the listed ones.
  var elsewhere = PlacesElsewhere()

  /// The entity that a mention means in its role; nil when nothing can be said, as for a pronoun without antecedent.
  func identity(of mention: Mention, in role: MentionRole) -> Identity? {
    identity(of: mention, in: role, depth: 0)
  }

  func identity(of mention: Mention, in role: MentionRole, depth: Int) -> Identity? {
    // Chains of possessors are short in real text; the limit guards against hostile input, and against offices that are known by each other.
    if depth > 6 { return nil }
    let referent = referent(of: mention, depth: depth)
    switch referent.form {
    case .pronoun: return nil
    case .value, .clause: return literal(referent)
    case .name:
      return isNameOfItsAnchor(referent)
        ? unnamed(referent, in: role, depth: depth) : named(referent, in: role, depth: depth)
    case .nominal: return unnamed(referent, in: role, depth: depth)
    }
  }

  /// Whether a mention that counts as a name is a common noun with a name before it: "Tartus" in "Tartus naval base".
  private func isNameOfItsAnchor(_ mention: Mention) -> Bool {
    guard let name = mention.name else { return true }
    let words = NameFolding.words(of: name)
    let head = NameFolding.key(mention.headLemma)
    if words.isEmpty || head.isEmpty || words.contains(head) || words.contains(NameFolding.key(headWord(of: mention))) { return false }
    return vocabulary.definition(of: mention.type)?.nouns.contains { NameFolding.words(of: $0).last == head }
      ?? false
  }

  /// "Airlines" of "Pakistan International Airlines", of which the dictionary form is another word.
  private func headWord(of mention: Mention) -> String {
    let start = mention.headRange.lowerBound - mention.range.lowerBound
    return start < 0 ? "" : mention.text.slice(utf8: start..<max(start, mention.headRange.upperBound - mention.range.lowerBound))
  }

  /// The mention that a mention stands for, unless it is an office which that person surely does not hold.
  func referent(of mention: Mention, depth: Int = 0) -> Mention {
    let referent = names.referent(of: mention)
    // An office is not the person who is called by it before.
    if mention.type == .position, referent.type != .position { return mention }
    return isOfficeOfAnother(mention, than: referent, depth: depth) || isOneOfSeveralBodies(mention, than: referent) ? mention : referent
  }

  /// A value or a clause is known by its words; a clause belongs to its article.
  private func literal(_ mention: Mention) -> Identity? {
    let label = mention.text.trimming(" \"“”'‘’,;:.")
    if label.isEmpty { return nil }
    let isClause = mention.form == .clause
    let type = isClause && mention.type != .event ? EntityType.concept : mention.type
    return Identity(
      id: Entity.ID(type: type, name: label, within: isClause ? names.article.id : nil), label: label,
      type: type,
      isAnchor: false)
  }

  // MARK: Names

  private func named(_ mention: Mention, in role: MentionRole, depth: Int) -> Identity? {
    let name = NameCleaning.clean(mention.name ?? mention.text, type: mention.type)
    let key = NameFolding.key(name)
    if key.isEmpty { return nil }
    if let one = oneOfPeople(name, key: key, mention: mention) { return one }
    // A line of the user's own says that the acronym is something else after all.
    if let full = names.expansion(ofAcronym: key), !aliases.rows(forKey: key, on: names.day).contains(where: { $0.isUsers && $0.kind.isName }) {
      return byName(full, mention: mention, role: role)
    }
    if let full = names.nameSpelled(by: key), aliases.rows(forKey: key, on: names.day).isEmpty { return byName(full, mention: mention, role: role) }
    if let listed = bodyOfAcronym(behindName: key, mention: mention, role: role) { return listed }
    if let full = names.body(withForeignAcronym: key), aliases.rows(forKey: key, on: names.day).isEmpty { return byName(full, mention: mention, role: role) }
    if let bearer = bearer(ofPlaceName: key, mention: mention, role: role) { return byName(bearer.display, mention: mention, role: role, as: .person) }
    let isPerson = mention.type == .person || names.name(forKey: key)?.type == .person
    if isPerson, let titled = titled(key, mention: mention, role: role) { return titled }
    if isPerson, let person = person(key: key, mention: mention, role: role) { return person }
    if let body = fullBody(ofShort: key, mention: mention, role: role) { return body }
    if let organ = organ(name, key: key, mention: mention, role: role, depth: depth) { return organ }
    if let body = stateBody(name, key: key, mention: mention, depth: depth) { return body }
    return byName(name, mention: mention, role: role)
  }

  /// "Whitney Houston", and then "Houston denied it": the one of that surname, in an article that is never in Houston. States and capitals act themselves.
  private func bearer(ofPlaceName key: String, mention: Mention, role: MentionRole) -> ArticleNames.Name? {
    guard [.subject, .object, .voice].contains(role.place), !key.contains(" "), mention.type == "City", !names.isPlaceSomewhere(key),
      !aliases.rows(forKey: key, on: names.day).contains(where: { row in row.type != "City" || aliases.rows(of: row.entity).contains { $0.kind == .capital } })
    else { return nil }
    let full = names.fullNames(forShort: key)
    return full.count == 1 && full[0].first < mention.range.lowerBound ? full[0] : nil
  }

  /// "Pope Francis", and "Francis" after it: whom a table lists under the title, else a single name with the title of a reigning house.
  private func titled(_ key: String, mention: Mention, role: MentionRole) -> Identity? {
    let keys = names.titled.keys(for: key).filter { key in
      aliases.rows(forKey: key, on: names.day).contains { $0.kind.isName && $0.type == .person && !$0.isImported }
    }
    if keys.count == 1, let listed = known(keys[0], mention: mention, role: role) { return listed }
    guard !key.contains(" "), names.fullNames(forShort: key).isEmpty, aliases.rows(forKey: key, on: names.day).isEmpty, let display = names.titled.reigning(key) else { return nil }
    return Identity(id: Entity.ID(type: .person, name: display), label: display, type: .person)
  }

  /// "The Kurdish Workers' Party (PKK)": a table may know a body by the acronym that it does not know by the name.
  private func bodyOfAcronym(behindName key: String, mention: Mention, role: MentionRole) -> Identity? {
    guard let acronym = names.foreignAcronym(behindName: key), aliases.rows(forKey: key, on: names.day).isEmpty else { return nil }
    let rows = aliases.rows(forKey: acronym, on: names.day)
    guard !rows.isEmpty, rows.allSatisfy({ $0.kind.isName && !$0.isImported && vocabulary.isKind($0.type, of: .organization) }), rows.contains(where: { sharesWord($0.entity, with: key) }) else { return nil }
    return known(acronym, mention: mention, role: role)
  }

  /// Whether a body is known by a name that shares a word of its own with this one: "the Popular Liberation Army (EPL)" is not the Premier League.
  private func sharesWord(_ body: Entity.ID, with key: String) -> Bool {
    let words = Set(key.split(separator: " ").filter { $0.utf8.count > 3 })
    return aliases.rows(of: body).contains { !words.isDisjoint(with: NameFolding.key($0.alias).split(separator: " ")) }
  }

  /// "The Italian said": somebody of whom the word tells only the people.
  private func oneOfPeople(_ name: String, key: String, mention: Mention) -> Identity? {
    guard mention.type == .person, [.definite, .indefinite].contains(mention.determination) else { return nil }
    let rows = aliases.rows(forKey: key, on: names.day)
    guard !rows.isEmpty, rows.allSatisfy({ [.adjective, .demonym].contains($0.kind) }) else { return nil }
    // "an Italian" is somebody new each time.
    let isNew = mention.determination == .indefinite
    let id = isNew ? "\(name) \(mention.span.sentence + 1) \(mention.span.head + 1)" : name
    return Identity(id: Entity.ID(type: .person, name: id, within: names.article.id), label: name, type: .person, isAnchor: false)
  }

  /// "Russia's Foreign Ministry", and then "the Foreign Ministry": a body whose name is common to many states.
  private func stateBody(_ name: String, key: String, mention: Mention, depth: Int) -> Identity? {
    let words = key.split(separator: " ").map(String.init)
    guard let noun = words.last, isInstitution(noun),
      aliases.rows(forKey: key, on: names.day).allSatisfy({ !$0.kind.isName })
    else { return nil }
    let owners = anchors(of: mention, in: MentionRole(place: .subject, relation: nil), depth: depth)
      .filter { $0.identity.type == .country }
    if let owner = owners.first {
      let name = withoutOwner(name, key: key, owner.identity)
      for possible in ["\(name) of \(owner.identity.label)", "\(owner.identity.label) \(name)"] {
        if let row = aliases.rows(named: possible, on: names.day).first(where: \.kind.isName) {
          return Identity(row: row)
        }
      }
      let label = "\(name) of \(owner.identity.label)"
      return Identity(id: Entity.ID(type: mention.type, name: label), label: label, type: mention.type)
    }
    // A headline and the lead under it may name shortly what a later sentence names in full.
    let longer = names.bodies(endingIn: noun).filter { $0.key.hasSuffix(" " + key) }
    if longer.count == 1 {
      return byName(longer[0].display, mention: mention, role: MentionRole(place: .subject, relation: nil))
    }
    // A bare "Foreign Ministry" is somebody's, but the article does not say whose.
    let isBare = words.dropLast().allSatisfy { Self.departments.contains($0) }
    guard isBare, longer.isEmpty else { return nil }
    return Identity(
      id: Entity.ID(type: mention.type, name: name, within: names.article.id), label: name,
      type: mention.type,
      isAnchor: false)
  }

  /// "Government" of "the UK Government", whose the owner's own name has told.
  private func withoutOwner(_ name: String, key: String, _ owner: Identity) -> String {
    let names = aliases.rows(of: owner.id).filter { $0.kind.isName || $0.kind == .adjective }.map { NameFolding.key($0.alias) }
    guard let own = names.first(where: { !$0.isEmpty && key.hasPrefix($0 + " ") }) else { return name }
    return name.split(separator: " ").dropFirst(own.split(separator: " ").count).joined(separator: " ")
  }

  private func isInstitution(_ noun: String) -> Bool {
    vocabulary.definition(of: "Government")?.nouns.contains(noun) ?? false
  }

  private static let departments: Set<String> = [
    "foreign", "defense", "defence", "interior", "finance", "health", "justice", "economy", "energy",
    "education", "supreme",
    "constitutional", "high", "central", "national", "federal", "state", "culture", "agriculture",
    "transport", "affairs", "of",
  ]

  /// The person whom a name or surname means, where the article gives a full name.
  private func person(key: String, mention: Mention, role: MentionRole) -> Identity? {
    if let spelled = names.fullestSpelling(ofKey: key), spelled.key != key,
      known(key, mention: mention, role: role) == nil
    {
      return byName(spelled.display, mention: mention, role: role)
    }
    // "Mrs. King" is not Martin Luther King.
    let full = names.fullNames(forShort: key).filter { !isTitledWoman(mention) || !names.isMan($0) }
    if full.count == 1, full[0].first < mention.range.lowerBound || !names.isRelative(full[0]) {
      return byName(full[0].display, mention: mention, role: role, as: .person)
    }
    if full.isEmpty { return sharedSurname(key: key, mention: mention, role: role) }
    return homonym(among: full, key: key, mention: mention, role: role)
  }

  private func isTitledWoman(_ mention: Mention) -> Bool { ["Mrs", "Ms", "Miss"].contains(mention.text.prefix { $0.isLetter }) }

  /// One of several persons of a surname: whom the table knows by it, else whom alone the article had named in full
  /// before; else nobody, and the bare surname stays apart.
  private func homonym(
    among full: [ArticleNames.Name], key: String, mention: Mention, role: MentionRole
  ) -> Identity? {
    let candidates = full.compactMap { byName($0.display, mention: mention, role: role, as: .person) }
    let shortly = known(key, mention: mention, role: role)
    if let shortly, let match = candidates.first(where: { $0.id == shortly.id }) { return match }
    let earlier = full.filter { $0.first <= mention.range.lowerBound }
    if earlier.count == 1, full.count > 1 { return byName(earlier[0].display, mention: mention, role: role, as: .person) }
    // "Bill Clinton and his wife, Hillary Clinton": whom the article speaks of by the surname is not the one told by the other.
    let main = earlier.filter { !names.isRelative($0) }
    if main.count == 1, earlier.count > 1, !isTitledWoman(mention) { return byName(main[0].display, mention: mention, role: role, as: .person) }
    return Identity(
      id: Entity.ID(type: .person, name: key, within: names.article.id),
      label: NameCleaning.clean(mention.name ?? mention.text), type: .person)
  }

  func byName(
    _ name: String, mention: Mention, role: MentionRole, as type: EntityType? = nil
  ) -> Identity? {
    let key = NameFolding.key(name)
    if let known = known(key, mention: mention, role: role) { return known }
    if let site = site(key, mention: mention) { return site }
    let fact = names.name(forKey: key)
    let voted = fact?.type ?? .concept
    let own = mention.type
    let chosen =
      type
      ?? (own == .concept || (voted == .person && own != .group) ? (voted == .concept ? own : voted) : own)
    let label = fact?.display ?? name
    return Identity(id: Entity.ID(type: chosen, name: label, within: isAnybodys(key, chosen) ? names.article.id : nil), label: label, type: chosen)
  }

  /// "Smith" without a first name, "the Bank": names that mean another in the next article.
  private func isAnybodys(_ key: String, _ type: EntityType) -> Bool {
    if key.contains(" ") { return false }
    return type == .person || vocabulary.isKind(type, of: .organization) && vocabulary.types.contains { $0.nouns.contains(key) }
  }

  /// A base whose whole name was recognised: "Tartous Naval Facility" is called as the nominal would be.
  private func site(_ key: String, mention: Mention) -> Identity? {
    guard HeadClass.isFacility(mention.type) else { return nil }
    let site = SiteName(words: key.split(separator: " ").map(String.init))
    guard !site.noun.isEmpty, !site.place.isEmpty else { return nil }
    let placeKey = site.place.joined(separator: " ")
    let rows = aliases.rows(forKey: placeKey, on: names.day).filter {
      $0.kind.isName && vocabulary.isKind($0.type, of: .place)
    }
    let place =
      rows.first?.label ?? names.name(forKey: placeKey)?.display
      ?? site.place.map(\.capitalizedWord).joined(separator: " ")
    let label = "\(place) \(site.noun)"
    let listed = aliases.rows(named: label, on: names.day).filter(\.kind.isName)
    if let row = listed.first, Set(listed.map(\.entity)).count == 1 { return Identity(row: row) }
    return Identity(id: Entity.ID(type: "MilitaryBase", name: label), label: label, type: "MilitaryBase")
  }

  private func fits(_ row: AliasRow, _ mention: Mention) -> Bool {
    let type = names.name(forKey: NameFolding.key(row.alias))?.type ?? mention.type
    return type != .concept && (vocabulary.isKind(row.type, of: type) || vocabulary.isKind(type, of: row.type))
  }

  /// "A380s", "Boeing 787 Dreamliners": several of a listed make.
  private func models(_ key: String) -> [AliasRow] {
    guard key.hasSuffix("s"), key.utf8.count > 3 else { return [] }
    return aliases.rows(forKey: String(key.dropLast()), on: names.day).filter { $0.kind.isName && ($0.type == "Product" || $0.type == "Weapon") }
  }

  /// What the alias tables say of a name in this role, on the article's day.
  func known(_ key: String, mention: Mention, role: MentionRole) -> Identity? {
    let found = listed(key, mention: mention, role: role)
    return elsewhere.identity(of: mention, key: key, isActing: found.map { $0.type != "City" } ?? false) ?? found
  }

  /// The same, before the article is asked which town of that name it means.
  func listed(_ key: String, mention: Mention, role: MentionRole) -> Identity? {
    // A name of an imported list must be what the article takes it for: "Nancy" the city is not Nancy the speaker.
    var rows = aliases.rows(forKey: key, on: names.day).filter { !$0.isImported || fits($0, mention) }
    if rows.isEmpty, mention.isPlural { rows = models(key) }
    // "Two Republicans" are no party.
    if mention.type == .group, mention.isPlural { rows.removeAll { $0.type == "Party" } }
    if mention.type == .organization, isTown(rows) { rows = rows.filter { vocabulary.isKind($0.type, of: .organization) && $0.kind.isName } + club(ofTown: key) }
    if rows.isEmpty { return nil }
    if let found = AliasChoice(rows: rows, mention: mention, role: role, vocabulary: vocabulary).identity() { return found }
    // "Congolese" may be either Congo; an article that names one of them means that one.
    let named = rows.filter { names.speaksOf($0, in: aliases) }
    guard Set(named.map(\.entity)).count == 1 else { return nil }
    return AliasChoice(rows: named, mention: mention, role: role, vocabulary: vocabulary).identity()
  }
}
