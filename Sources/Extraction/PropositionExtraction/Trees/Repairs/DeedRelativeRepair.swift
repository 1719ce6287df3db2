import NewsModel

/// Hangs "which …" on the deed rather than on the name that ends its phrase: "the takeover of the steelmaker by a rival, which the president had blocked",
/// "attacks in the village of Dalori, which killed twelve".
struct DeedRelativeRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for clause in draft.tokens.indices where draft[clause].relation == .aclRelcl && draft[clause].head < clause {
      let name = draft[clause].head
      guard stopsDeeds(clause, in: draft) || harms(clause, behind: name, in: draft) || happens(clause, in: draft) else { continue }
      guard draft.tokens[name..<clause].contains(where: { $0.text == "which" }), let deed = deed(above: name, in: draft) else { continue }
      draft.hang(clause, below: deed, as: .aclRelcl)
    }
  }

  private func stopsDeeds(_ verb: Int, in draft: TreeDraft) -> Bool {
    let lemma = draft[verb].lemma.lowercased()
    return lexicon.words.nominalNegators.contains(lemma) || lexicon.words.nominalEmbeddings[lemma] != nil
  }

  /// "attacks in the village, which killed twelve": no place kills.
  private func harms(_ verb: Int, behind name: Int, in draft: TreeDraft) -> Bool {
    Self.harming.contains(draft[verb].lemma.lowercased()) && draft.child(of: verb, .nsubj).map { draft[$0].text == "which" } == true && draft.child(of: verb, .auxPass) == nil
      && draft.sentence.names.contains { $0.kind == .location && $0.tokens.contains(name) }
  }

  /// "the attack on an aid convoy, which took place in Idlib"
  private func happens(_ verb: Int, in draft: TreeDraft) -> Bool {
    let lemma = draft[verb].lemma.lowercased()
    return ["occur", "happen"].contains(lemma) || lemma == "take" && draft.child(of: verb, .obj).map { draft[$0].lemma == "place" } == true
  }

  private static let harming: Set<String> = ["kill", "injure", "wound", "target", "destroy", "damage", "claim", "leave", "hit", "strike", "displace"]

  private func deed(above name: Int, in draft: TreeDraft) -> Int? {
    var word = name
    while [.nmod, .compound, .appos, .flat].contains(draft[word].relation), draft[word].head >= 0, draft[word].head < word {
      word = draft[word].head
      if draft[word].tag == .noun, lexicon.words.deedPhrases.values.contains(where: { $0.contains(draft[word].lemma.lowercased()) }) { return word }
    }
    return nil
  }
}
