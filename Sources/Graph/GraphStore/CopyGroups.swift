import EntityResolution
import Foundation
import GRDB
import NewsModel

/// Keeps track of which articles copy each other's text, at a cost that does not grow with the size of the groups.
///
/// Two articles are linked when they share a band and are copies by their sketches; a group is what links hold together. A link is only
/// looked for where it would join two groups, and only the joining links are kept: a forest (J. Kruskal, 1956) whose trees are the
/// groups, so that ten thousand copies of one text need ten thousand comparisons, not fifty million. The groups do not depend
/// on which links were found first.
struct CopyGroups {
  let db: Database

  /// Puts a stored article, which has no group yet, into its group; groups that it links become one.
  func add(_ article: Int64) throws {
    let sketch = try sketch(of: article)
    let group = try newGroup(of: [article])
    let bands = sketch.bands
    let insert = try db.cachedStatement(sql: "INSERT INTO copyBand VALUES (?, ?, ?)")
    for band in bands {
      if let other = try LoneBands(db: db).take(band) { try insert.execute(arguments: [band, try self.group(of: other), other]) }
      try insert.execute(arguments: [band, group, article])
    }
    try link(article, sketch: sketch, bands: bands)
  }

  /// Takes an article out of its group before it is removed; what it alone held together falls apart.
  func remove(_ article: Int64) throws {
    guard let group = try group(of: article) else { return }
    let neighbors = try self.neighbors(of: article)
    try run("DELETE FROM copyLink WHERE first = ?1 OR second = ?1", [article])
    for band in try sketch(of: article).bands {
      try run("DELETE FROM copyBand WHERE band = ? AND copyGroup = ? AND article = ?", [band, group, article])
      if db.changesCount == 0 { try LoneBands(db: db).remove(band, of: article) }
    }
    try run("UPDATE article SET copyGroup = NULL WHERE id = ?", [article])
    switch neighbors.count {
    case 0: try run("DELETE FROM copyGroup WHERE id = ?", [group])
    case 1:
      try run("UPDATE copyGroup SET size = size - 1 WHERE id = ?", [group])
      try rename(group)
    default:
      let trees = try neighbors.map(tree(around:)).sorted { $0.count > $1.count }
      try run("UPDATE copyGroup SET size = ?2 WHERE id = ?1", [group, trees[0].count])
      for members in trees.dropFirst() { _ = try newGroup(of: members) }
      try rename(group)
      for member in trees.dropFirst().joined().sorted() {
        let sketch = try sketch(of: member)
        try link(member, sketch: sketch, bands: sketch.bands)
      }
    }
  }

  // MARK: Links

  /// Joins an article's group with every other that has a copy of it.
  private func link(_ article: Int64, sketch: CopySketch, bands: [Int64]) throws {
    let own = try group(of: article)
    for (group, shared) in try groups(sharing: bands).sorted(by: { $0.key < $1.key }) where group != own {
      // It may have become one with the article's own by now, which does no harm: it is then gone.
      guard let copy = try copy(of: sketch, in: group, sharing: shared) else { continue }
      try run("INSERT INTO copyLink VALUES (?, ?)", [min(article, copy), max(article, copy)])
      try merge(group, with: try self.group(of: article) ?? group)
    }
  }

  /// The groups in which some article has one of the bands, with the bands.
  private func groups(sharing bands: [Int64]) throws -> [Int64: [Int64]] {
    var found: [Int64: [Int64]] = [:]
    // Steps from group to group in the index, however many articles a group has.
    let next = try db.cachedStatement(sql: "SELECT min(copyGroup) FROM copyBand WHERE band = ? AND copyGroup > ?")
    for band in bands {
      var last = Int64.min
      while let group = try Int64.fetchOne(next, arguments: [band, last]) {
        found[group, default: []].append(band)
        last = group
      }
    }
    return found
  }

  private func copy(of sketch: CopySketch, in group: Int64, sharing bands: [Int64]) throws -> Int64? {
    var seen: Set<Int64> = []
    let members = try db.cachedStatement(sql: "SELECT article FROM copyBand WHERE band = ? AND copyGroup = ?")
    for band in bands {
      let cursor = try Int64.fetchCursor(members, arguments: [band, group])
      while let member = try cursor.next() {
        guard seen.insert(member).inserted else { continue }
        if try self.sketch(of: member).isCopy(of: sketch) { return member }
      }
    }
    return nil
  }

  /// What is kept only where the text does not give it: an import may have come without texts.
  func sketch(of article: Int64) throws -> CopySketch {
    let find = try QuickStatement(cached: "SELECT sketch, text FROM article WHERE id = ?", in: db)
    var sketch = CopySketch(hashes: [])
    try find.bind(article).forEachRow { row in
      let kept = Data(row.bytes(0))
      sketch = kept.isEmpty ? CopySketch(text: String(decoding: row.bytes(1), as: UTF8.self)) : CopySketches.unpack(kept)
    }
    return sketch
  }

  private func neighbors(of article: Int64) throws -> [Int64] {
    let find = try db.cachedStatement(
      sql: "SELECT second FROM copyLink WHERE first = ?1 UNION SELECT first FROM copyLink WHERE second = ?1")
    return try Int64.fetchAll(find, arguments: [article])
  }

  /// The articles that links join with an article.
  private func tree(around article: Int64) throws -> [Int64] {
    var members: Set<Int64> = [article]
    var waiting = [article]
    while let next = waiting.popLast() {
      for other in try neighbors(of: next) where members.insert(other).inserted { waiting.append(other) }
    }
    return members.sorted()
  }
}

// MARK: Groups

extension CopyGroups {
  private func group(of article: Int64) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT copyGroup FROM article WHERE id = ?")
    return try Int64.fetchOne(find, arguments: [article])
  }

  private func newGroup(of members: [Int64]) throws -> Int64 {
    try run("INSERT INTO copyGroup (name, size) VALUES ('', ?)", [members.count])
    let group = db.lastInsertedRowID
    for member in members { try move(member, to: group) }
    try rename(group)
    return group
  }

  /// Makes two groups one; the articles of the smaller move.
  private func merge(_ a: Int64, with b: Int64) throws {
    let find = try db.cachedStatement(sql: "SELECT name, size FROM copyGroup WHERE id = ?")
    guard a != b, let first = try Row.fetchOne(find, arguments: [a]),
      let second = try Row.fetchOne(find, arguments: [b])
    else { return }
    let (firstSize, secondSize): (Int, Int) = (first[1], second[1])
    let (small, large) = firstSize < secondSize ? (a, b) : (b, a)
    let names: [String] = [first[0], second[0]]
    let members = try db.cachedStatement(sql: "SELECT id FROM article WHERE copyGroup = ?")
    for member in try Int64.fetchAll(members, arguments: [small]) { try move(member, to: large) }
    try run("DELETE FROM copyGroup WHERE id = ?", [small])
    try run(
      "UPDATE copyGroup SET name = ?2, size = ?3 WHERE id = ?1",
      [large, names[0].precedesInUTF8(names[1]) ? names[0] : names[1], firstSize + secondSize])
  }

  /// Moves an article from a group that it is alone in to another, whose name ``rename(_:)`` then brings up to date.
  func join(_ article: Int64, to group: Int64) throws {
    try run("DELETE FROM copyGroup WHERE id = ?", [article])
    try run("UPDATE copyGroup SET size = size + 1 WHERE id = ?", [group])
    try move(article, to: group)
  }

  private func move(_ article: Int64, to group: Int64) throws {
    let earlier = try self.group(of: article)
    try run("UPDATE article SET copyGroup = ?2 WHERE id = ?1", [article, group])
    guard let earlier else { return }
    for band in try sketch(of: article).bands {
      try run(
        "UPDATE copyBand SET copyGroup = ? WHERE band = ? AND copyGroup = ? AND article = ?", [group, band, earlier, article])
    }
  }

  /// Names a group after its smallest article.
  ///
  /// Without being told, SQLite looks through all articles in the order of their names until one is in the group.
  func rename(_ group: Int64) throws {
    try run(
      """
      UPDATE copyGroup SET name =
        (SELECT min(name) FROM article INDEXED BY article_copyGroup WHERE copyGroup = ?1) WHERE id = ?1
      """, [group])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
