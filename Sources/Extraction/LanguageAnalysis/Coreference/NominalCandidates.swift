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
      if markable.kind == .person { for role in Set(markable.roles).sorted() { byRole[role, default: []].append(index) } }
      if markable.kind == .organization { bodies.append(index) }
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
    let isNamedAgain = found.contains { own.span.sentence - state.markables[$0.markable].span.sentence <= 5 }
    if !isNamedAgain, let speaker = lastSpeaker(mention, own, state) { found.append(NominalCandidate(markable: speaker, reason: .lastSpeaker)) }
    if let one = onlyOneOfType(mention, own, state) { found.append(NominalCandidate(markable: one, reason: .onlyOneOfType)) }
    var met: Set<Int> = []
    return found.filter { met.insert($0.markable).inserted }.sorted { $0.markable > $1.markable }
  }

  private func pick(_ indexes: [Int]?, _ reason: NominalFeature, _ mention: Int, _ state: CoreferenceState) -> [NominalCandidate] {
    (indexes ?? []).suffix(Self.most).reversed().filter { fits($0, mention, state) }.map { NominalCandidate(markable: $0, reason: reason) }
  }

  private func fits(_ index: Int, _ mention: Int, _ state: CoreferenceState) -> Bool {
    let (own, other) = (state.markables[mention], state.markables[index])
    return state.clusters.agree(mention, index) && !contains(own, other) && !contains(other, own) && !haveOtherPossessors(own, other, state)
  }

  /// "The foreign policy chief" is not the "chief executive" named before: the nouns before the role stand, in some order, around the name too.
  private func isSameRole(_ own: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    let tree = state.trees[own.span.sentence]
    let nouns = tree.children(of: own.span.head).filter { tree[$0].relation == .compound && tree[$0].tag == .noun }
    let there = state.trees[other.span.sentence]
    let words = Set(other.reach.map { there[$0].lemma.lowercased() })
    return nouns.allSatisfy { words.contains(tree[$0].lemma.lowercased()) }
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
      own.modifiers.isEmpty || isKindOfItsOwn(own), !isNamed(own, state), let allowed = KindNouns.allowed(for: own.head, type: own.type)
    else { return nil }
    var found: Int?
    for index in (own.kind == .place ? places : bodies).reversed() {
      let other = state.markables[index]
      if let known = found, other.span.sentence < state.markables[known].span.sentence { break }
      guard own.span.sentence - other.span.sentence <= Self.reach else { break }
      guard fits(index, mention, state), other.type.map({ allowed.contains($0.rawValue) }) ?? true else { continue }
      if let known = found, !state.clusters.areJoined(known, index) { return nil }
      found = found ?? index
    }
    return found
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

  static func isFine(_ type: EntityType) -> Bool { ["ArmedGroup", "MediaOutlet", "Party"].contains(type.rawValue) }

  private static let bodies: Set<String> = ["Organization", "Company", "MediaOutlet", "Party", "ArmedGroup", "Government", "InternationalBody"]
  private static let byNoun: [String: Set<String>] = [
    "company": ["Organization", "Company", "MediaOutlet"], "firm": ["Organization", "Company"], "group": bodies, "agency": bodies,
    "organization": bodies, "organisation": bodies, "airline": ["Organization", "Company"], "bank": ["Organization", "Company"],
    "corporation": ["Organization", "Company", "MediaOutlet"], "club": ["Organization"], "country": ["Country"], "nation": ["Country"],
    "party": ["Party", "Organization"], "alliance": ["InternationalBody"], "bloc": ["InternationalBody"], "union": ["InternationalBody", "Organization"],
    "city": ["City", "Place"], "town": ["City", "Place"], "village": ["City", "Place"], "island": ["Region", "Place"], "province": ["Region", "Place"],
    "region": ["Region", "Place"], "enclave": ["Region", "Place"], "territory": ["Region", "Place"],
  ]
  private static let byType: [String: Set<String>] = [
    "Company": ["Organization", "Company"], "MediaOutlet": ["Organization", "MediaOutlet", "Company"], "ArmedGroup": ["Organization", "ArmedGroup"],
    "Party": ["Organization", "Party"],
  ]
  /// Nouns of bodies that are named so seldom that they mostly mean another.
  private static let general: Set<String> = [
    "supplier", "manufacturer", "maker", "contractor", "vendor", "exchange", "chain", "distributor", "developer", "exporter", "importer", "business",
    "franchise", "media", "press", "outlet", "channel", "radio", "television", "website", "blog", "podcast", "unicorn", "giant", "holding", "carrier",
    "startup", "start-up", "brigade", "division", "battalion", "regiment", "utility", "miner", "studio", "affiliate", "subsidiary",
  ]
}
