import NewsModel

/// Reads the clauses of a sentence: verbs and copulas with their roles, voice and gaps undone.
///
/// The tree is walked from the root down, so that a clause can take subjects over from the clause that governs it.
struct ClauseReader {
  let tree: SentenceTree
  let lexicon: SharedLexicon
  private(set) var clauses: [Int: Clause] = [:]
  private(set) var order: [Int] = []

  init(tree: SentenceTree, lexicon: SharedLexicon) {
    self.tree = tree
    self.lexicon = lexicon
    for token in topDown() where isPredicate(token) {
      clauses[token] = read(token)
      order.append(token)
    }
  }

  private func topDown() -> [Int] {
    var queue = tree.tokens.indices.filter { tree[$0].head < 0 }
    var next = 0
    while next < queue.count {
      queue.append(contentsOf: tree.children(of: queue[next]))
      next += 1
    }
    return queue
  }

  private func isPredicate(_ token: Int) -> Bool {
    let word = tree[token]
    if tree.child(of: token, .cop) != nil { return true }
    switch word.tag {
    case .verb: return word.relation != .amod || word.pennTag == "VBN"
    case .auxiliary: return ![.aux, .auxPass, .cop].contains(word.relation)
    case .adjective: return word.relation == .amod && word.pennTag == "VBN" || [.xcomp, .advcl, .aclRelcl, .acl, .root, .ccomp, .conj].contains(word.relation) && tree.children(of: token).contains { tree[$0].relation == .obl }
    default: return false
    }
  }

  // MARK: One clause

  private func read(_ token: Int) -> Clause {
    let copular = tree.child(of: token, .cop) != nil
    let passive = tree.isPassive(token) || isBareParticiple(token)
    var clause = Clause(
      head: token, predicate: tree.predicateLemma(of: token), words: predicateWords(token),
      construction: copular ? .copular : .verbal, fillers: [])
    for child in tree.children(of: token) { addFillers(of: child, to: &clause, passive: passive) }
    addHyphenated(to: &clause)
    if copular { describeCopula(&clause) }
    if tree.child(of: token, .expl) != nil { placeExisting(&clause) }
    shareObject(with: &clause)
    shareAgent(with: &clause)
    inherit(&clause, passive: passive)
    clause.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return clause
  }

  /// "bases placed on alert", "Asked whether …", "the ousted president": a participle without an auxiliary.
  private func isBareParticiple(_ token: Int) -> Bool {
    let word = tree[token]
    guard word.pennTag == "VBN", tree.child(of: token, .aux, .auxPass, .nsubj) == nil else { return false }
    // "founded in 2004 and based in Lyon"
    if word.relation == .conj, let first = tree.head(of: token), tree[first].relation == .acl, tree.child(of: token, .obj) == nil { return isBareParticiple(first) }
    return [.acl, .advcl, .amod, .root].contains(word.relation) && (word.relation != .root || tree.child(of: token, .nsubjPass) != nil)
  }

  private func predicateWords(_ token: Int) -> [Int] {
    let parts: Set<DependencyRelation> = [.aux, .auxPass, .cop, .compoundPrt]
    let negations = tree.children(of: token).filter { tree[$0].relation == .advmod && Negation.isNegation(tree[$0]) }
    return ([token] + negations + tree.children(of: token).filter { parts.contains(tree[$0].relation) }).sorted()
  }

  private func addFillers(of child: Int, to clause: inout Clause, passive: Bool) {
    let hasObject = tree.child(of: clause.head, .obj) != nil
    switch tree[child].relation {
    case .nsubj, .nsubjOuter: add(child, as: Role.subject, to: &clause)
    // "Assad was granted asylum": the passive subject of a verb that keeps an object is its recipient.
    case .nsubjPass: add(child, as: hasObject ? Role.recipient : Role.object, to: &clause)
    // "granted them asylum", read with two objects: the first is the recipient.
    case .obj: add(child, as: isFirstOfTwoObjects(child, of: clause.head) ? Role.recipient : Role.object, to: &clause)
    case .iobj: add(child, as: Role.recipient, to: &clause)
    // "said by telephone", read as the one who says it.
    case .oblAgent: add(child, as: passive || tree.child(of: clause.head, .nsubj) == nil ? Role.subject : tree.adposition(of: child) ?? Role.unmarked, to: &clause)
    case .obl:
      let role = tree.adposition(of: child) ?? Role.unmarked
      guard role != "in" || !ConnectionRepair.isLink(child, in: tree) else { return }
      add(child, as: passive && role == "by" ? Role.subject : role, to: &clause)
    case .oblUnmarked: add(child, as: isLostObject(child, of: clause.head, passive: passive) ? Role.object : Role.unmarked, to: &clause)
    case .xcomp where !tree.isClause(child): add(child, as: Role.complement, to: &clause)
    case .ccomp, .csubj, .csubjPass: clause.fillers.append(.init(role: Role.clause, head: child))
    default: break
    }
  }

  /// "shot down a Russian warplane", where the warplane was read like a time: a noun right behind a verb that takes an object and has none.
  private func isLostObject(_ child: Int, of verb: Int, passive: Bool) -> Bool {
    guard !passive, tree[verb].tag == .verb, child > verb, [.noun, .properNoun].contains(tree[child].tag), tree.child(of: verb, .obj, .iobj, .ccomp, .xcomp, .cop) == nil, !TimeWords.isTimeNoun(tree[child].lemma),
      let start = tree.subtree(of: child).first, start > verb, tree.tokens[(verb + 1)..<start].allSatisfy({ $0.relation == .compoundPrt }), tree.child(of: verb, .compoundPrt) != nil || tree[start].pennTag == "DT",
      !tree.children(of: child).contains(where: { tree[$0].relation == .nummod || tree[$0].relation == .`case` })
    else { return false }
    return !Self.intransitive.contains(tree[verb].lemma.lowercased())
  }

  /// "the London-based group", "the Iran-backed militia": where it is based, and who backs it.
  private func addHyphenated(to clause: inout Clause) {
    guard tree[clause.head].relation == .amod, let word = tree.joinedByHyphen(to: clause.head), tree.name(at: word) != nil || [.noun, .properNoun].contains(tree[word].tag) || tree[word].tag == .adjective && tree[word].text.first?.isUppercase == true
    else { return }
    clause.fillers.removeAll { $0.head == word }
    // "Libyan-owned" means Libyans and not their state, "Chinese-sanctioned" what China allows.
    if ["own", "sanction"].contains(clause.predicate), tree[word].tag == .adjective || tree.name(at: word)?.kind == .nationality { return }
    // "state-linked", "Iran-aligned": nobody did that.
    if ["link", "affiliate", "align", "relate"].contains(clause.predicate) { return }
    guard let word = tree[word].lemma == "state" ? tree.head(of: clause.head).flatMap(stateBehind) : word else { return }
    clause.fillers.append(.init(role: Self.placing.contains(clause.predicate) ? "in" : Role.subject, head: word))
    if Self.placing.contains(clause.predicate), let town = town(before: word) { clause.fillers.append(.init(role: "in", head: town)) }
  }

  /// Wichita in "the Wichita, Kansas-based supplier"
  private func town(before state: Int) -> Int? {
    let comma = (tree.name(at: state)?.tokens.lowerBound ?? state) - 1
    guard comma > 1, tree[comma].text == ",", tree[comma - 1].tag == .properNoun, let name = tree.name(at: comma - 1), name.tokens.lowerBound > 0,
      ["the", "a", "an"].contains(tree[name.tokens.lowerBound - 1].text.lowercased())
    else { return nil }
    return name.tokens.first { !name.tokens.contains(tree[$0].head) }
  }

  /// Venezuela in "Venezuela's state-owned oil company", "the Venezuelan state-owned company".
  private func stateBehind(_ noun: Int) -> Int? {
    tree.child(of: noun, .nmodPoss).flatMap { tree.name(at: $0)?.kind == .location ? $0 : nil }
      ?? tree.children(of: noun).first { $0 < noun && [.amod, .compound].contains(tree[$0].relation) && tree.name(at: $0)?.kind == .nationality }
  }

  private static let placing: Set<String> = ["base", "headquarter", "bear", "raise", "educate", "locate", "situate", "list", "quote", "trade", "register", "domicile"]

  private func isFirstOfTwoObjects(_ child: Int, of verb: Int) -> Bool {
    child > verb && tree.children(of: verb).contains { $0 > child && tree[$0].relation == .obj }
      && tree.child(of: verb, .iobj) == nil
  }

  private func add(_ head: Int, as role: String, to clause: inout Clause, inherited: Bool = false) {
    for part in tree.conjuncts(of: head) where part == head || !isPredicate(part) {
      let own = part == head || !isPrepositional(role) ? role : tree.adposition(of: part) ?? role
      guard let filler = referent(of: part) else { continue }
      if !clause.fillers.contains(where: { $0.role == own && $0.head == filler }) {
        clause.fillers.append(.init(role: own, head: filler, isInherited: inherited || filler != part))
      }
    }
  }

  private func isPrepositional(_ role: String) -> Bool {
    ![Role.subject, Role.object, Role.recipient, Role.complement, Role.clause, Role.unmarked].contains(role)
  }

  /// The noun that a relative pronoun stands for; nil for words that fill no role ("there", "it" of expletives).
  private func referent(of token: Int) -> Int? {
    let word = tree[token]
    // "fought each other": nobody but those who fight.
    if isReciprocal(token) { return nil }
    guard word.tag == .pronoun || word.tag == .determiner,
      ["who", "whom", "which", "that"].contains(word.lemma.lowercased()), word.pennTag.hasPrefix("W")
    else { return token }
    var up = token
    while let head = tree.head(of: up) {
      if tree[up].relation == .aclRelcl { return described(by: word.lemma.lowercased().hasPrefix("who") ? person(before: head) : word.lemma.lowercased() == "which" ? thing(over: head) : head) }
      up = head
    }
    return nil
  }

  /// "the trial of Saddam Hussein, which resumes on Monday": no person is meant by "which", but what hangs on him.
  private func thing(over noun: Int) -> Int {
    guard tree[noun].relation == .nmod, tree.name(at: noun)?.kind == .person, let above = tree.head(of: noun), tree[above].tag == .noun else { return noun }
    return above
  }

  /// "proposed it to the leaders last year, who agreed": no year agrees; the phrase before the time does.
  private func person(before noun: Int) -> Int {
    var phrase = noun
    var isTime = TimeWords.isTimeNoun(tree[noun].lemma)
    while tree[phrase].relation == .nmod, let head = tree.head(of: phrase) {
      phrase = head
      isTime = isTime || TimeWords.isTimeNoun(tree[phrase].lemma)
    }
    guard isTime, let verb = tree.head(of: phrase) else { return noun }
    let start = tree.subtree(of: phrase).first ?? phrase
    guard verb + 1 < start else { return noun }
    return (verb + 1..<start).last { isPeople($0) } ?? noun
  }

  private func isPeople(_ token: Int) -> Bool {
    if let name = tree.name(at: token) { return name.kind == .person && !name.tokens.contains(tree[token].head) }
    return tree[token].pennTag == "NNS" && !TimeWords.isTimeNoun(tree[token].lemma)
  }

  /// "Assad is a doctor who studied in London": what is said of the doctor is said of Assad.
  private func described(by noun: Int) -> Int {
    // "Christoph Mueller, a German who ran Sabena"
    if tree[noun].relation == .appos, tree.name(at: noun)?.kind == .nationality, let named = tree.head(of: noun), tree.name(at: named)?.kind == .person { return named }
    guard tree.child(of: noun, .cop) != nil, tree.adposition(of: noun) == nil, tree[noun].tag == .noun,
      !tree.children(of: noun).contains(where: { Negation.isNegation(tree[$0]) || Negation.isNegativeQuantity(tree[$0]) }),
      let subject = tree.child(of: noun, .nsubj), tree[subject].tag == .properNoun
    else { return noun }
    return subject
  }

  private func describeCopula(_ clause: inout Clause) {
    let head = clause.head
    if let adposition = tree.adposition(of: head) {
      // "Assad is in Moscow": the place fills a role of "be".
      clause.predicate = "be"
      add(head, as: adposition, to: &clause)
      return
    }
    // "is one of the five brigades of the army" is a brigade of the army.
    if let kind = tree.kind(ofOne: head) {
      clause.predicate = tree[kind].lemma.lowercased()
      clause.words.append(kind)
      clause.words.sort()
      clause.fillers += [.init(role: Role.complement, head: kind)] + NominalRoles(tree: tree).fillers(of: kind)
      return
    }
    if tree[head].tag == .noun || tree[head].tag == .properNoun || tree[head].tag == .pronoun {
      clause.fillers.append(.init(role: Role.complement, head: head))
      for filler in NominalRoles(tree: tree).fillers(of: head) where !clause.fillers.contains(where: { $0.head == filler.head }) {
        clause.fillers.append(filler)
      }
    }
  }

  /// "There are bases in Syria": where they are hangs on the noun.
  private func placeExisting(_ clause: inout Clause) {
    guard tree[clause.head].lemma == "be" else { return }
    for subject in clause.heads(Role.subject) {
      for place in tree.children(of: subject, .nmod) {
        guard let role = tree.adposition(of: place), ["in", "at", "on", "near", "inside", "outside"].contains(role) else { continue }
        add(place, as: role, to: &clause)
      }
    }
  }

  /// "surrounded and bombed the town": the object of the second verb is that of the first, when nothing stands between the two.
  private func shareObject(with clause: inout Clause) {
    let head = clause.head
    guard clause.construction == .verbal, !clause.has(Role.object), !tree.isPassive(head), let next = tree.child(of: head, .conj), tree[next].tag == .verb,
      tree[next].pennTag == tree[head].pennTag, let object = tree.child(of: next, .obj), object > next,
      tree.child(of: next, .nsubj, .aux, .mark) == nil, !tree.children(of: head).contains(where: { $0 > head && [.obj, .obl, .xcomp, .ccomp, .advmod, .compoundPrt].contains(tree[$0].relation) }),
      !Self.intransitive.contains(tree[head].lemma.lowercased()), tree.tokens[(head + 1)..<next].allSatisfy({ $0.relation == .cc || $0.tag == .adverb })
    else { return }
    add(object, as: Role.object, to: &clause, inherited: true)
  }

  /// "was bombed and killed by Jordanian jets": the first passive has the agent of the second, when nothing but "and" stands between the two.
  private func shareAgent(with clause: inout Clause) {
    let head = clause.head
    guard clause.construction == .verbal, !clause.has(Role.subject), tree.isPassive(head), let next = tree.children(of: head, .conj).last, tree[next].pennTag == "VBN",
      tree.child(of: next, .nsubj, .nsubjPass, .aux, .auxPass, .mark) == nil, let agent = tree.children(of: next).first(where: { [.oblAgent, .obl].contains(tree[$0].relation) && $0 > next && tree.adposition(of: $0) == "by" }),
      tree.tokens[(head + 1)..<next].allSatisfy({ $0.relation == .cc || $0.tag == .adverb || $0.text == "," || $0.pennTag == "VBN" })
    else { return }
    add(agent, as: Role.subject, to: &clause)
  }

  static let intransitive: Set<String> = ["go", "come", "turn", "stay", "wait", "rise", "fall", "sit", "stand", "arrive", "return", "try", "travel", "run", "walk", "live", "die", "act", "step", "resign", "retire", "withdraw", "emerge", "disappear", "surrender"]

  // MARK: Roles taken over from other clauses

  /// "the London-based maker Boeing": what describes the noun before a name is said of the named one.
  private func named(by noun: Int) -> Int {
    guard tree[noun].relation == .nmodDesc, let name = tree.head(of: noun), tree.name(at: name) != nil else { return noun }
    return name
  }

  private func inherit(_ clause: inout Clause, passive: Bool) {
    let token = clause.head
    let role = passive ? Role.object : Role.subject
    guard let head = tree.head(of: token) else { return }
    switch tree[token].relation {
    case .amod:
      // "ousted president Assad and his family": the family was not ousted.
      if case let name = named(by: head), name != head { clause.fillers.append(.init(role: role, head: name, isInherited: true)) } else { describe(head, as: role, in: &clause) }
    case .acl: inheritFromNoun(head, as: role, into: &clause)
    case .aclRelcl: fillGap(with: head, in: &clause)
    case .xcomp: if !clause.has(role) { inherit(controllers(in: head), as: role, into: &clause) }
    case .advcl where isFinite(token) && tree.child(of: token, .mark) != nil:
      // "if the bank closes": a clause with a finite verb has a subject of its own, found or not.
      return
    case .advcl, .conj, .parataxis:
      guard passive ? !clause.has(Role.object) && !clause.has(Role.recipient) : !clause.has(Role.subject) else { return }
      if tree[token].relation == .parataxis && tree.child(of: token, .nsubj, .nsubjPass) == nil { return }
      inheritShared(from: head, as: role, into: &clause)
    default: break
    }
  }

  /// "ISIL-held towns and villages" are all held; in "an ISIL-held building and a truck" only the building is, and in "U.S.-backed forces and Shi'ite
  /// militiamen" only the forces are backed.
  private func describe(_ noun: Int, as role: String, in clause: inout Clause) {
    let further = tree.children(of: noun, .conj).filter { tree.child(of: $0, .det, .nummod, .nmodPoss) == nil && tree[$0].pennTag == tree[noun].pennTag && !hasNameBefore($0) }
    for part in [noun] + further where !clause.fillers.contains(where: { $0.role == role && $0.head == part }) {
      clause.fillers.append(.init(role: role, head: part, isInherited: true))
    }
  }

  private func isReciprocal(_ token: Int) -> Bool {
    let words = ["each": "other", "one": "another"]
    let text = tree[token].text.lowercased()
    if token + 1 < tree.tokens.count, words[text] == tree[token + 1].text.lowercased(), text == "one" || tree[token].relation != .det { return true }
    return token > 0 && words[tree[token - 1].text.lowercased()] == text
  }

  private func hasNameBefore(_ noun: Int) -> Bool {
    tree.children(of: noun).contains { $0 < noun && [.amod, .compound].contains(tree[$0].relation) && tree[$0].text.first?.isUppercase == true }
  }

  private func isFinite(_ token: Int) -> Bool {
    ["VBZ", "VBP", "VBD"].contains(tree[token].pennTag) || tree.children(of: token, .aux).contains { ["VBZ", "VBP", "VBD", "MD"].contains(tree[$0].pennTag) }
  }

  private func inherit(_ heads: [Int], as role: String, into clause: inout Clause) {
    for head in heads where !clause.fillers.contains(where: { $0.role == role && $0.head == head }) {
      clause.fillers.append(.init(role: role, head: head, isInherited: true))
    }
  }

  private static let harming: Set<String> = ["kill", "wound", "injure", "destroy", "damage", "hurt", "maim", "displace"]

  /// A participle or a coordinated verb without a subject shares the subject of its governor, passive or active.
  private func inheritShared(from head: Int, as role: String, into clause: inout Clause) {
    guard let governor = clauses[head] else { return }
    // "was shelled by the army, killing ten": the army killed; without it nobody is said to have.
    if tree[clause.head].pennTag == "VBG", clause.head > head, tree.isPassive(head), Self.harming.contains(clause.predicate), tree.child(of: clause.head, .mark) == nil {
      inherit(governor.heads(Role.subject), as: role, into: &clause)
      return
    }
    // "persuaded him to leave", read as a purpose: he is to leave.
    if let controlled = controlledObject(of: governor, by: clause) {
      inherit(controlled, as: role, into: &clause)
      return
    }
    // "convicted him of killing her": he killed. Whoever else has an object that could have done it leaves open who did.
    if let accused = blamed(by: governor, for: clause) {
      inherit(accused, as: role, into: &clause)
      return
    }
    // "quotes a relative as denying the charges": the relative denies them.
    if tree[clause.head].pennTag == "VBG", lexicon.words.citing.contains(governor.predicate), tree.children(of: clause.head, .mark).contains(where: { tree[$0].text.lowercased() == "as" }),
      case let quoted = governor.heads(Role.object), !quoted.isEmpty
    {
      inherit(quoted, as: role, into: &clause)
      return
    }
    // "named her chief executive, succeeding Bob Iger": she succeeds.
    if tree[clause.head].pennTag == "VBG", lexicon.words.succession.contains(clause.predicate), lexicon.words.objectControl.contains(governor.predicate),
      case let named = governor.heads(Role.object), !named.isEmpty
    {
      inherit(named, as: role, into: &clause)
      return
    }
    // "support Poland in imposing sanctions": Poland imposes them.
    if tree[clause.head].pennTag == "VBG", Self.helping.contains(governor.predicate), tree.children(of: clause.head, .mark).contains(where: { tree[$0].text.lowercased() == "in" }),
      case let helped = governor.heads(Role.object), !helped.isEmpty
    {
      inherit(helped, as: role, into: &clause)
      return
    }
    // "barred him from joining": he is not to join.
    if tree.children(of: clause.head, .mark).contains(where: { tree[$0].lemma == "from" }), let kept = kept(by: governor) {
      inherit(kept, as: role, into: &clause)
      return
    }
    // "called on the rebels to leave": those called on are to leave.
    if tree.children(of: clause.head, .mark).contains(where: { tree[$0].lemma == "to" }), let called = calledOn(by: governor) {
      inherit([called], as: role, into: &clause)
      return
    }
    let hasSubject = tree.child(of: head, .nsubj) != nil || governor.fillers.contains { $0.role == Role.subject && $0.isInherited }
    let shared = hasSubject ? governor.heads(Role.subject) : governor.heads(Role.recipient) + governor.heads(Role.object)
    let isPassiveGovernor = tree.isPassive(head) || isBareParticiple(head)
    inherit(hasSubject || isPassiveGovernor ? shared : governor.heads(Role.subject), as: role, into: &clause)
  }

  /// Who does what an open complement says: the object of "ask", the subject of "decide".
  private func controllers(in head: Int) -> [Int] {
    guard let governor = clauses[head] else { return [] }
    let object = governor.heads(Role.recipient).isEmpty ? governor.heads(Role.object) : governor.heads(Role.recipient)
    // "visited Pakistan to talk to officials": the visitor talks.
    if lexicon.words.visiting.contains(governor.predicate), !governor.heads(Role.subject).isEmpty { return governor.heads(Role.subject) }
    if !object.isEmpty, !lexicon.words.subjectControl.contains(governor.predicate) { return object }
    if let called = calledOn(by: governor) { return [called] }
    return governor.heads(Role.subject)
  }

  private func controlledObject(of governor: Clause, by clause: Clause) -> [Int]? {
    guard tree[clause.head].relation == .advcl, lexicon.words.objectControl.contains(governor.predicate), !tree.isPassive(governor.head),
      let mark = tree.children(of: clause.head, .mark).first(where: { tree[$0].lemma == "to" }),
      let object = tree.children(of: governor.head).first(where: { [.obj, .iobj].contains(tree[$0].relation) }), object < mark
    else { return nil }
    let recipients = governor.heads(Role.recipient)
    return recipients.isEmpty ? governor.heads(Role.object) : recipients
  }

  /// Who did what a gerund behind a preposition says: the object of "convict", "blame", "praise". Empty where the object of
  /// another verb is a name or a pronoun, as either end may have done it; nil where nobody but the subject can be meant.
  private func blamed(by governor: Clause, for clause: Clause) -> [Int]? {
    let marks = tree.children(of: clause.head, .mark).map { tree[$0].text.lowercased() }
    // "for killing her", "for having killed her"
    let isGerund = tree[clause.head].pennTag == "VBG" || tree[clause.head].pennTag == "VBN" && tree.child(of: clause.head, .aux).map { tree[$0].text.lowercased() == "having" } == true
    guard isGerund, marks.contains(where: Self.blamingMarks.contains) || marks.contains("on") && governor.predicate == "congratulate", !tree.isPassive(governor.head),
      let object = tree.child(of: governor.head, .obj, .iobj), object < clause.head
    else { return nil }
    let isControlling = lexicon.words.gerundControl.contains(governor.predicate) || marks.contains("into")
    let recipients = governor.heads(Role.recipient)
    if isControlling { return recipients.isEmpty ? governor.heads(Role.object) : recipients }
    return tree.name(at: object) != nil || tree[object].tag == .pronoun ? [] : nil
  }

  private static let blamingMarks: Set<String> = ["of", "for", "with", "over", "into", "against"]

  static let helping: Set<String> = ["help", "support", "back", "assist", "aid", "join", "encourage"]

  /// Who is kept from something: the object, or the subject of a passive.
  private func kept(by governor: Clause) -> [Int]? {
    guard lexicon.words.negators.contains(governor.predicate) || lexicon.words.negators.contains(governor.predicate + " from") else { return nil }
    let objects = governor.heads(Role.object)
    return objects.isEmpty ? nil : objects
  }

  private func calledOn(by governor: Clause) -> Int? {
    guard ["call", "call on", "call upon", "appeal"].contains(governor.predicate) else { return nil }
    let called = governor.fillers.first { ["on", "upon", "to", Role.object].contains($0.role) }
    // "called for the parliament to replace him"
    return (called ?? governor.fillers.first { $0.role == "for" })?.head
  }

  private func inheritFromNoun(_ noun: Int, as role: String, into clause: inout Clause) {
    let token = clause.head
    let infinitive = tree.children(of: token, .mark).contains { tree[$0].lemma == "to" }
    guard infinitive else {
      if !clause.has(role) { add(noun, as: role, to: &clause, inherited: true) }
      return
    }
    guard !clause.has(Role.subject) else { return }
    if NominalRoles(tree: tree).isRanked(noun) || Self.chosen.contains(tree[noun].lemma.lowercased()) {
      // "became the first woman to run the club": she runs it.
      if tree[noun].relation == .xcomp, let verb = tree.head(of: noun), tree[verb].lemma == "become", let governor = clauses[verb], governor.has(Role.subject), governor.heads(Role.subject).allSatisfy({ tree[$0].tag != .pronoun }) {
        inherit(governor.heads(Role.subject), as: Role.subject, into: &clause)
      } else {
        add(noun, as: role, to: &clause, inherited: true)
      }
      return
    }
    // "urges allies to spend more", read as allies of a kind: they are to spend.
    if tree[noun].relation == .obj, let verb = tree.head(of: noun), let governor = clauses[verb], lexicon.words.objectControl.contains(governor.predicate), !Self.accords.contains(tree[noun].lemma.lowercased()) {
      add(noun, as: role, to: &clause, inherited: true)
      return
    }
    if let owner = NominalRoles(tree: tree).owner(of: noun) ?? planner(of: noun) {
      add(owner, as: Role.subject, to: &clause, inherited: true)
    } else if let verb = tree.head(of: noun), let governor = clauses[verb], !lexicon.words.othersPlans.contains(governor.predicate), !isTopic(noun) {
      inherit(governor.heads(Role.subject).filter { $0 != noun }, as: Role.subject, into: &clause)
    }
  }

  /// Whose plan it is: "the decision of President Macron to appoint him".
  private func planner(of noun: Int) -> Int? {
    guard Self.plans.contains(tree[noun].lemma.lowercased()) else { return nil }
    return tree.children(of: noun, .nmod).first { ["of", "by"].contains(tree.adposition(of: $0) ?? "") && $0 > noun }
  }

  private static let plans: Set<String> = [
    "decision", "plan", "attempt", "effort", "bid", "move", "desire", "intention", "refusal", "willingness", "failure", "commitment", "readiness", "determination", "promise", "pledge", "offer", "threat",
    "ability", "wish", "vote", "order", "right",
  ]

  /// Who signs a player to win has him win; what "an agreement to build cars" says, those do who sign it.
  private static let accords: Set<String> = ["agreement", "deal", "pact", "contract", "accord", "memorandum", "treaty"]

  /// Nouns for somebody who is to do what an infinitive behind says: "Trump's pick to lead the agency".
  private static let chosen: Set<String> = ["pick", "nominee", "candidate", "appointee", "contender", "frontrunner", "front-runner", "favourite", "favorite"]

  /// "received information about a plot to bomb the station": a plan that is only spoken of is somebody else's.
  private func isTopic(_ noun: Int) -> Bool {
    tree[noun].relation == .obl && tree.adposition(of: noun).map { ["about", "of", "against", "into", "over"].contains($0) } ?? false
  }

  /// "the deal he signed": the noun fills the role that the relative clause leaves empty.
  private func fillGap(with noun: Int, in clause: inout Clause) {
    let words = tree.subtree(of: clause.head)
    let hasRelativizer = words.contains { $0 < clause.head && tree[$0].pennTag.hasPrefix("W") }
    guard !hasRelativizer, clause.construction == .verbal, clause.has(Role.subject), !clause.has(Role.object),
      tree.child(of: clause.head, .ccomp, .xcomp) == nil, !TimeWords.isTimeNoun(tree[noun].lemma)
    else { return }
    add(noun, as: Role.object, to: &clause, inherited: true)
  }
}
