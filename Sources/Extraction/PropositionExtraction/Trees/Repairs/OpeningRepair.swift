import NewsModel

/// Mends sentences that begin with a participle: "Speaking to interviewer Ann Lee, the singer said" has the singer for its subject.
enum OpeningRepair {
  static func repair(_ draft: inout TreeDraft) {
    guard let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[verb].tag == .verb, let opening = draft.children(of: verb, .advcl).first(where: { $0 < verb && ["VBG", "VBN"].contains(draft[$0].pennTag) }),
      opening < 2
    else { return }
    nameOne(before: verb, in: &draft)
    guard draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil, ["VBD", "VBZ", "VBP"].contains(draft[verb].pennTag) || draft.child(of: verb, .aux, .auxPass) != nil,
      let comma = draft.tokens[opening..<verb].lastIndex(where: { $0.text == "," }),
      let noun = draft.tokens.indices.first(where: { $0 > comma && $0 < verb && draft[$0].relation == .appos && draft[$0].head < comma && draft[$0].head > opening }), [.noun, .properNoun].contains(draft[noun].tag)
    else { return }
    draft.hang(noun, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  /// "to ABC interviewer Ann Lee", read as two phrases of the verb: the first says what she is.
  private static func nameOne(before verb: Int, in draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.upperBound <= verb && name.tokens.lowerBound > 1 {
      let title = name.tokens.lowerBound - 1
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].head >= 0, draft[title].head == draft[head].head, [.obl, .obj].contains(draft[title].relation), draft[head].relation == .obl || draft[head].relation == .obj,
        draft[title].pennTag == "NN", draft.child(of: head, .`case`, .det) == nil, let mark = draft.child(of: title, .`case`)
      else { continue }
      draft.hang(mark, below: head, as: .`case`)
      draft.hang(title, below: head, as: .nmodDesc)
    }
  }
}
