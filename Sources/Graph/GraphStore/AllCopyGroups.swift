import Foundation
import GRDB
import NewsModel

/// Finds the groups of copies among all articles at once.
///
/// The bands of all articles are sorted, so that those which share one lie side by side and the tables are filled from front to end; one article
/// after the other, each of the thirty-two bands of an article would touch another page of the index. The groups are those that
/// ``CopyGroups/add(_:)`` finds.
struct AllCopyGroups {
  let db: Database
  private let statements: QuickStatements
  private var forest = Forest()

  init(db: Database) {
    self.db = db
    statements = QuickStatements(db: db)
  }

  mutating func rebuild() throws {
    try db.execute(
      sql: """
        DROP INDEX IF EXISTS copyBand_article;
        DELETE FROM copyBand; DELETE FROM copyLink; DELETE FROM copyGroup;
        UPDATE article SET copyGroup = id WHERE copyGroup IS NOT id;
        CREATE TEMP TABLE foundBand (band INTEGER, article INTEGER);
        """)
    try findBands()
    try linkCopies()
    try db.execute(
      sql: """
        DROP TABLE temp.foundBand;
        CREATE INDEX copyBand_article ON copyBand(article);
        INSERT INTO copyGroup (id, name, size) SELECT id, name, 1 FROM article ORDER BY id;
        """)
    let groups = CopyGroups(db: db)
    for (article, group) in forest.members { try groups.join(article, to: group) }
    for group in Set(forest.members.map(\.root)).sorted() { try groups.rename(group) }
  }

  private func findBands() throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, sketch FROM article ORDER BY id")
    while let row = try rows.next() {
      let sketch = CopySketches.unpack(row[1])
      for band in sketch.bands.sorted() {
        try statements["INSERT INTO temp.foundBand VALUES (?, ?)"].bind(band).bind(row[0] as Int64).run()
      }
    }
  }

  /// Fills the table of bands, where each article is a group of its own as yet, and links the articles that share one.
  private mutating func linkCopies() throws {
    let find = try statements["SELECT band, article FROM temp.foundBand ORDER BY band, article"]
    let enter = try statements["INSERT INTO copyBand VALUES (?, ?, ?)"]
    var band: Int64?
    var members: [Int64] = []
    try find.forEachRow { row in
      let (next, article) = (row.number(0), row.number(1))
      if next != band {
        try link(members)
        members.removeAll(keepingCapacity: true)
        band = next
      }
      members.append(article)
      try enter.bind(next).bind(article).bind(article).run()
    }
    try link(members)
  }

  /// Links articles that share a band where that joins two groups.
  private mutating func link(_ members: [Int64]) throws {
    if members.count < 2 { return }
    var groups: [Int64: [Int64]] = [:]
    for article in members {
      let sketch = try CopyGroups(db: db).sketch(of: article)
      for root in groups.keys.sorted() where forest.root(of: root) != forest.root(of: article) {
        guard let copy = try groups[root]?.first(where: { try CopyGroups(db: db).sketch(of: $0).isCopy(of: sketch) })
        else { continue }
        try statements["INSERT INTO copyLink VALUES (?, ?)"].bind(min(article, copy)).bind(max(article, copy)).run()
        forest.join(article, copy)
      }
      groups[forest.root(of: article), default: []].append(article)
    }
  }
}

/// Sets of numbers that grow together (union-find; R. Tarjan, 1975); numbers alone in their set take no memory.
struct Forest {
  private var parents: [Int64: Int64] = [:]

  /// The smallest number of a number's set.
  func root(of number: Int64) -> Int64 {
    var at = number
    while let parent = parents[at] { at = parent }
    return at
  }

  /// Makes the sets of two numbers one.
  mutating func join(_ a: Int64, _ b: Int64) {
    let (first, second) = (root(of: a), root(of: b))
    if first == second { return }
    let root = min(first, second)
    parents[max(first, second)] = root
    for number in [a, b] where number != root { parents[number] = root }
  }

  /// Every number that is not the smallest of its set, in order, with the smallest.
  var members: [(number: Int64, root: Int64)] {
    parents.keys.sorted().map { ($0, root(of: $0)) }
  }
}
