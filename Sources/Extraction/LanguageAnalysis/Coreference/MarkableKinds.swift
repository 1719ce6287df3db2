import NewsModel

/// What a phrase's own words tell about sort, number and gender.
extension MarkableFinder {
  func kind(of name: NameSpan.Kind, type: EntityType?) -> Markable.Kind {
    switch name {
    case .person: .person
    case .organization: .organization
    case .location: .place
    // "Conservative Party" may be read like "Conservatives".
    case .nationality: type.map(Self.kind) == .organization ? .organization : .people
    case .other: type.map(Self.kind) ?? .thing
    }
  }

  static func kind(_ type: EntityType) -> Markable.Kind {
    switch type.rawValue {
    case "Person", "AnonymousSource": .person
    case "Group": .people
    case "Organization", "Government", "Company", "MediaOutlet", "Party", "ArmedGroup", "InternationalBody": .organization
    case "Country", "Place", "Region", "City", "Facility", "Waters", "MilitaryBase": .place
    case "Agent": .unknown
    default: .thing
    }
  }

  static func kind(ofNoun lemma: String, type: EntityType?, isPlural: Bool) -> Markable.Kind {
    if let type {
      let kind = kind(type)
      return kind == .person && isPlural ? .people : kind
    }
    if CoreferenceWords.masculine.contains(lemma) || CoreferenceWords.feminine.contains(lemma)
      || CoreferenceWords.speakers.contains(lemma)
    {
      return isPlural ? .people : .person
    }
    if CoreferenceWords.collective.contains(lemma) { return .organization }
    let endings = ["er", "or", "ist", "ian", "ant", "ee", "man", "woman"]
    return endings.contains { lemma.hasSuffix($0) } ? .unknown : .thing
  }

  func number(of kind: Markable.Kind, isPlural: Bool) -> GrammaticalNumber {
    if isPlural { return .plural }
    switch kind {
    case .organization, .people: return .either
    default: return .singular
    }
  }

  func gender(of kind: Markable.Kind, name: [String], roles: [String]) -> Gender {
    switch kind {
    case .organization, .place, .thing: return .neuter
    case .people: return .any
    case .person, .unknown: break
    }
    if let first = roles.first(where: { gender(ofTitle: $0) != nil }) { return gender(ofTitle: first)! }
    if let first = name.first, let gender = givenNames.gender(of: first) { return gender }
    return kind == .person ? .human : .any
  }

  private func gender(ofTitle word: String) -> Gender? {
    if CoreferenceWords.masculine.contains(word) { return .masculine }
    return CoreferenceWords.feminine.contains(word) ? .feminine : nil
  }

  func gender(ofNoun lemma: String, _ kind: Markable.Kind, _ isCollective: Bool) -> Gender {
    if CoreferenceWords.masculine.contains(lemma) { return .masculine }
    if CoreferenceWords.feminine.contains(lemma) { return .feminine }
    if isCollective { return .neuter }
    switch kind {
    case .person: return .human
    case .people, .unknown: return .any
    case .organization, .place, .thing: return .neuter
    }
  }
}
