import NewsModel

/// What the passes over an article read and the groups that they build.
struct CoreferenceState {
  /// That one markable stands for the same as another.
  struct Decision {
    var mention: Int
    var antecedent: Int
    /// How often such decisions are right, from 0 to 1.
    var confidence: Double
  }

  let trees: [PhraseTree]
  let speech: SpeechMap
  /// In the order of their first words; coordinations after their conjuncts' sentence's other markables.
  let markables: [Markable]
  var clusters: MentionClusters
  /// The decisions taken, in their order.
  private(set) var decisions: [Decision] = []
  /// Markables that hang beside their noun (appositions, predicates): in its group, but saying something of it.
  var isDescription: [Bool]
  private let byHead: [[Int]]

  init(_ article: AnalyzedArticle, finder: MarkableFinder) {
    let paragraphs = Self.paragraphs(of: article)
    let trees = article.sentences.map(PhraseTree.init)
    let speech = SpeechMap(article, trees: trees, paragraphs: paragraphs)
    var markables: [Markable] = []
    var byHead: [[Int]] = []
    for (index, tree) in trees.enumerated() {
      var heads = [Int](repeating: -1, count: tree.tokens.count)
      let own = finder.markables(in: tree, sentence: index, quotations: speech.quotations[index], paragraph: paragraphs[index])
      for markable in own {
        heads[markable.span.head] = markables.count
        markables.append(markable)
      }
      markables += CoordinationFinder(tree: tree, heads: heads).coordinations(of: markables)
      byHead.append(heads)
    }
    self.trees = trees
    self.speech = speech
    self.markables = markables
    self.byHead = byHead
    clusters = MentionClusters(markables)
    isDescription = [Bool](repeating: false, count: markables.count)
  }

  /// The markable whose head is a word.
  func markable(sentence: Int, token: Int) -> Int? {
    let found = byHead[sentence][token]
    return found >= 0 ? found : nil
  }

  /// The possessor of a phrase: "Assad" of "Assad's forces".
  func possessor(of markable: Markable) -> Int? {
    let sentence = markable.span.sentence
    return trees[sentence].child(of: markable.span.head, .nmodPoss).flatMap { self.markable(sentence: sentence, token: $0) }
  }

  /// Puts a markable into the group of an earlier one.
  mutating func link(_ mention: Int, to antecedent: Int, confidence: Double) {
    clusters.join(mention, antecedent)
    decisions.append(Decision(mention: mention, antecedent: antecedent, confidence: confidence))
  }

  private static func paragraphs(of article: AnalyzedArticle) -> [Int] {
    let starts = article.article.blocks.map(\.range.lowerBound)
    var block = 0
    return article.sentences.map { sentence in
      while block + 1 < starts.count, starts[block + 1] <= sentence.range.lowerBound { block += 1 }
      return block
    }
  }
}

/// Builds the markables of "A and B", which plural pronouns take up.
struct CoordinationFinder {
  let tree: PhraseTree
  /// For each word the markable that it heads; -1 for none.
  let heads: [Int]

  func coordinations(of markables: [Markable]) -> [Markable] {
    tree.tokens.indices.compactMap { token in
      guard heads[token] >= 0, tree[token].relation != .conj else { return nil }
      let further = tree.children(of: token).filter { tree[$0].relation == .conj && heads[$0] >= 0 }
      guard !further.isEmpty, isAdditive(further) else { return nil }
      return coordination(([token] + further).map { heads[$0] }, markables)
    }
  }

  private func isAdditive(_ further: [Int]) -> Bool {
    further.contains { token in tree.children(of: token).contains { ["and", "&", "with"].contains(tree[$0].lemma.lowercased()) && tree[$0].relation == .cc } }
  }

  private func coordination(_ conjuncts: [Int], _ markables: [Markable]) -> Markable {
    let parts = conjuncts.map { markables[$0] }
    var whole = parts[0]
    let lower = parts.map(\.span.tokens.lowerBound).min() ?? 0
    let upper = parts.map(\.span.tokens.upperBound).max() ?? 0
    whole.span = MentionSpan(sentence: whole.span.sentence, tokens: lower..<upper, head: whole.span.head)
    whole.form = .coordination
    whole.conjuncts = conjuncts
    whole.number = .plural
    whole.gender = .any
    whole.kind = parts.allSatisfy { $0.kind == .person || $0.kind == .people } ? .people : parts.contains { $0.kind == .thing } ? .thing : .unknown
    whole.pronoun = nil
    whole.roles = []
    whole.name = []
    whole.type = nil
    return whole
  }
}
