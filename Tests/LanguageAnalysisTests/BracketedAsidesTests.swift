import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("What stands in brackets is read apart")
struct BracketedAsidesTests {
  private func words(_ text: String) -> [SentenceDraft.Word] {
    SentenceDraft(number: 1, words: text.split(separator: " ").map(String.init)).words
  }

  @Test("brackets and what is in them, nested ones too, are left out")
  func outside() throws {
    let aside = try #require(BracketedAsides(words("Haddad ( born [ Arabic ] 1960 ) is a general")))
    #expect(aside.outside == [0, 8, 9, 10])
  }

  @Test("brackets that nothing closes, and sentences that are little but brackets, are read whole")
  func whole() {
    #expect(BracketedAsides(words("He left ( early in May")) == nil)
    #expect(BracketedAsides(words("He left early in May")) == nil)
    #expect(BracketedAsides(words("Reuters ( Monday )")) == nil)
  }

  @Test("no word outside hangs on one in brackets, and the sentence stays one tree")
  func joined() throws {
    let aside = try #require(BracketedAsides(words("Haddad ( Arabic ) is general")))
    let whole = reading(heads: [2, 2, -1, 2, 2, 2])
    let joined = aside.joined(whole: whole, rest: reading(heads: [2, 2, -1]), aside: 7)
    #expect(joined.heads == [5, 2, 0, 2, 5, -1])
    #expect(joined.relations[2] == 7)
  }

  private func reading(heads: [Int]) -> SentenceReading {
    let zeros = [Int](repeating: 0, count: heads.count)
    return SentenceReading(tags: zeros, features: zeros, lemmas: zeros, heads: heads, relations: zeros, names: zeros)
  }
}
