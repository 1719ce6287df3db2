/// A property of linked data: its key in JSON-LD, its IRI and what its values are.
///
/// This list is the one source of `Schemas/context.jsonld` and of the context in every file.
struct Term {
  /// What a bare JSON string or number of this term means.
  enum Values: Equatable {
    /// Itself: text, whole numbers, yes or no.
    case plain
    /// The name of a node.
    case names
    /// A literal of this type, such as `xsd:double`.
    case typed(String)
  }

  /// The key in JSON.
  let key: String
  /// The compact IRI.
  let iri: String
  /// What its values are.
  let values: Values

  init(_ key: String, _ iri: String, _ values: Values = .plain) {
    self.key = key
    self.iri = iri
    self.values = values
  }

  /// A property without an entry in the context: its key is its compact IRI.
  init(compact iri: String) { self.init(iri, iri) }
}

extension Term {
  static let name = Term("name", "schema:name")
  static let label = Term("label", "rdfs:label")
  static let comment = Term("comment", "rdfs:comment")
  static let description = Term("description", "schema:description")

  static let generator = Term("generator", "ww:generator")
  static let conformsTo = Term("conformsTo", "dcterms:conformsTo", .names)
  static let edgePolicy = Term("edgePolicy", "ww:edgePolicy")
  static let evidencePolicy = Term("evidencePolicy", "ww:evidencePolicy")
  static let offsetUnit = Term("offsetUnit", "ww:offsetUnit")
  static let selection = Term("selection", "ww:selection")
  static let temporalCoverage = Term("temporalCoverage", "schema:temporalCoverage")

  static let subClassOf = Term("subClassOf", "rdfs:subClassOf", .names)
  static let inverseLabel = Term("inverseLabel", "ww:inverseLabel")
  static let isSymmetric = Term("symmetric", "ww:symmetric")
  static let isOpen = Term("open", "ww:open")
  static let cameo = Term("cameo", "ww:cameoCode")
  static let plover = Term("plover", "ww:ploverType")
  static let seeAlso = Term("seeAlso", "rdfs:seeAlso", .names)

  static let alternateName = Term("alternateName", "schema:alternateName")
  static let sameAs = Term("sameAs", "schema:sameAs", .names)

  static let headline = Term("headline", "schema:headline")
  static let url = Term("url", "schema:url", .names)
  static let datePublished = Term("datePublished", "schema:datePublished", .typed("xsd:dateTime"))
  static let publishedText = Term("publishedText", "ww:publishedText")
  static let outlet = Term("outlet", "ww:outlet")
  static let agency = Term("agency", "ww:agency")
  static let byline = Term("byline", "ww:byline")
  static let inLanguage = Term("inLanguage", "schema:inLanguage")
  static let sha256 = Term("sha256", "ww:textSha256")
  static let copyGroup = Term("copyGroup", "ww:copyGroup")

  static let first = Term("first", "ww:first", .names)
  static let second = Term("second", "ww:second", .names)
  static let verdict = Term("verdict", "ww:verdict")
  static let method = Term("method", "ww:method")
  static let score = Term("score", "ww:score", .typed("xsd:double"))

  static let text = Term("text", "schema:text")
  static let subject = Term("subject", "rdf:subject", .names)
  static let predicate = Term("predicate", "rdf:predicate", .names)
  static let object = Term("object", "rdf:object")
  static let polarity = Term("polarity", "ww:polarity")
  static let modality = Term("modality", "ww:modality")
  static let isPlain = Term("plain", "ww:plain")
  static let confidence = Term("confidence", "ww:confidence", .typed("xsd:double"))
  static let eventStart = Term("eventStart", "ww:eventStart", .typed("xsd:date"))
  static let eventEnd = Term("eventEnd", "ww:eventEnd", .typed("xsd:date"))
  static let place = Term("place", "schema:contentLocation", .names)
  static let about = Term("about", "schema:about", .names)
  static let saidBy = Term("saidBy", "schema:author", .names)
  static let appearance = Term("appearance", "schema:appearance", .names)
  static let independentArticles = Term("independentArticles", "ww:independentArticles")
  static let independentOrigins = Term("independentOrigins", "ww:independentOrigins")
  static let keyQualifier = Term("keyQualifier", "ww:keyQualifier", .names)
  static let qualifier = Term("qualifier", "ww:qualifier", .names)
  static let evidence = Term("evidence", "ww:evidence", .names)

  static let source = Term("source", "oa:hasSource", .names)
  static let selector = Term("selector", "oa:hasSelector", .names)
  static let exact = Term("exact", "oa:exact")
  static let prefix = Term("prefix", "oa:prefix")
  static let suffix = Term("suffix", "oa:suffix")
  static let start = Term("start", "oa:start")
  static let end = Term("end", "oa:end")
  static let sentence = Term("sentence", "ww:sentence")
  static let rule = Term("rule", "ww:rule")
  static let subjectText = Term("subjectText", "ww:subjectText")
  static let subjectStart = Term("subjectStart", "ww:subjectStart")
  static let subjectEnd = Term("subjectEnd", "ww:subjectEnd")
  static let subjectStandsFor = Term("subjectStandsFor", "ww:subjectStandsFor")
  static let objectText = Term("objectText", "ww:objectText")
  static let objectStart = Term("objectStart", "ww:objectStart")
  static let objectEnd = Term("objectEnd", "ww:objectEnd")
  static let objectStandsFor = Term("objectStandsFor", "ww:objectStandsFor")
  static let timeText = Term("timeText", "ww:timeText")
  static let timeValue = Term("timeValue", "ww:timeValue")
  static let timeStart = Term("timeStart", "ww:timeStart")
  static let timeEnd = Term("timeEnd", "ww:timeEnd")

  static let attribution = Term("attribution", "prov:qualifiedAttribution", .names)
  static let agent = Term("agent", "prov:agent", .names)
  static let role = Term("role", "ww:role")
  static let step = Term("step", "ww:step")
  static let cue = Term("cue", "ww:cue")
  static let firmness = Term("firmness", "ww:firmness")
  static let words = Term("words", "ww:words")
  static let meaning = Term("meaning", "ww:meaning")
  static let entity = Term("entity", "ww:entity", .names)

  /// Every term with an entry in the context, in the order of writing.
  static let all: [Term] = [
    name, label, comment, description, generator, conformsTo, edgePolicy, evidencePolicy, offsetUnit,
    selection, temporalCoverage, subClassOf, inverseLabel, isSymmetric, isOpen, cameo, plover, seeAlso, alternateName,
    sameAs,
    headline, url, datePublished, publishedText, outlet, agency, byline, inLanguage, sha256, copyGroup, first,
    second,
    verdict, method, score, text, subject, predicate, object, polarity, modality, isPlain, confidence,
    eventStart,
    eventEnd, place, about, saidBy, appearance, independentArticles, independentOrigins, keyQualifier,
    qualifier,
    evidence, source, selector, exact, prefix, suffix, start, end, sentence, rule, subjectText, subjectStart,
    subjectEnd, subjectStandsFor, objectText, objectStart, objectEnd, objectStandsFor, timeText, timeValue,
    timeStart,
    timeEnd, attribution, agent, role, step, cue, firmness, words, meaning, entity,
  ]
}
