import Foundation
import GRDB

/// The search index of a load, collected in memory and written word by word.
///
/// An inverted index in memory (J. Zobel and A. Moffat, "Inverted files for text search engines", 2006): each word has a chain of small blocks with the
/// differences from article to article. When it has grown large it goes into the table, and begins anew.
final class QuotePostings {
  private let statements: QuickStatements
  private var words = RowsByText()
  private var lists: [List] = []
  private var blocks: [Block] = []

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
  /// So many bytes are kept at most.
  private static let capacity = 12 << 20

  init(statements: QuickStatements) { self.statements = statements }

  /// Enters the words of a quote; articles come in the order of their rows.
  func add(_ quote: UnsafeBufferPointer<UInt8>, of article: Int64) {
    QuoteWords.forEach(in: quote) { word in
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

  private func append(_ byte: UInt8, to number: Int) {
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

  /// Writes all that is kept when it takes much memory; only between two articles.
  func settleWhenLarge() throws {
    let size = words.size + lists.count * MemoryLayout<List>.stride + blocks.count * MemoryLayout<Block>.stride
    if size > Self.capacity { try settle() }
  }

  /// Writes all that is kept, in the order of the words.
  func settle() throws {
    let insert = try statements["INSERT INTO quoteWord VALUES (?, ?, ?)"]
    for number in words.sortedNumbers {
      let word = words.texts[number]
      try forEachPart(of: number) { first, bytes in try insert.bind(word).bind(first).bind(bytes).run() }
    }
    words = RowsByText()
    lists = []
    blocks = []
  }

  /// Hands over a word's list in parts as long as a row may be.
  private func forEachPart(of number: Int, _ body: (_ first: Int64, UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var bytes: [UInt8] = []
    var block = lists[number].head
    while block != Self.none {
      let isLast = block == lists[number].tail
      withUnsafeBytes(of: blocks[Int(block)].bytes) { bytes.append(contentsOf: $0.prefix(Int(isLast ? lists[number].used : Self.blockSize))) }
      block = isLast ? Self.none : blocks[Int(block)].next
    }
    try bytes.withUnsafeBufferPointer { bytes in
      if bytes.count <= QuoteIndex.longest { return try body(lists[number].first, bytes) }
      var list = ArticleList(lists[number].first)
      var first = lists[number].first
      for article in ArticleList.articles(from: first, bytes).dropFirst() {
        if list.bytes.count >= QuoteIndex.longest {
          try list.bytes.withUnsafeBufferPointer { try body(first, $0) }
          first = article
          list = ArticleList(first)
        } else {
          list.append(article)
        }
      }
      try list.bytes.withUnsafeBufferPointer { try body(first, $0) }
    }
  }
}
