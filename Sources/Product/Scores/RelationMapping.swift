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
  /// What was said by hand of the answers that the corpus does not have.
  let verdicts: RelationVerdicts
  private(set) var answers: [RelationName: Int] = [:]
  private(set) var right: [RelationName: Int] = [:]
  private(set) var linked: [RelationName: Int] = [:]
  /// Answers that the corpus has or that the text says, as a reader found.
  private(set) var said: [RelationName: Int] = [:]
  /// The answers that the corpus does not have in words, for reading; what nobody has judged is marked.
  private(set) var errors: [String] = []

  init(verdicts: RelationVerdicts) { self.verdicts = verdicts }

  /// Counts an answer; `isLinked` tells whether the corpus joins the two things at all, by whatever label.
  mutating func add(_ relation: RelationName, isRight: Bool, isLinked: Bool = true, key: [String], words: @autoclosure () -> String) {
    answers[relation, default: 0] += 1
    if isLinked { linked[relation, default: 0] += 1 }
    let verdict = isRight ? true : verdicts[key]
    if verdict == true { said[relation, default: 0] += 1 }
    if isRight {
      right[relation, default: 0] += 1
    } else {
      let mark = verdict.map { $0 ? "right" : "wrong" } ?? "new"
      errors.append(([mark] + key).joined(separator: "\t") + "\t" + words())
    }
  }

  func rows(_ name: String) -> [[String]] {
    [row(name) { $0.values.reduce(0, +) }] + answers.keys.sorted().map { relation in row("  \(relation)") { $0[relation] ?? 0 } }
  }

  private func row(_ name: String, _ count: ([RelationName: Int]) -> Int) -> [String] {
    let (answers, right, linked) = (count(answers), count(right), count(linked))
    return [
      name, String(answers), String(right), percent(right, of: answers), String(linked), percent(right, of: linked), percent(count(said), of: answers),
    ]
  }
}
