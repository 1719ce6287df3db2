import NewsModel

/// A thing without a name of its own: its kind, and the named things that it hangs on.
struct UnnamedThing {
  let type: EntityType
  /// The noun with its compound parts, in dictionary form, by its class: "naval base", "family".
  let description: String
  private let mention: Mention
  private let anchors: [Anchor]
  private let hasLostOwner: Bool

  init(mention: Mention, type: EntityType, anchors: [Anchor], hasLostOwner: Bool = false) {
    self.mention = mention
    self.hasLostOwner = hasLostOwner
    self.type = type
    let kind = HeadClass(mention: mention, type: type)
    description = kind.noun
    self.anchors = kind.relevant(anchors)
  }

  /// The anchor of a type, when exactly one has it.
  func owner(ofType type: EntityType) -> Identity? {
    let owners = anchors.map(\.identity).filter { $0.type == type }
    return owners.count == 1 ? owners[0] : nil
  }

  /// Names under which an alias table may list it, the most telling first.
  var possibleNames: [String] {
    var names = [NameCleaning.withoutDeterminer(mention.text)]
    for anchor in anchors {
      let nouns = [mention.description, description, mention.headLemma]
      names += nouns.flatMap { ["\($0) of \(anchor.identity.label)", "\(anchor.identity.label) \($0)"] }
      if anchor.link == .place { names += nouns.map { "\($0) in \(anchor.identity.label)" } }
    }
    if anchors.isEmpty { names.append(mention.description) }
    return names
  }

  func identity(in article: Article.ID) -> Identity {
    if type == .anonymousSource { return source(in: article) }
    // Another year has another president: an office whose holder is not found stays in its article.
    let isPassing = type == .person && OfficeTitle(mention.description).isOffice
    let isLocal = hasLostOwner || isPassing || (anchors.isEmpty && !Self.abstract.contains(type))
    return Identity(
      id: Entity.ID(type: type, name: key, within: isLocal ? article : nil), label: label, type: type,
      isAnchor: !isLocal && !anchors.isEmpty)
  }

  /// Sources that stay unnamed are never the same in two articles, whatever they are called.
  private func source(in article: Article.ID) -> Identity {
    let toHead = mention.headRange.upperBound - mention.range.lowerBound
    let words = mention.text.slice(utf8: 0..<max(0, toHead)).split(separator: " ")
      .filter { !NameCleaning.isUnnamed(String($0)) }
    var bare = NameCleaning.withoutDeterminer(words.joined(separator: " "))
    for anchor in anchors
    where anchor.identity.isNamed && !["poss", "compound", "nationality"].contains(anchor.role) {
      bare += " \(anchor.role) \(anchor.identity.label)"
    }
    // "one woman", "several of the witnesses"
    let first = bare.split(separator: " ").first.map { $0.lowercased() } ?? ""
    if Self.quantifiers.contains(first) { bare = first + bare.dropFirst(first.count) + (bare.contains(" ") ? "" : mention.content.map { " " + $0 } ?? "") }
    let determiner = Self.quantifiers.contains(first) ? "" : bare.first.map { "AEIOUaeiou".contains($0) } == true ? "an " : "a "
    return Identity(
      id: Entity.ID(type: type, name: bare, within: article),
      label: mention.isPlural ? bare : determiner + bare,
      type: type, isAnchor: false)
  }

  private static let quantifiers: Set<String> = ["one", "another", "each", "every", "no", "many", "several", "some", "most", "both", "two", "three", "four", "five", "others", "all", "few"]

  private var noun: String {
    let isFamily = description == "family" && mention.headLemma != "family"
    if !mention.isPlural || isFamily { return description }
    let start = mention.headRange.lowerBound - mention.range.lowerBound
    let head = mention.text.slice(
      utf8: start..<max(start, mention.headRange.upperBound - mention.range.lowerBound))
    // The text knows the plural of its own noun, when the noun is kept.
    guard !head.contains(" "), !head.isEmpty,
      head.lowercased().prefix(2) == description.split(separator: " ").last?.prefix(2)
    else { return Plural.of(description) }
    return (description.split(separator: " ").dropLast().map(String.init) + [head.lowercased()]).joined(
      separator: " ")
  }

  /// What the id is made of: the noun and its anchors, without the words that join them.
  private var key: String {
    if let compact { return compact }
    if let content { return "\(noun) \(content)" }
    return ([noun] + anchors.map(\.shown)).joined(separator: " of ")
  }

  /// What a concept is about, where no name tells: "moves to expand the council" are not every move.
  private var content: String? {
    guard anchors.isEmpty, let content = mention.content, [.concept, "Product"].contains(type) || Self.isNear(content) && [.event, .group].contains(type) else { return nil }
    // "state of emergency" has its own already.
    return noun.hasSuffix(content) || noun.contains(" of ") ? nil : content
  }

  /// "heads of state", "a wave of attacks": a few words that a kind of people or events is known by.
  private static func isNear(_ content: String) -> Bool {
    (content.hasPrefix("of ") || content.hasPrefix("against ")) && content.split(separator: " ").count < 5
  }

  private var label: String {
    if let compact { return compact }
    if let content { return "\(noun) \(content)" }
    let (front, rest) = front
    return (described(by: front) + phrases(of: rest)).joined(separator: " ")
  }

  /// The noun with what stands before it, in the order of the text: "former Syrian president", "main Kurdish factions".
  private func described(by front: [String]) -> [String] {
    let nouns = noun.split(separator: " ").map { written(String($0)) }
    let text = mention.text.split(separator: " ").map { $0.lowercased() }
    guard front.count == 1, let first = front[0].lowercased().split(separator: " ").first.map(String.init), let place = text.firstIndex(of: first) else { return front + nouns }
    let own = Set(front[0].lowercased().split(separator: " ").map(String.init))
    let words = nouns.enumerated().filter { $0.offset == nouns.count - 1 || !own.contains($0.element.lowercased()) }.map(\.element)
    let behind = words.firstIndex { word in text.firstIndex(of: word.lowercased()).map { $0 > place } ?? true } ?? words.count
    return words[..<behind] + front + words[behind...]
  }

  /// "Islamic" of "Islamic militants", as the text writes it inside a sentence; not "Rebel" of the headline "Rebel Fighters Seize Town".
  private func written(_ word: String) -> String {
    let words = mention.text.split(separator: " ")
    guard let place = words.firstIndex(where: { $0.lowercased() == word }), place > 0 || mention.span.tokens.lowerBound > 0, words.contains(where: { $0.utf8.count > 3 && $0.first?.isLowercase == true }) else { return word }
    return String(words[place])
  }

  /// What stands before the noun, as in the text, and the anchors behind it: "Syrian civil war", "Israel's arrest of the minister", "Egyptian residents of Kuwait", but "forces of Iraq and United States".
  private var front: (words: [String], rest: [Anchor]) {
    let isDeed = [.event, .concept].contains(type) && anchors.contains { $0.role == "of" }
    if isDeed, let doer = anchors.first(where: { $0.role == "poss" }) { return ([doer.shown + (doer.shown.hasSuffix("s") ? "'" : "'s")], anchors.filter { $0 != doer }) }
    let adjectives = anchors.compactMap(\.adjective)
    // "BlackRock's German arm" is the German arm of BlackRock, "the Paris office of Charlie Hebdo" its Paris office.
    let towns = anchors.filter { $0.role == "compound" && $0.link == .place && $0.adjective == nil && $0.identity.isNamed }
    if towns.count == 1, adjectives.isEmpty, anchors.contains(where: { $0.role == "of" || $0.role == "poss" }) { return ([towns[0].shown], anchors.filter { $0 != towns[0] }) }
    let isList = anchors.contains { $0.adjective == nil && $0.word == "of" && $0.role != "of" && $0.role != "poss" }
    return adjectives.count == 1 && !isList ? (adjectives, anchors.filter { $0.adjective == nil }) : ([], anchors)
  }

  /// "of Egypt, Iran and Jordan", "in Rome": anchors that one word joins are one list.
  private func phrases(of anchors: [Anchor]) -> [String] {
    var words: [String] = []
    var lists: [String: [String]] = [:]
    for anchor in anchors {
      if lists[anchor.word] == nil { words.append(anchor.word) }
      lists[anchor.word, default: []].append(anchor.shown)
    }
    return words.map { word in
      let labels = lists[word] ?? []
      let list = labels.count < 2 ? labels : [labels.dropLast().joined(separator: ", ") + " and " + labels[labels.count - 1]]
      return "\(word) \(list.joined())"
    }
  }

  /// A base or building at one place is called after it: "Tartus naval base".
  private var compact: String? {
    // "Kandahar province", whichever country is named with it.
    if type == "Region", !mention.isPlural, !hasLostOwner, case let spots = anchors.filter({ $0.role == "compound" && $0.link == .place }), spots.count == 1,
      let spot = spots.first, spot.identity.isNamed, spot.identity.type != .country
    {
      return "\(spot.identity.label) \(mention.headLemma)"
    }
    guard HeadClass.isFacility(type), !mention.isPlural, !hasLostOwner, anchors.count == 1,
      anchors[0].link == .place,
      anchors[0].identity.type != .country
    else { return nil }
    return "\(anchors[0].identity.label) \(description)"
  }

  /// Types whose things are the same wherever they are spoken of; of the others, each article has its own.
  private static let abstract: Set<EntityType> = [
    "LegalStatus", .concept, "Product", "Weapon", .money, .quantity, .time,
  ]
}

/// The class of a head noun: nouns that name the same thing of one anchor are one class.
struct HeadClass {
  let noun: String
  private let type: EntityType

  init(mention: Mention, type: EntityType) {
    self.type = type
    let words = mention.description.split(separator: " ").map(String.init)
    let telling = words.enumerated().filter {
      $0.offset == words.count - 1 || !Self.isPassing($0.element, type) && !$0.element.hasSuffix("-year-old")
    }
    let description = telling.isEmpty ? mention.headLemma : telling.map(\.element).joined(separator: " ")
    if type == "MilitaryBase" {
      noun = Self.base(description)
    } else if Self.isFamily(mention.headLemma) || description.hasPrefix("family ") {
      noun = "family"
    } else {
      noun = description
    }
  }

  /// The anchors that tell things of this class apart, in a fixed order.
  func relevant(_ anchors: [Anchor]) -> [Anchor] {
    var seen: Set<Entity.ID> = []
    // An office is the same whenever it is held: "a general during the Gulf War".
    let lasting = anchors.filter { !(type == .position && Self.temporal.contains($0.role)) && !(type == .person && isLoose($0)) }
    let sorted = lasting.sorted {
      ($0.link, $0.word, $0.identity.id.rawValue) < ($1.link, $1.word, $1.identity.id.rawValue)
    }.filter { seen.insert($0.identity.id).inserted }
    // A base stands somewhere, whoever owns it: the place alone tells it apart.
    let spots = sorted.filter { $0.link == .place && $0.identity.type != .country }
    if type == "MilitaryBase" || Self.isSite(noun), let spot = spots.first { return [spot] }
    let named = sorted.contains { $0.identity.isNamed } ? sorted.filter { $0.identity.isNamed } : sorted
    let without = named.filter { $0.link != .topic }
    return Self.hasTopic.contains(type) || without.isEmpty ? named : without
  }

  /// "acquitted a sergeant of manslaughter in the drowning", "the visit of the leader to China": nobody is a sergeant in a drowning, or a leader to China.
  private func isLoose(_ anchor: Anchor) -> Bool {
    anchor.role == "in" && anchor.identity.type == .event || anchor.role == "to" && !noun.split(separator: " ").contains { Self.sent.contains(String($0)) }
  }

  /// Those who are somebody to a place or a body.
  private static let sent: Set<String> = [
    "ambassador", "envoy", "emissary", "representative", "delegate", "adviser", "advisor", "aide", "consul", "heir", "pretender", "visitor", "observer", "liaison", "counsel", "secretary", "assistant", "deputy",
    "successor", "commissioner", "candidate", "rapporteur", "mediator", "negotiator", "witness", "threat",
  ]

  private static let temporal: Set<String> = ["during", "under", "since", "until", "before", "after"]

  /// Nouns that say no more than that something stands there.
  private static func isSite(_ noun: String) -> Bool { ["facility", "site", "installation"].contains(noun) }

  /// What somebody or something is for the moment, which does not make it another.
  private static let passing: Set<String> = [
    "former", "oust", "ousted", "depose", "deposed", "topple", "toppled", "current", "new", "late", "then",
    "alleged", "key", "close", "big",
    "strong", "recent", "entire", "whole", "own", "other", "several", "many", "emergency", "urgent",
    "unnamed", "anonymous", "same", "such",
  ]

  /// A former president is not the president.
  private static func isPassing(_ word: String, _ type: EntityType) -> Bool { passing.contains(word) && !(word == "former" && [.person, .group].contains(type)) }

  static func isFacility(_ type: EntityType) -> Bool { type == "MilitaryBase" || type == "Facility" }

  /// `naval base`, `air base`, or plainly `military base` when the words leave it open.
  static func base(_ description: String) -> String {
    let words = Set(NameFolding.words(of: description))
    if !words.isDisjoint(with: ["naval", "navy", "fleet", "submarine", "maritime"]) { return "naval base" }
    if !words.isDisjoint(with: ["air", "airbase", "airfield", "aerodrome", "aviation", "airstrip"]) {
      return "air base"
    }
    return "military base"
  }

  /// Whether a noun means the people of somebody's family.
  static func isFamily(_ lemma: String) -> Bool { family.contains(lemma) }

  private static let family: Set<String> = ["family", "relative", "kin", "household", "kinsfolk"]
  private static let hasTopic: Set<EntityType> = [.event, "Agreement", "Document", .position, .concept]
}

/// Plural forms for labels.
enum Plural {
  /// The plural of a noun phrase: "naval bases", "parties".
  static func of(_ phrase: String) -> String {
    let vowels = "aeiou"
    if phrase.hasSuffix("y"), let before = phrase.dropLast().last, !vowels.contains(before) {
      return phrase.dropLast() + "ies"
    }
    if phrase.hasSuffix("person") { return phrase.dropLast(6) + "people" }
    if phrase.hasSuffix("man") { return phrase.dropLast(2) + "en" }
    if ["people", "police", "military", "staff", "youth", "troops", "media", "children"].contains(
      where: phrase.hasSuffix)
    {
      return phrase
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: phrase.hasSuffix) { return phrase + "es" }
    return phrase + "s"
  }
}
