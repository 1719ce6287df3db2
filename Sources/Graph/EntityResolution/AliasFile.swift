import NewsModel

/// One alias table as bytes, with the places of its lines; a line is decoded only when somebody asks for it.
struct AliasFile: Sendable {
  static let columns = [
    "entity", "label", "type", "alias", "kind", "language", "from", "until", "wikidata", "source",
  ]
  static let required = ["entity", "label", "type", "alias", "kind"]

  /// The file's name without its folder, for judgements; the same on every machine.
  let name: String
  let path: String
  let isUsers: Bool
  let bytes: [UInt8]
  /// For each column of ``columns``, its index in the file's header, or -1.
  let order: [Int]
  /// Whether the header names all columns in the order of ``columns``, so that fields need no sorting.
  private let isInUsualOrder: Bool
  /// The lines that hold rows: number from 1, and the range of bytes.
  private(set) var lines: [(number: UInt32, start: UInt32, end: UInt32)] = []
  /// The day of a comment "# As of 2026-01-01" before the first row: until then an empty end means still.
  private(set) var lastCheck: CalendarDay?

  init(path: String, bytes: [UInt8], isUsers: Bool) throws {
    self.path = path
    self.bytes = bytes
    self.isUsers = isUsers
    name = path.split(separator: "/").last.map(String.init) ?? path
    var order: [Int]?
    var number: UInt32 = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if end > start, bytes[start] != 0x23 {
        if order == nil {
          order = try Self.header(bytes, start, end, path: path, line: Int(number))
        } else {
          lines.append((number, UInt32(start), UInt32(end)))
        }
      } else if end > start, lines.isEmpty, lastCheck == nil {
        lastCheck = Self.day(inComment: bytes[start..<end])
      }
      start = next
    }
    self.order = order ?? Array(repeating: -1, count: Self.columns.count)
    isInUsualOrder = order == Array(Self.columns.indices)
  }

  private static func day(inComment bytes: ArraySlice<UInt8>) -> CalendarDay? {
    let words = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count > 3, Array(words.prefix(3)) == ["#", "As", "of"] else { return nil }
    return CalendarDay(iso: words[3])
  }

  /// The bytes of a line's columns in the order of ``columns``; a missing one is empty.
  func fields(of index: Int) throws -> [Range<Int>] {
    var fields: [Range<Int>] = []
    try readFields(of: index, into: &fields)
    return fields
  }

  /// The same into an array that is used again for every line of a table.
  func readFields(of index: Int, into fields: inout [Range<Int>]) throws {
    let line = lines[index]
    Self.split(bytes, Int(line.start), Int(line.end), into: &fields)
    if isInUsualOrder, fields.count == Self.columns.count { return }
    let found = fields
    fields = try Self.columns.indices.map { column in
      let place = order[column]
      if place >= 0, place < found.count { return found[place] }
      if place >= 0, Self.required.contains(Self.columns[column]) {
        throw error(
          index, at: Int(line.end), "the column '\(Self.columns[column])' is missing",
          "Write \(Self.columns.joined(separator: ", ")), separated by tabs.")
      }
      return Int(line.end)..<Int(line.end)
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func error(_ index: Int, at byte: Int, _ message: String, _ advice: String) -> AliasTableError {
    let line = lines[index]
    let column = String(decoding: bytes[Int(line.start)..<byte], as: UTF8.self).count + 1
    return AliasTableError(
      file: path, line: Int(line.number), column: column, message: message, advice: advice)
  }

  private static func split(_ bytes: [UInt8], _ start: Int, _ end: Int, into fields: inout [Range<Int>]) {
    fields.removeAll(keepingCapacity: true)
    var fieldStart = start
    for index in start..<end where bytes[index] == 0x09 {
      fields.append(fieldStart..<index)
      fieldStart = index + 1
    }
    fields.append(fieldStart..<end)
  }

  private static func header(
    _ bytes: [UInt8], _ start: Int, _ end: Int, path: String, line: Int
  ) throws -> [Int] {
    var ranges: [Range<Int>] = []
    split(bytes, start, end, into: &ranges)
    let found = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    func column(_ index: Int) -> Int { found.prefix(index).reduce(1) { $0 + $1.count + 1 } }
    for (index, name) in found.enumerated() where !columns.contains(name) {
      throw AliasTableError(
        file: path, line: line, column: column(index),
        message: "no column of an alias table is called '\(name)'",
        advice: "The first line names the columns, separated by tabs: \(columns.joined(separator: ", ")).")
    }
    for name in required where !found.contains(name) {
      throw AliasTableError(
        file: path, line: line, column: 1, message: "the column '\(name)' is missing",
        advice: "The first line names the columns, separated by tabs: \(columns.joined(separator: ", ")).")
    }
    return columns.map { found.firstIndex(of: $0) ?? -1 }
  }
}
