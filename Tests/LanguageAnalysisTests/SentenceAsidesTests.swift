import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("What stands beside a sentence is read apart")
struct SentenceAsidesTests {
  private func words(_ text: String) -> [SentenceDraft.Word] {
    SentenceDraft(number: 1, words: text.split(separator: " ").map(String.init)).words
  }

  @Test("brackets and what is in them, nested ones too, are left out")
  func outside() throws {
    let aside = try #require(SentenceAsides(words("Haddad ( born [ Arabic ] 1960 ) is a general")))
    #expect(aside.outside == [0, 8, 9, 10])
  }

  @Test("brackets that nothing closes, and sentences that are little but brackets, are read whole")
  func whole() {
    #expect(SentenceAsides(words("He left ( early in May")) == nil)
    #expect(SentenceAsides(words("He left early in May")) == nil)
    #expect(SentenceAsides(words("Reuters ( Monday )")) == nil)
  }

  @Test("no word outside hangs on one in brackets, and the sentence stays one tree")
  func joined() throws {
    let aside = try #require(SentenceAsides(words("Haddad ( Arabic ) is general")))
    let whole = reading(heads: [2, 2, -1, 2, 2, 2])
    let joined = aside.joined(whole: whole, rest: reading(heads: [2, 2, -1]), relations: AsideRelations(aside: 7, subject: 8), names: labels)
    #expect(joined.heads == [5, 2, 0, 2, 5, -1])
    #expect(joined.relations[2] == 7)
  }

  @Test("the source of a headline hangs on the headline's root, and who says it on the verb")
  func source() throws {
    let aside = try #require(SentenceAsides(words("Two killed in Kyiv , mayor says")))
    #expect(aside.outside == [0, 1, 2, 3])
    let joined = aside.joined(whole: reading(heads: [1, 6, 3, 1, 1, 1, -1]), rest: reading(heads: [1, -1, 3, 1]), relations: AsideRelations(aside: 7, subject: 8), names: labels)
    #expect(joined.heads == [1, -1, 3, 1, 6, 6, 1])
    #expect(joined.relations[5] == 8 && joined.relations[6] == 7)
    #expect(SentenceAsides(words("Two killed in Kyiv , mayor says .")) == nil)
  }

  private let labels = ["O", "B-ORG", "I-ORG"].compactMap { NameLabel($0) }

  @Test("a name that the whole sentence shows longer stays as long, one that only the rest shows whole is that long")
  func names() throws {
    let aside = try #require(SentenceAsides(words("Union for Peace ( UP ) won seats")))
    var (whole, rest) = (reading(heads: [6, 2, 0, 4, 0, 4, -1, 6]), reading(heads: [3, 2, 0, -1, 3]))
    (whole.names, rest.names) = ([1, 2, 2, 0, 1, 0, 0, 0], [1, 0, 1, 0, 0])
    #expect(joinedNames(aside, whole, rest) == [1, 2, 2, 0, 1, 0, 0, 0])
    (whole.names, rest.names) = ([1, 0, 1, 0, 1, 0, 0, 0], [1, 2, 2, 0, 0])
    #expect(joinedNames(aside, whole, rest) == [1, 2, 2, 0, 1, 0, 0, 0])
  }

  private func joinedNames(_ aside: SentenceAsides, _ whole: SentenceReading, _ rest: SentenceReading) -> [Int] {
    aside.joined(whole: whole, rest: rest, relations: AsideRelations(aside: 7, subject: 8), names: labels).names
  }

  private func reading(heads: [Int]) -> SentenceReading {
    let zeros = [Int](repeating: 0, count: heads.count)
    return SentenceReading(tags: zeros, features: zeros, lemmas: zeros, heads: heads, relations: zeros, names: zeros)
  }
}
