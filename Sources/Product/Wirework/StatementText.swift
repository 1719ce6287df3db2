public import NewsModel

/// Statements in words for people.
///
///     Bashar al-Assad (Person) –granted→ asylum (LegalStatus)   by=Russia (Country)  time=2024-12-08
public struct StatementText: Sendable {
  private let entity: @Sendable (Entity.ID) -> Entity?

  /// Writes statements whose entities `entity` knows; others are written with their ids.
  public init(entity: @escaping @Sendable (Entity.ID) -> Entity?) { self.entity = entity }

  /// Writes statements of one article.
  public init(_ resolved: ResolvedArticle) {
    let byID = Dictionary(resolved.entities.map { ($0.id, $0) }) { first, _ in first }
    self.init { byID[$0] }
  }

  /// An entity with its type: `Russia (Country)`.
  public func name(of id: Entity.ID) -> String {
    entity(id).map { "\($0.label.onOneLine) (\($0.type))" } ?? id.rawValue
  }

  /// An entity's label alone.
  public func label(of id: Entity.ID) -> String { entity(id)?.label.onOneLine ?? id.rawValue }

  /// The triple: `Russia (Country) –holds→ Tartus naval base (MilitaryBase)`.
  public func triple(_ statement: Statement) -> String {
    "\(name(of: statement.subject)) –\(statement.relation)→ \(name(of: statement.object))"
  }

  /// What makes a statement other than a plain fact: `NOT`, `planned`, `claimed`; empty for a plain one.
  public func reservations(_ statement: Statement) -> [String] {
    var words: [String] = []
    if statement.polarity == .negated { words.append("NOT") }
    if statement.modality != .actual { words.append(statement.modality.rawValue) }
    if !statement.evidence.isEmpty, !statement.evidence.contains(where: \.isFirm) {
      words.append(statement.evidence[0].attribution.first?.firmness.rawValue ?? Firmness.claimed.rawValue)
    }
    return words
  }

  /// What a reader must know before the triple: its reservations, and that it held `formerly`.
  public func marks(_ statement: Statement) -> [String] {
    reservations(statement) + [statement.heldStatus?.adverb].compactMap { $0 }
  }

  /// The further roles of one evidence: `by=Russia (Country)  ground=humanitarian grounds  time=2024-12-08`.
  public func qualifiers(of evidence: Evidence, in statement: Statement) -> String {
    var parts = (statement.keyQualifiers + evidence.qualifiers).sorted()
      .map(words)
    if let time = evidence.time { parts.append("time=\(time.value ?? time.text)") }
    return parts.joined(separator: "  ")
  }

  /// The further roles over all evidence, for a reader who sees only the chief one: where articles name different entities, sums, numbers or lengths of time, all
  /// of them, those of most articles first: `by=Russia (Country) in 3, Vladimir Putin (Person) in 1`, `amount=44000000000 USD in 2, 46000000000 USD in 1`.
  public func qualifiers(of statement: Statement, chief: Evidence) -> String {
    var articles: [String: [Entity.ID: Set<Article.ID>]] = [:]
    for evidence in statement.evidence {
      for qualifier in evidence.qualifiers {
        if let entity = qualifier.entity { articles[qualifier.role, default: [:]][entity, default: []].insert(evidence.article) }
      }
    }
    var parts = statement.keyQualifiers.sorted().map(words)
    let roles = Set(articles.keys).union(chief.qualifiers.map(\.role)).sorted { $0.precedesInUTF8($1) }
    for role in roles {
      let told = values(of: role, in: statement)
      if told.count > 1, chief.qualifiers.contains(where: { $0.role == role && $0.entity == nil }) {
        parts.append("\(role)=" + Self.inOrder(told))
        continue
      }
      guard let named = articles[role], named.count > 1 else {
        parts += chief.qualifiers.filter { $0.role == role }.sorted().map(words)
        if !chief.qualifiers.contains(where: { $0.role == role }), let only = articles[role]?.keys.first { parts.append("\(role)=\(name(of: only))") }
        continue
      }
      let sorted = named.sorted { $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count }
      parts.append("\(role)=" + sorted.map { "\(name(of: $0.key)) in \($0.value.count)" }.joined(separator: ", "))
    }
    if let time = chief.time {
      let lengths = lengths(in: statement)
      parts.append("time=" + (lengths.count > 1 && time.value?.hasPrefix("P") == true ? Self.inOrder(lengths) : time.value ?? time.text))
    }
    return parts.joined(separator: "  ")
  }

  /// What the evidence gives as the value of a role, each with its articles: sums and numbers that contradict each other stay side by side.
  private func values(of role: String, in statement: Statement) -> [String: Set<Article.ID>] {
    statement.evidence.reduce(into: [:]) { found, evidence in
      for qualifier in evidence.qualifiers where qualifier.role == role && qualifier.entity == nil {
        if let value = qualifier.value { found[value, default: []].insert(evidence.article) }
      }
    }
  }

  /// The lengths of time that the evidence gives: "50-year" beside "nearly 60 years".
  private func lengths(in statement: Statement) -> [String: Set<Article.ID>] {
    statement.evidence.reduce(into: [:]) { found, evidence in
      if let value = evidence.time?.value, value.hasPrefix("P") { found[value, default: []].insert(evidence.article) }
    }
  }

  private static func inOrder(_ values: [String: Set<Article.ID>]) -> String {
    values.sorted { $0.value.count == $1.value.count ? $0.key.precedesInUTF8($1.key) : $0.value.count > $1.value.count }
      .map { "\($0.key) in \($0.value.count)" }.joined(separator: ", ")
  }

  private func words(_ qualifier: Qualifier) -> String {
    "\(qualifier.role)=\(qualifier.entity.map(name(of:)) ?? qualifier.value ?? qualifier.text)"
  }

  /// Who says so, from the nearest voice outwards: `a Kremlin source (told, via TASS)`; empty for the article's own voice.
  public func voices(of evidence: Evidence) -> String {
    evidence.attribution.map { voice in
      let source = words(for: voice)
      let via = voice.via.isEmpty ? "" : ", via " + voice.via.map(label(of:)).joined(separator: " and ")
      return "\(source) (\(voice.cue), \(voice.firmness.rawValue)\(via))"
    }.joined(separator: " ← ")
  }

  /// The words for the source; behind a pronoun, whom it means: `Dmitry Peskov “he”`.
  private func words(for voice: Attribution) -> String {
    let name = voice.source.map(label(of:))
    if voice.sourceText.isEmpty { return name ?? "unnamed" }
    guard Self.pronouns.contains(voice.sourceText.lowercased()), let name, name.lowercased() != voice.sourceText.lowercased() else { return voice.sourceText }
    return "\(name) “\(voice.sourceText)”"
  }

  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "him", "her", "them", "who"]

  /// One line: the triple, its reservations, the qualifiers of one evidence, and its voices.
  public func line(_ statement: Statement, _ evidence: Evidence) -> String {
    let voices = voices(of: evidence)
    let parts = [
      triple(statement), marks(statement).joined(separator: " "),
      qualifiers(of: evidence, in: statement),
      voices.isEmpty ? "" : "says=" + voices,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "   ")
  }
}
