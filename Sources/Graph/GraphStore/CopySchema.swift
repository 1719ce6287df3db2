import GRDB

/// The tables of copied texts as they are since the migration "copies": forests rather than all pairs; and an index that removing needs.
enum CopySchema {
  static let tables = """
    CREATE INDEX statementQualifier_statement ON statementQualifier(statement);

    -- Derived: the groups of articles that copy each other, named after their smallest article. An article's `copyGroup` is null only
    -- until it is derived. Of the links between copies, only those are kept that hold a group together.
    DROP TABLE copyPair;
    DROP TABLE copyBand;
    ALTER TABLE article DROP COLUMN copyGroup;
    ALTER TABLE article ADD COLUMN copyGroup INTEGER;
    CREATE INDEX article_copyGroup ON article(copyGroup, name);
    CREATE TABLE copyGroup (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL) STRICT;
    CREATE TABLE copyBand (
      band INTEGER NOT NULL, copyGroup INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (band, copyGroup, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copyBand_article ON copyBand(article);
    CREATE TABLE copyLink (
      first INTEGER NOT NULL REFERENCES article, second INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copyLink_second ON copyLink(second);
    """

  /// The name of an article's group, for a SELECT from `article`; a store of before the migration may be read without being changed.
  static func groupName(in db: Database) throws -> String {
    try db.tableExists("copyGroup") ? "(SELECT g.name FROM copyGroup g WHERE g.id = article.copyGroup)" : "copyGroup"
  }
}
