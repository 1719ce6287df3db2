import NewsModel

/// Decides whether the name of a city or building means the government that acts from it.
///
/// It is the government where it acts, speaks, or is dealt with by others that act: "Moscow granted", "warned Washington", "talks with
/// Tehran". It is the place where somebody is, arrives or leaves, and where it is hit, held or taken: "fled to Moscow", "took Damascus".
struct Metonymy {
  let vocabulary: Vocabulary

  /// Whether what stands in this role acts or speaks, so that "Moscow" means the government.
  ///
  /// `actor` and `place` are the types of the two readings; a role whose relation allows only one of them decides alone.
  func acts(in role: MentionRole, actor: EntityType, place: EntityType) -> Bool {
    // "The leader of Delhi" leads the city.
    if role.place == .object, role.relation?.name == "leads" { return false }
    let actorFits = fits(actor, role.allowedTypes)
    let placeFits = fits(place, role.allowedTypes)
    if actorFits != placeFits { return actorFits }
    // "Accra is part of Ghana": a place that lies in another acts no more than that one.
    if role.place == .subject, let relation = role.relation, relation.subjectTypes.contains(.place), leadsToPlace(relation) { return false }
    let predicate = role.predicate.map(OpenPredicate.init)
    switch role.place {
    case .voice: return true
    case .subject: return !(predicate?.happensToPlaces ?? false)
    case .object: return predicate.map { !$0.reachesPlaces } ?? !isPhysical(role)
    case .qualifier(let name): return qualifierActs(name, role.relation, predicate)
    case .modifier(let name, let head): return modifierActs(name, head: head)
    }
  }

  private func fits(_ type: EntityType, _ allowed: [EntityType]) -> Bool {
    allowed.isEmpty || allowed.contains { vocabulary.isKind(type, of: $0) }
  }

  /// Whether a relation reaches its object bodily: its object is a place, or its CAMEO code is one of force (18 to 20).
  private func isPhysical(_ role: MentionRole) -> Bool {
    guard let relation = role.relation else { return false }
    if leadsToPlace(relation) { return true }
    return ["18", "19", "20"].contains(String(relation.codes["cameo"]?.prefix(2) ?? ""))
  }

  private func leadsToPlace(_ relation: RelationDefinition) -> Bool {
    // A region is none of those that cities and their governments are told apart from: a state has envoys as well.
    relation.objectTypes.contains { vocabulary.isKind($0, of: .place) && $0 != .country && $0 != "Region" }
      || relation.objectTypes == [.country]
  }

  private func qualifierActs(_ name: String, _ relation: RelationDefinition?, _ predicate: OpenPredicate?) -> Bool {
    if name == "place" || OpenPredicate.isSpatial(name) { return false }
    switch name {
    case "from", "to", "on":
      if let relation { return !leadsToPlace(relation) }
      return predicate.map { !$0.isMotion && !$0.strikes } ?? false
    default: return true
    }
  }

  private func modifierActs(_ name: String, head: String) -> Bool {
    switch name {
    case "poss": return !MetonymNouns.ofCities.contains(head)
    case "by", "with", "between", "against": return true
    case "of", "from", "to": return MetonymNouns.ofGovernments.contains(head)
    case "compound", "nationality", "title": return MetonymNouns.speakers.contains(head)
    default: return false
    }
  }
}

/// The predicate of a relation that no schema defines, `flee to` or `take`, by whether places stand in it as places.
private struct OpenPredicate {
  private let words: [String]

  init(_ predicate: String) { words = predicate.split(separator: " ").map(String.init) }

  /// Whether its object is where it happens or what it hits: "fled to", "marched on", "took".
  var reachesPlaces: Bool {
    guard let last = words.last, words.count > 1 else { return words.contains { Self.blows.contains($0) || Self.passages.contains($0) } }
    if Self.isSpatial(last) { return true }
    switch last {
    case "to", "from", "for", "off", "out": return isMotion
    case "on": return strikes || isMotion
    default: return words.count > 1 && strikes && !["with", "against", "by", "about", "over", "as"].contains(last)
    }
  }

  /// Whether its subject is a place to which something happens: "Damascus fell".
  var happensToPlaces: Bool { words.first.map { Self.fates.contains($0) } ?? false }

  var isMotion: Bool { words.contains { Self.motions.contains($0) } }
  var strikes: Bool { words.contains { Self.blows.contains($0) } }

  /// Whether a preposition only says where or whither.
  static func isSpatial(_ preposition: String) -> Bool { spatial.contains(preposition) }

  private static let spatial: Set<String> = [
    "in", "at", "near", "into", "onto", "toward", "towards", "across", "around", "outside", "inside", "within", "through", "via", "throughout",
    "above", "beyond", "past", "along", "upon", "off",
  ]
  private static let motions: Set<String> = [
    "flee", "escape", "go", "move", "travel", "return", "fly", "drive", "head", "march", "retreat", "withdraw", "evacuate", "come", "walk", "sail",
    "bring", "take", "transfer", "deport", "deploy", "relocate", "arrive", "depart", "leave", "ride", "rush", "push", "advance", "run", "migrate",
    "emigrate", "jet", "ship", "airlift", "ferry", "carry", "fall", "drop", "extradite", "route", "resettle", "step", "cross", "stream", "pour",
  ]
  /// Verbs of motion whose object is the place.
  private static let passages: Set<String> = ["reach", "enter", "visit", "quit", "exit", "approach", "tour", "near", "leave", "flee", "cross"]
  private static let blows: Set<String> = [
    "take", "retake", "seize", "capture", "recapture", "hit", "strike", "bomb", "bombard", "shell", "attack", "besiege", "encircle", "surround",
    "storm", "occupy", "liberate", "lose", "control", "rock", "shake", "flood", "devastate", "destroy", "pound", "raid",
    "invade", "overrun", "fill", "damage", "ravage", "blanket", "patrol", "sack", "burn", "conquer", "close", "march", "fire", "rain", "land",
    "rebuild", "paralyze", "paralyse",
  ]
  private static let fates: Set<String> = ["fall", "lie", "burn", "wake", "awake", "sleep", "starve", "flood", "shake"]
}

/// Nouns that tell the city from its government beside the name.
private enum MetonymNouns {
  /// Things and people that cities have and governments do not: "Moscow's mayor", "London's streets".
  static let ofCities: Set<String> = [
    "street", "mayor", "airport", "suburb", "outskirt", "outskirts", "centre", "center", "district", "quarter", "metro", "resident", "skyline",
    "university", "square", "neighborhood", "neighbourhood", "city", "capital", "port", "fall", "north", "south", "east", "west", "traffic", "weather",
    "time", "people", "population", "inhabitant", "citizen", "siege", "capture", "battle", "church", "mosque", "synagogue", "cathedral", "market",
    "bazaar", "hospital", "school", "station", "stadium", "museum", "theatre", "theater", "hotel", "bridge", "park", "court", "police", "subway",
    "underground", "bus", "road", "building", "house", "night", "sky", "rooftop", "cemetery", "prison", "zoo", "orchestra", "club", "stock", "exchange",
  ]
  /// What others are to a government, or what it does: "ally of Moscow", "the demands of Tehran".
  static let ofGovernments: Set<String> = [
    "ally", "enemy", "foe", "rival", "backer", "supporter", "opponent", "critic", "friend", "partner", "adversary", "puppet", "proxy", "agent", "envoy",
    "ambassador", "representative", "demand", "claim", "decision", "decree", "order", "accusation", "policy", "request", "refusal", "approval",
    "support", "backing", "influence", "interest", "pressure", "help", "ambition", "threat", "warning", "consent", "permission", "blessing",
    "criticism", "response", "reply", "message", "letter", "appeal", "concession", "recognition", "hostility", "loyalty", "aid", "assistance",
  ]
  /// Those who speak for a government: "a Moscow official".
  static let speakers: Set<String> = [
    "source", "official", "spokesman", "spokeswoman", "spokesperson", "government", "regime", "authority", "leadership", "administration", "diplomat",
    "envoy", "ally",
  ]
}
