import EntityResolution
import GRDB
import NewsModel

/// Names that may be short for others: nobody decided about them, and they stay apart.
extension GraphStore {
  /// The pairs of which one goes by a word that the other's name begins with, or for persons ends with, sorted by their ids: "Harrow" and
  /// "Harrow Foods", "Novak" and "Pavel Novak".
  ///
  /// Articles settle what they call whom for short; these are the short forms whose articles name nobody in full. Pairs that somebody decided about, or that are
  /// one already, are left out, and so is a word with which many names begin. Holds such words, never all entities.
  public func shortForms() throws -> [JudgementRecord] {
    try read { db in
      var short: [String: [(entity: Entity, canonical: Int64)]] = [:]
      try forEachOwn(in: db) { entity, canonical in
        if let word = rules.matcher.shortForm(entity) { short[word, default: []].append((entity, canonical)) }
      }
      var pairs: [Entity.ID: [Entity.ID]] = [:]
      try forEachOwn(in: db) { long, canonical in
        let words = long.id.wordsWithoutArticle
        guard words.count > 1, let word = long.type == .person ? words.last : words.first else { return }
        for candidate in short[word] ?? [] where candidate.canonical != canonical && rules.matcher.isShortForm(candidate.entity, of: long) {
          pairs[candidate.entity.id, default: []].append(long.id)
        }
      }
      return try records(of: pairs, in: db)
    }
  }

  /// With more names than this, a word says nothing.
  private static let mostLongForms = 5

  private func records(of pairs: [Entity.ID: [Entity.ID]], in db: Database) throws -> [JudgementRecord] {
    let judged = try db.makeStatement(
      sql: "SELECT EXISTS (\(try JudgementSchema.union(in: db, where: "first = ?1 AND second = ?2")))")
    var records: [JudgementRecord] = []
    for (short, others) in pairs where others.count <= Self.mostLongForms {
      for long in others {
        let judgement = Judgement(
          short, long, verdict: .unsure, by: "rule:short-form", score: 0.5,
          reason: "one may be short for the other: \(short.wordsWithoutArticle.joined(separator: " ")), \(long.wordsWithoutArticle.joined(separator: " "))")
        if try Bool.fetchOne(judged, arguments: [judgement.first.rawValue, judgement.second.rawValue]) == true { continue }
        records.append(JudgementRecord(id: JudgementRecord.id(of: judgement), judgement: judgement))
      }
    }
    if records.isEmpty { return [] }
    let days = try FirstDays(db: db)
    for index in records.indices {
      let judgement = records[index].judgement
      records[index].day = days.first(with: [judgement.first, judgement.second])
    }
    return records.sorted {
      ($0.judgement.first, $0.judgement.second) < ($1.judgement.first, $1.judgement.second)
    }
  }

  /// Hands over every entity under the id that articles give it, without what stands for nothing.
  private func forEachOwn(in db: Database, _ body: (Entity, _ canonical: Int64) throws -> Void) throws {
    let find = try QuickStatement("SELECT name, label, type, canonical FROM entity WHERE canonical != -1 ORDER BY name", in: db)
    try find.forEachRow { row in
      let entity = Entity(id: Entity.ID(rawValue: row.text(0)), label: row.text(1), type: EntityType(rawValue: row.text(2)))
      try body(entity, row.number(3))
    }
  }
}
