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

  @Test("words written together in haste are cut as the treebanks cut them, the possessive is not")
  func joinedWords() throws {
    #expect(try words("They havent said alot.") == ["They", "have", "nt", "said", "a", "lot", "."])
    #expect(try words("I think its not over.").contains("it"))
    #expect(try words("Turkey sent its troops home.").contains("its"))
  }

  @Test("an abbreviation keeps its full stop, and a second one ends the sentence")
  func abbreviations() throws {
    #expect(try words("Capt. Moore spoke.").first == "Capt.")
    #expect(try words("He works for Apple Inc..").suffix(2) == ["Inc.", "."])
  }

  @Test("dots in brackets are a token of their own, marks of a question and names of files are whole")
  func dotsAndFiles() throws {
    #expect(try words("He did what?!").last == "?!")
    #expect(try words("He said [...] nothing.").contains("..."))
    #expect(try words("See budget2024.pdf for more.").contains("budget2024.pdf"))
  }
}
