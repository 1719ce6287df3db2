import NewsModel

/// Finds the verb of "if the bank closes branches" and "demanding that Hamas renounce violence", read as branches of closes and violence of renounce: behind a conjunction stands a clause.
enum ConditionVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices where [.noun, .properNoun].contains(draft[noun].tag) && draft.child(of: noun, .cop, .nsubj, .nsubjPass) == nil {
      guard let mark = draft.child(of: noun, .mark), conjunctions.contains(draft[mark].text.lowercased()) else { continue }
      if let object = draft.child(of: noun, .obj), object > noun { readVerb(noun, mark: mark, in: &draft) } else { readVerb(before: noun, mark: mark, in: &draft) }
    }
  }

  /// "until Hamas renounces violence": a noun with an object is a verb.
  private static func readVerb(_ verb: Int, mark: Int, in draft: inout TreeDraft) {
    guard draft[verb].pennTag == "NNS", let subject = draft.children(of: verb, .compound).last, subject == verb - 1, subject > mark else { return }
    draft.retag(verb, .verb, "VBZ")
    giveSubject(subject, to: verb, behind: mark, in: &draft)
    takeConjunct(verb, in: &draft)
  }

  private static func readVerb(before object: Int, mark: Int, in draft: inout TreeDraft) {
    let isDemand = draft[mark].text.lowercased() == "that" && draft[object].relation == .ccomp
    guard let verb = draft.children(of: object, .compound).last(where: { draft[$0].pennTag == "NNS" || isDemand && draft[$0].pennTag == "NN" && $0 == object - 1 && $0 > 0 && draft[$0 - 1].tag == .properNoun }), verb > mark + 1,
      case let subject = verb - 1, [.noun, .properNoun].contains(draft[subject].tag), [verb, object].contains(draft[subject].head), draft[subject].relation == .compound
    else { return }
    for word in draft.children(of: object) where word > mark && word < subject { draft.hang(word, below: subject, as: draft[word].relation) }
    draft.hang(subject, below: verb, as: .compound)
    draft.hang(verb, below: draft[object].head, as: draft[object].relation)
    draft.retag(verb, .verb, draft[verb].pennTag == "NNS" ? "VBZ" : "VB")
    giveSubject(subject, to: verb, behind: mark, in: &draft)
    draft.hang(mark, below: verb, as: .mark)
    draft.hang(object, below: verb, as: .obj)
    takeConjunct(verb, in: &draft)
  }

  private static func giveSubject(_ subject: Int, to verb: Int, behind mark: Int, in draft: inout TreeDraft) {
    for word in draft.children(of: verb) where word > mark && word < subject { draft.hang(word, below: subject, as: draft[word].relation) }
    draft.relabel(subject, as: .nsubj)
  }

  /// "and recognizes Israel": a verb of the same form behind the clause goes on with it, and not with the past tense or participle above.
  private static func takeConjunct(_ verb: Int, in draft: inout TreeDraft) {
    let above = draft[verb].head
    guard above >= 0, let second = draft.children(of: above, .conj).first(where: { $0 > verb && draft[$0].pennTag == draft[verb].pennTag }), draft[above].pennTag != draft[second].pennTag, draft.child(of: second, .nsubj, .nsubjPass, .aux) == nil else { return }
    draft.hang(second, below: verb, as: .conj)
  }

  private static let conjunctions: Set<String> = ["if", "unless", "because", "although", "though", "while", "whether", "that", "after", "before", "until"]
}
