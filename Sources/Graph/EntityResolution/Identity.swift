import NewsModel

/// Whom or what a mention was found to mean, before the article's entities are put together.
///
/// Two are equal when they are the same entity, by whatever name they were found.
struct Identity: Hashable, Sendable {
  var id: Entity.ID
  var label: String
  var type: EntityType
  var wikidata: String?
  /// Whether other things may hang on it: it is a named thing of the world, not one that only this article knows.
  var isAnchor: Bool
  /// Whether an alias table knows it, so that its type is certain.
  var isKnown: Bool
  /// Whether it goes by a name of its own.
  var isNamed = true
  /// The line of an alias table that gave its name, when the name alone would have made another entity.
  var row: AliasRow?
  /// Persons who may hold the office that the words name, none of them for sure.
  var possibleHolders: [OfficeCandidate] = []
  /// The office under which the article speaks of a person without naming him, and why he is meant.
  var office: OfficeLink?

  init(
    id: Entity.ID, label: String, type: EntityType, wikidata: String? = nil, isAnchor: Bool = true,
    isKnown: Bool = false
  ) {
    self.id = id
    self.label = label
    self.type = type
    self.wikidata = wikidata
    self.isAnchor = isAnchor
    self.isKnown = isKnown
  }

  init(row: AliasRow) {
    self.init(id: row.entity, label: row.label, type: row.type, wikidata: row.wikidata, isKnown: true)
    self.row = row.kind.isName ? row : nil
  }
}

extension Identity {
  static func == (a: Identity, b: Identity) -> Bool { a.id == b.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Why an office, "the ousted president of Syria", was taken for a person.
struct OfficeLink: Hashable, Sendable {
  /// The office for people: "president of Syria".
  var label: String
  /// Who decided: a line of a table, or the rule that reads the article itself.
  var by: String
  /// How sure it is, from 0 to 1.
  var score: Double
  /// Why, in words for people.
  var reason: String
}

/// Somebody who may be meant by an office.
struct OfficeCandidate: Hashable, Sendable {
  var holder: Entity.ID
  /// The line of the table that lists the person.
  var place: String
  /// Why it is not sure, in words for people.
  var reason: String
}

/// Where in a statement a mention stands, which tells the city from the government that sits in it.
struct MentionRole: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case subject, object, voice
    case qualifier(String)
    /// A phrase on another mention, with the role of the modifier and the head of what it hangs on.
    case modifier(String, of: String)
  }

  var place: Place
  var relation: RelationDefinition?
  /// The predicate, `flee to`, of a relation that no schema defines.
  var predicate: String?

  init(place: Place, relation: RelationDefinition?, predicate: String? = nil) {
    self.place = place
    self.relation = relation
    self.predicate = predicate
  }

  /// A role in a relation that may be open.
  init(place: Place, in name: RelationName, _ relation: RelationDefinition?) {
    self.init(place: place, relation: relation, predicate: name.isOpen ? String(name.rawValue.dropFirst("open:".count)) : nil)
  }

  /// The types that the relation allows here; empty means any, or unknown.
  var allowedTypes: [EntityType] {
    switch place {
    case .subject: relation?.subjectTypes ?? []
    case .object: relation?.objectTypes ?? []
    case .voice: [.agent]
    case .qualifier, .modifier: []
    }
  }
}
