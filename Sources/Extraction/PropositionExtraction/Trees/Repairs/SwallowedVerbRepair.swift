import NewsModel

/// Finds the main verb of "The decision to grant him asylum surprised Berlin" when the infinitive swallowed it and the sentence was left without one.
enum SwallowedVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    freeRecipient(in: &draft)
    freeFromRelativeClause(in: &draft)
    guard let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[noun].tag == .noun, draft.child(of: noun, .cop, .nsubj, .nsubjPass) == nil, draft.tokens.last?.tag == .punctuation,
      let infinitive = draft.children(of: noun, .acl).first(where: { $0 > noun && isInfinitive($0, in: draft) }), !hasFiniteVerb(draft, before: infinitive),
      let verb = (infinitive + 1..<draft.tokens.count).first(where: { isSwallowed($0, by: infinitive, in: draft) })
    else { return }
    let thing = draft.children(of: infinitive).first { $0 > verb && [.obj, .iobj, .obl, .xcomp].contains(draft[$0].relation) } ?? (draft[verb].head > verb ? draft[verb].head : nil)
    giveObject(to: infinitive, outOf: thing, before: verb, in: &draft)
    if let thing, draft[verb].head == thing { draft.hang(verb, below: noun, as: .dep) }
    for word in draft.children(of: infinitive) + draft.children(of: noun) where word > verb { draft.hang(word, below: verb, as: draft[word].relation) }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    for mark in draft.children(of: noun, .punct) where mark > verb { draft.hang(mark, below: verb, as: .punct) }
    draft.retag(verb, .verb, draft[verb].text.hasSuffix("s") ? "VBZ" : "VBD")
  }

  /// "Ecuador, which sheltered him, lost patience.", read as lost patience that it sheltered: what stands behind the comma that closes such a clause is the main verb.
  private static func freeFromRelativeClause(in draft: inout TreeDraft) {
    guard let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(draft[noun].tag), draft.child(of: noun, .cop, .nsubj, .nsubjPass) == nil, draft.tokens.last?.text == ".",
      let clause = draft.children(of: noun, .aclRelcl).first, draft[noun + 1].text == ",",
      let verb = draft.tokens.indices.first(where: { $0 > clause + 1 && ["VBN", "VBD"].contains(draft[$0].pennTag) && draft[$0].relation == .amod && draft[$0 - 1].text == "," && draft[draft[$0].head].head == clause }),
      case let object = draft[verb].head, object > verb, draft[object].relation == .obj, draft.children(of: clause, .obj).contains(where: { $0 < verb }), draft.children(of: object).allSatisfy({ $0 >= verb || draft[$0].tag == .punctuation })
    else { return }
    draft.hang(verb, below: noun, as: .dep)
    draft.hang(object, below: verb, as: .obj)
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, "VBD")
  }

  /// "His decision to grant asylum to Assad surprised Berlin", where whoever is granted it was read as a second subject.
  private static func freeRecipient(in draft: inout TreeDraft) {
    for second in draft.tokens.indices where draft[second].relation == .nsubj && draft[second].head == second + 1 {
      let verb = second + 1
      guard let noun = draft.children(of: verb, .nsubj).first, noun < second, let infinitive = draft.children(of: noun, .acl).first(where: { $0 > noun && $0 < second && isInfinitive($0, in: draft) }),
        draft.children(of: second, .`case`).contains(where: { $0 < second && draft[$0].pennTag != "POS" })
      else { continue }
      draft.hang(second, below: infinitive, as: .obl)
      if draft[verb].pennTag == "VBN", draft.child(of: verb, .aux, .auxPass) == nil { draft.retag(verb, .verb, "VBD") }
    }
  }

  private static func isInfinitive(_ verb: Int, in draft: TreeDraft) -> Bool {
    draft[verb].pennTag == "VB" && draft.children(of: verb, .mark).contains { draft[$0].pennTag == "TO" } && draft.child(of: verb, .nsubj, .nsubjPass) == nil
  }

  private static func hasFiniteVerb(_ draft: TreeDraft, before infinitive: Int) -> Bool {
    draft.tokens.prefix(infinitive).contains { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) }
  }

  /// A verb in the past tense, or a word in "-ed" between two nouns, in what hangs on the infinitive.
  private static func isSwallowed(_ word: Int, by infinitive: Int, in draft: TreeDraft) -> Bool {
    let token = draft[word]
    guard draft.isAbove(infinitive, word), [.xcomp, .amod, .acl, .ccomp, .compound, .conj, .advcl].contains(token.relation), draft.child(of: word, .mark, .nsubj, .nsubjPass, .aux, .auxPass, .cop, .cc) == nil,
      word + 1 < draft.tokens.count, draft[word - 1].tag != .punctuation
    else { return false }
    if ["VBD", "VBZ"].contains(token.pennTag) || token.pennTag == "VBN" && token.head == infinitive && [.xcomp, .ccomp].contains(token.relation) { return true }
    let isParticiple = token.text.hasSuffix("ed") && ["VBN", "JJ"].contains(token.pennTag)
    let followsPhrase = word - 1 == infinitive || [.noun, .properNoun, .pronoun].contains(draft[word - 1].tag) || draft[word - 1].text.first?.isUppercase == true
    let next = draft[word + 1]
    return isParticiple && followsPhrase && (next.tag == .properNoun || next.tag == .determiner || next.tag == .noun || next.tag == .adjective && token.pennTag == "VBN" && word + 2 < draft.tokens.count && [.noun, .properNoun].contains(draft[word + 2].tag) || ["PRP", "PRP$"].contains(next.pennTag))
  }

  /// "grant Assad asylum surprised Germany", where what was granted had been read as words of Germany's.
  private static func giveObject(to infinitive: Int, outOf thing: Int?, before verb: Int, in draft: inout TreeDraft) {
    guard let thing, case let words = draft.children(of: thing).filter({ $0 > infinitive && $0 < verb }), let object = words.last else { return }
    for word in words where word != object { draft.hang(word, below: object, as: draft[word].relation) }
    draft.hang(object, below: infinitive, as: .obj)
    if draft[object].text.first?.isUppercase == true { draft.retag(object, .properNoun, "NNP") }
  }
}
