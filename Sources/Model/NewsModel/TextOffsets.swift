extension String {
  /// The words at a range of UTF-8 bytes; a range that cuts a character, or lies outside, is repaired or shortened.
  ///
  ///     "Tartus naval base".slice(utf8: 7..<12)   // "naval"
  public func slice(utf8 range: Range<Int>) -> String {
    let bytes = utf8
    let count = bytes.count
    let lower = Swift.min(Swift.max(range.lowerBound, 0), count)
    let upper = Swift.min(Swift.max(range.upperBound, lower), count)
    let start = bytes.index(startIndex, offsetBy: lower)
    let end = bytes.index(startIndex, offsetBy: upper)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether this text comes before another when their UTF-8 bytes are compared: one order on every machine.
  public func precedesInUTF8(_ other: String) -> Bool {
    // Texts lie in one piece nearly always, and bytes are compared several times as quickly as a view of them.
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { left.lexicographicallyPrecedes($0) }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// Turns offsets in UTF-8 bytes into offsets in Unicode code points, which JSON and Web Annotation tools count in.
///
///     var offsets = CodePointOffsets(text: "Café base")
///     offsets.codePoints(at: 6)   // 5
public struct CodePointOffsets: Sendable {
  private let isASCII: Bool
  private let starts: [Int32]

  /// Prepares the offsets of a text; costs one pass, and no memory where the text is ASCII.
  public init(text: String) {
    var starts: [Int32] = []
    let ascii = text.utf8.allSatisfy { $0 < 0x80 }
    if !ascii {
      starts.reserveCapacity(text.utf8.count + 1)
      var points: Int32 = -1
      for byte in text.utf8 {
        if byte & 0xC0 != 0x80 { points += 1 }
        starts.append(Swift.max(points, 0))
      }
      starts.append(points + 1)
    }
    isASCII = ascii
    self.starts = starts
  }

  /// The number of code points before a UTF-8 offset.
  public func codePoints(at utf8Offset: Int) -> Int {
    if isASCII { return utf8Offset }
    return Int(starts[Swift.min(Swift.max(utf8Offset, 0), starts.count - 1)])
  }

  /// A range of code points from a range of UTF-8 bytes.
  public func codePoints(in range: Range<Int>) -> Range<Int> {
    codePoints(at: range.lowerBound)..<codePoints(at: range.upperBound)
  }
}
