import EntityResolution
import GRDB
import NewsModel

/// The entities of a bulk load with how many articles call them what, kept in memory and written in the order of their rows.
///
/// Written article by article, every entity and every name of it would touch another page of the tables, which took a third of the time of a large
/// load. What does not fit into some megabytes is settled meanwhile, and looked up again.
final class LoadedEntities {
  private let db: Database
  private let statements: QuickStatements
  private let counts: EntityNames
  /// Names, each with the label that the entity had first.
  private var names = RowsByText()
  private var entities: [Loaded] = []
  private var types = RowsByText()
  private var wikidata: [Int: String] = [:]
  /// Whether every entity of the store is known here, so that one that is not is new.
  private var isComplete: Bool
  private var nextRow: Int64
  private var hasFurtherNames = false
  /// Keeps the compiler from leaving out what only warms the cache.
  private var seen: UInt32 = 0

  /// How many bytes are kept.
  private let capacity: Int

  /// What was found for the entities of the article that comes next.
  private var likely: [RowsByText.Likely] = []
  private var hashes: [UInt64] = []

  /// Some numbers for each entity; two megabytes for a hundred thousand.
  private struct Loaded {
    let row: UInt32
    let type: UInt16
    let isStored: Bool
    var articles: UInt32 = 0
    var namings: UInt32 = 0
    /// How many articles go by the label that it had first.
    var labels: UInt32 = 0

    mutating func count(isOnlyNamed: Bool, hasFirstLabel: Bool) -> Int64 {
      articles += 1
      if !isOnlyNamed { namings += 1 }
      if hasFirstLabel { labels += 1 }
      return Int64(row)
    }
  }

  init(db: Database, statements: QuickStatements, capacity: Int) throws {
    self.db = db
    self.capacity = capacity
    self.statements = statements
    counts = EntityNames(statements: statements, db: db, keepsSearchIndex: false)
    try db.execute(
      sql: "CREATE TEMP TABLE IF NOT EXISTS furtherName (entity INTEGER, name TEXT, labels INTEGER)")
    nextRow = try Self.nextRow(in: db)
    isComplete = nextRow == 1
  }

  private static func nextRow(in db: Database) throws -> Int64 {
    (try Int64.fetchOne(db, sql: "SELECT max(id) FROM entity") ?? 0) + 1
  }

  /// Looks the entities of an article up at once, by the hashes of their ids; they are counted next, one after the other.
  func prepare(_ hashes: UnsafeBufferPointer<UInt64>) {
    self.hashes.removeAll(keepingCapacity: true)
    self.hashes.append(contentsOf: hashes)
    names.find(hashes, &likely)
    // What is counted next comes into the cache side by side.
    var sum: UInt32 = 0
    for found in likely where found.isFound { sum &+= entities[Int(found.number)].articles }
    seen &+= sum
  }

  /// Counts what one more article calls an entity, and gives the entity's row.
  ///
  /// - Parameter place: where the entity stands among those that ``prepare(_:)`` was told.
  func count(_ entity: PreparedEntity, at place: Int) throws -> Int64 {
    let index = try index(of: entity, at: place)
    let hasFirstLabel = names.hasSecond(entity.label, at: index)
    let row = entities[index].count(isOnlyNamed: entity.others == nil, hasFirstLabel: hasFirstLabel)
    if !hasFirstLabel {
      try addFurther(String(decoding: entity.label, as: UTF8.self), of: row, asLabel: true)
    }
    for name in entity.others ?? [] { try addFurther(name, of: row, asLabel: false) }
    return row
  }

  /// Writes everything; afterwards only the tables know the entities.
  func settle() throws {
    // Ids come in no order, and each goes into the index of ids.
    try db.execute(sql: "PRAGMA cache_size = -\(max(4096, capacity / 1024 * 3 / 8))")
    for index in entities.indices { try write(index) }
    try db.execute(sql: "PRAGMA cache_size = -4096")
    entities.removeAll(keepingCapacity: true)
    wikidata.removeAll()
    names = RowsByText()
    isComplete = false
    if hasFurtherNames { try settleFurtherNames() }
    nextRow = try Self.nextRow(in: db)
  }

  // MARK: Rows

  private func index(of entity: PreparedEntity, at place: Int) throws -> Int {
    let hash = hashes[place]
    if let index = names.number(of: entity.name, hash: hash, likely: likely[place]) { return index }
    if names.size + entities.count * MemoryLayout<Loaded>.stride > capacity {
      try settle()
      hashes.withUnsafeBufferPointer { names.find($0, &likely) }
    }
    let stored =
      isComplete ? nil : try statements["SELECT id FROM entity WHERE name = ?"].bindText(entity.name).number()
    if stored == nil { nextRow += 1 }
    if let item = entity.wikidata { wikidata[entities.count] = String(decoding: item, as: UTF8.self) }
    entities.append(
      Loaded(row: UInt32(stored ?? nextRow - 1), type: number(of: entity.type), isStored: stored != nil))
    names.add(entity.name, hash: hash, second: entity.label)
    return entities.count - 1
  }

  private func number(of type: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if let known = types.number(of: type) { return UInt16(known) }
    types.add(type)
    return UInt16(types.count - 1)
  }

  private func addFurther(_ name: String, of row: Int64, asLabel: Bool) throws {
    hasFurtherNames = true
    try statements["INSERT INTO temp.furtherName VALUES (?, ?, ?)"].bind(row).bind(name).bind(asLabel ? 1 : 0)
      .run()
  }

  // MARK: Tables

  private func write(_ index: Int) throws {
    let (entity, label) = (entities[index], names.second(of: index))
    if entity.isStored {
      try statements["UPDATE entity SET articles = articles + ?, namings = namings + ? WHERE id = ?"]
        .bind(Int(entity.articles)).bind(Int(entity.namings)).bind(Int64(entity.row)).run()
    } else {
      try statements[
        "INSERT INTO entity (id, name, type, label, wikidata, articles, namings, canonical) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?1)"
      ]
      .bind(Int64(entity.row)).bind(names[index]).bind(types[Int(entity.type)]).bind(label).bind(
        wikidata[index]
      )
      .bind(Int(entity.articles)).bind(Int(entity.namings)).run()
    }
    if entity.labels > 0 {
      try counts.count(label, of: Int64(entity.row), articles: Int(entity.labels), labels: Int(entity.labels))
    }
  }

  private func settleFurtherNames() throws {
    let find = try statements[
      "SELECT entity, name, count(*), sum(labels) FROM temp.furtherName GROUP BY entity, name ORDER BY entity, name"
    ]
    try find.forEachRow { row in
      try counts.count(
        row.text(1), of: row.number(0), articles: Int(row.number(2)), labels: Int(row.number(3)))
    }
    try db.execute(sql: "DELETE FROM temp.furtherName")
    hasFurtherNames = false
  }
}
