import NewsModel

/// The members of a node in a file of JSON-LD, looked up by term and checked as they are asked for.
struct NodeFields {
  let place: TextPlace
  /// What kind of node it is, for messages.
  let kind: String
  private let members: [String: JSONValue]

  /// Takes an object whose keys are all among those that its kind knows. Throws ``Misread`` otherwise.
  init(_ value: JSONValue, kind: String, known: NodeShape) throws {
    guard let members = value.members else {
      throw Misread(value.place, "\(kind) should be an object, and this is \(value.kind)")
    }
    for member in members where !known.allows(member.key) {
      throw Misread(
        member.value.place, "\(Misread.shown(member.key)) is no term of \(kind)",
        advice: "name a file that 'wirework export' wrote, unchanged")
    }
    place = value.place
    self.kind = kind
    self.members = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// The node's name.
  func id() throws -> String { try text("id") }

  /// The value of a term, when it is there.
  subscript(_ term: Term) -> JSONValue? { members[term.key] }

  /// Text that must be there.
  func text(_ term: Term) throws -> String { try text(term.key) }

  /// Text that may be there.
  func optionalText(_ term: Term) throws -> String? {
    try members[term.key].map { try text($0, term.key) }
  }

  /// A whole number that must be there.
  func integer(_ term: Term) throws -> Int {
    guard let value = members[term.key] else { throw missing(term.key) }
    guard case .number(let digits) = value.content, let number = Int(digits), number >= 0,
      number <= NodeFields.largestNumber
    else {
      throw Misread(value.place, "\(Misread.shown(term.key)) should be a whole number from 0 to \(NodeFields.largestNumber)")
    }
    return number
  }

  /// A number from 0 to 1 that must be there.
  func unit(_ term: Term) throws -> Double {
    guard let value = members[term.key] else { throw missing(term.key) }
    guard case .number(let digits) = value.content, let number = Double(digits), (0...1).contains(number) else {
      throw Misread(value.place, "\(Misread.shown(term.key)) should be a number from 0 to 1")
    }
    return number
  }

  /// One of the words that a term takes.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ term: Term, _ type: Word.Type) throws -> Word {
    let text = try text(term)
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw Misread(
        members[term.key]?.place ?? place, "\(Misread.shown(text)) is none of what \(Misread.shown(term.key)) takes: \(known)")
    }
    return word
  }

  /// The texts of a list that may be there.
  func texts(_ term: Term) throws -> [String] {
    try (members[term.key]?.values ?? []).map { try text($0, term.key) }
  }

  /// The nodes inside this one under a term.
  func nodes(_ term: Term) -> [JSONValue] { members[term.key]?.values ?? [] }

  /// A name written as an object, `{"id": …}`.
  func reference(_ term: Term) throws -> String {
    guard let value = members[term.key] else { throw missing(term.key) }
    guard let members = value.members, members.count == 1, members[0].key == "id", let name = members[0].value.text
    else { throw Misread(value.place, "\(Misread.shown(term.key)) should be {\"id\": …}, and this is \(value.kind)") }
    return name
  }

  /// The classes of the node.
  func types() throws -> [String] {
    try (members["type"]?.values ?? []).map { try text($0, "type") }
  }

  /// What is wrong when a member is not there.
  func missing(_ key: String) -> Misread { Misread(place, "\(kind) lacks \(Misread.shown(key))") }

  /// A mistake in the value of a term.
  func mistake(_ term: Term, _ problem: String) -> Misread { Misread(members[term.key]?.place ?? place, problem) }

  /// The largest number that may stand in a file; offsets in articles are far smaller.
  static let largestNumber = 1_000_000_000

  private func text(_ key: String) throws -> String {
    guard let value = members[key] else { throw missing(key) }
    return try text(value, key)
  }

  private func text(_ value: JSONValue, _ key: String) throws -> String {
    guard let text = value.text else {
      throw Misread(value.place, "\(Misread.shown(key)) should be text, and this is \(value.kind)")
    }
    return text
  }
}

/// The keys that a kind of node may have.
struct NodeShape {
  private let keys: Set<String>
  private let prefixes: [String]

  init(_ terms: [Term], prefixes: [String] = []) {
    keys = Set(terms.map(\.key) + ["id", "type"])
    self.prefixes = prefixes
  }

  func allows(_ key: String) -> Bool { keys.contains(key) || prefixes.contains { key.hasPrefix($0) } }

  static let dataset = NodeShape([
    .name, .description, .temporalCoverage, .generator, .conformsTo, .edgePolicy, .evidencePolicy, .offsetUnit,
    .selection,
  ])
  static let type = NodeShape([.name, .label, .subClassOf])
  static let relation = NodeShape([
    .name, .label, .inverseLabel, .comment, .isSymmetric, .isOpen, .cameo, .plover, .seeAlso,
  ])
  static let entity = NodeShape([.label, .name, .alternateName, .sameAs], prefixes: ["rel:"])
  static let article = NodeShape([
    .name, .headline, .url, .datePublished, .publishedText, .outlet, .agency, .byline, .inLanguage, .sha256,
    .copyGroup, .text,
  ])
  static let judgement = NodeShape([.first, .second, .verdict, .method, .score, .comment])
  static let statement = NodeShape(
    [
      .text, .subject, .predicate, .object, .polarity, .modality, .isPlain, .confidence, .eventStart, .eventEnd,
      .place, .about, .saidBy, .appearance, .independentArticles, .independentOrigins, .keyQualifier, .evidence,
    ], prefixes: ["q:"])
  static let qualifier = NodeShape([.role, .entity, .words, .meaning])
  static let evidence = NodeShape([
    .source, .sentence, .selector, .subjectText, .subjectStart, .subjectEnd, .subjectStandsFor, .objectText,
    .objectStart, .objectEnd, .objectStandsFor, .timeText, .timeValue, .timeStart, .timeEnd, .qualifier, .rule,
    .confidence, .attribution,
  ])
  static let quote = NodeShape([.exact, .prefix, .suffix])
  static let position = NodeShape([.start, .end])
  static let attribution = NodeShape([.step, .role, .agent, .words, .cue, .firmness])
}
