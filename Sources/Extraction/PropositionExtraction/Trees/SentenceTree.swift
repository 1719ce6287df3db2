import NewsModel

/// A sentence's tree with the ways up and down that extraction needs.
struct SentenceTree {
  let sentence: AnalyzedSentence
  /// The index of the sentence in its article, from 0.
  let index: Int
  private let children: [[Int]]
  private let nameOfToken: [Int]

  init(_ original: AnalyzedSentence, index: Int, lexicon: SharedLexicon = .empty) {
    let sentence = TreeRepair.repaired(original, lexicon: lexicon)
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

  subscript(_ words: ClosedRange<Int>) -> ArraySlice<Token> { sentence.tokens[words] }

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

  /// "Russian" in "pro-Russian", where the prefix is a word of its own, with its hyphen or before it.
  func isPrefixed(_ token: Int) -> Bool {
    guard token > 0, tokens[token - 1].text.hasSuffix("-"), tokens[token - 1].range.upperBound == tokens[token].range.lowerBound else { return false }
    return tokens[token - 1].text.utf8.count > 1 || token > 1 && Self.prefixes.contains(tokens[token - 2].text.lowercased())
  }

  private static let prefixes: Set<String> = ["pro", "anti", "non", "ex", "pre", "post", "neo", "trans", "un"]

  /// The name or people right before a participle that a hyphen joins to it: "London" of "the London-based group".
  func joinedByHyphen(to participle: Int) -> Int? {
    let first = participle - 2
    guard first >= 0, tokens[participle - 1].text == "-", tokens[participle].pennTag == "VBN", tokens[first].range.upperBound == tokens[participle - 1].range.lowerBound,
      tokens[participle - 1].range.upperBound == tokens[participle].range.lowerBound
    else { return nil }
    // "Kuala Lumpur-based": the word that heads the name. "Islamist-led" names nobody.
    if let name = name(at: first) { return name.tokens.first { !name.tokens.contains(tokens[$0].head) } ?? first }
    return tokens[first].tag == .properNoun && tokens[participle].lemma.lowercased() != "base" ? nil : first
  }

  /// The participle that a hyphen joins to a word: "based" to "London" in "London-based".
  func joinedByHyphenBehind(_ word: Int) -> Int? {
    let end = name(at: word)?.tokens.upperBound ?? word + 1
    return end + 1 < tokens.count && joinedByHyphen(to: end + 1) == word ? end + 1 : nil
  }

  /// A word and its further conjuncts: "Assad" with "family" in "Assad and his family".
  ///
  /// What is joined inside one name is one thing: "Competition and Markets Authority".
  func conjuncts(of token: Int) -> [Int] {
    let name = name(at: token)?.tokens
    return [token] + children(of: token, .conj).filter { name?.contains($0) != true }
  }

  /// The noun of which something is one: "brigades" of "one of the five brigades".
  func kind(ofOne token: Int) -> Int? {
    let isCount = ["one", "two", "three"].contains(tokens[token].lemma.lowercased()) && tokens[token].tag == .numeral
    guard isCount || ["some", "several"].contains(tokens[token].lemma.lowercased()) && tokens[token].tag != .noun else { return nil }
    return children(of: token, .nmod).first { tokens[$0].pennTag == "NNS" && adposition(of: $0) == "of" && $0 > token }
  }

  /// The adpositions before a nominal as one word: `in`, `according to`, `because of`; nil when it has none.
  func adposition(of token: Int) -> String? {
    let mute: Set<UniversalTag> = [.properNoun, .numeral, .symbol, .punctuation, .pronoun]
    guard let mark = children[token].first(where: { tokens[$0].relation == .`case` && tokens[$0].pennTag != "POS" && !mute.contains(tokens[$0].tag) })
    else { return nil }
    let rest = children(of: mark, .fixed).map { tokens[$0].text.lowercased() }
    return ([tokens[mark].text.lowercased()] + rest).joined(separator: " ")
  }

  /// The noun whose possessor a noun shares: the first of its conjuncts, or the one that it is an example of. A noun with an article
  /// of its own shares with what it is an example of, not with what it is joined to.
  func sharedOwner(of noun: Int) -> Int? {
    guard let head = head(of: noun), head < noun, child(of: noun, .nmodPoss) == nil else { return nil }
    switch tokens[noun].relation {
    case .conj:
      if isExample(head) { return self.head(of: head) }
      // "Ann Lee's former minister and now head of the bank": an office with a body of its own is not the first one's.
      let hasBody = OfficeNouns.all.contains(tokens[noun].lemma.lowercased()) && children(of: noun, .nmod).contains { adposition(of: $0) == "of" }
      return child(of: noun, .det) == nil && !hasBody && tokens[head].tag == .noun ? head : nil
    case .nmod: return isExample(noun) ? head : nil
    default: return nil
    }
  }

  /// "including the naval base", "such as the naval base"
  private func isExample(_ noun: Int) -> Bool {
    tokens[noun].relation == .nmod && adposition(of: noun).map { ["including", "such as"].contains($0) } ?? false
  }

  /// Whether a word heads a clause with a verb or a copula.
  func isClause(_ token: Int) -> Bool {
    tokens[token].tag == .verb || tokens[token].tag == .auxiliary || child(of: token, .cop) != nil
  }

  /// The verb's dictionary form with its particle: `step down`.
  func predicateLemma(of token: Int) -> String {
    let particles = children(of: token, .compoundPrt).filter { tokens[$0].tag != .properNoun }.map { tokens[$0].lemma.lowercased() }
    return ([tokens[token].lemma.lowercased()] + particles).joined(separator: " ")
  }

  /// "Bosnian" and "Serb" of "Bosnian Serb forces": two adjectives of peoples side by side name one people together.
  func isOfTwoPeoples(_ token: Int) -> Bool {
    guard isPeoples(token) else { return false }
    return [token - 1, token + 1].contains { tokens.indices.contains($0) && tokens[$0].head == tokens[token].head && isPeoples($0) }
  }

  private func isPeoples(_ token: Int) -> Bool {
    let word = tokens[token]
    guard word.relation == .amod, word.pennTag == "JJ", word.text.first?.isUppercase == true, let kind = name(at: token)?.kind else { return false }
    return kind == .nationality || kind == .other
  }

  /// Whether a verb says of its subject only that, and when, it happens: "talks take place", "a meeting was held".
  func isHappening(_ verb: Int, _ lexicon: SharedLexicon) -> Bool {
    let lemma = predicateLemma(of: verb)
    return lexicon.words.happenings.contains(lemma) && child(of: verb, .obj) == nil || lemma == "take" && child(of: verb, .obj).map { tokens[$0].lemma == "place" } ?? false
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

  /// Whether a word is a passive participle: with its own auxiliary, or with that of the participle it is joined to
  /// ("was loved by God and exalted").
  func isPassive(_ token: Int) -> Bool {
    let hasMark = children[token].contains {
      let relation = tokens[$0].relation
      return relation == .nsubjPass || relation == .auxPass || relation == .csubjPass
    }
    return hasMark || sharesAuxiliary(token) && isPassive(tokens[token].head)
  }

  /// Whether a participle or infinitive has no auxiliary, subject or mark of its own and takes those of the verb it is joined to.
  func sharesAuxiliary(_ token: Int) -> Bool {
    let word = tokens[token]
    guard word.relation == .conj, word.head >= 0, word.head < token, ["VBN", "VB", "VBG"].contains(word.pennTag),
      tokens[word.head].pennTag == word.pennTag
    else { return false }
    return !children[token].contains { [.aux, .auxPass, .nsubj, .nsubjPass, .mark, .cop].contains(tokens[$0].relation) }
  }

  /// Whether a verb, or the noun or adjective of a copula, has no finite verb of its own and takes that of the clause it is joined to: "did not
  /// sign or ratify", "will resign and be replaced".
  func sharesFiniteVerb(_ second: Int, with first: Int) -> Bool {
    let marks: [DependencyRelation] = [.aux, .auxPass, .cop]
    let own = children[second].filter { marks.contains(tokens[$0].relation) }
    let hasSubject = child(of: second, .nsubj, .nsubjPass) != nil
    guard let lead = own.min() else { return !hasSubject && tokens[first].pennTag == tokens[second].pennTag }
    // "could fail and the state be sued": with a subject of its own only a bare infinitive does.
    guard lead < second, !hasSubject || tokens[lead].pennTag == "VB", ["VB", "VBN", "VBG"].contains(tokens[lead].pennTag) else { return false }
    return tokens[first].pennTag == tokens[lead].pennTag || children[first].contains { marks.contains(tokens[$0].relation) && tokens[$0].pennTag == tokens[lead].pennTag }
  }
}
