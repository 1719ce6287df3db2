import NewsModel

/// The words of a predicate: auxiliaries, adverbs before the verb, and the verbs above that say how it is done ("tries to woo").
struct PredicateWords {
  let tree: SentenceTree
  let clauses: [Int: Clause]

  /// The clauses above that a verb without a subject of its own continues, from the outermost: "has had" over "to close".
  func chain(of clause: Clause) -> [Clause] {
    var chain: [Clause] = []
    var current = clause
    while isAbsorbing(current), let above = tree.head(of: current.head).flatMap({ clauses[$0] }) {
      chain.insert(above, at: 0)
      current = above
    }
    return chain
  }

  /// Whether a clause takes the verb above into its own predicate: "to close" in "has had to close the plants".
  func isAbsorbing(_ clause: Clause?) -> Bool {
    guard let clause, clause.construction == .verbal || clause.construction == .copular, tree[clause.head].relation == .xcomp,
      let head = tree.head(of: clause.head), head < clause.head, let above = clauses[head], hasArguments(clause)
    else { return false }
    return tree.child(of: head, .obj, .iobj, .ccomp) == nil && !above.has(Role.clause) && tree.child(of: clause.head, .nsubj, .nsubjPass) == nil
  }

  /// Whether a clause below already says what this one says.
  func isAbsorbed(_ clause: Clause) -> Bool {
    tree.children(of: clause.head, .xcomp).contains { isAbsorbing(clauses[$0]) }
  }

  private func hasArguments(_ clause: Clause) -> Bool {
    clause.construction == .copular || clause.fillers.contains { !$0.isInherited && $0.role != Role.subject }
      || tree.child(of: clause.head, .xcomp) != nil
  }

  /// The words of a predicate, in the order of the sentence.
  func words(of clause: Clause, governors: [Clause]) -> [Int] {
    var words = own(clause)
    for (index, governor) in governors.enumerated() {
      words += own(governor) + (governor.construction == .copular ? [governor.head] : [])
      let below = index + 1 < governors.count ? governors[index + 1] : clause
      words += tree.children(of: below.head, .mark)
    }
    if governors.isEmpty, [.advcl, .acl, .root].contains(tree[clause.head].relation) {
      words += tree.children(of: clause.head, .mark).filter { tree[$0].lemma == "to" }
    }
    return Array(Set(words)).sorted()
  }

  private func own(_ clause: Clause) -> [Int] {
    let head = clause.head
    var words = clause.words + sharedAuxiliaries(of: clause)
    if clause.construction == .copular { words.removeAll { $0 == head } }
    let start = words.min() ?? head
    let adverbs = tree.children(of: head, .advmod).filter { adverb in
      tree[adverb].tag == .adverb && !tree[adverb].pennTag.hasPrefix("W") && adverb < head && adverb >= start - 1
        && (clause.construction == .verbal || tree[adverb].pennTag == "RB" && adverb > start)
    }
    return words + adverbs
  }

  /// "has instituted schedules and allowed …": the second participle shares "has".
  private func sharedAuxiliaries(of clause: Clause) -> [Int] {
    guard tree.sharesAuxiliary(clause.head), let first = tree.head(of: clause.head), clause.construction == .verbal else { return [] }
    return tree.children(of: first).filter { child in
      child < first && ([.aux, .auxPass].contains(tree[child].relation) || tree[child].relation == .advmod && Negation.isNegation(tree[child]))
    }
  }

  /// The words of the preposition before a phrase; a further conjunct shares that of the first.
  func adposition(of head: Int) -> [Int] {
    let own = tree.children(of: head).filter { tree[$0].relation == .`case` && tree[$0].pennTag != "POS" && $0 < head }
    if own.isEmpty, tree[head].relation == .conj, let first = tree.head(of: head), first < head { return adposition(of: first) }
    return own.flatMap { [$0] + tree.children(of: $0, .fixed) }.sorted()
  }
}
