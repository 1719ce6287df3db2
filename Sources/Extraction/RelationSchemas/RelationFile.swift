import NewsModel
import Yams

/// Reads one file of `Schemas/relations/`.
enum RelationFile {
  private static let keys = [
    "relation", "label", "inverse", "comment", "subject", "object", "symmetric", "functional", "key", "qualifiers", "implies",
    "codes", "predicates", "examples", "negated", "counterexamples", "confidence", "unless", "alike", "anchored", "measured", "through", "restrict",
    "except", "alikeFor", "targets", "intended",
  ]

  static func schema(from file: SchemaFile, types: Set<EntityType>) throws(SchemaProblem) -> RelationSchema {
    try file.checkKeys(keys)
    let name = try file.required("relation")
    guard name.first?.isLowercase == true, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw file.problem(at: file["relation"], "a relation's name begins with a small letter and holds only letters and digits")
    }
    for key in ["symmetric", "functional", "alike", "anchored"] { try checkFlag(file, key) }
    for key in ["qualifiers", "predicates", "restrict"] where file[key] != nil && file[key]?.mapping == nil {
      throw file.problem(at: file[key], "'\(key):' needs lines of its own below it", advice: key == "predicates" ? "write 'buy: [buy, purchase]'" : "write '{ \(key == "restrict" ? "welcome: [Event]" : "by: [Person]") }'")
    }
    let definition = RelationDefinition(
      name: RelationName(rawValue: name), label: try file.required("label"), inverseLabel: file.string("inverse"),
      comment: file.string("comment"), subjectTypes: try typeList(file, file.list("subject"), types),
      objectTypes: try typeList(file, file.list("object"), types), isSymmetric: file.flag("symmetric"),
      isFunctional: file.flag("functional"), keyQualifiers: file.strings(file["key"]), codes: codes(file))
    let qualifiers = try qualifiers(file, types)
    let roles = Set(qualifiers.keys).union(["subject", "object", "time", "place", "cause"])
    for node in file.list("key") where !roles.contains(node.scalar?.string ?? "") {
      throw file.problem(at: node, "no role is called '\(node.scalar?.string ?? "")'", advice: "declare it under 'qualifiers:'")
    }
    return RelationSchema(
      definition: definition, qualifiers: qualifiers, predicates: try predicates(file), examples: try examples(file, "examples", roles, needed: true),
      negated: try examples(file, "negated", roles), counterexamples: try sentences(file, "counterexamples"),
      isAnchored: file.flag("anchored"), isAlike: file.flag("alike"), unless: Set(file.strings(file["unless"]).map { $0.lowercased() }),
      restrictions: try restrictions(file, types), exceptions: try typeList(file, file.list("except"), types),
      alikePredicates: Set(file.strings(file["alikeFor"]).map { $0.lowercased() }), through: Set(file.strings(file["through"]).map { $0.lowercased() }),
      intended: Set(file.strings(file["intended"]).map { $0.lowercased() }), targets: Set(file.strings(file["targets"]).map { $0.lowercased() }),
      measured: file.string("measured"), implications: try implications(file, roles), confidence: try confidence(file), file: file.path,
      fingerprint: fingerprint(file.text))
  }

  private static func checkFlag(_ file: SchemaFile, _ key: String) throws(SchemaProblem) {
    guard let node = file[key] else { return }
    let word = node.scalar?.string.lowercased() ?? ""
    if word != "true", word != "false" { throw file.problem(at: node, "'\(key):' is true or false", advice: "write 'true', or leave the line out") }
  }

  private static func confidence(_ file: SchemaFile) throws(SchemaProblem) -> Double {
    guard let node = file["confidence"] else { return 0.9 }
    guard let number = node.scalar.flatMap({ Double($0.string) }), (0...1).contains(number) else {
      throw file.problem(at: node, "'confidence:' is a number from 0 to 1", advice: "write '0.9', or leave the line out")
    }
    return number
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

  /// The section `restrict: { welcome: [Event], challenge: [verdict, ruling] }`: a small letter begins a noun, a capital one a type.
  private static func restrictions(_ file: SchemaFile, _ types: Set<EntityType>) throws(SchemaProblem) -> [String: RelationSchema.Restriction] {
    var restrictions: [String: RelationSchema.Restriction] = [:]
    for (key, value) in file.mapping("restrict") {
      guard let predicate = key.scalar?.string.lowercased() else { continue }
      let items = file.items(value)
      let nouns = items.filter { $0.scalar?.string.first?.isLowercase == true && !["any", "Text"].contains($0.scalar?.string) }
      for node in nouns {
        let noun = node.scalar?.string ?? ""
        if let type = types.first(where: { $0.rawValue.lowercased() == noun }), !Self.alsoNouns.contains(noun) {
          throw file.problem(at: node, "a type begins with a capital letter", advice: "write '\(type.rawValue)'; a small letter begins a noun such as 'verdict'")
        }
        guard noun.allSatisfy({ $0.isLetter || $0 == "-" }) else { throw file.problem(at: node, "'\(noun)' is more than one noun", advice: "write the last word of the phrase: 'ruling' for 'court ruling'") }
      }
      restrictions[predicate] = RelationSchema.Restriction(
        types: try typeList(file, items.filter { !nouns.contains($0) }, types), nouns: Set(nouns.compactMap { $0.scalar?.string }))
    }
    return restrictions
  }

  /// Words that name a type, and often the very thing that a verb speaks of.
  private static let alsoNouns: Set<String> = ["party", "weapon", "award", "money", "document", "agreement"]

  private static func codes(_ file: SchemaFile) -> [String: String] {
    Dictionary(file.mapping("codes").compactMap { pair in
      guard let key = pair.key.scalar?.string else { return nil }
      let values = file.strings(pair.value)
      return values.isEmpty ? nil : (key, values.joined(separator: " "))
    }) { first, _ in first }
  }

  private static func predicates(_ file: SchemaFile) throws(SchemaProblem) -> [String: [String]] {
    var predicates: [String: [String]] = [:]
    for (key, value) in file.mapping("predicates") {
      guard let word = key.scalar?.string.lowercased() else { continue }
      predicates[word] = file.strings(value).map { $0.lowercased() }
      if predicates[word]?.isEmpty == true {
        throw file.problem(at: value, "'\(word):' lists no word", advice: "write '\(word): [\(word)]', with further words that may stand in its place")
      }
    }
    return predicates
  }

  /// A list of sentences; an unquoted one that YAML reads as something else is pointed at.
  private static func sentences(_ file: SchemaFile, _ key: String) throws(SchemaProblem) -> [String] {
    var sentences: [String] = []
    for node in file.list(key) {
      guard let text = node.scalar?.string, !text.isEmpty else {
        throw file.problem(at: node, "this is no sentence", advice: "put it in double quotes")
      }
      sentences.append(text)
    }
    return sentences
  }

  private static func examples(
    _ file: SchemaFile, _ key: String, _ roles: Set<String>, needed: Bool = false
  ) throws(SchemaProblem) -> [MarkedExample] {
    var examples: [MarkedExample] = []
    for node in file.list(key) {
      examples.append(try example(node, file, roles))
    }
    if needed, examples.isEmpty {
      throw file.problem(
        at: file[key] ?? file["relation"], "a relation is taught by sentences, and there is none",
        advice: "add 'examples:' with a sentence such as \"[Rome](subject) signed [the treaty](object).\"")
    }
    return examples
  }

  private static func example(_ node: Yams.Node, _ file: SchemaFile, _ roles: Set<String>) throws(SchemaProblem) -> MarkedExample {
    guard let text = node.scalar?.string else { throw file.problem(at: node, "this is no sentence", advice: "put it in double quotes") }
    guard let example = MarkedExample(text) else {
      throw file.problem(at: node, "a mark is not closed", advice: "write slots as [words](role)")
    }
    if let slot = example.slots.first(where: { !roles.contains($0.role) }) {
      throw file.problem(at: node, "no role is called '\(slot.role)'", advice: Spelling.advice(for: slot.role, among: Array(roles)))
    }
    for role in ["subject", "object"] where !example.slots.contains(where: { $0.role == role }) {
      throw file.problem(at: node, "the sentence does not mark its \(role)", advice: "write it as [words](\(role))")
    }
    return example
  }

  private static func implications(_ file: SchemaFile, _ roles: Set<String>) throws(SchemaProblem) -> [RelationSchema.Implication] {
    var implications: [RelationSchema.Implication] = []
    for node in file["implies"].map({ $0.sequence.map(Array.init) ?? [$0] }) ?? [] {
      guard let relation = node["relation"]?.scalar?.string, let subject = node["subject"]?.scalar?.string,
        let object = node["object"]?.scalar?.string
      else { throw file.problem(at: node, "'implies:' needs relation, subject and object") }
      for role in [subject, object] where !roles.contains(role) {
        throw file.problem(at: node, "no role is called '\(role)'", advice: Spelling.advice(for: role, among: Array(roles)))
      }
      let when = (node["when"]?.mapping).map { $0.compactMap { pair in pair.key.scalar.flatMap { key in pair.value.scalar.map { (key.string, $0.string) } } } } ?? []
      implications.append(.init(
        relation: RelationName(rawValue: relation), subject: subject, object: object, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0,
        when: Dictionary(when) { first, _ in first }))
    }
    return implications
  }
}
