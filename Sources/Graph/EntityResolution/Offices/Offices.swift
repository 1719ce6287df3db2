import NewsModel

/// Offices and those who hold them: "president of Syria" is one entity in whatever words, and "the Syrian president" the person who
/// holds it.
extension MentionIdentifier {
  /// The title that a description gives.
  func title(of mention: Mention) -> OfficeTitle {
    let phrase = mention.description.isEmpty ? mention.headLemma : mention.description
    return OfficeTitle(phrase, of: mention.modifiers.filter(\.isDepartment).map(\.department))
  }

  /// The countries and organisations on which a description hangs: Syria in "Syria's ousted president", "the Syrian president".
  ///
  /// Without `whereItIs`, a place behind "in" is none: "former prime minister Rafik Hariri in Beirut".
  func bodies(of mention: Mention, whereItIs: Bool = true, depth: Int = 0) -> [Identity] {
    officeAnchors(of: mention, depth: depth).filter { isBody($0) && (whereItIs || !["in", "from"].contains($0.role)) }.map(\.identity)
  }

  /// What an office hangs on: in "minister of industry of Canada" Canada, for industry is a part of the title.
  private func officeAnchors(of mention: Mention, depth: Int = 0) -> [Anchor] {
    var whole = mention
    whole.modifiers = mention.modifiers.flatMap { $0.isDepartment ? $0.mention.modifiers : [$0] }
    return anchors(of: whole, in: MentionRole(place: .object, relation: nil), depth: depth + 1)
      .filter { !(["nationality", "compound"].contains($0.role) && $0.identity.type == "Party" && ($0.role == "nationality" || title(of: mention).isOutsideParties && mention.headLemma != "president")) }
      .filter { OfficeTitle.department($0.identity.label) == nil || !mention.modifiers.contains(where: \.isDepartment) && $0.role != "compound" }
  }

  /// The country or organisation that a mention means, as the body of an office.
  func body(_ mention: Mention) -> Identity? {
    let role = MentionRole(place: .modifier("of", of: "president"), relation: nil)
    guard OfficeTitle.department(mention.text) == nil, let found = identity(of: mention, in: role, depth: 1), isBody(found) else { return nil }
    return found
  }

  func isBody(_ anchor: Anchor) -> Bool {
    ["poss", "of", "nationality", "compound", "in", "from"].contains(anchor.role) && isBody(anchor.identity)
  }

  private func isBody(_ identity: Identity) -> Bool {
    guard identity.isNamed, OfficeTitle.department(identity.label) == nil else { return false }
    return vocabulary.isKind(identity.type, of: .organization) || vocabulary.isKind(identity.type, of: .place)
  }

  /// The person whom a mention names.
  func holderNamed(by mention: Mention, depth: Int = 0) -> Identity? {
    guard let found = identity(of: mention, in: MentionRole(place: .subject, relation: nil), depth: depth + 1), found.type == .person, found.isNamed
    else { return nil }
    return found
  }

  // MARK: The office

  /// The office that a description of type Position means: one entity for "Syrian president" and "the president of Syria"; a title of
  /// nobody's office belongs to its article. Nil for what is no title.
  func position(_ mention: Mention, depth: Int = 0) -> Identity? {
    guard mention.type == .position else { return nil }
    let title = title(of: mention)
    let lasting = HeadClass(mention: mention, type: .position).relevant(officeAnchors(of: mention, depth: depth))
    // "A senior post at the bank" says what it is, but no title.
    let isGeneric = vocabulary.definition(of: .position)?.nouns.contains(mention.headLemma) ?? false
    guard title.isOffice || !isGeneric, !title.words.isEmpty else { return nil }
    let owners = lasting.filter { isBody($0) && !["in", "from"].contains($0.role) }
    // "The top U.S. commander in Iraq": an office of the United States, wherever it is held.
    if !owners.isEmpty { return Self.office(title, lasting.filter { !["in", "from"].contains($0.role) }) }
    if lasting.contains(where: isBody) { return Self.office(title, lasting.map(Self.owning)) }
    // "Donald Trump's chief of staff", "chief of staff to Joe Biden": somebody's own, with all words of the title.
    if mention.modifiers.contains(where: \.isDepartment), lasting.allSatisfy({ $0.identity.isNamed }), !lasting.isEmpty {
      return Self.office(title, lasting.map { Anchor(link: $0.link, role: "of", word: "of", identity: $0.identity) })
    }
    guard lasting.isEmpty else { return nil }
    let whose = Self.heading.contains(title.words) ? mention.modifiers.first { $0.role == "of" && $0.mention.form == .nominal && !$0.mention.description.isEmpty } : nil
    let words = ([title.words] + (whose.map { ["of", $0.mention.description] } ?? [])).joined(separator: " ")
    return Identity(
      id: Entity.ID(type: .position, name: words, within: names.article.id), label: whose == nil ? title.label : words, type: .position, isAnchor: false)
  }

  /// Titles that say nothing without what they are of: "head of the ruling junta".
  private static let heading: Set<String> = ["head", "chief", "boss", "leader", "co leader", "chair", "co chair", "chairman", "director", "deputy head"]

  /// "Senator from Delaware" and "Delaware senator" hold one office.
  private static func owning(_ anchor: Anchor) -> Anchor {
    guard ["in", "from"].contains(anchor.role) else { return anchor }
    var owner = anchor
    owner.word = "of"
    return owner
  }

  private static func office(_ title: OfficeTitle, _ anchors: [Anchor]) -> Identity {
    let label = ([title.label] + anchors.map { "\($0.word) \($0.identity.label)" }).joined(separator: " ")
    let key = ([title.words] + anchors.map(\.identity.label)).joined(separator: " of ")
    return Identity(id: Entity.ID(type: .position, name: key), label: label, type: .position)
  }

  private static func office(_ title: OfficeTitle, of body: Identity) -> Identity {
    office(title, [Anchor(link: .owner, role: "of", word: "of", identity: body)])
  }

  /// The office that a person holds, where the words name no more than "president": by what the sentence says it is of, by what the article
  /// says of this person elsewhere, by the tables on the article's day. A bare title that stays open belongs to its article.
  func office(_ position: Identity, _ mention: Mention, of holder: Identity?, bodies: [Mention]) -> Identity {
    guard position.type == .position, !position.isAnchor else { return position }
    let referent = referent(of: mention)
    let title = title(of: referent)
    let isAny = Self.anyOffice.contains(referent.headLemma)
    if title.isOffice {
      let named = Set(bodies.compactMap(body))
      if named.count == 1, let body = named.first { return Self.office(title, of: body) }
      if let holder, let body = offices.body(of: title, of: holder) { return Self.office(title, of: body) }
    }
    guard let holder, holder.type == .person, title.isOffice || isAny else { return position }
    // "Resigned" gives up what the article calls him, if it calls him anything.
    let called = isAny ? offices.titles(of: holder) : [title]
    let listed = aliases.offices(of: holder.id).filter { office in
      called.contains { office.title.isCalled($0) } || called.isEmpty
    }
    return self.office(among: listed, atMostBefore: isAny ? Self.monthInDays : nil) ?? position
  }

  /// Words for whatever office somebody holds: "resigned from office".
  private static let anyOffice: Set<String> = ["office", "post", "position", "job", "role"]

  private static let monthInDays = 31

  /// The one office that somebody held on the article's day, else the last one before it, at most some days; without a day, at all.
  private func office(among listed: [ListedOffice], atMostBefore days: Int?) -> Identity? {
    var found = listed.filter { $0.row.holds(on: names.day) }
    if found.isEmpty, let day = names.day {
      let over = listed.filter { office in
        office.row.until.map { $0 < day && (days == nil || day.daysSince1970 - $0.daysSince1970 <= days ?? 0) } ?? false
      }
      let last = over.compactMap(\.row.until).max()
      found = over.filter { $0.row.until == last }
    }
    guard let office = found.first, Set(found.map(\.label)).count == 1, let row = aliases.rows(of: office.body).first else { return nil }
    return Self.office(office.title, of: Identity(row: row))
  }

  // MARK: The holder

  /// The person whom an office means here; nil when neither the article nor the tables are sure.
  func holder(of mention: Mention, names possible: [String], depth: Int = 0) -> Identity? {
    guard isOfOnePerson(mention) else { return nil }
    let title = title(of: mention)
    guard title.isOffice else { return nil }
    let anchors = officeAnchors(of: mention, depth: depth)
    let bodies = Set(anchors.filter(isBody).map(\.identity))
    // What else hangs on it, "for trade", makes it another office than the one listed.
    guard bodies.count < 2, bodies.isEmpty || anchors.allSatisfy(isBody) else { return nil }
    let (body, time) = (bodies.first, OfficeTime(mention.text))
    let label = body.map { "\(title.words) of \($0.label)" } ?? title.words
    let listed = possible.flatMap { aliases.rows(named: $0) }.filter { $0.kind == .role }
    let holders = OfficeHolders(aliases: aliases, names: self.names)
    let rows = listed + (body.map { aliases.holders(of: title, body: $0.id) } ?? [])
    if time == .ended, !rows.isEmpty, let last = holders.holder(among: rows, time: time, called: label) { return last }
    if mention.determination == .definite || body != nil,
      let holder = offices.holder(of: title, body: body, time: time, isDead: OfficeTime.isOfTheDead(mention.text), before: mention.range.lowerBound)
    {
      return named(holder, as: label)
    }
    if !rows.isEmpty { return holders.holder(among: rows, time: time, called: label) }
    if body == nil, isBareOffice(mention, title) {
      let found = holders.onlyNamed(with: title, time: time, called: label)
      return found.flatMap { offices.isOnlyHolder($0, of: title) ? $0 : nil }
    }
    guard let body, title.isOfAnyLeader else { return nil }
    return holders.named(among: OfficeTitle.leading.flatMap { aliases.holders(of: $0, body: body.id) }, called: label)
  }

  /// "The president" or "Syria's president", not "a former president" or "presidents".
  private func isOfOnePerson(_ mention: Mention) -> Bool {
    !mention.isPlural && mention.determination != .indefinite && [.person, .anonymousSource].contains(mention.type)
      && !SourceNouns.isSource(mention)
  }

  /// Those whom the tables list for an office, where neither they nor the article say which one is meant; at most three.
  func possibleHolders(of mention: Mention, names possible: [String], depth: Int = 0) -> [OfficeCandidate] {
    guard isOfOnePerson(mention) else { return [] }
    let title = title(of: mention)
    let bodies = Set(officeAnchors(of: mention, depth: depth).filter(isBody).map(\.identity))
    guard title.isOffice, bodies.count == 1, let body = bodies.first else { return [] }
    let rows = possible.flatMap { aliases.rows(named: $0) }.filter { $0.kind == .role } + aliases.holders(of: title, body: body.id)
    return OfficeHolders(aliases: aliases, names: self.names).candidates(among: rows, time: OfficeTime(mention.text))
  }

  /// "The president", "the former leader": a definite office with nothing beside it, which the article gives to nobody by name.
  private func isBareOffice(_ mention: Mention, _ title: OfficeTitle) -> Bool {
    mention.determination == .definite && mention.modifiers.isEmpty && (title.isOfAnyLeader || OfficeTitle.leading.contains(title))
  }

  private func named(_ holder: Identity, as label: String) -> Identity {
    var holder = holder
    holder.office = OfficeLink(
      label: label, by: "rule:office", score: 0.9, reason: "the article calls \(holder.label) \"\(label)\"")
    holder.row = nil
    return holder
  }

  /// Whether coreference joined an office to a person who surely holds another: "the Iranian president" is not Bill Clinton.
  func isOfficeOfAnother(_ mention: Mention, than referent: Mention, depth: Int = 0) -> Bool {
    guard mention.form == .nominal, mention.range != referent.range, isOfOnePerson(mention) else { return false }
    let title = title(of: mention)
    if title.isOffice, referent.form == .name, !OfficeTime.isOfTheDead(mention.text), let person = holderNamed(by: referent, depth: depth), offices.isDead(person) { return true }
    guard title.isOffice, let body = bodies(of: mention, depth: depth).first(where: { $0.type == .country }) else { return false }
    if referent.form == .name, let person = holderNamed(by: referent, depth: depth), heldBefore(person, title, of: body, OfficeTime(mention.text)) || isOver(person, title, of: body, OfficeTime(mention.text)) { return true }
    if referent.form == .nominal {
      let others = bodies(of: referent, depth: depth).filter { $0.type == .country }
      return !others.isEmpty && !others.contains(body)
    }
    guard referent.form == .name, let person = holderNamed(by: referent, depth: depth) else { return false }
    if offices.holdsElsewhere(person, title, than: body) { return true }
    let countries = Set(aliases.offices(of: person.id).map(\.body).filter { $0.rawValue.hasPrefix("country/") })
    return !countries.isEmpty && !countries.contains(body.id)
  }

  /// Whether somebody held an office, and another held it last: "the ousted president" is not the one before him.
  private func heldBefore(_ person: Identity, _ title: OfficeTitle, of body: Identity, _ time: OfficeTime) -> Bool {
    guard time == .ended || time == .past, let day = names.day else { return false }
    let over = aliases.holders(of: title, body: body.id).filter { row in row.until.map { $0 <= day } ?? false }
    guard let last = over.compactMap(\.until).max(), over.contains(where: { $0.entity == person.id }) else { return false }
    // Whose term ended years ago may be any former president.
    if time == .past, day.daysSince1970 - last.daysSince1970 > 366 { return false }
    return !over.contains { $0.entity == person.id && $0.until == last }
  }

  /// Whether the article calls somebody the former holder and a table knows who holds the office on its day: "the prime minister" is not Tony Blair, "former prime
  /// minister".
  private func isOver(_ person: Identity, _ title: OfficeTitle, of body: Identity, _ time: OfficeTime) -> Bool {
    guard time == .current, offices.isFormer(person, title), let day = names.day else { return false }
    let holders = aliases.holders(of: title, body: body.id).filter { ($0.from.map { $0 <= day } ?? true) && ($0.until.map { day <= $0 } ?? true) }.map(\.entity)
    return !holders.isEmpty && !holders.contains(person.id)
  }

  /// Whether coreference joined "the council" to one of two councils that the article had named.
  func isOneOfSeveralBodies(_ mention: Mention, than referent: Mention) -> Bool {
    guard mention.form == .nominal, referent.form == .name, mention.determination == .definite, mention.modifiers.isEmpty, mention.description == mention.headLemma,
      Self.councils.contains(mention.headLemma)
    else { return false }
    let bodies = names.bodies(endingIn: mention.headLemma, before: mention.range.lowerBound)
    // "Security Council" and "UN Security Council" are one.
    let apart = bodies.filter { body in !bodies.contains { $0.key != body.key && $0.key.hasSuffix(" " + body.key) } }
    return apart.count > 1
  }

  /// Kinds of bodies that news about states has several of.
  private static let councils: Set<String> = ["council", "commission", "committee", "union", "ministry", "assembly", "agency", "court", "bank", "party", "parliament", "organization", "organisation"]
}

extension MentionModifier {
  /// Whether it is a part of a title and names no body: "of State", "for Foreign Affairs".
  fileprivate var isDepartment: Bool { ["of", "for"].contains(role) && OfficeTitle.department(department) != nil }

  /// The words up to the head: "foreign affairs" in "of foreign affairs of Turkey".
  fileprivate var department: String {
    let toHead = mention.headRange.upperBound - mention.range.lowerBound
    return NameCleaning.withoutDeterminer(mention.name ?? mention.text.slice(utf8: 0..<max(0, toHead)))
  }
}
