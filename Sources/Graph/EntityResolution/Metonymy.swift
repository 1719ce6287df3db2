import NewsModel

/// Decides whether the name of a city or building means the government that acts from it.
struct Metonymy {
  let vocabulary: Vocabulary

  /// Whether what stands in this role acts or speaks, so that "Moscow" means the government.
  ///
  /// `actor` and `place` are the types of the two readings; a role whose relation allows only one of them decides alone.
  func acts(in role: MentionRole, actor: EntityType, place: EntityType) -> Bool {
    let actorFits = fits(actor, role.allowedTypes)
    let placeFits = fits(place, role.allowedTypes)
    if actorFits != placeFits { return actorFits }
    switch role.place {
    case .voice, .subject: return true
    case .object: return !isPhysical(role)
    case .qualifier(let name): return qualifierActs(name, role.relation)
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
    relation.objectTypes.contains { vocabulary.isKind($0, of: .place) && $0 != .country }
      || relation.objectTypes == [.country]
  }

  private func qualifierActs(_ name: String, _ relation: RelationDefinition?) -> Bool {
    switch name {
    case "place", "in", "at", "near": return false
    case "from", "to": return !(relation.map(leadsToPlace) ?? true)
    default: return true
    }
  }

  private func modifierActs(_ name: String, head: String) -> Bool {
    switch name {
    case "poss", "of", "by", "with", "between": return !Self.partsOfCities.contains(head)
    case "compound", "nationality", "title":
      return head == "source" || head == "official" || head == "spokesman"
    default: return false
    }
  }

  /// Things that cities have and governments do not.
  private static let partsOfCities: Set<String> = [
    "street", "mayor", "airport", "suburb", "outskirt", "outskirts", "centre", "center", "district",
    "quarter", "metro",
    "resident", "skyline", "university", "square", "neighborhood", "neighbourhood", "city", "capital", "port",
    "fall",
    "north", "south", "east", "west", "traffic", "weather", "time",
  ]
}
