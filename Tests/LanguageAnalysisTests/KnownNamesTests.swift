import LanguageAnalysis
import NewsModel
import Testing

@Suite("Names that tables know")
struct KnownNamesTests {
  @Test(
    "a known name may begin small and end in a number",
    arguments: [
      ("The airline ordered 30 Boeing 787 jets.", "Boeing 787"), ("The firm sold its first iPhone in June.", "iPhone"),
      ("Poland sent 14 Leopard 2 tanks to Ukraine.", "Leopard 2"),
    ])
  func forms(sentence: String, name: String) throws {
    let products: Set = ["Boeing 787", "iPhone", "Leopard 2"]
    let known = KnownNames(nameType: { products.contains($0) ? "Product" : nil }, kindOf: { _ in .other })
    let article = known.added(to: try LanguageAnalysisTests.analyzer.get().analyze(Article(id: "a", text: sentence)))
    let found = article.sentences[0].names.filter { $0.kind == .other }
    #expect(found.map { article.article.words(in: article.sentences[0].range(of: $0.tokens)) } == [name])
  }

  @Test("a body whose name begins with an adjective is a body, and one of a people is one of a people")
  func adjectives() throws {
    let types: [String: EntityType] = ["International Atomic Energy Agency": "InternationalBody", "South Korean": .country]
    let known = KnownNames(nameType: { types[$0] }, kindOf: { $0 == .country ? .location : .organization })
    let text = "The International Atomic Energy Agency met South Korean officials."
    let article = known.added(to: try LanguageAnalysisTests.analyzer.get().analyze(Article(id: "a", text: text)))
    let kinds = article.sentences[0].names.map { (article.article.words(in: article.sentences[0].range(of: $0.tokens)), $0.kind) }
    #expect(kinds.contains { $0 == ("International Atomic Energy Agency", .organization) })
    #expect(kinds.contains { $0 == ("South Korean", .nationality) })
  }

  @Test("the article, a single letter and what the public does are no names")
  func trimmed() throws {
    func names(_ text: String) throws -> [String] {
      let article = try LanguageAnalysisTests.analyzer.get().analyze(Article(id: "a", text: text))
      return article.sentences.flatMap { sentence in sentence.names.map { article.article.words(in: sentence.range(of: $0.tokens)) } }
    }
    #expect(try !names("The United States sent The US troops home.").contains { $0.lowercased().hasPrefix("the ") })
    #expect(try names("(Laughter.)") == [])
  }
}
