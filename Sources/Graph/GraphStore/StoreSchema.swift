import GRDB

/// The tables of a store, as migrations from the first version on. Tables called derived can be emptied and computed again from
/// the others.
enum StoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreConnection.applicationID)")
      try db.execute(sql: StoreSchemaV1.tables)
      try db.execute(sql: StoreSchemaV1.indexes)
    }
    migrator.registerMigration("judgements") { try $0.execute(sql: JudgementSchema.tables) }
    migrator.registerMigration("copies") { db in
      try db.execute(sql: CopySchema.tables)
      var groups = AllCopyGroups(db: db)
      try groups.rebuild()
    }
    return migrator
  }

  /// Indexes that a bulk load makes at its end, when they cost least.
  static let indexes = [
    "statement_canonical": "statement(canonical)",
    "statement_outwards": "statement(canonicalSubject, relation, canonicalObject, canonical, polarity, modality)",
    "statement_inwards": "statement(canonicalObject, relation, canonicalSubject, canonical, polarity, modality)",
    "statement_relation": "statement(relation)",
    "statement_subject": "statement(subject)",
    "statement_object": "statement(object)",
    "entityName_key": "entityName(key)",
    "entity_canonical": "entity(canonical)",
    "evidence_statement": "evidence(statement)",
    "evidence_article": "evidence(article)",
    "entityArticle_article": "entityArticle(article)",
  ]

  /// Those of the indexes that taking an article out needs.
  static let removalIndexes = [
    "evidence_statement", "evidence_article", "entityArticle_article", "statement_relation", "statement_subject",
    "statement_object", "entity_canonical",
  ]

  static func makeIndexes(_ names: [String] = indexes.keys.sorted(), in db: Database) throws {
    for name in names {
      try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(name) ON \(indexes[name] ?? "")")
    }
  }

  static func dropIndexes(in db: Database) throws {
    for name in indexes.keys.sorted() { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }
  }
}
