import NewsModel

/// Hangs phrases on the deed that they tell of, where the parser hung them on a verb beside it: "condemns the attack on the embassy by the rebels",
/// "the agreement reached on Monday between Iraq and Turkey", "23 strikes using aircraft against the group".
struct DeedRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for phrase in draft.tokens.indices where [.obl, .oblAgent, .nmod].contains(draft[phrase].relation) {
      guard let mark = draft.child(of: phrase, .`case`), let nouns = lexicon.words.deedPhrases[draft[mark].text.lowercased()], let noun = deed(before: mark, of: phrase, among: nouns, in: draft)
      else { continue }
      draft.hang(phrase, below: noun, as: .nmod)
    }
  }

  /// The nearest noun of the kind whose words end right before the phrase, when the phrase hangs on the noun's verb or on a participle that describes the noun.
  private func deed(before mark: Int, of phrase: Int, among nouns: Set<String>, in draft: TreeDraft) -> Int? {
    let above = draft[phrase].head
    guard [.noun, .properNoun].contains(draft[phrase].tag), !TimeWords.isTimeNoun(draft[phrase].lemma) else { return nil }
    return (0..<mark).last { noun in
      draft[noun].tag == .noun && nouns.contains(draft[noun].lemma.lowercased()) && noun != above && isBeside(noun, above, draft[mark].text.lowercased(), in: draft) && reaches(noun, mark - 1, in: draft)
    }
  }

  private func isBeside(_ noun: Int, _ above: Int, _ preposition: String, in draft: TreeDraft) -> Bool {
    let isDescribing = draft[above].head == noun && draft[above].relation == .acl && above > noun
    switch preposition {
    case "between": return isDescribing
    // "stepped up operations against the rebels": the operations are against them; "took a decision against him" is another matter.
    case "against": return isDescribing || isBelow(noun, above, in: draft) && lexicon.words.supportVerbs.contains(predicate(above, in: draft))
    // The agent of an active verb is its subject, so "by" tells who did the deed.
    case "by" where [.noun, .properNoun].contains(draft[above].tag): return draft[above].relation == .nmod && draft[above].head == noun && ["on", "of"].contains(draft.adposition(of: above) ?? "")
    case "by": return draft[above].tag == .verb && draft[above].pennTag != "VBN" && draft.child(of: above, .auxPass, .nsubjPass) == nil && isBelow(noun, above, in: draft)
    case "with": return draft[above].tag == .verb && isBelow(noun, above, in: draft) && draft[noun].relation != .obj
    // "blamed the bombing on the rebels": that is no bombing of rebels.
    case "on" where draft[above].lemma.lowercased() == "blame": return false
    default: return isDescribing || draft[above].tag == .verb && isBelow(noun, above, in: draft)
    }
  }

  /// A verb with its particle: "step up".
  private func predicate(_ verb: Int, in draft: TreeDraft) -> String {
    ([draft[verb].lemma] + draft.children(of: verb, .compoundPrt).map { draft[$0].text }).joined(separator: " ").lowercased()
  }

  /// Whether a noun stands below a verb with nothing but nouns between.
  private func isBelow(_ noun: Int, _ verb: Int, in draft: TreeDraft) -> Bool {
    var up = noun
    while [.nmod, .conj].contains(draft[up].relation), draft[up].head >= 0, [.noun, .symbol, .numeral].contains(draft[draft[up].head].tag) { up = draft[up].head }
    return draft[up].head == verb && [.obj, .obl].contains(draft[up].relation)
  }

  /// Whether the words of a noun's phrase go on to a place.
  private func reaches(_ noun: Int, _ end: Int, in draft: TreeDraft) -> Bool {
    var up = end
    while up != noun, draft[up].head >= 0 { up = draft[up].head }
    return up == noun
  }
}
