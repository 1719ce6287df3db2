import NewsModel

/// A sentence's tree as coreference needs it: the children of each word, how far its subtree reaches, its name.
struct PhraseTree {
  let tokens: [Token]
  let names: [NameSpan]
  private let children: [[Int]]
  private let nameOfToken: [Int]
  private let reaches: [Range<Int>]

  init(_ sentence: AnalyzedSentence) {
    var sentence = sentence
    sentence.tokens = TitleAttachment.mended(sentence)
    tokens = sentence.tokens
    names = sentence.names
    children = sentence.childrenOfTokens()
    var nameOfToken = [Int](repeating: -1, count: tokens.count)
    for (number, name) in names.enumerated() {
      for token in name.tokens where token < nameOfToken.count { nameOfToken[token] = number }
    }
    self.nameOfToken = nameOfToken
    reaches = Self.reaches(tokens)
  }

  subscript(_ token: Int) -> Token { tokens[token] }
  func children(of token: Int) -> [Int] { children[token] }
  func child(of token: Int, _ relation: DependencyRelation) -> Int? {
    children[token].first { tokens[$0].relation == relation }
  }
  func name(at token: Int) -> Int? { nameOfToken[token] >= 0 ? nameOfToken[token] : nil }
  /// The words from the first to the last one below a word.
  func reach(of token: Int) -> Range<Int> { reaches[token] }

  /// Whether a word is a predicate with a copula.
  func isPredicate(_ token: Int) -> Bool { child(of: token, .cop) != nil }

  /// The subject of a verb, the nearest of several that fit; a further conjunct shares that of the first.
  func subject(of verb: Int, where fits: (Int) -> Bool = { _ in true }) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      let subjects = children[verb].filter { tokens[$0].relation.base == .nsubj && fits($0) }
      if let subject = subjects.min(by: { abs($0 - verb) < abs($1 - verb) }) { return antecedent(ofRelative: subject, verb) }
      guard tokens[verb].relation == .conj, tokens[verb].head >= 0 else { return nil }
      verb = tokens[verb].head
    }
    return nil
  }

  /// The noun that a relative pronoun takes up.
  private func antecedent(ofRelative subject: Int, _ verb: Int) -> Int {
    guard tokens[subject].pennTag.hasPrefix("W"), tokens[verb].relation == .aclRelcl, tokens[verb].head >= 0 else { return subject }
    return tokens[verb].head
  }

  /// The first conjunct of a word's coordination.
  func firstConjunct(of token: Int) -> Int {
    var token = token
    for _ in 0..<64 where tokens[token].relation == .conj && tokens[token].head >= 0 { token = tokens[token].head }
    return token
  }

  /// How far each subtree reaches; every word widens all words above it.
  private static func reaches(_ tokens: [Token]) -> [Range<Int>] {
    var lower = Array(tokens.indices)
    var upper = Array(tokens.indices)
    for index in tokens.indices {
      var above = tokens[index].head
      var steps = 0
      while above >= 0, steps < tokens.count, index < lower[above] || index > upper[above] {
        lower[above] = min(lower[above], index)
        upper[above] = max(upper[above], index)
        above = tokens[above].head
        steps += 1
      }
    }
    return tokens.indices.map { lower[$0]..<upper[$0] + 1 }
  }
}
