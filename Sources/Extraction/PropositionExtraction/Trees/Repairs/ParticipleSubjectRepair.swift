import NewsModel

/// Gives participles behind a comma to the verb of the sentence: "imposed sanctions on firms controlled by the army, freezing assets and barring Americans from
/// trade", read as what controls the firms or as assets and Americans that are frozen.
enum ParticipleSubjectRepair {
  static func repair(_ draft: inout TreeDraft) {
    for participle in draft.tokens.indices where draft[participle].pennTag == "VBG" && draft[participle].tag == .verb {
      if draft[participle].relation == .advcl { leaveReducedClause(participle, in: &draft) }
      if draft[participle].relation == .conj { takeObject(participle, in: &draft) }
    }
  }

  /// A participle without a verb of its own takes none behind a comma.
  private static func leaveReducedClause(_ participle: Int, in draft: inout TreeDraft) {
    let reduced = draft[participle].head
    guard deeds.contains(draft[participle].lemma.lowercased()), participle > 0, draft[participle - 1].text == ",", reduced >= 0, reduced < participle, draft[reduced].relation == .acl, draft[reduced].pennTag == "VBN", draft.children(of: reduced).contains(where: { draft.adposition(of: $0) == "by" }) else { return }
    var main = draft[reduced].head
    while main >= 0, draft[main].tag != .verb { main = draft[main].head }
    guard main >= 0, main < reduced, !texts.contains(draft[draft[reduced].head].lemma.lowercased()), draft.child(of: main, .nsubj) != nil, ["VBD", "VBZ", "VBP", "VBN"].contains(draft[main].pennTag) else { return }
    draft.hang(participle, below: main, as: .advcl)
  }

  /// "and barring Americans from trade": what stands right behind the second participle is its own, and what hangs on the first with "from" too.
  private static func takeObject(_ participle: Int, in draft: inout TreeDraft) {
    let (first, object) = (draft[participle].head, participle + 1)
    guard first >= 0, first < participle, object < draft.tokens.count, draft.child(of: participle, .cc) != nil, draft.child(of: participle, .obj) == nil, draft[object].relation == .conj, draft[object].head < participle, draft.child(of: object, .cc) == nil, ["NNS", "NNP", "NNPS"].contains(draft[object].pennTag) else { return }
    draft.hang(object, below: participle, as: .obj)
    for clause in draft.children(of: first, .advcl) where clause > object && draft.child(of: clause, .mark).map({ draft[$0].text.lowercased() == "from" && $0 == object + 1 }) == true { draft.hang(clause, below: participle, as: .advcl) }
  }

  /// What a text or a vehicle before the comma does not do in the stead of whoever acts: "freezing assets" after sanctions.
  private static let deeds: Set<String> = ["freeze", "bar", "ban", "block", "kill", "wound", "injure", "arrest", "seize", "destroy", "cut", "end", "halt", "suspend", "detain", "capture", "force"]
  private static let texts: Set<String> = ["bill", "law", "resolution", "lawsuit", "suit", "film", "letter", "article", "deal", "agreement", "telegram", "report", "decree", "order", "ruling", "measure", "plan", "proposal", "missile", "rocket", "bomb", "drone", "shell", "device"]
}
