import NewsModel

/// Which labels of an outside corpus say the same as our relations; docs/mappings.md has the same table with reasons.
///
/// A label with `-` in front of it runs the other way: KnowledgeNet's FOUNDED_BY leads from the company to its founder.
struct RelationMapping {
  let labels: [RelationName: [String]]

  init(_ labels: [RelationName: [String]]) { self.labels = labels }

  /// The labels of a relation without their direction.
  func names(of relation: RelationName) -> Set<String> {
    Set((labels[relation] ?? []).map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 })
  }

  /// Whether a gold link says what a statement of this relation says.
  func agrees(_ relation: RelationName, label: String, isReversed: Bool, isSymmetric: Bool) -> Bool {
    let known = labels[relation] ?? []
    return known.contains(isReversed ? "-" + label : label) || isSymmetric && known.contains(isReversed ? label : "-" + label)
  }

  static let knowledgeNet = RelationMapping([
    "livesIn": ["PLACE_OF_RESIDENCE"], "bornIn": ["PLACE_OF_BIRTH"], "citizenOf": ["NATIONALITY"], "studiesIn": ["EDUCATED_AT"],
    "worksFor": ["EMPLOYEE_OR_MEMBER_OF", "-CEO"], "memberOf": ["EMPLOYEE_OR_MEMBER_OF", "POLITICAL_AFFILIATION"],
    "founded": ["-FOUNDED_BY"], "basedIn": ["HEADQUARTERS"], "leads": ["-CEO"], "partOf": ["SUBSIDIARY_OF"], "owns": ["-SUBSIDIARY_OF"],
    "acquired": ["-SUBSIDIARY_OF"], "relativeOf": ["SPOUSE", "CHILD_OF"],
  ])

  static let reDocRED = RelationMapping([
    "bornIn": ["P19"], "diedIn": ["P20"], "citizenOf": ["P27"], "livesIn": ["P551", "P937"], "studiesIn": ["P69"],
    "worksFor": ["P108", "P54", "P241", "P463"], "memberOf": ["P463", "P102", "P54", "P241", "P361", "P108"], "founded": ["-P112"],
    "owns": ["-P127", "P1830", "P355", "-P749"], "partOf": ["P131", "P17", "P361", "P749", "-P527", "-P150", "-P355", "P30", "P706", "P276"],
    "locatedIn": ["P131", "P17", "P276", "-P150", "P206", "P706", "P30", "P361"], "basedIn": ["P159", "P131", "P17", "P740", "P276", "P495"],
    "leads": ["-P6", "-P35", "-P169", "-P488", "-P1037", "P1308", "P39"], "participatedIn": ["P1344", "-P710", "P607"],
    "relativeOf": ["P22", "P25", "P26", "P40", "P3373", "P1038"],
  ])

  static let re3d = RelationMapping([
    "memberOf": ["BelongsTo"], "partOf": ["BelongsTo", "CoLocated"], "worksFor": ["BelongsTo"], "spokespersonFor": ["BelongsTo"],
    "represents": ["BelongsTo"], "owns": ["-BelongsTo", "InChargeOf"], "leads": ["InChargeOf", "-BelongsTo", "BelongsTo"],
    "holdsPosition": ["HasAttrOf", "IsSynonymOf", "InChargeOf", "BelongsTo"], "citizenOf": ["BelongsTo", "HasAttrOf"],
    "locatedIn": ["CoLocated", "BelongsTo"], "basedIn": ["CoLocated", "BelongsTo"], "deployedTo": ["CoLocated"], "arrivedIn": ["CoLocated"],
    "visited": ["CoLocated"], "returnedTo": ["CoLocated"], "entered": ["CoLocated"], "holds": ["InChargeOf", "CoLocated"],
    "intervenedIn": ["CoLocated", "FightingAgainst"], "fights": ["FightingAgainst"], "attacked": ["FightingAgainst"],
    "captured": ["FightingAgainst", "CoLocated"], "killed": ["FightingAgainst"], "met": ["CommWith"], "communicatedWith": ["CommWith"],
    "negotiatedWith": ["CommWith"], "agreedWith": ["CommWith", "AlliesOf"], "requested": ["CommWith"], "alliedWith": ["AlliesOf"],
    "supports": ["AlliesOf", "Likes"], "partneredWith": ["AlliesOf", "CommWith"], "praised": ["Likes"], "opposes": ["Dislikes", "FightingAgainst"],
    "criticized": ["Dislikes"], "accused": ["Dislikes"], "sanctioned": ["Dislikes"], "withdrewFrom": ["Apart"], "left": ["Apart"],
  ])
}

/// Right answers, all answers, and answers between linked things of one corpus, relation by relation.
struct RelationTally {
  private(set) var answers: [RelationName: Int] = [:]
  private(set) var right: [RelationName: Int] = [:]
  private(set) var linked: [RelationName: Int] = [:]
  /// The wrong answers in words, for reading.
  private(set) var errors: [String] = []

  /// Counts an answer; `isLinked` tells whether the corpus joins the two things at all, by whatever label.
  mutating func add(_ relation: RelationName, isRight: Bool, isLinked: Bool = true, words: @autoclosure () -> String) {
    answers[relation, default: 0] += 1
    if isLinked { linked[relation, default: 0] += 1 }
    if isRight { right[relation, default: 0] += 1 } else { errors.append("\(relation)\t\(words())") }
  }

  func rows(_ name: String) -> [[String]] {
    let all = row(name, answers.values.reduce(0, +), right.values.reduce(0, +), linked.values.reduce(0, +))
    return [all] + answers.keys.sorted().map { row("  \($0)", answers[$0] ?? 0, right[$0] ?? 0, linked[$0] ?? 0) }
  }

  private func row(_ name: String, _ answers: Int, _ right: Int, _ linked: Int) -> [String] {
    [name, String(answers), String(right), percent(right, of: answers), String(linked), percent(right, of: linked)]
  }
}
