import NewsModel
import Testing

@testable import PropositionExtraction

@Suite("Mended trees stay trees")
struct TreeRepairTests {
  private typealias Word = (text: String, penn: String, head: Int, relation: DependencyRelation)

  /// A sentence of words with their heads counted from 1, 0 being the root.
  private func sentence(_ words: [Word]) -> AnalyzedSentence {
    let tags: [String: UniversalTag] = ["VBD": .verb, "VBN": .verb, "NN": .noun, "NNP": .properNoun, "IN": .adposition, "AUX": .auxiliary]
    let tokens = words.map { word in
      Token(
        range: 0..<0, text: word.text, lemma: word.text, tag: tags[word.penn] ?? .other, pennTag: word.penn, features: "", head: word.head - 1,
        relation: word.relation)
    }
    return AnalyzedSentence(number: 1, range: 0..<0, block: .paragraph, tokens: tokens, names: [])
  }

  @Test("a clause of time whose main clause was read as what is said is hung below it")
  func subordinate() {
    let mended = SubjectRepair.repaired(
      sentence([
        ("statement", "NN", 3, .nsubjPass), ("was", "AUX", 3, .auxPass), ("issued", "VBN", 6, .ccomp), ("as", "IN", 5, .`case`), ("Ban", "NNP", 3, .obl),
        ("said", "VBD", 0, .root),
      ]))
    #expect(TreeRepair.isTree(mended))
    #expect(mended.tokens[2].head == -1)
    #expect(mended.tokens[5].head == 2)
  }

  @Test("a circle is no tree, wherever it is entered")
  func circle() {
    #expect(TreeRepair.isTree(sentence([("left", "VBD", 0, .root), ("Ann", "NNP", 1, .nsubj)])))
    #expect(!TreeRepair.isTree(sentence([("left", "VBD", 0, .root), ("Ann", "NNP", 3, .nsubj), ("Lee", "NNP", 2, .flat)])))
    #expect(!TreeRepair.isTree(sentence([("Ann", "NNP", 1, .flat)])))
  }
}
