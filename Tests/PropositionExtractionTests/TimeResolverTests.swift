import NewsModel
import PropositionExtraction
import Testing

@Suite("Times are counted from the day of publication")
struct TimeResolverTests {
  /// A Monday.
  let resolver = TimeResolver(published: CalendarDay(iso: "2024-12-09"))

  @Test(
    "words for a time have an ISO 8601 value",
    arguments: [
      ("on Sunday", "2024-12-08"), ("Monday afternoon", "2024-12-09"), ("yesterday", "2024-12-08"), ("last month", "2024-11"),
      ("in 2015", "2015"), ("December 8", "2024-12-08"), ("Dec. 9 afternoon", "2024-12-09"), ("8 March 1999", "1999-03-08"),
      ("last week", "2024-12-02/2024-12-08"), ("three days ago", "2024-12-06"), ("two years ago", "2022"),
      ("next year", "2025"), ("nearly six decades", "P60Y"), ("50 years", "P50Y"), ("the 1990s", "1990/1999"),
      ("January 3", "2025-01-03"), ("last Monday", "2024-12-02"), ("November 2023", "2023-11"), ("early December", "2024-12"),
      ("late 2015", "2015"), ("mid-June", "2024-06"), ("last May", "2024-05"), ("next May", "2025-05"), ("this month", "2024-12"),
      ("earlier this week", "2024-12-09/2024-12-09"), ("earlier this month", "2024-12-01/2024-12-09"),
      ("later this year", "2024-12-09/2024-12-31"), ("earlier this year", "2024-01-01/2024-12-09"), ("next week", "2024-12-16/2024-12-22"),
      ("the past two weeks", "2024-11-25/2024-12-09"), ("the last three years", "2021-12-09/2024-12-09"),
      ("the next five days", "2024-12-09/2024-12-14"), ("since 2011", "2011/2024-12-09"), ("since Sunday", "2024-12-08/2024-12-09"),
      ("until Friday", "../2024-12-13"), ("between 2011 and 2015", "2011/2015"), ("from Monday to Friday", "2024-12-02/2024-12-06"),
      ("between March and June 2023", "2023-03/2023-06"), ("from 5 to 7 November", "2024-11-05/2024-11-07"), ("for 25 years", "P25Y"), ("half a century", "P50Y"), ("almost six decades", "P60Y"),
      ("two and a half years", "P2Y6M"), ("a year and a half", "P1Y6M"), ("three hours", "PT3H"), ("twenty-five days", "P25D"),
      ("a decade ago", "2014"), ("six months ago", "2024-06"), ("a week ago", "2024-12-02"), ("the weekend", "2024-12-07/2024-12-08"),
      ("next weekend", "2024-12-14/2024-12-15"), ("the third quarter of 2023", "2023-07/2023-09"), ("last quarter", "2024-07/2024-09"),
      ("the 19th century", "1801/1900"), ("overnight", "2024-12-08/2024-12-09"), ("this morning", "2024-12-09"),
      ("tomorrow", "2024-12-10"), ("2011-2015", "2011/2015"), ("the end of 2015", "2015"), ("two hundred years", "P200Y"),
    ])
  func value(words: String, expected: String) {
    #expect(resolver.value(of: words.split(separator: " ").map(String.init)) == expected)
  }

  @Test("without a day of publication, a month and day stay without a year")
  func withoutPublication() {
    #expect(TimeResolver(published: nil).value(of: ["December", "8"]) == "--12-08")
    #expect(TimeResolver(published: nil).value(of: ["on", "Sunday"]) == nil)
  }

  @Test("a planned weekday lies ahead")
  func future() {
    #expect(resolver.value(of: ["on", "Friday"], isPast: false) == "2024-12-13")
  }

  @Test(
    "a planned month is the next one of its name",
    arguments: [
      ("in June", "2025-06"), ("in November", "2025-11"), ("in December", "2024-12"), ("early January", "2025-01"), ("June 2023", "2023-06"), ("last June", "2024-06"),
      ("from March to May", "2025-03/2025-05"),
    ])
  func plannedMonth(words: String, expected: String) {
    #expect(resolver.value(of: words.split(separator: " ").map(String.init), isPast: false) == expected)
  }

  @Test("\"for\" a weekday looks ahead, for a month only where the clause does")
  func aimedAt() {
    let resolver = TimeResolver(published: CalendarDay(iso: "2024-12-08"))
    #expect(resolver.value(of: ["Monday", "afternoon"], adposition: "for") == "2024-12-09")
    #expect(resolver.value(of: ["for", "Monday"]) == "2024-12-09")
    #expect(resolver.value(of: ["January"], adposition: "for") == "2024-01")
    #expect(resolver.value(of: ["January"], adposition: "until") == "../2024-01")
  }

  @Test(
    "the day before and days later count from the day that was spoken of last",
    arguments: [
      ("the day before", "2024-11-30"), ("two days later", "2024-12-03"), ("a day earlier", "2024-11-30"), ("hours later", "2024-12-01"),
      ("the following day", "2024-12-02"), ("the same day", "2024-12-01"), ("three years later", "2027"), ("a week after", "2024-12-08"),
    ])
  func anchored(words: String, expected: String) {
    let resolver = TimeResolver(published: CalendarDay(iso: "2024-12-09"), anchor: CalendarDay(iso: "2024-12-01"))
    #expect(resolver.value(of: words.split(separator: " ").map(String.init)) == expected)
  }

  @Test("nothing is counted from a day that nobody named", arguments: ["the day before", "two days later", "the last few days", "recent years"])
  func withoutAnchor(words: String) {
    #expect(resolver.value(of: words.split(separator: " ").map(String.init)) == nil)
  }

  @Test("words that name no time have no value", arguments: ["the talks", "the end", "soon"])
  func noTime(words: String) {
    #expect(resolver.value(of: words.split(separator: " ").map(String.init)) == nil)
  }
}
