public import NewsModel

/// Runs every example, negated example and counterexample of the schemas, as `wirework schema test` does.
public struct SchemaTester: Sendable {
  /// A sentence that did not do what its file promises.
  public struct Failure: Hashable, Sendable, CustomStringConvertible {
    /// The relation.
    public var relation: RelationName
    /// Which list the sentence stands in: `example`, `negated`, `counterexample`.
    public var kind: String
    /// Its number in that list, from 1.
    public var number: Int
    /// The sentence.
    public var text: String
    /// What happened instead.
    public var reason: String
    /// One line for people, and the sentence below it.
    public var description: String { "\(relation) \(kind) \(number): \(reason)\n    \(text)" }
  }

  /// How a run went.
  public struct Report: Hashable, Sendable {
    /// How many sentences were run.
    public var sentences = 0
    /// The sentences that failed.
    public var failures: [Failure] = []
  }

  private let typer: RelationTyper
  private let analyze: @Sendable (String) -> [Proposition]

  /// Tests with a typer and a function from a sentence to its propositions.
  public init(typer: RelationTyper, analyze: @escaping @Sendable (String) -> [Proposition]) {
    self.typer = typer
    self.analyze = analyze
  }

  /// Runs the sentences of some schemas.
  public func run(_ schemas: [RelationSchema]) -> Report {
    var report = Report()
    for schema in schemas {
      for (index, example) in schema.examples.enumerated() {
        check(example, .affirmed, schema, "example", index + 1, &report)
      }
      for (index, example) in schema.negated.enumerated() {
        check(example, .negated, schema, "negated", index + 1, &report)
      }
      for (index, text) in schema.counterexamples.enumerated() { checkSilence(text, schema, index + 1, &report) }
    }
    return report
  }

  private func check(
    _ example: MarkedExample, _ polarity: Polarity, _ schema: RelationSchema, _ kind: String, _ number: Int, _ report: inout Report
  ) {
    report.sentences += 1
    let propositions = analyze(example.text)
    let found = propositions.flatMap(typer.schemaMentions).filter { $0.relation == schema.definition.name }
    let right = found.filter { mention in
      example.slots.filter { $0.role == "subject" || $0.role == "object" }.allSatisfy { slot in
        let ends = schema.definition.isSymmetric ? [mention.subject, mention.object] : [slot.role == "subject" ? mention.subject : mention.object]
        return ends.contains { slot.range.contains($0.headStart) }
      }
    }
    if right.contains(where: { $0.polarity == polarity }) { return }
    let reason = right.isEmpty
      ? (found.isEmpty ? "not found" : "found between other words: \(found.map { "\($0.subject.text) → \($0.object.text)" }.joined(separator: "; "))")
        + (propositions.isEmpty ? "; no verb or noun of the sentence was understood, so say it in another form" : "; read as \(propositions.map(\.summary).joined(separator: "; "))")
        + (found.isEmpty ? misfits(example, schema, propositions) : "")
      : "found, but \(polarity == .negated ? "not as negated" : "as negated")"
    report.failures.append(Failure(relation: schema.definition.name, kind: kind, number: number, text: example.text, reason: reason))
  }

  /// What keeps a relation from being found although its words are there: an end that is taken for something that the file does not allow.
  private func misfits(_ example: MarkedExample, _ schema: RelationSchema, _ propositions: [Proposition]) -> String {
    let mentions = propositions.flatMap(\.arguments).map(\.mention.referent)
    let reasons = [("subject", schema.definition.subjectTypes), ("object", schema.definition.objectTypes)].compactMap { role, types -> String? in
      guard !types.isEmpty, let slot = example.slots.first(where: { $0.role == role }), let mention = mentions.first(where: { slot.range.contains($0.headRange.lowerBound) }), typer.fitted(mention, to: types) == nil else { return nil }
      return "'\(mention.text)' is taken for a \(mention.type), and '\(role):' allows \(types.map(\.rawValue).joined(separator: ", "))"
    }
    return reasons.map { "; \($0)" }.joined()
  }

  private func checkSilence(_ text: String, _ schema: RelationSchema, _ number: Int, _ report: inout Report) {
    report.sentences += 1
    let found = analyze(text).flatMap(typer.schemaMentions).filter { $0.relation == schema.definition.name }
    guard let first = found.first else { return }
    report.failures.append(Failure(
      relation: schema.definition.name, kind: "counterexample", number: number, text: text,
      reason: "should stay silent, but \(first.rule) found \(first.subject.text) → \(first.object.text)"))
  }
}
