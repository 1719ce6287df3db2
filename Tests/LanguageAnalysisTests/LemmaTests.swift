import Testing

@testable import LanguageAnalysis

@Suite("Dictionary forms")
struct LemmaTests {
  private func lemma(_ form: String, _ tag: String, network: String = "?") throws -> String {
    try LanguageAnalysisTests.analyzer.get().model.lemmaTable.lemma(of: form, tag: tag, network: network)
  }

  @Test(
    "inflections are undone, regular and not",
    arguments: [
      ("buses", "NNS", "bus"), ("houses", "NNS", "house"), ("viruses", "NNS", "virus"), ("1990s", "NNS", "1990s"), ("children", "NNS", "child"),
      ("younger", "JJR", "young"), ("biggest", "JJS", "big"), ("fled", "VBD", "flee"), ("occurring", "VBG", "occur"), ("accuses", "VBZ", "accuse"),
      ("fined", "VBN", "fine"), ("deplored", "VBD", "deplore"), ("ignoring", "VBG", "ignore"), ("planning", "VBG", "plan"),
      ("bribed", "VBD", "bribe"), ("preceding", "VBG", "precede"), ("scraping", "VBG", "scrape"), ("helped", "VBD", "help"), ("sang", "VBP", "sing"),
      ("tornadoes", "NNS", "tornado"), ("shoes", "NNS", "shoe"), ("servicemen", "NNS", "serviceman"), ("sooooo", "RB", "so"),
    ])
  func inflections(_ form: String, _ tag: String, _ expected: String) throws {
    #expect(try lemma(form, tag) == expected)
  }

  @Test("names stay as they are written, but for months and days cut short")
  func names() throws {
    #expect(try lemma("United", "NNP", network: "Unite") == "United")
    #expect(try lemma("U.S.G.", "NNP", network: "u.s.g.") == "U.S.G.")
    #expect(try lemma("MOSCOW", "NNP", network: "Moscow") == "Moscow")
    #expect(try lemma("Sept.", "NNP", network: "Sept.") == "September")
    #expect(try lemma("Libraries", "NNPS", network: "Librarie") == "Library")
    #expect(try lemma("Athens", "NNPS", network: "Athens") == "Athens")
    #expect(try lemma("Dutch", "JJ", network: "Dutch") == "Dutch")
    #expect(try lemma("Senior", "JJ", network: "Senior") == "senior")
    #expect(try lemma("EuroLeague", "JJ", network: "euroleague") == "EuroLeague")
    #expect(try lemma("II", "CD", network: "ii") == "II")
    #expect(try lemma("12,000", "CD", network: "12,000") == "12000")
  }
}
