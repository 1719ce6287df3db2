import Foundation

/// The rows of statements by their hashes, for a bulk load: sixteen bytes a statement, where the index would be read and written page by page.
///
/// A hash table with open addressing (linear probing; D. Knuth, TAOCP 3, 6.4, algorithm L).
struct RowsByHash {
  private var hashes: [Int64] = []
  /// Zero where a place is free; rows count from one.
  private var rows: [UInt32] = []
  private(set) var count = 0

  /// The row of a hash; nil when it has none.
  subscript(hash: Int64) -> Int64? {
    if rows.isEmpty { return nil }
    let place = place(of: hash)
    return rows[place] == 0 ? nil : Int64(rows[place])
  }

  /// Enters the row of a hash that has none.
  mutating func enter(_ hash: Int64, row: Int64) {
    if count * 4 >= rows.count * 3 { grow() }
    let place = place(of: hash)
    (hashes[place], rows[place]) = (hash, UInt32(truncatingIfNeeded: row))
    count += 1
  }

  /// Where a hash stands, or would stand.
  private func place(of hash: Int64) -> Int {
    // Seeded anew in each run, so that no text can be made whose statements all meet in one place.
    var place = hash.hashValue & (rows.count - 1)
    while rows[place] != 0 && hashes[place] != hash { place = (place + 1) & (rows.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = (hashes, rows)
    let capacity = max(1024, rows.count * 2)
    hashes = Array(repeating: 0, count: capacity)
    rows = Array(repeating: 0, count: capacity)
    for (hash, row) in zip(old.0, old.1) where row != 0 {
      let place = place(of: hash)
      (hashes[place], rows[place]) = (hash, row)
    }
  }
}

/// Texts one after the other in one run of bytes, by their number; an array of strings would take fifty bytes more for each.
struct Texts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }
  /// How many bytes they take.
  var size: Int { bytes.count + ends.count * 4 }

  /// The text of a number.
  subscript(number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  func has(_ text: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == text.count, let start = text.baseAddress else { return range.count == text.count }
    return bytes.withUnsafeBytes { memcmp($0.baseAddress! + range.lowerBound, start, text.count) == 0 }
  }

  func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(of: number)])) }
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }
}

/// Finds the numbers of ``Texts``.
struct RowsByText {
  private(set) var texts = Texts()
  /// The number of a text and one, below half of its hash, by which most of the others in its way are told apart; zero where a place is free.
  private var places: [UInt64] = []

  /// How many bytes the texts and their places take.
  var size: Int { texts.size + places.count * 8 }

  /// The number of a text; nil when it was not added.
  subscript(text: String) -> Int? {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text; nil when it was not added.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    if places.isEmpty { return nil }
    let found = places[place(of: text, hash: Self.hash(UnsafeRawBufferPointer(text)))]
    return found == 0 ? nil : Int(found & Self.numbers) - 1
  }

  /// Adds a text that was not added before.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a text that was not added before.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if texts.count * 4 >= places.count * 3 { grow() }
    let hash = Self.hash(UnsafeRawBufferPointer(text))
    let place = place(of: text, hash: hash)
    texts.add(text)
    places[place] = hash & ~Self.numbers | UInt64(texts.count)
  }

  /// The numbers of all texts in the order of their bytes.
  var sortedNumbers: [Int] {
    var keys = (0..<texts.count).map { number in (start: texts.withBytes(of: number, Self.firstEight), number: number) }
    keys.sort { a, b in
      if a.start != b.start { return a.start < b.start }
      return texts.withBytes(of: a.number) { left in texts.withBytes(of: b.number) { left.lexicographicallyPrecedes($0) } }
    }
    return keys.map(\.number)
  }

  private static let numbers: UInt64 = 0xFFFF_FFFF

  private func place(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mark = hash & ~Self.numbers
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0, places[place] & ~Self.numbers != mark || !texts.has(text, at: Int(places[place] & Self.numbers) - 1) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  /// Seeded anew in each run, so that nobody can make texts that all meet in one place.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private static func firstEight(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 { key = key << 8 | UInt64(place < text.count ? text[place] : 0) }
    return key
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(1024, places.count * 2))
    for number in 0..<texts.count {
      let hash = texts.withBytes(of: number, Self.hash)
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = hash & ~Self.numbers | UInt64(number + 1)
    }
  }
}
