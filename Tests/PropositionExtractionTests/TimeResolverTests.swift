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
      ("January 3", "2025-01-03"), ("last Monday", "2024-12-02"), ("November 2023", "2023-11"),
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

  @Test("words that name no time have no value", arguments: ["the talks", "the end", "soon"])
  func noTime(words: String) {
    #expect(resolver.value(of: words.split(separator: " ").map(String.init)) == nil)
  }
}
