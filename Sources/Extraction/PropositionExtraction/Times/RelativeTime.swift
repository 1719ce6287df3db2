import NewsModel

/// Times that count from another day: "last month", "three days ago", "earlier this week", "the day before".
extension TimeResolver {
  /// "today", "this morning", "overnight".
  func relativeDay(_ words: [String]) -> String? {
    guard let published else { return nil }
    let offsets = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
    if let word = words.first(where: { offsets[$0] != nil }) { return published.adding(days: offsets[word] ?? 0).iso }
    if words == ["overnight"] { return "\(published.adding(days: -1).iso)/\(published.iso)" }
    if words.contains(where: TimeWords.partsOfDay.contains), words.contains("this") || words.contains("last") {
      return published.adding(days: words.contains("last") && words.contains("night") ? -1 : 0).iso
    }
    if ["day", "earlier day", "later day", "same day", "day same", "earlier in day", "later in day"].contains(words.joined(separator: " ")) {
      return (words.contains("same") ? anchor ?? published : published).iso
    }
    return nil
  }

  /// "Sunday", "last Monday", "next Friday".
  func weekday(_ words: [String], isPast: Bool) -> String? {
    guard let published, let word = words.first(where: { TimeWords.weekdays[$0] != nil }), let weekday = TimeWords.weekdays[word]
    else { return nil }
    var back = (published.weekday - weekday + 7) % 7
    if words.contains("next") { return published.adding(days: 7 - back).iso }
    if words.contains("last"), back == 0 { back = 7 }
    if !isPast, back > 0 { return published.adding(days: 7 - back).iso }
    return published.adding(days: -back).iso
  }

  /// "the weekend", "last weekend", "next weekend": Saturday and Sunday.
  func weekend(_ words: [String]) -> String? {
    guard let published, words.contains("weekend") || words.contains("weekends") else { return nil }
    let back = published.weekday >= 6 ? published.weekday - 6 : published.weekday + 1
    let ahead = words.contains("next") || words.contains("this") && published.weekday < 6 || words.contains("coming")
    let step = ahead ? 7 : words.contains("last") && published.weekday >= 6 ? -7 : 0
    let saturday = published.adding(days: step - back)
    return "\(saturday.iso)/\(saturday.adding(days: 1).iso)"
  }

  /// "last month", "this year", "earlier this week", "two days ago".
  func relativeUnit(_ words: [String]) -> String? {
    guard let published, let at = words.firstIndex(where: { TimeWords.units[TimeWords.singular($0)] != nil }) else { return nil }
    let unit = TimeWords.singular(words[at])
    let number = TimeWords.number(Array(words[..<at]))
    if words.contains("ago"), let number { return shifted(published, by: -number, unit) }
    guard number == nil, !words[at].hasSuffix("s"), let word = words[..<at].last(where: { Self.steps[$0] != nil }), let step = Self.steps[word] else { return nil }
    guard let span = whole(unit, published, step) else { return nil }
    if step == 0, words.contains("earlier") { return "\(firstDay(of: span))/\(published.iso)" }
    if step == 0, words.contains("later") { return "\(published.iso)/\(lastDay(of: span))" }
    return span
  }

  private static let steps = ["last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1]

  /// "the past two weeks", "the last three years", "the next five days": an interval that ends, or begins, on the day of publication.
  func relativeSpan(_ words: [String]) -> String? {
    guard let published, let at = words.firstIndex(where: { TimeWords.units[TimeWords.singular($0)] != nil }),
      let word = words[..<at].first(where: { ["last", "past", "previous", "next", "coming"].contains($0) }),
      let number = TimeWords.number(words[..<at].filter { $0 != word }) ?? (word == "past" && !words[at].hasSuffix("s") ? 1 : nil)
    else { return nil }
    let isAhead = word == "next" || word == "coming"
    guard let other = day(published, by: isAhead ? number : -number, TimeWords.singular(words[at])) else { return nil }
    return isAhead ? "\(published.iso)/\(other.iso)" : "\(other.iso)/\(published.iso)"
  }

  /// "the day before", "two days later", "hours later": counted from the day that the article spoke of last.
  func anchored(_ words: [String]) -> String? {
    guard let anchor, let at = words.firstIndex(where: { TimeWords.units[TimeWords.singular($0)] != nil }), words.count <= 4,
      let direction = words[..<at].lazy.compactMap({ Self.before[$0] }).first ?? words[at...].lazy.compactMap({ Self.behind[$0] }).first
    else { return nil }
    let unit = TimeWords.singular(words[at])
    if ["hour", "minute", "second"].contains(unit) { return anchor.iso }
    guard let number = TimeWords.number(Array(words[..<at])) ?? (words[at].hasSuffix("s") ? nil : 1) else { return nil }
    return shifted(anchor, by: direction * number, unit)
  }

  /// Words that stand before the unit, "the previous day", and behind it, "two days later".
  private static let before = ["previous": -1, "following": 1]
  private static let behind = ["before": -1, "earlier": -1, "after": 1, "later": 1]

  private func shifted(_ start: CalendarDay, by count: Int, _ unit: String) -> String? {
    switch unit {
    case "year", "decade", "century": day(start, by: count, unit).map { String($0.year) }
    case "month", "quarter": day(start, by: count, unit).map { String($0.iso.prefix(7)) }
    case "hour", "minute", "second": start.iso
    default: day(start, by: count, unit)?.iso
    }
  }

  private func day(_ start: CalendarDay, by count: Int, _ unit: String) -> CalendarDay? {
    switch unit {
    case "day": return start.adding(days: count)
    case "week": return start.adding(days: 7 * count)
    case "fortnight": return start.adding(days: 14 * count)
    case "hour", "minute", "second": return start
    case "month": return monthsLater(start, count)
    case "quarter": return monthsLater(start, 3 * count)
    case "year": return monthsLater(start, 12 * count)
    case "decade": return monthsLater(start, 120 * count)
    case "century": return monthsLater(start, 1200 * count)
    default: return nil
    }
  }

  private func monthsLater(_ start: CalendarDay, _ count: Int) -> CalendarDay? {
    let months = start.year * 12 + start.month - 1 + count
    guard months >= 12 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    return CalendarDay(year: year, month: month, day: min(start.day, CalendarDay.daysIn(month: month, year: year)))
  }

  private func whole(_ unit: String, _ day: CalendarDay, _ step: Int) -> String? {
    switch unit {
    case "week":
      let monday = day.adding(days: 1 - day.weekday + 7 * step)
      return "\(monday.iso)/\(monday.adding(days: 6).iso)"
    case "quarter":
      guard let inside = monthsLater(day, 3 * step) else { return nil }
      let first = (inside.month - 1) / 3 * 3 + 1
      return "\(inside.year)-\(Self.pad(first))/\(inside.year)-\(Self.pad(first + 2))"
    case "month": return monthsLater(day, step).map { String($0.iso.prefix(7)) }
    case "year": return String(day.year + step)
    case "decade": return "\(day.year / 10 * 10 + 10 * step)/\(day.year / 10 * 10 + 10 * step + 9)"
    case "day": return day.adding(days: step).iso
    default: return nil
    }
  }

  private func firstDay(of span: String) -> String { edge(span.split(separator: "/").first, month: "-01", day: "-01") }

  private func lastDay(of span: String) -> String {
    let end = span.split(separator: "/").last
    guard let end, end.utf8.count < 10 else { return edge(end, month: "", day: "") }
    let month = end.utf8.count == 4 ? "12" : String(end.suffix(2))
    let days = CalendarDay.daysIn(month: Int(month) ?? 12, year: Int(end.prefix(4)) ?? 1)
    return "\(end.prefix(4))-\(month)-\(Self.pad(days))"
  }

  private func edge(_ value: Substring?, month: String, day: String) -> String {
    guard let value else { return "" }
    return String(value) + (value.utf8.count == 4 ? month + day : value.utf8.count == 7 ? day : "")
  }
}
