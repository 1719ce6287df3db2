import NewsModel

/// Times that name their place in the calendar: "8 March 1999", "November 2023", "the third quarter of 2024", "the 1990s".
extension TimeResolver {
  func calendarDate(_ words: [String], isPast: Bool) -> String? {
    let year = words.first(where: TimeWords.isYear).flatMap { Int($0) }
    if let quarter = quarter(words, year: year) { return quarter }
    guard let at = words.firstIndex(where: { TimeWords.months[$0] != nil }), let month = TimeWords.months[words[at]] else {
      return year.map { String($0) }
    }
    if let step = ["last": -1, "next": 1][at > 0 ? words[at - 1] : ""], year == nil { return monthAround(month, step) }
    let near = [at + 1, at - 1].filter { words.indices.contains($0) }.map { words[$0] }
    guard let day = near.lazy.compactMap(Self.dayOfMonth).first else { return monthValue(month, year: year, isPast: isPast) }
    guard let year = year ?? nearestYear(month: month, day: day) else { return "--\(Self.pad(month))-\(Self.pad(day))" }
    return CalendarDay(year: year, month: month, day: day)?.iso
  }

  private static func dayOfMonth(_ word: String) -> Int? {
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

  /// A bare month is the last one of that name, or, of what is still to come, the next one; the month of publication is itself.
  private func monthValue(_ month: Int, year: Int?, isPast: Bool) -> String? {
    if let year { return "\(year)-\(Self.pad(month))" }
    guard let published else { return "--\(Self.pad(month))" }
    let step = isPast ? (month > published.month ? -1 : 0) : (month < published.month ? 1 : 0)
    return "\(published.year + step)-\(Self.pad(month))"
  }

  /// "last May" and "next May": the nearest one behind or ahead of the month of publication.
  private func monthAround(_ month: Int, _ step: Int) -> String? {
    guard let published else { return nil }
    let isBehind = step < 0 ? month < published.month : month <= published.month
    return "\(published.year + (step < 0 ? (isBehind ? 0 : -1) : (isBehind ? 1 : 0)))-\(Self.pad(month))"
  }

  private func quarter(_ words: [String], year: Int?) -> String? {
    guard let at = words.firstIndex(of: "quarter"), at > 0, let number = TimeWords.ordinals[words[at - 1]], number <= 4,
      let year = year ?? published?.year
    else { return nil }
    return "\(year)-\(Self.pad(number * 3 - 2))/\(year)-\(Self.pad(number * 3))"
  }

  /// "the 1990s", "the 19th century".
  func decade(_ words: [String]) -> String? {
    if let word = words.first(where: { $0.hasSuffix("0s") && $0.utf8.count == 5 }), let year = Int(word.dropLast()) {
      return "\(year)/\(year + 9)"
    }
    guard let at = words.firstIndex(of: "century"), at > 0 else { return nil }
    let digits = words[at - 1].prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) ?? TimeWords.ordinals[words[at - 1]], (10...21).contains(number) else { return nil }
    return "\(number * 100 - 99)/\(number * 100)"
  }

  static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
