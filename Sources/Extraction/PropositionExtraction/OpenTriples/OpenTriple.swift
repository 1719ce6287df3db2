public import NewsModel

/// What a clause says in the words of the sentence: subject, predicate, and one or more arguments.
///
///     "Mr. Baker found an opening under the house."   →   Mr. Baker | found | an opening | under the house
///
/// All words stand in the sentence, in its order within each part; the one exception is the predicate `is` of an apposition
/// ("Dmitry Peskov, the Kremlin's spokesman"), which the sentence says with a comma.
public struct OpenTriple: Hashable, Sendable {
  /// The index of the sentence in ``AnalyzedArticle/sentences``, from 0.
  public var sentence: Int
  /// The words of the subject.
  public var subject: String
  /// The words of the predicate, auxiliaries and negation included, and the preposition of an argument that follows at once.
  public var predicate: String
  /// The words of the arguments, objects first, the prepositions of further arguments included.
  public var arguments: [String]
  /// How sure it is that a reader would say the same, from 0 to 1.
  public var confidence: Double
}

extension PropositionExtractor {
  /// The triples of an article in the words of its sentences, conjunctions split, in the order of the text.
  public func openTriples(in article: AnalyzedArticle) -> [OpenTriple] {
    article.sentences.enumerated().flatMap { index, sentence in
      OpenTripleReader(tree: SentenceTree(sentence, index: index, lexicon: lexicon), text: article.article.text, lexicon: lexicon).triples()
    }
  }
}
