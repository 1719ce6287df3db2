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
  private var sketches: [Int64: CopySketch] = [:]

  init(db: Database) {
    self.db = db
    statements = QuickStatements(db: db)
  }

  /// - Parameter hasBands: whether the table of bands is as it should be, each article in a group of its own.
  mutating func rebuild(hasBands: Bool = false) throws {
    if !hasBands { try findBands() }
    try db.execute(
      sql: """
        DELETE FROM copyLink; DELETE FROM copyGroup;
        UPDATE article SET copyGroup = id WHERE copyGroup IS NOT id;
        """)
    try linkCopies()
    try db.execute(sql: "INSERT INTO copyGroup (id, name, size) SELECT id, name, 1 FROM article ORDER BY id")
    let groups = CopyGroups(db: db)
    for (article, group) in forest.members { try groups.join(article, to: group) }
    for group in Set(forest.members.map(\.root)).sorted() { try groups.rename(group) }
  }

  private func findBands() throws {
    try LoneBands.makeTable(in: db)
    try db.execute(sql: "DELETE FROM copyBand; DELETE FROM loneBand")
    let bands = try LoadedBands(db: db)
    try statements["SELECT id FROM article ORDER BY id"].forEachRow { row in
      try bands.add(CopyGroups(db: db).sketch(of: row.number(0)).bands, of: row.number(0))
    }
    try bands.settle()
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
    let roots = Set(members.map(forest.root))
    if roots.count < 2 { return }
    var candidates: CopyCandidates?
    if roots.count <= Self.mostComparedWithAll { return try link(members, &candidates) }
    var counted = CopyCandidates()
    for article in members { counted.count(try sketch(of: article)) }
    // Each meets those before it of which it has a rare hash; turned round, also those that have one of its own.
    for members in [members, members.reversed()] {
      candidates = counted
      try link(members, &candidates)
    }
  }

  /// Above this many groups, only articles that meet are compared.
  private static let mostComparedWithAll = 12

  /// - Parameter candidates: who may be a copy of whom; nil where all are compared.
  private mutating func link(_ members: [Int64], _ candidates: inout CopyCandidates?) throws {
    var groups: [Int64: [Int64]] = [:]
    for article in members {
      for group in try self.groups(met: article, among: groups, candidates) where group != forest.root(of: article) {
        let sketch = try sketch(of: article)
        // A group that has become one with the article's own by now is gone.
        guard let copy = try groups[group]?.first(where: { try self.sketch(of: $0).isCopy(of: sketch) }) else { continue }
        try statements["INSERT INTO copyLink VALUES (?, ?)"].bind(min(article, copy)).bind(max(article, copy)).run()
        let joined = [groups.removeValue(forKey: forest.root(of: article)), groups.removeValue(forKey: group)].compactMap { $0 }.joined()
        forest.join(article, copy)
        groups[forest.root(of: article)] = Array(joined)
      }
      let group = forest.root(of: article)
      groups[group, default: []].append(article)
      if candidates != nil { candidates?.list(article, try sketch(of: article)) { forest.root(of: $0) == group } }
    }
  }

  /// The groups that may have a copy of an article, sorted.
  private mutating func groups(met article: Int64, among groups: [Int64: [Int64]], _ candidates: CopyCandidates?) throws -> [Int64] {
    guard let candidates else { return groups.keys.sorted() }
    var met: Set<Int64> = []
    candidates.forEach(meeting: try sketch(of: article)) { met.insert(forest.root(of: $0)) }
    return met.sorted()
  }
}

extension AllCopyGroups {
  /// In eight megabytes.
  private static let mostSketches = 4096

  /// The sketch of an article; those of the last ones stay at hand, since articles that share one band often share more.
  private mutating func sketch(of article: Int64) throws -> CopySketch {
    if let known = sketches[article] { return known }
    if sketches.count >= Self.mostSketches { sketches.removeAll(keepingCapacity: true) }
    let sketch = try CopyGroups(db: db).sketch(of: article)
    sketches[article] = sketch
    return sketch
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
