import NewsModel

/// Hangs "which …" on the deed rather than on the name that ends its phrase: "the takeover of the steelmaker by a rival, which the president had blocked".
struct DeedRelativeRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for clause in draft.tokens.indices where draft[clause].relation == .aclRelcl && draft[clause].head < clause && stopsDeeds(clause, in: draft) {
      let name = draft[clause].head
      guard draft.tokens[name..<clause].contains(where: { $0.text == "which" }), let deed = deed(above: name, in: draft) else { continue }
      draft.hang(clause, below: deed, as: .aclRelcl)
    }
  }

  private func stopsDeeds(_ verb: Int, in draft: TreeDraft) -> Bool {
    let lemma = draft[verb].lemma.lowercased()
    return lexicon.words.nominalNegators.contains(lemma) || lexicon.words.nominalEmbeddings[lemma] != nil
  }

  private func deed(above name: Int, in draft: TreeDraft) -> Int? {
    var word = name
    while [.nmod, .compound, .appos, .flat].contains(draft[word].relation), draft[word].head >= 0, draft[word].head < word {
      word = draft[word].head
      if draft[word].tag == .noun, lexicon.words.deedPhrases.values.contains(where: { $0.contains(draft[word].lemma.lowercased()) }) { return word }
    }
    return nil
  }
}
