import NewsModel

/// Towns of an article that only bear the name of a listed one: "Tripoli, Lebanon" is not the capital of Libya, nor "Paris, Texas" that of France.
///
/// A town that the article puts into another country than the table does is a place of its own, by the name of both; unless the article speaks
/// of the listed one as well.
struct PlacesElsewhere: Sendable {
  /// For the folded name of a town, what lies around it.
  private var surroundings: [String: String] = [:]

  init() {}

  init(relations: [RelationMention], identifier: MentionIdentifier) {
    let places = PlaceCountries(identifier.aliases)
    var found: [String: Set<String?>] = [:]
    func read(_ town: String, in larger: String) {
      let (key, outer) = (NameFolding.key(town), NameFolding.key(StateAbbreviations.state(larger) ?? larger))
      guard let listed = identifier.place(key, ofType: "City"), let around = identifier.place(outer, ofType: .country) ?? identifier.place(outer, ofType: "Region")
      else { return }
      found[key, default: []].insert(places.isElsewhere(listed.entity, than: around) ? around.label : nil)
    }
    for relation in relations where ["partOf", "locatedIn"].contains(relation.relation) {
      if let town = relation.subject.name, let larger = relation.object.name { read(town, in: larger) }
    }
    let dateline = (identifier.names.article.dateline ?? "").split(separator: ",")
    if dateline.count == 2 { read(String(dateline[0]), in: String(dateline[1].drop { $0 == " " })) }
    for (key, larger) in found where larger.count == 1 { surroundings[key] = larger.first ?? nil }
  }

  /// The town that a name means here; nil where it means the listed one, or none.
  func identity(_ key: String, aliases: AliasTable) -> Identity? {
    guard let larger = surroundings[key], let name = aliases.rows(forKey: key, on: nil).first(where: { $0.type == "City" && $0.kind.isName })?.alias else { return nil }
    let label = "\(name), \(larger)"
    return Identity(id: Entity.ID(type: "City", name: label), label: label, type: "City")
  }
}

extension MentionIdentifier {
  /// The one listed place of a type that a name means on the article's day.
  func place(_ key: String, ofType type: EntityType) -> AliasRow? {
    let rows = aliases.rows(forKey: key, on: names.day).filter { $0.kind.isName && $0.type == type && !$0.isImported }
    return Set(rows.map(\.entity)).count == 1 ? rows.first : nil
  }
}
