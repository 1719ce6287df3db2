import NewsModel

/// Readings of what somebody announces or answers with an infinitive or an adjective: "threatened to invade", "pleaded not guilty".
extension SentenceReader {
  /// "threatened to invade Taiwan", "threatens to impose tariffs on Canada": whom the harm would hit is threatened.
  func menaced(by clause: Clause, in clauses: [Int: Clause]) -> Clause? {
    guard clause.construction == .verbal, clause.predicate == "threaten", !clause.has(Role.object), clause.has(Role.subject),
      let harm = tree.children(of: clause.head, .xcomp).lazy.compactMap({ clauses[$0] }).first, harm.construction == .verbal, lexicon.words.harming.contains(harm.predicate)
    else { return nil }
    let ofObject = harm.heads(Role.object).flatMap { NominalRoles(tree: tree).fillers(of: $0) }
    let struck = (harm.fillers + ofObject).filter { ["on", "against"].contains($0.role) }
    let ends = struck.isEmpty ? harm.fillers.filter { $0.role == Role.object } : struck
    guard !ends.isEmpty else { return nil }
    var copy = clause
    copy.fillers = clause.fillers.filter { $0.role == Role.subject } + ends.map { Clause.Filler(role: Role.object, head: $0.head, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "pleaded not guilty to five counts of murder" denies them.
  func pleaded(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, clause.predicate == "plead", let guilty = tree.children(of: clause.head).first(where: { $0 > clause.head && tree[$0].lemma == "guilty" }),
      tree.tokens[clause.head..<guilty].contains(where: { Negation.isNegation($0) }) || tree.children(of: clause.head, .advmod).contains(where: { Negation.isNegation(tree[$0]) })
    else { return clause }
    let charges = (tree.children(of: clause.head, .obl) + tree.children(of: guilty, .obl)).filter { ["to", "on"].contains(tree.adposition(of: $0) ?? "") }.flatMap { tree.conjuncts(of: $0) }.filter { Self.charges.contains(tree[$0].lemma.lowercased()) }
    guard !charges.isEmpty else { return clause }
    var copy = clause
    copy.predicate = "deny"
    copy.fillers = clause.fillers.filter { !charges.contains($0.head) && $0.role != Role.complement } + charges.map { Clause.Filler(role: Role.object, head: $0) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "set the embassy on fire" says what "set fire to the embassy" says.
  func ignited(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, clause.predicate == "set", clause.has(Role.object), let fire = clause.fillers.first(where: { $0.role == "on" && tree[$0.head].lemma == "fire" }) else { return clause }
    var copy = clause
    copy.fillers = clause.fillers.filter { $0.head != fire.head }.map { $0.role == Role.object ? Clause.Filler(role: "to", head: $0.head, isInherited: $0.isInherited) : $0 } + [.init(role: Role.object, head: fire.head)]
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "faces corruption charges" says what "is charged with corruption charges" would.
  func charged(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, clause.predicate == "face" || clause.predicate == "confront", !tree.isPassive(clause.head), case let charges = clause.heads(Role.object), charges.count == 1,
      ["charge", "count"].contains(tree[charges[0]].lemma.lowercased()), tree[charges[0]].pennTag == "NNS", tree.children(of: charges[0]).contains(where: { $0 < charges[0] && [.compound, .amod].contains(tree[$0].relation) && !Self.vague.contains(tree[$0].text.lowercased()) }),
      !tree.children(of: charges[0], .nmod).contains(where: { tree.adposition(of: $0) == "of" }), !clause.heads(Role.subject).isEmpty
    else { return clause }
    var copy = clause
    copy.predicate = "charge"
    copy.fillers = clause.fillers.map { filler in
      var filler = filler
      if filler.role == Role.object { filler.role = "with" } else if filler.role == Role.subject { filler.role = Role.object }
      return filler
    }
    return copy
  }

  /// What does not say which charges they are.
  private static let vague: Set<String> = ["new", "additional", "further", "more", "several", "serious", "various", "possible", "extra", "higher", "separate", "similar", "other"]

  private static let charges: Set<String> = ["charge", "count", "accusation", "allegation"]

  /// Whom a possessive pronoun means where the clause itself tells.
  func owner(by pronoun: Int) -> [MentionSpan]? { ofRelative(pronoun) ?? withKin(pronoun) ?? helped(by: pronoun) ?? judged(by: pronoun) ?? joined(by: pronoun) ?? ofBoth(pronoun) ?? besideReport(pronoun) }

  /// "the front, whose forces fight the army": the forces are those of what the clause describes.
  private func ofRelative(_ pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].text.lowercased() == "whose", tree[pronoun].relation == .nmodPoss else { return nil }
    var clause = tree[pronoun].head
    while clause >= 0, tree[clause].relation != .aclRelcl { clause = tree[clause].head }
    guard clause >= 0, let noun = tree.head(of: clause), noun < pronoun, [.noun, .properNoun].contains(tree[noun].tag) else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: noun), head: noun)]
  }

  /// "the former leader left with his family": whoever goes somewhere with relatives goes with his own.
  private func withKin(_ pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].relation == .nmodPoss, ["his", "her"].contains(tree[pronoun].text.lowercased()), let noun = tree.head(of: pronoun), KinNouns.all.contains(tree[noun].lemma.lowercased()) || tree[noun].lemma == "family", tree[noun].relation == .obl,
      tree.adposition(of: noun) == "with", let verb = tree.head(of: noun), verb < pronoun, lexicon.words.moving.contains(tree[verb].lemma.lowercased()) || ["leave", "flee", "live", "arrive"].contains(tree[verb].lemma.lowercased()), let subject = tree.child(of: verb, .nsubj), subject < verb, tree[subject].tag != .pronoun,
      builder.mention(at: subject, depth: 0).type == .person, tree.children(of: subject, .conj).isEmpty
    else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: subject), head: subject)]
  }

  /// "Michelle, and their daughters": the children are hers as well.
  private func ofBoth(_ pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].text.lowercased() == "their", tree[pronoun].relation == .nmodPoss, let noun = tree.head(of: pronoun), KinNouns.withChildren.contains(tree[noun].lemma.lowercased()), tree[noun].relation == .conj,
      let first = tree.head(of: noun), case let named = tree.children(of: first, .appos).last(where: { $0 < pronoun && tree.name(at: $0)?.kind == .person }) ?? first, tree.name(at: named)?.kind == .person
    else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: named), head: named)]
  }

  /// "Merkel and her husband": what is joined to somebody's name as his or hers is that one's.
  private func joined(by pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].relation == .nmodPoss, let own = Self.genders[tree[pronoun].text.lowercased()], let noun = tree.head(of: pronoun), tree[noun].relation == .conj, let first = tree.head(of: noun),
      let name = tree.name(at: first), name.kind == .person, pronoun > name.tokens.upperBound - 1, tree.child(of: noun, .cc) == name.tokens.upperBound, name.tokens.upperBound == pronoun - 1,
      case let given = tree[name.tokens.lowerBound].text.lowercased(), lexicon.words.givenNames[own.other]?.contains(given) != true || lexicon.words.givenNames[own.gender]?.contains(given) == true
    else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: first), head: first)]
  }

  private static let genders = ["his": (gender: "masculine", other: "feminine"), "her": (gender: "feminine", other: "masculine")]

  /// "praised Merkel for her courage": what somebody is praised or blamed for is his own.
  private func judged(by pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].relation == .nmodPoss, let word = Self.owners[tree[pronoun].text.lowercased()], let noun = tree.head(of: pronoun), [.obl, .nmod].contains(tree[noun].relation),
      ["for", "over"].contains(tree.adposition(of: noun) ?? ""), let above = tree.head(of: noun), case let verb = tree[above].relation == .obj ? tree[above].head : above, verb >= 0, verb < noun,
      lexicon.words.gerundControl.contains(tree.predicateLemma(of: verb)), !Self.engaging.contains(tree.predicateLemma(of: verb)), !tree.isPassive(verb),
      let object = tree.child(of: verb, .obj), object > verb, object < pronoun
    else { return nil }
    if tree[object].tag == .pronoun {
      let meant = antecedents.antecedents(sentence: tree.index, head: object)
      return meant.isEmpty ? nil : meant
    }
    let all = tree.conjuncts(of: object)
    let isMany = all.count > 1 || ["NNS", "NNPS"].contains(tree[object].pennTag)
    let isPerson = builder.mention(at: object, depth: 0).type == .person
    guard word == "their" ? isMany : !isMany && (word == "its") != isPerson else { return nil }
    return all.map { MentionSpan(sentence: tree.index, tokens: builder.extent(of: $0), head: $0) }
  }

  private static let owners = ["his": "his", "her": "his", "its": "its", "their": "their"]
  /// Verbs whose subject needs somebody for what is its own: "hired Brown for his team".
  private static let engaging: Set<String> = ["hire", "tap", "task", "want", "seek", "hold", "report", "entrust", "trust", "pay", "hunt", "question", "summon", "kill", "remember"]
}
