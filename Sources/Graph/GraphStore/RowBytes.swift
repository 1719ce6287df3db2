import Foundation

/// Numbers and texts one after the other: what one thread prepares for another, without objects that both would have to count.
struct RowBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes there is room for before they have to move.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func add(_ number: Int64) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }

  mutating func add(_ number: Int) { add(Int64(number)) }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>?) {
    add(text?.count ?? -1)
    if let text { bytes.append(contentsOf: text) }
  }

  mutating func add(_ text: String?) {
    guard var text else { return add(-1) }
    text.withUTF8 { add($0) }
  }

  /// Adds texts that stand behind lengths of one byte already.
  mutating func add(short texts: [UInt8]) { bytes.append(contentsOf: texts) }

  mutating func add(_ rows: RowBytes) { bytes.append(contentsOf: rows.bytes) }

  mutating func add(_ packer: Packer) { packer.bytes.withUnsafeBufferPointer { add($0) } }

  /// Hands over a reader of all; what it reads is valid only meanwhile.
  func read<Result>(_ body: (inout RowReader) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      return try body(&reader)
    }
  }
}

/// Reads what ``RowBytes`` holds, in its order.
struct RowReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  fileprivate init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A reader of some of the bytes.
  func part(_ range: Range<Int>) -> RowReader { RowReader(UnsafeRawBufferPointer(rebasing: bytes[range])) }

  /// The next bytes, behind a length of one byte.
  mutating func shortText() -> UnsafeBufferPointer<UInt8> {
    let (start, count) = (position + 1, Int(bytes[position]))
    position = start + count
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position]).bindMemory(to: UInt8.self)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// Goes to the record that begins after so many bytes.
  mutating func move(to place: Int) { position = place }

  mutating func number() -> Int64 {
    defer { position += 8 }
    return bytes.loadUnaligned(fromByteOffset: position, as: Int64.self)
  }

  mutating func int() -> Int { Int(number()) }

  /// Nil for a missing text.
  mutating func text() -> UnsafeBufferPointer<UInt8>? {
    let count = int()
    if count < 0 { return nil }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]).bindMemory(to: UInt8.self)
  }

  mutating func string() -> String? { text().map { String(decoding: $0, as: UTF8.self) } }
}
