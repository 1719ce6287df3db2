import EntityResolution
import Foundation
import GRDB
import NewsModel

extension GraphStore {
  /// Takes over an exported graph, into a new store or one that exists.
  ///
  ///     try GraphStore.importing(to: "out/graph.sqlite", rules: rules) { importer in
  ///       try importer.add(article, text: nil)
  ///       …
  ///     }
  ///
  /// All of it is there afterwards, or nothing: what exists changes in one transaction, and a new store gets its name when it
  /// is whole. Derived tables are computed anew. Throws ``StoreError``, ``NewsModel/RecordRefusal`` and what `fill` throws.
  public static func importing(
    to path: String, rules: GraphRules = GraphRules(), _ fill: (StoreImporter) throws -> Void
  ) throws {
    if FileManager.default.fileExists(atPath: path) {
      let store = try open(at: path, rules: rules)
      try store.write { try take(into: $0, rules: rules, fill) }
      return try store.close()
    }
    let beside = path + ".importing"
    let claim = try FileClaim(beside, for: path)
    defer { withExtendedLifetime(claim) {} }
    try removeFiles(beside, exceptItself: true)
    do {
      let database = try StoreConnection.forBuilding(beside, for: path)
      try StoreConnection.translating(path) {
        try database.write { try take(into: $0, rules: rules, fill) }
        try database.close()
      }
      try replace(path, with: beside)
    } catch {
      try? removeFiles(beside)
      throw error
    }
  }

  private static func take(into db: Database, rules: GraphRules, _ fill: (StoreImporter) throws -> Void) throws {
    let importer = try StoreImporter(db: db)
    try fill(importer)
    try importer.finish()
    try Derivation(db: db, rules: rules).rebuild()
  }
}

extension StoreImporter {
  /// Completes what could not be known before the last statement: texts, offsets, names, judgements.
  func finish() throws {
    try writer.finish()
    try nameEntities()
    try keepJudgements()
    let articles = try Int64.fetchCursor(db, sql: "SELECT article FROM importedArticle ORDER BY article")
    while let article = try articles.next() { try complete(article) }
    try db.execute(sql: Self.dropTables)
  }

  /// Gives every entity its names in each article that speaks of it; which article gives which name, exports do not tell.
  private func nameEntities() throws {
    guard let first = try Int64.fetchOne(
      db, sql: "SELECT a.id FROM article a JOIN importedArticle i ON i.article = a.id ORDER BY a.name LIMIT 1")
    else { return try refuseWithoutArticles() }
    let unspoken = try Row.fetchAll(db, sql: "SELECT name, label, type, wikidata FROM importedEntity WHERE entity IS NULL")
    for row in unspoken {
      _ = try takeRow(of: Entity(id: Entity.ID(rawValue: row[0]), label: row[1], type: EntityType(rawValue: row[2]), wikidata: row[3]))
    }
    // An entity of which no evidence speaks belongs to the first article, so that it has one.
    try db.execute(
      sql: """
        INSERT INTO importedNaming SELECT entity, ? FROM importedEntity
        WHERE entity NOT IN (SELECT entity FROM importedNaming)
        """, arguments: [first])
    try countNames()
    try nameEntitiesByArticle()
  }

  private func countNames() throws {
    let names = EntityNames(statements: QuickStatements(db: db), db: db, keepsSearchIndex: false)
    let add = try QuickStatement("UPDATE entity SET articles = articles + ?1, namings = namings + ?1 WHERE id = ?2", in: db)
    try forEachNaming("count(*)", "GROUP BY n.entity ORDER BY n.entity") { naming, articles in
      try add.bind(articles).bind(naming.entity).run()
      try names.count(naming.label, of: naming.entity, articles: Int(articles), labels: Int(articles))
      for name in naming.others ?? [] { try names.count(name, of: naming.entity, articles: Int(articles), labels: 0) }
    }
  }

  private func nameEntitiesByArticle() throws {
    var names = ArticleNames()
    var last: Int64?
    try forEachNaming("n.article", "ORDER BY n.article, n.entity") { naming, article in
      if let last, last != article {
        try names.insert(article: last, in: db)
        names = ArticleNames()
      }
      last = article
      names.add(naming)
    }
    if let last { try names.insert(article: last, in: db) }
  }

  /// Hands over what the file calls each entity with a further column.
  private func forEachNaming(_ column: String, _ order: String, _ body: (ArticleNames.Naming, Int64) throws -> Void) throws {
    let find = try QuickStatement(
      """
      SELECT i.entity, i.label, i.names, \(column) FROM importedNaming n JOIN importedEntity i ON i.entity = n.entity \(order)
      """, in: db)
    try find.forEachRow { row in
      var unpacker = Unpacker(row.text(2))
      var aliases: [String] = []
      while !unpacker.isAtEnd { aliases.append(unpacker.string()) }
      let label = row.text(1)
      let others = Set(aliases).subtracting([label]).sorted { $0.precedesInUTF8($1) }
      try body(ArticleNames.Naming(entity: row.number(0), label: label, others: others), row.number(3))
    }
  }

  private func refuseWithoutArticles() throws {
    if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM importedEntity)") == true {
      throw RecordRefusal("the file describes entities, but no article that speaks of them", advice: "export the graph again")
    }
  }

  /// Keeps the judgements of tables and rules with the first article that speaks of either entity.
  private func keepJudgements() throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO articleJudgement
        SELECT coalesce(
          (SELECT a.id FROM entity e JOIN importedNaming n ON n.entity = e.id JOIN article a ON a.id = n.article
            WHERE e.name IN (j.first, j.second) ORDER BY a.name LIMIT 1),
          (SELECT a.id FROM article a JOIN importedArticle i ON i.article = a.id ORDER BY a.name LIMIT 1)),
          j.first, j.second, j.verdict, j.by, j.score, j.reason FROM importedJudgement j
        WHERE EXISTS (SELECT 1 FROM importedArticle)
        """)
  }

  // MARK: Texts and offsets

  private func complete(_ article: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT text, sentences, copyGroup FROM importedArticle WHERE article = ?", arguments: [article])
    let kept: Data? = row?[0]
    let text = try kept.map { ScalarText(String(decoding: $0, as: UTF8.self)) } ?? pieced(article)
    try check(text, of: article, isWhole: kept != nil)
    let sketch = kept == nil ? CopySketches.pack(CopySketch(standingFor: row?[2] ?? "")) : CopySketches.ofText
    try db.execute(
      sql: "UPDATE article SET text = ?, sentences = ?, sketch = ?, record = ? WHERE id = ?",
      arguments: [
        Data(text.string.utf8), row?[1] as Data? ?? Data(), sketch,
        try record(of: article, textSize: text.string.utf8.count), article,
      ])
    if !text.isASCII { try convertOffsets(of: article, text) }
    try db.execute(
      sql: """
        UPDATE evidence SET quote = NULL WHERE article = ?1
        AND CAST(quote AS BLOB) = substr((SELECT text FROM article WHERE id = ?1), start + 1, end - start)
        """, arguments: [article])
  }

  /// The packed description of an article, whose text is one paragraph.
  private func record(of article: Int64, textSize: Int) throws -> String {
    let packed = try String.fetchOne(db, sql: "SELECT record FROM article WHERE id = ?", arguments: [article]) ?? ""
    var described = RecordPacking.article(packed, id: "", text: "", path: nil)
    described.blocks = [TextBlock(kind: .paragraph, range: 0..<textSize)]
    return RecordPacking.pack(described)
  }

  /// A text of the quotes and mentions of an article, each in its place, blanks between them.
  private func pieced(_ article: Int64) throws -> ScalarText {
    let size = try Int.fetchOne(
      db, sql: "SELECT max(end) FROM importedWords WHERE article = ?", arguments: [article]) ?? 0
    var text = ScalarText(blanks: try reserve(size))
    // Mentions first: where they differ from a quote, the quote is right.
    let words = try Row.fetchCursor(
      db, sql: "SELECT start, words FROM importedWords WHERE article = ? ORDER BY isVerbatim, start, words",
      arguments: [article])
    while let row = try words.next() {
      let bytes: Data = row[1]
      text.put(String(decoding: bytes, as: UTF8.self), at: row[0])
    }
    return text
  }

  /// A size of text in code points, when all texts together stay in proportion to the words that the file holds.
  private func reserve(_ size: Int) throws -> Int {
    reserved += size
    guard reserved <= 64 << 20 || reserved <= given * 200 else {
      throw RecordRefusal(
        "the quotes stand so far apart that the articles would need \(reserved >> 20) MB",
        advice: "check the offsets, or export the graph with '--texts'")
    }
    return size
  }

  /// Makes sure that every quote stands where its evidence says.
  private func check(_ text: ScalarText, of article: Int64, isWhole: Bool) throws {
    let words = try Row.fetchCursor(
      db, sql: "SELECT start, words FROM importedWords WHERE article = ? AND isVerbatim ORDER BY start, words",
      arguments: [article])
    while let row = try words.next() {
      let bytes: Data = row[1]
      guard text.has(String(decoding: bytes, as: UTF8.self), at: row[0]) else {
        let name = try String.fetchOne(db, sql: "SELECT name FROM article WHERE id = ?", arguments: [article]) ?? ""
        let start: Int = row[0]
        throw RecordRefusal(
          isWhole
            ? "in article '\(name)' the words at character \(start) are not those of its text"
            : "in article '\(name)' two quotes say different words for the place around character \(start)",
          advice: "undo the change, or export the graph again")
      }
    }
  }

  private func convertOffsets(of article: Int64, _ text: ScalarText) throws {
    let find = try db.cachedStatement(
      sql: "SELECT id, sentence, start, end, quote, confidence, details FROM evidence WHERE article = ?")
    let update = try db.cachedStatement(sql: "UPDATE evidence SET start = ?, end = ?, details = ? WHERE id = ?")
    for row in try Row.fetchAll(find, arguments: [article]) {
      let start: Int = row[2]
      let range = text.bytes(at: start..<max(start, row[3]))
      var evidence = RecordPacking.evidence(
        row[6], article: "", sentence: row[1], range: range, quote: row[4], confidence: row[5],
        words: { _ in "" }, canonical: { Entity.ID(rawValue: $0) })
      evidence.subject.range = text.bytes(at: evidence.subject.range)
      evidence.object.range = text.bytes(at: evidence.object.range)
      evidence.time = evidence.time.map {
        TimeExpression(text: $0.text, range: text.bytes(at: $0.range), value: $0.value)
      }
      try update.execute(
        arguments: [range.lowerBound, range.upperBound, RecordPacking.pack(evidence), row[0] as Int64])
    }
  }
}

/// A text by its code points, which is where exports count.
private struct ScalarText {
  private var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }
  init(blanks count: Int) { scalars = Array(repeating: " ", count: count) }

  var string: String { String(String.UnicodeScalarView(scalars)) }
  var isASCII: Bool { scalars.allSatisfy(\.isASCII) }

  mutating func put(_ words: String, at start: Int) {
    for (offset, scalar) in words.unicodeScalars.enumerated() where start + offset < scalars.count {
      scalars[start + offset] = scalar
    }
  }

  func has(_ words: String, at start: Int) -> Bool {
    let words = words.unicodeScalars
    let end = start + words.count
    return end <= scalars.count && scalars[start..<end].elementsEqual(words)
  }

  /// A range of UTF-8 bytes from one of code points; what lies behind the end is pulled in.
  func bytes(at range: Range<Int>) -> Range<Int> {
    let lower = min(range.lowerBound, scalars.count)
    let upper = min(range.upperBound, scalars.count)
    func size(_ part: ArraySlice<Unicode.Scalar>) -> Int { part.reduce(0) { $0 + $1.utf8.count } }
    let start = size(scalars[..<lower])
    return start..<start + size(scalars[lower..<upper])
  }
}

extension CopySketch {
  /// A sketch that is alike for all articles of one group, for articles whose text did not come along.
  fileprivate init(standingFor group: String) {
    let hashes = (UInt64(0)..<8).map { number in
      var hash = StableHash()
      hash.combine("group of copies")
      hash.combine(group)
      hash.combine(number)
      return hash.value
    }
    self.init(hashes: hashes.sorted())
  }
}
