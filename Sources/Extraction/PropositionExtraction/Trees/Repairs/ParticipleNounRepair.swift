import NewsModel

/// Reads "managing director" and "consulting firm" as one noun, where the first word was taken for a verb.
enum ParticipleNounRepair {
  static func repair(_ draft: inout TreeDraft) {
    for participle in draft.tokens.indices.dropLast() where draft[participle].pennTag == "VBG" && draft[participle].tag == .verb {
      guard let nouns = compounds[draft[participle].text.lowercased()], nouns.contains(draft[participle + 1].lemma.lowercased()), draft[participle + 1].pennTag != "NNS" || draft[participle].text.lowercased() == "managing",
        !draft.children(of: participle, .obj).contains(where: { $0 > participle + 1 && draft[$0].tag != .properNoun })
      else { continue }
      join(participle, participle + 1, in: &draft)
    }
    for acting in draft.tokens.indices.dropLast() where draft[acting].text.lowercased() == "acting" && draft[acting].tag == .verb { readActing(acting, in: &draft) }
  }

  /// "has been acting chairman", read as a chairman whom he acts: he is the chairman, for the time being.
  private static func readActing(_ acting: Int, in draft: inout TreeDraft) {
    guard let be = draft.child(of: acting, .aux).flatMap({ _ in draft.children(of: acting, .aux).last { draft[$0].lemma.lowercased() == "be" } }), let office = draft.child(of: acting, .obj), draft[office].pennTag == "NN", draft.child(of: office, .det) == nil,
      OfficeNouns.all.contains(draft[office].lemma.lowercased())
    else { return }
    let (above, relation) = (draft[acting].head, draft[acting].relation)
    if above < 0 { draft.makeRoot(office, oldRootAs: .amod) } else { draft.hang(office, below: above, as: relation) }
    for child in draft.children(of: acting) where child != office { draft.hang(child, below: office, as: child == be ? .cop : draft[child].relation) }
    draft.retag(acting, .adjective, "JJ")
    draft.hang(acting, below: office, as: .amod)
  }

  private static let firms: Set<String> = ["firm", "company", "group", "agency", "house", "business", "giant", "corporation"]
  private static let compounds: [String: Set<String>] = [
    "managing": ["director", "editor", "partner", "agent"], "consulting": firms, "holding": firms, "shipping": firms, "mining": firms, "engineering": firms, "trading": firms, "leasing": firms,
    "lending": firms, "drilling": firms, "publishing": firms, "broadcasting": firms, "marketing": firms, "advertising": firms, "banking": firms, "catering": firms, "gaming": firms,
    "polling": firms, "manufacturing": firms, "operating": ["system", "profit", "loss", "income", "officer"], "governing": ["body", "council", "party", "coalition"], "ruling": ["party", "coalition"],
  ]

  private static func join(_ participle: Int, _ noun: Int, in draft: inout TreeDraft) {
    let (above, relation) = (draft[participle].head, draft[participle].relation)
    guard above >= 0, draft.isAbove(participle, noun) else { return }
    let preposition = draft.child(of: participle, .mark).flatMap { $0 == participle - 1 && [.adposition, .subordinatingConjunction].contains(draft[$0].tag) ? $0 : nil }
    let name = draft.headOfPerson(at: noun + 1)
    let body = body(before: participle, of: above, in: draft)
    draft.retag(participle, .noun, "NN")
    if let name, draft.isAbove(participle, name) {
      if let body {
        draft.hang(name, below: above, as: draft[body].relation)
        draft.hang(body, below: noun, as: .compound)
      } else {
        draft.hang(name, below: above, as: nominal(relation, below: above, preposition, in: draft))
      }
      draft.hang(noun, below: name, as: .nmodDesc)
    } else {
      draft.hang(noun, below: above, as: nominal(relation, below: above, preposition, in: draft))
    }
    if let preposition {
      draft.retag(preposition, .adposition, "IN")
      draft.hang(preposition, below: name.map { draft.isAbove($0, noun) ? $0 : noun } ?? noun, as: .`case`)
    }
    for child in draft.children(of: participle) where child != noun { draft.hang(child, below: noun, as: draft[child].relation == .mark ? .`case` : draft[child].relation) }
    draft.hang(participle, below: noun, as: .compound)
  }

  /// "IMF" of "IMF Managing Director Ann Lee visited", read as who visited.
  private static func body(before participle: Int, of verb: Int, in draft: TreeDraft) -> Int? {
    guard let name = draft.sentence.names.first(where: { $0.tokens.upperBound == participle && $0.kind == .organization }), let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }) else { return nil }
    return draft[head].head == verb && [.nsubj, .nsubjPass].contains(draft[head].relation) ? head : nil
  }

  private static func nominal(_ relation: DependencyRelation, below above: Int, _ preposition: Int?, in draft: TreeDraft) -> DependencyRelation {
    guard [.acl, .advcl, .xcomp, .ccomp, .aclRelcl, .csubj].contains(relation) else { return relation }
    let isNoun = [.noun, .properNoun].contains(draft[above].tag)
    if preposition != nil { return isNoun ? .nmod : .obl }
    return isNoun ? .appos : relation == .csubj ? .nsubj : draft.child(of: above, .obj) == nil ? .obj : .obl
  }
}
