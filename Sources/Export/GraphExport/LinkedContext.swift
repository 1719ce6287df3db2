/// The names that an export uses: prefixes, classes and terms, as JSON-LD puts them at the head of a file.
struct LinkedContext {
  /// Prefixes with their IRIs.
  let prefixes: [(String, String)]

  /// Makes the context for data under a base.
  init(base: String) {
    prefixes = [
      ("ww", "https://w3id.org/wirework/ns#"),
      ("rel", "https://w3id.org/wirework/rel#"),
      ("q", "https://w3id.org/wirework/role#"),
      ("ent", base + "entity/"),
      ("stm", base + "statement/"),
      ("art", base + "article/"),
      ("jdg", base + "judgement/"),
      ("wd", "http://www.wikidata.org/entity/"),
      ("wdt", "http://www.wikidata.org/prop/direct/"),
      ("schema", "http://schema.org/"),
      ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
      ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ("oa", "http://www.w3.org/ns/oa#"),
      ("prov", "http://www.w3.org/ns/prov#"),
      ("dcterms", "http://purl.org/dc/terms/"),
    ]
  }

  /// The classes that nodes name by a word of their own.
  static let classes: [(String, String)] = [
    ("Dataset", "schema:Dataset"), ("Class", "rdfs:Class"), ("Relation", "rdf:Property"),
    ("Entity", "ww:Entity"),
    ("NewsArticle", "schema:NewsArticle"), ("Judgement", "ww:Judgement"), ("Statement", "rdf:Statement"),
    ("Claim", "schema:Claim"), ("Qualifier", "ww:Qualifier"), ("Evidence", "oa:SpecificResource"),
    ("TextQuoteSelector", "oa:TextQuoteSelector"), ("TextPositionSelector", "oa:TextPositionSelector"),
    ("Attribution", "prov:Attribution"),
  ]

  /// The context as one JSON object; it is valid JSON-LD 1.1 and is read the same by 1.0 tools.
  var json: String { "{" + members.joined(separator: ",") + "}" }

  /// The context as a file of its own, a member a line.
  var file: String { "{\"@context\":{\n" + members.map { "  " + $0 }.joined(separator: ",\n") + "\n}}\n" }

  /// A full IRI from a compact one, a class or a term.
  func expand(_ compact: String) -> String {
    if let known = LinkedContext.classes.first(where: { $0.0 == compact }) { return expand(known.1) }
    guard let colon = compact.firstIndex(of: ":") else { return compact }
    let prefix = compact[..<colon]
    guard let namespace = prefixes.first(where: { $0.0 == prefix })?.1 else { return compact }
    return namespace + compact[compact.index(after: colon)...]
  }

  /// What each key of the context means: its IRI, and the type of its values after a space.
  var definitions: [String: String] {
    let words = LinkedContext.keywords + prefixes + LinkedContext.classes
    let terms = Term.all.map { term -> (String, String) in
      switch term.values {
      case .plain: (term.key, term.iri)
      case .names: (term.key, term.iri + " @id")
      case .typed(let type): (term.key, term.iri + " " + type)
      }
    }
    return Dictionary(words + terms) { first, _ in first }
  }

  private static let keywords = [("id", "@id"), ("type", "@type"), ("value", "@value"), ("lang", "@language")]

  private var members: [String] {
    let words = (LinkedContext.keywords + prefixes + LinkedContext.classes).map { member($0.0, JSONText.quoted($0.1)) }
    let terms = Term.all.map { term -> String in
      switch term.values {
      case .plain: member(term.key, JSONText.quoted(term.iri))
      case .names: member(term.key, definition(term.iri, "@id"))
      case .typed(let type): member(term.key, definition(term.iri, type))
      }
    }
    return words + terms
  }

  private func member(_ key: String, _ json: String) -> String { JSONText.quoted(key) + ":" + json }
  private func definition(_ iri: String, _ type: String) -> String {
    "{\"@id\":" + JSONText.quoted(iri) + ",\"@type\":" + JSONText.quoted(type) + "}"
  }
}
