import NewsModel

/// Finds the main verb of "A video that could not be verified shows soldiers", read as a second relative clause of a noun that stands alone.
enum MainVerbRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices.dropFirst() where ["do", "does", "did"].contains(draft[verb].text) && draft[verb - 1].text == "as" { readInversion(verb, in: &draft) }
    unfold(&draft)
    readPlural(&draft)
    readSpread(&draft)
    readDashes(&draft)
    for verb in draft.tokens.indices where draft[verb].pennTag == "VBD" && draft[verb].relation == .acl { raise(verb, &draft) }
    readBehindAside(&draft)
    readHome(&draft)
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

  /// "Three groups - A, B and C - all claimed responsibility.", read as a list with a remark: a finite verb without a subject behind a noun that stands alone.
  private static func readDashes(_ draft: inout TreeDraft) {
    guard let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[noun].tag == .noun, draft.tokens.last?.text == ".", draft.child(of: noun, .cop, .nsubj, .`case`) == nil,
      let list = draft.child(of: noun, .appos), let verb = draft.children(of: noun, .parataxis).first(where: { $0 > list && draft[$0].tag == .verb && ["VBD", "VBZ", "VBP"].contains(draft[$0].pennTag) }),
      draft.child(of: verb, .nsubj, .nsubjPass, .mark, .expl) == nil, draft.tokens[noun + 1..<verb].contains(where: { ["-", "–", "—", "--"].contains($0.text) })
    else { return }
    draft.makeRoot(verb, oldRootAs: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  /// "'The potential for chaos reared its head,' said the senator", read as a potential that reared: a past tense with an object or with what is said describes nothing, and where only the noun says something, it is the verb.
  private static func raise(_ verb: Int, _ draft: inout TreeDraft) {
    let noun = draft[verb].head
    guard noun >= 0, noun < verb, [.noun, .properNoun].contains(draft[noun].tag), [.root, .ccomp, .parataxis].contains(draft[noun].relation), draft.tokens.last?.tag == .punctuation, draft.child(of: noun, .cop, .nsubj, .`case`, .expl) == nil,
      draft.child(of: noun, .det, .nmodPoss, .amod, .nummod) != nil || draft[noun].tag == .properNoun, draft.child(of: verb, .nsubj, .nsubjPass, .auxPass, .mark, .oblAgent) == nil,
      draft.child(of: verb, .obj, .ccomp).map({ $0 > verb }) ?? (saying.contains(draft[verb].lemma) && draft.tokens[verb...].contains { $0.text == "that" })
    else { return }
    let (above, relation) = (draft[noun].head, draft[noun].relation)
    if above < 0 { draft.makeRoot(verb, oldRootAs: .nsubj) } else {
      draft.hang(verb, below: above, as: relation)
      draft.hang(noun, below: verb, as: .nsubj)
    }
    for mark in draft.children(of: noun, .punct) where mark > verb { draft.hang(mark, below: verb, as: .punct) }
  }

  private static let saying: Set<String> = ["say", "confirm", "announce", "report", "claim", "warn", "add", "declare", "state", "insist", "acknowledge", "tell", "reveal", "admit", "argue"]

  /// "Kessler Roth, the Zurich-based lender, named Ann Lee as its head.", read as a lender that was named: behind the comma that closes an aside stands the verb.
  private static func readBehindAside(_ draft: inout TreeDraft) {
    guard let name = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[name].tag == .properNoun, draft.tokens.last?.text == ".", draft.child(of: name, .cop, .nsubj, .`case`) == nil,
      let aside = draft.children(of: name, .appos).first, aside > name, !draft.tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) && $0.relation != .aclRelcl && $0.relation != .acl }),
      let verb = (draft.children(of: name, .acl) + draft.children(of: aside, .acl)).first(where: { $0 > aside && draft[$0 - 1].text == "," && ["VBN", "VBD"].contains(draft[$0].pennTag) }),
      draft.child(of: verb, .obj, .xcomp) != nil, draft.child(of: verb, .aux, .auxPass, .nsubj, .nsubjPass, .oblAgent) == nil
    else { return }
    draft.hang(verb, below: name, as: .dep)
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(verb, .verb, "VBD")
    for word in draft.children(of: name) + draft.children(of: aside) where word > verb { draft.hang(word, below: verb, as: draft[word].relation == .nmod ? .obl : draft[word].relation) }
  }

  /// "Paul lives at the centre.", read as several lives of Paul.
  private static func readHome(_ draft: inout TreeDraft) {
    guard let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), let lemma = homes[draft[verb].text], draft[verb].pennTag == "NNS", draft.tokens.last?.text == ".", verb + 1 < draft.tokens.count, draft[verb + 1].tag == .adposition,
      let name = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.upperBound == verb && $0.tokens.lowerBound == 0 }), let head = name.tokens.first(where: { draft[$0].head == verb })
    else { return }
    draft.retag(verb, .verb, "VBZ")
    draft.setLemma(verb, lemma)
    draft.relabel(head, as: .nsubj)
    for phrase in draft.children(of: verb, .nmod) { draft.relabel(phrase, as: .obl) }
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

  /// "stays, as do Ann Lee and Tom Roe": who stands behind the verb does the same, and nobody does them.
  private static func readInversion(_ verb: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .nsubj, .xcomp, .ccomp) == nil, let behind = draft.child(of: verb, .obj), behind > verb else { return }
    draft.relabel(behind, as: .nsubj)
  }
}
