import NewsModel

/// Joins what grammar says is one: appositions, predicates, an acronym in brackets.
struct ConstructionMatcher {
  func run(_ state: inout CoreferenceState) {
    for mention in state.markables.indices {
      let markable = state.markables[mention]
      guard markable.form == .name || markable.form == .nominal else { continue }
      apposition(mention, markable, &state)
      predicate(mention, markable, &state)
    }
  }

  private func apposition(_ mention: Int, _ markable: Markable, _ state: inout CoreferenceState) {
    let (sentence, head) = (markable.span.sentence, markable.span.head)
    guard state.trees[sentence][head].relation == .appos, let noun = state.markable(sentence: sentence, token: markable.governor),
      !isFirstOfList(head, noun, state),
      state.clusters.agree(noun, mention) || fitsLoosely(noun, mention, state)
    else { return }
    state.link(mention, to: noun, confidence: 0.9)
    state.isDescription[mention] = true
  }

  /// "six airlines: Air China, Hainan Airlines and Xiamen Airlines": the first name is one of them.
  private func isFirstOfList(_ head: Int, _ noun: Int, _ state: CoreferenceState) -> Bool {
    let markable = state.markables[noun]
    return markable.number == .plural && state.trees[markable.span.sentence].child(of: head, .conj) != nil
  }

  /// A name of unknown gender may be explained by any noun: "Sana, the country's agency".
  private func fitsLoosely(_ a: Int, _ b: Int, _ state: CoreferenceState) -> Bool {
    let kinds = [state.markables[a].kind, state.markables[b].kind]
    return !state.clusters[a].number.isDisjoint(with: state.clusters[b].number) && kinds.contains(.unknown)
  }

  /// "Assad was the president": the noun after the copula says who the subject is.
  private func predicate(_ mention: Int, _ markable: Markable, _ state: inout CoreferenceState) {
    let (sentence, head) = (markable.span.sentence, markable.span.head)
    let tree = state.trees[sentence]
    guard markable.form == .nominal, markable.determination != .bare, tree.isPredicate(head), tree[head].relation != .conj,
      let subject = tree.subject(of: head), let noun = state.markable(sentence: sentence, token: subject),
      state.markables[noun].person == 3, isPlain(head, tree), state.clusters.agree(noun, mention)
    else { return }
    // "Assad is the president" says who he is; "Assad is a doctor" only what.
    let isIdentity = markable.determination != .indefinite
    state.link(mention, to: noun, confidence: isIdentity ? 0.8 : 0.5)
    state.isDescription[mention] = true
  }

  private func isPlain(_ head: Int, _ tree: PhraseTree) -> Bool {
    !tree.children(of: head).contains { child in
      ["not", "n't", "n’t", "would", "could", "may", "might", "like"].contains(tree[child].text.lowercased())
    }
  }
}
