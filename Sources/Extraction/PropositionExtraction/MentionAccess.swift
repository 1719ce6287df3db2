public import NewsModel

extension PropositionExtractor {
  /// The mention that a word heads, as propositions would speak of it; for what looks at mentions and not at what is said.
  ///
  /// `head` counts the words of the sentence, and `sentence` the sentences, both from 0.
  public func mention(headedBy head: Int, sentence: Int, in article: AnalyzedArticle) -> Mention {
    let tree = SentenceTree(article.sentences[sentence], index: sentence, lexicon: lexicon)
    let builder = MentionBuilder(tree: tree, text: article.article.text, types: nounTypes, lexicon: lexicon, nameType: nameType)
    return builder.mention(at: builder.bearer(of: head))
  }
}

extension MentionBuilder {
  /// The word whose phrase says what another stands for: the noun before a relative clause for its pronoun, the name for its apposition.
  fileprivate func bearer(of head: Int) -> Int {
    if tree[head].pennTag.hasPrefix("W"), let clause = relativeClause(around: head) { return tree[clause].head }
    let isDescription = tree[head].relation == .appos && tree[head].tag == .noun && tree.name(at: head) == nil
    guard isDescription, let named = tree.head(of: head), tree.name(at: named) != nil else { return head }
    return named
  }

  private func relativeClause(around pronoun: Int) -> Int? {
    var token = pronoun
    for _ in 0..<8 {
      guard let above = tree.head(of: token) else { return nil }
      if tree[above].relation == .aclRelcl, tree[above].head >= 0 { return above }
      token = above
    }
    return nil
  }
}
