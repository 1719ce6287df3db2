import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("Names agree within an article")
struct NameConsistencyTests {
  private func sentence(_ words: String, names: [NameSpan]) -> AnalyzedSentence {
    let tokens = words.split(separator: " ").enumerated().map { index, word in
      let isName = word.first?.isUppercase == true
      return Token(
        range: index * 20..<index * 20 + word.utf8.count, text: String(word), lemma: String(word), tag: isName ? .properNoun : .verb,
        pennTag: isName ? "NNP" : "VBD", head: -1, relation: .root)
    }
    return AnalyzedSentence(number: 1, range: 0..<100, tokens: tokens, names: names)
  }

  private func kinds(_ sentences: [AnalyzedSentence]) -> [[NameSpan]] { sentences.map(NameConsistency(sentences).mended).map(\.names) }

  @Test("who is named in full once is a person by the last name alone")
  func lastName() {
    let full = sentence("Joseph Votel spoke", names: [NameSpan(tokens: 0..<2, kind: .person)])
    let wrong = sentence("Votel left", names: [NameSpan(tokens: 0..<1, kind: .organization)])
    let missed = sentence("Votel returned", names: [])
    #expect(kinds([full, wrong, missed])[1] == [NameSpan(tokens: 0..<1, kind: .person)])
    #expect(kinds([full, wrong, missed])[2] == [NameSpan(tokens: 0..<1, kind: .person)])
  }

  @Test("a place that is named more often than a person of that name stays a place")
  func place() {
    let full = sentence("Robert Ford spoke", names: [NameSpan(tokens: 0..<2, kind: .person)])
    let company = sentence("Ford grew", names: [NameSpan(tokens: 0..<1, kind: .organization)])
    #expect(kinds([full, company, company])[1] == company.names)
  }
}
