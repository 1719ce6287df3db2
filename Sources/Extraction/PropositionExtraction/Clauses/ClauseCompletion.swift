import NewsModel

/// Readings that change a clause before it becomes a proposition: light verbs, turned roles, places and companions that stand elsewhere in the sentence.
extension SentenceReader {
  /// "took part in the talks", "made a visit to": the verb says little, its object names what happens.
  func lightVerbClause(_ clause: Clause) -> Clause? {
    guard clause.construction == .verbal, lexicon.words.lightVerbs.contains(clause.predicate) else { return nil }
    guard let object = clause.fillers.first(where: { $0.role == Role.object && !$0.isInherited }), tree[object.head].tag == .noun
    else { return nil }
    let noun = counted(by: object.head) ?? object.head
    // "received an honorary degree": nobody studies for one.
    if tree.children(of: noun, .amod).contains(where: { tree[$0].lemma.lowercased() == "honorary" }) { return nil }
    var light = clause
    light.predicate = clause.predicate + " " + tree[noun].lemma.lowercased()
    light.words = (clause.words + [noun]).sorted()
    light.fillers.removeAll { $0.role == Role.object }
    // "held a first round of talks with the ministers", hung on the round
    let ofRound = noun == object.head ? [] : NominalRoles(tree: tree).fillers(of: object.head).filter { $0.role != "of" }
    light.fillers += (NominalRoles(tree: tree).fillers(of: noun) + ofRound).filter { filler in !light.fillers.contains { $0.role == filler.role } }
    return light
  }

  /// "became a member of the European Union", "remains its biggest supplier": what somebody is from then on, or still. Offices have verbs of their own.
  func becoming(_ clause: Clause) -> Clause? {
    guard clause.construction == .verbal, ["become", "remain"].contains(clause.predicate), let state = clause.heads(Role.complement).first, tree[state].tag == .noun,
      !OfficeNouns.all.contains(tree[state].lemma.lowercased()) || tree[state].lemma == "member", !Self.placeKinds.contains(tree[state].lemma.lowercased()),
      !(tree.children(of: state, .amod) + tree.children(of: state, .compound)).contains(where: { ["associate", "honorary", "candidate", "prospective", "potential"].contains(tree[$0].lemma.lowercased()) })
    else { return nil }
    let kind = tree.kind(ofOne: state) ?? state
    var being = clause
    being.construction = .copular
    being.predicate = tree[kind].lemma.lowercased()
    being.words = (clause.words + [kind]).sorted()
    being.fillers += NominalRoles(tree: tree).fillers(of: kind).filter { filler in !being.fillers.contains { $0.head == filler.head } }
    being.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return being
  }

  private static let placeKinds: Set<String> = ["country", "nation", "city", "state", "place", "port", "region", "area", "province", "republic", "kingdom"]

  /// "called the vote illegitimate" says that somebody criticized it.
  func judgement(_ clause: Clause) -> Clause? {
    guard clause.construction == .verbal, Self.calling.contains(clause.predicate), clause.has(Role.subject),
      let word = clause.heads(Role.complement).first ?? tree.children(of: clause.head, .xcomp).first ?? (clause.has(Role.recipient) ? clause.heads(Role.object).first : nil), let judging = judging(word),
      !tree.children(of: word, .advmod).contains(where: { Negation.isNegation(tree[$0]) }), let object = (clause.heads(Role.object) + clause.heads(Role.recipient)).first(where: { $0 != word })
    else { return nil }
    var judgement = clause
    judgement.predicate = judging
    judgement.fillers.removeAll { [Role.complement, Role.recipient, Role.object].contains($0.role) }
    judgement.fillers = (judgement.fillers + [Clause.Filler(role: Role.object, head: object)]).sorted { ($0.head, $0.role) < ($1.head, $1.role) }
    return judgement
  }

  /// What somebody does who calls a thing by a word: "a farce" denounces it, "a very welcome step" praises it.
  private func judging(_ word: Int) -> String? {
    let lemma = tree[word].lemma.lowercased()
    if lexicon.words.disapproving.contains(lemma) { return "denounce" }
    if tree.children(of: word, .det).contains(where: { Negation.isNegativeQuantity(tree[$0]) }) { return nil }
    // "an act of treason"
    let kinds = Self.kinds.contains(lemma) ? tree.children(of: word, .nmod).filter { tree.adposition(of: $0) == "of" } : []
    let described = (tree.children(of: word, .amod) + kinds).map { tree[$0].lemma.lowercased() }
    if described.contains(where: lexicon.words.disapproving.contains) { return "denounce" }
    return ([lemma] + described).contains(where: lexicon.words.approving.contains) ? "praise" : nil
  }

  /// "left three people dead" says what "killed three people" says.
  func deadly(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, clause.predicate == "leave", clause.has(Role.object),
      let state = tree.children(of: clause.head).first(where: { $0 > clause.head && [.xcomp, .amod].contains(tree[$0].relation) && Self.states[tree[$0].text.lowercased()] != nil }) ?? clause.heads(Role.object).flatMap({ tree.children(of: $0, .amod) }).first(where: { $0 > clause.head && tree[$0].head < $0 && Self.states[tree[$0].text.lowercased()] != nil }),
      let deed = Self.states[tree[state].text.lowercased()]
    else { return clause }
    var copy = clause
    copy.predicate = deed
    copy.fillers.removeAll { $0.head == state }
    return copy
  }

  private static let states = ["dead": "kill", "injured": "injure", "wounded": "wound", "hurt": "injure"]

  private static let kinds: Set<String> = ["act", "form", "piece", "kind", "sort", "campaign", "policy"]
  private static let calling: Set<String> = ["call", "brand", "label", "term", "describe"]

  /// "talks" in "a first round of talks".
  func counted(by noun: Int) -> Int? {
    guard ["round", "series", "number", "string", "set"].contains(tree[noun].lemma.lowercased()) else { return nil }
    return tree.children(of: noun, .nmod).first { tree.adposition(of: $0) == "of" && tree[$0].tag == .noun }
  }

  /// "provided the army with tanks" says what "provided tanks to the army" says.
  func provided(_ clause: Clause) -> Clause {
    guard Self.providing.contains(clause.predicate), clause.has(Role.object), !clause.has(Role.recipient), clause.has("with"), !clause.has("to") else { return clause }
    var turned = clause
    turned.fillers = clause.fillers.map { filler in
      var filler = filler
      if filler.role == Role.object { filler.role = Role.recipient } else if filler.role == "with" { filler.role = Role.object }
      return filler
    }
    return turned
  }

  private static let providing: Set<String> = ["provide", "supply", "furnish", "equip"]

  /// "Its chief executive is Tim Cook" says of Tim Cook what he is, as "Tim Cook is its chief executive" does.
  func turned(_ clause: Clause) -> Clause {
    let subjects = clause.heads(Role.subject)
    guard clause.construction == .copular, tree.name(at: clause.head) != nil, subjects.count == 1, tree[subjects[0]].tag == .noun,
      tree.name(at: subjects[0]) == nil, tree.child(of: subjects[0], .det, .nmodPoss) != nil, tree.adposition(of: clause.head) == nil
    else { return clause }
    var turned = clause
    turned.predicate = tree[subjects[0]].lemma.lowercased()
    // "The members of the group are Canada and France."
    let named = tree[subjects[0]].pennTag == "NNS" ? tree.conjuncts(of: clause.head) : [clause.head]
    let ends = named.map { Clause.Filler(role: Role.subject, head: $0) } + [Clause.Filler(role: Role.complement, head: subjects[0])]
    turned.fillers = (ends + NominalRoles(tree: tree).fillers(of: subjects[0])).sorted { ($0.head, $0.role) < ($1.head, $1.role) }
    return turned
  }

  /// "is a member of the party and the mayor of London": what is joined to the first description is said of the same subject.
  func furtherDescriptions(_ clause: Clause) -> [Clause] {
    guard clause.construction == .copular, let first = clause.heads(Role.complement).first, first == clause.head, tree[first].tag == .noun else { return [] }
    let further = tree.children(of: first, .conj).filter { word in
      [.noun, .properNoun].contains(tree[word].tag) && tree.name(at: word) == nil && tree.adposition(of: word) == nil && !tree.isClause(word)
        && tree.child(of: word, .nsubj, .nsubjPass) == nil
    }
    return further.map { word in
      var copy = clause
      copy.predicate = tree[word].lemma.lowercased()
      copy.words = [word]
      copy.fillers = clause.fillers.filter { $0.role == Role.subject } + [.init(role: Role.complement, head: word)] + NominalRoles(tree: tree).fillers(of: word)
      copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
      return copy
    }
  }

  /// "OPEC's members include Iraq", which says that Iraq is a member of OPEC.
  func instances(_ clause: Clause) -> Clause? {
    guard clause.construction == .verbal, clause.predicate == "include", let kind = clause.heads(Role.subject).first, tree[kind].tag == .noun, tree[kind].pennTag == "NNS" else { return nil }
    let roles = NominalRoles(tree: tree).fillers(of: kind)
    guard roles.contains(where: { ["poss", "of", "compound"].contains($0.role) }) else { return nil }
    var instance = clause
    instance.predicate = tree[kind].lemma.lowercased()
    instance.construction = .copular
    instance.fillers = clause.heads(Role.object).map { .init(role: Role.subject, head: $0) } + [.init(role: Role.complement, head: kind)] + roles
    return instance
  }

  /// "Goma is in North Kivu": a place lies in a larger one; people and buildings only are there.
  func placed(_ clause: Clause) -> Clause {
    guard ["be", "lie", "locate", "situate"].contains(clause.predicate), clause.has("in"),
      let thing = (clause.heads(Role.subject) + clause.heads(Role.object)).first, case let type = builder.mention(at: thing, depth: 0).type,
      builder.types.nameWords.isKind(type, of: .place), type != .country, !builder.types.nameWords.isKind(type, of: "Facility")
    else { return clause }
    var placed = clause
    placed.predicate = "lie in"
    placed.construction = .verbal
    for index in placed.fillers.indices where placed.fillers[index].role == Role.object { placed.fillers[index].role = Role.subject }
    return placed
  }

  /// "was born and raised in Utah", "lives and works in Cologne": the place goes with both.
  func withSharedPlace(_ clause: Clause) -> Clause {
    guard ["bear", "live", "reside", "dwell"].contains(clause.predicate), !["in", "at", "near"].contains(where: { clause.has($0) }),
      let second = tree.children(of: clause.head, .conj).first, second - clause.head == 2
    else { return clause }
    let places = tree.children(of: second, .obl).filter { ["in", "at", "near"].contains(tree.adposition(of: $0) ?? "") }
    guard !places.isEmpty else { return clause }
    var shared = clause
    shared.fillers += places.map { Clause.Filler(role: tree.adposition(of: $0) ?? "in", head: $0, isInherited: true) }
    shared.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return shared
  }

  /// "died in a gunbattle in Kunduz": the place of the event is where it happened to them.
  func placedByEvent(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, Self.befalling.contains(clause.predicate) else { return clause }
    let events = clause.heads("in").filter { builder.mention(at: $0, depth: 0).type == .event }
    let places = events.flatMap { event in
      tree.children(of: event, .nmod).filter { place in
        ["in", "at"].contains(tree.adposition(of: place) ?? "") && builder.types.nameWords.isKind(builder.mention(at: place, depth: 0).type, of: .place)
      }
    }
    guard !places.isEmpty, !clause.heads("in").contains(where: { builder.types.nameWords.isKind(builder.mention(at: $0, depth: 0).type, of: .place) }) else { return clause }
    var copy = clause
    copy.fillers += places.map { Clause.Filler(role: "in", head: $0, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  private static let befalling: Set<String> = ["die", "kill", "perish", "injure", "wound", "shoot dead", "assassinate", "murder"]

  /// Verbs that mean another thing by the company that they keep: who "is wanted by the court" is looked for, who "lost to Spain" is beaten and loses nothing.
  func told(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, Self.turning.contains(clause.predicate), tree.child(of: clause.head, .xcomp, .ccomp) == nil else { return clause }
    var told = clause
    // "two soldiers killed in Uruzgan", read as those who kill: nobody kills nobody.
    if Self.harming.contains(clause.predicate), !clause.has(Role.object), !clause.has(Role.recipient), clause.has("in") || clause.has("by"), ["VBN", "VBD"].contains(tree[clause.head].pennTag),
      clause.heads(Role.subject).allSatisfy({ [.person, .group].contains(builder.mention(at: $0, depth: 0).type) && tree[$0].head != clause.head || tree[clause.head].relation != .root && builder.mention(at: $0, depth: 0).isPlural })
    {
      for index in told.fillers.indices where told.fillers[index].role == Role.subject { told.fillers[index].role = Role.object }
    }
    // "replaced the coach with her": she replaces him, whoever decided it.
    if clause.predicate == "replace", let replaced = clause.heads(Role.object).first, case let beside = tree.children(of: replaced, .nmod).filter({ tree.adposition(of: $0) == "with" }),
      clause.has("with") || !beside.isEmpty
    {
      told.fillers.removeAll { $0.role == Role.subject }
      told.fillers += beside.map { Clause.Filler(role: "with", head: $0) }
      for index in told.fillers.indices where told.fillers[index].role == "with" { told.fillers[index].role = Role.subject }
    }
    if let accused = Self.accused[clause.predicate], !tree.children(of: clause.head, .advmod).contains(where: { FalseReports.adverbs.contains(tree[$0].lemma.lowercased()) }), clause.has(Role.object), !clause.has(Role.subject), tree[clause.head].pennTag == "VBN" { told.predicate = accused }
    if clause.predicate == "want", clause.has(Role.object), tree[clause.head].pennTag == "VBN", tree[clause.head].relation != .amod, tree.child(of: clause.head, .obj) == nil { told.predicate = "be wanted" }
    if clause.predicate == "lose", !clause.has(Role.object), clause.has("to") || clause.has("against") { told.predicate = "lose against" }
    return told
  }

  /// "Three policemen were killed and seven others wounded in an attack in Kirkuk": where and in what the others were hurt, the first died.
  func joinedByOthers(_ clause: Clause) -> Clause {
    guard clause.predicate.hasPrefix("kill"), clause.has(Role.object), !clause.has("in"), tree[clause.head].pennTag == "VBN", let end = tree.tokens.indices.last,
      let hurt = (clause.head + 1...max(end, clause.head + 1)).prefix(7).first(where: { $0 <= end && Self.hurting.contains(tree[$0].text) }), tree[clause.head + 1...hurt].contains(where: { $0.text == "and" })
    else { return clause }
    var joined = clause
    joined.fillers += tree.children(of: hurt, .obl).filter { $0 > hurt && ["in", "during", "near", "at"].contains(tree.adposition(of: $0) ?? "") }
      .map { Clause.Filler(role: tree.adposition(of: $0) ?? "in", head: $0, isInherited: true) }
    return joined
  }

  private static let hurting: Set<String> = ["wounded", "injured", "hurt"]
  private static let harming: Set<String> = ["kill", "wound", "injure"]
  private static let turning: Set<String> = ["want", "lose", "replace", "accuse", "blame", "suspect", "investigate", "kill", "wound", "injure"]
  private static let accused = ["accuse": "be accused", "blame": "be blamed", "suspect": "be suspected", "investigate": "be investigated"]
}
