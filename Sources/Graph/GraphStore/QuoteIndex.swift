import Foundation
import GRDB
import NewsModel

/// Which articles have a quote with a word: the store's search index.
///
/// A row holds a word, the first of up to some hundreds of articles, and these as differences. It is a list of articles, not of places: what is
/// found is looked at again (``Search``), which costs little, while an index of places would be larger than the quotes and take a third of the time of a load.
/// Articles that come one by one wait until they are some dozens: each has a hundred words, and every word touches another page.
struct QuoteIndex {
  private let db: Database
  private let statements: QuickStatements

  init(db: Database) {
    self.db = db
    statements = QuickStatements(db: db)
  }

  /// So many articles wait at most.
  private static let mostRecent = 32

  /// A row with more bytes of differences is followed by another.
  static let longest = 256

  // MARK: Asking

  /// The articles that may have a quote with some words, sorted; the last word may be the beginning of one.
  func articles(with words: [String]) throws -> [Int64] {
    guard let beginning = words.last else { return [] }
    var found = try articles(with: beginning, isBeginning: true)
    for word in Set(words.dropLast()).sorted() where !found.isEmpty {
      let others = Set(try articles(with: word, isBeginning: false))
      found = found.filter(others.contains)
    }
    return try found + recent
  }

  private func articles(with word: String, isBeginning: Bool) throws -> [Int64] {
    let find =
      isBeginning
      ? try statements["SELECT first, articles FROM quoteWord WHERE word >= ? AND word < ?"].bind(word).bind(
        word + "\u{10FFFF}")
      : try statements["SELECT first, articles FROM quoteWord WHERE word = ? ORDER BY first"].bind(word)
    var found: [Int64] = []
    try find.forEachRow { found += ArticleList.articles(from: $0.number(0), $0.bytes(1)) }
    return isBeginning ? Set(found).sorted() : found
  }

  /// The articles that the index does not list yet, sorted; they come after all that it lists.
  private var recent: [Int64] {
    get throws {
      var found: [Int64] = []
      try statements["SELECT article FROM quoteRecent ORDER BY article"].forEachRow {
        found.append($0.number(0))
      }
      return found
    }
  }

  // MARK: Keeping up to date

  /// Enters an article, which comes after all others.
  func add(_ article: Int64) throws {
    try statements["INSERT INTO quoteRecent VALUES (?)"].bind(article).run()
    let recent = try recent
    if recent.count < Self.mostRecent { return }
    var articles: [String: [Int64]] = [:]
    for article in recent {
      for word in try Self.words(of: article, in: db).all { articles[word, default: []].append(article) }
    }
    for (word, articles) in articles.sorted(by: { $0.key.precedesInUTF8($1.key) }) {
      try append(articles, to: word)
    }
    try db.execute(sql: "DELETE FROM quoteRecent")
  }

  private func append(_ articles: [Int64], to word: String) throws {
    var last: (first: Int64, list: ArticleList)?
    try statements["SELECT first, articles FROM quoteWord WHERE word = ? ORDER BY first DESC LIMIT 1"].bind(
      word
    ).forEachRow {
      last = ($0.number(0), ArticleList($0.number(0), $0.bytes(1)))
    }
    var rest = articles[...]
    if case (let first, var list)? = last, list.bytes.count < Self.longest {
      for article in rest { list.append(article) }
      rest = []
      try statements["UPDATE quoteWord SET articles = ? WHERE word = ? AND first = ?"].bind(Data(list.bytes))
        .bind(word).bind(first).run()
    }
    guard let first = rest.popFirst() else { return }
    var list = ArticleList(first)
    for article in rest { list.append(article) }
    try statements["INSERT INTO quoteWord VALUES (?, ?, ?)"].bind(word).bind(first).bind(Data(list.bytes))
      .run()
  }

  /// Takes an article out, whose quotes are still there.
  func remove(_ article: Int64) throws {
    try statements["DELETE FROM quoteRecent WHERE article = ?"].bind(article).run()
    if db.changesCount > 0 { return }
    for word in try Self.words(of: article, in: db).all {
      var row: (first: Int64, articles: [Int64])?
      try statements[
        "SELECT first, articles FROM quoteWord WHERE word = ? AND first <= ? ORDER BY first DESC LIMIT 1"
      ]
      .bind(word).bind(article).forEachRow {
        row = ($0.number(0), ArticleList.articles(from: $0.number(0), $0.bytes(1)))
      }
      guard let row else { continue }
      let left = row.articles.filter { $0 != article }
      if left.first != row.first {
        try statements["DELETE FROM quoteWord WHERE word = ? AND first = ?"].bind(word).bind(row.first).run()
      }
      guard let first = left.first, left.count < row.articles.count else { continue }
      var list = ArticleList(first)
      for article in left.dropFirst() { list.append(article) }
      try statements["INSERT OR REPLACE INTO quoteWord VALUES (?, ?, ?)"].bind(word).bind(first).bind(
        Data(list.bytes)
      ).run()
    }
  }

  // MARK: All at once

  /// Hands over every word with the articles that have it, whether the index lists them yet or not.
  func forEachWord(_ body: (String, [Int64]) throws -> Void) throws {
    var articles: [String: [Int64]] = [:]
    try statements["SELECT word, first, articles FROM quoteWord ORDER BY word, first"].forEachRow { row in
      articles[row.text(0), default: []] += ArticleList.articles(from: row.number(1), row.bytes(2))
    }
    for article in try recent {
      for word in try Self.words(of: article, in: db).all { articles[word, default: []].append(article) }
    }
    for (word, articles) in articles.sorted(by: { $0.key < $1.key }) { try body(word, articles) }
  }

  /// The words of an article's quotes.
  private static func words(of article: Int64, in db: Database) throws -> WordRun {
    var words = WordRun()
    try ArticleQuotes(in: db).forEach(of: article) { _, quote in words.add(quote) }
    return words
  }

  /// Makes the index anew from the quotes.
  static func rebuild(in db: Database) throws {
    try db.execute(sql: "DELETE FROM quoteWord; DELETE FROM quoteRecent")
    let postings = QuotePostings(statements: QuickStatements(db: db))
    let quotes = try ArticleQuotes(in: db)
    let articles = try QuickStatement("SELECT id FROM article ORDER BY id", in: db)
    try articles.forEachRow { row in
      var words = WordRun()
      try quotes.forEach(of: row.number(0)) { _, quote in words.add(quote) }
      try words.read { try postings.add(row.number(0), words: $0) }
    }
    try postings.settle()
  }
}

/// Reads the quotes of articles.
struct ArticleQuotes {
  private let findText: QuickStatement
  private let findEvidence: QuickStatement

  init(in db: Database) throws {
    findText = try QuickStatement("SELECT text FROM article WHERE id = ?", in: db)
    findEvidence = try QuickStatement(
      "SELECT id, quote, start, end FROM evidence INDEXED BY evidence_article WHERE article = ? ORDER BY id",
      in: db)
  }

  /// Hands over the row of each evidence of an article and its quote, whose bytes are valid only meanwhile.
  func forEach(of article: Int64, _ body: (_ evidence: Int64, UnsafeBufferPointer<UInt8>) throws -> Void)
    throws
  {
    try findText.bind(article).forEachRow { row in
      let text = row.bytes(0)
      try findEvidence.bind(article).forEachRow { evidence in
        let quote =
          evidence.isNull(1) ? text.part(Int(evidence.number(2)), Int(evidence.number(3))) : evidence.bytes(1)
        try body(evidence.number(0), quote)
      }
    }
  }
}

/// Rising numbers of articles as the differences from one to the next, seven bits a byte, the lowest first.
struct ArticleList {
  private(set) var bytes: [UInt8] = []
  private(set) var last: Int64

  init(_ first: Int64) { last = first }

  init(_ first: Int64, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = Array(bytes)
    last = Self.articles(from: first, bytes).last ?? first
  }

  mutating func append(_ article: Int64) {
    Self.forEachByte(of: article - last) { bytes.append($0) }
    last = article
  }

  static func articles(from first: Int64, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int64] {
    var articles = [first]
    var (number, difference, shift) = (first, Int64(0), Int64(0))
    for byte in bytes {
      difference |= Int64(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 != 0 { continue }
      number += difference
      articles.append(number)
      (difference, shift) = (0, 0)
    }
    return articles
  }

  static func forEachByte(of difference: Int64, _ body: (UInt8) -> Void) {
    var rest = UInt64(bitPattern: difference)
    while rest > 0x7F {
      body(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body(UInt8(truncatingIfNeeded: rest))
  }
}
