import NewsModel

extension MentionIdentifier {
  /// The body whose longer name stands in the article: "Halden" for "Halden Systems", "Porto" for "FC Porto"; nil when none or several may be meant.
  ///
  /// A name that a table knows means what the table says, and one that persons or places bear stays apart.
  func fullBody(ofShort key: String, mention: Mention, role: MentionRole) -> Identity? {
    guard key.utf8.count > 2, mayBeBody(mention) else { return nil }
    let rows = aliases.rows(forKey: key, on: names.day).filter { !$0.isImported }
    guard rows.isEmpty || isTown(rows) && mention.type == .organization || isAcronymOfOthers(rows) else { return nil }
    let longer = names.allNames.filter { $0.key.utf8.count > key.utf8.count && isBody($0) && (begins($0.key, with: key) || isClub($0.key, of: key)) }
      .sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
    guard let body = longer.first, longer.allSatisfy({ $0.key == body.key || $0.key.hasPrefix(body.key + " ") }), names.fullNames(forShort: key).isEmpty,
      !isCommonNoun(key)
    else { return nil }
    return byName(body.display, mention: mention, role: role)
  }

  /// "BNP" after "BNP Paribas": the tables know the letters for bodies that the article never names.
  private func isAcronymOfOthers(_ rows: [AliasRow]) -> Bool {
    rows.allSatisfy { row in
      row.kind == .acronym && !row.isUsers && aliases.rows(of: row.entity).allSatisfy { $0.kind == .acronym || names.name(forKey: NameFolding.key($0.alias)) == nil }
    }
  }

  /// The one listed club of a town's name: "FC Porto" for "Porto" where its team is meant.
  func club(ofTown key: String) -> [AliasRow] {
    let rows = (Self.clubWords.sorted().map { $0 + " " + key } + ["fc", "united", "city"].map { key + " " + $0 })
      .flatMap { aliases.rows(forKey: $0, on: names.day) }.filter { $0.kind.isName && vocabulary.isKind($0.type, of: .organization) }
    return Set(rows.map(\.entity)).count == 1 ? rows : []
  }

  /// "Senate" is short for no "Senate Majority".
  private func isCommonNoun(_ key: String) -> Bool { vocabulary.types.contains { $0.nouns.contains(key) || $0.names.contains(key) } }

  /// Whether the rows of a name are those of a town, whose team may bear it too.
  func isTown(_ rows: [AliasRow]) -> Bool { rows.contains { $0.kind.isName && $0.type != .country && vocabulary.isKind($0.type, of: .place) } }

  private func mayBeBody(_ mention: Mention) -> Bool {
    [.concept, .group].contains(mention.type) || vocabulary.isKind(mention.type, of: .organization)
  }

  private func isBody(_ name: ArticleNames.Name) -> Bool { vocabulary.isKind(name.type, of: .organization) }

  /// "halden systems", but not "bank of uige" for "bank".
  private func begins(_ long: String, with key: String) -> Bool {
    guard long.hasPrefix(key + " "), let next = long.dropFirst(key.utf8.count + 1).split(separator: " ").first else { return false }
    return !["of", "and", "for", "in", "at", "on", "s"].contains(next)
  }

  /// "fc porto".
  private func isClub(_ long: String, of key: String) -> Bool {
    long.hasSuffix(" " + key) && long.dropLast(key.utf8.count + 1).split(separator: " ").allSatisfy { Self.clubWords.contains(String($0)) }
  }

  private static let clubWords: Set<String> = [
    "fc", "afc", "ac", "as", "sc", "cf", "cd", "ud", "rc", "rb", "sv", "vfb", "vfl", "tsg", "ss", "ssc", "us", "ogc", "losc", "fk", "nk", "sk", "bk", "if", "ik", "kv", "krc",
    "real", "atletico", "athletic", "sporting", "deportivo", "bayer", "borussia", "eintracht", "werder", "dynamo", "dinamo", "lokomotiv", "spartak", "zenit", "shakhtar",
    "olympique", "stade", "inter", "1",
  ]
}
