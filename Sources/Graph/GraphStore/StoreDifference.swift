public import NewsModel

/// What one graph has that another has not: articles, entities and statements that appeared, went, or changed.
///
///     let difference = try new.difference(from: old)
///     difference.statements.appeared   // ids, sorted
public struct StoreDifference: Hashable, Sendable {
  /// What happened to one kind of record; ids are sorted.
  public struct Part<ID: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// What only the new graph has.
    public var appeared: [ID] = []
    /// What only the old graph has.
    public var gone: [ID] = []
    /// What both have, with other content.
    public var changed: [ID] = []

    /// Whether nothing happened.
    public var isEmpty: Bool { appeared.isEmpty && gone.isEmpty && changed.isEmpty }
  }

  /// Articles; changed when their text or what is known of them is other.
  public var articles = Part<Article.ID>()
  /// Entities after merging; changed when their label, type, Wikidata id or names are other.
  public var entities = Part<Entity.ID>()
  /// Statements after merging; changed when their evidence says something else. Where in an article it stands does not count, so words in front of a quote change
  /// nothing. Confidences are compared in ten-thousandths, as exports write them.
  public var statements = Part<Statement.ID>()

  /// Whether both graphs hold the same.
  public var isEmpty: Bool { articles.isEmpty && entities.isEmpty && statements.isEmpty }
}

extension GraphStore {
  /// What this graph has that an older one has not, and the other way round.
  ///
  /// Both are read once; of each record of the older graph its id and a hash of eight bytes are held.
  public func difference(from old: GraphStore) throws -> StoreDifference {
    var difference = StoreDifference()
    difference.articles = try Self.part { store, body in
      try store.forEachArticle { body($0.id, Self.digest(of: $0)) }
    }(old, self)
    difference.entities = try Self.part { store, body in
      try store.forEachEntity { body($0.id, Self.digest(of: $0)) }
    }(old, self)
    difference.statements = try Self.part { store, body in
      var places = CodePointPlaces(store)
      try store.forEachStatement { body($0.id, Self.digest(of: try places.moved($0))) }
    }(old, self)
    return difference
  }

  private static func part<ID: Hashable & Comparable & Sendable>(
    _ forEach: @escaping (GraphStore, (ID, UInt64) -> Void) throws -> Void
  ) -> (_ old: GraphStore, _ new: GraphStore) throws -> StoreDifference.Part<ID> {
    { old, new in
      var known: [ID: UInt64] = [:]
      var part = StoreDifference.Part<ID>()
      try forEach(old) { known[$0] = $1 }
      try forEach(new) { id, digest in
        guard let before = known.removeValue(forKey: id) else { return part.appeared.append(id) }
        if before != digest { part.changed.append(id) }
      }
      part.gone = known.keys.sorted()
      return part
    }
  }

  private static func digest(of article: ArticleRecord) -> UInt64 {
    var hash = StableHash()
    for field in [
      article.title, article.source, article.agency, article.url, article.published, article.author, article.language,
      article.textSHA256, article.copyGroup,
    ] { hash.combine(field ?? "\0") }
    return hash.value
  }

  private static func digest(of entity: Entity) -> UInt64 {
    var hash = StableHash()
    for field in [entity.label, entity.type.rawValue, entity.wikidata ?? "\0"] + entity.aliases { hash.combine(field) }
    return hash.value
  }

  private static func digest(of statement: Statement) -> UInt64 {
    var hash = StableHash()
    for digest in statement.evidence.map(digest(of:)).sorted() { hash.combine(digest) }
    return hash.value
  }

  private static func digest(of evidence: Evidence) -> UInt64 {
    var hash = StableHash()
    hash.combine(evidence.article.rawValue)
    hash.combine(evidence.quote)
    hash.combine(RecordPacking.pack(evidence.withinQuote))
    hash.combine(UInt64(evidence.confidence.tenThousandths))
    return hash.value
  }
}

extension Evidence {
  /// The same with places that count from the quote's beginning, and none for what stands outside of it; so it is what it was when the quote moves.
  var withinQuote: Evidence {
    var moved = self
    moved.range = 0..<range.count
    moved.subject.range = place(of: subject.range)
    moved.object.range = place(of: object.range)
    if let time { moved.time?.range = place(of: time.range) }
    return moved
  }

  private func place(of words: Range<Int>) -> Range<Int> {
    guard words.lowerBound >= range.lowerBound, words.upperBound <= range.upperBound else { return 0..<0 }
    return words.lowerBound - range.lowerBound..<words.upperBound - range.lowerBound
  }
}

/// Turns the places of evidence into code points of the articles' texts.
struct CodePointPlaces {
  private let store: GraphStore
  private var texts: [Article.ID: CodePointOffsets] = [:]

  init(_ store: GraphStore) { self.store = store }

  mutating func moved(_ statement: Statement) throws -> Statement {
    var moved = statement
    for index in moved.evidence.indices {
      let offsets = try offsets(of: moved.evidence[index].article)
      let move = { (range: Range<Int>) in offsets.codePoints(in: range) }
      moved.evidence[index].range = move(moved.evidence[index].range)
      moved.evidence[index].subject.range = move(moved.evidence[index].subject.range)
      moved.evidence[index].object.range = move(moved.evidence[index].object.range)
      if let time = moved.evidence[index].time { moved.evidence[index].time?.range = move(time.range) }
    }
    return moved
  }

  private mutating func offsets(of article: Article.ID) throws -> CodePointOffsets {
    if let known = texts[article] { return known }
    if texts.count >= 256 { texts.removeAll(keepingCapacity: true) }
    let offsets = CodePointOffsets(text: try store.text(of: article) ?? "")
    texts[article] = offsets
    return offsets
  }
}
