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
        DELETE FROM copyBand; DELETE FROM copyLink; DELETE FROM copyGroup;
        UPDATE article SET copyGroup = id WHERE copyGroup IS NOT id;
        """)
    try findBands()
    try linkCopies()
    try db.execute(sql: "INSERT INTO copyGroup (id, name, size) SELECT id, name, 1 FROM article ORDER BY id")
    let groups = CopyGroups(db: db)
    for (article, group) in forest.members { try groups.join(article, to: group) }
    for group in Set(forest.members.map(\.root)).sorted() { try groups.rename(group) }
  }

  /// So many bands are sorted at a time, in sixteen megabytes.
  private static let bandsAtOnce = 1 << 20

  /// Fills the table of bands, where each article is a group of its own as yet.
  private func findBands() throws {
    let enter = try statements["INSERT INTO copyBand VALUES (?, ?, ?)"]
    var found: [(band: Int64, article: Int64)] = []
    func settle() throws {
      found.sort { $0.band == $1.band ? $0.article < $1.article : $0.band < $1.band }
      for (band, article) in found { try enter.bind(band).bind(article).bind(article).run() }
      found.removeAll(keepingCapacity: true)
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT id, sketch FROM article ORDER BY id")
    while let row = try rows.next() {
      let article: Int64 = row[0]
      for band in CopySketches.unpack(row[1]).bands { found.append((band, article)) }
      if found.count >= Self.bandsAtOnce { try settle() }
    }
    try settle()
  }

  /// Links the articles that share a band.
  private mutating func linkCopies() throws {
    let find = try statements["SELECT band, article FROM copyBand ORDER BY band, copyGroup, article"]
    var band: Int64?
    var members: [Int64] = []
    try find.forEachRow { row in
      if row.number(0) != band {
        try link(members)
        members.removeAll(keepingCapacity: true)
        band = row.number(0)
      }
      members.append(row.number(1))
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
