/// Rows of comma-, semicolon- or tab-separated text (RFC 4180): quotes protect separators, line breaks and doubled quotes.
struct DelimitedText {
  /// The rows with the number of the line that each begins on, from 1; empty lines are left out.
  let rows: [(line: Int, fields: [String])]
  /// The line of a quote that is never closed, so that it swallows the rest; nil when all are.
  let openQuote: Int?

  /// Reads text; without a separator, the one that stands most often in the first line, and the comma where none does.
  init(_ text: String, separator: UInt8? = nil) {
    let bytes = Array(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...])
    let separator = separator ?? Self.separator(of: bytes)
    var rows: [(line: Int, fields: [String])] = []
    var (fields, field): ([String], [UInt8]) = ([], [])
    var (line, start, isQuoted, index) = (1, 1, false, 0)
    var quote = 1
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endField()
      if fields != [""] { rows.append((start, fields)) }
      fields = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          field.append(byte)
          index += 1
        } else if byte == 0x22 {
          isQuoted = false
        } else {
          field.append(byte)
        }
      } else if byte == 0x22, field.isEmpty, separator != 0x09 {
        isQuoted = true
        quote = line
      } else if byte == separator {
        endField()
      } else if byte == 0x0A {
        if field.last == 0x0D { field.removeLast() }
        endRow()
        start = line + 1
      } else {
        field.append(byte)
      }
      if byte == 0x0A { line += 1 }
      index += 1
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    self.rows = rows
    openQuote = isQuoted ? quote : nil
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A }
    let counts = [UInt8(0x09), 0x2C, 0x3B].map { separator in (separator, first.count { $0 == separator }) }
    return counts.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0 ?? 0x2C
  }
}
