import NewsModel

/// Mends conjunctions that join the wrong words, and lists that hang on the wrong one.
enum ConjunctRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices {
      let word = draft[token]
      switch word.relation {
      case .conj where [.noun, .properNoun].contains(word.tag): makeSubject(token, in: &draft)
      case .nsubj, .nsubjPass: joinSubjects(token, in: &draft)
      case .obl: hangExamples(token, in: &draft)
      default: break
      }
    }
  }

  /// "fled the city and rebels entered Lyon": a noun between "and" and a verb without a subject is that verb's subject.
  private static func makeSubject(_ noun: Int, in draft: inout TreeDraft) {
    guard let verb = verbBehind(noun, in: draft), draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil,
      [.conj, .root, .parataxis, .ccomp].contains(draft[verb].relation), draft[verb].head != noun
    else { return }
    let marks = [verb, noun].flatMap { draft.children(of: $0, .cc) }.filter { $0 < noun }
    guard draft[verb].relation == .conj, !marks.isEmpty, draft[noun].head < noun else { return }
    for mark in draft.children(of: noun, .cc) where mark < noun { draft.hang(mark, below: verb, as: .cc) }
    draft.hang(noun, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  /// The finite verb right behind a noun, auxiliaries and adverbs between them.
  private static func verbBehind(_ noun: Int, in draft: TreeDraft) -> Int? {
    var next = noun + 1
    while next < draft.tokens.count, [.auxiliary, .adverb].contains(draft[next].tag) { next += 1 }
    guard next < draft.tokens.count, draft[next].tag == .verb, noun < next else { return nil }
    let isFinite = ["VBD", "VBZ", "VBP"].contains(draft[next].pennTag) || next > noun + 1
    return isFinite ? next : nil
  }

  /// "The airbase and the facility are in Syria", read with two subjects.
  private static func joinSubjects(_ second: Int, in draft: inout TreeDraft) {
    let head = draft[second].head
    guard head >= 0, let mark = draft.child(of: second, .cc), mark < second,
      let first = draft.children(of: head).first(where: { $0 < mark && draft[$0].relation == draft[second].relation })
    else { return }
    draft.hang(second, below: first, as: .conj)
  }

  /// "keep its assets, including a base": what "including" names belongs to the noun before the comma.
  private static func hangExamples(_ token: Int, in draft: inout TreeDraft) {
    guard let adposition = draft.adposition(of: token), ["including", "such", "like"].contains(adposition), let mark = draft.child(of: token, .`case`),
      mark > 1
    else { return }
    let before = draft[mark - 1].text == "," ? mark - 2 : mark - 1
    let head = draft[token].head
    guard let noun = draft.children(of: head).last(where: { $0 <= before && [.obj, .obl, .nsubj, .nsubjPass].contains(draft[$0].relation) }),
      noun == before || draft[before].head == noun, [.noun, .properNoun].contains(draft[noun].tag)
    else { return }
    draft.hang(token, below: noun, as: .nmod)
  }
}
