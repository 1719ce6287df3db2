import NewsModel

/// The words of a phrase, as a reader would write them who says no more than needed.
struct PhraseWords {
  let tree: SentenceTree
  let text: String

  /// The words of the phrase that a word heads: without its preposition, copula, further conjuncts, and without clauses and
  /// appositions set beside it. A conjunct shares the possessor of the first.
  func words(of head: Int, titled: Bool = true, without others: [Int] = []) -> [Int] {
    var words = [head]
    let isPredicate = tree.child(of: head, .cop) != nil
    for child in tree.children(of: head) where belongs(child, to: head, isPredicate: isPredicate) && !others.contains(child) && (titled || tree[child].relation != .nmodDesc) {
      add(child, to: &words)
    }
    return withPunctuation(words + sharedDeterminers(of: head))
  }

  /// All words of a clause that is an argument, its subordinator included.
  func clauseWords(of head: Int) -> [Int] { trimmed(tree.subtree(of: head)) }

  private static let outside: Set<DependencyRelation> = [
    .`case`, .cop, .conj, .cc, .ccPreconj, .nsubj, .nsubjPass, .nsubjOuter, .csubj, .aux, .auxPass, .mark, .parataxis, .appos, .aclRelcl, .advcl,
    .advclRelcl, .expl, .punct, .discourse, .vocative, .list, .orphan, .reparandum,
  ]

  private static let aside: Set<DependencyRelation> = [.appos, .parataxis, .aclRelcl, .advclRelcl, .advcl, .punct, .discourse]

  private func belongs(_ child: Int, to head: Int, isPredicate: Bool) -> Bool {
    let relation = tree[child].relation
    if Self.outside.contains(relation) || isSetOff(child) { return false }
    if isPredicate, [.obl, .oblUnmarked, .ccomp, .xcomp].contains(relation) { return false }
    if isPredicate, relation == .advmod { return child == head - 1 && !Negation.isNegation(tree[child]) && tree[head].tag == .adjective && tree[child].pennTag != "RB" }
    return true
  }

  /// A participle behind a comma: "rents, reserved by the owner".
  private func isSetOff(_ token: Int) -> Bool {
    guard tree[token].relation == .acl || tree[token].relation == .amod && token > 0 && tree[token].head < token, let first = tree.subtree(of: token).first(where: { tree[$0].tag != .punctuation })
    else { return false }
    return first > 0 && tree[first - 1].text == ","
  }

  private func add(_ token: Int, to words: inout [Int]) {
    words.append(token)
    for child in tree.children(of: token) where !Self.aside.contains(tree[child].relation) && !isSetOff(child) { add(child, to: &words) }
  }

  /// "Nissan's" in "Nissan's morale and image" belongs to both.
  private func sharedDeterminers(of head: Int) -> [Int] {
    guard tree[head].relation == .conj, let first = tree.head(of: head), first < head, tree[head].tag == .noun,
      tree.child(of: head, .det, .nmodPoss, .nummod) == nil
    else { return [] }
    var words: [Int] = []
    for child in tree.children(of: first) where child < first && tree[child].relation == .nmodPoss { add(child, to: &words) }
    return words
  }

  // MARK: Punctuation

  private func withPunctuation(_ words: [Int]) -> [Int] {
    let included = Set(words)
    var all = included
    for token in tree.tokens.indices where tree[token].tag == .punctuation {
      if included.contains(token - 1), included.contains(token + 1) { all.insert(token) }
    }
    if let first = included.min(), let last = included.max(), first > 0, last + 1 < tree.tokens.count,
      Self.opening.contains(tree[first - 1].text), Self.closing.contains(tree[last + 1].text) || all.contains(where: { Self.closing.contains(tree[$0].text) })
    {
      all.insert(first - 1)
      if Self.closing.contains(tree[last + 1].text) { all.insert(last + 1) }
    }
    return all.sorted()
  }

  private static let opening: Set<String> = ["``", "“", "\"", "‘", "`"]
  private static let closing: Set<String> = ["''", "”", "\"", "’", "'"]

  func trimmed(_ tokens: [Int]) -> [Int] {
    var tokens = tokens[...]
    while let first = tokens.first, isLoose(first) { tokens.removeFirst() }
    while let last = tokens.last, isLoose(last) { tokens.removeLast() }
    // `"We will defend the city,"` without its quotes and the comma between.
    if let first = tokens.first, let last = tokens.last, tokens.count > 2, Self.opening.contains(tree[first].text), Self.closing.contains(tree[last].text) {
      return trimmed(Array(tokens.dropFirst().dropLast()))
    }
    // A quotation mark whose partner stands outside.
    if let last = tokens.last, tokens.count > 1, Self.closing.contains(tree[last].text), !tokens.dropLast().contains(where: { Self.opening.contains(tree[$0].text) }) {
      return trimmed(Array(tokens.dropLast()))
    }
    if let first = tokens.first, tokens.count > 1, Self.opening.contains(tree[first].text), !tokens.dropFirst().contains(where: { Self.closing.contains(tree[$0].text) }) {
      return trimmed(Array(tokens.dropFirst()))
    }
    return Array(tokens)
  }

  private func isLoose(_ token: Int) -> Bool {
    tree[token].tag == .punctuation && !Self.opening.contains(tree[token].text) && !Self.closing.contains(tree[token].text)
  }

  // MARK: Text

  /// The words as they stand in the text; what is left out is a space.
  func text(_ tokens: [Int]) -> String {
    var pieces: [String] = []
    var lower = 0
    while lower < tokens.count {
      var upper = lower
      while upper + 1 < tokens.count, tokens[upper + 1] == tokens[upper] + 1 { upper += 1 }
      pieces.append(text.slice(utf8: tree.sentence.range(of: tokens[lower]..<tokens[upper] + 1)))
      lower = upper + 1
    }
    return pieces.joined(separator: " ")
  }

  /// Words of a predicate, which may stand apart.
  func joined(_ tokens: [Int]) -> String { tokens.map { tree[$0].text }.joined(separator: " ") }
}
