import NewsModel

/// The days that an ISO 8601 value covers.
enum DayRange {
  /// `2024-11` covers 2024-11-01 to 2024-11-30; durations and days without a year cover nothing.
  static func days(_ value: String) -> ClosedRange<CalendarDay>? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let first = single(parts[0]) else { return nil }
    guard parts.count == 2 else { return first }
    guard let second = single(parts[1]), first.lowerBound <= second.upperBound else { return nil }
    return first.lowerBound...second.upperBound
  }

  private static func single(_ value: String) -> ClosedRange<CalendarDay>? {
    if let day = CalendarDay(iso: value) { return day...day }
    switch value.utf8.count {
    case 4:
      guard let start = CalendarDay(iso: value + "-01-01"), let end = CalendarDay(iso: value + "-12-31")
      else {
        return nil
      }
      return start...end
    case 7:
      guard let start = CalendarDay(iso: value + "-01") else { return nil }
      return start...start.adding(days: CalendarDay.daysIn(month: start.month, year: start.year) - 1)
    default: return nil
    }
  }
}
