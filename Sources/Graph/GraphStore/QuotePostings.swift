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
  private static let capacity = 6 << 20

  init(statements: QuickStatements) { self.statements = statements }

  /// Enters an article under its words; articles come in the order of their rows.
  func add(_ article: Int64, words: RowsByText) throws {
    if lists.size > Self.capacity { try settle() }
    lists.add(article, words: words)
  }

  /// Writes all that is kept, in the order of the words.
  func settle() throws {
    let insert = try statements["INSERT INTO quoteWord VALUES (?, ?, ?)"]
    try lists.forEachPart(longest: QuoteIndex.longest) { word, first, bytes in try insert.bind(word).bind(first).bind(bytes).run() }
    lists = WordLists()
  }
}

/// The articles of each word in memory.
private struct WordLists {
  private var words = RowsByText()
  private var lists: [List] = []
  private var blocks: [Block] = []

  var size: Int { words.size + lists.count * MemoryLayout<List>.stride + blocks.count * MemoryLayout<Block>.stride }

  private struct List {
    var first: Int64
    var last: Int64
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
  mutating func add(_ article: Int64, words found: RowsByText) {
    for index in 0..<found.count {
      found.withBytes(of: index) { word in
        let word = word.bindMemory(to: UInt8.self)
        guard let number = words.number(of: word) else {
          words.add(word)
          lists.append(List(first: article, last: article, head: Self.none, tail: Self.none, used: Self.blockSize))
          return
        }
        let difference = article - lists[number].last
        if difference == 0 { return }
        lists[number].last = article
        ArticleList.forEachByte(of: difference) { append($0, to: number) }
      }
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
  func forEachPart(longest: Int, _ body: (_ word: String, _ first: Int64, UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    for number in words.sortedNumbers {
      let (word, bytes, first) = (words[number], bytes(of: number), lists[number].first)
      if bytes.count <= longest {
        try bytes.withUnsafeBufferPointer { try body(word, first, $0) }
        continue
      }
      var part = ArticleList(first)
      var start = first
      for article in bytes.withUnsafeBufferPointer({ ArticleList.articles(from: first, $0) }).dropFirst() {
        if part.bytes.count < longest {
          part.append(article)
        } else {
          try part.bytes.withUnsafeBufferPointer { try body(word, start, $0) }
          (part, start) = (ArticleList(article), article)
        }
      }
      try part.bytes.withUnsafeBufferPointer { try body(word, start, $0) }
    }
  }

  private func bytes(of number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = lists[number].head
    while block != Self.none {
      let isLast = block == lists[number].tail
      withUnsafeBytes(of: blocks[Int(block)].bytes) { bytes.append(contentsOf: $0.prefix(Int(isLast ? lists[number].used : Self.blockSize))) }
      block = isLast ? Self.none : blocks[Int(block)].next
    }
    return bytes
  }
}
