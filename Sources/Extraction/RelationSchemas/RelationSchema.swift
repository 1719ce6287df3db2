public import NewsModel
import Yams

/// A relation with the sentences that teach it: one file of `Schemas/relations/`.
public struct RelationSchema: Hashable, Sendable {
  /// A statement that follows from one of this relation.
  public struct Implication: Hashable, Sendable {
    /// The relation that follows.
    public var relation: RelationName
    /// The role whose words become its subject.
    public var subject: String
    /// The role whose words become its object.
    public var object: String
    /// For some roles, the head word that they must have: `object: asylum`.
    public var when: [String: String]
  }

  /// What the graph knows of the relation.
  public var definition: RelationDefinition
  /// For each qualifier, the types that may fill it; empty means any words.
  public var qualifiers: [String: [EntityType]]
  /// For a predicate of an example, the predicates that may stand in its place, itself included.
  public var predicates: [String: [String]]
  /// Sentences that state the relation.
  public var examples: [MarkedExample]
  /// Sentences that deny it.
  public var negated: [MarkedExample]
  /// Sentences that look alike and do not state it.
  public var counterexamples: [String]
  /// What follows from it.
  public var implications: [Implication]
  /// How often its rules are right, from 0 to 1.
  public var confidence: Double
  /// The file that defines it.
  public var file: String
  /// A hash of the file's text, as hexadecimal digits.
  public var fingerprint: String
}

/// Reads one file of `Schemas/relations/`.
enum RelationFile {
  private static let keys = [
    "relation", "label", "inverse", "comment", "subject", "object", "symmetric", "functional", "key", "qualifiers", "implies",
    "codes", "predicates", "examples", "negated", "counterexamples", "confidence",
  ]

  static func schema(from file: SchemaFile, types: Set<EntityType>) throws(SchemaProblem) -> RelationSchema {
    try file.checkKeys(keys)
    let name = try file.required("relation")
    guard name.first?.isLowercase == true, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw file.problem(at: file.root["relation"], "a relation's name begins with a small letter and holds only letters and digits")
    }
    let definition = RelationDefinition(
      name: RelationName(rawValue: name), label: try file.required("label"), inverseLabel: file.string("inverse"),
      comment: file.string("comment"), subjectTypes: try typeList(file, file.list("subject"), types),
      objectTypes: try typeList(file, file.list("object"), types), isSymmetric: file.flag("symmetric"),
      isFunctional: file.flag("functional"), keyQualifiers: file.strings(file.root["key"]), codes: codes(file))
    let qualifiers = try qualifiers(file, types)
    let roles = Set(qualifiers.keys).union(["subject", "object", "time", "place", "cause"])
    return RelationSchema(
      definition: definition, qualifiers: qualifiers, predicates: predicates(file),
      examples: try examples(file, "examples", roles), negated: try examples(file, "negated", roles),
      counterexamples: file.strings(file.root["counterexamples"]), implications: try implications(file, roles),
      confidence: file.string("confidence").flatMap(Double.init) ?? 0.9, file: file.path,
      fingerprint: fingerprint(file.text))
  }

  private static func fingerprint(_ text: String) -> String {
    var hash = StableHash()
    hash.combine(text)
    return hash.hexadecimal
  }

  private static func typeList(_ file: SchemaFile, _ nodes: [Yams.Node], _ types: Set<EntityType>) throws(SchemaProblem) -> [EntityType] {
    var list: [EntityType] = []
    for node in nodes {
      let name = node.scalar?.string ?? ""
      if name == "any" || name == "Text" { continue }
      guard types.contains(EntityType(rawValue: name)) else {
        throw file.problem(at: node, "no entity type is called '\(name)'", advice: Spelling.advice(for: name, among: types.map(\.rawValue)))
      }
      list.append(EntityType(rawValue: name))
    }
    return list
  }

  private static func qualifiers(_ file: SchemaFile, _ types: Set<EntityType>) throws(SchemaProblem) -> [String: [EntityType]] {
    var qualifiers: [String: [EntityType]] = [:]
    for (key, value) in file.mapping("qualifiers") {
      guard let role = key.scalar?.string else { continue }
      qualifiers[role] = try typeList(file, file.items(value), types)
    }
    return qualifiers
  }

  private static func codes(_ file: SchemaFile) -> [String: String] {
    Dictionary(file.mapping("codes").compactMap { pair in
      guard let key = pair.key.scalar?.string else { return nil }
      let values = file.strings(pair.value)
      return values.isEmpty ? nil : (key, values.joined(separator: " "))
    }) { first, _ in first }
  }

  private static func predicates(_ file: SchemaFile) -> [String: [String]] {
    Dictionary(file.mapping("predicates").compactMap { pair in
      pair.key.scalar.map { ($0.string.lowercased(), file.strings(pair.value).map { $0.lowercased() }) }
    }) { first, _ in first }
  }

  private static func examples(_ file: SchemaFile, _ key: String, _ roles: Set<String>) throws(SchemaProblem) -> [MarkedExample] {
    var examples: [MarkedExample] = []
    for node in file.list(key) {
      guard let example = MarkedExample(node.scalar?.string ?? "") else {
        throw file.problem(at: node, "a mark is not closed", advice: "write slots as [words](role)")
      }
      if let slot = example.slots.first(where: { !roles.contains($0.role) }) {
        throw file.problem(at: node, "no role is called '\(slot.role)'", advice: Spelling.advice(for: slot.role, among: Array(roles)))
      }
      examples.append(example)
    }
    return examples
  }

  private static func implications(_ file: SchemaFile, _ roles: Set<String>) throws(SchemaProblem) -> [RelationSchema.Implication] {
    var implications: [RelationSchema.Implication] = []
    for node in file.root["implies"].map({ $0.sequence.map(Array.init) ?? [$0] }) ?? [] {
      guard let relation = node["relation"]?.scalar?.string, let subject = node["subject"]?.scalar?.string,
        let object = node["object"]?.scalar?.string
      else { throw file.problem(at: node, "'implies:' needs relation, subject and object") }
      for role in [subject, object] where !roles.contains(role) {
        throw file.problem(at: node, "no role is called '\(role)'", advice: Spelling.advice(for: role, among: Array(roles)))
      }
      let when = (node["when"]?.mapping).map { $0.compactMap { pair in pair.key.scalar.flatMap { key in pair.value.scalar.map { (key.string, $0.string) } } } } ?? []
      implications.append(.init(
        relation: RelationName(rawValue: relation), subject: subject, object: object,
        when: Dictionary(when) { first, _ in first }))
    }
    return implications
  }
}
