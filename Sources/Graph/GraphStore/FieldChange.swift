public import NewsModel

/// One thing that differs between two records of one id.
public struct FieldChange: Hashable, Sendable {
  /// What differs: `label`, `names`, `evidence`, `confidence of a1, sentence 3`, …
  public var field: String
  /// What the older record says; nil for nothing.
  public var old: String?
  /// What the newer record says; nil for nothing.
  public var new: String?

  /// Names a field and both its values.
  public init(_ field: String, old: String?, new: String?) {
    self.field = field
    self.old = old
    self.new = new
  }
}

extension GraphStore {
  /// What differs in an article that both this and an older graph hold.
  public func changes(of id: Article.ID, since old: GraphStore) throws -> [FieldChange] {
    guard let before = try old.article(id), let after = try article(id) else { return [] }
    return FieldChange.between(Self.fields(of: before), Self.fields(of: after))
  }

  /// What differs in an entity that both this and an older graph hold.
  public func changes(of id: Entity.ID, since old: GraphStore) throws -> [FieldChange] {
    guard let before = try old.entity(id), let after = try entity(id) else { return [] }
    let (went, came) = (Set(before.aliases).subtracting(after.aliases), Set(after.aliases).subtracting(before.aliases))
    return FieldChange.between(Self.fields(of: before), Self.fields(of: after))
      + went.sorted().map { FieldChange("name", old: $0, new: nil) } + came.sorted().map { FieldChange("name", old: nil, new: $0) }
  }

  /// What differs in a statement that both this and an older graph hold: evidence that went or came, then what is told otherwise of the
  /// evidence that stayed.
  public func changes(of id: NewsModel.Statement.ID, since old: GraphStore) throws -> [FieldChange] {
    guard let before = try old.statement(id), let after = try statement(id) else { return [] }
    var (oldPlaces, newPlaces) = (CodePointPlaces(old), CodePointPlaces(self))
    return EvidenceChanges(from: try oldPlaces.moved(before), to: try newPlaces.moved(after)).all
  }

  private static func fields(of article: ArticleRecord) -> [(String, String?)] {
    [
      ("title", article.title), ("source", article.source), ("agency", article.agency), ("url", article.url),
      ("published", article.published), ("author", article.author), ("language", article.language),
      ("text", "SHA-256 \(article.textSHA256.prefix(16))"), ("copy group", article.copyGroup),
    ]
  }

  private static func fields(of entity: Entity) -> [(String, String?)] {
    [("label", entity.label), ("type", entity.type.rawValue), ("wikidata", entity.wikidata)]
  }
}

extension FieldChange {
  fileprivate static func between(_ old: [(String, String?)], _ new: [(String, String?)]) -> [FieldChange] {
    zip(old, new).filter { $0.1 != $1.1 }.map { FieldChange($0.0, old: $0.1, new: $1.1) }
  }
}

/// Compares the evidence of one statement in two graphs, quote by quote, wherever in its article a quote stands.
private struct EvidenceChanges {
  /// What an article says; it may say so several times, and several rules may find it.
  private struct Saying: Hashable, Comparable {
    var article: Article.ID
    var quote: String

    init(_ evidence: Evidence) { (article, quote) = (evidence.article, evidence.quote) }

    static func < (a: Saying, b: Saying) -> Bool { (a.article, a.quote) < (b.article, b.quote) }
  }

  private let old: [Saying: [Evidence]]
  private let new: [Saying: [Evidence]]

  init(from old: NewsModel.Statement, to new: NewsModel.Statement) {
    self.old = Dictionary(grouping: old.evidence, by: Saying.init)
    self.new = Dictionary(grouping: new.evidence, by: Saying.init)
  }

  var all: [FieldChange] {
    Set(old.keys).union(new.keys).sorted().flatMap { saying -> [FieldChange] in
      var (before, after) = (old[saying] ?? [], new[saying] ?? [])
      Self.dropEqual(&before, &after)
      let both = min(before.count, after.count)
      return zip(before, after).flatMap { changes(from: $0, to: $1) }
        + before.dropFirst(both).map { FieldChange("evidence", old: words(of: $0), new: nil) }
        + after.dropFirst(both).map { FieldChange("evidence", old: nil, new: words(of: $0)) }
    }
  }

  /// Leaves out what both say in the same way, each as often as both do.
  private static func dropEqual(_ before: inout [Evidence], _ after: inout [Evidence]) {
    before.removeAll { item in
      guard let index = after.firstIndex(where: { $0.saysTheSame(as: item) }) else { return false }
      after.remove(at: index)
      return true
    }
  }

  private func place(of evidence: Evidence) -> String { "\(evidence.article), sentence \(evidence.sentence)" }

  private func words(of evidence: Evidence) -> String { "\(place(of: evidence)): “\(evidence.quote)”" }

  private func changes(from old: Evidence, to new: Evidence) -> [FieldChange] {
    FieldChange.between(fields(of: old.withinQuote), fields(of: new.withinQuote)).map {
      FieldChange("\($0.field) of \(place(of: new))", old: $0.old, new: $0.new)
    }
  }

  private func fields(of evidence: Evidence) -> [(String, String?)] {
    [
      ("subject", words(evidence.subject)), ("object", words(evidence.object)),
      ("qualifiers", list(evidence.qualifiers.map { "\($0.role)=\($0.entity?.rawValue ?? $0.text)" + ($0.value.map { " (\($0))" } ?? "") })),
      ("time", evidence.time.map { "“\($0.text)”" + ($0.value.map { " (\($0))" } ?? "") }),
      ("voices", list(evidence.attribution.map(voice))), ("rule", evidence.rule), ("confidence", String(Double(evidence.confidence.tenThousandths) / 10_000)),
    ]
  }

  private func words(_ mention: MentionText) -> String {
    "“\(mention.text)”" + (mention.range.isEmpty ? "" : " at \(mention.range.lowerBound)–\(mention.range.upperBound) of the quote") + (mention.standsFor.map { ", for “\($0)”" } ?? "")
  }

  private func voice(_ voice: Attribution) -> String {
    ([voice.source?.rawValue ?? voice.sourceText, voice.cue] + voice.via.map { "via \($0)" } + [voice.firmness.rawValue])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func list(_ parts: [String]) -> String? { parts.isEmpty ? nil : parts.joined(separator: "; ") }
}

extension Evidence {
  /// Whether both are the same but for where in the article they stand, confidences in ten-thousandths.
  fileprivate func saysTheSame(as other: Evidence) -> Bool {
    var (one, two) = (withinQuote, other.withinQuote)
    guard one.confidence.tenThousandths == two.confidence.tenThousandths else { return false }
    (one.confidence, two.confidence) = (1, 1)
    (one.sentence, two.sentence) = (1, 1)
    return one == two
  }
}
