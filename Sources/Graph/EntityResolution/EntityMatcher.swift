public import NewsModel

/// Judges whether entities of different articles are the same, by their names and types.
///
///     let matcher = EntityMatcher()
///     matcher.judgements(for: entities)   // person/muammar-gaddafi is person/moammar-qaddafi: same, 0.97
///
/// A judgement depends on the two entities alone, so it is the same in any order and stays the same when others come.
/// Unsure means apart. Unnamed sources, and things that only one article knows, are never judged, nor what the user parted by article.
public struct EntityMatcher: Sendable {
  /// The alias tables, whose entities are never merged with each other.
  public let aliases: AliasTable

  /// Makes a matcher.
  public init(aliases: AliasTable = AliasTable()) { self.aliases = aliases }

  /// The judgements `same`, `different` and `unsure` that are worth keeping, sorted by their two ids; pairs that are plainly
  /// unlike have none.
  ///
  /// Only entities that share a blocking key are compared, so the cost grows with the number of similar names.
  public func judgements(for entities: [Entity]) -> [Judgement] {
    var blocks: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      for key in blockingKeys(of: entity) { blocks[key, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    var judgements: [Judgement] = []
    for members in blocks.values where members.count > 1 {
      for (position, a) in members.enumerated() {
        for b in members[(position + 1)...] where seen.insert([a, b]).inserted {
          if let judgement = judgement(entities[a], entities[b]) { judgements.append(judgement) }
        }
      }
    }
    return judgements.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Keys that entities share when they may be the same; empty for what is never compared.
  public func blockingKeys(of entity: Entity) -> [String] {
    guard entity.type != .anonymousSource, entity.id.nameWords.count <= 12, entity.id.whole == nil else { return [] }
    // A surname or acronym that a table lists says too little by itself to draw others to it.
    if entity.id.namedEntity != nil, entity.id.nameWords.count < 2 { return [] }
    let family = Self.family(of: entity.type)
    if HeadClass.isFacility(entity.type) {
      let place = SiteName(words: entity.id.nameWords).place
      return place.isEmpty ? [] : [family + ":" + place.map(NameSound.key).joined(separator: " ")]
    }
    let words = entity.type == .person ? ServantNames.joined(entity.id.nameWords) : entity.id.nameWords
    let sounds = words.filter { !["al", "el"].contains($0) }.map(NameSound.key)
    guard let first = sounds.first, let last = sounds.last else { return [] }
    var keys = [family + ":" + sounds.joined()]
    // Middle names come and go.
    if entity.type == .person, sounds.count > 2 { keys.append(family + ":" + first + last) }
    return keys
  }

  /// The judgement on two entities; nil when they are plainly unlike.
  public func judgement(_ a: Entity, _ b: Entity) -> Judgement? {
    if b.id < a.id { return judgement(b, a) }
    guard a.id != b.id, a.type != .anonymousSource, b.type != .anonymousSource, a.id.whole == nil, b.id.whole == nil,
      Self.family(of: a.type) == Self.family(of: b.type)
    else { return nil }
    let (isListedA, isListedB) = (isListed(a), isListed(b))
    // Two entities of the tables were told apart by whoever wrote the tables.
    if isListedA && isListedB { return nil }
    if HeadClass.isFacility(a.type) && HeadClass.isFacility(b.type) { return siteJudgement(a, b) }
    return nameJudgement(a, b)
  }

  private func isListed(_ entity: Entity) -> Bool {
    entity.id.namedEntity != nil || !aliases.rows(of: entity.id).isEmpty
  }

  private func siteJudgement(_ a: Entity, _ b: Entity) -> Judgement? {
    let (left, right) = (SiteName(words: a.id.nameWords), SiteName(words: b.id.nameWords))
    guard !left.place.isEmpty, left.place.map(NameSound.key) == right.place.map(NameSound.key) else {
      return nil
    }
    let isVague = left.noun == "military base" || right.noun == "military base" || left.noun == right.noun
    if isVague {
      return Judgement(
        a.id, b.id, verdict: a.type == b.type ? .same : .unsure, by: "rule:site", score: 0.95,
        reason: "bases at one place: \(Self.words(a)), \(Self.words(b))")
    }
    return Judgement(
      a.id, b.id, verdict: .different, by: "rule:site", score: 0.95,
      reason: "bases of two kinds at one place: \(Self.words(a)), \(Self.words(b))")
  }

  private func nameJudgement(_ a: Entity, _ b: Entity) -> Judgement? {
    let similarity = NameSimilarity(type: a.type)
    let score = similarity.score(a.id.nameWords, b.id.nameWords)
    // Of namesakes, one is often told from the other by a middle name.
    if score >= NameSimilarity.sure, Self.agree(a.type, b.type), !similarity.lacksWords(a.id.nameWords, b.id.nameWords)
    {
      return Judgement(
        a.id, b.id, verdict: .same, by: "rule:transliteration", score: score,
        reason: "spellings of one name: \(Self.words(a)), \(Self.words(b))")
    }
    if score >= NameSimilarity.possible, !Self.soundAlikeOnly(a.id.nameWords, b.id.nameWords) {
      return Judgement(
        a.id, b.id, verdict: .unsure, by: "rule:similar-name", score: score,
        reason: "alike, but not surely one name: \(Self.words(a)), \(Self.words(b))")
    }
    return nil
  }

  /// "Korea" and "Giro": words that stand alone and share the sound of their consonants, but too few letters for anybody to look at them twice.
  private static func soundAlikeOnly(_ a: [String], _ b: [String]) -> Bool {
    guard a.count == 1, b.count == 1 else { return false }
    let (x, y) = (Array(a[0].utf8), Array(b[0].utf8))
    let bound = max(1, max(x.count, y.count) / 3)
    return Typing.distance(x, y, atMost: bound) > bound
  }

  /// Whether two types may be one: the same, or one of them says no more than that it is a place or a body.
  private static func agree(_ a: EntityType, _ b: EntityType) -> Bool {
    a == b || family(of: a) == family(of: b) && [.place, .organization].contains { $0 == a || $0 == b }
  }

  private static func words(_ entity: Entity) -> String { entity.id.nameWords.joined(separator: " ") }

  /// Whether one name is the short form of the other: a firm by the first of its words, a person by the last.
  ///
  ///     matcher.isShortForm(harrow, of: harrowFoods)   // "Harrow" and "Harrow Foods", or "Novak" and "Pavel Novak"
  ///
  /// That is no reason to think them one, which is why it is no judgement: who looks for what was kept apart wants to see it.
  public func isShortForm(_ short: Entity, of long: Entity) -> Bool {
    guard let word = shortForm(short), long.id.namedEntity == nil, long.id.wordsWithoutArticle.count > 1,
      Self.family(of: short.type) == Self.family(of: long.type), !(isListed(short) && isListed(long))
    else { return false }
    return word == (long.type == .person ? long.id.nameWords.last : long.id.nameWords.first)
  }

  /// The word by which a person or a body goes that may be short for more; nil for longer names and for other things.
  public func shortForm(_ entity: Entity) -> String? {
    let isBodyOrPerson = entity.type == .person || Self.family(of: entity.type) == "organization"
    let words = entity.id.wordsWithoutArticle
    return isBodyOrPerson && words.count == 1 && entity.id.namedEntity == nil ? words[0] : nil
  }

  /// Types between which a name may waver: a base is a facility, a ministry an organisation.
  private static func family(of type: EntityType) -> String {
    switch type.rawValue {
    case "Government", "Company", "MediaOutlet", "Party", "ArmedGroup", "InternationalBody", "Organization":
      "organization"
    case "City", "Region", "Waters", "Place", "Country": "place"
    case "MilitaryBase", "Facility": "facility"
    default: type.rawValue.lowercased()
    }
  }
}
