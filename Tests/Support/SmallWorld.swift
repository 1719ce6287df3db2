public import NewsModel

/// A few types, relations and names of the world, enough for specifications of resolution and storage.
public enum SmallWorld {
  /// Alias table lines about real countries, cities, people and offices.
  public static let aliases = """
    entity\tlabel\ttype\talias\tkind\tlanguage\tfrom\tuntil\twikidata\tsource
    # Countries with their people and the places that stand for their governments.
    country/russia\tRussia\tCountry\tRussia\tname\ten\t\t\tQ159\t
    country/russia\tRussia\tCountry\tRussian Federation\tofficial\ten\t\t\tQ159\t
    country/russia\tRussia\tCountry\tRussian\tadjective\ten\t\t\tQ159\t
    country/russia\tRussia\tCountry\tRussians\tdemonym\ten\t\t\tQ159\t
    country/russia\tRussia\tCountry\tMoscow\tmetonym\ten\t\t\tQ159\t
    country/syria\tSyria\tCountry\tSyria\tname\ten\t\t\tQ858\t
    country/syria\tSyria\tCountry\tSyrian\tadjective\ten\t\t\tQ858\t
    country/iran\tIran\tCountry\tIran\tname\ten\t\t\tQ794\t
    country/georgia\tGeorgia\tCountry\tGeorgia\tname\ten\t\t\tQ230\t
    region/georgia\tGeorgia\tRegion\tGeorgia\tname\ten\t\t\tQ1428\t
    city/moscow\tMoscow\tCity\tMoscow\tname\ten\t\t\tQ649\t
    city/tartus\tTartus\tCity\tTartus\tname\ten\t\t\t\t
    city/tartus\tTartus\tCity\tTartous\ttransliteration\ten\t\t\t\t
    city/damascus\tDamascus\tCity\tDamascus\tname\ten\t\t\tQ3766\t
    country/syria\tSyria\tCountry\tDamascus\tcapital\ten\t\t\tQ858\t
    country/syria\tSyria\tCountry\tDamascus\tmetonym\ten\t\t\tQ858\t
    country/russia\tRussia\tCountry\tKremlin\tmetonym\ten\t\t\tQ159\t
    government/kremlin\tKremlin\tGovernment\tKremlin\tname\ten\t\t\t\t
    person/bashar-al-assad\tBashar al-Assad\tPerson\tBashar al-Assad\tname\ten\t\t\tQ44329\t
    person/bashar-al-assad\tBashar al-Assad\tPerson\tAssad\tshort\ten\t\t\tQ44329\t
    person/bashar-al-assad\tBashar al-Assad\tPerson\tpresident of Syria\trole\ten\t2000-07-17\t2024-12-08\tQ44329\t
    person/hafez-al-assad\tHafez al-Assad\tPerson\tHafez al-Assad\tname\ten\t\t\t\t
    person/hafez-al-assad\tHafez al-Assad\tPerson\tpresident of Syria\trole\ten\t1971-03-12\t2000-06-10\t\t
    person/vladimir-putin\tVladimir Putin\tPerson\tVladimir Putin\tname\ten\t\t\tQ7747\t
    internationalbody/united-nations\tUnited Nations\tInternationalBody\tUnited Nations\tname\ten\t\t\tQ1065\t
    internationalbody/united-nations\tUnited Nations\tInternationalBody\tUN\tacronym\ten\t\t\tQ1065\t
    mediaoutlet/tass\tTASS\tMediaOutlet\tTASS\tname\ten\t\t\t\t
    """

  /// Types and relations as the vocabulary of Wirework defines them.
  public static let vocabulary = Vocabulary(
    types: [
      type("Agent"), type("Person", ["Agent"]), type("Group", ["Agent"]), type("Organization", ["Agent"]),
      type("Government", ["Organization"]), type("Company", ["Organization"]),
      type("MediaOutlet", ["Organization"]),
      type("InternationalBody", ["Organization"]), type("ArmedGroup", ["Organization"]),
      type("AnonymousSource", ["Agent"]),
      type("Place"), type("Country", ["Place", "Agent"]), type("City", ["Place"]), type("Region", ["Place"]),
      type("Facility", ["Place"], ["embassy", "facility"]),
      type("MilitaryBase", ["Facility"], ["base", "airbase", "naval base"]),
      type("Concept"), type("LegalStatus", ["Concept"]), type("Position", ["Concept"]),
      type("Event", ["Concept"]),
      type("Money"), type("Quantity"), type("Time"),
    ],
    relations: [
      relation("granted", ["Person", "Group"], ["LegalStatus"]),
      relation("holds", agents, ["Facility", "Region", "City"]), relation("arrivedIn", agents, ["Place"]),
      relation("met", agents, agents, isSymmetric: true), relation("requested", agents, []),
      relation("attacked", agents, [], codes: ["cameo": "19"]), relation("praised", agents, []),
      relation("spokespersonFor", ["Person"], agents), relation("killed", agents, agents),
      relation("appointed", agents, ["Person"], keys: ["as"]), relation("participatedIn", agents, ["Event"]),
      relation("relativeOf", ["Person"], ["Person", "Group"], isSymmetric: true),
      relation("leads", ["Person"], []),
    ])

  private static let agents: [EntityType] = ["Agent"]

  private static func type(_ name: EntityType, _ parents: [EntityType] = [], _ nouns: [String] = [])
    -> EntityTypeDefinition
  {
    EntityTypeDefinition(name: name, parents: parents, label: name.rawValue.lowercased(), nouns: nouns)
  }

  private static func relation(
    _ name: RelationName, _ subjects: [EntityType], _ objects: [EntityType], isSymmetric: Bool = false,
    keys: [String] = [], codes: [String: String] = [:]
  ) -> RelationDefinition {
    RelationDefinition(
      name: name, label: name.rawValue, subjectTypes: subjects, objectTypes: objects,
      isSymmetric: isSymmetric,
      keyQualifiers: keys, codes: codes)
  }
}
