import NewsModel

/// A thing without a name of its own: its kind, and the named things that it hangs on.
struct UnnamedThing {
  let type: EntityType
  /// The noun with its compound parts, in dictionary form, by its class: "naval base", "family".
  let description: String
  private let mention: Mention
  private let anchors: [Anchor]

  init(mention: Mention, type: EntityType, anchors: [Anchor]) {
    self.mention = mention
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
    if !anchors.isEmpty { return Identity(id: Entity.ID(type: type, name: key), label: label, type: type) }
    let isLocal = !Self.abstract.contains(type)
    return Identity(
      id: Entity.ID(type: type, name: key, within: isLocal ? article : nil), label: label, type: type,
      isAnchor: false)
  }

  /// Sources that stay unnamed are never the same in two articles, whatever they are called.
  private func source(in article: Article.ID) -> Identity {
    let words = mention.text.split(separator: " ").filter { !NameCleaning.isUnnamed(String($0)) }
    let bare = NameCleaning.withoutDeterminer(words.joined(separator: " "))
    let label = mention.isPlural ? bare : (bare.first.map { "AEIOUaeiou".contains($0) } == true ? "an " : "a ") + bare
    return Identity(
      id: Entity.ID(type: type, name: bare, within: article), label: label, type: type, isAnchor: false)
  }

  private var noun: String { mention.isPlural ? Plural.of(description) : description }

  /// What the id is made of: the noun and its anchors, without the words that join them.
  private var key: String {
    if let compact { return compact }
    return ([noun] + anchors.map(\.identity.label)).joined(separator: " of ")
  }

  private var label: String {
    if let compact { return compact }
    return ([noun] + anchors.map { "\($0.word) \($0.identity.label)" }).joined(separator: " ")
  }

  /// A base or building at one place is called after it: "Tartus naval base".
  private var compact: String? {
    guard HeadClass.isFacility(type), !mention.isPlural, anchors.count == 1, anchors[0].link == .place,
      anchors[0].identity.type != .country
    else { return nil }
    return "\(anchors[0].identity.label) \(description)"
  }

  /// Types whose things are the same wherever they are spoken of; of the others, each article has its own.
  private static let abstract: Set<EntityType> = [
    "LegalStatus", .concept, .position, "Product", "Weapon", .money, .quantity, .time,
  ]
}

/// The class of a head noun: nouns that name the same thing of one anchor are one class.
struct HeadClass {
  let noun: String
  private let type: EntityType

  init(mention: Mention, type: EntityType) {
    self.type = type
    let description = mention.description.isEmpty ? mention.headLemma : mention.description
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
    let sorted = anchors.sorted {
      ($0.link, $0.word, $0.identity.id.rawValue) < ($1.link, $1.word, $1.identity.id.rawValue)
    }.filter { seen.insert($0.identity.id).inserted }
    // A base stands somewhere, whoever owns it: the place alone tells it apart.
    let spots = sorted.filter { $0.link == .place && $0.identity.type != .country }
    if Self.isFacility(type), let spot = spots.first { return [spot] }
    let without = sorted.filter { $0.link != .topic }
    return Self.hasTopic.contains(type) || without.isEmpty ? sorted : without
  }

  static func isFacility(_ type: EntityType) -> Bool { type == "MilitaryBase" || type == "Facility" }

  /// `naval base`, `air base`, or plainly `military base` when the words leave it open.
  static func base(_ description: String) -> String {
    let words = Set(NameFolding.words(of: description))
    if !words.isDisjoint(with: ["naval", "navy", "fleet", "submarine", "maritime"]) { return "naval base" }
    if !words.isDisjoint(with: ["air", "airbase", "airfield", "aerodrome", "aviation", "airstrip"]) { return "air base" }
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
    if ["people", "police", "military", "staff", "youth", "troops", "media", "children"].contains(where: phrase.hasSuffix) {
      return phrase
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: phrase.hasSuffix) { return phrase + "es" }
    return phrase + "s"
  }
}
