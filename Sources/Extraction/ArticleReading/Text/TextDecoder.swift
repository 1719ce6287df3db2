/// Finds out how a file writes its characters, and rewrites them as UTF-8.
///
/// The order of the questions: a byte-order mark; UTF-16 by where its zero bytes stand; binary, when zero or control bytes
/// are left; valid UTF-8; the charset that an HTML page names; at last Windows-1252, of which Latin-1 is a part. A
/// detector of our own is enough, because only English text is read on: in every other single-byte code English looks
/// like Windows-1252 but for a few accents.
enum TextDecoder {
  /// The text of a file; throws when the file is empty or no text.
  static func decode(_ data: [UInt8], mayNameCharset: Bool) throws -> DecodedText {
    if let wide = wideText(data) { return wide }
    let mark = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = mark == 0 ? data : Array(data[mark...])
    if looksBinary(bytes) { throw ReadingFailure(message: "holds binary data, no text; leave it out") }
    if UTF8Check.isValid(bytes) { return DecodedText(bytes: bytes, encoding: .utf8, markLength: mark) }
    if mayNameCharset, let name = CharsetName.declared(in: bytes), let converted = LegacyCharset.convert(bytes, from: name) {
      return DecodedText(bytes: converted, encoding: .named(name), markLength: 0)
    }
    // One damaged byte in a UTF-8 file must not turn every accent of the file into two wrong letters.
    let found = UTF8Check.count(bytes)
    if found.good > 0, found.bad * 9 <= found.good {
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      return DecodedText(bytes: repaired, encoding: .named("utf-8"), markLength: mark)
    }
    if found.good > 0 {
      throw ReadingFailure(message: "mixes UTF-8 with other bytes (\(found.bad) of them), so its letters are not certain; save it as UTF-8")
    }
    return DecodedText(bytes: Windows1252.decode(bytes), encoding: .windows1252, markLength: 0)
  }

  private static func wideText(_ data: [UInt8]) -> DecodedText? {
    if data.starts(with: [0xFF, 0xFE]) { return wideText(data, isBigEndian: false, markLength: 2) }
    if data.starts(with: [0xFE, 0xFF]) { return wideText(data, isBigEndian: true, markLength: 2) }
    let sample = data.prefix(2000)
    guard sample.count >= 4, sample.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    // English text in UTF-16 has a zero in nearly every second byte, and hardly any in the others.
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return wideText(data, isBigEndian: false, markLength: 0) }
    if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return wideText(data, isBigEndian: true, markLength: 0) }
    return nil
  }

  private static func wideText(_ data: [UInt8], isBigEndian: Bool, markLength: Int) -> DecodedText? {
    var units: [UInt16] = []
    units.reserveCapacity(data.count / 2)
    var index = markLength
    while index + 1 < data.count {
      let (first, second) = (UInt16(data[index]), UInt16(data[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard !units.contains(0) else { return nil }
    let bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    return DecodedText(bytes: bytes, encoding: .utf16(isBigEndian: isBigEndian), markLength: markLength)
  }

  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !ASCII.isSpace(byte) {
      if byte == 0 { return true }
      controls += 1
    }
    return controls * 50 > bytes.count
  }
}

/// Tests bytes for being UTF-8.
enum UTF8Check {
  static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// How many characters beyond ASCII are well-formed, and how many bytes belong to none.
  static func count(_ bytes: [UInt8]) -> (good: Int, bad: Int) {
    var (good, bad, index) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 { continue }
      let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
      let tail = bytes[index..<min(bytes.count, index + length)]
      if length > 0, tail.count == length, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index += length
      } else {
        bad += 1
      }
    }
    return (good, bad)
  }
}

/// The single-byte code of Western Windows; ISO 8859-1 is read as this, as the WHATWG Encoding Standard does.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
        text.append(contentsOf: String(Character(Unicode.Scalar(value)!)).utf8)
      }
    }
    return text
  }
}
