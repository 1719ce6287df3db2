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
    migrator.registerMigration("lean", migrate: LeanSchema.migrate)
    migrator.registerMigration("commands") { try $0.execute(sql: JudgementSchema.commands) }
    migrator.registerMigration("packed", migrate: PackedSchema.migrate)
    migrator.registerMigration("loneBands", migrate: LoneBands.makeTable)
    return migrator
  }
}
