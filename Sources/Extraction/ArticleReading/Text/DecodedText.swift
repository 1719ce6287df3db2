/// The text of a file as UTF-8, with the way back to the file's own bytes.
struct DecodedText {
  enum Encoding: Equatable {
    case utf8
    case utf16(isBigEndian: Bool)
    case windows1252
    /// A charset that an HTML page names; there is no way back to its bytes.
    case named(String)
  }

  /// Valid UTF-8 without a byte-order mark.
  var bytes: [UInt8]
  var encoding: Encoding
  /// The length of the byte-order mark in the file.
  var markLength: Int

  /// Turns ranges of ``bytes`` into ranges of the file; ranges come sorted by their start, and so do the answers.
  func fileRanges(of ranges: [Range<Int>?]) -> [Range<Int>?] {
    switch encoding {
    case .named: return ranges.map { _ in nil }
    case .utf8: return ranges.map { $0.map { $0.lowerBound + markLength..<$0.upperBound + markLength } }
    case .utf16, .windows1252:
      var cursor = FileCursor(text: self)
      return ranges.map { range in
        range.map {
          let start = cursor.fileOffset(of: $0.lowerBound)
          return start..<cursor.fileOffset(of: $0.upperBound)
        }
      }
    }
  }

  /// Walks along a text and counts the bytes that its characters took in the file.
  private struct FileCursor {
    let text: DecodedText
    private var position = 0
    private var fileOffset: Int

    init(text: DecodedText) {
      self.text = text
      fileOffset = text.markLength
    }

    mutating func fileOffset(of target: Int) -> Int {
      if target < position { (position, fileOffset) = (0, text.markLength) }
      let isWide = text.encoding != .windows1252
      while position < min(target, text.bytes.count) {
        let byte = text.bytes[position]
        position += 1
        if byte & 0xC0 == 0x80 { continue }
        // A character beyond the basic plane takes two UTF-16 units.
        fileOffset += isWide ? (byte >= 0xF0 ? 4 : 2) : 1
      }
      return fileOffset
    }
  }
}
