import NewsModel

/// Reads verdicts and pleas by the order of their words: "found the mayor guilty of fraud", "was found not guilty", "pleaded guilty to theft". Trees hang their
/// parts in many ways. The verb comes to mean what it says: who is found guilty is convicted, who is found not guilty acquitted.
enum VerdictRepair {
  static func repair(_ draft: inout TreeDraft) {
    for guilty in draft.tokens.indices where draft[guilty].text == "guilty" && guilty > 0 { read(guilty, in: &draft) }
    for verb in draft.tokens.indices where draft[verb].tag == .verb && ["sentence", "jail", "imprison", "condemn"].contains(draft[verb].lemma.lowercased()) {
      hangLife(below: verb, in: &draft)
      hangPrison(below: verb, in: &draft)
    }
  }

  /// "jailed the editor for life", read as an editor of a kind.
  private static func hangLife(below verb: Int, in draft: inout TreeDraft) {
    guard let object = draft.child(of: verb, .obj, .nsubjPass), let life = draft.children(of: object, .nmod).last(where: { draft[$0].lemma == "life" && ["for", "to"].contains(draft.adposition(of: $0)) && $0 > verb }) else { return }
    draft.hang(life, below: verb, as: .obl)
  }

  /// "sentenced him to nine years in prison": where the years are to be spent, not where the court sat.
  private static func hangPrison(below verb: Int, in draft: inout TreeDraft) {
    for prison in draft.children(of: verb, .obl) where draft[prison].tag == .noun && draft.adposition(of: prison) == "in" && !TimeWords.isTimeNoun(draft[prison].lemma) {
      guard let mark = draft.children(of: prison, .`case`).first, mark > verb + 1, let term = draft.children(of: verb).first(where: { $0 == mark - 1 && ["to", "for"].contains(draft.adposition(of: $0)) }),
        TimeWords.units[TimeWords.singular(draft[term].lemma.lowercased())] != nil || draft[term].lemma == "life"
      else { continue }
      draft.hang(prison, below: term, as: .nmod)
      for charge in draft.children(of: prison, .nmod) where ["for", "on", "over"].contains(draft.adposition(of: charge)) { draft.hang(charge, below: verb, as: .obl) }
    }
  }

  private static func read(_ guilty: Int, in draft: inout TreeDraft) {
    let isNegated = draft[guilty - 1].text.lowercased() == "not"
    let start = isNegated ? guilty - 1 : guilty
    guard let verb = verb(before: start, in: draft) else { return }
    let isPlea = draft[verb].lemma.lowercased() == "plead"
    if verb + 1 < start { hangObject(verb + 1..<start, of: verb, in: &draft) } else if !isPlea { makePassive(verb, in: &draft) }
    draft.retag(guilty, .adjective, "JJ")
    for child in draft.children(of: guilty) where child != guilty - 1 || !isNegated { draft.hang(child, below: verb, as: relationOnVerb(draft[child].relation)) }
    draft.hang(guilty, below: verb, as: isPlea ? .xcomp : .advmod)
    if isNegated { draft.hang(guilty - 1, below: isPlea ? verb : guilty, as: .advmod) }
    hangCrime(behind: guilty, of: verb, in: &draft)
    if !isPlea { hangCourt(behind: guilty, of: verb, in: &draft) }
    if !isPlea { draft.setLemma(verb, isNegated ? "acquit" : "convict") } else if !isNegated, isGerund(behind: guilty, in: draft) { draft.setLemma(verb, "admit") }
  }

  /// "found" or "pleaded" right before, or "found" with only one phrase between.
  private static func verb(before start: Int, in draft: TreeDraft) -> Int? {
    for word in stride(from: start - 1, through: max(0, start - 12), by: -1) {
      let lemma = draft[word].lemma.lowercased()
      if draft[word].tag == .verb { return lemma == "find" || lemma == "plead" && word == start - 1 ? word : nil }
      if draft[word].tag == .punctuation && draft[word].text != "-" { return nil }
    }
    return nil
  }

  private static func hangObject(_ phrase: Range<Int>, of verb: Int, in draft: inout TreeDraft) {
    let tops = phrase.filter { !phrase.contains(draft[$0].head) }
    guard let last = tops.last(where: { [.noun, .properNoun, .pronoun].contains(draft[$0].tag) }) else { return }
    let name = draft.sentence.names.first { $0.tokens.contains(last) }
    let object = name.flatMap { name in tops.first { name.tokens.contains($0) } } ?? last
    for word in tops where word != object { draft.hang(word, below: object, as: word > object ? .flat : draft[word].relation) }
    draft.hang(object, below: verb, as: .obj)
  }

  /// "Former mayor found guilty of fraud": nobody finds anything where no object stands between.
  private static func makePassive(_ verb: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .auxPass) == nil, let subject = draft.child(of: verb, .nsubj), subject < verb else { return }
    draft.retag(verb, .verb, "VBN")
    draft.relabel(subject, as: .nsubjPass)
  }

  private static func relationOnVerb(_ relation: DependencyRelation) -> DependencyRelation {
    switch relation {
    case .nmod: .obl
    case .acl: .advcl
    default: relation
    }
  }

  /// "of fraud", "of bribing officials", "to all charges".
  private static func hangCrime(behind guilty: Int, of verb: Int, in draft: inout TreeDraft) {
    let mark = guilty + 1
    guard mark + 1 < draft.tokens.count, ["of", "on", "to", "in"].contains(draft[mark].text) else { return }
    if draft[mark + 1].pennTag == "VBG", draft[mark + 1].tag == .verb {
      // "pleaded guilty to bribing officials": no purpose.
      let isPlea = draft[mark].text == "to"
      draft.hang(mark + 1, below: verb, as: isPlea ? .xcomp : .advcl)
      draft.hang(mark, below: isPlea ? verb : mark + 1, as: isPlea ? .advmod : .mark)
      return
    }
    var crime = draft[mark].head
    while crime > mark, [.compound, .amod, .det, .nummod].contains(draft[crime].relation), draft[crime].head > crime { crime = draft[crime].head }
    guard crime > mark, [.noun, .properNoun].contains(draft[crime].tag) else { return }
    // "on five counts of corruption": the crime stands behind the count.
    if draft[crime].lemma.lowercased() == "count", let told = draft.children(of: crime, .nmod).first(where: { draft.adposition(of: $0) == "of" }) {
      draft.hang(told, below: verb, as: .obl)
      draft.hang(crime, below: verb, as: .obl)
      draft.hang(mark, below: crime, as: .`case`)
      return
    }
    draft.hang(crime, below: verb, as: .obl)
    draft.hang(mark, below: crime, as: .`case`)
    draft.retag(mark, .adposition, "IN")
  }

  /// "pleaded guilty to bribing officials"
  private static func isGerund(behind guilty: Int, in draft: TreeDraft) -> Bool {
    guilty + 2 < draft.tokens.count && draft[guilty + 1].text == "to" && draft[guilty + 2].pennTag == "VBG"
  }

  /// "by a jury in Boston": whoever finds somebody guilty of a deed, and no part of the deed.
  private static func hangCourt(behind guilty: Int, of verb: Int, in draft: inout TreeDraft) {
    guard let by = draft.tokens.indices.first(where: { $0 > guilty && draft[$0].text == "by" }), case let court = draft[by].head, court > by, draft[by].relation == .`case`,
      !draft.tokens[guilty..<by].contains(where: { $0.tag == .verb || $0.tag == .punctuation })
    else { return }
    draft.hang(court, below: verb, as: .obl)
  }
}
