import NewsModel

/// Mends two verbs with one object: "targeted and killed scores of civilians", read as killed scores that were targeted, and "abducted and killed citizens", with the citizens hung on the
/// first verb, where they stand behind the second.
enum JoinedVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where draft[verb].tag == .verb {
      readBehindAnd(verb, in: &draft)
      readDeed(verb, in: &draft)
      takeObject(verb, in: &draft)
    }
  }

  /// What "and" parts from a verb right before it does not describe that verb's object.
  private static func readDeed(_ verb: Int, in draft: inout TreeDraft) {
    let and = verb - 1
    guard draft[verb].relation == .amod, draft[verb].pennTag == "VBN", and > 0, [verb, draft[verb].head].contains(draft[and].head), draft[and].relation == .cc, case let first = and - 1, draft[first].tag == .verb,
      case let object = draft[verb].head, object > verb, draft[object].head == first, draft[object].relation == .obj, (verb + 1..<object).allSatisfy({ draft.isAbove(object, $0) })
    else { return }
    draft.hang(verb, below: first, as: .conj)
    draft.hang(and, below: verb, as: .cc)
    draft.retag(verb, .verb, draft[first].pennTag)
  }

  /// "beat and arrested protesters", read as beating and protesters.
  private static func readBehindAnd(_ verb: Int, in draft: inout TreeDraft) {
    let (object, first) = (draft[verb].head, verb - 2)
    guard draft[verb].relation == .amod, draft[verb].pennTag == "VBN", first >= 0, object > verb, draft[object].relation == .conj, draft[object].head == first, draft[first].tag == .verb, ["VBD", "VBN"].contains(draft[first].pennTag), draft[verb - 1].relation == .cc,
      (verb + 1..<object).allSatisfy({ draft.isAbove(object, $0) }), draft.child(of: first, .obj) == nil
    else { return }
    draft.hang(verb, below: first, as: .conj)
    draft.hang(verb - 1, below: verb, as: .cc)
    draft.retag(verb, .verb, draft[first].pennTag)
    draft.hang(object, below: verb, as: .obj)
  }

  /// An object behind the second verb belongs to both; the reader of clauses looks for it at the second.
  private static func takeObject(_ verb: Int, in draft: inout TreeDraft) {
    let first = draft[verb].head
    guard draft[verb].relation == .conj, first >= 0, first < verb, draft[first].tag == .verb, draft[verb].pennTag == draft[first].pennTag || draft[first].pennTag == "VBD" && draft[verb].pennTag == "VBN", draft.child(of: verb, .obj, .nsubj, .nsubjPass, .aux, .auxPass, .mark, .ccomp, .xcomp) == nil,
      draft.child(of: first, .auxPass) == nil, (first + 1..<verb).allSatisfy({ draft[$0].relation == .cc || draft[$0].tag == .adverb }), let object = draft.children(of: first, .obj).first, object > verb,
      !ClauseReader.intransitive.contains(draft[verb].lemma.lowercased())
    else { return }
    if draft[verb].pennTag == "VBN", draft[first].pennTag == "VBD" { draft.retag(verb, .verb, "VBD") }
    draft.hang(object, below: verb, as: .obj)
    // "attacked and injured police in Paris": the place goes with both.
    for phrase in draft.children(of: first, .obl) where phrase > object { draft.hang(phrase, below: verb, as: .obl) }
  }
}
