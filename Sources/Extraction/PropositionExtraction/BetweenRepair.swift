import NewsModel

/// Joins the two ends of "the agreement between the government and the rebels", where the second was joined to the agreement itself.
enum BetweenRepair {
  static func repair(_ draft: inout TreeDraft) {
    for mark in draft.tokens.indices where draft[mark].text.lowercased() == "between" && draft[mark].relation == .`case` {
      let first = draft[mark].head
      guard first > mark, [.nmod, .obl].contains(draft[first].relation), draft[first].head >= 0, draft.children(of: first, .conj).isEmpty,
        let second = joined(behind: first, in: draft) ?? joinedWithin(first, in: draft)
      else { continue }
      draft.hang(second, below: first, as: .conj)
    }
  }

  /// The noun joined by "and" right behind the first one's phrase, but not to it.
  private static func joined(behind first: Int, in draft: TreeDraft) -> Int? {
    let end = lastWord(below: first, in: draft) + 1
    guard end < draft.tokens.count, draft[end].text.lowercased() == "and" else { return nil }
    let second = draft[end].head
    guard second > end, draft[second].relation == .conj, [.noun, .properNoun, .pronoun].contains(draft[second].tag), draft[second].head < first,
      draft.child(of: second, .`case`) == nil
    else { return nil }
    return second
  }

  /// "between bodyguards of the governor and troops of the army": a noun with a phrase of its own is no second governor.
  private static func joinedWithin(_ first: Int, in draft: TreeDraft) -> Int? {
    for phrase in draft.children(of: first, .nmod) {
      guard let second = draft.children(of: phrase, .conj).first, draft[second].tag == .noun, draft.child(of: second, .nmod) != nil, draft.child(of: second, .cc) != nil,
        draft[phrase].pennTag != draft[second].pennTag
      else { continue }
      return second
    }
    return nil
  }

  private static func lastWord(below token: Int, in draft: TreeDraft) -> Int {
    draft.children(of: token).filter { $0 > token }.map { lastWord(below: $0, in: draft) }.max() ?? token
  }
}
