import NewsModel

/// The names that one article uses, so that a surname finds its full name and an acronym what it was introduced for.
struct ArticleNames: Sendable {
  struct Name: Hashable, Sendable {
    /// The folded name.
    var key: String
    /// The name as the article writes it most often, not in capitals when it can be helped.
    var display: String
    /// What kind of thing most of its occurrences are said to be.
    var type: EntityType
    /// The finest type that the article tells of it; nil when it tells none.
    var fine: EntityType?
    /// Where it stands first, in UTF-8 bytes.
    var first: Int
  }

  let article: Article
  let day: CalendarDay?
  private let names: [String: Name]
  private let persons: [Name]
  private let masculine: Set<String>
  private let acronyms: AcronymIntroductions
  private let referents: Referents
  /// The names that it gives with the titles of kings, popes and sheikhs.
  let titled: TitledNames

  /// The folded words that stand behind "in", "from", "of" and the like somewhere.
  private let spots: Set<String>

  init(analyzed: AnalyzedArticle, relations: [RelationMention], typed: [TypedName] = [], masculine: Set<String> = []) {
    self.masculine = masculine
    article = analyzed.article
    day = analyzed.article.publicationDay
    var counts = NameCounts()
    for sentence in analyzed.sentences { counts.add(sentence, text: article.text) }
    for relation in relations { counts.add(relation) }
    for name in typed { counts.add(name) }
    names = counts.names()
    persons = names.values
      .filter { $0.type == .person && PersonName(key: $0.key).isFull }
      .sorted { ($0.first, $0.key) < ($1.first, $1.key) }
    acronyms = AcronymIntroductions(in: analyzed)
    spots = Self.spots(in: analyzed)
    referents = Referents(analyzed: analyzed, relations: relations)
    titled = TitledNames(analyzed)
  }

  private static func spots(in analyzed: AnalyzedArticle) -> Set<String> {
    var found: Set<String> = []
    for sentence in analyzed.sentences {
      for (before, word) in zip(sentence.tokens, sentence.tokens.dropFirst()) where word.text.first?.isUppercase == true && placing.contains(before.text.lowercased()) {
        found.insert(NameFolding.key(word.text))
      }
    }
    return found
  }

  private static let placing: Set<String> = ["in", "at", "to", "from", "of", "near", "outside", "inside", "across", "around", "into", "between", "for"]

  /// Whether the article somewhere writes a word as it writes places: "in Paris", "from Paris".
  func isPlaceSomewhere(_ key: String) -> Bool { spots.contains(key) }

  /// The mention that a mention stands for; itself when nothing is known.
  func referent(of mention: Mention) -> Mention { referents.referent(of: mention) }

  /// Names of bodies that end in a word, written before a place in the text, anywhere unless told: "the ministry" after "Russian Foreign Ministry".
  func bodies(endingIn word: String, before offset: Int = .max) -> [Name] {
    names.values.filter { name in
      let words = name.key.split(separator: " ")
      // "Council of Europe" is a council as well.
      let isOne = words.last.map(String.init) == word || words.count > 2 && words[0] == word && words[1] == "of"
      return words.count > 1 && isOne && name.first < offset && name.type != .person
    }.sorted { ($0.first, $0.key) < ($1.first, $1.key) }
  }

  /// Longer names of bodies that end in a name: "UN General Assembly" for "general assembly".
  func names(endingIn key: String) -> [Name] {
    names.values.filter { $0.key.hasSuffix(" " + key) && $0.type != .person }.sorted { ($0.first, $0.key) < ($1.first, $1.key) }
  }

  /// What the article's names of bodies before a place in the text mean, all unless told, in the order of the text, each once.
  func bodies(before offset: Int = .max, _ identity: (Name) -> Identity?) -> [Identity] {
    var seen: Set<Entity.ID> = []
    return names.values.filter { $0.type != .person && $0.first < offset }.sorted { ($0.first, $0.key) < ($1.first, $1.key) }
      .compactMap(identity).filter { seen.insert($0.id).inserted }
  }

  /// Whether the article brings a person in as somebody's relative: "her father, the late Gabriel Betancourt".
  func isRelative(_ name: Name) -> Bool {
    var start = max(0, name.first - 48)
    let bytes = article.text.utf8
    while start < name.first, bytes[bytes.index(bytes.startIndex, offsetBy: start)] & 0xC0 == 0x80 { start += 1 }
    let before = article.text.slice(utf8: start..<name.first).split { ".;!?\n".contains($0) }.last ?? ""
    let words = before.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
    guard let kin = words.suffix(4).lastIndex(where: { Self.kin.contains($0) }) else { return false }
    return words[..<kin].suffix(4).contains { ["his", "her", "their"].contains($0) || $0.hasSuffix("'s") || $0.hasSuffix("’s") }
  }

  private static let kin: Set<String> = [
    "wife", "husband", "father", "mother", "son", "daughter", "brother", "sister", "cousin", "uncle", "aunt", "nephew", "niece", "widow", "grandson",
    "granddaughter", "grandfather", "grandmother",
  ]

  func name(forKey key: String) -> Name? { names[key] }

  /// All names, in no order.
  var allNames: Dictionary<String, Name>.Values { names.values }

  /// The full form that an acronym was introduced for in this article: "SDF" → "Syrian Democratic Forces".
  func expansion(ofAcronym key: String) -> String? { acronyms.made[key] }

  /// The one name of the article that an acronym, nowhere in brackets, spells: "OIR" → "Operation Inherent Resolve".
  func nameSpelled(by key: String) -> String? { acronyms.made[key] == nil ? acronyms.spelled[key] : nil }

  /// The acronym, not made of its words, that the article writes in brackets behind a body's name.
  func foreignAcronym(behindName key: String) -> String? { acronyms.behind[key] }

  /// The body behind which the article writes an acronym that is not made of its words: "FARC".
  func body(withForeignAcronym key: String) -> String? { acronyms.foreign[key] }

  /// The full names of persons in the article that a shorter name may stand for, in the order of the text; names that are spellings of
  /// one another count once.
  func fullNames(forShort key: String) -> [Name] {
    let short = PersonName(key: key)
    let bySurname = persons.filter { $0.key != key && PersonName(key: $0.key).endsWith(short) }
    let candidates =
      bySurname.isEmpty && short.words.count == 1
      ? persons.filter { PersonName(key: $0.key).words.first == short.words.first } : bySurname
    var distinct: [Name] = []
    for candidate in candidates {
      let isSpelling = distinct.contains {
        PersonName(key: $0.key).isSpelling(of: PersonName(key: candidate.key))
      }
      if !isSpelling { distinct.append(candidate) }
    }
    return distinct
  }

  /// Whether a full name opens with a given name of men.
  func isMan(_ name: Name) -> Bool { name.key.split(separator: " ").first.map { masculine.contains(String($0)) } ?? false }

  /// The longest form of a full name in the article: "Bashar al-Assad" for "Bashar Assad".
  func fullestSpelling(ofKey key: String) -> Name? {
    let name = PersonName(key: key)
    guard name.isFull else { return nil }
    return persons.filter { PersonName(key: $0.key).isSpelling(of: name) }
      .max { ($0.key.utf8.count, $1.first) < ($1.key.utf8.count, $0.first) }
  }
}

/// A person's name as folded words, without the Arabic article.
struct PersonName: Hashable, Sendable {
  let words: [String]

  init(key: String) {
    words = key.split(separator: " ").map(String.init).filter { $0 != "al" }
  }

  /// Whether it has more than one word.
  var isFull: Bool { words.count > 1 }

  /// Whether another, shorter name is its end: "assad" of "bashar assad".
  func endsWith(_ short: PersonName) -> Bool {
    !short.words.isEmpty && short.words.count < words.count
      && words.suffix(short.words.count) == short.words[...]
  }

  /// Whether two full names agree in first and last word and one has all the words of the other.
  func isSpelling(of other: PersonName) -> Bool {
    guard words.first == other.words.first, words.last == other.words.last else { return false }
    let (long, short) = words.count >= other.words.count ? (words, other.words) : (other.words, words)
    return Set(short).isSubset(of: Set(long))
  }
}

/// Counts how often each name of an article is written how, and as what.
struct NameCounts {
  private struct Tally {
    var displays: [String: Int] = [:]
    var types: [EntityType: Int] = [:]
    var fine: [EntityType: Int] = [:]
    var first = Int.max
  }

  private var tallies: [String: Tally] = [:]

  mutating func add(_ sentence: AnalyzedSentence, text: String) {
    for name in sentence.names where !name.tokens.isEmpty {
      let range = sentence.range(of: name.tokens)
      add(text.slice(utf8: range), type: Self.type(of: name.kind), at: range.lowerBound)
    }
  }

  mutating func add(_ relation: RelationMention) {
    for mention in relation.allMentions { add(mention, depth: 0) }
  }

  /// Counts the fine type of a name that was counted before.
  mutating func add(_ name: TypedName) { tallies[NameFolding.key(NameCleaning.clean(name.name, type: name.type))]?.fine[name.type, default: 0] += 1 }

  private mutating func add(_ mention: Mention, depth: Int) {
    if depth > 4 { return }
    if mention.form == .name, let name = mention.name {
      add(name, type: mention.type, at: mention.range.lowerBound)
    }
    for modifier in mention.modifiers { add(modifier.mention, depth: depth + 1) }
    for antecedent in mention.antecedent { add(antecedent, depth: depth + 1) }
  }

  private mutating func add(_ text: String, type: EntityType, at offset: Int) {
    let display = NameCleaning.clean(text, type: type)
    let key = NameFolding.key(display)
    if key.isEmpty { return }
    var tally = tallies[key] ?? Tally()
    tally.displays[display, default: 0] += 1
    tally.types[type, default: 0] += 1
    tally.first = min(tally.first, offset)
    tallies[key] = tally
  }

  func names() -> [String: ArticleNames.Name] {
    Dictionary(
      uniqueKeysWithValues: tallies.map { key, tally in
        (
          key,
          ArticleNames.Name(
            key: key, display: Self.best(tally.displays), type: Self.best(tally.types), fine: Self.finest(tally.fine), first: tally.first)
        )
      })
  }

  /// The most frequent type that says more than the recogniser does; "the town of Okara" told once tells it for good.
  private static func finest(_ types: [EntityType: Int]) -> EntityType? {
    let told = types.filter { $0.key != .concept }
    let narrow = told.filter { $0.key != .place && $0.key != .organization }
    return told.isEmpty ? nil : best(narrow.isEmpty ? told : narrow)
  }

  /// The most frequent spelling; capitals only when nothing else was written, and of equals the first in byte order.
  private static func best(_ displays: [String: Int]) -> String {
    let mixed = displays.filter { $0.key.contains(where: \.isLowercase) }
    return (mixed.isEmpty ? displays : mixed)
      .max { $0.value == $1.value ? $1.key.precedesInUTF8($0.key) : $0.value < $1.value }?.key ?? ""
  }

  private static func best(_ types: [EntityType: Int]) -> EntityType {
    let known = types.filter { $0.key != .concept }
    return (known.isEmpty ? types : known)
      .max { $0.value == $1.value ? $1.key < $0.key : $0.value < $1.value }?.key ?? .concept
  }

  /// The type that the kind of a recognised name tells.
  static func type(of kind: NameSpan.Kind) -> EntityType {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .location: .place
    case .nationality, .other: .concept
    }
  }
}
