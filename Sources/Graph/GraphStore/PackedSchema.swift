import GRDB

/// The tables as they are since the migration "packed": evidence lies with its statement and leaves out the words that the article's text has, and the
/// search index over quotes is a list of articles for each word.
enum PackedSchema {
  static let tables = """
    -- As before, but the row says which statement it supports (EvidenceRows), and a quote that the article's text has in its place is null.
    CREATE TABLE newEvidence (
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, sentence INTEGER NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, quote TEXT, confidence REAL NOT NULL, isFirm INTEGER NOT NULL, details TEXT NOT NULL
    ) STRICT;
    INSERT INTO newEvidence
      SELECT (statement << 24) + row_number() OVER (PARTITION BY statement ORDER BY id) - 1, article, sentence, start, end,
        iif(CAST(quote AS BLOB) = substr((SELECT text FROM article a WHERE a.id = e.article), start + 1, end - start), NULL, quote),
        confidence, isFirm, details FROM evidence e;
    DROP TABLE quoteTerms;
    DROP TABLE quoteText;
    DROP TABLE evidence;
    ALTER TABLE newEvidence RENAME TO evidence;

    -- Derived: which articles have a quote with a word; `articles` holds the differences from one to the next, `first` the first (QuoteIndex).
    CREATE TABLE quoteWord (
      word TEXT NOT NULL, first INTEGER NOT NULL, articles BLOB NOT NULL, PRIMARY KEY (word, first)
    ) STRICT, WITHOUT ROWID;
    -- Derived: the last articles, which the search index does not list yet.
    CREATE TABLE quoteRecent (article INTEGER PRIMARY KEY) STRICT;
    """

  /// Indexes that a bulk load makes at its end, when they cost least.
  static let indexes = LeanSchema.indexes.filter { $0.key != "evidence_statement" }

  /// Those of the indexes that taking an article out needs.
  static let removalIndexes = ["evidence_article", "entity_canonical"]

  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    try makeIndexes(in: db)
    try QuoteIndex.rebuild(in: db)
  }

  static func makeIndexes(_ names: [String] = indexes.keys.sorted(), in db: Database) throws {
    try LeanSchema.makeIndexes(names, in: db)
  }

  static func dropIndexes(in db: Database) throws {
    for name in indexes.keys.sorted() + ["statement_hash"] { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }
  }
}
