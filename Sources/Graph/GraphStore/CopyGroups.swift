import EntityResolution
import Foundation
import GRDB
import NewsModel

/// Keeps track of which articles copy each other's text.
struct CopyGroups {
  let db: Database

  /// Finds the copies of new articles and names the groups that they belong to.
  func update(articles: Set<Int64>, partners: Set<Int64>) throws {
    var changed = partners
    for article in articles.sorted() {
      changed.insert(article)
      changed.formUnion(try findCopies(of: article))
    }
    try nameGroups(around: changed)
  }

  /// The articles that are copies of an article.
  func partners(of article: Int64) throws -> [Int64] {
    let find = try db.cachedStatement(
      sql: "SELECT second FROM copyPair WHERE first = ?1 UNION SELECT first FROM copyPair WHERE second = ?1")
    return try Int64.fetchAll(find, arguments: [article])
  }

  private func findCopies(of article: Int64) throws -> [Int64] {
    guard let sketch = try sketch(of: article) else { return [] }
    let bands = sketch.bands.sorted()
    var candidates: Set<Int64> = []
    let find = try db.cachedStatement(sql: "SELECT article FROM copyBand WHERE band = ?")
    for band in bands { candidates.formUnion(try Int64.fetchAll(find, arguments: [band])) }
    candidates.remove(article)
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO copyBand VALUES (?, ?)")
    for band in bands { try insert.execute(arguments: [band, article]) }
    let copies = try candidates.sorted().filter { try self.sketch(of: $0)?.isCopy(of: sketch) == true }
    let pair = try db.cachedStatement(sql: "INSERT OR IGNORE INTO copyPair VALUES (?, ?)")
    for copy in copies { try pair.execute(arguments: [min(copy, article), max(copy, article)]) }
    return copies
  }

  private func sketch(of article: Int64) throws -> CopySketch? {
    let find = try db.cachedStatement(sql: "SELECT sketch FROM article WHERE id = ?")
    return try Data.fetchOne(find, arguments: [article]).map(CopySketches.unpack)
  }

  /// Names each group that some articles belong to after its smallest article.
  private func nameGroups(around articles: Set<Int64>) throws {
    var seen: Set<Int64> = []
    let name = try db.cachedStatement(sql: "SELECT name FROM article WHERE id = ?")
    let update = try db.cachedStatement(
      sql: "UPDATE article SET copyGroup = ?1 WHERE id = ?2 AND copyGroup != ?1")
    for article in articles where !seen.contains(article) {
      var group: Set<Int64> = [article]
      var waiting = [article]
      while let next = waiting.popLast() {
        for partner in try partners(of: next) where group.insert(partner).inserted { waiting.append(partner) }
      }
      seen.formUnion(group)
      let names = try group.compactMap { try String.fetchOne(name, arguments: [$0]) }
      guard let smallest = names.min(by: { $0.precedesInUTF8($1) }) else { continue }
      for member in group { try update.execute(arguments: [smallest, member]) }
    }
  }
}
