import GRDB
public import NewsModel

extension GraphStore {
  /// Records a decision of the user's; it wins over tables, rules and the user's earlier decisions on the same pair, and outlives
  /// reading the articles again.
  ///
  /// Its day is that of the newest article in the store, so that it depends on the articles and never on a clock.
  public func judge(_ judgement: Judgement) throws { try judge([judgement]) }

  /// Records decisions of the user's, all of them or none.
  public func judge(_ judgements: [Judgement]) throws {
    try write { db in
      var number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM userDecision") ?? 0
      let day = try NewestDay.in(db)
      for judgement in judgements {
        number += 1
        try UserDecision(number: number, judgement: judgement, day: day?.iso).insert(into: db)
      }
      try Derivation(db: db, rules: rules).regroup(names: judgements.flatMap { [$0.first, $0.second] })
    }
  }

  /// Takes the user's latest decision on two entities back, which brings an earlier one back; false when there was none.
  @discardableResult
  public func takeBack(_ a: Entity.ID, _ b: Entity.ID) throws -> Bool {
    try write { db in
      let found = try UserDecision.all(in: db).last {
        $0.judgement.first == min(a, b) && $0.judgement.second == max(a, b)
      }
      return try found.map { try takeBack($0, in: db) } != nil
    }
  }

  /// Takes a decision back by its id, or the user's last one, and tells what it was; nil when there is no such decision.
  ///
  /// A decision of the user's vanishes. One of a table or a rule is answered by a decision of the user's that the two are
  /// different, or, where it kept them apart, the same; taking that back restores it.
  public func undo(_ id: JudgementRecord.ID? = nil) throws -> Judgement? {
    let decisions = try read(UserDecision.all)
    let own = id.map { id in decisions.last { $0.record.id == id } } ?? decisions.last
    if let own {
      return try write { try takeBack(own, in: $0) }
    }
    guard let id, let other = try judgementRecords().first(where: { $0.id == id })?.judgement else { return nil }
    let answer = Judgement(
      other.first, other.second, verdict: other.verdict == .different ? .same : .different, by: "user", score: 1,
      reason: "takes back \(other.by): \(other.reason)")
    try judge(answer)
    return other
  }

  private func takeBack(_ decision: UserDecision, in db: Database) throws -> Judgement {
    try db.execute(sql: "DELETE FROM userDecision WHERE number = ?", arguments: [decision.number])
    let judgement = decision.judgement
    try Derivation(db: db, rules: rules).regroup(names: [judgement.first, judgement.second])
    return judgement
  }
}

/// A decision of the user's with its place in the order of all.
struct UserDecision {
  let number: Int64
  let judgement: Judgement
  let day: String?

  var record: JudgementRecord {
    JudgementRecord(
      id: JudgementRecord.id(of: judgement, number: number), judgement: judgement,
      day: day.flatMap(CalendarDay.init(iso:)))
  }

  /// Every decision in the order in which it was taken.
  static func all(in db: Database) throws -> [UserDecision] {
    // A store of before the migration is only ever read here.
    let sql =
      try db.tableExists("userDecision")
      ? "SELECT first, second, verdict, by, score, reason, number, day FROM userDecision ORDER BY number"
      : """
        SELECT first, second, verdict, by, score, reason, row_number() OVER (ORDER BY first, second), NULL
        FROM userJudgement ORDER BY first, second
        """
    return try Row.fetchAll(db, sql: sql).map {
      UserDecision(number: $0[6], judgement: Judgement(row: $0), day: $0[7])
    }
  }

  func insert(into db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO userDecision VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [number] + Derivation.values(judgement) + [day])
  }
}

/// The day of the newest article.
enum NewestDay {
  static func `in`(_ db: Database) throws -> CalendarDay? {
    var newest: CalendarDay?
    let rows = try Row.fetchCursor(db, sql: "SELECT name, record FROM article")
    while let row = try rows.next() {
      let article = RecordPacking.article(row[1], id: Article.ID(rawValue: row[0]), text: "", path: nil)
      if let day = article.publicationDay, newest.map({ $0 < day }) ?? true { newest = day }
    }
    return newest
  }
}
