@testable import LanguageAnalysis
import NewsModel
import Testing

@Suite("CoNLL-U")
struct CoNLLUTests {
  @Test("what is written can be read back")
  func roundTrip() throws {
    let analyzer = try LanguageAnalysisTests.analyzer.get()
    let article = Article(id: "grant", text: LanguageAnalysisTests.sentences.joined(separator: " "))
    let text = CoNLLU.text(of: analyzer.analyze(article))
    let again = try #require(try CoNLLU.articles(from: text).first)
    #expect(CoNLLU.text(of: again) == text)
    #expect(again.article.text == article.text)
    #expect(again.sentences.map(\.tokens) == analyzer.analyze(article).sentences.map(\.tokens))
    #expect(again.sentences.map(\.names) == analyzer.analyze(article).sentences.map(\.names))
  }

  @Test("analysing given words again gives the same trees")
  func reanalysis() throws {
    let analyzer = try LanguageAnalysisTests.analyzer.get()
    let text = CoNLLU.text(of: analyzer.analyze(Article(id: "a", text: LanguageAnalysisTests.sentences[1])))
    let given = try #require(try CoNLLU.articles(from: text).first)
    #expect(CoNLLU.text(of: analyzer.reanalyze(given)) == text)
  }

  @Test("words of a range line stand together, and empty nodes are skipped")
  func multiwordTokens() throws {
    let text = """
      # newdoc id = d
      1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
      2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
      3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
      3.1\tthere\t_\t_\t_\t_\t_\t_\t_\t_
      4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

      """
    let article = try #require(try CoNLLU.articles(from: text).first)
    #expect(article.article.text == "don't go.")
    #expect(article.sentences[0].tokens.map(\.head) == [2, 2, -1, 2])
  }

  @Test("a wrong line is named with its number and what is expected")
  func errors() {
    #expect(throws: CoNLLUError(file: "x.conllu", line: 2, message: "a word line has 10 columns parted by tabs, this one has 2")) {
      try CoNLLU.articles(from: "# newdoc\n1\tword\n", file: "x.conllu")
    }
    #expect(throws: CoNLLUError(file: "x.conllu", line: 1, message: "the head '7' is no word of the sentence")) {
      try CoNLLU.articles(from: "1\ta\ta\tX\tXX\t_\t7\tdep\t_\t_\n", file: "x.conllu")
    }
  }
}
