import NewsModel

/// Gives a verb back its subject, which the tree lent to the next one: "The mayor fled, and his brother was killed" kills the brother only.
enum LentSubjectRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where draft[verb].relation == .conj && draft[verb].tag == .verb { returnSubject(from: verb, in: &draft) }
    for clause in draft.tokens.indices where draft[clause].relation == .acl && draft[clause].pennTag == "VBD" { readSentence(clause, in: &draft) }
  }

  /// Of two subjects before a second verb, the one before the first verb is that verb's.
  private static func returnSubject(from second: Int, in draft: inout TreeDraft) {
    let first = draft[second].head
    guard first >= 0, first < second, ["VBD", "VBZ", "VBP"].contains(draft[first].pennTag), draft.child(of: first, .nsubj, .nsubjPass, .csubj, .expl) == nil,
      case let subjects = draft.children(of: second).filter({ [.nsubj, .nsubjPass].contains(draft[$0].relation) }), subjects.count == 2, subjects[0] < first, subjects[1] > first, subjects[1] < second
    else { return }
    draft.hang(subjects[0], below: first, as: draft.child(of: first, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  /// "The founder, Peter Lang, resigned, and his deputy was arrested", read as a resigned founder and his deputy who were both arrested.
  private static func readSentence(_ clause: Int, in draft: inout TreeDraft) {
    let subject = draft[clause].head
    guard subject >= 0, subject < clause, [.nsubj, .nsubjPass].contains(draft[subject].relation), case let main = draft[subject].head, main > clause, draft[main].tag == .verb, draft.child(of: clause, .nsubj, .nsubjPass, .mark, .auxPass) == nil,
      let other = draft.children(of: subject, .conj).first(where: { $0 > clause }), other < main, let and = draft.child(of: other, .cc), and > clause, draft[and - 1].text == ",", draft.child(of: other, .nmodPoss, .det) != nil,
      (clause + 1..<and - 1).allSatisfy({ draft.isAbove(clause, $0) }), draft.children(of: subject, .conj).count == 1
    else { return }
    let (above, relation, role) = (draft[main].head, draft[main].relation, draft[subject].relation)
    if above < 0 { draft.makeRoot(clause, oldRootAs: .conj) } else { draft.hang(clause, below: above, as: relation) }
    guard draft[clause].head != subject else { return }
    draft.hang(subject, below: clause, as: .nsubj)
    draft.hang(other, below: main, as: role)
    draft.hang(and, below: main, as: .cc)
    draft.hang(main, below: clause, as: .conj)
  }
}
