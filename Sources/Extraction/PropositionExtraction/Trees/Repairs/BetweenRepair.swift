import NewsModel

/// Joins the two ends of "the agreement between the government and the rebels", where the second was joined to the agreement itself.
enum BetweenRepair {
  static func repair(_ draft: inout TreeDraft) {
    for mark in draft.tokens.indices where draft[mark].text.lowercased() == "between" && draft[mark].relation == .`case` {
      let first = draft[mark].head
      guard first > mark, [.nmod, .obl].contains(draft[first].relation), draft[first].head >= 0, draft.children(of: first, .conj).isEmpty,
        let second = joined(behind: first, in: draft) ?? joinedWithin(first, in: draft)
      else {
        takeSubject(behind: first, in: &draft)
        continue
      }
      draft.hang(second, below: first, as: .conj)
    }
  }

  /// "Clashes between rebels and the army continued", read as "clashes between rebels" and "the army continued".
  private static func takeSubject(behind first: Int, in draft: inout TreeDraft) {
    guard first >= 0, case let deed = draft[first].head, deed >= 0, deed < first, draft.children(of: first, .conj).isEmpty, case let end = lastWord(below: first, in: draft) + 1,
      draft[deed].tag == .noun, draft[deed].head < 0, draft.child(of: deed, .cop, .nsubj) == nil, end + 1 < draft.tokens.count, draft[end].text.lowercased() == "and", case let joined = draft[end].head, joined > end,
      case let verb = [.nsubj, .nsubjPass].contains(draft[joined].relation) ? draft[joined].head : joined, verb > end, draft[verb].tag == .verb, draft[verb].head == deed, draft[verb].relation == .conj, let second = draft.children(of: verb).first(where: { [.nsubj, .nsubjPass].contains(draft[$0].relation) }),
      second > end, second < verb, draft.children(of: second).allSatisfy({ $0 >= end })
    else { return }
    let relation = draft[second].relation
    draft.hang(second, below: first, as: .conj)
    draft.hang(end, below: second, as: .cc)
    draft.makeRoot(verb, oldRootAs: relation)
    for mark in draft.children(of: deed) where mark > verb && draft[mark].relation == .punct { draft.hang(mark, below: verb, as: .punct) }
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
