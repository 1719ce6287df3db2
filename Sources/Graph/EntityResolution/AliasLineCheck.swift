import NewsModel

/// Checks one line of an alias table, so that a mistake is named with its place when the table is read.
struct AliasLineCheck {
  let file: AliasFile
  let index: Int
  /// The bytes of the columns, in the order of ``AliasFile/columns``.
  let fields: [Range<Int>]
  /// The bytes of the file.
  let bytes: UnsafeBufferPointer<UInt8>

  func run() throws {
    for column in [0, 1, 2, 3] where fields[column].isEmpty { throw empty(column) }
    try checkEntity()
    try checkKind()
    try checkDay(6)
    try checkDay(7)
    try checkWikidata()
  }

  /// The day that a date column means: `2000`, `2000-07` or `2000-07-17`; its last day when `atEnd`.
  static func day(_ text: String, atEnd: Bool) -> CalendarDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts[0], text.utf8.first.map({ $0 != 0x2D }) == true else { return nil }
    switch parts.count {
    case 1: return CalendarDay(year: year, month: atEnd ? 12 : 1, day: atEnd ? 31 : 1)
    case 2:
      guard let month = parts[1], (1...12).contains(month) else { return nil }
      return CalendarDay(
        year: year, month: month, day: atEnd ? CalendarDay.daysIn(month: month, year: year) : 1)
    case 3:
      guard let month = parts[1], let day = parts[2] else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// Whether bytes are the id of an entity that is no listed name of another.
  static func isEntityID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return false }
    var last: UInt8 = 0
    var slashes = 0
    for index in 0..<bytes.count {
      let byte = first[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F, 0x2E, 0x2F: break
      default: return false
      }
      // Two underscores join a listed name to its entity.
      if byte == 0x5F, last == 0x5F { return false }
      if byte == 0x2F { slashes += 1 }
      last = byte
    }
    return slashes > 0 && first[0] != 0x2F && last != 0x2F
  }

  private func checkEntity() throws {
    if !Self.isEntityID(UnsafeBufferPointer(rebasing: bytes[fields[0]])) {
      throw error(
        0, "'\(file.text(fields[0]))' is not an entity id",
        "Write the type in lower case, a slash and the name in ASCII, such as person/bashar-al-assad.")
    }
  }

  private func checkKind() throws {
    // Most lines name something plainly; no text is made for them.
    if isPlainName { return }
    let kind = file.text(fields[4])
    if AliasKind(rawValue: kind) == nil {
      let kinds = AliasKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(4, "no kind of alias is called '\(kind)'", "Use one of \(kinds).")
    }
  }

  private var isPlainName: Bool {
    let kind = fields[4]
    return kind.count == 4 && bytes[kind.lowerBound] == 0x6E && bytes[kind.lowerBound + 1] == 0x61 && bytes[kind.lowerBound + 2] == 0x6D && bytes[kind.lowerBound + 3] == 0x65
  }

  private func checkDay(_ column: Int) throws {
    if fields[column].isEmpty || isPlainDay(fields[column]) { return }
    let text = file.text(fields[column])
    if Self.day(text, atEnd: false) == nil {
      throw error(
        column, "'\(text)' is not a day", "Write it as 2024-12-08, 2024-12 or 2024, or leave it empty.")
    }
  }

  /// Whether a column is `2000` or `2000-07-17`, as most days are written; no text is made for them.
  private func isPlainDay(_ column: Range<Int>) -> Bool {
    let start = column.lowerBound
    guard column.count == 4 || column.count == 10, let year = number(start..<start + 4) else { return false }
    if column.count == 4 { return CalendarDay(year: year, month: 1, day: 1) != nil }
    guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D, let month = number(start + 5..<start + 7), let day = number(start + 8..<start + 10) else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  private func number(_ digits: Range<Int>) -> Int? {
    areDigits(digits) ? digits.reduce(0) { 10 * $0 + Int(bytes[$1] - 0x30) } : nil
  }

  private func areDigits(_ column: Range<Int>) -> Bool {
    for index in column where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }

  private func checkWikidata() throws {
    let column = fields[8]
    if column.isEmpty { return }
    let isItem = bytes[column.lowerBound] == 0x51 && column.count > 1 && areDigits(column.lowerBound + 1..<column.upperBound)
    if !isItem {
      throw error(
        8, "'\(file.text(fields[8]))' is not a Wikidata item", "Write it as Q44329, or leave it empty.")
    }
  }

  private func empty(_ column: Int) -> AliasTableError {
    error(
      column, "the column '\(AliasFile.columns[column])' is empty",
      "Every line names an entity, its label, its type and an alias.")
  }

  private func error(_ column: Int, _ message: String, _ advice: String) -> AliasTableError {
    file.error(index, at: fields[column].lowerBound, message, advice)
  }
}
