import NewsModel

/// Reads where places and buildings lie off the phrases that name them: "the Indian state of Bihar", "Helmand province in southern
/// Afghanistan", "the Louvre in Paris".
///
/// What lies in a larger place gets the predicate `lie within`, what stands there `stand within`; the first is a part of it, the second only found there.
struct PlacementReader {
  let builder: MentionBuilder

  /// The predicate of a part of a larger place or body.
  static let part = "lie within"
  /// The predicate of what is found at a place.
  static let found = "stand within"

  /// The clauses of the sentence, in the order of their things.
  func clauses() -> [Clause] {
    let units = units()
    let byTree = tree.tokens.indices.flatMap { head -> [Clause] in
      guard [.noun, .properNoun].contains(tree[head].tag), !isInsideName(head), let thing = thing(at: head) else { return [] }
      return ((thing == .event ? [] : owners(of: head, thing)) + surroundings(of: head, thing)).map { clause(head, $0, thing) }
    }
    let byWords = PlacePhrases(builder: builder).pairs().map { clause($0.inner, $0.outer, .place) }
    let known = Set(byWords.map { $0.fillers.map { names(at: $0.head) } })
    let bodies = tree.tokens.indices.flatMap { head in body(around: head).map { clause(head, $0, .body) } }
    return bodies + byTree.filter { $0.predicate != Self.part || !known.contains($0.fillers.map { names(at: $0.head) }) } + parties() + byWords + units
  }

  /// The words of the name that a place is called by, whichever word heads the phrase.
  private func names(at head: Int) -> Int { builder.nameRange(at: head)?.lowerBound ?? ownName(of: head).flatMap { builder.nameRange(at: $0)?.lowerBound } ?? head }

  /// "Loyola" of "Loyola University in Chicago": the last word speaks for the name.
  private func isInsideName(_ token: Int) -> Bool {
    guard let name = builder.nameRange(at: token), name.count > 1, name.contains(tree[token].head), token < tree[token].head else { return false }
    return builder.nameRange(at: tree[token].head) == name
  }

  private var tree: SentenceTree { builder.tree }

  private enum Thing {
    /// A city, region or other place that is a part of larger ones.
    case place
    /// A building, or a body that stands somewhere as a building does.
    case site
    /// A body that another body has: "ISIL's War Committee".
    case body
    /// A body with a name right before where it is: "the Hongda Battery Company in Meishan", "the U.N. mission in Congo".
    case branch
    /// A meeting, an attack: it happens somewhere, as far as it happens at all.
    case event
  }

  /// "the talks in Geneva", "an attack in Kabul"; but not "attacks in Iraq", which are none in particular.
  private func isEvent(_ noun: Int) -> Bool {
    // "is under fire in Europe": nothing burns.
    if tree[noun].lemma == "fire", tree.adposition(of: noun) == "under" { return false }
    guard tree[noun].tag == .noun, tree.child(of: noun, .nmod) != nil, case let mention = builder.mention(at: noun, depth: 0), mention.type == "Event", mention.form == .nominal, !Self.motions.contains(mention.headLemma)
    else { return false }
    return !mention.isPlural || [.definite, .possessive].contains(mention.determination) || Self.meetings.contains(mention.headLemma)
  }

  /// "a market in Baghdad", "a hideout in Lyon": what is built stands where the phrase right behind it says.
  private func isBuilding(_ noun: Int) -> Bool {
    guard tree[noun].tag == .noun, tree.name(at: noun) == nil, noun + 1 < tree.tokens.count, ["in", "at"].contains(tree[noun + 1].text), !isYetToBe(noun), case let mention = builder.mention(at: noun, depth: 0),
      mention.form == .nominal, isKind(mention.type, "Facility")
    else { return false }
    return mention.determination != .bare || mention.isPlural
  }

  /// "to build a plant in Cuba", "the alleged prisons in Poland": what is planned or doubted stands nowhere yet.
  private func isYetToBe(_ noun: Int) -> Bool {
    if tree.children(of: noun, .amod).contains(where: { builder.lexicon.words.modalityAdverbs[tree[$0].text.lowercased()] != nil }) { return true }
    // "to build its factory in Oslo": everybody knows of it.
    guard tree[noun].relation == .obj, tree.child(of: noun, .nmodPoss) == nil, let verb = tree.head(of: noun), Self.making.contains(tree[verb].lemma.lowercased()) else { return false }
    return FactualityReader(tree: tree, lexicon: builder.lexicon).reading(of: verb).modality != .actual
  }

  private static let making: Set<String> = ["build", "open", "construct", "establish", "add", "create", "set", "reopen", "erect", "install"]

  /// Events that lead to a place rather than happen there.
  private static let motions: Set<String> = [
    "arrival", "visit", "trip", "entry", "stay", "return", "departure", "invasion", "tour", "intervention", "landing", "withdrawal", "interest", "life",
  ]
  private static let meetings: Set<String> = ["talk", "talks", "negotiation", "consultation"]

  private func thing(at head: Int) -> Thing? {
    if isEvent(head) { return .event }
    if isBuilding(head) { return .site }
    // "teaching English in Kabul": a language lies nowhere.
    guard isNamed(head), tree.name(at: head)?.kind != .nationality else { return nil }
    let type = builder.mention(at: head, depth: 0).type
    if isKind(type, "Facility") || isSchool(head) { return .site }
    if isKind(type, .organization), tree.child(of: head, .nmodPoss) != nil, isSurelyBody(head) { return .body }
    if isKind(type, .organization), type != .country { return !isKind(type, "Party") && !isKind(type, "ArmedGroup") ? .branch : nil }
    return isKind(type, .place) && type != .country ? .place : nil
  }

  /// A noun for bodies, or a name that says so itself or that a table knows; other names are often products.
  private func isSurelyBody(_ head: Int) -> Bool {
    guard let words = builder.nameRange(at: head) else { return true }
    if words.count > 1, isUnitNoun(head) || isUnitNoun(words.lowerBound) && tree[words.lowerBound + 1].text == "of" { return true }
    let name = builder.text.slice(utf8: tree.sentence.range(of: words))
    return builder.nameType(name) != nil || builder.types.nameWords.type(of: NameWords.parts(of: name), coarse: .organization, nounType: builder.types.type(of:)) != nil
  }

  /// "Middle East Branch", "Office of Museums".
  private func isUnitNoun(_ token: Int) -> Bool { Self.unitNouns.contains(tree[token].lemma.lowercased()) }

  private static let unitNouns: Set<String> = ["branch", "office", "department", "directorate", "division", "bureau", "section", "unit", "wing", "committee", "council", "desk", "secretariat", "agency", "centre", "center", "institute"]

  private func isKind(_ type: EntityType, _ other: EntityType) -> Bool { builder.types.nameWords.isKind(type, of: other) }

  /// A name, or a noun with one: "Helmand province", "the town of Bentiu".
  private func isNamed(_ head: Int) -> Bool {
    builder.nameRange(at: head) != nil || ownName(of: head) != nil
  }

  /// The name that a common noun carries: "Helmand" of "Helmand province", "Bentiu" of "the town of Bentiu".
  private func ownName(of noun: Int) -> Int? {
    guard tree[noun].tag == .noun, tree.name(at: noun) == nil else { return nil }
    let names = tree.children(of: noun).filter { (tree.name(at: $0)?.kind == .location || builder.nameRange(at: $0) != nil) && !isCountry($0) }
    let isPlaceNoun = Self.placeNouns.contains(tree[noun].lemma.lowercased())
    return names.first { isPlaceNoun && tree[$0].relation == .nmod && tree.adposition(of: $0) == "of" } ?? names.first { tree[$0].relation == .compound && $0 < noun }
  }

  /// Nouns for places that a name follows behind "of".
  /// Nouns for lands that may be called after a town in them: "Kandahar province".
  static let landNouns: Set<String> = ["province", "state", "region", "district", "county", "governorate", "oblast", "prefecture", "department", "peninsula", "valley"]

  static let placeNouns: Set<String> = [
    "city", "town", "village", "hamlet", "township", "port", "suburb", "province", "region", "district", "governorate", "county", "state", "oblast",
    "territory", "enclave", "island", "municipality", "republic", "neighborhood", "neighbourhood", "area", "prefecture", "resort", "capital",
  ]

  /// Universities and hospitals stand somewhere, as buildings do.
  private func isSchool(_ head: Int) -> Bool {
    guard let name = builder.nameRange(at: head), tree.name(at: head)?.kind != .person else { return false }
    return name.contains { Self.schools.contains(tree[$0].lemma.lowercased()) }
  }

  private static let schools: Set<String> = [
    "university", "college", "school", "seminary", "academy", "institute", "hospital", "clinic", "museum", "zoo", "gallery", "library", "theatre", "theater",
  ]

  private func isCountry(_ token: Int) -> Bool { builder.mention(at: token, depth: 0).type == .country }

  // MARK: "Ayman Nour and his Ghad party"

  /// The predicate of a person who has a party.
  private static let party = "have party"

  /// A party with a name that is a person's: "President Abbas's Fatah movement", "his Ghad party".
  private func parties() -> [Clause] {
    tree.tokens.indices.flatMap { head -> [Clause] in
      guard [.noun, .properNoun].contains(tree[head].tag), let owner = tree.child(of: head, .nmodPoss) ?? partyLeader(behind: head), isPerson(owner), let party = namedParty(head)
      else { return [] }
      return [
        Clause(
          head: head, predicate: Self.party, words: [head], construction: .possessive,
          fillers: [Clause.Filler(role: Role.subject, head: owner), Clause.Filler(role: "of", head: party)].sorted { ($0.head, $0.role) < ($1.head, $1.role) })
      ]
    }
  }

  private func hasName(_ head: Int) -> Bool {
    builder.nameRange(at: head) != nil || tree.children(of: head, .compound).contains { tree.name(at: $0)?.kind == .organization }
  }

  /// The party itself, or what stands beside the noun: "his band, OneRepublic".
  private func namedParty(_ head: Int) -> Int? {
    if hasName(head) { return isKind(builder.mention(at: head, depth: 0).type, "Party") ? head : nil }
    guard Self.followings.contains(tree[head].lemma.lowercased()) else { return nil }
    return tree.children(of: head, .appos).first { builder.nameRange(at: $0) != nil && tree.name(at: $0)?.kind != .person && builder.mention(at: $0, depth: 0).type != .country }
  }

  private static let followings: Set<String> = ["party", "band", "movement", "faction"]

  private func partyLeader(behind head: Int) -> Int? { tree.children(of: head, .nmod).first { $0 > head && tree.adposition(of: $0) == "of" } }

  private func isPerson(_ token: Int) -> Bool {
    if tree[token].tag == .pronoun { return ["his", "her"].contains(tree[token].text.lowercased()) }
    return builder.mention(at: token, depth: 0).type == .person && tree.name(at: token) != nil
  }

  // MARK: "2nd Battalion, 5th Marine Regiment, Camp Lejeune, North Carolina"

  /// Of units side by side each is a part of the next, and has its base where the place behind says.
  private func units() -> [Clause] {
    tree.sentence.names.filter { UnitNames.isUnit($0, in: tree.tokens) }.flatMap { name -> [Clause] in
      let chain = UnitNames.chain(behind: name, in: tree.sentence)
      return zip(chain, chain.dropFirst()).flatMap { one, next -> [Clause] in
        guard let inner = head(of: one), let outer = head(of: next) else { return [] }
        if UnitNames.isUnit(next, in: tree.tokens) { return [clause(inner, outer, .body)] }
        guard UnitNames.isUnit(one, in: tree.tokens) else { return [clause(inner, outer, .place)] }
        return [
          Clause(
            head: outer, predicate: "base", words: [outer], construction: .verbal,
            fillers: [Clause.Filler(role: Role.object, head: inner), Clause.Filler(role: "in", head: outer)].sorted { ($0.head, $0.role) < ($1.head, $1.role) })
        ]
      }
    }
  }

  private func head(of name: NameSpan) -> Int? { name.tokens.first { !name.tokens.contains(tree[$0].head) } }

  // MARK: "Congo's North Kivu province", "the Iranian port city of Konarak"

  private func owners(of head: Int, _ thing: Thing) -> [Int] {
    tree.children(of: head).filter { $0 < head && isOwner($0, of: head, thing) }
  }

  private func isOwner(_ child: Int, of head: Int, _ thing: Thing) -> Bool {
    let type = builder.mention(at: child, depth: 0).type
    guard !tree.isPrefixed(child), tree.joinedByHyphenBehind(child) == nil else { return false }
    switch (tree[child].relation, thing) {
    case (.nmodPoss, .place): return type != .person && isKind(type, .place) && !isKind(type, "Facility") && !mayBeAnybody(head)
    case (.nmodPoss, .body):
      // "the federal government's Office of Foreign Assets Control"; but not "the company's Oslo office".
      let isOwner = tree.name(at: child)?.kind == .organization || tree[child].tag == .noun && builder.nameRange(at: head).map { isUnitNoun(head) || isUnitNoun($0.lowerBound) } == true
      return isKind(type, .organization) && type != .country && isOwner && !isRelated(head)
    // "St. Peter's Square": the whole is one name.
    case (.nmodPoss, .site) where tree[head].tag == .properNoun && builder.nameRange(at: head)?.count ?? 1 == 1 && Self.squares.contains(tree[head].lemma.lowercased()): return false
    case (.nmodPoss, .site): return isKind(type, .place) && (type != .country || !isState(head)) && !isKind(type, "Facility")
    case (.amod, .place), (.compound, .place):
      guard ownName(of: head).map({ $0 != child }) == true else { return false }
      // "the Pakistani city of Lahore", "the West Bank town of Tulkarem".
      let isLarger = isKind(type, .place) && !isKind(type, "Facility") && !isKind(type, "Waters") && tree.name(at: child)?.kind == .location && ownName(of: head).map { $0 > head } == true && isSmall(head)
      return type == .country || isLarger || tree.name(at: child)?.kind == .nationality && isCountryAdjective(child)
    case (.compound, .site): return tree[head].tag == .noun && child == head - 1 && type == "City" && Self.publicSites.contains(tree[head].lemma.lowercased())
    default: return false
    }
  }

  /// "the South's Chun Yung-woo": a name that no table knows for a place.
  private func mayBeAnybody(_ head: Int) -> Bool {
    guard let words = builder.nameRange(at: head), ownName(of: head) == nil else { return false }
    return builder.mention(at: head, depth: 0).type == .place && builder.nameType(builder.text.slice(utf8: tree.sentence.range(of: words))) == nil
  }

  /// "Google's parent Alphabet", "Boeing's rival Airbus": a body beside the other, and no part of it.
  private func isRelated(_ head: Int) -> Bool {
    tree.children(of: head).contains { $0 < head && ["parent", "owner", "rival", "competitor", "partner", "supplier", "customer", "ally", "maker", "predecessor", "successor", "creditor", "sponsor", "backer"].contains(tree[$0].lemma.lowercased()) }
  }

  /// "the Outaouais region of Quebec" is a part of Quebec.
  private func isSmall(_ noun: Int) -> Bool { builder.lexicon.words.places["small"]?.contains(tree[noun].lemma.lowercased()) ?? false }

  private func isCountryAdjective(_ token: Int) -> Bool { builder.nameType(tree[token].text) == .country }

  /// A base or an embassy is the state's, wherever it stands.
  private func isState(_ head: Int) -> Bool {
    isKind(builder.mention(at: head, depth: 0).type, "MilitaryBase") || ["embassy", "consulate", "mission", "base"].contains(tree[head].lemma.lowercased())
  }

  private static let squares: Set<String> = ["square", "basilica", "cathedral", "church", "park", "hospital", "college", "chapel", "palace", "gate", "street", "bridge", "hall", "house", "abbey"]

  private static let publicSites: Set<String> = ["airport", "stadium", "zoo", "station", "airfield", "harbor", "harbour", "port"]

  /// "the Office of Museums at the Ministry of Culture": a body with a name, within another.
  private func body(around unit: Int) -> [Int] {
    guard [.noun, .properNoun].contains(tree[unit].tag), let name = builder.nameRange(at: unit), isUnitNoun(unit) || isUnitNoun(name.lowerBound), isKind(builder.mention(at: unit, depth: 0).type, .organization)
    else { return [] }
    return tree.children(of: unit, .nmod).filter { whole in
      guard let mark = tree.child(of: whole, .`case`), mark == name.upperBound, ["at", "within"].contains(tree[mark].text), builder.nameRange(at: whole) != nil else { return false }
      let type = builder.mention(at: whole, depth: 0).type
      return isKind(type, .organization) && type != .country
    }
  }

  // MARK: "Helmand province in southern Afghanistan", "the Louvre in Paris"

  private func surroundings(of head: Int, _ thing: Thing) -> [Int] {
    // "troops from Texas in Iraq": the second phrase hangs on the troops.
    if thing == .branch { return seats(of: head) }
    guard thing != .body, thing != .place || !["from", "as"].contains(tree.adposition(of: head)) else { return [] }
    if thing == .event { return tree.children(of: head, .nmod).filter { $0 > head && ["in", "at"].contains(tree.adposition(of: $0)) && surrounds($0, head, thing) } }
    let inner = tree.children(of: head, .nmod).filter { $0 > head && (tree.adposition(of: $0) == "in" || isWhole($0, of: head)) }
    return (inner.isEmpty ? adjacent(to: head).map { [$0] } ?? [] : inner).filter { surrounds($0, head, thing) }
  }

  /// "in Meishan" right behind the name of a body that acts, or at which something happens: "ministers of the coalition in Washington" says nothing of where it is.
  private func seats(of body: Int) -> [Int] {
    let isSpeaker = [.nsubj, .nsubjPass].contains(tree[body].relation)
    let isSite = tree[body].relation == .obl && tree.adposition(of: body).map { ["at", "outside", "inside", "near"].contains($0) } == true
    guard isSpeaker || isSite else { return [] }
    let end = builder.nameRange(at: body)?.upperBound ?? body + 1
    return tree.children(of: body, .nmod).filter { place in
      guard let mark = tree.child(of: place, .`case`), mark == end, tree[mark].text == "in", surrounds(place, body, .branch) else { return false }
      return tree[body].tag == .noun || isKind(builder.mention(at: place, depth: 0).type, "City")
    }
  }

  /// "the Cuvette region of Congo": behind a place noun with a name before it, "of" leads to the larger place.
  private func isWhole(_ place: Int, of noun: Int) -> Bool {
    guard tree.adposition(of: place) == "of", let name = ownName(of: noun), name < noun else { return false }
    return Self.placeNouns.contains(tree[noun].lemma.lowercased())
  }

  /// "took place in Helmand province in southern Afghanistan": what stands right behind a place says where that is.
  private func adjacent(to head: Int) -> Int? {
    let name = ownName(of: head).map { max($0, builder.nameRange(at: $0).map { $0.upperBound - 1 } ?? $0) }
    var end = max(name ?? head, builder.nameRange(at: head).map { $0.upperBound - 1 } ?? head) + 1
    // "near Tikrit, in northern Iraq"
    if end + 1 < tree.tokens.count, tree[end].text == "," { end += 1 }
    guard end < tree.tokens.count, tree[end].text == "in", tree[end].relation == .`case`, let place = tree.head(of: end), place > end,
      let above = tree.head(of: place), tree[head].head == above || ownName(of: head) == above
    else { return nil }
    return place
  }

  private func surrounds(_ place: Int, _ head: Int, _ thing: Thing) -> Bool {
    let type = builder.mention(at: place, depth: 0).type
    guard isKind(type, .place), thing == .event || !isKind(type, "Facility"), builder.nameRange(at: place) != nil || ownName(of: place) != nil || thing == .event && isPartOfCountry(place) else { return false }
    if thing != .place || !isKind(type, "City") { return true }
    // A place of which nothing else is known may be one of a city.
    return builder.mention(at: head, depth: 0).type == .place || Self.quarters.contains(tree[head].lemma.lowercased())
  }

  /// "the country's southern region", "the north of the country".
  private func isPartOfCountry(_ place: Int) -> Bool {
    let whole = tree.child(of: place, .nmodPoss) ?? tree.children(of: place, .nmod).first { $0 > place && tree.adposition(of: $0) == "of" }
    return whole.map { ["country", "state", "republic", "island"].contains(tree[$0].lemma.lowercased()) || isCountry($0) } ?? false
  }

  /// Parts of a city.
  private static let quarters: Set<String> = ["district", "suburb", "neighborhood", "neighbourhood", "quarter", "area", "borough"]

  private func clause(_ head: Int, _ place: Int, _ thing: Thing) -> Clause {
    let fillers = [Clause.Filler(role: Role.subject, head: head), Clause.Filler(role: "within", head: place)]
    let isEvent = thing == .event
    return Clause(
      head: isEvent ? head : place, predicate: thing == .place || thing == .body ? Self.part : Self.found, words: [isEvent ? head : place],
      construction: isEvent ? .nominal : .possessive,
      fillers: fillers.sorted { ($0.head, $0.role) < ($1.head, $1.role) })
  }
}
