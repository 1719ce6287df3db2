import NewsModel

/// Writes statements and their evidence as nodes of linked data.
struct StatementNodes<Records: GraphRecords> {
  let vocabulary: Vocabulary
  let depth: ExportOptions.EvidenceDepth
  let lookup: ExportLookup<Records>

  /// The node of a statement but for its evidence, which ``evidence(of:)`` makes.
  func node(_ statement: Statement) throws -> LinkedNode {
    let support = try Support(of: statement.evidence, article: lookup.article, entity: lookup.entity)
    let sentence = try StatementSentence.text(
      statement, relation: vocabulary.definition(of: statement.relation),
      label: { try lookup.entity($0)?.label ?? $0.rawValue })
    var node = LinkedNode(IRI.statement(statement.id), "Statement", "Claim")
    node.add(.text, sentence)
    node.add(.subject, .name(IRI.entity(statement.subject)))
    node.add(.predicate, .name(IRI.relation(statement.relation)))
    node.add(.object, .reference(IRI.entity(statement.object)))
    node.add(.polarity, statement.polarity.rawValue)
    node.add(.modality, statement.modality.rawValue)
    node.add(.isPlain, .boolean(statement.isPlain))
    node.add(.confidence, .unit(statement.confidence))
    addSummary(of: statement, to: &node)
    node.add(.independentArticles, .integer(support.articles))
    node.add(.independentOrigins, .integer(support.origins))
    let keys = statement.keyQualifiers.enumerated().map { index, qualifier in
      LinkedValue.node(qualifierNode(qualifier, id: "\(node.id);k\(index + 1)"))
    }
    node.add(.keyQualifier, list: keys)
    return node
  }

  /// The evidence inside a statement's node; nil when none is to be told.
  func evidence(of statement: Statement) -> InnerNodes? {
    let chosen = chosenEvidence(of: statement)
    if chosen.isEmpty { return nil }
    return InnerNodes(
      term: .evidence,
      names: {
        var uses: [String: Int] = [:]
        return try chosen.map { evidence in
          let (_, fragment) = try place(of: evidence)
          return name(of: evidence, at: fragment, in: statement, &uses)
        }
      },
      forEach: { body in
        var uses: [String: Int] = [:]
        for evidence in chosen {
          let (measured, fragment) = try place(of: evidence)
          let name = name(of: evidence, at: fragment, in: statement, &uses)
          try body(evidenceNode(evidence, name: name, at: fragment, in: measured))
        }
      })
  }

  /// How many evidences the node of a statement has.
  func evidenceCount(_ statement: Statement) -> Int { chosenEvidence(of: statement).count }

  // MARK: What the evidence says together

  private func addSummary(of statement: Statement, to node: inout LinkedNode) {
    let qualifiers = Set(statement.keyQualifiers + statement.evidence.flatMap(\.qualifiers)).sorted()
    if let days = mostNamedDays(statement.evidence) {
      node.add(.eventStart, .text(days.lowerBound.iso))
      node.add(.eventEnd, .text(days.upperBound.iso))
    }
    let places = qualifiers.filter { $0.role == "place" }.compactMap(\.entity)
    node.add(.place, names(places))
    for role in Set(qualifiers.map(\.role)).sorted(by: { $0.precedesInUTF8($1) }) {
      let values = qualifiers.filter { $0.role == role }.map { qualifier in
        qualifier.entity.map { LinkedValue.reference(IRI.entity($0)) } ?? .text(qualifier.text)
      }
      node.add(Term(compact: IRI.role(role)), values.withoutRepeats)
    }
    node.add(.about, names([statement.subject, statement.object] + qualifiers.compactMap(\.entity)))
    node.add(.saidBy, names(statement.evidence.compactMap { $0.attribution.first?.source }))
    let articles = Set(statement.evidence.map(\.article)).sorted()
    node.add(.appearance, articles.map { .name(IRI.article($0)) })
  }

  private func names(_ entities: [Entity.ID]) -> [LinkedValue] {
    Set(entities).sorted().map { .name(IRI.entity($0)) }
  }

  /// The days that most evidences name; of equals the earliest.
  private func mostNamedDays(_ evidence: [Evidence]) -> ClosedRange<CalendarDay>? {
    var counts: [ClosedRange<CalendarDay>: Int] = [:]
    for days in evidence.compactMap({ $0.time?.value.flatMap(DayRange.days) }) {
      counts[days, default: 0] += 1
    }
    return counts.min { a, b in
      a.value != b.value
        ? a.value > b.value : (a.key.lowerBound, a.key.upperBound) < (b.key.lowerBound, b.key.upperBound)
    }?.key
  }

  // MARK: Evidence

  private func chosenEvidence(of statement: Statement) -> [Evidence] {
    switch depth {
    case .none: []
    case .first: (statement.evidence.first(where: \.isFirm) ?? statement.evidence.first).map { [$0] } ?? []
    case .all: statement.evidence
    }
  }

  /// The text behind an evidence, when it is at hand, and where the evidence stands in it.
  private func place(of evidence: Evidence) throws -> (text: MeasuredText?, fragment: String) {
    let measured = try measuredText(behind: evidence)
    let place = measured.map { $0.offsets.codePoints(in: evidence.range) }
    let position = place.map { "char=\($0.lowerBound),\($0.upperBound)" }
    // Without the text only bytes are known, and the name says so.
    return (measured, position ?? "bytes=\(evidence.range.lowerBound),\(evidence.range.upperBound)")
  }

  /// The name of an evidence; two rules may find one statement in the same words, and then a number keeps them apart.
  private func name(
    of evidence: Evidence, at fragment: String, in statement: Statement, _ uses: inout [String: Int]
  ) -> String {
    let name = "\(IRI.article(evidence.article))#\(fragment);\(statement.id.rawValue)"
    let use = uses[name, default: 0] + 1
    uses[name] = use
    return use > 1 ? "\(name);\(use)" : name
  }

  private func evidenceNode(
    _ evidence: Evidence, name: String, at fragment: String, in measured: MeasuredText?
  ) -> LinkedNode {
    let article = IRI.article(evidence.article)
    var node = LinkedNode(name, "Evidence")
    node.add(.source, .name(article))
    node.add(.sentence, .integer(evidence.sentence))
    node.add(.selector, list: selectors(evidence, in: measured, name: "\(article)#\(fragment)"))
    addMentions(evidence, offsets: measured?.offsets, to: &node)
    let qualifiers = evidence.qualifiers.enumerated().map { index, qualifier in
      LinkedValue.node(qualifierNode(qualifier, id: "\(node.id);q\(index + 1)"))
    }
    node.add(.qualifier, list: qualifiers)
    node.add(.rule, evidence.rule)
    node.add(.confidence, .unit(evidence.confidence))
    node.add(.attribution, list: attributions(evidence.attribution, of: node.id))
    return node
  }

  /// The text behind an evidence, when it is kept and the quote stands where the evidence says.
  private func measuredText(behind evidence: Evidence) throws -> MeasuredText? {
    guard let measured = try lookup.text(of: evidence.article) else { return nil }
    return measured.text.slice(utf8: evidence.range) == evidence.quote ? measured : nil
  }

  private func selectors(_ evidence: Evidence, in measured: MeasuredText?, name: String) -> [LinkedValue] {
    var quote = LinkedNode(name + ";quote", "TextQuoteSelector")
    quote.add(.exact, evidence.quote)
    guard let measured else { return [.node(quote)] }
    let context = measured.context(of: evidence.range)
    if !context.prefix.isEmpty { quote.add(.prefix, context.prefix) }
    if !context.suffix.isEmpty { quote.add(.suffix, context.suffix) }
    var position = LinkedNode(name, "TextPositionSelector")
    let place = measured.offsets.codePoints(in: evidence.range)
    position.add(.start, .integer(place.lowerBound))
    position.add(.end, .integer(place.upperBound))
    return [.node(quote), .node(position)]
  }

  private func addMentions(_ evidence: Evidence, offsets: CodePointOffsets?, to node: inout LinkedNode) {
    func add(_ words: String, _ text: Term, at range: Range<Int>, _ start: Term, _ end: Term) {
      node.add(text, words)
      guard let offsets else { return }
      let place = offsets.codePoints(in: range)
      node.add(start, .integer(place.lowerBound))
      node.add(end, .integer(place.upperBound))
    }
    add(evidence.subject.text, .subjectText, at: evidence.subject.range, .subjectStart, .subjectEnd)
    node.add(.subjectStandsFor, evidence.subject.standsFor)
    add(evidence.object.text, .objectText, at: evidence.object.range, .objectStart, .objectEnd)
    node.add(.objectStandsFor, evidence.object.standsFor)
    guard let time = evidence.time else { return }
    add(time.text, .timeText, at: time.range, .timeStart, .timeEnd)
    node.add(.timeValue, time.value)
  }

  private func qualifierNode(_ qualifier: Qualifier, id: String) -> LinkedNode {
    var node = LinkedNode(id, "Qualifier")
    node.add(.role, qualifier.role)
    if let entity = qualifier.entity { node.add(.entity, .name(IRI.entity(entity))) }
    node.add(.words, qualifier.text)
    node.add(.meaning, qualifier.value)
    return node
  }

  /// The voices in steps from the nearest outwards; those who passed a voice on follow it.
  private func attributions(_ voices: [Attribution], of evidence: String) -> [LinkedValue] {
    var steps: [LinkedValue] = []
    func begin(_ role: String) -> LinkedNode {
      var node = LinkedNode("\(evidence);by\(steps.count + 1)", "Attribution")
      node.add(.step, .integer(steps.count + 1))
      node.add(.role, role)
      return node
    }
    for voice in voices {
      var node = begin("source")
      if let source = voice.source { node.add(.agent, .name(IRI.entity(source))) }
      if !voice.sourceText.isEmpty { node.add(.words, voice.sourceText) }
      if !voice.cue.isEmpty { node.add(.cue, voice.cue) }
      node.add(.firmness, voice.firmness.rawValue)
      steps.append(.node(node))
      for agency in voice.via {
        var passing = begin("agency")
        passing.add(.agent, .name(IRI.entity(agency)))
        steps.append(.node(passing))
      }
    }
    return steps
  }
}

extension [LinkedValue] {
  /// The values without those that came before.
  fileprivate var withoutRepeats: [LinkedValue] {
    var seen: Set<LinkedValue> = []
    return filter { seen.insert($0).inserted }
  }
}
