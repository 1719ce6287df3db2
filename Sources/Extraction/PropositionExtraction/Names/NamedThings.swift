import NewsModel

/// What the words right around a name tell against the recogniser and the tables.
extension MentionBuilder {
  /// "The film Oppenheimer", "the hurricane Milton", "the airline Emirates": the noun right before a name says what it is, when that is no person, people or place.
  func thingNamed(by head: Int) -> EntityType? {
    guard let name = tree.name(at: head), name.kind != .nationality, let noun = tree.nounNaming(name.tokens, head), let type = types.type(of: [tree[noun].lemma.lowercased()]) else { return nil }
    let known = nameType(text(of: name.tokens))
    // "Responding to the report Gareth Bayley said": reports are not called after persons, as films are.
    if name.kind == .person, type == "Document", !Self.worksOfArt.contains(tree[noun].lemma.lowercased()) { return nil }
    let isThing = known == nil && Self.kindsOfThings.contains { types.nameWords.isKind(type, of: $0) }
    return isThing || known == .country && types.nameWords.isKind(type, of: "Company") ? type : nil
  }

  private static let worksOfArt: Set<String> = ["film", "movie", "novel", "musical", "song", "single", "album", "opera", "documentary", "thriller", "comedy", "series", "sitcom", "biopic", "play", "ballet", "book", "painting"]

  /// What has a name of its own and is neither a person nor a place nor a body.
  static let kindsOfThings: [EntityType] = ["Event", "Product", "Weapon", "Document"]

  /// "a 25-year-old Tunisian who worked in Nice"
  func isPersonOfPeople(_ head: Int) -> Bool {
    guard let article = tree.child(of: head, .det), ["a", "an"].contains(tree[article].text.lowercased()), let known = nameType(tree[head].text) else { return false }
    // "A Jesuit was murdered"
    if [.group, "Party", "ArmedGroup"].contains(known) { return tree.name(at: head)?.tokens.count ?? 1 == 1 && ![.amod, .compound].contains(tree[head].relation) }
    guard known == .country else { return false }
    return tree.children(of: head).contains { child in
      tree[child].relation == .amod && tree[child].lemma.lowercased().hasSuffix("old") || tree[child].relation == .aclRelcl && tree.name(at: head)?.kind == .nationality && tree.children(of: child).contains { tree[$0].text.lowercased() == "who" }
    }
  }

  /// "300 Sudanese arrived", "Chinese who seek asylum": some of a people, where the word is the same for one and many.
  func areSome(_ head: Int) -> Bool {
    guard isPeople(head), tree[head].relation != .amod, tree.child(of: head, .det) == nil, tree.children(of: head, .conj).allSatisfy(isPeople), tree[head].relation != .conj || tree.head(of: head).map(isPeople) == true else { return false }
    if let count = tree.child(of: head, .nummod) { return !["1", "one"].contains(tree[count].text.lowercased()) }
    return tree.children(of: head, .aclRelcl).contains { clause in tree.children(of: clause).contains { tree[$0].text == "who" } }
  }

  private func isPeople(_ word: Int) -> Bool { tree.name(at: word).map { $0.kind == .nationality && $0.tokens.count == 1 } ?? false }

  /// "Porto have signed the Dane": a town's name that was found to mean its team.
  func isTeam(_ head: Int, of known: EntityType) -> Bool {
    tree.name(at: head)?.kind == .organization && types.nameWords.isKind(known, of: .place) && known != .country
  }

  /// "Kandahar" of "Kandahar province", "the province of Kandahar", "three provinces, Kandahar, Uruzgan and Ghazni": the table knows the city, the noun tells of the land around it.
  func isProvince(_ head: Int, of known: EntityType) -> Bool {
    guard known == "City", let noun = tree.head(of: head), let name = tree.name(at: head) else { return false }
    if [.compound, .amod].contains(tree[head].relation), noun == name.tokens.upperBound { return PlacementReader.landNouns.contains(tree[noun].text.lowercased()) }
    let first = tree[head].relation == .conj ? noun : head
    guard let land = first == head ? noun : tree.head(of: first), land < first, tree[first].relation == .appos || Self.provinces.contains(tree[land].lemma.lowercased()), PlacementReader.landNouns.contains(tree[land].lemma.lowercased()), tree[land].tag == .noun else { return false }
    return tree[first].relation == .nmod && tree.adposition(of: first) == "of" || tree[first].relation == .appos && (first == head || tree[land].pennTag == "NNS")
  }

  /// A town may have districts and be the heart of a region; provinces are of a town's name only.
  private static let provinces: Set<String> = ["province", "governorate", "oblast", "prefecture"]

  /// "Houston Rockets": a town or region and many of whom there are none. A table or the last word knows other bodies, lands and events that are named so.
  func isTeamOfTown(_ words: [Substring]) -> Bool {
    guard words.count > 1, let last = words.last, last.hasSuffix("s"), last.count > 3, last.first?.isUppercase == true, types.nameWords.type(of: [last.lowercased()], coarse: .place, nounType: types.type(of:)) == nil,
      let place = nameType(words.dropLast().joined(separator: " ")), place == "City" || place == "Region"
    else { return false }
    let type = types.type(of: [String(last.dropLast()).lowercased()])
    return type == nil || ["Person", "Group", "Weapon", "Product", "Concept"].contains(type)
  }

  /// What a noun of several meanings names here, where the words around it tell.
  func typeInContext(of head: Int) -> EntityType? {
    switch tree[head].lemma.lowercased() {
    // "went into exile": nobody.
    case "exile" where tree[head].pennTag == "NN" && tree.child(of: head, .det, .nmodPoss) == nil: "LegalStatus"
    // "gathered outside his office", "an observation post"
    case "office" where tree.adposition(of: head).map { ["outside", "inside", "near", "behind"].contains($0) } == true: "Facility"
    case "post" where tree.children(of: head, .compound).contains { ["observation", "border", "guard", "police", "army", "command", "checkpoint", "frontier", "trading", "lookout"].contains(tree[$0].lemma.lowercased()) }: "Facility"
    // "its European arm", "the group's armed arm"; one alone is a part of a body, and no weapon
    case "arm" where tree[head].pennTag == "NN": typeOfArm(head)
    // "the rival camps": those who are for something
    case "camp" where tree[head].pennTag == "NNS" && tree.children(of: head, .amod).contains { ["rival", "opposing", "opposed", "warring"].contains(tree[$0].lemma.lowercased()) }: .group
    // "the platinum producer", "a software developer"
    case "producer", "developer", "operator" where tree[head].pennTag == "NN" && tree.children(of: head, .compound).contains { Self.products.contains(tree[$0].lemma.lowercased()) }: "Company"
    // "the head of the presidential guard"
    case "guard" where tree[head].pennTag == "NN" && tree.children(of: head).contains { ["presidential", "national", "republican", "imperial", "royal", "civil", "praetorian", "revolutionary"].contains(tree[$0].lemma.lowercased()) }: "Government"
    // "lacked the necessary capital"
    case "capital" where tree.children(of: head, .amod).contains { Self.ofFunds.contains(tree[$0].lemma.lowercased()) } || tree[head].relation == .obj && tree.child(of: head, .nmodPoss) == nil && ["lack", "raise", "inject", "need", "invest"].contains(tree[tree[head].head].lemma): .concept
    // "Thursday's polls"
    case "poll" where tree[head].pennTag == "NNS" && tree.children(of: head, .nmodPoss).contains { TimeWords.isTimeNoun(tree[$0].lemma) }: .event
    // "2.8 million votes"
    case "vote" where tree[head].pennTag == "NNS" && tree.child(of: head, .nummod) != nil: .concept
    default: nil
    }
  }

  /// What a part of a body does says what it is: a firm's has a trade or a place. Other arms are those of somebody.
  private func typeOfArm(_ head: Int) -> EntityType {
    let describing = tree.children(of: head).filter { $0 < head && [.amod, .compound].contains(tree[$0].relation) }
    let words = describing.map { tree[$0].lemma.lowercased() }
    if words.contains(where: { ["military", "armed", "paramilitary"].contains($0) }) { return "ArmedGroup" }
    if words.contains(where: { ["political", "youth", "charitable", "humanitarian", "legislative", "executive", "judicial", "student"].contains($0) }) { return .organization }
    let isTrading = describing.contains { [.nationality, .location].contains(tree.name(at: $0)?.kind) } || words.contains { Self.trades.contains($0) || Self.products.contains($0) }
    return isTrading ? "Company" : .concept
  }

  private static let ofFunds: Set<String> = ["necessary", "sufficient", "fresh", "private", "additional", "regulatory", "working", "foreign"]
  private static let trades: Set<String> = ["retail", "banking", "insurance", "wealth", "asset-management", "management", "investment", "health", "media", "publishing", "lending", "trading", "shipping", "logistics", "technology", "cloud", "venture", "property", "commercial", "consulting", "brokerage", "financing", "overseas", "international", "domestic", "manufacturing", "research", "pharmaceutical", "broadcasting", "streaming", "consumer"]

  private static let products: Set<String> = ["platinum", "oil", "gas", "gold", "copper", "steel", "coal", "iron", "aluminium", "aluminum", "diamond", "power", "energy", "property", "network", "mobile", "telecom", "cruise", "casino", "chip", "uranium", "nickel", "cement", "fertilizer"]

  /// "69" of "Najib, 69, was convicted".
  func isAge(_ number: Int, of person: Int) -> Bool {
    tree[number].tag == .numeral && [.nmod, .nmodUnmarked, .appos].contains(tree[number].relation) && number > person && tree[number - 1].text == "," && Int(tree[number].text).map { (10..<110).contains($0) } == true
  }

  /// "the Saky air base", taken for a people that no table knows: the name is the base's own.
  func siteOfUnknown(_ head: Int) -> EntityType? {
    guard !["an", "ese", "ish"].contains(where: tree[head].text.hasSuffix), tree.name(at: head)?.kind == .nationality, [.amod, .compound].contains(tree[head].relation), let noun = tree.head(of: head), noun > head, let type = types.type(of: [tree[noun].lemma.lowercased()]),
      types.nameWords.isKind(type, of: "Facility"), nameType(tree[head].text) == nil
    else { return nil }
    return type
  }
}

extension SentenceTree {
  /// "film" of "the film Oppenheimer".
  func nounNaming(_ name: Range<Int>, _ head: Int) -> Int? {
    guard let noun = wordBeside(name), self[noun].text != "van", self[noun].pennTag == "NN" || Self.nounsReadAsAdjectives.contains(self[noun].text) else { return nil }
    // "a new film, "Flight Risk""
    if self[head].relation == .appos, self[head].head == noun { return noun == name.lowerBound - 1 || self.name(at: head)?.kind != .person || ["\"", "“", "``", "‘"].contains(self[name.lowerBound - 1].text) ? noun : nil }
    guard self[noun].head == head, [.nmodDesc, .compound, .amod].contains(self[noun].relation), let owner = child(of: head, .det, .nmodPoss) ?? child(of: noun, .det, .nmodPoss), owner < noun else { return nil }
    return self[owner].relation == .nmodPoss || ["the", "this"].contains(self[owner].text.lowercased()) ? noun : nil
  }

  private static let nounsReadAsAdjectives: Set<String> = ["documentary", "musical", "novel", "thriller"]

  /// The word before a name, quotation marks and a comma left out.
  private func wordBeside(_ name: Range<Int>) -> Int? {
    var word = name.lowerBound - 1
    while word >= 0, [",", "\"", "“", "''", "``", "'", "‘"].contains(self[word].text) { word -= 1 }
    return word > 0 && name.lowerBound - word < 4 ? word : nil
  }
}
