import NewsModel

/// Reads the dates that stand above articles: "December 08, 2024", "Published: 8 Dec 2024, 10:30 GMT", "2024-12-08T19:30Z".
///
/// Every word must be one that belongs to a date, so that a sentence with a date in it is none. Numbers alone are read
/// day first where only that is possible (23/12/2024) or usual (8.12.2024); 08/12/2024 could be two days and is none.
enum PublicationDate {
  /// The date, as ISO 8601 writes it; with the time only when its distance from UTC is known.
  static func read(_ text: String) -> String? {
    guard text.utf8.count <= 160 else { return nil }
    let words = text.trimmed
    guard words.utf8.count <= 120, words.utf8.contains(where: ASCII.isDigit) else { return nil }
    return isoDate(words) ?? spelledDate(words)
  }

  /// Whether the words are a month and a day without a year, such as "Dec. 8".
  static func isDayOfYear(_ text: String) -> Bool {
    guard let parts = parts(of: text), parts.year == nil, parts.numbers.count == 1 else { return false }
    return parts.month != nil && (1...31).contains(parts.numbers[0])
  }

  /// The day in an address such as `https://example.org/2024/12/08/title`.
  static func inAddress(_ address: String) -> String? {
    let pieces = address.split(separator: "/").dropFirst().map(String.init)
    for (index, piece) in pieces.enumerated() {
      if piece.utf8.count == 4, index + 2 < pieces.count, let year = Int(piece), (1980...2100).contains(year),
        let day = Int(pieces[index + 2]), let month = Int(pieces[index + 1]) ?? months[pieces[index + 1].lowercased()],
        let date = CalendarDay(year: year, month: month, day: day)
      { return date.iso }
      if piece.utf8.count >= 10, let date = CalendarDay(iso: piece), (1980...2100).contains(date.year) { return date.iso }
    }
    return nil
  }

  private static func isoDate(_ words: String) -> String? {
    guard let day = CalendarDay(iso: words) else { return nil }
    let rest = Array(words.utf8.dropFirst(10))
    if rest.isEmpty { return day.iso }
    guard rest[0] == 0x54 || rest[0] == 0x20 || rest[0] == 0x74 else { return spelledRest(rest) ? day.iso : nil }
    guard let time = ISOTime(rest.dropFirst()) else { return spelledRest(rest) ? day.iso : nil }
    return time.zone.isEmpty ? day.iso : "\(day.iso)T\(time.clock)\(time.zone)"
  }

  /// Words after an ISO date, such as "by staff", make it no date; times and zones do not.
  private static func spelledRest(_ rest: [UInt8]) -> Bool {
    parts(of: String(decoding: rest, as: UTF8.self)).map { $0.numbers.isEmpty && $0.year == nil } ?? false
  }

  private static func spelledDate(_ words: String) -> String? {
    guard let parts = parts(of: words) else { return nil }
    if let month = parts.month {
      guard let year = parts.year, parts.numbers.count == 1 else { return nil }
      return CalendarDay(year: year, month: month, day: parts.numbers[0])?.iso
    }
    return numericDate(parts)
  }

  private static func numericDate(_ parts: DateParts) -> String? {
    guard let year = parts.year, parts.numbers.count == 2 else { return nil }
    let (first, second) = (parts.numbers[0], parts.numbers[1])
    if parts.yearIsFirst { return CalendarDay(year: year, month: first, day: second)?.iso }
    if first > 12 || parts.hasDots || first == second { return CalendarDay(year: year, month: second, day: first)?.iso }
    return second > 12 ? CalendarDay(year: year, month: first, day: second)?.iso : nil
  }

  private struct DateParts {
    var month: Int?
    var year: Int?
    var yearIsFirst = false
    var numbers: [Int] = []
    var hasDots = false
  }

  private static func parts(of text: String) -> DateParts? {
    var parts = DateParts()
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;|·•()–—/".contains($0) }) {
      let token = word.lowercased().trimmingDots
      if token.isEmpty || fillers.contains(token) || isClock(token) { continue }
      if let month = months[token] {
        guard parts.month == nil else { return nil }
        parts.month = month
      } else if !readNumbers(token, into: &parts) {
        return nil
      }
    }
    return parts
  }

  private static func readNumbers(_ token: String, into parts: inout DateParts) -> Bool {
    for piece in token.split(whereSeparator: { $0 == "." || $0 == "-" || $0 == ":" }) {
      if let month = months[String(piece)], parts.month == nil {
        parts.month = month
        continue
      }
      guard let number = number(piece) else { return false }
      if piece.utf8.count == 4, (1800...2200).contains(number) {
        guard parts.year == nil else { return false }
        parts.year = number
        parts.yearIsFirst = parts.numbers.isEmpty && parts.month == nil
      } else {
        guard piece.utf8.count <= 4, (1...31).contains(number) else { return false }
        parts.numbers.append(number)
      }
    }
    parts.hasDots = parts.hasDots || token.contains(".")
    return true
  }

  /// A number, with "st", "nd", "rd" or "th" after it if it likes.
  private static func number(_ piece: Substring) -> Int? {
    let digits = piece.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, ["", "st", "nd", "rd", "th"].contains(String(piece.dropFirst(digits.count))) else { return nil }
    return Int(digits)
  }

  /// "10:30", "10:30:15", "7pm", "10.30am".
  private static func isClock(_ token: String) -> Bool {
    var digits = token[...]
    var isMarked = false
    for suffix in ["am", "pm", "a.m", "p.m", "gmt", "utc", "hrs", "h"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      isMarked = true
      break
    }
    let pieces = digits.split(whereSeparator: { $0 == ":" || (isMarked && $0 == ".") }, omittingEmpty: false)
    guard pieces.count >= 2 || isMarked, pieces.count <= 3 else { return false }
    return pieces.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(ASCII.isDigit) }
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let fillers: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun", "published", "published:", "publication", "date", "date:", "posted", "posted:",
    "updated", "updated:", "modified", "modified:", "last", "first", "on", "at", "of", "the", "am", "pm", "a.m", "p.m",
    "gmt", "utc", "z", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet", "cest",
    "eet", "eest", "msk", "ist", "jst", "sgt", "hkt", "aest", "aedt", "hrs", "-", "time", "local", "o'clock",
  ]
}

/// The time after an ISO 8601 date.
private struct ISOTime {
  var clock: String
  var zone: String

  init?(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let clockText = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    let pieces = clockText.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(pieces.count), pieces.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(pieces[0]), hour < 25,
      let minute = Int(pieces[1]), minute < 60
    else { return nil }
    var rest = text.dropFirst(clockText.count)
    if rest.first == "." || rest.first == "," { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
    clock = (pieces.map(String.init) + (pieces.count == 2 ? ["00"] : [])).joined(separator: ":")
    let mark = rest.drop(while: \.isWhitespace).uppercased()
    switch mark {
    case "": zone = ""
    case "Z", "GMT", "UTC", "+00:00", "+0000", "-00:00": zone = "Z"
    default:
      let digits = mark.dropFirst().filter { $0 != ":" }
      guard mark.first == "+" || mark.first == "-", digits.count == 4 || digits.count == 2,
        digits.utf8.allSatisfy(ASCII.isDigit)
      else { return nil }
      zone = "\(mark.prefix(1))\(digits.prefix(2)):\(digits.count == 4 ? digits.suffix(2) : "00")"
    }
  }
}

extension StringProtocol {
  /// Without full stops at the end.
  fileprivate var trimmingDots: String {
    var slice = self[...]
    while slice.hasSuffix(".") { slice = slice.dropLast() }
    return String(slice)
  }

  fileprivate func split(
    whereSeparator isSeparator: (Character) -> Bool, omittingEmpty: Bool
  ) -> [SubSequence] {
    split(maxSplits: Int.max, omittingEmptySubsequences: omittingEmpty, whereSeparator: isSeparator)
  }
}
