#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The charset that an HTML page names for itself.
enum CharsetName {
  /// The name after `charset=` in the first bytes, as iconv knows it; nil when there is none or it is not on our list.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map(ASCII.lowercase)
    let key = Array("charset".utf8)
    var index = 0
    while let start = head[index...].firstRange(of: key) {
      var position = start.upperBound
      while position < head.count, ASCII.isSpace(head[position]) { position += 1 }
      index = start.upperBound
      guard position < head.count, head[position] == 0x3D else { continue }
      position += 1
      while position < head.count, ASCII.isSpace(head[position]) || head[position] == 0x22 || head[position] == 0x27 {
        position += 1
      }
      let name = head[position...].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
      return iconvNames[String(decoding: name, as: UTF8.self)]
    }
    return nil
  }

  /// Only names on this list reach iconv: a page must not choose among all its converters.
  private static let iconvNames: [String: String] = {
    var names: [String: String] = [
      "shift_jis": "SHIFT_JIS", "shift-jis": "SHIFT_JIS", "sjis": "SHIFT_JIS", "euc-jp": "EUC-JP", "euc-kr": "EUC-KR",
      "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5", "koi8-r": "KOI8-R",
      "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
    ]
    for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] { names["iso-8859-\(number)"] = "ISO-8859-\(number)" }
    names["iso-8859-9"] = "CP1254"
    for number in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258] { names["windows-\(number)"] = "CP\(number)" }
    return names
  }()
}

/// Rewrites old character codes with the C library's iconv.
enum LegacyCharset {
  /// The text as UTF-8; bytes that the code does not have become U+FFFD; nil when the C library lacks the code.
  static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    var output: [UInt8] = []
    var space = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        var (status, code) = (0, Int32(0))
        let produced = space.withUnsafeMutableBufferPointer { target in
          var end = target.baseAddress
          var room = target.count
          status = Int(bitPattern: UInt(iconv(converter, &next, &left, &end, &room)))
          code = errno
          return target.count - room
        }
        output.append(contentsOf: space[..<produced].map(UInt8.init(bitPattern:)))
        if status == -1, code != E2BIG {
          output.append(contentsOf: "\u{FFFD}".utf8)
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return output
  }
}
