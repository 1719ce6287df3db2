import NewsModel

/// Mends clauses of time that were read as phrases: "after a militant attack there killed six people" tells what the attack did.
enum TimeClauseRepair {
  private static let subordinators: Set<String> = ["after", "before", "until", "till", "since", "as"]

  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices where draft[noun].relation == .obl { readSubject(noun, in: &draft) }
  }

  /// A noun between such a word and a finite verb without a subject is that verb's subject.
  private static func readSubject(_ noun: Int, in draft: inout TreeDraft) {
    let verb = draft[noun].head
    guard verb > noun, [.noun, .properNoun].contains(draft[noun].tag), draft[verb].pennTag == "VBD", [.advcl, .ccomp].contains(draft[verb].relation), draft[verb].head < noun,
      draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj, .mark) == nil, let mark = draft.child(of: noun, .`case`), subordinators.contains(draft[mark].text.lowercased()),
      !TimeWords.isTimeNoun(draft[noun].lemma), draft.tokens[noun..<verb].allSatisfy({ $0.text != "," })
    else { return }
    draft.relabel(noun, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    draft.hang(mark, below: verb, as: .mark)
  }
}
