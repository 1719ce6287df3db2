import NewsModel

/// Finds the main verb of "A video that could not be verified shows soldiers", read as a second relative clause of a noun that stands alone.
enum MainVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    unfold(&draft)
    readPlural(&draft)
    readSpread(&draft)
    guard let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(draft[noun].tag), draft.child(of: noun, .cop, .nsubj) == nil,
      case let clauses = draft.children(of: noun, .aclRelcl), let first = clauses.first(where: { hasPronoun($0, in: draft) }),
      let verb = clauses.first(where: { $0 > first && isMain($0, in: draft) })
    else { return }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, draft[verb].text.hasSuffix("s") ? "VBZ" : "VBD")
  }

  /// "The ceasefire announced by Russia was violated", read as "the ceasefire announced … and was violated": a form with "by" and without an auxiliary before
  /// another verb without a subject describes the noun.
  private static func unfold(_ draft: inout TreeDraft) {
    guard let participle = draft.tokens.firstIndex(where: { $0.head < 0 }), ["VBN", "VBD"].contains(draft[participle].pennTag), draft.child(of: participle, .aux, .auxPass, .obj, .ccomp, .xcomp, .cop) == nil,
      let noun = draft.child(of: participle, .nsubj), noun < participle, draft[noun].tag == .noun, let agent = draft.children(of: participle).first(where: { $0 > participle && (draft.adposition(of: $0) == "by" || draft.adposition(of: $0) == "between" && reaching.contains(draft[participle].lemma.lowercased())) }),
      let verb = draft.children(of: participle).first(where: { $0 > agent && [.conj, .advcl, .parataxis].contains(draft[$0].relation) }), [.verb, .adjective, .noun].contains(draft[verb].tag),
      draft.child(of: verb, .nsubj, .nsubjPass, .mark, .cc, .`case`) == nil,
      let auxiliary = draft.children(of: verb).first(where: { [.aux, .auxPass, .cop].contains(draft[$0].relation) && $0 > agent && ["is", "are", "was", "were", "has", "have", "had", "will"].contains(draft[$0].text.lowercased()) }), auxiliary < verb
    else { return }
    let isPassive = draft.child(of: verb, .auxPass) != nil
    draft.makeRoot(verb, oldRootAs: .dep)
    draft.hang(noun, below: verb, as: isPassive ? .nsubjPass : .nsubj)
    draft.retag(participle, .verb, "VBN")
    draft.hang(participle, below: noun, as: .acl)
    if draft.adposition(of: agent) == "by" { draft.relabel(agent, as: .oblAgent) }
    for mark in draft.children(of: participle) where draft[mark].relation == .punct && mark > verb { draft.hang(mark, below: verb, as: .punct) }
  }

  /// "Roman Abramovich, the former owner, lives in Dubai.", read as a list of what he is: a bare plural behind a description and before a preposition.
  private static func readPlural(_ draft: inout TreeDraft) {
    guard let name = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[name].tag == .properNoun, draft.tokens.last?.text == ".",
      !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) && $0.relation != .aclRelcl }),
      let description = draft.children(of: name, .appos).first, description > name,
      let verb = draft.children(of: name).first(where: { $0 > description + 1 && homes[draft[$0].text] != nil && draft[$0].pennTag == "NNS" && [.appos, .conj, .list, .parataxis].contains(draft[$0].relation) }), draft[verb - 1].text == ",",
      verb + 1 < draft.tokens.count, draft[verb + 1].tag == .adposition, draft.children(of: verb).allSatisfy({ $0 > verb || draft[$0].tag == .punctuation })
    else { return }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, "VBZ")
    draft.setLemma(verb, homes[draft[verb].text] ?? draft[verb].text)
    for phrase in draft.children(of: verb, .nmod) where phrase > verb { draft.relabel(phrase, as: .obl) }
  }

  /// "Rumours that he had been arrested spread", read as rumours that were arrested: of two subjects around "that" the first is the last verb's.
  private static func readSpread(_ draft: inout TreeDraft) {
    guard let clause = draft.tokens.firstIndex(where: { $0.head < 0 }), let mark = draft.child(of: clause, .mark), draft[mark].text.lowercased() == "that", mark > 0,
      case let subjects = draft.children(of: clause).filter({ [.nsubj, .nsubjPass].contains(draft[$0].relation) }), subjects.count == 2, subjects[0] == mark - 1, subjects[1] > mark, draft[subjects[0]].tag == .noun,
      let verb = draft.children(of: clause, .xcomp).first(where: { $0 > clause }), draft.child(of: verb, .mark, .nsubj, .cop) == nil, ["VBD", "VBN", "VB", "VBP"].contains(draft[verb].pennTag)
    else { return }
    draft.hang(verb, below: clause, as: .dep)
    draft.makeRoot(verb, oldRootAs: .dep)
    draft.hang(subjects[0], below: verb, as: .nsubj)
    draft.hang(clause, below: subjects[0], as: .acl)
    draft.retag(verb, .verb, "VBD")
    for part in draft.children(of: clause, .punct) where part > verb { draft.hang(part, below: verb, as: .punct) }
  }

  /// Verbs that look like plurals, and that nobody lists behind a person.
  private static let homes = ["lives": "live", "works": "work"]

  private static let reaching: Set<String> = ["reach", "sign", "agree", "broker", "negotiate", "conclude", "strike"]

  private static func hasPronoun(_ clause: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: clause).contains { $0 < clause && ["WDT", "WP"].contains(draft[$0].pennTag) }
  }

  /// A clause with an object and without a subject or a relative pronoun of its own.
  private static func isMain(_ clause: Int, in draft: TreeDraft) -> Bool {
    let isFinite = ["VBZ", "VBD", "VBP"].contains(draft[clause].pennTag) || draft[clause].pennTag == "NNS"
    return isFinite && !hasPronoun(clause, in: draft) && draft.child(of: clause, .nsubj, .nsubjPass, .mark) == nil && draft.child(of: clause, .obj, .ccomp) != nil
  }
}
