import Foundation
import GRDB

/// The search index of a load, collected in memory and written word by word.
///
/// An inverted index in memory (J. Zobel and A. Moffat, "Inverted files for text search engines", 2006): each word has a chain of small blocks with the
/// differences from article to article. When it has grown large it goes into the table, and begins anew.
final class QuotePostings {
  private let statements: QuickStatements
  private var lists = WordLists()

  /// So many bytes are kept at most.
  private let capacity: Int

  init(statements: QuickStatements, capacity: Int = LoadMemory.plenty.words) {
    self.statements = statements
    self.capacity = capacity
  }

  /// Enters an article under its words; articles come in the order of their rows.
  func add(_ article: Int64, words: PackedWords) throws {
    if lists.size > capacity || lists.isFar(article) { try settle() }
    lists.add(article, words: words)
  }

  /// Writes all that is kept, in the order of the words.
  func settle() throws {
    let insert = try statements["INSERT INTO quoteWord VALUES (?, ?, ?)"]
    try lists.forEachPart(longest: QuoteIndex.longest) { word, first, bytes in
      try insert.bindText(word).bind(first).bindBlob(bytes).run()
    }
    lists = WordLists()
  }
}

/// The articles of each word in memory.
private struct WordLists {
  private var words = RowsByText()
  /// The first article of all.
  private var base: Int64 = 0
  private var lists: [List] = []
  private var blocks: [Block] = []
  /// What was found for the words of the article that comes next.
  private var likely: [RowsByText.Likely] = []
  /// Keeps the compiler from leaving out what only warms the cache.
  private var seen: UInt32 = 0

  var size: Int {
    words.size + lists.count * MemoryLayout<List>.stride + blocks.count * MemoryLayout<Block>.stride
  }

  /// The first and last article, counted from the first of all, and its blocks.
  private struct List {
    var first: UInt32
    var last: UInt32
    var head: UInt32
    var tail: UInt32
    var used: UInt8
  }

  /// Twelve bytes of differences, and where they go on.
  private struct Block {
    var bytes: (UInt64, UInt32) = (0, 0)
    var next: UInt32 = 0
  }

  private static let blockSize: UInt8 = 12
  private static let none = UInt32.max

  /// Whether an article comes so far behind the first that it needs lists of its own.
  func isFar(_ article: Int64) -> Bool { !lists.isEmpty && article - base > Int64(UInt32.max) }

  mutating func add(_ article: Int64, words found: PackedWords) {
    if lists.isEmpty { base = article }
    let article = UInt32(article - base)
    words.find(found.hashes, &likely)
    // What is looked at next comes into the cache side by side.
    var sum: UInt32 = 0
    for known in likely where known.isFound { sum &+= lists[Int(known.number)].tail }
    seen &+= sum
    found.forEach { index, word in
      let hash = found.hashes[index]
      guard let number = words.number(of: word, hash: hash, likely: likely[index]) else {
        words.add(word, hash: hash)
        lists.append(
          List(first: article, last: article, head: Self.none, tail: Self.none, used: Self.blockSize))
        return
      }
      let difference = article - lists[number].last
      if difference == 0 { return }
      lists[number].last = article
      ArticleList.forEachByte(of: Int64(difference)) { append($0, to: number) }
    }
  }

  private mutating func append(_ byte: UInt8, to number: Int) {
    if lists[number].used == Self.blockSize {
      let block = UInt32(blocks.count)
      blocks.append(Block())
      if lists[number].tail == Self.none {
        lists[number].head = block
      } else {
        blocks[Int(lists[number].tail)].next = block
      }
      lists[number].tail = block
      lists[number].used = 0
    }
    let place = Int(lists[number].used)
    lists[number].used += 1
    withUnsafeMutableBytes(of: &blocks[Int(lists[number].tail)].bytes) { $0[place] = byte }
  }

  /// Hands over every word with its list, in the order of the words, in parts of at most so many bytes.
  func forEachPart(
    longest: Int,
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ first: Int64, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    for number in words.sortedNumbers {
      collect(number, &bytes)
      let first = base + Int64(lists[number].first)
      try words.withBytes(of: number) { word in
        let word = word.bindMemory(to: UInt8.self)
        if bytes.count <= longest { return try bytes.withUnsafeBufferPointer { try body(word, first, $0) } }
        try forEachPart(of: bytes, from: first, longest: longest) { try body(word, $0, $1) }
      }
    }
  }

  private func forEachPart(
    of bytes: [UInt8], from first: Int64, longest: Int,
    _ body: (_ first: Int64, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var part = ArticleList(first)
    var start = first
    for article in bytes.withUnsafeBufferPointer({ ArticleList.articles(from: first, $0) }).dropFirst() {
      if part.bytes.count < longest {
        part.append(article)
      } else {
        try part.bytes.withUnsafeBufferPointer { try body(start, $0) }
        (part, start) = (ArticleList(article), article)
      }
    }
    try part.bytes.withUnsafeBufferPointer { try body(start, $0) }
  }

  /// Puts the bytes of a word's list one after the other.
  private func collect(_ number: Int, _ bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var block = lists[number].head
    while block != Self.none {
      let isLast = block == lists[number].tail
      withUnsafeBytes(of: blocks[Int(block)].bytes) {
        bytes.append(contentsOf: $0.prefix(Int(isLast ? lists[number].used : Self.blockSize)))
      }
      block = isLast ? Self.none : blocks[Int(block)].next
    }
  }
}
