import GRDB

/// The tables as they are since the migration "lean": fewer rows and indexes for each statement, so that a large load is quick and small.
///
/// What an article calls its entities is read only when the article goes, so it lies in one row an article, packed. Statements are found by
/// their canonical id through their hash, which is the same but for those that merging changed; only these have indexes of their own.
enum LeanSchema {
  static let tables = """
    -- What an article calls its entities, as ArticleNames packs it.
    CREATE TABLE articleNames (article INTEGER PRIMARY KEY REFERENCES article, names TEXT NOT NULL) STRICT;
    -- How many articles call an entity by more than listed names that have ids of their own.
    ALTER TABLE entity ADD COLUMN namings INTEGER NOT NULL DEFAULT 0;
    -- How many statements have the relation.
    ALTER TABLE relation ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;

    -- The folder from which the paths of articles count, seen from the store's own; one row, or none where nobody knows.
    CREATE TABLE inputFolder (path TEXT NOT NULL) STRICT;

    -- As before, but its hash is unique by an index that a bulk load can make at its end.
    CREATE TABLE newStatement (
      id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, subject INTEGER NOT NULL REFERENCES entity,
      relation INTEGER NOT NULL REFERENCES relation, object INTEGER NOT NULL REFERENCES entity,
      polarity INTEGER NOT NULL, modality INTEGER NOT NULL, qualifiers TEXT NOT NULL,
      canonical INTEGER, canonicalSubject INTEGER NOT NULL, canonicalObject INTEGER NOT NULL,
      isTurned INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO newStatement SELECT * FROM statement;
    DROP TABLE statement;
    ALTER TABLE newStatement RENAME TO statement;
    UPDATE relation SET statements = (SELECT count(*) FROM statement s WHERE s.relation = relation.id);
    -- As before, but without the lengths of the quotes, for which nobody asks.
    DROP TABLE quoteTerms;
    DROP TABLE quoteText;
    CREATE VIRTUAL TABLE quoteText USING fts5(
      quote, content='evidence', content_rowid='id', tokenize='unicode61 remove_diacritics 2', columnsize=0);
    INSERT INTO quoteText (quoteText) VALUES ('rebuild');
    CREATE VIRTUAL TABLE quoteTerms USING fts5vocab(quoteText, row);
    -- The bands of an article follow from its sketch.
    DROP INDEX IF EXISTS copyBand_article;
    """

  /// Indexes that a bulk load makes at its end, when they cost least.
  static let indexes = [
    "statement_outwards": "statement(canonicalSubject, relation, canonicalObject, canonical, polarity, modality)",
    "statement_inwards": "statement(canonicalObject, relation, canonicalSubject, canonical, polarity, modality)",
    "statement_changed": "statement(canonical) WHERE canonical IS NOT hash",
    "statement_movedSubject": "statement(subject) WHERE canonicalSubject != subject",
    "statement_movedObject": "statement(object) WHERE canonicalObject != object",
    "entityName_key": "entityName(key)",
    "entity_canonical": "entity(canonical)",
    "evidence_statement": "evidence(statement)",
    "evidence_article": "evidence(article)",
  ]

  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    try makeHashIndex(in: db)
    try makeIndexes(in: db)
    try packNames(in: db)
    try db.execute(sql: "DROP TABLE entityArticle")
    // Bands are computed in another way than before.
    var groups = AllCopyGroups(db: db)
    try groups.rebuild()
  }

  static func makeIndexes(_ names: [String] = indexes.keys.sorted(), in db: Database) throws {
    for name in names {
      try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(name) ON \(indexes[name] ?? "")")
    }
  }

  /// Makes sure that no two statements have one hash.
  static func makeHashIndex(in db: Database) throws {
    try db.execute(sql: "CREATE UNIQUE INDEX IF NOT EXISTS statement_hash ON statement(hash)")
  }

  /// Packs what the former table of names holds, one article after the other.
  private static func packNames(in db: Database) throws {
    try db.execute(
      sql: "UPDATE entity SET namings = (SELECT count(*) FROM entityArticle a WHERE a.entity = entity.id AND a.names != ?)",
      arguments: [ArticleNames.onlyNamed])
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, entity, label, names FROM entityArticle INDEXED BY entityArticle_article ORDER BY article, entity")
    var article: Int64?
    var names = ArticleNames()
    func finish() throws { if let article { try names.insert(article: article, in: db) } }
    while let row = try rows.next() {
      if row[0] != article {
        try finish()
        (article, names) = (row[0], ArticleNames())
      }
      let packed: String = row[3]
      var others: [String] = []
      var unpacker = Unpacker(packed == ArticleNames.onlyNamed ? "" : packed)
      while !unpacker.isAtEnd { others.append(unpacker.string()) }
      names.add(ArticleNames.Naming(entity: row[1], label: row[2], others: packed == ArticleNames.onlyNamed ? nil : others))
    }
    try finish()
  }
}
