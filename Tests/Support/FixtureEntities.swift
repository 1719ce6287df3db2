import NewsModel

/// The entities, types and relations of the fixture graph.
enum FixtureEntities {
  static let all: [Entity] = [
    Entity(
      id: "person/bashar-al-assad", label: "Bashar al-Assad", type: .person, wikidata: "Q44329",
      aliases: ["Assad", "Башар Асад"]),
    Entity(id: "person/vladimir-putin", label: "Vladimir Putin", type: .person, wikidata: "Q7747"),
    Entity(id: "person/dmitry-peskov", label: "Dmitry Peskov", type: .person),
    Entity(id: "person/recep-tayyip-erdogan", label: "Recep Tayyip Erdoğan", type: .person),
    Entity(
      id: "country/russia", label: "Russia", type: .country, wikidata: "Q159", aliases: ["Russian Federation"]
    ),
    Entity(id: "country/syria", label: "Syria", type: .country, wikidata: "Q858"),
    Entity(id: "city/damascus", label: "Damascus", type: "City"),
    Entity(id: "legalstatus/asylum", label: "asylum", type: "LegalStatus"),
    Entity(id: "militarybase/tartus-naval-base", label: "Tartus naval base", type: "MilitaryBase"),
    Entity(id: "militarybase/khmeimim-air-base", label: "Khmeimim air base", type: "MilitaryBase"),
    Entity(id: "group/rebels", label: "rebels", type: .group),
    Entity(id: "group/new-authorities.damascus", label: "the new authorities in Damascus", type: .group),
    Entity(id: "event/negotiations.assad", label: "negotiations on Assad's departure", type: .event),
    Entity(id: "government/russian-foreign-ministry", label: "Russian Foreign Ministry", type: "Government"),
    Entity(id: "government/syrian-presidency", label: "Syrian presidency", type: "Government"),
    Entity(id: "mediaoutlet/tass", label: "TASS", type: "MediaOutlet"),
    Entity(id: "mediaoutlet/ria-novosti", label: "RIA Novosti", type: "MediaOutlet"),
    Entity(id: "anonymoussource/kremlin.ledger", label: "a source in the Kremlin", type: .anonymousSource),
    Entity(id: "anonymoussource/kremlin.valley", label: "a source in the Kremlin", type: .anonymousSource),
    Entity(id: "anonymoussource/kremlin.herald", label: "a Kremlin source", type: .anonymousSource),
    Entity(
      id: "organization/hostile", label: FixtureArticles.hostile, type: .organization, wikidata: "Q1> <x"),
    Entity(id: "company/cafe", label: "café \"Tartus\"", type: "Company", aliases: [FixtureArticles.hostile]),
  ]

  static let judgements: [Judgement] = [
    Judgement(
      "person/bashar-al-assad", "person/bashar-asad", verdict: .same, by: "rule:transliteration", score: 0.93,
      reason: "the names agree once they are transliterated"),
    Judgement(
      "militarybase/tartus-naval-base", "city/tartus", verdict: .different, by: "user", score: 0,
      reason: "a base is not the city that it lies in"),
  ]

  static let types: [EntityTypeDefinition] = [
    EntityTypeDefinition(name: "Agent", label: "agent", color: "#dddddd", shape: "box"),
    EntityTypeDefinition(name: "Place", label: "place", schemaOrg: "Place", color: "#d5e8d4", shape: "box"),
    EntityTypeDefinition(
      name: "Concept", label: "concept", schemaOrg: "Thing", color: "#eeeeee", shape: "box"),
    EntityTypeDefinition(name: .person, parents: ["Agent"], label: "person", schemaOrg: "Person"),
    EntityTypeDefinition(name: .group, parents: ["Agent"], label: "group"),
    EntityTypeDefinition(
      name: .organization, parents: ["Agent"], label: "organization", schemaOrg: "Organization"),
    EntityTypeDefinition(
      name: "Government", parents: [.organization], label: "government", schemaOrg: "GovernmentOrganization"),
    EntityTypeDefinition(
      name: "Company", parents: [.organization], label: "company", schemaOrg: "Corporation"),
    EntityTypeDefinition(
      name: "MediaOutlet", parents: [.organization], label: "news outlet", schemaOrg: "NewsMediaOrganization"),
    EntityTypeDefinition(name: .anonymousSource, parents: ["Agent"], label: "unnamed source"),
    EntityTypeDefinition(
      name: .country, parents: ["Place", "Agent"], label: "country", schemaOrg: "Country"),
    EntityTypeDefinition(name: "City", parents: ["Place"], label: "city", schemaOrg: "City"),
    EntityTypeDefinition(name: "Facility", parents: ["Place"], label: "facility"),
    EntityTypeDefinition(name: "MilitaryBase", parents: ["Facility"], label: "military base"),
    EntityTypeDefinition(name: "LegalStatus", parents: ["Concept"], label: "legal status"),
    EntityTypeDefinition(name: .event, parents: ["Concept"], label: "event", schemaOrg: "Event"),
  ]

  static let relations: [RelationDefinition] = [
    RelationDefinition(
      name: "granted", label: "was granted", inverseLabel: "was granted to",
      comment: "At least one article says that the subject was given a legal status.", keyQualifiers: ["by"],
      codes: ["cameo": "075", "plover": "AID"]),
    RelationDefinition(
      name: "grantedAsylumTo", label: "granted asylum to", codes: ["cameo": "075", "plover": "AID"]),
    RelationDefinition(name: "holds", label: "holds"),
    RelationDefinition(name: "participatedIn", label: "took part in", codes: ["schema": "participant"]),
    RelationDefinition(name: "captured", label: "captured"),
    RelationDefinition(name: "left", label: "left"),
    RelationDefinition(name: "spokespersonFor", label: "speaks for", codes: ["wikidata": "P1037"]),
    RelationDefinition(name: "negotiatedWith", label: "negotiated with", isSymmetric: true),
    RelationDefinition(name: "guaranteed", label: "guaranteed"),
    RelationDefinition(name: "supports", label: "supports"),
  ]
}
