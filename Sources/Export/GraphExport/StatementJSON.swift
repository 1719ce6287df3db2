public import NewsModel

/// Writes one evidence of a statement as one line of JSON, as `wirework extract --format jsonl` prints it.
///
///     for line in StatementJSON.lines(of: resolvedArticle) { print(line) }
///
/// `Schemas/statement.schema.json` says what a line holds. Offsets are Unicode code points of the article's
/// text.
public struct StatementJSON: Sendable {
  private let offsets: CodePointOffsets
  private let entities: [Entity.ID: Entity]

  /// Prepares the lines of one article: its text, and the entities that its statements speak of.
  public init(text: String, entities: some Sequence<Entity>) {
    offsets = CodePointOffsets(text: text)
    self.entities = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The lines of everything that an article adds to the graph, in reading order.
  public static func lines(of article: ResolvedArticle) -> [String] {
    let writer = StatementJSON(text: article.article.text, entities: article.entities)
    return article.evidenceInReadingOrder.map { writer.line($0, evidence: $1) }
  }

  /// The line of one evidence of a statement, without a line break.
  public func line(_ statement: Statement, evidence: Evidence) -> String {
    var object = JSONObject()
    object.add("id", statement.id.rawValue)
    object.add("relation", statement.relation.rawValue)
    object.add("subject", json: entity(statement.subject, mention: evidence.subject))
    object.add("object", json: entity(statement.object, mention: evidence.object))
    object.add("qualifiers", list: qualifiers(of: statement, evidence))
    object.add("polarity", statement.polarity.rawValue)
    object.add("modality", statement.modality.rawValue)
    object.add("attribution", list: evidence.attribution.map(voice))
    object.add("confidence", json: JSONText.unit(evidence.confidence))
    object.add("rule", evidence.rule)
    object.add("evidence", json: place(of: evidence))
    return object.text
  }

  private func entity(_ id: Entity.ID, mention: MentionText? = nil) -> String {
    var object = JSONObject()
    let known = entities[id]
    object.add("id", id.rawValue)
    object.add("label", known?.label ?? id.rawValue)
    object.add("type", (known?.type ?? .concept).rawValue)
    object.add("wikidata", known?.wikidata)
    if let mention { object.add("mention", json: self.mention(mention)) }
    return object.text
  }

  private func mention(_ mention: MentionText) -> String {
    var words = JSONObject()
    words.add("text", mention.text)
    addPlace(mention.range, to: &words)
    words.add("standsFor", mention.standsFor)
    return words.text
  }

  private func qualifiers(of statement: Statement, _ evidence: Evidence) -> [String] {
    Set(statement.keyQualifiers + evidence.qualifiers).sorted().map(qualifier) + times(of: evidence)
  }

  private func qualifier(_ qualifier: Qualifier) -> String {
    var object = JSONObject()
    object.add("role", qualifier.role)
    if let id = qualifier.entity { object.add("entity", json: entity(id)) }
    object.add("text", qualifier.text)
    object.add("value", qualifier.value)
    return object.text
  }

  private func times(of evidence: Evidence) -> [String] {
    guard let time = evidence.time else { return [] }
    var object = JSONObject()
    object.add("role", "time")
    object.add("text", time.text)
    object.add("value", time.value)
    return [object.text]
  }

  private func voice(_ attribution: Attribution) -> String {
    var object = JSONObject()
    if let source = attribution.source {
      object.add("source", json: entity(source))
    } else {
      object.add("source", json: "null")
    }
    if !attribution.sourceText.isEmpty { object.add("text", attribution.sourceText) }
    object.add("cue", attribution.cue)
    object.add("via", list: attribution.via.map { entity($0) })
    object.add("firmness", attribution.firmness.rawValue)
    return object.text
  }

  private func place(of evidence: Evidence) -> String {
    var object = JSONObject()
    object.add("article", evidence.article.rawValue)
    object.add("sentence", evidence.sentence)
    addPlace(evidence.range, to: &object)
    object.add("quote", evidence.quote)
    return object.text
  }

  private func addPlace(_ range: Range<Int>, to object: inout JSONObject) {
    let place = offsets.codePoints(in: range)
    object.add("start", place.lowerBound)
    object.add("end", place.upperBound)
  }
}

extension ResolvedArticle {
  /// Each evidence with its statement, in the order of the text.
  public var evidenceInReadingOrder: [(statement: Statement, evidence: Evidence)] {
    let pairs = statements.flatMap { statement in
      statement.evidence.map { (statement: statement, evidence: $0) }
    }
    return pairs.sorted { a, b in
      if Evidence.inReadingOrder(a.1, b.1) { return true }
      return !Evidence.inReadingOrder(b.1, a.1) && a.0.id < b.0.id
    }
  }
}

// What other JSON of statements is put together from.
extension StatementJSON {
  /// An entity as `{"id", "label", "type", "wikidata"}`.
  public func object(for entity: Entity.ID) -> String { self.entity(entity) }

  /// A qualifier as `{"role", "entity", "text", "value"}`.
  public func object(for qualifier: Qualifier) -> String { self.qualifier(qualifier) }

  /// One evidence alone: its place and quote, the words for both ends, its own qualifiers, voices, rule and
  /// confidence.
  public func object(for evidence: Evidence) -> JSONObject {
    var object = JSONObject()
    object.add("article", evidence.article.rawValue)
    object.add("sentence", evidence.sentence)
    addPlace(evidence.range, to: &object)
    object.add("quote", evidence.quote)
    object.add("subject", json: mention(evidence.subject))
    object.add("object", json: mention(evidence.object))
    object.add("qualifiers", list: evidence.qualifiers.map(qualifier) + times(of: evidence))
    object.add("attribution", list: evidence.attribution.map(voice))
    object.add("rule", evidence.rule)
    object.add("confidence", json: JSONText.unit(evidence.confidence))
    return object
  }
}
