import GRDB
public import NewsModel

extension GraphStore {
  /// What a search finds.
  public struct SearchResult: Hashable, Sendable {
    /// Entities that have a name with all the words, the best match first.
    public var entities: [Entity]
    /// Statements that have a quote with all the words, the best match first.
    public var statements: [NewsModel.Statement]
  }

  /// Finds entities by their names and statements by their quotes: all words must occur, in any order; the last may be a
  /// beginning. Case and diacritics do not count.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - query: which statements count, as in ``stats(of:)``; then only entities that one of them joins to another. Nil for everything.
  ///   - limit: how many entities and how many statements to give at most.
  ///   - offset: how many of each to leave out at the beginning.
  public func search(_ text: String, query: NeighborQuery? = nil, limit: Int = 20, offset: Int = 0) throws -> SearchResult {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
    if words.isEmpty { return SearchResult(entities: [], statements: []) }
    let pattern = words.joined(separator: " ") + "*"
    return try read { db in
      let page = Page(offset: offset, limit: limit)
      let quotes = try db.tableExists("quoteWord") ? quoted(text, db) : quoted(pattern: pattern, db)
      return SearchResult(
        entities: try entities(matching: pattern, query, page, db), statements: try statements(quotes, query, page, db))
    }
  }

  private func entities(matching pattern: String, _ query: NeighborQuery?, _ page: Page, _ db: Database) throws -> [Entity] {
    let rows = try Int64.fetchCursor(
      db,
      sql: """
        SELECT c.id FROM nameText JOIN entityName n ON n.id = nameText.rowid JOIN entity e ON e.id = n.entity
        JOIN entity c ON c.id = e.canonical WHERE nameText MATCH ?
        GROUP BY c.id ORDER BY max(c.articles) DESC, c.name
        """, arguments: [pattern])
    return try page.filled { try rows.next() } with: { row in
      guard let entity = try Self.entity(row: row, in: db) else { return nil }
      guard let query else { return entity }
      return try isJoined(entity, by: query) ? entity : nil
    }
  }

  /// The statements with a quote that has all words of a text, those with most such quotes first.
  private func quoted(_ text: String, _ db: Database) throws -> [Int64] {
    let wanted = QuoteWords.all(in: text)
    let articles = try QuoteIndex(db: db).articles(with: wanted)
    let (words, quotes) = (WantedWords(wanted), try ArticleQuotes(in: db))
    let canonical = try QuickStatement("SELECT canonical FROM statement WHERE id = ? AND canonical IS NOT NULL", in: db)
    var counts: [Int64: Int] = [:]
    for article in articles {
      try quotes.forEach(of: article) { evidence, quote in
        guard words.areAll(in: quote) else { return }
        if let number = try canonical.bind(EvidenceRows.statement(of: evidence)).number() { counts[number, default: 0] += 1 }
      }
    }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }

  /// The same in a store of before the migration "packed", which has another index.
  private func quoted(pattern: String, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT s.canonical FROM quoteText JOIN evidence e ON e.id = quoteText.rowid
        JOIN statement s ON s.id = e.statement WHERE quoteText MATCH ? AND s.canonical IS NOT NULL
        GROUP BY s.canonical ORDER BY count(*) DESC, s.canonical
        """, arguments: [pattern])
  }

  private func statements(_ numbers: [Int64], _ query: NeighborQuery?, _ page: Page, _ db: Database) throws -> [NewsModel.Statement] {
    var numbers = numbers.makeIterator()
    let loader = try StatementLoader(db: db)
    let filter = query.map { StatementFilter($0, db: db) }
    return try page.filled { numbers.next() } with: { number in
      guard let stored = try loader.statement(number: number) else { return nil }
      guard let filter else { return stored }
      guard let (statement, _) = try filter.sift(stored), try filter.hasWantedEnd(statement) else { return nil }
      return statement
    }
  }

  /// Whether an entity has one of the wanted types, and some statement that a question admits joins it to another; where every
  /// statement counts, the type is enough.
  public func isJoined(_ entity: Entity, by query: NeighborQuery) throws -> Bool {
    if !query.types.isEmpty && !query.types.contains(entity.type) { return false }
    if query.admitsEveryStatement { return true }
    var around = query
    around.types = []
    around.hops = 1
    around.offset = 0
    around.limit = 1
    return try !neighbors(of: entity.id, query: around).isEmpty
  }
}

/// The words of a search, the last of which may be the beginning of one.
private struct WantedWords {
  private let whole: [[UInt8]]
  private let beginning: [UInt8]

  init(_ words: [String]) {
    whole = Set(words.dropLast()).sorted().map { Array($0.utf8) }
    beginning = Array((words.last ?? "").utf8)
  }

  func areAll(in quote: UnsafeBufferPointer<UInt8>) -> Bool {
    var missing = whole
    var hasBeginning = false
    QuoteWords.forEach(in: quote) { word in
      if word.starts(with: beginning) { hasBeginning = true }
      missing.removeAll { $0.elementsEqual(word) }
    }
    return hasBeginning && missing.isEmpty
  }
}

/// A part of an answer.
private struct Page {
  let offset: Int
  let limit: Int

  /// Takes what `next` gives, as far as `record` makes something of it, until the page is full.
  func filled<Key, Record>(_ next: () throws -> Key?, with record: (Key) throws -> Record?) rethrows -> [Record] {
    var records: [Record] = []
    var skipped = 0
    while records.count < limit, let key = try next() {
      guard let record = try record(key) else { continue }
      if skipped < offset { skipped += 1 } else { records.append(record) }
    }
    return records
  }
}
