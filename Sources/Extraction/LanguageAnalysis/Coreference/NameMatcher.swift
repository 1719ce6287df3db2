import NewsModel

/// Joins names that are the same or parts of each other: "Assad" with "Bashar al-Assad".
struct NameMatcher {
  func run(_ state: inout CoreferenceState) {
    var index = NameIndex()
    for mention in state.markables.indices where state.markables[mention].form == .name {
      if let antecedent = index.antecedent(of: mention, state) { state.link(mention, to: antecedent.markable, confidence: antecedent.confidence) }
      index.add(mention, state.markables[mention])
    }
  }
}

/// The names met so far, by their whole words, their last word and their initials.
private struct NameIndex {
  private var whole: [[String]: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]
  private var initials: [String: Int] = [:]

  mutating func add(_ mention: Int, _ markable: Markable) {
    let words = NameWords.normal(markable.name)
    whole[words, default: []].append(mention)
    if whole[words]?.count == 1 { for word in Set(words) { byWord[word, default: []].append(mention) } }
    if words.count > 1 {
      let acronym = NameWords.initials(words)
      if acronym.utf8.count > 1, initials[acronym] == nil { initials[acronym] = mention }
    }
  }

  func antecedent(of mention: Int, _ state: CoreferenceState) -> (markable: Int, confidence: Double)? {
    let markable = state.markables[mention]
    let words = NameWords.normal(markable.name)
    if let same = whole[words]?.last(where: { fits(mention, $0, state) }) { return (same, 0.98) }
    if words.count == 1, markable.kind != .person, let word = words.first, let long = initials[word], fits(mention, long, state) { return (long, 0.9) }
    if let variant = variant(of: mention, words, state) { return (variant, 0.92) }
    return firstWord(of: mention, words, state).map { ($0, 0.8) }
  }

  /// "Cerberus" after "Cerberus Capital Management", when there is only one such body.
  private func firstWord(of mention: Int, _ words: [String], _ state: CoreferenceState) -> Int? {
    guard let word = words.first, word.utf8.count > 2, state.markables[mention].kind == .organization else { return nil }
    if words.count > 1 { return shorterName(of: mention, word, state) }
    let longer = (byWord[word] ?? []).filter { earlier in
      let other = state.markables[earlier]
      return other.kind == .organization && NameWords.normal(other.name).first == word
    }
    return Set(longer.map { state.clusters.root(of: $0) }).count == 1 ? longer.last : nil
  }

  /// "Cerberus Capital Management" after "Cerberus", when the article has named no other body that begins so.
  private func shorterName(of mention: Int, _ word: String, _ state: CoreferenceState) -> Int? {
    let beginning = (byWord[word] ?? []).filter { NameWords.normal(state.markables[$0].name).first == word }
    guard beginning.allSatisfy({ NameWords.normal(state.markables[$0].name) == [word] && state.markables[$0].kind == .organization }) else { return nil }
    return whole[[word]]?.last { state.markables[$0].kind == .organization }
  }

  /// The one earlier thing with a longer or shorter form of the name; nil when there are two.
  private func variant(of mention: Int, _ words: [String], _ state: CoreferenceState) -> Int? {
    let markable = state.markables[mention]
    var found: [Int] = []
    for word in words where !CoreferenceWords.particles.contains(word) {
      found += byWord[word] ?? []
    }
    let fitting = found.sorted().filter { earlier in
      fits(mention, earlier, state) && isVariant(state.markables[mention], state.markables[earlier])
        && (words.count == 1 || fitsAll(markable, earlier, state))
    }
    let things = Set(fitting.map { state.clusters.root(of: $0) }).sorted()
    if things.count < 2 { return fitting.last }
    return usual(things, words, state)
  }

  /// Of several things that a short name may mean, the one that alone goes by it, else the one that alone was named more than once.
  private func usual(_ things: [Int], _ words: [String], _ state: CoreferenceState) -> Int? {
    let named = things.map { thing in state.clusters[thing].members.filter { state.markables[$0].form == .name } }
    let users = things.indices.filter { index in named[index].contains { NameWords.normal(state.markables[$0].name) == words } }
    if users.count == 1 { return named[users[0]].last }
    let frequent = things.indices.filter { named[$0].count > 1 }
    return frequent.count == 1 && users.isEmpty ? named[frequent[0]].last : nil
  }

  /// No full name of the group may speak against a new one: a father is not his son.
  private func fitsAll(_ markable: Markable, _ earlier: Int, _ state: CoreferenceState) -> Bool {
    let words = NameWords.normal(markable.name)
    return state.clusters[earlier].members.allSatisfy { member in
      let other = state.markables[member]
      return other.form != .name || NameWords.normal(other.name) == words || isVariant(markable, other)
    }
  }

  private func fits(_ mention: Int, _ earlier: Int, _ state: CoreferenceState) -> Bool {
    let (a, b) = (state.markables[mention].kind, state.markables[earlier].kind)
    if isTown(mention, state) && b == .organization || isTown(earlier, state) && a == .organization { return false }
    let kindsFit = a == b || a == .unknown || b == .unknown || (a != .person && b != .person)
    let genders = !state.clusters[mention].gender.isDisjoint(with: state.clusters[earlier].gender)
    return kindsFit && (a == .person ? genders : true) && a != .people && b != .people || a == b && a == .people
  }

  /// A listed town is not the team that bears its name.
  private func isTown(_ index: Int, _ state: CoreferenceState) -> Bool { state.markables[index].kind == .place && state.markables[index].type == "City" }

  private func isVariant(_ a: Markable, _ b: Markable) -> Bool {
    let (first, second) = (NameWords.normal(a.name), NameWords.normal(b.name))
    if a.kind == .person || b.kind == .person || a.kind == .unknown && b.kind == .unknown {
      return NameWords.isPersonVariant(first, second)
    }
    return NameWords.isBodyVariant(first, second, areBodies: a.kind == .organization && b.kind == .organization)
  }
}

/// Compares the words of names.
enum NameWords {
  /// The words without company endings, possessive marks and hyphens.
  static func normal(_ words: [String]) -> [String] {
    if let synonym = CoreferenceWords.synonyms[words.joined(separator: " ")] { return synonym.split(separator: " ").map(String.init) }
    var words = words.filter { $0 != "-" && $0 != "'s" && $0 != "’s" && $0 != "the" && $0 != "'" }.flatMap { $0.split(separator: "-").map(String.init) }
    while words.count > 1, let last = words.last, CoreferenceWords.nameEndings.contains(last) { words.removeLast() }
    return words
  }

  /// `un` for "united nations": the first letters of all words that are no particles.
  static func initials(_ words: [String]) -> String {
    String(words.filter { !CoreferenceWords.particles.contains($0) }.compactMap(\.first))
  }

  /// Whether two personal names may be one: the last words are the same and no first name differs, or one is just a first name.
  static func isPersonVariant(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard let last = short.last, let longLast = long.last, short != long else { return false }
    if short.count == 1 { return last == longLast || long.first == last }
    guard last == longLast else { return false }
    let (given, full) = (short.dropLast(), long.dropLast())
    if given.allSatisfy({ CoreferenceWords.particles.contains($0) }) { return true }
    return isCompatible(given.first ?? "", full.first ?? "")
  }

  private static func isCompatible(_ a: String, _ b: String) -> Bool {
    a == b || a.first == b.first && (a.utf8.count <= 2 || b.utf8.count <= 2)
  }

  /// Whether one name of a body or place is the other without words before or behind: "Foreign Ministry" in "Russian Foreign Ministry".
  ///
  /// A body may also drop its last words: "China Eastern" for "China Eastern Airlines".
  static func isBodyVariant(_ a: [String], _ b: [String], areBodies: Bool = false) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count < long.count, let last = short.last else { return false }
    guard short.count >= 2 else { return false }
    if last == long.last { return Array(long.suffix(short.count)) == short }
    return areBodies && !CoreferenceWords.particles.contains(last) && Array(long.prefix(short.count)) == short
  }
}
