import NewsModel

/// A named thing that an unnamed one hangs on, with the word that joins them.
struct Anchor: Hashable, Sendable {
  enum Link: Int, Comparable, Sendable {
    case owner, place, topic
    static func < (a: Link, b: Link) -> Bool { a.rawValue < b.rawValue }
  }

  var link: Link
  /// The role of the modifier: `poss`, `in`, `nationality`.
  var role: String
  /// The joining word in a label: `of`, `in`, `on`.
  var word: String
  var identity: Identity
  /// The adjective that named it, such as "Syrian".
  var adjective: String?
  /// What the text calls those of a country where it does not mean the country itself: "South Koreans" in "the expulsion of South Koreans".
  var people: String?

  /// The words for it in a label.
  var shown: String { people ?? identity.label }
}

extension MentionIdentifier {
  /// What a common noun phrase means: somebody known by an office, something that a table knows, or a thing known by
  /// its kind and the named thing that it hangs on; without such an anchor it belongs to its article.
  func unnamed(_ mention: Mention, in role: MentionRole, depth: Int) -> Identity? {
    if let named = apposition(of: mention, in: role, depth: depth) { return named }
    if let family = familyOfMembers(mention) { return identity(of: family, in: role, depth: depth + 1) }
    let anchors = anchors(of: mention, in: role, depth: depth)
    if let itself = namedByItsKind(mention, anchors) { return itself }
    if let office = position(mention, depth: depth) { return office }
    let thing = UnnamedThing(
      mention: mention, type: type(of: mention, in: role), anchors: anchors,
      hasLostOwner: hasLostOwner(mention, anchors))
    if thing.description.isEmpty { return nil }
    if let holder = holder(of: mention, names: thing.possibleNames, depth: depth) { return holder }
    if let known = knownThing(thing, mention: mention, role: role) { return known }
    if let land = landOfTown(mention, anchors) { return land }
    if anchors.isEmpty, let body = definiteBody(mention, role: role) ?? onlyCompany(mention) { return body }
    var found = thing.identity(in: names.article.id)
    found.isNamed = false
    found.possibleHolders = possibleHolders(of: mention, names: thing.possibleNames, depth: depth)
    return found
  }

  /// "The TASS news agency" is TASS, and "the city of Aleppo" is Aleppo: the noun only says what the named thing is.
  private func namedByItsKind(_ mention: Mention, _ anchors: [Anchor]) -> Identity? {
    // "militia" was taken for a plural.
    guard !mention.isPlural || mention.headLemma == "militia" else { return nil }
    // "the naval base at Guantanamo Bay", where a table knows the bay as the base.
    let sites = anchors.filter { $0.identity.isNamed && $0.identity.type == mention.type && ["at", "in", "of", "compound"].contains($0.role) }
    if mention.type == "MilitaryBase", sites.count == 1 { return sites[0].identity }
    // "Moscow's Vnukovo airport"
    let facilities = anchors.filter { $0.identity.isNamed && $0.role == "compound" && vocabulary.isKind($0.identity.type, of: "Facility") && NameFolding.key($0.identity.label).hasSuffix(" " + mention.headLemma) }
    if facilities.count == 1 { return facilities[0].identity }
    // "Lebanon's Hezbollah movement", but the Facebook group is not Facebook.
    let isBand = mention.type == .group && anchors.contains { $0.role == "compound" && ["ArmedGroup", "Party"].contains($0.identity.type) }
    let isBody = vocabulary.isKind(mention.type, of: .organization) || isBand
    guard (isBody ? Self.kindsOfBodies : Self.kindsOfPlaces).contains(mention.headLemma) else { return nil }
    let named = anchors.filter { anchor in
      guard anchor.identity.isNamed, anchor.identity.type != .country else { return false }
      return isBody ? anchor.role == "compound" && namesBody(anchor.identity, mention) : namesPlace(anchor, mention)
    }
    // "the West Bank town of Ramallah" is Ramallah.
    let told = named.filter { $0.role == "of" }
    let telling = named.count > 1 && !told.isEmpty ? told : named
    return telling.count == 1 ? telling[0].identity : nil
  }

  /// "The U.N. refugee agency" is an agency of the U.N., not the U.N. itself.
  private func namesBody(_ identity: Identity, _ mention: Mention) -> Bool {
    // "Russia's FSB security service" is the Federal Security Service.
    if NameFolding.key(identity.label).hasSuffix(" " + mention.headLemma) { return true }
    // "the Google translation service" is not Google.
    if mention.headLemma == "service", !["news service", "security service", "intelligence service"].contains(where: mention.description.hasSuffix) { return false }
    guard vocabulary.isKind(identity.type, of: .organization), !["agency", "service"].contains(mention.headLemma) || !["InternationalBody", "Government"].contains(identity.type) else { return false }
    return mention.description == mention.headLemma || !["InternationalBody", "Government"].contains(identity.type)
  }

  /// "The region of Darfur", "the Darfur region"; but Aleppo province is not the city of Aleppo.
  private func namesPlace(_ anchor: Anchor, _ mention: Mention) -> Bool {
    guard vocabulary.isKind(anchor.identity.type, of: .place), anchor.role == "of" || anchor.role == "compound" else { return false }
    // "the largest city of Tigray", "the capital of Ghor" are no names of these.
    if anchor.role == "of", anchor.identity.type != "City", mention.headLemma == "capital" || ["city", "town", "village", "port"].contains(mention.headLemma) && mention.description != mention.headLemma && mention.description.split(separator: " ").contains(where: { ["largest", "biggest", "main", "second", "second-largest", "capital", "third", "northernmost", "southernmost", "last", "first", "major", "key"].contains($0) }) { return false }
    return anchor.role == "of" || anchor.identity.type != "City" || ["city", "town", "village", "port", "township", "suburb", "resort", "hamlet"].contains(mention.headLemma)
  }

  /// "Lagos state" is a land with a name of its own, called after the town.
  private func landOfTown(_ mention: Mention, _ anchors: [Anchor]) -> Identity? {
    guard !mention.isPlural, Self.lands.contains(mention.headLemma), mention.description == mention.headLemma else { return nil }
    let towns = anchors.filter { $0.role == "compound" && $0.identity.isNamed && $0.identity.type == "City" }
    guard towns.count == 1, anchors.allSatisfy({ $0.role == "compound" || $0.role == "in" }) else { return nil }
    let label = "\(towns[0].identity.label) \(mention.headLemma)"
    return Identity(id: Entity.ID(type: "Region", name: label), label: label, type: "Region")
  }

  private static let lands: Set<String> = ["province", "state", "region", "county", "governorate", "oblast", "prefecture", "peninsula"]

  private static let kindsOfBodies: Set<String> = [
    "agency", "service", "group", "company", "firm", "party", "movement", "organization", "organisation", "outlet",
    "newspaper", "daily",
    "television", "radio", "broadcaster", "channel", "network", "website", "magazine", "militia", "corporation", "giant", "airline", "bank", "retailer", "conglomerate",
  ]
  private static let kindsOfPlaces: Set<String> = [
    "city", "town", "village", "province", "region", "island", "port", "republic", "district", "capital", "state", "county", "governorate", "oblast",
    "territory", "prefecture", "enclave", "suburb", "municipality", "township", "resort", "hamlet",
  ]

  /// Whether the possessor of a thing is unknown, so that it may be anybody's: "the country's embassy".
  private func hasLostOwner(_ mention: Mention, _ anchors: [Anchor]) -> Bool {
    mention.modifiers.contains { $0.role == "poss" } && !anchors.contains { $0.role == "poss" }
  }

  /// "The ministry", after the article named just one.
  private func definiteBody(_ mention: Mention, role: MentionRole) -> Identity? {
    guard mention.determination == .definite, !mention.isPlural, mention.description == mention.headLemma,
      vocabulary.isKind(mention.type, of: .organization)
    else { return nil }
    let bodies = names.bodies(endingIn: mention.headLemma, before: mention.range.lowerBound)
    var named = mention
    named.form = .name
    let found = bodies.compactMap { body -> Identity? in
      named.name = body.display
      return known(body.key, mention: named, role: role)
        ?? Identity(id: Entity.ID(type: body.type, name: body.display), label: body.display, type: body.type)
    }
    return Set(found.map(\.id)).count == 1 ? found[0] : nil
  }

  /// "The company", after the article named just one, and no body of which it does not tell what it is; "the airline", after one named so.
  private func onlyCompany(_ mention: Mention) -> Identity? {
    // "Executive leaves company": headlines leave the article out.
    guard mention.type == Self.company, [.definite, .bare].contains(mention.determination), !mention.isPlural, mention.description == mention.headLemma else { return nil }
    let isPlain = Self.plainCompanies.contains(mention.headLemma)
    let earlier = names.bodies(before: mention.range.lowerBound) { name in
      // "The bank" is not every firm.
      guard isPlain || name.key.split(separator: " ").contains(where: { $0.hasPrefix(mention.headLemma) }) else { return nil }
      var named = mention
      (named.form, named.name, named.type, named.modifiers, named.antecedent) = (.name, name.display, name.type, [], [])
      return byName(name.display, mention: named, role: MentionRole(place: .subject, relation: nil))
    }.filter { [Self.company, .organization].contains($0.type) }
    return earlier.count == 1 && earlier[0].type == Self.company ? earlier[0] : nil
  }

  private static let company: EntityType = "Company"
  private static let plainCompanies: Set<String> = ["company", "firm", "corporation", "business"]

  /// The name that stands beside a common noun: "Putin's spokesman, Dmitry Peskov".
  private func apposition(of mention: Mention, in role: MentionRole, depth: Int) -> Identity? {
    // An office is not the one who holds it.
    if mention.type == .position { return nil }
    let names = mention.modifiers.filter { $0.role == "apposition" && $0.mention.form == .name }
    guard mention.determination != .indefinite || mention.type == .person, names.count == 1 else {
      return nil
    }
    return identity(of: names[0].mention, in: role, depth: depth + 1)
  }

  /// "members of his family" are his family.
  private func familyOfMembers(_ mention: Mention) -> Mention? {
    guard mention.isPlural, mention.headLemma == "member" else { return nil }
    return mention.modifiers.first { $0.role == "of" && HeadClass.isFamily($0.mention.headLemma) }?.mention
  }

  /// A thing by names that a table may list: "president of Syria", "Tartus naval base", "naval base in Tartus".
  private func knownThing(_ thing: UnnamedThing, mention: Mention, role: MentionRole) -> Identity? {
    if mention.headLemma == "capital", mention.determination != .indefinite, let country = thing.owner(ofType: .country) {
      if let capital = capital(of: country) { return capital }
    }
    // Somebody who stays unnamed is nobody whom a table knows; offices were looked up before.
    if thing.type == .anonymousSource { return nil }
    for name in thing.possibleNames where !NameFolding.key(name).isEmpty {
      // "Some economists" are no newspaper.
      if name.lowercased() == mention.headLemma, mention.isPlural || mention.determination == .indefinite, mention.text.allSatisfy({ !$0.isUppercase }) || mention.isPlural { continue }
      let rows = aliases.rows(named: name, on: names.day)
        // "The earthquake in Sichuan" may be another than the one that a table knows.
        .filter { ![.adjective, .demonym, .role].contains($0.kind) && !$0.isImported && $0.type != .event }
      let choice = AliasChoice(rows: rows, mention: mention, role: role, vocabulary: vocabulary)
      if let known = choice.identity(), isCompatible(known.type, thing.type) { return known }
    }
    return nil
  }

  /// The capital of a country, as a place: by the line "capital of Syria" of the city, or by one of the country itself.
  private func capital(of country: Identity) -> Identity? {
    let lines = aliases.rows(named: "capital of \(country.label)", on: names.day).filter { $0.kind == .capital && $0.type != .country }
    if Set(lines.map(\.entity)).count == 1 { return Identity(row: lines[0]) }
    guard let row = aliases.rows(of: country.id).first(where: { $0.kind == .capital && $0.holds(on: names.day) }) else { return nil }
    let cities = aliases.rows(named: row.alias, on: names.day).filter { $0.kind.isName && $0.type == "City" }
    return cities.first.map(Identity.init(row:)) ?? Identity(id: Entity.ID(type: "City", name: row.alias), label: row.alias, type: "City")
  }

  private func isCompatible(_ a: EntityType, _ b: EntityType) -> Bool {
    b == .concept || b == .anonymousSource || vocabulary.isKind(a, of: b) || vocabulary.isKind(b, of: a)
      || (b == .person && a == .position) || b == .group
  }

  /// The type that the words give, sharpened by the role: who tells and stays unnamed is a source.
  private func type(of mention: Mention, in role: MentionRole) -> EntityType {
    if role.place == .voice, [.person, .group, .concept].contains(mention.type) { return .anonymousSource }
    if mention.headLemma == "source", [.person, .group].contains(mention.type) { return .anonymousSource }
    return mention.type
  }

  func anchors(of mention: Mention, in role: MentionRole, depth: Int) -> [Anchor] {
    var anchors: [Anchor] = []
    if let name = mention.name, !hasModifier(mention, named: name) {
      var inner = mention
      inner.form = .name
      inner.type = .place
      inner.modifiers = []
      inner.antecedent = []
      let place = MentionRole(place: .modifier("compound", of: mention.headLemma), relation: nil)
      let key = NameFolding.key(NameCleaning.clean(name))
      if let found = known(key, mention: inner, role: place) ?? byBareName(name, key) {
        anchors.append(
          Anchor(link: link("compound", found.type), role: "compound", word: "of", identity: found))
      }
    }
    anchors += nationalities(of: mention)
    for modifier in mention.modifiers {
      if let anchor = anchor(modifier, of: mention, depth: depth) { anchors.append(anchor) }
    }
    return anchors
  }

  /// Countries whose adjective stands in the phrase before its head: "Syrian" in "Syrian opposition leaders".
  private func nationalities(of mention: Mention, upToHead: Bool = true) -> [Anchor] {
    let end = upToHead ? mention.headRange.lowerBound - mention.range.lowerBound : mention.text.utf8.count
    let words = mention.text.slice(utf8: 0..<max(0, end)).split(whereSeparator: \.isWhitespace)
    // "the American chief executive": he leads no state.
    if ["chief executive", "executive", "ceo", "cfo", "coo", "cto"].contains(mention.headLemma) { return [] }
    if !upToHead && words.count < 2 { return [] }
    // "Jordanian" of "the Royal Jordanian Air Force lieutenant" belongs to the air force.
    let inner = mention.modifiers.filter { isBodyOfItsOwn($0.mention) || $0.role == "compound" && (isBodyOfPeople($0.mention) || isWaters($0.mention)) }
      .flatMap { $0.mention.text.split(separator: " ") }
    // "Bosnian Serb authorities": what the noun's own description holds names no owner.
    let described = Set(mention.description.split(separator: " "))
    return words.prefix(8).compactMap { word in
      guard !described.contains(word), !inner.contains(word), !isOfContinent(word, in: words), word.first?.isUppercase == true, !word.hasSuffix("'s"), !word.hasSuffix("’s") else { return nil }
      let rows = aliases.rows(named: String(word), on: names.day)
      guard let row = rows.first(where: { $0.kind == .adjective && $0.type == .country }),
        !rows.contains(where: \.kind.isName)
      else { return nil }
      return Anchor(
        link: .owner, role: "nationality", word: "of", identity: Identity(row: row), adjective: row.alias)
    }
  }

  /// "American" in "the South American country".
  private func isOfContinent(_ word: Substring, in words: [Substring]) -> Bool {
    guard word == "American", let place = words.firstIndex(of: word), place > 0 else { return false }
    return ["North", "South", "Latin", "Central"].contains(words[place - 1])
  }

  private func byBareName(_ name: String, _ key: String) -> Identity? {
    guard let fact = self.names.name(forKey: key) else {
      let label = NameCleaning.clean(name)
      return key.isEmpty
        ? nil : Identity(id: Entity.ID(type: .place, name: label), label: label, type: .place)
    }
    if fact.type == .person, let full = self.names.fullNames(forShort: key).first,
      self.names.fullNames(forShort: key).count == 1
    {
      return Identity(id: Entity.ID(type: .person, name: full.display), label: full.display, type: .person)
    }
    let type = fact.type == .concept ? EntityType.place : fact.type
    return Identity(id: Entity.ID(type: type, name: fact.display), label: fact.display, type: type)
  }

  private func hasModifier(_ mention: Mention, named name: String) -> Bool {
    let key = NameFolding.key(name)
    return mention.modifiers.contains { NameFolding.key($0.mention.referent.name ?? $0.mention.text) == key }
  }

  private func anchor(_ modifier: MentionModifier, of mention: Mention, depth: Int) -> Anchor? {
    guard !["apposition", "title", "as", "like"].contains(modifier.role) else { return nil }
    // "Russian news" before "agencies": the country is what is named in it; "a jet to British Airways" is nobody's in Britain.
    if modifier.mention.form == .name, modifier.role != "of", modifier.mention.range.lowerBound < mention.headRange.lowerBound, !hasTitle(modifier.mention), !isBodyOfItsOwn(modifier.mention), !isBodyOfPeople(modifier.mention), !isWaters(modifier.mention),
      let country = nationalities(of: modifier.mention, upToHead: false).first
    {
      return country
    }
    let role = MentionRole(place: .modifier(modifier.role, of: mention.headLemma), relation: nil)
    guard let found = identity(of: modifier.mention, in: role, depth: depth + 1) else { return nil }
    // "members of his family": the family is known by its own anchor, and so are they.
    guard found.isAnchor, found.type != .time else { return nil }
    let link = link(modifier.role, found.type)
    let word = link == .owner || modifier.role == "poss" ? "of" : modifier.role == "compound" ? (mention.type == .position ? "of" : "in") : modifier.role
    // "a Buddhist monk", "NATO troops"
    let isAdjective = modifier.role == "nationality" || modifier.role == "compound" && modifier.mention.form == .name && !modifier.mention.isPlural
    let words = NameCleaning.withoutDeterminer(modifier.mention.text)
    let isShort = words.split(separator: " ").count < 4 && !words.contains(" the ")
    let adjective = isAdjective && isShort && link == .owner && vocabulary.isKind(found.type, of: .agent) && found.type != .person ? words : nil
    return Anchor(link: link, role: modifier.role, word: word, identity: found, adjective: adjective, people: people(modifier.mention, of: found))
  }

  private func people(_ mention: Mention, of country: Identity) -> String? {
    guard country.type == .country, mention.isPlural, let name = mention.name else { return nil }
    return aliases.rows(named: name, on: names.day).contains { $0.kind == .demonym } ? name : nil
  }

  /// "Royal Jordanian Air Force" names a body, not Jordan.
  private func isBodyOfItsOwn(_ mention: Mention) -> Bool {
    vocabulary.isKind(mention.type, of: .organization) && mention.name.map { $0.split(separator: " ").count > 2 } ?? false
  }

  /// "Indian Ocean" before "tsunami" names no country.
  private func isWaters(_ mention: Mention) -> Bool { mention.form == .name && mention.type == "Waters" }

  /// "Japanese Olympic Committee" before "President": whose president he is, the committee tells.
  private func isBodyOfPeople(_ mention: Mention) -> Bool {
    vocabulary.isKind(mention.type, of: .organization) && mention.text.split(separator: " ").count > 2
  }

  /// "Egyptian President Hosni Mubarak" names a person, whatever stands before.
  private func hasTitle(_ mention: Mention) -> Bool {
    mention.type == .person || mention.modifiers.contains { $0.role == "title" }
  }

  private func link(_ role: String, _ type: EntityType) -> Anchor.Link {
    switch role {
    case "in", "at", "near", "inside", "outside", "within": return .place
    case "compound", "of", "poss":
      let isSpot = vocabulary.isKind(type, of: .place) && !vocabulary.isKind(type, of: .agent)
      return isSpot || type == .place ? .place : .owner
    case "nationality", "by": return .owner
    default: return .topic
    }
  }
}
