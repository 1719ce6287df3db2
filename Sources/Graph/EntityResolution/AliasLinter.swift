import NewsModel

/// Looks for lines of alias tables that contradict each other or will mislead: what PETRARCH's dictionaries lacked when they
/// listed a president as his government.
///
///     for finding in AliasLinter(table: table).findings() { print(finding) }
public struct AliasLinter: Sendable {
  private let rows: [AliasRow]
  private let exceptions: AliasExceptions
  private let commonWords: Set<String>
  private let onlyUsers: Bool
  private let lineFindings: [AliasFinding]

  /// Prepares a check of a table.
  ///
  /// - Parameters:
  ///   - table: the bundled tables and the user's.
  ///   - exceptions: what is so on purpose.
  ///   - commonWords: words in lower case that are no names.
  ///   - onlyUsers: whether only findings on the user's own lines are of interest; they are compared with all others either way.
  public init(
    table: AliasTable, exceptions: AliasExceptions = AliasExceptions(), commonWords: Set<String> = [],
    onlyUsers: Bool = false
  ) {
    var rows: [AliasRow] = []
    rows.reserveCapacity(table.count)
    table.forEachRow { rows.append($0) }
    self.rows = rows
    self.exceptions = exceptions
    self.commonWords = commonWords
    self.onlyUsers = onlyUsers
    lineFindings = table.lineFindings(onlyUsers: onlyUsers)
  }

  /// Every finding, the worst first, then in the order of the lines.
  public func findings() -> [AliasFinding] {
    var findings = lineFindings + identities() + sharedNames() + takenMetonyms() + cycles() + commonNames()
    findings += AliasNearMisses(rows: rows, onlyUsers: onlyUsers).findings()
    return findings.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }.map(\.element)
  }

  private func isOfInterest(_ row: AliasRow) -> Bool { !onlyUsers || row.isUsers }

  // MARK: One entity

  /// Entities of two types, labels or items; items on two entities.
  private func identities() -> [AliasFinding] {
    var findings: [AliasFinding] = []
    var first: [Entity.ID: AliasRow] = [:]
    var byItem: [String: AliasRow] = [:]
    var told: Set<String> = []
    for row in rows {
      let known = first[row.entity] ?? row
      first[row.entity] = known
      if isOfInterest(row) {
        for finding in Self.contradictions(row, known) where told.insert("\(row.entity) \(finding.message)").inserted {
          findings.append(finding)
        }
        if let body = Self.bodyWord(in: row), told.insert("\(row.entity) \(body)").inserted {
          findings.append(
            AliasFinding(
              severity: .error, check: .mixedTypes, place: row.place,
              message: "'\(row.alias)' names a body, and \(row.entity) is a person",
              advice: "List the \(body) as an entity of its own; a person is not the body he or she leads."))
        }
      }
      guard let item = row.wikidata else { continue }
      if let other = byItem[item], other.entity != row.entity, isOfInterest(row), told.insert(item).inserted {
        findings.append(
          AliasFinding(
            severity: .warning, check: .identity, place: row.place,
            message: "\(item) is the item of \(row.entity) and of \(other.entity) (\(other.place))",
            advice: "Give both the same id, or take the item from the one that it is not."))
      }
      if byItem[item] == nil { byItem[item] = row }
    }
    return findings
  }

  private static func contradictions(_ row: AliasRow, _ known: AliasRow) -> [AliasFinding] {
    var findings: [AliasFinding] = []
    if row.type != known.type {
      findings.append(
        AliasFinding(
          severity: .error, check: .mixedTypes, place: row.place,
          message: "\(row.entity) has the type \(row.type) here and \(known.type) in \(known.place)",
          advice: "Give the two ids of their own, or write the same type on all lines."))
    }
    if row.label != known.label {
      findings.append(
        AliasFinding(
          severity: .warning, check: .identity, place: row.place,
          message: "\(row.entity) is called '\(row.label)' here and '\(known.label)' in \(known.place)",
          advice: "Write the same label on all lines of an entity."))
    }
    if let item = row.wikidata, let other = known.wikidata, item != other {
      findings.append(
        AliasFinding(
          severity: .error, check: .identity, place: row.place,
          message: "\(row.entity) is \(item) here and \(other) in \(known.place)", advice: "Keep the right item."))
    }
    return findings
  }

  /// The word that says that a name of a person is the name of a body: "government" in "Assad's government".
  private static func bodyWord(in row: AliasRow) -> String? {
    guard row.type == .person, row.kind.isName else { return nil }
    return NameFolding.words(of: row.alias).first { bodies.contains($0) }
  }

  private static let bodies: Set<String> = [
    "government", "regime", "administration", "ministry", "army", "forces", "party", "family", "cabinet", "movement",
    "militia", "brigade", "company", "foundation", "group", "clan", "dynasty", "supporters",
  ]

  // MARK: One name

  /// One name on two entities at the same time.
  private func sharedNames() -> [AliasFinding] {
    var groups: [String: [AliasRow]] = [:]
    for row in rows { groups[row.group, default: []].append(row) }
    var findings: [AliasFinding] = []
    let shared = groups.filter { $0.value.count > 1 && Set($0.value.map(\.entity)).count > 1 }
    for (group, rows) in shared.sorted(by: { $0.key.precedesInUTF8($1.key) }) where !exceptions.usersShared.contains(group) {
      var told: Set<Set<Entity.ID>> = []
      // An exception of ours is about the entities of our tables; whom a user adds is another.
      let excepted = exceptions.shared.contains(group) ? Set(rows.lazy.filter { !$0.isUsers }.map(\.entity)) : []
      for (index, row) in rows.enumerated().reversed() where isOfInterest(row) {
        for other in rows[..<index] where other.entity != row.entity && row.overlaps(other) {
          if excepted.contains(row.entity), excepted.contains(other.entity) { continue }
          if told.insert([row.entity, other.entity]).inserted { findings.append(Self.shared(row, other)) }
        }
      }
    }
    return findings
  }

  /// Persons whose name already stands for a government or body: "the Kremlin", "the Pentagon".
  private func takenMetonyms() -> [AliasFinding] {
    var metonyms: [String: [AliasRow]] = [:]
    for row in rows where row.kind == .metonym { metonyms[NameFolding.key(row.alias), default: []].append(row) }
    var told: Set<[Entity.ID]> = []
    return rows.compactMap { row in
      guard row.type == .person, row.kind.isName, isOfInterest(row), let others = metonyms[NameFolding.key(row.alias)],
        let other = others.first(where: { $0.entity != row.entity && row.overlaps($0) }), told.insert([row.entity, other.entity]).inserted
      else { return nil }
      return Self.shared(row, other)
    }
  }

  private static func shared(_ row: AliasRow, _ other: AliasRow) -> AliasFinding {
    let theOther = "\(other.entity) (\(other.place))"
    if row.family != other.family, row.family == "person" || other.family == "person", row.kind.isName {
      return AliasFinding(
        severity: .error, check: .mixedTypes, place: row.place,
        message: "'\(row.alias)' names \(row.entity) (\(row.type)) and \(theOther), of type \(other.type)",
        advice: "Take the name from the one that is only connected with it; a person is not a place or body.")
    }
    if row.isUsers != other.isUsers {
      return AliasFinding(
        severity: .note, check: .takesName, place: row.place,
        message: "'\(row.alias)' means \(row.entity) now and no longer \(theOther)",
        advice: "Take the line out if the bundled meaning should stay.")
    }
    return AliasFinding(
      severity: .warning, check: .sharedName, place: row.place,
      message: "'\(row.alias)' (\(row.kind.rawValue)) names \(row.entity) and, at the same time, \(theOther)",
      advice: "Bound the lines in time, take one out, or list the name in shared-aliases.txt: then mentions stay apart unless the article decides.")
  }

  /// Entities each of which is listed as a name of the next, round in a circle.
  private func cycles() -> [AliasFinding] {
    var byLabel: [String: Set<Entity.ID>] = [:]
    for row in rows { byLabel[NameFolding.key(row.label), default: []].insert(row.entity) }
    var edges: [Entity.ID: [(to: Entity.ID, row: AliasRow)]] = [:]
    // Two of one label are a shared name, not a circle.
    for row in rows where row.kind.isName && NameFolding.key(row.alias) != NameFolding.key(row.label) {
      for target in (byLabel[NameFolding.key(row.alias)] ?? []).sorted() where target != row.entity {
        edges[row.entity, default: []].append((target, row))
      }
    }
    var findings: [AliasFinding] = []
    var told: Set<Set<Entity.ID>> = []
    for start in edges.keys.sorted() {
      guard let circle = circle(from: start, edges), told.insert(Set(circle.map(\.row.entity))).inserted,
        let last = circle.last, circle.contains(where: { isOfInterest($0.row) })
      else { continue }
      let names = circle.map { "\($0.row.entity) is also called '\($0.row.alias)' (\($0.row.place))" }
      findings.append(
        AliasFinding(
          severity: .error, check: .cycle, place: last.row.place, message: "a circle: " + names.joined(separator: ", "),
          advice: "If they are one, give them one id; if not, take the wrong names out."))
    }
    return findings
  }

  /// The shortest way from an entity back to itself (breadth first).
  private func circle(from start: Entity.ID, _ edges: [Entity.ID: [(to: Entity.ID, row: AliasRow)]])
    -> [(to: Entity.ID, row: AliasRow)]?
  {
    var reached: [Entity.ID: [(to: Entity.ID, row: AliasRow)]] = [start: []]
    var waiting = [start]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      for edge in edges[next] ?? [] {
        let path = (reached[next] ?? []) + [edge]
        if edge.to == start { return path }
        if reached[edge.to] == nil {
          reached[edge.to] = path
          waiting.append(edge.to)
        }
      }
    }
    return nil
  }

  /// Names of one word that are also common words.
  private func commonNames() -> [AliasFinding] {
    let marked = Set(exceptions.commonWords.map { $0.lowercased() })
    var told: Set<String> = []
    return rows.filter { row in
      guard row.kind.isName, isOfInterest(row), !exceptions.commonWords.contains(row.alias) else { return false }
      let word = row.alias.lowercased()
      guard word.allSatisfy(\.isLetter), commonWords.contains(word) || marked.contains(word) else { return false }
      return told.insert("\(row.entity) \(row.alias)").inserted
    }.map { row in
      AliasFinding(
        severity: .warning, check: .commonWord, place: row.place,
        message: "'\(row.alias)' is also a common word",
        advice: "Take the line out, or list the word in common-words.txt beside the table if the name is worth it.")
    }
  }
}

extension AliasRow {
  /// What a name is compared with: the same folded name in the same class of kinds.
  fileprivate var group: String { "\(kind.isName ? "name" : kind.rawValue)\t\(NameFolding.key(alias))" }

  /// Whether both lines are right at one time; an office is handed over on a day that both holders count.
  fileprivate func overlaps(_ other: AliasRow) -> Bool {
    func isOver(_ end: CalendarDay?, by start: CalendarDay?) -> Bool {
      guard let end, let start else { return false }
      return kind == .role ? end <= start : end < start
    }
    return !isOver(until, by: other.from) && !isOver(other.until, by: from)
  }

  /// Person, place, or body: what must never be one.
  fileprivate var family: String {
    switch type.rawValue {
    case "Person": "person"
    case "City", "Region", "Waters", "Place", "Facility", "MilitaryBase": "place"
    default: "body"
    }
  }
}
