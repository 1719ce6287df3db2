public import NewsModel

/// Turns words for a time into an ISO 8601 value, counted from the day of publication.
///
///     TimeResolver(published: CalendarDay(iso: "2024-12-09")).value(of: ["on", "Sunday"], isPast: true)   // "2024-12-08"
///
/// The value is a day, a month, a year, an interval (`2024-11-01/2024-11-30`), a duration (`P50Y`), or a month and day without a
/// year (`--12-08`) when no publication day is known. Today's date is never asked.
public struct TimeResolver: Sendable {
  private let published: CalendarDay?

  /// Counts from a day of publication, or from none.
  public init(published: CalendarDay?) { self.published = published }

  /// The value of some words; nil when they cannot be resolved. `isPast` says which way a bare weekday looks.
  public func value(of words: [String], isPast: Bool = true) -> String? {
    let words = words.map { $0.lowercased() }.filter { !["the", "of", "on", "in", "at", "by", ",", "early", "late", "around", "about"].contains($0) }
    return calendarDate(words) ?? relativeUnit(words) ?? relativeDay(words, isPast: isPast) ?? weekday(words, isPast: isPast)
      ?? decade(words) ?? duration(words) ?? iso(words)
  }

  private func iso(_ words: [String]) -> String? {
    words.lazy.compactMap { CalendarDay(iso: $0)?.iso }.first
  }

  private func calendarDate(_ words: [String]) -> String? {
    let year = words.first(where: TimeWords.isYear).flatMap { Int($0) }
    guard let at = words.firstIndex(where: { TimeWords.months[$0] != nil }), let month = TimeWords.months[words[at]] else {
      return year.map { yearValue($0) }
    }
    let near = [at + 1, at - 1].filter { words.indices.contains($0) }.map { words[$0] }
    let day = near.lazy.compactMap(dayOfMonth).first
    if words[at] == "may", year == nil, day == nil, words.count == 1 { return monthValue(5, year: nil) }
    if let day {
      guard let year = year ?? nearestYear(month: month, day: day) else { return "--\(pad(month))-\(pad(day))" }
      return CalendarDay(year: year, month: month, day: day)?.iso
    }
    return monthValue(month, year: year)
  }

  private func dayOfMonth(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day) else { return nil }
    let ending = word.dropFirst(digits.count)
    return ending.isEmpty || ["st", "nd", "rd", "th"].contains(String(ending)) ? day : nil
  }

  /// The year that puts a day nearest to the publication: at most half a year away.
  private func nearestYear(month: Int, day: Int) -> Int? {
    guard let published else { return nil }
    let years = [published.year - 1, published.year, published.year + 1]
    return years.compactMap { CalendarDay(year: $0, month: month, day: day) }
      .min { abs($0.daysSince1970 - published.daysSince1970) < abs($1.daysSince1970 - published.daysSince1970) }?.year
  }

  private func monthValue(_ month: Int, year: Int?) -> String? {
    if let year { return "\(year)-\(pad(month))" }
    guard let published else { return "--\(pad(month))" }
    return "\(month > published.month ? published.year - 1 : published.year)-\(pad(month))"
  }

  private func yearValue(_ year: Int) -> String { String(year) }

  private func relativeDay(_ words: [String], isPast: Bool) -> String? {
    guard let published else { return nil }
    let offsets = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
    if let word = words.first(where: { offsets[$0] != nil }) { return published.adding(days: offsets[word] ?? 0).iso }
    if words.contains(where: TimeWords.partsOfDay.contains), words.contains("this") || words.contains("last") {
      return published.adding(days: words.contains("last") && words.contains("night") ? -1 : 0).iso
    }
    if words == ["earlier", "day"] || words == ["day"] || words == ["same", "day"] { return published.iso }
    return nil
  }

  private func weekday(_ words: [String], isPast: Bool) -> String? {
    guard let published, let word = words.first(where: { TimeWords.weekdays[$0] != nil }), let weekday = TimeWords.weekdays[word]
    else { return nil }
    var back = (published.weekday - weekday + 7) % 7
    if words.contains("next") { return published.adding(days: 7 - back).iso }
    if words.contains("last"), back == 0 { back = 7 }
    if !isPast, back > 0 { return published.adding(days: 7 - back).iso }
    return published.adding(days: -back).iso
  }

  /// "last month", "this year", "next week", "two days ago".
  private func relativeUnit(_ words: [String]) -> String? {
    guard let published, let at = words.firstIndex(where: { TimeWords.units[singular($0)] != nil }) else { return nil }
    let unit = singular(words[at])
    let number = words[..<at].lazy.compactMap { TimeWords.numbers[$0] ?? Int($0) }.first
    if words.contains("ago") || words.contains("earlier"), let number { return shifted(published, by: -number, unit) }
    let step = ["last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1]
    guard number == nil, let word = words[..<at].last(where: { step[$0] != nil }) else { return nil }
    return whole(unit, published, step[word] ?? 0)
  }

  private func shifted(_ day: CalendarDay, by count: Int, _ unit: String) -> String? {
    switch unit {
    case "day": return day.adding(days: count).iso
    case "week": return day.adding(days: 7 * count).iso
    case "month": return month(day, count)
    case "year": return String(day.year + count)
    case "decade": return String(day.year + 10 * count)
    case "hour", "minute", "second": return day.iso
    default: return nil
    }
  }

  private func whole(_ unit: String, _ day: CalendarDay, _ step: Int) -> String? {
    switch unit {
    case "week":
      let monday = day.adding(days: 1 - day.weekday + 7 * step)
      return "\(monday.iso)/\(monday.adding(days: 6).iso)"
    case "month": return month(day, step)
    case "year": return String(day.year + step)
    case "day": return day.adding(days: step).iso
    default: return nil
    }
  }

  private func month(_ day: CalendarDay, _ step: Int) -> String {
    let months = day.year * 12 + day.month - 1 + step
    return "\(months / 12)-\(pad(months % 12 + 1))"
  }

  private func decade(_ words: [String]) -> String? {
    guard let word = words.first(where: { $0.hasSuffix("0s") && $0.utf8.count == 5 }), let year = Int(word.dropLast()) else { return nil }
    return "\(year)/\(year + 9)"
  }

  /// "50 years", "nearly six decades", "50-year".
  private func duration(_ words: [String]) -> String? {
    let parts = words.flatMap { $0.split(separator: "-").map(String.init) }
    guard let at = parts.firstIndex(where: { TimeWords.units[singular($0)] != nil }), at > 0,
      let number = parts[..<at].lazy.compactMap({ TimeWords.numbers[$0] ?? Int($0) }).first, number > 0
    else { return nil }
    let unit = TimeWords.units[singular(parts[at])] ?? "1D"
    let isClock = unit.hasPrefix("T")
    let digits = unit.drop { $0 == "T" }
    let each = Int(digits.prefix { $0.isNumber }) ?? 1
    return "P\(isClock ? "T" : "")\(number * each)\(digits.drop { $0.isNumber })"
  }

  private func singular(_ word: String) -> String {
    if word == "centuries" { return "century" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
