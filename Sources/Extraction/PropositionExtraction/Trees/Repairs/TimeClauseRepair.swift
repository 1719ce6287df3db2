import NewsModel

/// Mends clauses of time that were read as phrases: "after a militant attack there killed six people" tells what the attack did.
enum TimeClauseRepair {
  private static let subordinators: Set<String> = ["after", "before", "until", "till", "since", "as"]

  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices where draft[noun].relation == .obl {
      readSubject(noun, in: &draft)
      readDescribed(noun, in: &draft)
      readDeed(noun, in: &draft)
      readUndergoer(noun, in: &draft)
    }
  }

  /// "took over after his brother Tom, alias "Roe", was killed by police", read as a second thing that befell whoever took over: with no "and", the noun between
  /// "after" and the verb has undergone it.
  private static func readUndergoer(_ noun: Int, in draft: inout TreeDraft) {
    let main = draft[noun].head
    guard main >= 0, main < noun, draft[main].tag == .verb, let mark = draft.child(of: noun, .`case`), ["after", "before", "since", "until"].contains(draft[mark].text.lowercased()), draft[noun].tag == .noun || draft[noun].tag == .properNoun, !TimeWords.isTimeNoun(draft[noun].lemma),
      let verb = draft.tokens.indices.first(where: { $0 > noun && [.conj, .advcl, .parataxis].contains(draft[$0].relation) && draft.child(of: $0, .auxPass) != nil && (draft[$0].head == main || draft[$0].head == draft[main].head) }),
      draft.child(of: verb, .nsubj, .nsubjPass, .mark, .cc, .expl) == nil, let auxiliary = draft.children(of: verb).first(where: { [.aux, .auxPass].contains(draft[$0].relation) }), auxiliary > noun + 1, draft[auxiliary - 1].text == ",",
      (noun + 1..<auxiliary - 1).allSatisfy({ draft.isAbove(noun, $0) || draft[$0].tag == .punctuation }), draft.child(of: noun, .appos) != nil
    else { return }
    draft.hang(verb, below: main, as: .advcl)
    draft.hang(noun, below: verb, as: .nsubjPass)
    draft.hang(mark, below: verb, as: .mark)
  }

  /// "closed the border after an explosion in the city of Suruc killed 30", read as killed by whoever closed it.
  private static func readDeed(_ noun: Int, in draft: inout TreeDraft) {
    let main = draft[noun].head
    guard main >= 0, main < noun, draft[main].tag == .verb, let mark = draft.child(of: noun, .`case`), subordinators.contains(draft[mark].text.lowercased()), !TimeWords.isTimeNoun(draft[noun].lemma),
      let verb = draft.children(of: main, .advcl).first(where: { $0 > noun && draft[$0].pennTag == "VBD" && draft.child(of: $0, .nsubj, .nsubjPass, .mark, .expl, .auxPass) == nil }), draft.child(of: verb, .obj) != nil,
      (noun + 1..<verb).allSatisfy({ draft.isAbove(noun, $0) && draft[$0].text != "," })
    else { return }
    draft.hang(noun, below: verb, as: .nsubj)
    draft.hang(mark, below: verb, as: .mark)
  }

  /// "came after thousands of miners marched in La Paz", read as miners of a kind: a finite verb without an object describes nobody without a pronoun.
  private static func readDescribed(_ noun: Int, in draft: inout TreeDraft) {
    let main = draft[noun].head
    guard main >= 0, main < noun, draft[main].tag == .verb, let mark = draft.child(of: noun, .`case`), subordinators.contains(draft[mark].text.lowercased()), !TimeWords.isTimeNoun(draft[noun].lemma),
      let verb = draft.tokens.indices.first(where: { $0 > noun && draft[$0].relation == .acl && draft[$0].pennTag == "VBD" && draft.isAbove(noun, $0) }),
      draft.child(of: verb, .nsubj, .nsubjPass, .auxPass, .mark, .expl) == nil, draft.tokens[noun..<verb].allSatisfy({ $0.text != "," && $0.tag != .verb })
    else { return }
    draft.hang(verb, below: main, as: .advcl)
    draft.hang(mark, below: verb, as: .mark)
    draft.hang(noun, below: verb, as: .nsubj)
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
