import NewsModel

/// Mends dates that swallow what a deed is of and by: in "the killing last month of an activist by soldiers" nobody kills a month.
enum DeedDateRepair {
  static func repair(_ draft: inout TreeDraft) {
    for time in draft.tokens.indices where isDate(time, in: draft) {
      let phrases = draft.children(of: time, .nmod).filter { $0 > time && ["of", "by", "against", "on", "with", "between"].contains(draft.adposition(of: $0) ?? "") }
      let start = ([time] + draft.children(of: time).filter { $0 < time }).min() ?? time
      guard !phrases.isEmpty, start > 0, case let noun = start - 1, draft[noun].tag == .noun, !TimeWords.isTimeNoun(draft[noun].lemma), !draft.isAbove(time, noun) else { continue }
      for phrase in phrases {
        for agent in draft.children(of: phrase, .nmod) where draft.adposition(of: agent) == "by" && draft.adposition(of: phrase) == "of" { draft.hang(agent, below: noun, as: .nmod) }
        draft.hang(phrase, below: noun, as: .nmod)
      }
    }
  }

  /// "last month", "this week", "Monday"; but not "the month of May" or "the first day of the talks".
  private static func isDate(_ token: Int, in draft: TreeDraft) -> Bool {
    guard [.noun, .properNoun].contains(draft[token].tag) else { return false }
    if TimeWords.weekdays[draft[token].text.lowercased()] != nil { return draft.child(of: token, .det, .`case`) == nil }
    guard TimeWords.isTimeNoun(draft[token].lemma), draft.child(of: token, .`case`) == nil else { return false }
    return draft.children(of: token).contains { $0 < token && ["last", "this", "next", "earlier", "yesterday"].contains(draft[$0].text.lowercased()) }
  }
}
