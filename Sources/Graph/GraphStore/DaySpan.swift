public import NewsModel

/// The days that an ISO 8601 date, month, year or interval covers.
public struct DaySpan: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDay
  /// The last day.
  public let last: CalendarDay

  /// Reads a date, a month, a year, or an interval of these; nil for anything else, such as a duration.
  public init?(_ iso: String) {
    let ends = iso.split(separator: "/", maxSplits: 1).map(String.init)
    guard let start = ends.first, let first = Self.day(start, atEnd: false),
      let last = Self.day(ends.last ?? start, atEnd: true)
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether one of its days lies between two days; nil for no border.
  public func meets(since: CalendarDay?, until: CalendarDay?) -> Bool {
    (since.map { last >= $0 } ?? true) && (until.map { first <= $0 } ?? true)
  }

  private static func day(_ text: String, atEnd: Bool) -> CalendarDay? {
    if let day = CalendarDay(iso: text) { return day }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    if parts.count == 1 { return CalendarDay(year: year, month: atEnd ? 12 : 1, day: atEnd ? 31 : 1) }
    guard parts.count == 2, let month = parts[1], (1...12).contains(month) else { return nil }
    return CalendarDay(
      year: year, month: month, day: atEnd ? CalendarDay.daysIn(month: month, year: year) : 1)
  }
}
