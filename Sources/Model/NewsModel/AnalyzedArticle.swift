/// An article with its sentences, words, trees, names and coreference: what language analysis makes of an ``Article``.
public struct AnalyzedArticle: Hashable, Sendable {
  /// The article that was analysed.
  public var article: Article
  /// Its sentences in the order of the text.
  public var sentences: [AnalyzedSentence]
  /// Which mention stands for which earlier one; sorted by mention.
  public var coreference: [CoreferenceLink]

  /// Puts an analysis together.
  public init(
    article: Article, sentences: [AnalyzedSentence], coreference: [CoreferenceLink] = []
  ) {
    self.article = article
    self.sentences = sentences
    self.coreference = coreference
  }
}

/// A sentence with its words, their tree and the names in it.
public struct AnalyzedSentence: Hashable, Sendable {
  /// Its number in the article, from 1.
  public var number: Int
  /// Its place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// What part of the article it stands in.
  public var block: TextBlock.Kind
  /// Its words, punctuation included. Heads and name ranges are indexes into this list.
  public var tokens: [Token]
  /// The names in it, in order, without overlaps.
  public var names: [NameSpan]

  /// Puts a sentence together.
  public init(
    number: Int, range: Range<Int>, block: TextBlock.Kind = .paragraph, tokens: [Token],
    names: [NameSpan] = []
  ) {
    self.number = number
    self.range = range
    self.block = block
    self.tokens = tokens
    self.names = names
  }

  /// The place of some of its words in ``Article/text``, in UTF-8 bytes; `words` must not be empty.
  public func range(of words: Range<Int>) -> Range<Int> {
    tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
  }

  /// For each word, the words that hang on it, in order.
  public func childrenOfTokens() -> [[Int]] {
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() where token.head >= 0 { children[token.head].append(index) }
    return children
  }
}

/// A word or punctuation mark of a sentence.
public struct Token: Hashable, Sendable {
  /// Its place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// The word as it stands in the text.
  public var text: String
  /// Its dictionary form: `grant` for "granted".
  public var lemma: String
  /// Its universal part of speech.
  public var tag: UniversalTag
  /// Its Penn Treebank tag, such as `VBD`.
  public var pennTag: String
  /// Its morphological features as CoNLL-U writes them (`Number=Plur|Person=3`), or empty.
  public var features: String
  /// The index of its head in the sentence's tokens, from 0; -1 for the root.
  public var head: Int
  /// Its relation to its head.
  public var relation: DependencyRelation

  /// Puts a word together.
  public init(
    range: Range<Int>, text: String, lemma: String, tag: UniversalTag, pennTag: String,
    features: String = "", head: Int, relation: DependencyRelation
  ) {
    self.range = range
    self.text = text
    self.lemma = lemma
    self.tag = tag
    self.pennTag = pennTag
    self.features = features
    self.head = head
    self.relation = relation
  }
}

/// A name in a sentence.
public struct NameSpan: Hashable, Sendable {
  /// What kind of thing a name names, as the name recogniser tells them apart.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A human being.
    case person = "PER"
    /// Any body with a name.
    case organization = "ORG"
    /// A country, city, region, building, water.
    case location = "LOC"
    /// A nationality, religion or people: "Russian", "Kurds".
    case nationality = "NORP"
    /// Any other name: an event, a product, a law.
    case other = "MISC"
  }

  /// The words of the name, as indexes into the sentence's tokens.
  public var tokens: Range<Int>
  /// What kind of thing it names.
  public var kind: Kind

  /// Makes a name.
  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// Words of one sentence of an article.
public struct MentionSpan: Hashable, Comparable, Sendable {
  /// The index of the sentence in ``AnalyzedArticle/sentences``, from 0.
  public var sentence: Int
  /// The words, as indexes into the sentence's tokens.
  public var tokens: Range<Int>
  /// The index of the head word.
  public var head: Int

  /// Makes a span of words.
  public init(sentence: Int, tokens: Range<Int>, head: Int) {
    self.sentence = sentence
    self.tokens = tokens
    self.head = head
  }

  /// Earlier words come first.
  public static func < (a: MentionSpan, b: MentionSpan) -> Bool {
    (a.sentence, a.tokens.lowerBound, a.tokens.upperBound) < (b.sentence, b.tokens.lowerBound, b.tokens.upperBound)
  }
}

/// The decision that one mention stands for the same thing as an earlier one: "he" for "Assad".
public struct CoreferenceLink: Hashable, Sendable {
  /// The mention.
  public var mention: MentionSpan
  /// The earlier mention that it stands for.
  public var antecedent: MentionSpan
  /// How sure the link is, from 0 to 1.
  public var confidence: Double

  /// Makes a link.
  public init(mention: MentionSpan, antecedent: MentionSpan, confidence: Double) {
    self.mention = mention
    self.antecedent = antecedent
    self.confidence = confidence
  }
}
