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
    for verb in draft.tokens.indices where draft[verb].relation == .conj && ["VBN", "VBD"].contains(draft[verb].pennTag) { readOwnSubject(of: verb, in: &draft) }
  }

  /// "The chief has been suspended and his deputy rebuked by the inquiry": the second has a subject of its own, and the first's "has been".
  private func readOwnSubject(of verb: Int, in draft: inout TreeDraft) {
    let first = draft[verb].head
    guard first >= 0, first < verb, draft[first].pennTag == "VBN", draft.child(of: first, .auxPass) != nil, let and = (first..<verb).last(where: { draft[$0].relation == .cc && draft[$0].text == "and" }),
      draft.child(of: verb, .obj, .iobj, .ccomp, .xcomp, .aux, .auxPass, .cop, .mark) == nil, isDoneTo(verb, below: first, in: draft),
      let subject = (draft.children(of: first) + draft.children(of: verb)).first(where: { $0 > and && $0 < verb && [.nsubj, .nsubjPass].contains(draft[$0].relation) })
    else { return }
    draft.hang(subject, below: verb, as: .nsubjPass)
    draft.retag(verb, .verb, "VBN")
  }

  /// A past form without a doer behind it may be somebody's own deed: behind "has been" only verbs of what is done to people are read so.
  private func isDoneTo(_ verb: Int, below first: Int, in draft: TreeDraft) -> Bool {
    let lemma = draft[verb].lemma.lowercased()
    guard lexicon.words.headlinePassives.contains(lemma) || Self.moves.contains(lemma) else { return false }
    if let agent = draft.children(of: verb).first(where: { $0 > verb && draft.adposition(of: $0) == "by" && [.obl, .oblAgent].contains(draft[$0].relation) }) { return isDoer(agent, in: draft) }
    return draft.children(of: first, .aux).contains { ["has", "have", "had"].contains(draft[$0].text.lowercased()) }
  }

  /// "by the inquiry", "by Ann Lee"; but "by a landslide", "by car".
  private func isDoer(_ agent: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.tokens.contains(agent) } || OfficeNouns.all.contains(draft[agent].lemma.lowercased()) || Self.doers.contains(draft[agent].lemma.lowercased())
  }

  private static let doers: Set<String> = [
    "inquiry", "court", "police", "government", "army", "parliament", "board", "committee", "commission", "jury", "ministry", "panel", "tribunal", "troop", "troops", "soldier", "rebel", "gunman", "militant", "officer", "watchdog", "regulator",
    "party", "prosecutor", "agent", "guard", "lawmaker", "member", "voter",
  ]

  /// What is done to those who lose or change an office.
  private static let moves: Set<String> = ["transfer", "demote", "promote", "reassign", "name", "replace", "censure", "rebuke", "reprimand", "remove"]

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
