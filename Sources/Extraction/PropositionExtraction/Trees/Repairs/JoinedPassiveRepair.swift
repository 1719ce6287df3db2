import NewsModel

/// Reads "was arrested in Nassau and extradited to the United States", where the second participle was taken for the past tense.
struct JoinedPassiveRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where draft[verb].pennTag == "VBD" && draft[verb].relation == .conj && isSuffered(verb, in: draft) {
      guard let first = passive(before: verb, in: draft) else { continue }
      if draft[verb].head != first { draft.hang(verb, below: first, as: .conj) }
      draft.retag(verb, .verb, "VBN")
    }
  }

  /// Who was arrested did not extradite anybody: the verb is one of deeds to people, and nobody stands behind it.
  private func isSuffered(_ verb: Int, in draft: TreeDraft) -> Bool {
    lexicon.words.headlinePassives.contains(draft[verb].lemma.lowercased()) && draft[verb].text.hasSuffix("ed")
      && draft.child(of: verb, .nsubj, .nsubjPass, .obj, .iobj, .ccomp, .xcomp, .aux, .auxPass) == nil
  }

  private func passive(before verb: Int, in draft: TreeDraft) -> Int? {
    let first = draft[verb].head
    guard first >= 0, first < verb, draft[first].tag == .verb, draft.child(of: first, .auxPass) != nil, draft.child(of: first, .nsubjPass) != nil else { return nil }
    return first
  }
}
