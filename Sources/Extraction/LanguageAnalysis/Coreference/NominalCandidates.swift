import NewsModel

/// An earlier phrase that a noun phrase may take up, and why it comes into question.
struct NominalCandidate {
  var markable: Int
  var reason: NominalFeature
}

/// Gathers the earlier phrases that a noun phrase may take up.
struct NominalCandidates {
  /// No more than this many are weighed, so that time grows with the text and not with its square.
  private static let most = 40
  private var byNoun: [String: [Int]] = [:]
  private var byLastWord: [String: [Int]] = [:]
  private var byRole: [String: [Int]] = [:]
  private var byTrade: [String: [Int]] = [:]
  private var bodies: [Int] = []
  private var places: [Int] = []

  /// Takes up a markable for those behind it.
  mutating func add(_ index: Int, _ state: CoreferenceState) {
    let markable = state.markables[index]
    switch markable.form {
    case .nominal:
      byNoun[markable.head, default: []].append(index)
      // "Assad, the president": the noun is a role of the name.
      if state.isDescription[index], state.clusters[index].hasName, markable.kind == .person { byRole[markable.head, default: []].append(index) }
    case .name:
      if markable.name.count > 1, let last = markable.name.last { byLastWord[last, default: []].append(index) }
      // "the lake" is "Lake Vand".
      if markable.kind == .place, markable.name.count > 1 { byLastWord[markable.name[0], default: []].append(index) }
      if markable.kind == .person || markable.kind == .organization { for role in Set(markable.roles).sorted() { byRole[role, default: []].append(index) } }
      if markable.kind == .organization { bodies.append(index) }
      for noun in markable.trades.sorted() { byTrade[noun, default: []].append(index) }
      if markable.kind == .place { places.append(index) }
    case .pronoun, .coordination: break
    }
  }

  /// The candidates, nearest first.
  func candidates(for mention: Int, _ state: CoreferenceState) -> [NominalCandidate] {
    let own = state.markables[mention]
    var found = pick(byNoun[own.head], .sameNoun, mention, state)
    guard own.determination != .bare, own.determination != .indefinite else { return found }
    found += pick(byLastWord[own.head], .lastWordOfName, mention, state)
    if own.determination != .possessive || own.kind == .person {
      found += pick(byRole[own.head], .roleOfName, mention, state).filter { isSameRole(own, state.markables[$0.markable], state) }
    }
    found += pick(firms(of: own, state), .roleOfName, mention, state)
    let isNamedAgain = found.contains { own.span.sentence - state.markables[$0.markable].span.sentence <= 5 }
    if !isNamedAgain, let speaker = lastSpeaker(mention, own, state) { found.append(NominalCandidate(markable: speaker, reason: .lastSpeaker)) }
    if let one = onlyOneOfType(mention, own, state) { found.append(NominalCandidate(markable: one, reason: .onlyOneOfType)) }
    var met: Set<Int> = []
    return found.filter { met.insert($0.markable).inserted }.sorted { $0.markable > $1.markable }
  }

  /// The firm that "the bank" is: the one bank named last, or of several in that sentence the one that acts. "The Rome-based lender" may be one only where no other
  /// bank is named, and "the insurer Aviva" is the insurer whatever other insurers there are.
  private func firms(of own: Markable, _ state: CoreferenceState) -> [Int] {
    guard own.determination == .definite, own.number != .plural, own.complements.isEmpty, let firms = byTrade[own.head], let last = firms.last, own.span.sentence - state.markables[last].span.sentence <= Self.reach else { return [] }
    if let called = byRole[own.head]?.last, own.span.sentence - state.markables[called].span.sentence <= Self.reach { return [] }
    let areOne = { (some: [Int]) in some.allSatisfy { state.clusters.areJoined($0, last) } }
    if areOne(firms) { return firms }
    guard own.modifiers.isEmpty else { return [] }
    let near = firms.filter { state.markables[$0].span.sentence == state.markables[last].span.sentence }
    if areOne(near) { return near }
    let acting = near.filter { state.markables[$0].isSubject }
    return acting.count == 1 ? acting : []
  }

  private func pick(_ indexes: [Int]?, _ reason: NominalFeature, _ mention: Int, _ state: CoreferenceState) -> [NominalCandidate] {
    (indexes ?? []).suffix(Self.most).reversed().filter { fits($0, mention, state) }.map { NominalCandidate(markable: $0, reason: reason) }
  }

  private func fits(_ index: Int, _ mention: Int, _ state: CoreferenceState) -> Bool {
    let (own, other) = (state.markables[mention], state.markables[index])
    return state.clusters.agree(mention, index) && !contains(own, other) && !contains(other, own) && !haveOtherPossessors(own, other, state)
      && !areCoarguments(own, other) && !succeeds(own, other, state) && !isOfOtherState(own, than: other, state)
  }

  /// "The Kenyan police" are no "Free Syrian Police", "the U.S. government" is no "Transitional Federal Government".
  private func isOfOtherState(_ own: Markable, than other: Markable, _ state: CoreferenceState) -> Bool {
    guard other.form == .name, CoreferenceWords.bodiesOfStates.contains(own.head) else { return false }
    let (tree, there) = (state.trees[own.span.sentence], state.trees[other.span.sentence])
    let states = tree.children(of: own.span.head).filter { word in
      word < own.span.head && [.amod, .compound].contains(tree[word].relation.base) && tree.name(at: word).map { [.nationality, .location].contains(tree.names[$0].kind) } == true
    }
    let words = other.reach.map { there[$0].text.lowercased() }
    return !states.isEmpty && !states.contains { word in words.contains { $0.hasPrefix(stem(of: tree[word].text.lowercased())) } }
  }

  /// What a state's name and its adjective share: "turk" of "Turkish"; Austria and Australia share more.
  private func stem(of word: String) -> Substring { word.prefix(word.hasPrefix("austr") ? 6 : 4) }

  /// "The new prime minister" is not "former prime minister Liz Truss".
  private func succeeds(_ own: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    let (tree, there) = (state.trees[own.span.sentence], state.trees[other.span.sentence])
    guard tree.children(of: own.span.head).contains(where: { $0 < own.span.head && ["new", "incoming", "next", "current"].contains(tree[$0].lemma.lowercased()) }) else { return false }
    return other.reach.contains { ["former", "ex", "outgoing", "previous", "ousted", "late"].contains(there[$0].lemma.lowercased()) }
  }

  /// "Meridian Bank lent the company 40 million": two arguments of one verb are two things.
  private func areCoarguments(_ own: Markable, _ other: Markable) -> Bool {
    own.span.sentence == other.span.sentence && own.governor >= 0 && own.governor == other.governor && own.span.head != other.span.head
      && [own, other].allSatisfy { [.nsubj, .obj, .iobj, .obl].contains($0.relation.base) }
  }

  /// "The foreign policy chief" is not the "chief executive" named before: the nouns before the role stand, in some order, around the name too.
  private func isSameRole(_ own: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    let tree = state.trees[own.span.sentence]
    let nouns = tree.children(of: own.span.head).filter { tree[$0].relation == .compound && tree[$0].tag == .noun }
    let there = state.trees[other.span.sentence]
    let words = Set(other.reach.map { there[$0].lemma.lowercased() })
    guard nouns.allSatisfy({ words.contains(tree[$0].lemma.lowercased()) }) else { return false }
    // "The former president", "the interior minister" is not whoever holds another office now; "the president" is no vice president.
    let own = Set(tree.children(of: own.span.head).filter { $0 < own.span.head }.map { tree[$0].lemma.lowercased() })
    return own.isDisjoint(with: CoreferenceWords.officeMarks.subtracting(words)) && (own.contains("prime") && !words.contains("deputy") || CoreferenceWords.lesserMarks.intersection(words).isSubset(of: own))
  }

  /// "Moscow's forces" are not "Assad's forces".
  private func haveOtherPossessors(_ own: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    guard let mine = state.possessor(of: own), let its = state.possessor(of: other) else { return false }
    return !state.clusters.areJoined(mine, its)
  }

  private func contains(_ a: Markable, _ b: Markable) -> Bool {
    a.span.sentence == b.span.sentence && a.span.tokens.contains(b.span.head)
  }

  // MARK: The last speaker and the only one of a type

  /// "the official said": the one who spoke last.
  private func lastSpeaker(_ mention: Int, _ own: Markable, _ state: CoreferenceState) -> Int? {
    guard state.speech.sayer(in: own.span.sentence) == own.span.head, CoreferenceWords.speakers.contains(own.head),
      let last = state.speech.lastSayer(before: own.span.sentence, reach: 3),
      let speaker = state.markable(sentence: last.sentence, token: last.token), speaker < mention, fits(speaker, mention, state)
    else { return nil }
    let other = state.markables[speaker]
    let isUnnamed = other.form == .nominal && other.kind == .person
    return isUnnamed && own.modifiers.isEmpty && Self.general.contains(own.head) ? speaker : nil
  }

  /// Nouns that may be said of most who speak in the news.
  private static let general: Set<String> = ["official", "man", "woman", "spokesman", "spokeswoman", "spokesperson", "representative"]

  /// "the company": the one organisation of the nearest sentence that names any, when the noun says no more than its kind.
  private func onlyOneOfType(_ mention: Int, _ own: Markable, _ state: CoreferenceState) -> Int? {
    guard own.complements.isEmpty, own.determination == .definite || own.determination == .demonstrative, own.number != .plural,
      own.modifiers.isEmpty || isKindOfItsOwn(own) || !nationalities(of: own, state).isEmpty && own.modifiers.count == 1, !isNamed(own, state), let allowed = KindNouns.allowed(for: own.head, type: own.type)
    else { return nil }
    if let known = byTrade[own.head]?.last, own.span.sentence - state.markables[known].span.sentence <= Self.reach { return nil }
    var found: [Int] = []
    for index in (own.kind == .place ? places : bodies).reversed() {
      let other = state.markables[index]
      if let known = found.first, other.span.sentence < state.markables[known].span.sentence { break }
      guard own.span.sentence - other.span.sentence <= Self.reach else { break }
      // "The bank" is not Boeing, and where a bank is named no other firm.
      if KindNouns.isTrade(own.head), !other.trades.isEmpty, !other.trades.contains(own.head) { continue }
      // "met at the Sofitel. The party": what is only a place there is no party.
      if KindNouns.isTrade(own.head), other.type == nil, other.relation == .obl, isPlaced(other, state) { continue }
      guard fits(index, mention, state), !isOnlySource(other, state), !isOfOtherPeople(other, than: own, state), other.type.map({ allowed.contains($0.rawValue) }) ?? true else { continue }
      found.append(index)
    }
    return only(of: found, state) ?? (own.isSubject ? only(of: found.filter { state.markables[$0].isSubject }, state) : nil)
  }

  /// "at the Sofitel", "in Leeds", but "by the council".
  private func isPlaced(_ other: Markable, _ state: CoreferenceState) -> Bool {
    let tree = state.trees[other.span.sentence]
    return tree.children(of: other.span.head).contains { tree[$0].relation == .case && ["at", "in", "near", "outside", "inside"].contains(tree[$0].text.lowercased()) }
  }

  /// "the German company": the words for peoples that modify a noun.
  private func nationalities(of markable: Markable, _ state: CoreferenceState) -> Set<String> {
    let tree = state.trees[markable.span.sentence]
    return Set(tree.children(of: markable.span.head).filter { tree[$0].relation == .amod && tree.name(at: $0).map { tree.names[$0].kind == .nationality } == true }
      .map { tree[$0].text.lowercased() })
  }

  /// "The Spanish club" is none that was called Portuguese.
  private func isOfOtherPeople(_ other: Markable, than own: Markable, _ state: CoreferenceState) -> Bool {
    let mine = nationalities(of: own, state)
    guard !mine.isEmpty else { return false }
    let tree = state.trees[other.span.sentence]
    let start = max(0, other.span.tokens.lowerBound - 4)
    let its = (start..<other.span.tokens.upperBound).filter { tree.name(at: $0).map { tree.names[$0].kind == .nationality } == true }.map { tree[$0].text.lowercased() }
    return !its.isEmpty && mine.isDisjoint(with: its)
  }

  /// The nearest of some markables when all stand for one thing.
  private func only(of found: [Int], _ state: CoreferenceState) -> Int? {
    guard let first = found.first, found.allSatisfy({ state.clusters.areJoined($0, first) }) else { return nil }
    return first
  }

  /// "according to the Red Cross": whoever is only quoted is not what the article goes on about.
  private func isOnlySource(_ other: Markable, _ state: CoreferenceState) -> Bool {
    let tree = state.trees[other.span.sentence]
    return tree.children(of: other.span.head).contains { tree[$0].lemma == "accord" }
  }

  /// How many sentences back the name may stand.
  private static let reach = 3

  /// "The M-19 guerrilla group" says itself which group it is.
  private func isNamed(_ own: Markable, _ state: CoreferenceState) -> Bool {
    let tree = state.trees[own.span.sentence]
    return tree.children(of: own.span.head).contains {
      tree[$0].tag == .properNoun || tree[$0].relation == .compound && tree[$0].text.unicodeScalars.contains { $0.properties.numericType != nil }
    }
  }

  /// "rebel group", "news agency": the modifiers are part of the noun for a kind.
  private func isKindOfItsOwn(_ own: Markable) -> Bool { own.type.map { KindNouns.isFine($0) } ?? false }
}

/// Which types of names a noun for a kind of thing may take up.
private enum KindNouns {
  /// The types that fit the noun; nil for nouns that say too little.
  static func allowed(for noun: String, type: EntityType?) -> Set<String>? {
    if let type, isFine(type), let fine = byType[type.rawValue] { return fine }
    if let special = byNoun[noun] { return special }
    guard let type, !general.contains(noun) else { return nil }
    return byType[type.rawValue]
  }

  /// Whether firms of one trade only are called so.
  static func isTrade(_ noun: String) -> Bool { trades.contains(noun) }

  private static let trades: Set<String> = [
    "bank", "lender", "airline", "carmaker", "automaker", "planemaker", "retailer", "grocer", "supermarket", "drugmaker", "chipmaker", "insurer", "brewer", "miner", "steelmaker", "newspaper", "paper", "daily",
    "broadcaster", "network", "consultancy", "auditor", "shipbuilder", "university", "school", "hospital", "party", "club", "union", "ministry", "court",
  ]

  static func isFine(_ type: EntityType) -> Bool { ["ArmedGroup", "MediaOutlet", "Party"].contains(type.rawValue) }

  private static let bodies: Set<String> = ["Organization", "Company", "MediaOutlet", "Party", "ArmedGroup", "Government", "InternationalBody"]
  private static let byNoun: [String: Set<String>] = [
    "company": ["Company", "MediaOutlet"], "firm": ["Company"], "group": bodies, "agency": bodies,
    "organization": bodies, "organisation": bodies, "airline": ["Company"], "bank": ["Company"],
    "corporation": ["Company", "MediaOutlet"], "club": ["Organization"], "country": ["Country"], "nation": ["Country"],
    "party": ["Party"], "alliance": ["InternationalBody"], "bloc": ["InternationalBody"], "union": ["InternationalBody", "Organization"],
    "city": ["City", "Place"], "town": ["City", "Place"], "village": ["City", "Place"], "island": ["Region", "Place"], "province": ["Region", "Place"],
    "region": ["Region", "Place"], "enclave": ["Region", "Place"], "territory": ["Region", "Place"],
  ]
  private static let byType: [String: Set<String>] = [
    "Company": ["Company"], "MediaOutlet": ["MediaOutlet", "Company"], "ArmedGroup": ["ArmedGroup"], "Party": ["Party"],
  ]
  /// Nouns of bodies that are named so seldom that they mostly mean another.
  private static let general: Set<String> = [
    "supplier", "manufacturer", "maker", "contractor", "vendor", "exchange", "chain", "distributor", "developer", "exporter", "importer", "business",
    "franchise", "media", "press", "outlet", "channel", "radio", "television", "website", "blog", "podcast", "unicorn", "giant", "holding", "carrier",
    "startup", "start-up", "brigade", "division", "battalion", "regiment", "utility", "miner", "studio", "affiliate", "subsidiary",
  ]
}
