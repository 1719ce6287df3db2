import NewsModel

/// Packs fields that are only ever read together into one text, and back, whatever characters they hold.
///
/// Fields end with the unit separator; a backslash marks what would be mistaken for it, a missing field, and NUL, at which SQLite's
/// text ends.
struct Packer {
  private(set) var text = ""

  mutating func add(_ field: String?) {
    if let field {
      let isPlain = field.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x5C }
      if isPlain { text += field } else { for scalar in field.unicodeScalars { append(scalar) } }
    } else {
      text += "\\0"
    }
    text += "\u{1F}"
  }

  mutating func add(_ number: Int) { add(String(number)) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\\": text += "\\\\"
    case "\u{1F}": text += "\\u"
    case "\0": text += "\\z"
    default: text.unicodeScalars.append(scalar)
    }
  }
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
