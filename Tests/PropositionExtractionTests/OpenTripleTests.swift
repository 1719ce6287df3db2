import NewsModel
import PropositionExtraction
import TestSupport
import Testing

@Suite("Open triples stay with the words of the sentence")
struct OpenTripleTests {
  private let extractor: PropositionExtractor = {
    var lexicon = ExtractionLexicon()
    lexicon.speech = ["word1": .stated]
    lexicon.givingVerbs = ["word2"]
    lexicon.objectControl = ["word3"]
    lexicon.headlinePassives = ["word4"]
    lexicon.lightVerbs = ["word5"]
    lexicon.impliedObjects = ["word6": "office"]
    return PropositionExtractor(lexicon: lexicon, nounTypes: NounTypes([]))
  }()

  /// Trees of every shape, tags and relations drawn at random: nonsense, but nonsense that a parser could hand over.
  @Test("any tree gives triples of its own words, with confidences from 0 to 1")
  func randomTrees() {
    var random = Numbers(seed: 4)
    for round in 0..<400 {
      let article = RandomTree.article(words: 1 + round % 24, using: &random)
      let words = Set(article.sentences[0].tokens.map(\.text))
      for triple in extractor.openTriples(in: article) {
        let parts = [triple.subject] + triple.arguments + (triple.predicate == "is" ? [] : [triple.predicate])
        #expect(parts.allSatisfy { $0.split(separator: " ").allSatisfy { words.contains(String($0)) } })
        #expect((0...1).contains(triple.confidence))
        #expect(!triple.subject.isEmpty && !triple.arguments.isEmpty)
      }
    }
  }

  @Test("any tree gives propositions whose ranges lie in the sentence, the same in every run")
  func propositions() {
    var random = Numbers(seed: 5)
    for round in 0..<400 {
      let article = RandomTree.article(words: 1 + round % 24, using: &random)
      let found = extractor.propositions(in: article)
      #expect(found.allSatisfy { article.sentences[0].range.contains($0.range.lowerBound) && $0.range.upperBound <= article.sentences[0].range.upperBound })
      #expect(found == extractor.propositions(in: article))
    }
  }
}

/// Sentences whose words, tags and relations are drawn at random, over a tree drawn at random.
enum RandomTree {
  static func article(words count: Int, using random: inout Numbers) -> AnalyzedArticle {
    let texts = (0..<count).map { _ in vocabulary[random.next(vocabulary.count)] }
    let text = texts.joined(separator: " ")
    let heads = heads(count, using: &random)
    var start = 0
    var tokens: [Token] = []
    for (index, word) in texts.enumerated() {
      let kind = tags[random.next(tags.count)]
      let relation = heads[index] < 0 ? .root : DependencyRelation.allCases[random.next(DependencyRelation.allCases.count)]
      tokens.append(
        Token(
          range: start..<start + word.utf8.count, text: word, lemma: word.lowercased(), tag: kind.0, pennTag: kind.1, head: heads[index], relation: relation))
      start += word.utf8.count + 1
    }
    let sentence = AnalyzedSentence(number: 1, range: 0..<text.utf8.count, tokens: tokens, names: names(count, using: &random))
    return AnalyzedArticle(article: Article(id: "random", text: text), sentences: [sentence])
  }

  /// Each word hangs on one that was placed before it, so that no circle can arise.
  private static func heads(_ count: Int, using random: inout Numbers) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices { order.swapAt(place, random.next(count)) }
    var heads = [Int](repeating: -1, count: count)
    for (place, word) in order.enumerated().dropFirst() { heads[word] = order[random.next(place)] }
    return heads
  }

  private static func names(_ count: Int, using random: inout Numbers) -> [NameSpan] {
    guard count > 3 else { return [] }
    let start = random.next(count - 2)
    return [NameSpan(tokens: start..<start + 1 + random.next(2), kind: NameSpan.Kind.allCases[random.next(NameSpan.Kind.allCases.count)])]
  }

  private static let vocabulary = ["word1", "word2", "word3", "word4", "word5", "word6", "be", "Name", "to", "by", "including", ",", "\"", "”", "and", "that", "into", "not", "said"]
  private static let tags: [(UniversalTag, String)] = [
    (.noun, "NN"), (.noun, "NNS"), (.properNoun, "NNP"), (.verb, "VBD"), (.verb, "VBN"), (.verb, "VBZ"), (.verb, "VB"), (.verb, "VBG"),
    (.auxiliary, "VBZ"), (.adposition, "IN"), (.adposition, "TO"), (.determiner, "DT"), (.pronoun, "PRP"), (.pronoun, "WP"), (.adjective, "JJ"),
    (.adverb, "RB"), (.punctuation, ","), (.numeral, "CD"), (.coordinatingConjunction, "CC"), (.subordinatingConjunction, "IN"), (.particle, "TO"),
  ]
}
