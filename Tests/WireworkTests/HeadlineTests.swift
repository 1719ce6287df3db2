import Testing

/// Headlines in title case and in capitals, as many papers write them.
@Suite("Headlines are read as sentences")
struct HeadlineTests {
  @Test("what the article writes small is no name in its headline, and what it names keeps its capital")
  func titleCase() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for (headline, body, wanted) in Self.cases {
      try runner.write("\(headline)\n\n\(body)\n", to: "news.txt")
      let lines = try runner.run(["extract", "news.txt"]).output
      #expect(lines.contains(wanted), "\(headline): \(lines)")
    }
  }

  @Test("the words of a headline are printed as they stand in the article")
  func words() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Google Buys Wiz in Largest Deal\n\nThe deal was announced by Google on Monday.\n", to: "news.txt")
    let lines = try runner.run(["analyze", "news.txt"]).output
    #expect(lines.contains("# text = Google Buys Wiz in Largest Deal") && lines.contains("2\tBuys\tbuy\t"))
  }

  private static let cases = [
    ("Turkey Arrests Istanbul Mayor Ekrem Imamoglu After Raid", "ISTANBUL — Turkey held the mayor on Monday.", #""relation":"arrested","subject":{"id":"country/turkey""#),
    ("Court Sentences Najib to 12 Years in Prison", "KUALA LUMPUR — The court read the verdict on Tuesday.", #""relation":"sentencedTo","subject":{"id":"person/najib"#),
    ("Google Buys Wiz for $32 Billion in Largest Deal", "NEW YORK — The deal was announced on Monday.", #""relation":"bought","subject":{"id":"company/google""#),
    ("King Visits Zelensky at Windsor Castle", "LONDON — The king spoke on Monday.", #""relation":"met""#),
    ("Theresa May Visits Brussels", "BRUSSELS — The prime minister arrived on Monday.", #""id":"person/theresa-may""#),
    ("UKRAINE STRIKES RUSSIAN BASE IN CRIMEA", "KYIV — Ukraine struck a base of Russia in Crimea on Monday.", ##""rule":"attacked#1","evidence":{"article":"news","sentence":1"##),
  ]
}
