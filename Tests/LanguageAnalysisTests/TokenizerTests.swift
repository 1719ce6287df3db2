import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("Words and sentences from raw text")
struct TokenizerTests {
  private func words(_ text: String) throws -> [String] {
    try LanguageAnalysisTests.analyzer.get().analyze(Article(id: "a", text: text)).sentences.flatMap { $0.tokens.map(\.text) }
  }

  @Test("no word ends inside a link or a mail address, but the sentence's full stop stays outside")
  func links() throws {
    let link = "https://example.org/news/2024_12_08-fall?id=7&page=2big.html"
    #expect(try words("Read \(link).").contains(link))
    #expect(try words("(see http://example.org/a,b)").contains("http://example.org/a,b"))
    #expect(try words("Write to news.desk+tips@mail.example-site.org, she said.").contains("news.desk+tips@mail.example-site.org"))
  }

  @Test("a colon or an at sign alone makes no link")
  func noLinks() {
    func links(_ text: String) -> [Range<Int>] { LinkFinder(kinds: text.unicodeScalars.map { CharacterClasses.kind($0.value) }).links(in: 0..<text.unicodeScalars.count) }
    #expect(links("10:30") == [])
    #expect(links("://") == [])
    #expect(links("@home") == [])
    #expect(links("a@b") == [0..<3])
    #expect(links("<http://x.org>") == [1..<13])
    #expect(links("a@b,c@d") == [0..<3, 4..<7])
  }
}
