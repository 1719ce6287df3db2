import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("Where punctuation hangs")
struct PunctuationPlacementTests {
  /// Words with heads counted from 1, 0 being the root; marks are what is no letter.
  private func heads(_ words: [(String, Int)]) -> [Int] {
    let tokens = words.map { text, head in
      let isMark = !text.contains(where: \.isLetter)
      return Token(
        range: 0..<0, text: text, lemma: text, tag: isMark ? .punctuation : .noun, pennTag: "", features: "", head: head - 1,
        relation: head == 0 ? .root : isMark ? .punct : .dep)
    }
    return PunctuationPlacement.mended(tokens).map { $0.head + 1 }
  }

  @Test("a comma after an opening clause hangs on that clause")
  func openingClause() {
    #expect(heads([("When", 3), ("he", 3), ("came", 6), (",", 6), ("she", 6), ("left", 0)])[3] == 3)
  }

  @Test("a comma before a later unit hangs on that unit")
  func laterUnit() {
    #expect(heads([("Moscow", 0), (",", 1), ("Paris", 1), ("and", 5), ("Rome", 1)])[1] == 3)
  }

  @Test("a pair around one unit hangs on its head; around several the marks stay")
  func pairs() {
    #expect(heads([("agency", 5), ("(", 5), ("IAEA", 1), (")", 5), ("said", 0)])[1...3] == [3, 1, 3])
    #expect(heads([("He", 2), ("said", 0), ("\"", 2), ("peace", 2), ("war", 2), ("\"", 2)])[2] == 2)
  }

  @Test("full stops stay, and so does a mark that something hangs on")
  func others() {
    #expect(heads([("He", 2), ("left", 0), (".", 1)])[2] == 1)
    #expect(heads([("He", 2), ("left", 0), (",", 2), ("early", 3)])[2] == 2)
  }

  @Test("a sentence of nothing but marks, or of one word, is left alone")
  func degenerate() {
    #expect(heads([("\"", 0), ("\"", 1)]) == [0, 1])
    #expect(heads([(",", 0)]) == [0])
    #expect(heads([]) == [])
  }
}
