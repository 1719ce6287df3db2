import EntityResolution
import GRDB
import NewsModel

/// What articles call their entities, kept in the order of the articles while a bulk load goes on and sorted into the tables at its end.
///
/// The tables are in the order of entities: filled article by article, each row would touch another page of them, which took a
/// third of the time of a large load.
struct StagedNames {
  let db: Database
  let statements: QuickStatements

  init(db: Database, statements: QuickStatements) throws {
    self.db = db
    self.statements = statements
    try db.execute(sql: Self.table)
  }

  private static let table = """
    CREATE TEMP TABLE IF NOT EXISTS stagedName (
      article INTEGER, entity INTEGER, label TEXT, names TEXT, PRIMARY KEY (article, entity)
    ) WITHOUT ROWID
    """

  /// Keeps the names that an article gives to an entity, as ``EntityNames`` packs them.
  func add(_ names: EntityNames.Packed, row: Int64, article: Int64) throws {
    try statements["INSERT INTO temp.stagedName VALUES (?, ?, ?, ?)"]
      .bind(article).bind(row).bind(names.label).bind(names.others).run()
  }

  /// Moves everything into the tables of the store.
  func settle() throws {
    var counted = NameCounts()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT entity, article, label, names FROM temp.stagedName ORDER BY entity, article")
    while let row = try rows.next() {
      let entity: Int64 = row[0]
      if entity != counted.entity {
        try write(counted)
        counted = NameCounts(entity: entity)
      }
      let names = EntityNames.Packed(label: row[2], others: row[3])
      try statements["INSERT INTO entityArticle VALUES (?, ?, ?, ?)"]
        .bind(entity).bind(row[1] as Int64).bind(names.label).bind(names.others).run()
      counted.add(names)
    }
    try write(counted)
    try db.execute(sql: "DELETE FROM temp.stagedName")
  }

  private func write(_ counted: NameCounts) throws {
    if counted.articles == 0 { return }
    try statements["UPDATE entity SET articles = articles + ? WHERE id = ?"]
      .bind(counted.articles).bind(counted.entity).run()
    for (name, count) in counted.names.sorted(by: { $0.key.precedesInUTF8($1.key) }) {
      try statements[
        """
        INSERT INTO entityName (entity, name, key, articles, labels) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (entity, name) DO UPDATE SET articles = articles + excluded.articles, labels = labels + excluded.labels
        """
      ]
      .bind(counted.entity).bind(name).bind(NameFolding.key(name)).bind(count.articles).bind(count.labels).run()
    }
  }
}

/// How many articles give an entity which names.
private struct NameCounts {
  var entity: Int64 = 0
  var articles = 0
  var names: [String: (articles: Int, labels: Int)] = [:]

  mutating func add(_ given: EntityNames.Packed) {
    articles += 1
    names[given.label, default: (0, 0)].articles += 1
    names[given.label, default: (0, 0)].labels += 1
    var unpacker = Unpacker(given.isOnlyLabel ? "" : given.others)
    while !unpacker.isAtEnd { names[unpacker.string(), default: (0, 0)].articles += 1 }
  }
}
