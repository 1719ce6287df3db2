import LanguageAnalysis
import NewsModel
import Testing

@Suite("Language analysis")
struct LanguageAnalysisTests {
  @Test("a sentence gets words, lemmas, a tree with one root and names")
  func sentence() throws {
    let analyzer = try LanguageAnalyzer()
    let sentence = analyzer.analyze(sentence: "Russia granted Bashar al-Assad asylum.")
    #expect(sentence.tokens.map(\.text) == ["Russia", "granted", "Bashar", "al", "-", "Assad", "asylum", "."])
    #expect(sentence.tokens[1].lemma == "grant")
    #expect(sentence.tokens.filter { $0.head == -1 }.map(\.text) == ["granted"])
    #expect(sentence.names.first?.kind == .location)
  }
}
