import NewsModel

/// Hangs "unless Germany, the biggest donor, supports it" as the condition that it is, where the tree let the clause stand by itself.
enum ConditionRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where participles.contains(draft[token].text.lowercased()) { subordinate(token, in: &draft) }
    for token in draft.tokens.indices where marks.contains(draft[token].text.lowercased()) && [.`case`, .mark].contains(draft[token].relation) {
      guard let verb = clause(of: token, in: draft), [.parataxis, .conj, .ccomp].contains(draft[verb].relation), draft[verb].head >= 0 else { continue }
      if draft[token].head != verb { draft.hang(token, below: verb, as: .mark) }
      draft.relabel(verb, as: .advcl)
    }
  }

  /// "Assuming the regulator clears the merger", read as "assuming the regulator": whoever stands before the verb is its subject, and "assuming" a conjunction.
  private static func subordinate(_ mark: Int, in draft: inout TreeDraft) {
    if let verb = clauseBehind(mark, in: draft) {
      draft.hang(mark, below: verb, as: .mark)
      return
    }
    guard [.advcl, .acl, .amod].contains(draft[mark].relation), let subject = draft.child(of: mark, .obj), subject > mark,
      let verb = draft.tokens.indices.first(where: { $0 > subject && isFinite($0, in: draft) }), verb - subject < 4, draft[verb].head >= 0, draft[verb].relation != .root,
      draft.child(of: verb, .nsubj, .nsubjPass) == nil, !draft.tokens[subject..<verb].contains(where: { $0.text == "," })
    else { return }
    let above = draft[mark].head
    guard above >= 0, above != verb else { return }
    draft.hang(verb, below: above, as: .advcl)
    draft.hang(subject, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    for child in draft.children(of: mark) { draft.hang(child, below: verb, as: draft[child].relation) }
    draft.hang(mark, below: verb, as: .mark)
  }

  /// The clause with a subject of its own that begins right behind the word, hung beside it.
  private static func clauseBehind(_ mark: Int, in draft: TreeDraft) -> Int? {
    guard draft[mark].relation == .advcl, draft[mark].head > mark, draft.children(of: mark).isEmpty else { return nil }
    return draft.children(of: draft[mark].head, .advcl).first { verb in
      verb > mark && isFinite(verb, in: draft) && draft.child(of: verb, .nsubj, .nsubjPass).map { $0 < verb && $0 - mark < 5 } ?? false
        && !draft.tokens[mark..<verb].contains { $0.text == "," }
    }
  }

  private static func isFinite(_ token: Int, in draft: TreeDraft) -> Bool {
    draft[token].tag == .verb && (["VBZ", "VBP", "VBD"].contains(draft[token].pennTag) || draft.child(of: token, .aux, .auxPass) != nil)
  }

  private static let participles: Set<String> = ["assuming", "supposing", "provided", "providing"]

  private static let marks: Set<String> = ["unless", "if"]

  /// The verb that the word subordinates: its own head, or the verb whose subject it was read as a preposition of.
  private static func clause(of mark: Int, in draft: TreeDraft) -> Int? {
    let head = draft[mark].head
    guard head > mark else { return nil }
    if draft[mark].relation == .mark { return draft[head].tag == .verb && draft[head].head < mark ? head : nil }
    let verb = draft[head].head
    return [.nsubj, .nsubjPass].contains(draft[head].relation) && verb > head && draft[verb].head < mark ? verb : nil
  }
}
