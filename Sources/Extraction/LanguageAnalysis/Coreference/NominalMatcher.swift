import NewsModel

/// Joins a noun phrase that speaks of something known with what was known: "the ministry" with "Russian Foreign Ministry".
struct NominalMatcher {
  func run(_ state: inout CoreferenceState) {
    for mention in state.markables.indices {
      let markable = state.markables[mention]
      guard markable.form == .nominal, !state.isDescription[mention] || state.clusters[mention].members.first == mention,
        let found = antecedent(of: mention, markable, state)
      else { continue }
      state.link(mention, to: found.markable, confidence: found.confidence)
    }
  }

  private func antecedent(of mention: Int, _ markable: Markable, _ state: CoreferenceState) -> (markable: Int, confidence: Double)? {
    switch markable.determination {
    case .indefinite: return nil
    case .bare, .possessive:
      return sameNoun(mention, markable, state).map { ($0, 0.7) }
    case .definite, .demonstrative:
      if let same = sameNoun(mention, markable, state) { return (same, 0.8) }
      if let role = byRole(mention, markable, state) { return (role, 0.8) }
      if let speaker = lastSpeaker(mention, markable, state) { return (speaker, 0.75) }
      return byType(mention, markable, state).map { ($0, 0.65) }
    }
  }

  // MARK: The same noun

  private func sameNoun(_ mention: Int, _ markable: Markable, _ state: CoreferenceState) -> Int? {
    var earlier = mention - 1
    while earlier >= 0 {
      let other = state.markables[earlier]
      if isSameNoun(mention, markable, earlier, other, state) { return earlier }
      earlier -= 1
    }
    return nil
  }

  private func isSameNoun(
    _ mention: Int, _ markable: Markable, _ earlier: Int, _ other: Markable, _ state: CoreferenceState
  ) -> Bool {
    switch other.form {
    case .name: return other.name.last == markable.head && other.name.count > 1 && markable.determination != .bare && isSubset(markable.modifiers, other.name)
    case .nominal: break
    case .pronoun, .coordination: return false
    }
    guard other.head == markable.head, !contains(other, markable), !contains(markable, other) else { return false }
    guard !markable.number.isDisjoint(with: other.number) else { return false }
    guard sameComplements(markable, other, state) else { return false }
    switch markable.determination {
    case .bare: return other.determination == .bare && markable.modifiers == other.modifiers
    case .possessive: return samePossessor(markable, other, state) && isSubset(markable.modifiers, other.modifiers)
    default: return isSubset(markable.modifiers, Array(state.clusters[earlier].modifiers))
    }
  }

  private func isSubset(_ words: [String], _ others: [String]) -> Bool { words.allSatisfy { others.contains($0) } }

  private func contains(_ a: Markable, _ b: Markable) -> Bool {
    a.span.sentence == b.span.sentence && a.span.tokens.contains(b.span.head)
  }

  /// Two phrases with "of" and the like must hang on the same noun; a phrase without may take up one with.
  private func sameComplements(_ mention: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    let own = complements(mention, state)
    return own.isEmpty || own == complements(other, state)
  }

  private func complements(_ markable: Markable, _ state: CoreferenceState) -> [String] {
    let tree = state.trees[markable.span.sentence]
    return tree.children(of: markable.span.head).compactMap { child in
      switch tree[child].relation {
      case .nmod, .acl, .aclRelcl, .nmodUnmarked: tree[child].lemma.lowercased()
      default: nil
      }
    }
  }

  private func samePossessor(_ mention: Markable, _ other: Markable, _ state: CoreferenceState) -> Bool {
    guard let own = possessor(mention, state), let its = possessor(other, state) else { return false }
    return state.clusters.areJoined(own, its)
  }

  private func possessor(_ markable: Markable, _ state: CoreferenceState) -> Int? {
    state.trees[markable.span.sentence].child(of: markable.span.head, .nmodPoss).flatMap {
      state.markable(sentence: markable.span.sentence, token: $0)
    }
  }

  // MARK: Roles, speakers, types

  /// The one person whose titles or appositions name the role.
  private func byRole(_ mention: Int, _ markable: Markable, _ state: CoreferenceState) -> Int? {
    guard markable.kind == .person || markable.kind == .unknown || markable.kind == .organization else { return nil }
    var found: Int?
    for earlier in state.markables.indices.prefix(mention).reversed() where state.markables[earlier].form == .name {
      guard hasRole(markable.head, earlier, state), state.clusters.agree(mention, earlier) else { continue }
      if let known = found, !state.clusters.areJoined(known, earlier) { return nil }
      found = found ?? earlier
    }
    return found
  }

  private func hasRole(_ noun: String, _ earlier: Int, _ state: CoreferenceState) -> Bool {
    let knowledge = state.clusters[earlier]
    if knowledge.roles.contains(noun) { return true }
    return knowledge.members.contains { state.isDescription[$0] && state.markables[$0].head == noun }
  }

  /// "the official said": the one who spoke last, when nothing speaks against it.
  private func lastSpeaker(_ mention: Int, _ markable: Markable, _ state: CoreferenceState) -> Int? {
    let (sentence, head) = (markable.span.sentence, markable.span.head)
    guard state.speech.sayer(in: sentence) == head, CoreferenceWords.speakers.contains(markable.head),
      let last = state.speech.lastSayer(before: sentence, reach: 3),
      let speaker = state.markable(sentence: last.sentence, token: last.token)
    else { return nil }
    let other = state.markables[speaker]
    guard other.form == .nominal, CoreferenceWords.speakers.contains(other.head), state.clusters.agree(mention, speaker),
      markable.modifiers.isEmpty, Self.general.contains(markable.head)
    else { return nil }
    return speaker
  }

  /// Nouns that may be said of most who speak in the news.
  private static let general: Set<String> = ["official", "man", "woman", "source", "spokesman", "spokeswoman", "spokesperson"]

  /// "the company": the one organisation of the last sentences, when there is only one.
  private func byType(_ mention: Int, _ markable: Markable, _ state: CoreferenceState) -> Int? {
    guard markable.modifiers.isEmpty, complements(markable, state).isEmpty, let type = Self.general(type: markable.head) else { return nil }
    var found: Int?
    for earlier in state.markables.indices.prefix(mention).reversed() {
      let other = state.markables[earlier]
      guard markable.span.sentence - other.span.sentence <= 2 else { break }
      guard other.form == .name, !contains(other, markable), isOf(type, other, state.clusters[earlier]) else { continue }
      if let known = found, !state.clusters.areJoined(known, earlier) { return nil }
      found = found ?? earlier
    }
    return found
  }

  private enum General { case body, country, city }

  private static func general(type noun: String) -> General? {
    switch noun {
    case "company", "firm", "group", "organization", "organisation", "agency", "party", "corporation", "airline", "bank": .body
    case "country", "nation": .country
    case "city", "town", "village": .city
    default: nil
    }
  }

  private func isOf(_ general: General, _ other: Markable, _ knowledge: MentionClusters.Knowledge) -> Bool {
    switch general {
    case .body: other.kind == .organization
    case .country: other.type == .country || other.kind == .place && other.type == nil
    case .city: other.type?.rawValue == "City" || other.kind == .place && other.type == nil
    }
  }
}
