import NewsModel

/// Towns of an article that only bear the name of a listed one: "Tripoli, Lebanon" is not the capital of Libya, nor "Paris, Texas" that of France, nor "Portland,
/// Maine" the city in Oregon.
///
/// What stands behind the town decides for that place in the text. Other mentions of the name follow it only where nothing speaks of the listed town: its
/// country is not named, and it acts nowhere as the government that sits there. A country that tables do not know such a
/// town in is rather claimed for the listed one ("Sevastopol, Russia").
struct PlacesElsewhere: Sendable {
  /// For the place of a mention, the town that it means.
  private var explicit: [Int: Identity] = [:]
  /// For the folded name of a town, what it means where nothing stands behind it.
  private var bare: [String: Identity] = [:]

  init() {}

  init(relations: [RelationMention], identifier: MentionIdentifier) {
    var found: [String: Set<Identity?>] = [:]
    for relation in relations where ["partOf", "locatedIn"].contains(relation.relation) {
      guard let town = relation.subject.name, let larger = relation.object.name, relation.subject.type == "City", let read = Self.town(town, in: larger, identifier) else { continue }
      if let other = read.other { explicit[relation.subject.range.lowerBound] = other }
      found[NameFolding.key(town), default: []].insert(read.other)
    }
    for (key, towns) in found where towns.count == 1 {
      guard let town = towns.first ?? nil else { continue }
      if let listed = identifier.place(key, ofType: "City"), Self.speaks(of: listed, key, in: relations, identifier) { continue }
      bare[key] = town
    }
    let dateline = (identifier.names.article.dateline ?? "").split(separator: ",")
    if dateline.count == 2, case let key = NameFolding.key(String(dateline[0])), let listed = identifier.place(key, ofType: "City"),
      let town = Self.namesake(of: listed, in: String(dateline[1].drop { $0 == " " }), identifier)
    {
      bare[key] = town
    }
  }

  /// The town that a mention means, when it is not the listed one of its name; one that acts is the government in the listed one.
  func identity(of mention: Mention, key: String, isActing: Bool) -> Identity? {
    explicit[mention.range.lowerBound] ?? (isActing ? nil : bare[key])
  }

  private struct Reading {
    /// Another town than the listed one.
    var other: Identity?
  }

  /// What "Town, Larger" means when it is not the listed town of that name; nil when it says nothing of a town.
  private static func town(_ name: String, in larger: String, _ identifier: MentionIdentifier) -> Reading? {
    let key = NameFolding.key(name)
    if let listed = identifier.place(key, ofType: "City") { return Reading(other: namesake(of: listed, in: larger, identifier)) }
    // Of unlisted towns the state tells one Springfield from the next.
    guard identifier.aliases.rows(forKey: key, on: identifier.names.day).isEmpty, state(larger, identifier) != nil, identifier.names.name(forKey: key).map({ identifier.vocabulary.isKind($0.type, of: .place) }) ?? true else { return nil }
    let label = "\(identifier.names.name(forKey: key)?.display ?? name), \(plain(StateAbbreviations.state(larger) ?? larger))"
    return Reading(other: Identity(id: Entity.ID(type: "City", name: label), label: label, type: "City"))
  }

  /// A state of a country whose states are written behind their towns.
  private static func state(_ name: String, _ identifier: MentionIdentifier) -> AliasRow? {
    let outer = StateAbbreviations.state(name) ?? name
    guard let region = identifier.place(NameFolding.key(outer), ofType: "Region") else { return nil }
    return identifier.aliases.rows(of: region.entity).contains { row in federal.contains { row.source.hasSuffix($0) } } ? region : nil
  }

  private static func namesake(of listed: AliasRow, in larger: String, _ identifier: MentionIdentifier) -> Identity? {
    let aliases = identifier.aliases
    let outer = StateAbbreviations.state(larger) ?? larger
    let rows = aliases.rows(named: "\(listed.alias), \(plain(outer))", on: identifier.names.day).filter { $0.kind.isName && $0.type == "City" }
    if let row = rows.first { return row.entity == listed.entity ? nil : Identity(row: row) }
    guard let region = state(larger, identifier), !isKnownIn(region, listed, identifier) else { return nil }
    let label = "\(listed.alias), \(plain(outer))"
    return Identity(id: Entity.ID(type: "City", name: label), label: label, type: "City")
  }

  /// "Washington" of "Washington state", as it stands behind its towns.
  private static func plain(_ state: String) -> String {
    if state.hasPrefix("state of ") { return String(state.dropFirst("state of ".count)) }
    return state.hasSuffix(" state") ? String(state.dropLast(" state".count)) : state
  }

  /// The states of these countries are written behind their towns.
  private static let federal = ["/US", "/CA", "/AU"]

  /// Whether the listed town may lie in a state: its country does, and no line says that it lies in another state.
  private static func isKnownIn(_ region: AliasRow, _ listed: AliasRow, _ identifier: MentionIdentifier) -> Bool {
    let states = identifier.aliases.rows(of: listed.entity).filter { $0.alias.contains(", ") }
    return states.isEmpty && !PlaceCountries(identifier.aliases).isElsewhere(listed.entity, than: region)
  }

  /// Whether the article speaks of the listed town: its country is named, or the name acts somewhere and so is the government that sits there.
  private static func speaks(of listed: AliasRow, _ key: String, in relations: [RelationMention], _ identifier: MentionIdentifier) -> Bool {
    let isCountryNamed = PlaceCountries(identifier.aliases).countries(of: listed.entity).contains { country in
      identifier.aliases.rows(of: country).contains { [.name, .adjective, .demonym].contains($0.kind) && identifier.names.name(forKey: NameFolding.key($0.alias)) != nil }
    }
    if isCountryNamed { return true }
    return relations.contains { relation in
      let definition = identifier.vocabulary.definition(of: relation.relation)
      return [(relation.subject, MentionRole.Place.subject), (relation.object, .object)].contains { mention, place in
        guard mention.name.map(NameFolding.key) == key, let found = identifier.listed(key, mention: mention, role: MentionRole(place: place, in: relation.relation, definition)) else { return false }
        return found.type != "City"
      }
    }
  }
}

extension MentionIdentifier {
  /// The one listed place of a type that a name means on the article's day.
  func place(_ key: String, ofType type: EntityType) -> AliasRow? {
    let rows = aliases.rows(forKey: key, on: names.day).filter { $0.kind.isName && $0.type == type && !$0.isImported }
    return Set(rows.map(\.entity)).count == 1 ? rows.first : nil
  }
}
