import EntityResolution
import GRDB
public import NewsModel

extension GraphStore {
  /// Records a decision of the user's; it wins over tables, rules and the user's earlier decisions on the same pair, and outlives
  /// reading the articles again.
  ///
  /// Its day is that of the newest article in the store, so that it depends on the articles and never on a clock.
  @discardableResult
  public func judge(_ judgement: Judgement) throws -> [StatementRenaming] { try judge([judgement]) }

  /// Records decisions of the user's, all of them or none; ``undo(_:)`` takes them back together.
  ///
  /// Gives the statements that have another id now: an id is made of the two ends.
  @discardableResult
  public func judge(_ judgements: [Judgement]) throws -> [StatementRenaming] {
    try write { db in
      var number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM userDecision") ?? 0
      let command = number + 1
      let day = try NewestDay.in(db)
      let partings = try UserDecision.partings(in: db)
      for judgement in judgements {
        number += 1
        try UserDecision(number: number, judgement: judgement, day: day?.iso, command: command).insert(into: db)
      }
      return try follow(judgements, since: partings, in: db)
    }
  }

  private func follow(_ judgements: [Judgement], since partings: ArticlePartings, in db: Database) throws -> [StatementRenaming] {
    let reparted = try ArticleReparting(db: db, rules: rules).follow(UserDecision.partings(in: db), since: partings)
    let moves = StatementMoves(db: db)
    try Derivation(db: db, rules: rules, moves: moves).regroup(names: judgements.flatMap { [$0.first, $0.second] })
    return reparted + (try moves.renamings())
  }

  /// Takes the user's latest decision on two entities back, which brings an earlier one back; false when there was none.
  @discardableResult
  public func takeBack(_ a: Entity.ID, _ b: Entity.ID) throws -> Bool {
    try write { db in
      let found = try UserDecision.all(in: db).last {
        $0.judgement.first == min(a, b) && $0.judgement.second == max(a, b)
      }
      return try found.map { try takeBack([$0], in: db) } != nil
    }
  }

  /// Takes a decision back by its id, or all that the user decided together last, and tells what it was; empty when there is none.
  ///
  /// A decision of the user's vanishes. One of a table or a rule is answered by a decision of the user's that the two are
  /// different, or, where it kept them apart, the same; taking that back restores it.
  ///
  /// - Parameter observer: is told of the statements that have another id now.
  public func undo(_ id: JudgementRecord.ID? = nil, observer: ([StatementRenaming]) -> Void = { _ in }) throws -> [Judgement] {
    let decisions = try read(UserDecision.all)
    guard let id else { return try write { try takeBack(UserDecision.last(of: decisions), in: $0, observer) } }
    if let own = decisions.last(where: { $0.record.id == id }) { return try write { try takeBack([own], in: $0, observer) } }
    guard let other = try judgementRecords().first(where: { $0.id == id })?.judgement else { return [] }
    let answer = Judgement(
      other.first, other.second, verdict: other.verdict == .different ? .same : .different, by: "user", score: 1,
      reason: "takes back \(other.by): \(other.reason)")
    observer(try judge(answer))
    return [other]
  }

  private func takeBack(
    _ decisions: [UserDecision], in db: Database, _ observer: ([StatementRenaming]) -> Void = { _ in }
  ) throws -> [Judgement] {
    let partings = try UserDecision.partings(in: db)
    for decision in decisions {
      try db.execute(sql: "DELETE FROM userDecision WHERE number = ?", arguments: [decision.number])
    }
    let judgements = decisions.map(\.judgement)
    if !judgements.isEmpty { observer(try follow(judgements, since: partings, in: db)) }
    return judgements
  }
}

extension GraphStore {
  /// The decisions of the user's that do not hold, in the order in which they were taken: later ones on other pairs contradict them.
  ///
  /// Taking back what overruled them brings them back. A decision that a later one on the same pair replaced is not among them.
  public func overruledDecisions() throws -> [JudgementRecord] { try read(UserDecision.overruled).map(\.record) }
}

/// A decision of the user's with its place in the order of all.
struct UserDecision {
  let number: Int64
  let judgement: Judgement
  let day: String?
  /// The number of the first decision that was taken together with this one; nil where nobody noted it.
  let command: Int64?

  /// The decisions that were taken together last.
  static func last(of all: [UserDecision]) -> [UserDecision] {
    guard let last = all.last else { return [] }
    guard let command = last.command else { return [last] }
    return all.filter { $0.command == command }
  }

  /// The latest on each pair, in the order in which they were taken.
  private static func latest(of all: [UserDecision]) -> [UserDecision] {
    Dictionary(all.map { ([$0.judgement.first, $0.judgement.second], $0) }) { $1 }.values.sorted { $0.number < $1.number }
  }

  /// What the user parted by article.
  static func partings(in db: Database) throws -> ArticlePartings { partings(of: try all(in: db)) }

  static func partings(of all: [UserDecision]) -> ArticlePartings { ArticlePartings(latest(of: all).map(\.judgement)) }

  /// Those that later decisions on other pairs contradict.
  static func overruled(in db: Database) throws -> [UserDecision] {
    let all = try all(in: db)
    if all.isEmpty { return [] }
    let latest = latest(of: all)
    let find = try db.cachedStatement(
      sql: "SELECT a.canonical = b.canonical FROM entity a, entity b WHERE a.name = ? AND b.name = ? AND a.canonical != -1 AND b.canonical != -1")
    return try latest.filter { decision in
      let judgement = decision.judgement
      let areOne = try Bool.fetchOne(find, arguments: [judgement.first.rawValue, judgement.second.rawValue])
      return areOne == true && judgement.verdict == .different || areOne == false && judgement.verdict == .same
    }
  }

  var record: JudgementRecord {
    JudgementRecord(
      id: JudgementRecord.id(of: judgement, number: number), judgement: judgement,
      day: day.flatMap(CalendarDay.init(iso:)))
  }

  /// Every decision in the order in which it was taken.
  static func all(in db: Database) throws -> [UserDecision] {
    // A store of before a migration may only be read here.
    guard try db.tableExists("userDecision") else {
      return try fetch(
        "row_number() OVER (ORDER BY first, second), NULL, NULL FROM userJudgement ORDER BY first, second", in: db)
    }
    let isGrouped = try db.columns(in: "userDecision").contains { $0.name == "command" }
    return try fetch("number, day, \(isGrouped ? "command" : "NULL") FROM userDecision ORDER BY number", in: db)
  }

  private static func fetch(_ rest: String, in db: Database) throws -> [UserDecision] {
    try Row.fetchAll(db, sql: "SELECT first, second, verdict, by, score, reason, \(rest)").map {
      UserDecision(number: $0[6], judgement: Judgement(row: $0), day: $0[7], command: $0[8])
    }
  }

  func insert(into db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO userDecision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [number] + Derivation.values(judgement) + [day, command])
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
