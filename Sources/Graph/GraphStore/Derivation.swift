import EntityResolution
import GRDB
import NewsModel

/// Computes the derived tables: labels, rule judgements, canonical ids, copy groups.
struct Derivation {
  let db: Database
  let rules: GraphRules
  /// Notes which statements change their ids, for who wants to know.
  var moves: StatementMoves?

  /// Brings the derived tables up to date after one article came or went.
  func update(after touched: Touched) throws {
    for entity in touched.entities.sorted() { try describe(entity) }
    for entity in touched.newEntities.sorted() { try match(entity) }
    let names = try touched.names.union(touched.entities.map(name))
    try regroup(names: names)
    try renumber(touched.newStatements)
    for article in touched.articles.sorted() { try CopyGroups(db: db).add(article) }
  }

  /// Computes everything anew.
  ///
  /// Row numbers aside, which take eight bytes an entity, memory does not grow with the graph.
  ///
  /// - Parameters:
  ///   - isLoaded: whether a load has filled the search index over quotes and the table of bands, and nothing is merged yet.
  ///   - keys: the blocking keys of all entities, when somebody works on them already.
  func rebuild(isLoaded: Bool = false, keys: BlockingKeys? = nil) throws {
    if !isLoaded {
      try QuoteIndex.rebuild(in: db)
      try forgetMerging()
    }
    try db.execute(
      sql: """
        DELETE FROM ruleJudgement;
        INSERT INTO nameText (nameText) VALUES ('rebuild');
        UPDATE entity SET label = only.name FROM
          (SELECT entity, min(name) AS name FROM entityName GROUP BY entity HAVING count(*) = 1) only
          WHERE entity.id = only.entity AND entity.label != only.name;
        UPDATE entity SET label = \(Self.bestLabel)
          WHERE id IN (SELECT entity FROM entityName GROUP BY entity HAVING count(*) > 1);
        """)
    try matchAll(keys ?? BlockingKeys(db: db, matcher: rules.matcher))
    try regroupAll()
    var groups = AllCopyGroups(db: db)
    try groups.rebuild(hasBands: isLoaded)
  }

  /// Makes every entity one of its own, as a load leaves them.
  private func forgetMerging() throws {
    try db.execute(
      sql: """
        UPDATE entity SET canonical = id WHERE canonical != id;
        UPDATE statement SET canonical = hash, canonicalSubject = subject, canonicalObject = object, isTurned = 0
          WHERE canonical IS NOT hash OR canonicalSubject != subject OR canonicalObject != object OR isTurned;
        """)
  }

  /// Computes the canonical ids of all entities that judgements speak of, one group at a time.
  private func regroupAll() throws {
    let judged = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM entity WHERE name IN (
          SELECT first FROM ruleJudgement UNION SELECT second FROM ruleJudgement
          UNION SELECT first FROM tableJudgement UNION SELECT second FROM tableJudgement
          UNION SELECT first FROM articleJudgement UNION SELECT second FROM articleJudgement
          UNION SELECT first FROM userJudgement UNION SELECT second FROM userJudgement)
        ORDER BY id
        """)
    var done: Set<Int64> = []
    for entity in judged where !done.contains(entity) {
      done.formUnion(try regroup(names: [name(of: entity)]))
    }
  }

  static func values(_ judgement: Judgement) -> StatementArguments {
    [
      judgement.first.rawValue, judgement.second.rawValue, judgement.verdict.rawValue, judgement.by,
      judgement.score, judgement.reason,
    ]
  }

  /// The names of the entities that are one with an entity.
  static func cluster(of entity: Int64, in db: Database) throws -> [Entity.ID] {
    let find = try db.cachedStatement(
      sql: "SELECT name FROM entity WHERE canonical = (SELECT canonical FROM entity WHERE id = ?)")
    return try String.fetchAll(find, arguments: [entity]).map(Entity.ID.init(rawValue:))
  }

  // MARK: Entities

  /// Gives an entity the label that most of its articles give, of equals the first in byte order.
  private func describe(_ entity: Int64) throws {
    let update = try db.cachedStatement(sql: "UPDATE entity SET label = \(Self.bestLabel) WHERE id = ?")
    try update.execute(arguments: [entity])
  }

  private static let bestLabel = """
    coalesce(
      (SELECT n.name FROM entityName n WHERE n.entity = entity.id ORDER BY n.labels DESC, n.name LIMIT 1), label)
    """

  /// Judges a new entity against those that share a blocking key.
  private func match(_ entity: Int64) throws {
    let subject = try self.entity(entity)
    let keys = rules.matcher.blockingKeys(of: subject)
    var others: Set<Int64> = []
    let find = try db.cachedStatement(sql: "SELECT entity FROM entityBlock WHERE key = ?")
    let enter = try db.cachedStatement(sql: "INSERT OR IGNORE INTO entityBlock VALUES (?, ?)")
    for key in keys {
      others.formUnion(try Int64.fetchAll(find, arguments: [key]))
      try enter.execute(arguments: [key, entity])
    }
    others.remove(entity)
    let insert = try db.cachedStatement(sql: "INSERT OR REPLACE INTO ruleJudgement VALUES (?, ?, ?, ?, ?, ?)")
    for other in others.sorted() {
      if let judgement = rules.matcher.judgement(subject, try self.entity(other)) {
        try insert.execute(arguments: Self.values(judgement))
      }
    }
  }

  /// Judges all entities that share a blocking key; the keys are sorted, so that those lie side by side.
  private func matchAll(_ keys: BlockingKeys) throws {
    try db.execute(sql: "DROP INDEX IF EXISTS entityBlock_entity; DELETE FROM entityBlock")
    try keys.enter()
    try db.execute(sql: "CREATE INDEX entityBlock_entity ON entityBlock(entity)")
    let insert = try db.cachedStatement(sql: "INSERT OR REPLACE INTO ruleJudgement VALUES (?, ?, ?, ?, ?, ?)")
    var (key, block): (String, [Entity]) = ("", [])
    try QuickStatement(
      """
      SELECT b.key, e.name, e.type FROM entityBlock b JOIN entity e ON e.id = b.entity
      WHERE b.key IN (SELECT key FROM entityBlock GROUP BY key HAVING count(*) > 1) ORDER BY b.key, b.entity
      """, in: db
    ).forEachRow { row in
      if row.text(0) != key { (key, block) = (row.text(0), []) }
      let entity = Self.entity(named: row.text(1), type: row.text(2))
      for other in block {
        if let judgement = rules.matcher.judgement(entity, other) {
          try insert.execute(arguments: Self.values(judgement))
        }
      }
      block.append(entity)
    }
  }

  static func entity(named name: String, type: String) -> Entity {
    Entity(id: Entity.ID(rawValue: name), label: name, type: EntityType(rawValue: type))
  }

  private func entity(_ id: Int64) throws -> Entity {
    let find = try db.cachedStatement(sql: "SELECT name, type FROM entity WHERE id = ?")
    let row = try Row.fetchOne(find, arguments: [id])
    return Self.entity(named: row?[0] ?? "", type: row?[1] ?? "")
  }

  private func name(of entity: Int64) throws -> Entity.ID {
    let find = try db.cachedStatement(sql: "SELECT name FROM entity WHERE id = ?")
    return Entity.ID(rawValue: try String.fetchOne(find, arguments: [entity]) ?? "")
  }

  private func row(of name: Entity.ID) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ?")
    return try Int64.fetchOne(find, arguments: [name.rawValue])
  }
}

// MARK: Canonical ids

extension Derivation {
  /// Computes the canonical ids of some entities and of all that judgements tie to them.
  ///
  /// Gives the rows of all of them.
  @discardableResult
  func regroup(names: some Sequence<Entity.ID>) throws -> [Int64] {
    var members: Set<Entity.ID> = []
    var judgements: Set<Judgement> = []
    var decisions: [Int64: Judgement] = [:]
    var waiting = Array(names)
    // What is one now must be looked at too: a judgement that held it together may be gone.
    for name in names {
      if let row = try row(of: name) { waiting += try Self.cluster(of: row, in: db) }
    }
    while let name = waiting.popLast() {
      guard members.insert(name).inserted else { continue }
      for (number, judgement) in try self.judgements(on: name) {
        if let number { decisions[number] = judgement } else { judgements.insert(judgement) }
        if judgement.verdict == .same { waiting += [judgement.first, judgement.second] }
      }
    }
    var support: [Entity.ID: Canonicalizer.Support] = [:]
    var rows: [Entity.ID: Int64] = [:]
    for name in members {
      guard let row = try row(of: name) else { continue }
      rows[name] = row
      if !judgements.isEmpty || !decisions.isEmpty { support[name] = try self.support(of: name, row: row) }
    }
    let canonical = Canonicalizer.canonicalIDs(
      of: support, judgements: Array(judgements), decisions: decisions.sorted { $0.key < $1.key }.map(\.value))
    for (name, row) in rows.sorted(by: { $0.value < $1.value }) {
      if let target = canonical[name].flatMap({ rows[$0] }) {
        try setCanonical(of: row, to: target)
      } else {
        try setCanonical(of: row, to: try EntityNames.isOnlyNamed(row, in: db) ? -1 : row)
      }
    }
    return Array(rows.values)
  }

  private func support(of name: Entity.ID, row: Int64) throws -> Canonicalizer.Support {
    let count = try db.cachedStatement(sql: "SELECT articles FROM entity WHERE id = ?")
    return Canonicalizer.Support(
      isInTable: !rules.matcher.aliases.rows(of: name).isEmpty,
      articles: try Int.fetchOne(count, arguments: [row]) ?? 0)
  }

  /// What was decided about an entity; decisions of the user's have their places in the order of all.
  private func judgements(on name: Entity.ID) throws -> [(number: Int64?, Judgement)] {
    let find = try db.cachedStatement(
      sql: "SELECT *, NULL FROM (" + JudgementSchema.union(in: db, where: "first = ?1", withUsers: false) + " UNION "
        + JudgementSchema.union(in: db, where: "second = ?1", withUsers: false)
        + ") UNION ALL SELECT first, second, verdict, by, score, reason, number FROM userDecision WHERE first = ?1 OR second = ?1")
    return try Row.fetchAll(find, arguments: [name.rawValue]).map { ($0[6], Judgement(row: $0)) }
  }

  private func setCanonical(of entity: Int64, to canonical: Int64) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE entity SET canonical = ?2 WHERE id = ?1 AND canonical != ?2")
    try update.execute(arguments: [entity, canonical])
    if db.changesCount == 0 { return }
    let find = try db.cachedStatement(
      sql: """
        SELECT id FROM statement WHERE canonicalSubject = ?1 AND subject = ?1
        UNION SELECT id FROM statement INDEXED BY statement_movedSubject WHERE subject = ?1 AND canonicalSubject != subject
        UNION SELECT id FROM statement WHERE canonicalObject = ?1 AND object = ?1
        UNION SELECT id FROM statement INDEXED BY statement_movedObject WHERE object = ?1 AND canonicalObject != object
        UNION SELECT statement FROM statementQualifier WHERE entity = ?1
        """)
    try renumber(Int64.fetchSet(find, arguments: [entity]))
  }

  /// Computes the canonical form of statements.
  func renumber(_ statements: Set<Int64>) throws {
    let loader = try StatementLoader(db: db)
    let update = try db.cachedStatement(
      sql: """
        UPDATE statement SET canonical = ?, canonicalSubject = ?, canonicalObject = ?, isTurned = ? WHERE id = ?
        """)
    for id in statements.sorted() {
      try moves?.note(id)
      guard let (statement, subject, object) = try loader.withCanonicalEnds(id) else { continue }
      let isTurned =
        rules.symmetricRelations.contains(statement.relation) && statement.object < statement.subject
      let turned =
        isTurned
        ? NewsModel.Statement(
          subject: statement.object, relation: statement.relation, object: statement.subject,
          polarity: statement.polarity, modality: statement.modality, keyQualifiers: statement.keyQualifiers)
        : statement
      let number = subject == object ? nil : RecordPacking.number(of: turned.id)
      try update.execute(
        arguments: [number, isTurned ? object : subject, isTurned ? subject : object, isTurned, id])
    }
  }
}

extension Judgement {
  init(row: Row) {
    self.init(
      Entity.ID(rawValue: row[0]), Entity.ID(rawValue: row[1]), verdict: Verdict(rawValue: row[2]) ?? .unsure,
      by: row[3], score: row[4], reason: row[5])
  }
}
