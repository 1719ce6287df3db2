public import NewsModel

/// Turns words for a time into an ISO 8601 value, counted from the day of publication.
///
///     TimeResolver(published: CalendarDay(iso: "2024-12-09")).value(of: ["on", "Sunday"], isPast: true)   // "2024-12-08"
///
/// The value is a day, a month, a year, an interval (`2024-11-01/2024-11-30`, open ends as `..` after ISO 8601-2), a duration (`P50Y`), or
/// a month and day without a year (`--12-08`) when no publication day is known. Today's date is never asked. "early" and "late" widen to the
/// whole month or year, which is what the words are sure of.
public struct TimeResolver: Sendable {
  let published: CalendarDay?
  /// The day that "the day before" and "two days later" count from: the last one that the article spoke of.
  let anchor: CalendarDay?

  /// Counts from a day of publication, or from none, and from the day that the article spoke of last.
  public init(published: CalendarDay?, anchor: CalendarDay? = nil) {
    self.published = published
    self.anchor = anchor
  }

  /// The value of some words; nil when they cannot be resolved. `isPast` says which way a bare weekday or month looks; `adposition` is the word
  /// before them where it is not among them: "since", "until", and "for", as in "a meeting for Monday", which looks ahead.
  public func value(of words: [String], isPast: Bool = true, adposition: String? = nil) -> String? {
    let words = words.flatMap(Self.parts)
    let marks = Set(words.prefix(2) + [adposition?.lowercased()].compactMap { $0 })
    let isUntil = !marks.isDisjoint(with: ["until", "till", "til"])
    guard let value = interval(words, isPast: isPast) ?? single(words, isPast: isPast, weekdaysAhead: isUntil || marks.contains("for")) else { return nil }
    guard !value.hasPrefix("P"), !value.hasPrefix("--") else { return value }
    if marks.contains("since"), let start = value.split(separator: "/").first { return "\(start)/\(published?.iso ?? "..")" }
    if isUntil, let end = value.split(separator: "/").last { return "../\(end)" }
    return value
  }

  /// The value of an interval with two ends, "from Monday to Friday"; nil when it would end before it starts.
  public func value(from start: [String], to end: [String], isPast: Bool = true) -> String? {
    let (start, end) = (start.flatMap(Self.parts), end.flatMap(Self.parts))
    return joined(single(start + borrowed(from: end, by: start), isPast: isPast), single(end + borrowed(from: start, by: end), isPast: isPast))
  }

  /// The year, and for a bare day of the month the month, that one end of an interval leaves to the other: "from 5 to 7 December 2023".
  private func borrowed(from other: [String], by words: [String]) -> [String] {
    let isMonth = { (word: String) in TimeWords.months[word] != nil }
    let isBareDay = words.count == 1 && (Int(words[0]).map { (1...31).contains($0) } ?? false)
    guard words.contains(where: isMonth) || isBareDay else { return [] }
    let year = words.contains(where: TimeWords.isYear) ? nil : other.first(where: TimeWords.isYear)
    return [isBareDay ? other.first(where: isMonth) : nil, year].compactMap { $0 }
  }

  /// Lower case, without the words that do not change which time is meant, numbers and units apart: "50-year" → 50, year.
  private static func parts(_ word: String) -> [String] {
    let lower = word.lowercased()
    if CalendarDay(iso: lower) != nil { return [lower] }
    return lower.split(whereSeparator: { "-–—".contains($0) }).map(String.init).filter { !idle.contains($0) }
  }

  private static let idle: Set<String> = [
    "the", "of", "on", "at", "by", ",", "late", "mid", "around", "about", "nearly", "almost", "over", "roughly", "some", "just", "only",
    "approximately", "exactly", "beginning", "start", "end", "middle", "during", "throughout", "within",
  ]

  /// "between 2011 and 2015", "from Monday to Friday", "2011–2015".
  private func interval(_ words: [String], isPast: Bool) -> String? {
    if words.count == 2, words.allSatisfy(TimeWords.isYear) { return joined(words[0], words[1]) }
    guard let first = words.first, first == "between" || first == "from",
      let middle = words.firstIndex(where: { first == "between" ? $0 == "and" : ["to", "until", "till", "through"].contains($0) })
    else { return nil }
    return value(from: Array(words[1..<middle]), to: Array(words[(middle + 1)...]), isPast: isPast)
  }

  private func joined(_ start: String?, _ end: String?) -> String? {
    guard let start = start?.split(separator: "/").first, let end = end?.split(separator: "/").last, !start.hasPrefix("P"), !end.hasPrefix("P")
    else { return nil }
    guard let first = CalendarDay(iso: String(start)), let last = CalendarDay(iso: String(end)), last < first else {
      return start.prefix(4) <= end.prefix(4) ? "\(start)/\(end)" : nil
    }
    // "from Monday to Friday" in a paper of Monday: the Monday before that Friday.
    return first.daysSince1970 - last.daysSince1970 < 7 ? "\(first.adding(days: -7).iso)/\(end)" : nil
  }

  /// The first reading that the words allow, the most exact ones first.
  private func single(_ all: [String], isPast: Bool, weekdaysAhead: Bool = false) -> String? {
    let words = all.filter { !Self.borders.contains($0) }
    // "the same day": the one that the article spoke of last.
    if words.contains("same") { return words.contains("day") ? anchor?.iso : nil }
    if let value = calendarDate(words, isPast: isPast) ?? anchored(words) { return value }
    if let value = relativeSpan(words) ?? relativeUnit(words) ?? relativeDay(words) { return value }
    if let value = weekend(words) ?? weekday(words, isPast: isPast && !weekdaysAhead) { return value }
    if let value = decade(words) ?? duration(words) { return value }
    return words.lazy.compactMap { CalendarDay(iso: $0)?.iso }.first
  }

  private static let borders: Set<String> = ["in", "since", "until", "till", "for", "from"]
}
