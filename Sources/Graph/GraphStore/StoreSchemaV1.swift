/// The tables of version 0.1's first stores, as they were made then; later migrations build on them, so nothing here may change.
enum StoreSchemaV1 {
  static let indexes = """
    CREATE INDEX statement_canonical ON statement(canonical);
    CREATE INDEX statement_outwards ON statement(
      canonicalSubject, relation, canonicalObject, canonical, polarity, modality);
    CREATE INDEX statement_inwards ON statement(
      canonicalObject, relation, canonicalSubject, canonical, polarity, modality);
    CREATE INDEX statement_relation ON statement(relation);
    CREATE INDEX statement_subject ON statement(subject);
    CREATE INDEX statement_object ON statement(object);
    CREATE INDEX evidence_statement ON evidence(statement);
    CREATE INDEX evidence_article ON evidence(article);
    CREATE INDEX entityName_key ON entityName(key);
    CREATE INDEX entityArticle_article ON entityArticle(article);
    CREATE INDEX entity_canonical ON entity(canonical);
    """

  static let tables = """
    -- The articles as read. `text` is a blob, because text from outside may hold any byte, NUL included; `record` holds
    -- the packed descriptive fields. `sketch` is the fingerprint for finding copies; `fingerprint` stands for all that the
    -- article adds. `copyGroup` is derived: the smallest name of the articles that copy each other.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, path TEXT, record TEXT NOT NULL, text BLOB NOT NULL,
      sentences BLOB NOT NULL, sha256 TEXT NOT NULL, fingerprint TEXT NOT NULL, sketch BLOB NOT NULL,
      copyGroup TEXT NOT NULL
    ) STRICT;

    -- What articles speak of, under the ids that the articles gave. `articles` counts them; `canonical` and `label` are
    -- derived: the entity that it is one with after merging, and the label that most articles give.
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL, wikidata TEXT,
      articles INTEGER NOT NULL DEFAULT 0, canonical INTEGER NOT NULL
    ) STRICT;
    -- What each article calls them; `names` is packed.
    CREATE TABLE entityArticle (
      entity INTEGER NOT NULL REFERENCES entity, article INTEGER NOT NULL REFERENCES article,
      label TEXT NOT NULL, names TEXT NOT NULL, PRIMARY KEY (entity, article)
    ) STRICT, WITHOUT ROWID;
    -- The names of an entity, folded names for looking them up, and how many articles use each as a name and as the label.
    CREATE TABLE entityName (
      id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity, name TEXT NOT NULL, key TEXT NOT NULL,
      articles INTEGER NOT NULL, labels INTEGER NOT NULL, UNIQUE (entity, name)
    ) STRICT;

    CREATE TABLE relation (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

    -- Statements as the articles' entities make them. `hash` is the number in the statement's id. The canonical columns are
    -- derived: the statement after merging; `canonical` is null when both its ends became one entity.
    CREATE TABLE statement (
      id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, subject INTEGER NOT NULL REFERENCES entity,
      relation INTEGER NOT NULL REFERENCES relation, object INTEGER NOT NULL REFERENCES entity,
      polarity INTEGER NOT NULL, modality INTEGER NOT NULL, qualifiers TEXT NOT NULL,
      canonical INTEGER, canonicalSubject INTEGER NOT NULL, canonicalObject INTEGER NOT NULL,
      isTurned INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    -- Which entities stand in the key qualifiers of a statement.
    CREATE TABLE statementQualifier (
      entity INTEGER NOT NULL REFERENCES entity, statement INTEGER NOT NULL REFERENCES statement,
      PRIMARY KEY (entity, statement)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY, statement INTEGER NOT NULL REFERENCES statement,
      article INTEGER NOT NULL REFERENCES article, sentence INTEGER NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, quote TEXT NOT NULL, confidence REAL NOT NULL, isFirm INTEGER NOT NULL,
      details TEXT NOT NULL
    ) STRICT;

    -- Decisions: by the tables, as articles used them; by the user, which outlive everything; by rules, which are derived.
    CREATE TABLE articleJudgement (
      article INTEGER NOT NULL REFERENCES article, first TEXT NOT NULL, second TEXT NOT NULL, verdict TEXT NOT NULL,
      by TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (first, second, by, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articleJudgement_article ON articleJudgement(article);
    CREATE INDEX articleJudgement_second ON articleJudgement(second);
    CREATE TABLE userJudgement (
      first TEXT NOT NULL, second TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, score REAL NOT NULL,
      reason TEXT NOT NULL, PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX userJudgement_second ON userJudgement(second);

    -- Derived.
    CREATE TABLE ruleJudgement (
      first TEXT NOT NULL, second TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, score REAL NOT NULL,
      reason TEXT NOT NULL, PRIMARY KEY (first, second, by)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ruleJudgement_second ON ruleJudgement(second);
    CREATE TABLE entityBlock (
      key TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entity, PRIMARY KEY (key, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entityBlock_entity ON entityBlock(entity);
    CREATE TABLE copyBand (
      band INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article, PRIMARY KEY (band, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copyBand_article ON copyBand(article);
    CREATE TABLE copyPair (
      first INTEGER NOT NULL REFERENCES article, second INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE quoteText USING fts5(
      quote, content='evidence', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE nameText USING fts5(
      name, content='entityName', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    -- The words in the two indexes with their counts.
    CREATE VIRTUAL TABLE quoteTerms USING fts5vocab(quoteText, row);
    CREATE VIRTUAL TABLE nameTerms USING fts5vocab(nameText, row);
    """
}
