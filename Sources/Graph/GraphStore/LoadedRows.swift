import Foundation

/// The rows of statements by their hashes, for a bulk load: some sixteen bytes a statement, where the index would be read and written page by page.
///
/// A hash table with open addressing (linear probing; D. Knuth, TAOCP 3, 6.4, algorithm L). Rows are given in order, from one.
struct RowsByHash {
  /// The hash of each row.
  private var hashes: [Int64] = []
  /// Eleven bits of a mark, by which most of the others in a row's way are told apart, and the row; zero where a place is free.
  private var places: [UInt32] = []

  var count: Int { hashes.count }
  /// More rows cannot be told from the marks.
  static let most = 1 << 21 - 1

  /// The row of a hash; nil when it has none.
  subscript(hash: Int64) -> Int64? {
    if places.isEmpty { return nil }
    let found = places[place(of: hash)]
    return found == 0 ? nil : Int64(found & UInt32(Self.most))
  }

  /// Gives a hash that has no row the next one.
  mutating func enter(_ hash: Int64) {
    if count * 4 >= places.count * 3 { grow() }
    let place = place(of: hash)
    hashes.append(hash)
    places[place] = Self.mark(of: Self.mixed(hash)) | UInt32(hashes.count)
  }

  /// Where a hash stands, or would stand.
  private func place(of hash: Int64) -> Int {
    let mixed = Self.mixed(hash)
    let mark = Self.mark(of: mixed)
    var place = Int(truncatingIfNeeded: mixed) & (places.count - 1)
    while places[place] != 0 {
      let row = places[place] & UInt32(Self.most)
      if places[place] == mark | row && hashes[Int(row) - 1] == hash { break }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private static func mark(of mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 32) & ~UInt32(most) }

  private static func mixed(_ hash: Int64) -> UInt64 { TextHash.mixed(UInt64(bitPattern: hash)) }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(1024, places.count * 2))
    for (row, hash) in hashes.enumerated() {
      let mixed = Self.mixed(hash)
      var place = Int(truncatingIfNeeded: mixed) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Self.mark(of: mixed) | UInt32(row + 1)
    }
  }
}

/// A quick hash for tables in memory, seeded anew in each run, so that nobody can make texts that all meet in one place; nothing of it leaves the process.
///
/// Each eight bytes are multiplied in full and folded, after wyhash (Wang Yi, 2019).
enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max)

  static func of(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count)
    var place = 0
    while place + 8 <= text.count {
      hash = folded(hash ^ text.loadUnaligned(fromByteOffset: place, as: UInt64.self), 0xA076_1D64_78BD_642F)
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return folded(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  static func mixed(_ number: UInt64) -> UInt64 { folded(number ^ seed, 0xE703_7ED1_A0B4_28DB) }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}

/// Texts by their number and numbers by their text; each text may have a second one with it.
///
/// All lie in one run of bytes, a text behind its number and the two lengths: an array of strings would take fifty bytes more for each, and what
/// belongs together comes into the processor's cache together.
struct RowsByText {
  private var bytes: [UInt8] = []
  /// Where the record of a number begins.
  private var records: [UInt32] = []
  /// Half of a text's hash, by which most of the others in its way are told apart, and one more than where its record begins; zero where a place is free.
  private var places: [UInt64] = []

  var count: Int { records.count }
  /// How many bytes all takes.
  var size: Int { bytes.count + records.count * 4 + places.count * 8 }

  /// The text of a number.
  subscript(number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }

  /// The second text of a number.
  func second(of number: Int) -> String { withBytes(of: number, isSecond: true) { String(decoding: $0, as: UTF8.self) } }

  /// The number of a text; nil when it was not added.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    if places.isEmpty { return nil }
    let found = places[place(of: text, hash: TextHash.of(UnsafeRawBufferPointer(text)))]
    return found == 0 ? nil : Int(header(at: Int(found & Self.starts) - 1).number)
  }

  /// Adds a text that was not added before, with a second one.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, second: UnsafeBufferPointer<UInt8>? = nil) {
    if records.count * 4 >= places.count * 3 { grow() }
    let hash = TextHash.of(UnsafeRawBufferPointer(text))
    let place = place(of: text, hash: hash)
    places[place] = hash & ~Self.starts | UInt64(bytes.count + 1)
    let header = Header(number: UInt32(records.count), length: UInt32(text.count), secondLength: UInt32(second?.count ?? 0))
    records.append(UInt32(bytes.count))
    withUnsafeBytes(of: header) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
    if let second { bytes.append(contentsOf: second) }
  }

  /// Whether the second text of a number is this one.
  func hasSecond(_ text: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    withBytes(of: number, isSecond: true) { Self.areEqual($0, UnsafeRawBufferPointer(text)) }
  }

  /// All texts in the order of their bytes.
  var all: [String] { sortedNumbers.map { self[$0] } }

  /// The numbers of all texts in the order of their bytes.
  var sortedNumbers: [Int] {
    var keys = (0..<count).map { number in (start: withBytes(of: number, Self.firstEight), number: number) }
    keys.sort { a, b in
      if a.start != b.start { return a.start < b.start }
      return withBytes(of: a.number) { left in withBytes(of: b.number) { left.lexicographicallyPrecedes($0) } }
    }
    return keys.map(\.number)
  }

  func withBytes<Result>(of number: Int, isSecond: Bool = false, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes { bytes in
      let header = header(at: Int(records[number]))
      let start = Int(records[number]) + Self.headerSize + (isSecond ? Int(header.length) : 0)
      return try body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(isSecond ? header.secondLength : header.length)]))
    }
  }

  private struct Header {
    var number: UInt32
    var length: UInt32
    var secondLength: UInt32
  }

  private static let headerSize = MemoryLayout<Header>.size
  private static let starts: UInt64 = 0xFFFF_FFFF

  private func header(at start: Int) -> Header { bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: Header.self) } }

  private func place(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mark = hash & ~Self.starts
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0, places[place] & ~Self.starts != mark || !has(text, at: Int(places[place] & Self.starts) - 1) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private func has(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let from = start + Self.headerSize
      return Self.areEqual(
        UnsafeRawBufferPointer(rebasing: bytes[from..<from + Int(header(at: start).length)]), UnsafeRawBufferPointer(text))
    }
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count, let left = a.baseAddress, let right = b.baseAddress else { return a.count == b.count }
    return memcmp(left, right, a.count) == 0
  }

  private static func firstEight(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 { key = key << 8 | UInt64(place < text.count ? text[place] : 0) }
    return key
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(256, places.count * 2))
    for number in 0..<count {
      let hash = withBytes(of: number, TextHash.of)
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = hash & ~Self.starts | UInt64(records[number] + 1)
    }
  }
}
