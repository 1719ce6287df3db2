import NewsModel

/// Hangs a relative on the person spoken of, not on the place before: "Born in Leeds, England, the son of a miner, he studied law".
enum KinRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].relation == .appos && draft[token].pennTag == "NN" && KinNouns.withChildren.contains(draft[token].lemma.lowercased()) {
      guard draft.children(of: token, .nmod).contains(where: { draft.adposition(of: $0) == "of" }), let place = oblique(above: draft[token].head, in: draft),
        let person = person(of: draft[place].head, in: draft), person != token
      else { continue }
      draft.hang(token, below: person, as: .appos)
    }
  }

  /// The phrase of where or when that the description hangs on, whatever it was taken for.
  private static func oblique(above token: Int, in draft: TreeDraft) -> Int? {
    var token = token
    for _ in 0..<4 where token >= 0 {
      if draft[token].relation == .obl, let adposition = draft.adposition(of: token) { return ["in", "at", "near", "on"].contains(adposition) ? token : nil }
      guard [.nmodUnmarked, .appos, .flat, .nmod].contains(draft[token].relation) else { return nil }
      token = draft[token].head
    }
    return nil
  }

  /// The subject of the verb, or of the clause that the verb opens.
  private static func person(of verb: Int, in draft: TreeDraft) -> Int? {
    guard verb >= 0, draft[verb].tag == .verb else { return nil }
    if let subject = draft.child(of: verb, .nsubj, .nsubjPass) { return subject }
    let above = draft[verb].head
    guard above >= 0, draft[verb].relation == .advcl else { return nil }
    return draft.child(of: above, .nsubj, .nsubjPass)
  }
}
