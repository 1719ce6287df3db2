import NewsModel

/// A sentence's tree with the ways up and down that extraction needs.
struct SentenceTree {
  let sentence: AnalyzedSentence
  /// The index of the sentence in its article, from 0.
  let index: Int
  private let children: [[Int]]
  private let nameOfToken: [Int]

  init(_ original: AnalyzedSentence, index: Int, lexicon: ExtractionLexicon = .init()) {
    let sentence = TreeRepair.repaired(original, giving: lexicon.givingVerbs)
    self.sentence = sentence
    self.index = index
    children = sentence.childrenOfTokens()
    var nameOfToken = [Int](repeating: -1, count: sentence.tokens.count)
    for (number, name) in sentence.names.enumerated() {
      for token in name.tokens where token < nameOfToken.count { nameOfToken[token] = number }
    }
    self.nameOfToken = nameOfToken
  }

  var tokens: [Token] { sentence.tokens }
  subscript(_ index: Int) -> Token { sentence.tokens[index] }

  func children(of token: Int) -> [Int] { children[token] }

  func children(of token: Int, _ relation: DependencyRelation) -> [Int] {
    children[token].filter { tokens[$0].relation == relation }
  }

  func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
    children[token].first { relations.contains(tokens[$0].relation) }
  }

  func head(of token: Int) -> Int? { tokens[token].head >= 0 ? tokens[token].head : nil }

  /// The name that a word belongs to.
  func name(at token: Int) -> NameSpan? { nameOfToken[token] >= 0 ? sentence.names[nameOfToken[token]] : nil }

  /// A word and its further conjuncts: "Assad" with "family" in "Assad and his family".
  func conjuncts(of token: Int) -> [Int] { [token] + children(of: token, .conj) }

  /// The adpositions before a nominal as one word: `in`, `according to`, `because of`; nil when it has none.
  func adposition(of token: Int) -> String? {
    guard let mark = children[token].first(where: { tokens[$0].relation == .`case` && tokens[$0].pennTag != "POS" })
    else { return nil }
    let rest = children(of: mark, .fixed).map { tokens[$0].text.lowercased() }
    return ([tokens[mark].text.lowercased()] + rest).joined(separator: " ")
  }

  /// Whether a word heads a clause with a verb or a copula.
  func isClause(_ token: Int) -> Bool {
    tokens[token].tag == .verb || tokens[token].tag == .auxiliary || child(of: token, .cop) != nil
  }

  /// The verb's dictionary form with its particle: `step down`.
  func predicateLemma(of token: Int) -> String {
    let particles = children(of: token, .compoundPrt).map { tokens[$0].lemma.lowercased() }
    return ([tokens[token].lemma.lowercased()] + particles).joined(separator: " ")
  }

  /// All words below a word, itself included, sorted.
  func subtree(of token: Int) -> [Int] {
    var found = [token]
    var next = 0
    while next < found.count {
      found.append(contentsOf: children[found[next]])
      next += 1
    }
    return found.sorted()
  }

  /// Whether a word is a passive participle with its auxiliary, or a bare one that modifies a noun.
  func isPassive(_ token: Int) -> Bool {
    children[token].contains {
      let relation = tokens[$0].relation
      return relation == .nsubjPass || relation == .auxPass || relation == .csubjPass
    }
  }
}
