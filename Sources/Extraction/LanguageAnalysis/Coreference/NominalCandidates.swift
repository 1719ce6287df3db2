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
    if own.determination != .possessive || own.kind == .person { found += pick(byRole[own.head], .roleOfName, mention, state) }
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

  /// "the company": the one organisation of the last sentences, when there is only one.
  private func onlyOneOfType(_ mention: Int, _ own: Markable, _ state: CoreferenceState) -> Int? {
    guard own.modifiers.isEmpty, own.complements.isEmpty else { return nil }
    var found: Int?
    for index in of(own.head).reversed() {
      guard own.span.sentence - state.markables[index].span.sentence <= 2 else { break }
      guard fits(index, mention, state), isOf(own.head, state.markables[index]) else { continue }
      if let known = found, !state.clusters.areJoined(known, index) { return nil }
      found = found ?? index
    }
    return found
  }

  private func of(_ noun: String) -> [Int] {
    if Self.bodyNouns.contains(noun) { return bodies }
    return Self.countryNouns.contains(noun) || Self.cityNouns.contains(noun) ? places : []
  }

  private func isOf(_ noun: String, _ other: Markable) -> Bool {
    guard let type = other.type else { return true }
    if Self.countryNouns.contains(noun) { return type == .country }
    return Self.cityNouns.contains(noun) ? type.rawValue == "City" : true
  }

  private static let bodyNouns: Set<String> = [
    "company", "firm", "group", "organization", "organisation", "agency", "party", "corporation", "airline", "bank",
  ]
  private static let countryNouns: Set<String> = ["country", "nation"]
  private static let cityNouns: Set<String> = ["city", "town", "village"]
}
