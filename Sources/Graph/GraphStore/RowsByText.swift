import Foundation

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
  func second(of number: Int) -> String {
    withBytes(of: number, isSecond: true) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a text; nil when it was not added.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    number(of: text, hash: TextHash.of(UnsafeRawBufferPointer(text)))
  }

  /// The number of a text of which the hash is known.
  func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    if places.isEmpty { return nil }
    let found = places[place(of: text, hash: hash)]
    return found == 0 ? nil : Int(header(at: Int(found & Self.starts) - 1).number)
  }

  /// Adds a text that was not added before, with a second one.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, second: UnsafeBufferPointer<UInt8>? = nil) {
    add(text, hash: TextHash.of(UnsafeRawBufferPointer(text)), second: second)
  }

  /// Adds a text of which the hash is known and that was not added before, with a second one.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, hash: UInt64, second: UnsafeBufferPointer<UInt8>? = nil
  ) {
    if records.count * 4 >= places.count * 3 { grow() }
    let place = place(of: text, hash: hash)
    places[place] = hash & ~Self.starts | UInt64(bytes.count + 1)
    let header = Header(
      number: UInt32(records.count), length: UInt32(text.count), secondLength: UInt32(second?.count ?? 0))
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
      return withBytes(of: a.number) { left in withBytes(of: b.number) { left.lexicographicallyPrecedes($0) }
      }
    }
    return keys.map(\.number)
  }

  func withBytes<Result>(
    of number: Int, isSecond: Bool = false, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes { bytes in
      let header = header(at: Int(records[number]))
      let start = Int(records[number]) + Self.headerSize + (isSecond ? Int(header.length) : 0)
      return try body(
        UnsafeRawBufferPointer(
          rebasing: bytes[start..<start + Int(isSecond ? header.secondLength : header.length)]))
    }
  }

  // MARK: Many at once

  /// A row that a text of some hash probably has.
  struct Likely {
    fileprivate(set) var start: UInt32 = 0
    /// Its number.
    fileprivate(set) var number: UInt32 = 0
    /// Whether there is one.
    var isFound: Bool { start != 0 }
  }

  /// Looks many hashes up at once: one by one, each would wait for the memory of a large table, while here those waits are one.
  ///
  /// What is found need not be right; ``number(of:hash:likely:)`` makes sure.
  func find(_ hashes: UnsafeBufferPointer<UInt64>, _ found: inout [Likely]) {
    found.removeAll(keepingCapacity: true)
    if places.isEmpty { return found.append(contentsOf: repeatElement(Likely(), count: hashes.count)) }
    places.withUnsafeBufferPointer { places in
      for hash in hashes {
        let place = places[Int(truncatingIfNeeded: hash) & (places.count - 1)]
        found.append(
          Likely(
            start: place & ~Self.starts == hash & ~Self.starts
              ? UInt32(truncatingIfNeeded: place & Self.starts) : 0))
      }
    }
    for index in found.indices where found[index].isFound {
      found[index].number = header(at: Int(found[index].start) - 1).number
    }
  }

  /// The number of a text of which the hash is known, and what ``find(_:_:)`` found for that.
  func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64, likely: Likely) -> Int? {
    if likely.isFound, has(text, at: Int(likely.start) - 1) { return Int(likely.number) }
    return number(of: text, hash: hash)
  }

  // MARK: Bytes

  private struct Header {
    var number: UInt32
    var length: UInt32
    var secondLength: UInt32
  }

  private static let headerSize = MemoryLayout<Header>.size
  private static let starts: UInt64 = 0xFFFF_FFFF

  private func header(at start: Int) -> Header {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: Header.self) }
  }

  private func place(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mark = hash & ~Self.starts
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0,
      places[place] & ~Self.starts != mark || !has(text, at: Int(places[place] & Self.starts) - 1)
    {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private func has(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let from = start + Self.headerSize
      return Self.areEqual(
        UnsafeRawBufferPointer(rebasing: bytes[from..<from + Int(header(at: start).length)]),
        UnsafeRawBufferPointer(text))
    }
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count, let left = a.baseAddress, let right = b.baseAddress else {
      return a.count == b.count
    }
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
