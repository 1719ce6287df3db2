import NewsModel

/// Packs fields that are only ever read together into one text, and back, whatever characters they hold.
///
/// Fields end with the unit separator; a backslash marks what would be mistaken for it, a missing field, and NUL, at which SQLite's
/// text ends.
struct Packer {
  private(set) var bytes: [UInt8] = []

  /// All fields as one text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ field: String?) {
    if var field {
      field.withUTF8 { add($0) }
    } else {
      bytes.append(contentsOf: Self.missing)
    }
    bytes.append(Self.end)
  }

  /// Begins anew.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds fields that are packed already.
  mutating func add(packed fields: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: fields) }

  /// Makes a field, counted from zero, a missing one.
  mutating func leaveOut(field: Int) {
    var start = 0
    for _ in 0..<field { start = (bytes[start...].firstIndex(of: Self.end) ?? bytes.count - 1) + 1 }
    guard let end = bytes[start...].firstIndex(of: Self.end) else { return }
    bytes.replaceSubrange(start..<end, with: Self.missing)
  }

  mutating func add(_ number: Int) {
    if number < 0 { return add(String(number)) }
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    bytes.append(Self.end)
  }

  private mutating func add(_ field: UnsafeBufferPointer<UInt8>) {
    if field.allSatisfy({ $0 >= 0x20 && $0 != Self.mark }) { return bytes.append(contentsOf: field) }
    for byte in field {
      switch byte {
      case Self.mark: bytes.append(contentsOf: [Self.mark, Self.mark])
      case Self.end: bytes.append(contentsOf: [Self.mark, 0x75])
      case 0: bytes.append(contentsOf: [Self.mark, 0x7A])
      default: bytes.append(byte)
      }
    }
  }

  private static let end: UInt8 = 0x1F
  private static let mark: UInt8 = 0x5C
  private static let missing: [UInt8] = [mark, 0x30]
}

/// Reads the fields that ``Packer`` wrote, in their order.
struct Unpacker {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether all fields were read.
  var isAtEnd: Bool { position >= bytes.count }

  /// The next field; nil for a missing one.
  mutating func next() -> String? {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != 0x1F {
      if bytes[position] == 0x5C { isPlain = false }
      position += 1
    }
    let field = bytes[start..<position]
    position += 1
    return isPlain ? String(decoding: field, as: UTF8.self) : unescaped(field)
  }

  mutating func string() -> String { next() ?? "" }
  mutating func int() -> Int { Int(next() ?? "") ?? 0 }
  mutating func range() -> Range<Int> {
    let start = int()
    return start..<max(start, int())
  }

  private func unescaped(_ field: ArraySlice<UInt8>) -> String? {
    if field.elementsEqual([0x5C, 0x30]) { return nil }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        plain.append(byte == 0x75 ? 0x1F : byte == 0x7A ? 0 : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
