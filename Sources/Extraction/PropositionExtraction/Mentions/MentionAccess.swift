public import NewsModel

extension PropositionExtractor {
  /// The mentions that some words head, as propositions would speak of them; for what looks at mentions and not at what is said.
  ///
  /// Words and sentences count from 0.
  public func mentions(headedBy heads: [(sentence: Int, token: Int)], in article: AnalyzedArticle)
    -> [Mention]
  {
    let builders = builders(of: article)
    return heads.map { builders[$0.sentence].mention(at: builders[$0.sentence].bearer(of: $0.token)) }
  }
}

extension MentionBuilder {
  /// The word whose phrase says what another stands for: the noun before a relative clause for its pronoun, the name for its apposition.
  fileprivate func bearer(of head: Int) -> Int {
    if tree[head].pennTag.hasPrefix("W"), let clause = relativeClause(around: head) {
      return tree[clause].head
    }
    guard tree[head].tag == .noun || tree[head].tag == .properNoun, tree.name(at: head) == nil else {
      return head
    }
    if tree[head].relation == .appos, tree[head].tag == .noun, let named = tree.head(of: head),
      tree.name(at: named) != nil
    {
      return named
    }
    return nameTitled(by: head) ?? head
  }

  /// "General Motors" behind "automobile manufacturer", "Gordon Brown" behind "Prime Minister": the one of whom the noun right before tells what he or it is.
  private func nameTitled(by noun: Int) -> Int? {
    guard noun + 1 < tree.tokens.count, let name = tree.name(at: noun + 1),
      name.tokens.lowerBound == noun + 1,
      let wanted = [NameSpan.Kind.organization: EntityType.organization, .person: .person][name.kind],
      let type = types.type(of: [tree[noun].lemma.lowercased()]),
      type == wanted || types.nameWords.isKind(type, of: wanted),
      let head = name.tokens.first(where: { !name.tokens.contains(tree[$0].head) })
    else { return nil }
    var title = noun
    // "CEO and co-founder Steve Jobs".
    while tree[title].relation == .conj, let first = tree.head(of: title), first < title { title = first }
    return tree[title].head == head || tree[title].head == tree[head].head ? head : nil
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
