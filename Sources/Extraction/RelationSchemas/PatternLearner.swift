public import NewsModel

/// Learns a pattern from an example sentence: the proposition of that sentence whose roles hold the marked words.
///
/// Learning from one marked sentence follows the idea of "syntactic search by example" (Shlain, Taub-Tabib, Sadde and Goldberg,
/// ACL 2020), with normalised propositions in place of tree paths.
public struct PatternLearner: Sendable {
  /// Why an example taught nothing.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The relation.
    public var relation: RelationName
    /// The number of the example, from 1.
    public var number: Int
    /// The sentence.
    public var text: String
    /// What went wrong.
    public var reason: String
    /// One line for people.
    public var description: String { "\(relation)#\(number): \(reason)\n    \(text)" }
  }

  private let analyze: @Sendable (String) -> [Proposition]

  /// Learns with a function from a sentence to its propositions.
  public init(analyze: @escaping @Sendable (String) -> [Proposition]) { self.analyze = analyze }

  /// The patterns of a relation's examples, and the examples that taught nothing.
  public func patterns(of schema: RelationSchema) -> (patterns: [RelationPattern], failures: [Failure]) {
    var patterns: [RelationPattern] = []
    var failures: [Failure] = []
    for (index, example) in schema.examples.enumerated() {
      let propositions = analyze(example.text)
      if let pattern = pattern(from: propositions, example: example, schema: schema, number: index + 1) {
        patterns.append(pattern)
      } else {
        failures.append(Failure(
          relation: schema.definition.name, number: index + 1, text: example.text,
          reason: failureReason(propositions)))
      }
    }
    return (patterns, failures)
  }

  private func failureReason(_ propositions: [Proposition]) -> String {
    let found = propositions.map(\.summary).joined(separator: "; ")
    return "no proposition of this sentence holds both marked words; it was read as \(found.isEmpty ? "nothing" : found)"
  }

  private func pattern(
    from propositions: [Proposition], example: MarkedExample, schema: RelationSchema, number: Int
  ) -> RelationPattern? {
    let candidates = propositions.compactMap { proposition -> (cost: Int, Proposition, [RelationPattern.Slot])? in
      guard means(proposition, schema) else { return nil }
      return assignment(of: example, in: proposition, isSymmetric: schema.definition.isSymmetric).map { slots in
        let missing = example.slots.count - slots.count
        let depth = slots.reduce(0) { $0 + cost(of: $1.path) }
        // A light verb with its noun says more than the verb alone; a clause says more than a noun.
        let frame = proposition.construction == .verbal ? (proposition.predicate.contains(" ") ? 0 : 1) : 5
        return (missing * 100 + depth + frame, proposition, slots)
      }
    }
    guard let best = candidates.min(by: { ($0.cost, $0.1.head, $0.1.predicate) < ($1.cost, $1.1.head, $1.1.predicate) }) else { return nil }
    return RelationPattern(
      relation: schema.definition.name, rule: "\(schema.definition.name)#\(number)", frame: .init(best.1.construction),
      predicates: widened(best.1.predicate, by: schema), slots: best.2.sorted { $0.name < $1.name },
      fixedWords: fixedWords(in: best.1, slots: best.2, example.fixed, schema: schema), isInverted: best.1.polarity == .negated,
      confidence: schema.confidence)
  }

  /// What a path inside a phrase costs. "Launched missiles at a tanker": a phrase behind the object may hang on it as well as on the verb, and the matcher takes both.
  private func cost(of path: RelationPattern.Path) -> Int {
    guard let inner = path.inner else { return 0 }
    return path.role != Role.object || [Role.owner, "of", "compound"].contains(inner) ? 10 : 1
  }

  /// Whether the proposition's own word is one that the file lists: from "Syria's leader fled" nothing is learnt of fleeing.
  ///
  /// A file without `predicates:` lists nothing and takes any word. "Be" means as much as the noun beside it: "is at war with".
  private func means(_ proposition: Proposition, _ schema: RelationSchema) -> Bool {
    let listed = Set(schema.predicates.flatMap { [$0.key] + $0.value })
    if listed.isEmpty || listed.contains(proposition.predicate) { return true }
    let isCopula = proposition.predicate == "be"
    return proposition.arguments.contains { argument in
      let isNamedBy = isCopula || argument.role == Role.complement && proposition.construction != .verbal
      return isNamedBy && endings(of: argument.mention.description).contains { listed.contains($0) }
    }
  }

  private func endings(of description: String) -> [String] {
    let words = description.split(separator: " ")
    return words.indices.map { words[$0...].joined(separator: " ") }
  }

  /// Where each marked part stands in a proposition; nil unless subject and object are both found.
  private func assignment(
    of example: MarkedExample, in proposition: Proposition, isSymmetric: Bool
  ) -> [RelationPattern.Slot]? {
    let slots = example.slots.compactMap { slot in
      path(to: slot.range, in: proposition).map { RelationPattern.Slot(name: slot.role, path: $0, isRequired: slot.isRequired) }
    }
    let names = slots.map(\.name)
    let required = example.slots.filter(\.isRequired).map(\.role) + ["subject", "object"]
    guard required.allSatisfy(names.contains), example.fixed.allSatisfy({ directRole(of: $0, in: proposition) != nil }) else { return nil }
    let subject = slots.first { $0.name == "subject" }?.path
    let object = slots.first { $0.name == "object" }?.path
    guard subject == object else { return slots }
    return isSymmetric ? symmetricAssignment(slots, example, proposition) : nil
  }

  /// "Putin and Assad met": both stand in one role.
  private func symmetricAssignment(
    _ slots: [RelationPattern.Slot], _ example: MarkedExample, _ proposition: Proposition
  ) -> [RelationPattern.Slot]? {
    let marked = example.slots.filter { $0.role == "subject" || $0.role == "object" }
    let heads = marked.compactMap { slot in
      proposition.arguments.first { slot.range.contains($0.mention.headStart) }?.mention.span.head
    }
    return Set(heads).count == 2 ? slots : nil
  }

  private func directRole(of range: Range<Int>, in proposition: Proposition) -> String? {
    proposition.arguments.first { $0.mention.form == .nominal && fills($0.mention, range) }?.role
  }

  private func path(to range: Range<Int>, in proposition: Proposition) -> RelationPattern.Path? {
    if let direct = proposition.arguments.first(where: { fills($0.mention, range) }) {
      // "warned France that …": the one who is told something is the object, as the matcher reads it.
      let isTold = direct.role == Role.recipient && proposition.argument(Role.object) == nil
      return RelationPattern.Path(isTold ? Role.object : direct.role)
    }
    for argument in proposition.arguments {
      if let modifier = argument.mention.modifiers.first(where: { fills($0.mention, range) }) {
        return RelationPattern.Path(argument.role, inner: modifier.role)
      }
    }
    return nil
  }

  /// Whether a mention is what was marked: its head stands inside, and it covers most of the marked words.
  private func fills(_ mention: Mention, _ marked: Range<Int>) -> Bool {
    marked.contains(mention.headStart) && mention.range.clamped(to: marked).count * 5 >= marked.count * 3
  }

  private func widened(_ predicate: String, by schema: RelationSchema) -> [String] {
    let lists = schema.predicates.filter { $0.key == predicate || $0.value.contains(predicate) }.flatMap(\.value)
    return Set(lists + [predicate]).sorted { $0.precedesInUTF8($1) }
  }

  /// Unmarked objects and complements are part of what the example means, and so are phrases that only carry a slot.
  private func fixedWords(
    in proposition: Proposition, slots: [RelationPattern.Slot], _ needed: [Range<Int>], schema: RelationSchema
  ) -> [RelationPattern.FixedWord] {
    let marked = Set(slots.filter { $0.path.inner == nil }.map(\.path.role))
    let carrying = Set(slots.filter { $0.path.inner != nil }.map(\.path.role))
    var fixed: [String: Set<String>] = [:]
    for argument in proposition.arguments where !marked.contains(argument.role) {
      let isCore = [Role.object, Role.complement].contains(argument.role) && proposition.construction == .verbal
        // "are at war": after "be" the phrase says everything.
        || proposition.predicate == "be" && argument.role != Role.subject
      let isNeeded = needed.contains { fills(argument.mention, $0) }
      guard isNeeded || isCore || carrying.contains(argument.role), argument.mention.form == .nominal else { continue }
      fixed[argument.role, default: []].formUnion(widened(argument.mention.headLemma, by: schema))
    }
    return fixed.map { .init(role: $0.key, lemmas: $0.value.sorted { $0.precedesInUTF8($1) }) }.sorted { $0.role < $1.role }
  }
}

/// The names of the roles that propositions are normalised to.
enum Role {
  static let subject = "subject"
  static let object = "object"
  static let complement = "complement"
  static let recipient = "recipient"
  static let owner = "poss"
}

extension Mention {
  /// Where the head word begins, in UTF-8 bytes of the text; the start of the mention when the name is what matters.
  var headStart: Int { headRange.lowerBound }
}

extension Proposition {
  /// The proposition in one line: `grant(subject: Russia, object: asylum)`.
  public var summary: String {
    let roles = arguments.map { "\($0.role): \($0.mention.text)" }.joined(separator: ", ")
    return "\(polarity == .negated ? "not " : "")\(predicate)(\(roles))"
  }
}
