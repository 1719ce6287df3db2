import Foundation

/// The words by which quotes are found: runs of letters and digits, without case and diacritics.
///
/// What they are decides what stands in the search index; a change of it needs a migration that makes the index anew.
enum QuoteWords {
  /// Longer words are cut.
  private static let longest = 64

  /// Hands over the words of a text in UTF-8, one after the other; the bytes are valid only meanwhile.
  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { word in
      var count = 0
      func add(_ byte: UInt8) {
        guard count < longest else { return }
        word[count] = byte
        count += 1
      }
      func end() {
        if count > 0 { body(UnsafeBufferPointer(rebasing: word[..<count])) }
        count = 0
      }
      var position = 0
      while position < text.count {
        let byte = text[position]
        switch byte {
        case 0x30...0x39, 0x61...0x7A: add(byte)
        case 0x41...0x5A: add(byte | 0x20)
        case ..<0x80: end()
        default:
          let (scalar, length) = Self.scalar(in: text, at: position)
          position += length - 1
          guard let folded = folded(scalar) else {
            end()
            break
          }
          folded.forEach(add)
        }
        position += 1
      }
      end()
    }
  }

  /// The words of a text, each as often as it occurs.
  static func all(in text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { forEach(in: $0) { words.append(String(decoding: $0, as: UTF8.self)) } }
    return words
  }

  /// The scalar at a place and how many bytes it takes; U+FFFD for bytes that are no UTF-8.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, length: Int) {
    let lead = text[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, start + length <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for byte in text[(start + 1)..<(start + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// What a scalar outside ASCII adds to a word: its letters in lower case without marks, nothing for a mark; nil when it ends the word.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    // Dashes, quotation marks and spaces are by far the most frequent.
    if (0x2000...0x206F).contains(scalar.value) { return nil }
    if let latin = latin[scalar.value] { return latin }
    return computed(scalar)
  }

  private static func computed(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if isMark(scalar) { return [] }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    let plain = String(scalar).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { !isMark($0) }
    return Array(String(String.UnicodeScalarView(plain)).utf8)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The letters of European languages, which are asked for all the time.
  private static let latin: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for value in UInt32(0xC0)...0x24F { table[value] = Unicode.Scalar(value).flatMap(computed) }
    return table
  }()
}
