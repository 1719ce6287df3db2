import NewsModel

/// Turns the node of a statement, with the evidence inside it, back into the statement.
struct StatementDecoder {
  let relations: [String: RelationName]
  let names: NodeNames

  func record(_ fields: NodeFields) throws -> ImportedRecord {
    let predicate = try fields.text(.predicate)
    guard let relation = relations[predicate] else {
      throw fields.mistake(.predicate, "the relation \(Misread.shown(predicate)) is explained nowhere before")
    }
    var statement = Statement(
      subject: try names.entity(fields.text(.subject), fields), relation: relation,
      object: try names.entity(fields.reference(.object), fields), polarity: try fields.word(.polarity, Polarity.self),
      modality: try fields.word(.modality, Modality.self),
      keyQualifiers: try fields.nodes(.keyQualifier).map(qualifier))
    guard try fields.id() == IRI.statement(statement.id) else {
      throw Misread(
        fields.place, "the statement is called \(Misread.shown(try fields.id())), but what it says makes it \(statement.id)",
        advice: "undo the change, or export the graph again")
    }
    let evidence = try fields.nodes(.evidence).map(self.evidence)
    guard !evidence.isEmpty else { throw fields.missing(Term.evidence.key) }
    let sorted = evidence.sorted { Evidence.inReadingOrder($0.0, $1.0) }
    statement.evidence = sorted.map(\.0)
    return .statement(statement, surroundings: sorted.map(\.1))
  }

  private func qualifier(_ node: JSONValue) throws -> Qualifier {
    let fields = try NodeFields(node, kind: "a qualifier", known: .qualifier)
    return Qualifier(
      role: try fields.text(.role), entity: try fields.optionalText(.entity).map { try names.entity($0, fields) },
      text: try fields.text(.words), value: try fields.optionalText(.meaning))
  }

  private func evidence(_ node: JSONValue) throws -> (Evidence, QuoteSurroundings) {
    let fields = try NodeFields(node, kind: "an evidence", known: .evidence)
    let selectors = fields.nodes(.selector)
    guard selectors.count == 2 else {
      throw Misread(
        fields.place, "an evidence should have two selectors, a quote and its position",
        advice: "export the graph from a store that keeps the articles' texts")
    }
    let quote = try NodeFields(selectors[0], kind: "a quote", known: .quote)
    let words = try quote.text(.exact)
    let position = try NodeFields(selectors[1], kind: "a position", known: .position)
    let range = try self.range(position, .start, .end)
    guard words.unicodeScalars.count == range.count, !range.isEmpty else {
      throw Misread(
        position.place,
        "the quote has \(words.unicodeScalars.count) characters, and its place, \(range.lowerBound) to \(range.upperBound), has \(range.count)",
        advice: "undo the change, or export the graph again")
    }
    let evidence = Evidence(
      article: try names.article(fields.text(.source), fields), sentence: try fields.integer(.sentence), range: range,
      quote: words, subject: try mention(fields, .subjectText, .subjectStart, .subjectEnd, .subjectStandsFor),
      object: try mention(fields, .objectText, .objectStart, .objectEnd, .objectStandsFor),
      qualifiers: try fields.nodes(.qualifier).map(qualifier).sorted(), time: try time(fields),
      attribution: try voices(fields.nodes(.attribution)), rule: try fields.text(.rule),
      confidence: try fields.unit(.confidence))
    let surroundings = QuoteSurroundings(
      before: try quote.optionalText(.prefix) ?? "", after: try quote.optionalText(.suffix) ?? "")
    guard surroundings.before.unicodeScalars.count <= range.lowerBound else {
      throw Misread(quote.place, "more stands before the quote than the text has room for")
    }
    return (evidence, surroundings)
  }

  private func mention(
    _ fields: NodeFields, _ words: Term, _ start: Term, _ end: Term, _ standsFor: Term
  ) throws -> MentionText {
    MentionText(
      text: try fields.text(words), range: try range(fields, start, end),
      standsFor: try fields.optionalText(standsFor))
  }

  private func time(_ fields: NodeFields) throws -> TimeExpression? {
    guard let words = try fields.optionalText(.timeText) else { return nil }
    return TimeExpression(
      text: words, range: try range(fields, .timeStart, .timeEnd), value: try fields.optionalText(.timeValue))
  }

  private func range(_ fields: NodeFields, _ start: Term, _ end: Term) throws -> Range<Int> {
    let (lower, upper) = (try fields.integer(start), try fields.integer(end))
    guard lower <= upper else { throw fields.mistake(start, "\(Misread.shown(start.key)) is behind \(Misread.shown(end.key))") }
    return lower..<upper
  }

  /// The voices, nearest first; each is followed by those who passed it on.
  private func voices(_ nodes: [JSONValue]) throws -> [Attribution] {
    var voices: [Attribution] = []
    for (index, node) in nodes.enumerated() {
      let fields = try NodeFields(node, kind: "an attribution", known: .attribution)
      guard try fields.integer(.step) == index + 1 else { throw fields.mistake(.step, "the steps of an attribution are not in order") }
      let agent = try fields.optionalText(.agent).map { try names.entity($0, fields) }
      switch try fields.text(.role) {
      case "source":
        voices.append(
          Attribution(
            source: agent, sourceText: try fields.optionalText(.words) ?? "", cue: try fields.optionalText(.cue) ?? "",
            firmness: try fields.word(.firmness, Firmness.self)))
      case "agency":
        guard let agent, !voices.isEmpty else {
          throw fields.mistake(.role, "an agency should have a name and stand behind the source that it passes on")
        }
        voices[voices.count - 1].via.append(agent)
      default: throw fields.mistake(.role, "'role' should be 'source' or 'agency'")
      }
    }
    return voices
  }
}
