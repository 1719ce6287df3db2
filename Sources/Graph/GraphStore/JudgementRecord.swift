import GRDB
public import NewsModel

/// A decision about two entities as the store holds it: what was decided, under which id it can be taken back, and when.
///
///     for record in try store.judgementRecords() where record.judgement.verdict == .unsure { print(record.id) }
public struct JudgementRecord: Identifiable, Hashable, Sendable {
  /// Names a decision, such as `jd-5f0c3a9b1d2e4f60`; computed from the pair and from who decided, so that it is the same on every machine.
  public struct ID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name itself.
    public var rawValue: String
    /// Names a decision.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The name itself.
    public var description: String { rawValue }
  }

  /// Under what name it can be taken back.
  public var id: ID
  /// What was decided.
  public var judgement: Judgement
  /// When, in article time: the day of the first article that speaks of both, or, for a decision of the user's, of the
  /// newest article that was in the store; nil when no article has a date.
  public var day: CalendarDay?

  static func id(of judgement: Judgement, number: Int64? = nil) -> ID {
    var hash = StableHash()
    for part in [judgement.first.rawValue, judgement.second.rawValue, judgement.by] { hash.combine(part) }
    if let number { hash.combine(String(number)) }
    return ID(rawValue: "jd-" + hash.hexadecimal)
  }
}

extension GraphStore {
  /// Every decision with its id and its day: the user's in the order in which they were taken, then all others sorted by their
  /// two ids and by whom.
  public func judgementRecords() throws -> [JudgementRecord] {
    try read { db in
      let own = try UserDecision.all(in: db).map(\.record)
      let days = try FirstDays(db: db)
      let others = try Row.fetchAll(
        db, sql: JudgementSchema.union(in: db) + " ORDER BY first, second, by, verdict, score, reason"
      ).map(Judgement.init(row:)).filter { !$0.by.hasPrefix("user") }
      return own
        + others.map {
          JudgementRecord(id: JudgementRecord.id(of: $0), judgement: $0, day: days.first(with: [$0.first, $0.second]))
        }
    }
  }
}

/// The day on which each entity stands in an article first.
struct FirstDays {
  private var days: [Entity.ID: CalendarDay] = [:]

  init(db: Database) throws {
    var published: [Int64: CalendarDay] = [:]
    let articles = try Row.fetchCursor(db, sql: "SELECT id, record FROM article")
    while let row = try articles.next() {
      let article = RecordPacking.article(row[1], id: Article.ID(rawValue: ""), text: "", path: nil)
      published[row[0]] = article.publicationDay
    }
    var first: [Int64: CalendarDay] = [:]
    try ArticleNames.forEach(in: db) { article, entity in
      if let day = published[article] { first[entity] = min(first[entity] ?? day, day) }
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, name FROM entity") {
      days[Entity.ID(rawValue: row[1])] = first[row[0]]
    }
  }

  /// The day by which all of some entities stood in articles.
  func first(with entities: [Entity.ID]) -> CalendarDay? {
    let found = entities.compactMap { days[$0] }
    return found.count == entities.count ? found.max() : nil
  }
}
