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
}
