import NewsModel

/// Finds the main verb of "A video that could not be verified shows soldiers", read as a second relative clause of a noun that stands alone.
enum MainVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    guard let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(draft[noun].tag), draft.child(of: noun, .cop, .nsubj) == nil,
      case let clauses = draft.children(of: noun, .aclRelcl), let first = clauses.first(where: { hasPronoun($0, in: draft) }),
      let verb = clauses.first(where: { $0 > first && isMain($0, in: draft) })
    else { return }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, draft[verb].text.hasSuffix("s") ? "VBZ" : "VBD")
  }

  private static func hasPronoun(_ clause: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: clause).contains { $0 < clause && ["WDT", "WP"].contains(draft[$0].pennTag) }
  }

  /// A clause with an object and without a subject or a relative pronoun of its own.
  private static func isMain(_ clause: Int, in draft: TreeDraft) -> Bool {
    let isFinite = ["VBZ", "VBD", "VBP"].contains(draft[clause].pennTag) || draft[clause].pennTag == "NNS"
    return isFinite && !hasPronoun(clause, in: draft) && draft.child(of: clause, .nsubj, .nsubjPass, .mark) == nil && draft.child(of: clause, .obj, .ccomp) != nil
  }
}
