import GRDB
import NewsModel

extension GraphStore {
  /// Everything that the store holds as sorted lines of text: two stores of one content give the same lines, whatever happened to
  /// them before. For comparing stores.
  public func dump() throws -> String {
    var lines: [String] = []
    try forEachArticle { record in
      lines.append("article \(record)")
      lines.append("text \(record.id) \(try fullArticle(record.id).map { "\($0)" } ?? "")")
      lines.append("sentences \(record.id) \(try sentences(of: record.id))")
    }
    try forEachEntity { lines.append("entity \($0)") }
    try forEachStatement { lines.append("statement \($0)") }
    try forEachJudgement { lines.append("judgement \($0)") }
    for (name, sql) in Self.inner {
      try read { db in
        for row in try Row.fetchAll(db, sql: sql) {
          lines.append(name + " " + row.databaseValues.map { "\($0)" }.joined(separator: " "))
        }
      }
    }
    return (lines + (try read(Self.bands)) + (try read(Self.foundQuotes))).joined(separator: "\n")
  }

  /// The bands in which copies meet, wherever they lie.
  private static func bands(in db: Database) throws -> [String] {
    var names: [Int64: String] = [:]
    try QuickStatement("SELECT id, name FROM article", in: db).forEachRow { names[$0.number(0)] = $0.text(1) }
    var bands: [Band] = []
    try QuickStatement("SELECT band, article FROM copyBand", in: db).forEachRow { bands.append(Band($0.number(0), $0.number(1))) }
    try LoneBands(db: db).forEach { bands.append($0) }
    return bands.map { "band \($0.band) \(names[$0.article] ?? "gone \($0.article)")" }.sorted()
  }

  /// Which articles stand in the search index under which word.
  private static func foundQuotes(in db: Database) throws -> [String] {
    var names: [Int64: String] = [:]
    try QuickStatement("SELECT id, name FROM article", in: db).forEachRow { names[$0.number(0)] = $0.text(1) }
    var lines: [String] = []
    try QuoteIndex(db: db).forEachWord { word, articles in
      lines.append("found-quotes \(word) \(articles.map { names[$0] ?? "gone \($0)" }.sorted().joined(separator: " "))")
    }
    return lines
  }

  /// What lies behind the records, without row numbers.
  private static let inner: [(String, String)] = [
    (
      "stored-entity",
      """
      SELECT e.name, e.type, e.label, e.wikidata, e.articles, e.namings, c.name FROM entity e
      LEFT JOIN entity c ON c.id = e.canonical ORDER BY e.name
      """
    ),
    (
      "stored-name",
      """
      SELECT e.name, n.name, n.key, n.articles, n.labels FROM entityName n JOIN entity e ON e.id = n.entity
      ORDER BY e.name, n.name
      """
    ),
    (
      "stored-statement",
      """
      SELECT s.hash, s.canonical, cs.name, co.name, s.isTurned FROM statement s
      LEFT JOIN entity cs ON cs.id = s.canonicalSubject LEFT JOIN entity co ON co.id = s.canonicalObject ORDER BY s.hash
      """
    ),
    (
      "qualifier",
      """
      SELECT e.name, s.hash FROM statementQualifier q JOIN entity e ON e.id = q.entity
      JOIN statement s ON s.id = q.statement ORDER BY e.name, s.hash
      """
    ),
    (
      "block",
      "SELECT b.key, e.name FROM entityBlock b JOIN entity e ON e.id = b.entity ORDER BY b.key, e.name"
    ),
    ("relation", "SELECT name, statements FROM relation ORDER BY name"),
    ("found-names", "SELECT term, doc, cnt FROM nameTerms ORDER BY term"),
  ]
}
