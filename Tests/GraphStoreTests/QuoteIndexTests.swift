import GraphStore
import NewsModel
import TestSupport
import Testing

/// The search index over quotes.
@Suite("Search over quotes")
struct QuoteIndexTests {
  @Test(
    "words are found without case, marks and punctuation, all of them in one quote, the last by its beginning",
    arguments: [
      ("putin qaddafi", true), ("PUTIN", true), ("met vlad", true), ("vlad met", false), ("moscow’s", true), ("moscow’x", false), ("zoe o'neill", true),
      ("Zoë O’Nei", true), ("putin asylum", false), ("kremlin source told", true), ("тартус", false), ("…", false),
    ])
  func words(text: String, isFound: Bool) throws {
    let store = try StoreFixture().filled()
    #expect(try !store.search(text).statements.isEmpty == isFound)
  }

  @Test("a word of many articles is found in each of them, in whichever way they came, and in none after they went")
  func manyArticles() throws {
    let fixture = try StoreFixture()
    let articles = (0..<320).map { number in
      fixture.resolve("n\(number)", "[Russia](Place) holds [Tartus](Place), says report \(number).", "holds(1, 2)")
    }
    try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
      for article in articles.prefix(280) { try builder.add(article) }
    }
    let store = try fixture.open()
    let built = try store.dump()
    for article in articles.dropFirst(280) { try store.add(article) }
    let all = try store.dump()
    #expect(try store.search("russia holds tar").statements.first?.evidence.count == 320)
    for article in articles.dropFirst(280) { try store.remove(article.article.id) }
    #expect(try store.dump() == built)
    for article in articles[60..<280].reversed() { try store.remove(article.article.id) }
    #expect(try store.search("holds").statements.first?.evidence.count == 60)
    for article in articles[60...].reversed() { try store.add(article) }
    #expect(try store.dump() == all)
    try store.rebuildDerived()
    #expect(try store.dump() == all)
    for article in articles { try store.remove(article.article.id) }
    #expect(try store.search("holds").statements.isEmpty)
  }
}
