import NewsModel

/// A sentence's tree while it is mended: words that can be hung elsewhere, with the words below each kept up to date.
struct TreeDraft {
  private(set) var sentence: AnalyzedSentence
  private var below: [[Int]]

  init(_ sentence: AnalyzedSentence) {
    self.sentence = sentence
    below = sentence.childrenOfTokens()
  }

  var tokens: [Token] { sentence.tokens }
  subscript(_ index: Int) -> Token { sentence.tokens[index] }

  func children(of token: Int) -> [Int] { below[token] }

  func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
    below[token].first { relations.contains(sentence.tokens[$0].relation) }
  }

  func children(of token: Int, _ relation: DependencyRelation) -> [Int] {
    below[token].filter { sentence.tokens[$0].relation == relation }
  }

  /// The adposition before a word, in lower case.
  func adposition(of token: Int) -> String? { child(of: token, .`case`).map { sentence.tokens[$0].text.lowercased() } }

  /// Hangs a word below another; what would close a circle stays as it is.
  mutating func hang(_ token: Int, below head: Int, as relation: DependencyRelation) {
    guard head >= 0, !isAbove(token, head) else { return }
    if tokens[token].head >= 0 { below[tokens[token].head].removeAll { $0 == token } }
    sentence.tokens[token].head = head
    sentence.tokens[token].relation = relation
    let place = below[head].firstIndex { $0 > token } ?? below[head].count
    below[head].insert(token, at: place)
  }

  /// Makes a word the root; the old root hangs below it.
  mutating func makeRoot(_ token: Int, oldRootAs relation: DependencyRelation) {
    guard let old = tokens.firstIndex(where: { $0.head < 0 }), old != token, tokens[token].head >= 0 else { return }
    below[tokens[token].head].removeAll { $0 == token }
    sentence.tokens[token].head = -1
    sentence.tokens[token].relation = .root
    hang(old, below: token, as: relation)
  }

  /// Takes a word and what follows it out of the name that it ends.
  mutating func shortenName(upTo token: Int) {
    guard let index = sentence.names.firstIndex(where: { $0.tokens.contains(token) }) else { return }
    if sentence.names[index].tokens.lowerBound == token { sentence.names.remove(at: index) } else { sentence.names[index].tokens = sentence.names[index].tokens.lowerBound..<token }
  }

  /// Takes a word into the name that ends right before it.
  mutating func lengthenName(endingAt token: Int) {
    guard let index = sentence.names.firstIndex(where: { $0.tokens.upperBound == token }), !sentence.names.contains(where: { $0.tokens.contains(token) }) else { return }
    sentence.names[index].tokens = sentence.names[index].tokens.lowerBound..<token + 1
  }

  /// Makes a word's name none.
  mutating func dropName(at token: Int) { sentence.names.removeAll { $0.tokens.contains(token) } }

  /// The head word of the person's name that begins at a word.
  func headOfPerson(at start: Int) -> Int? {
    guard let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == start }) else { return nil }
    return name.tokens.first { !name.tokens.contains(tokens[$0].head) }
  }

  /// Lets a name begin at one of its later words.
  mutating func beginName(at token: Int) {
    guard let index = sentence.names.firstIndex(where: { $0.tokens.contains(token) }) else { return }
    sentence.names[index].tokens = token..<sentence.names[index].tokens.upperBound
  }

  /// Makes some words the name of a person, whatever names they were in.
  mutating func setPerson(_ words: Range<Int>) {
    sentence.setName(words, .person)
  }

  subscript(_ words: Range<Int>) -> ArraySlice<Token> { sentence.tokens[words] }

  mutating func setKind(ofName index: Int, _ kind: NameSpan.Kind) { sentence.names[index].kind = kind }

  mutating func relabel(_ token: Int, as relation: DependencyRelation) { sentence.tokens[token].relation = relation }

  mutating func setLemma(_ token: Int, _ lemma: String) { sentence.tokens[token].lemma = lemma }

  mutating func retag(_ token: Int, _ tag: UniversalTag, _ pennTag: String) {
    sentence.tokens[token].tag = tag
    sentence.tokens[token].pennTag = pennTag
  }

  /// Whether one word is another or stands above it.
  func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    var current = lower
    while current >= 0 {
      if current == upper { return true }
      current = tokens[current].head
    }
    return false
  }
}
