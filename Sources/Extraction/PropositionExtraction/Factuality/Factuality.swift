import NewsModel

/// The words of negation.
enum Negation {
  /// "not", "never", "neither".
  static func isNegation(_ token: Token) -> Bool {
    ["not", "n't", "n’t", "never", "neither", "nor"].contains(token.lemma.lowercased()) || ["n't", "n’t"].contains(token.text.lowercased())
  }

  /// "no", "none", "nobody".
  static func isNegativeQuantity(_ token: Token) -> Bool {
    ["no", "none", "nobody", "nothing", "neither", "nowhere"].contains(token.lemma.lowercased())
  }
}

/// Decides whether what a clause says is affirmed and actual, from its own words and from the clauses above it.
struct FactualityReader {
  let tree: SentenceTree
  let lexicon: SharedLexicon

  var falseReports: FalseReports { FalseReports(tree: tree, lexicon: lexicon) }

  /// The polarity and modality of what a clause says.
  struct Reading: Equatable {
    var isNegated = false
    var modality = Modality.actual
    /// Whether a verb above undoes it, so that a second negation does not make a fact of it: "did not block the takeover".
    var isUndone = false

    var polarity: Polarity { isNegated ? .negated : .affirmed }

    /// A weaker modality replaces a stronger one; two negations cancel.
    mutating func weaken(to other: Modality) { if modality == .actual { modality = other } }
  }

  /// The reading of a clause, or of a noun that names an event.
  func reading(of head: Int) -> Reading {
    var reading = own(head)
    if isTakenForGranted(head) { return reading }
    var below = head
    while let above = tree.head(of: below), apply(above, over: below, to: &reading) { below = above }
    if reading.isUndone, !reading.isNegated { reading.weaken(to: .possible) }
    return reading
  }

  /// "seek to join their fight against the army": who joins, ends or condemns somebody's fight takes it for granted.
  private func isTakenForGranted(_ noun: Int) -> Bool {
    guard tree[noun].tag == .noun, tree[noun].relation == .obj, tree.child(of: noun, .nmodPoss) != nil, let verb = tree.head(of: noun) else { return false }
    return lexicon.words.presupposing.contains(tree.predicateLemma(of: verb))
  }

  // MARK: The clause's own words

  func own(_ head: Int) -> Reading {
    var reading = Reading()
    for child in tree.children(of: head) { read(child, of: head, into: &reading) }
    if tree[head].relation == .conj, let first = tree.head(of: head) { share(first, with: head, into: &reading) }
    if isInvertedCondition(head) { reading.weaken(to: .conditional) }
    if isImperative(head) { reading.weaken(to: .demanded) }
    if isInFiction(head) { reading.weaken(to: .hypothetical) }
    if asks(head) { reading.weaken(to: .possible) }
    return reading
  }

  private func read(_ child: Int, of head: Int, into reading: inout Reading) {
    let word = tree[child]
    let lemma = word.lemma.lowercased()
    switch word.relation {
    case .advmod, .ccPreconj, .cc, .amod:
      if Negation.isNegation(word) && !isOnly(child + 1) || isNoLonger(child) || isNegative(word) { reading.isNegated.toggle() }
      if let modality = lexicon.words.modalityAdverbs[lemma] ?? lexicon.words.modalityAdverbs[word.text.lowercased()] { reading.weaken(to: modality) }
    case .aux where isTold(child, of: head): break
    case .aux:
      if let modality = lexicon.words.auxiliaries[lemma] ?? lexicon.words.auxiliaries[word.text.lowercased()] { reading.weaken(to: modality) }
    case .nsubj, .nsubjPass, .obj, .obl, .det:
      if isNotAll(child) { reading.weaken(to: .possible) } else if hasNegativeQuantity(child), tree.adposition(of: child) != "as" { reading.isNegated.toggle() }
    case .compound where lemma == "draft": reading.weaken(to: .planned)
    case .mark:
      // "supporters due to take over", read as "because of".
      if lemma == "to" && (isFiniteLike(head) || isToBeDone(head)) || lemma == "due" && tree[head].pennTag == "VB" { reading.weaken(to: .planned) }
    case .advcl:
      if let mark = subordinator(of: child), lexicon.words.subordinators[mark] == .conditional, !isActOfSpeech(head, before: child) { reading.weaken(to: .conditional) }
    default: break
    }
  }

  /// "who would later become president": the writer looks back on somebody; in any other clause it is still to come.
  private func isTold(_ auxiliary: Int, of head: Int) -> Bool {
    tree[head].relation == .aclRelcl && ["would", "'d", "’d"].contains(tree[auxiliary].text.lowercased())
      && tree.children(of: head, .advmod).contains { tree[$0].text.lowercased() == "later" } && tree.child(of: head, .advcl) == nil
      && !tree.tokens.contains { Self.foreseeing.contains($0.text.lowercased()) }
  }

  private static let foreseeing: Set<String> = ["if", "thought", "believed", "hoped", "expected", "feared", "predicted", "under", "plan"]

  /// "the failed takeover", "hardly met".
  private func isNegative(_ word: Token) -> Bool {
    lexicon.words.negativeModifiers.contains(word.text.lowercased()) || lexicon.words.negativeModifiers.contains(word.lemma.lowercased())
  }

  /// A headline's "Russia to withdraw troops", or "is to visit": an infinitive with a subject of its own.
  private func isFiniteLike(_ head: Int) -> Bool {
    tree.child(of: head, .nsubj, .nsubjPass) != nil && [.root, .conj, .parataxis, .ccomp].contains(tree[head].relation)
  }

  /// "who is to visit Beijing"
  private func isToBeDone(_ head: Int) -> Bool {
    tree[head].pennTag == "VB" && tree.children(of: head, .aux).contains { tree[$0].lemma.lowercased() == "be" }
  }

  private func isNoLonger(_ child: Int) -> Bool {
    let lemma = tree[child].lemma.lowercased()
    return ["longer", "long", "more"].contains(lemma) && tree.children(of: child).contains { tree[$0].lemma.lowercased() == "no" }
      || lemma == "no" && tree.children(of: child, .fixed).contains { ["longer", "long"].contains(tree[$0].lemma.lowercased()) }
  }

  func hasNegativeQuantity(_ child: Int) -> Bool {
    Negation.isNegativeQuantity(tree[child]) || isFew(child, of: child)
      || (tree.children(of: child, .det) + tree.children(of: child, .amod)).contains { Negation.isNegativeQuantity(tree[$0]) || isFew($0, of: child) }
      || tree.adposition(of: child) != "including" && (tree.children(of: child, .advmod) + tree.children(of: child, .ccPreconj).filter { tree[$0].lemma.lowercased() == "neither" }).contains { Negation.isNegation(tree[$0]) }
  }

  /// "did not only meet him but also …": he did meet him.
  private func isOnly(_ token: Int) -> Bool { token < tree.tokens.count && ["only", "merely", "simply", "solely"].contains(tree[token].text.lowercased()) && tree.tokens[token...].contains { $0.text.lowercased() == "but" } }

  /// "Not all soldiers left": some of them may have.
  private func isNotAll(_ noun: Int) -> Bool {
    tree.children(of: noun).contains { child in
      child + 1 < tree.tokens.count && tree[child].text.lowercased() == "not" && ["all", "every", "everyone", "everybody", "many"].contains(tree[child + 1].text.lowercased())
    }
  }

  /// "few players left", but not "a few players left" or "over the past few weeks".
  private func isFew(_ word: Int, of noun: Int) -> Bool {
    tree[word].lemma.lowercased() == "few" && tree[word].pennTag == "JJ" && !tree.children(of: noun, .det).contains { ["a", "the", "these", "those"].contains(tree[$0].lemma.lowercased()) }
  }

  /// "did not sign or ratify", "will train and arm": the second verb shares the auxiliaries of the first.
  private func share(_ first: Int, with second: Int, into reading: inout Reading) {
    guard tree.sharesFiniteVerb(second, with: first) else { return }
    let negatesItself = tree.children(of: second).contains { Negation.isNegation(tree[$0]) }
    for child in tree.children(of: first) where child < second {
      let word = tree[child]
      if word.relation == .aux, let modality = lexicon.words.auxiliaries[word.lemma.lowercased()] { reading.weaken(to: modality) }
      if word.relation == .advmod, Negation.isNegation(word), child < first, !negatesItself { reading.isNegated.toggle() }
      if word.relation == .mark, word.lemma == "to", isFiniteLike(first) { reading.weaken(to: .planned) }
    }
  }

  /// "Should the bank buy the insurer, jobs will go": a condition without "if", up to the first comma.
  private func isInvertedCondition(_ head: Int) -> Bool {
    guard let first = tree.tokens.first, ["should", "had", "were"].contains(first.text.lowercased()), first.tag == .auxiliary || first.tag == .verb,
      let comma = tree.tokens.firstIndex(where: { $0.text == "," })
    else { return false }
    return head > 0 && head < comma
  }

  private func isImperative(_ head: Int) -> Bool {
    guard tree[head].relation == .root, tree[head].pennTag == "VB", tree.sentence.block == .paragraph || tree.sentence.block == .quote
    else { return false }
    return tree.child(of: head, .nsubj, .nsubjPass, .aux, .mark, .expl, .csubj) == nil
  }

  private func asks(_ head: Int) -> Bool {
    // "Is Bagram an American base?", read as a name with a description.
    let isDescription = tree[head].relation == .appos && tree.tokens.first?.tag == .auxiliary
    guard [.root, .conj, .ccomp].contains(tree[head].relation) || isDescription else { return false }
    return tree.tokens.last(where: { !["\"", "”", "'", "’", "''", ")"].contains($0.text) })?.text == "?"
  }

  // MARK: The clauses above

  /// Applies one step upwards; gives back whether the next clause above still decides. What a relative clause, a time clause
  /// or a possessive says is taken for granted, whatever the clause above it does.
  private func apply(_ above: Int, over below: Int, to reading: inout Reading) -> Bool {
    if let verb = appointment(over: below, from: above) {
      let over = own(verb)
      if over.isNegated { reading.isNegated.toggle() }
      reading.weaken(to: over.modality)
      return verb == above
    }
    switch tree[below].relation {
    case .conj:
      // "who hired the killer, or whether the mayor paid him"
      if subordinator(of: below) == "whether" { reading.weaken(to: .possible) }
      return true
    case .xcomp, .ccomp, .csubj, .csubjPass:
      applySubordinator(of: below, to: &reading)
      if tree[below].relation == .csubj, tree[below].pennTag == "VBG", tree.child(of: below, .nsubj) == nil { reading.weaken(to: .possible) }
      // "declined to say whether they had left": what is asked stays open, whoever answers.
      if subordinator(of: below) == "whether" { return false }
      applyEmbedding(above, over: below, to: &reading)
      return true
    case .acl:
      applyNoun(above, over: below, to: &reading)
      if tree[below].pennTag == "VBN", let made = creation(of: above, said: below) { reading.weaken(to: made.modality) }
      // "without the troops capturing the bridge"
      if tree[below].pennTag == "VBG", tree[above].relation == .obl, let mark = tree.adposition(of: above), lexicon.words.negativeSubordinators.contains(mark) { reading.isNegated.toggle() }
      // "may show soldiers entering the town": what they are seen to do.
      if dropPlan(above, over: below, in: &reading) { return true }
      return tree[below].pennTag == "VBG" && tree[above].relation == .obj && (!isAddressee(above) || tree.child(of: below, .mark) != nil) || isPurpose(below) && NominalRoles(tree: tree).isRanked(above)
    case .nmod:
      return applyPlan(above, over: below, to: &reading)
    case .nsubj where (tree.isHappening(above, lexicon) || tree[above].lemma == "follow" && tree.child(of: above, .aux) != nil) && tree[below].tag == .noun:
      // "Talks will take place in Geneva": they happen as far as the verb says so.
      let over = own(above)
      // "No talks took place": the one "no" counts once.
      if over.isNegated, !(reading.isNegated && hasNegativeQuantity(below)) { reading.isNegated.toggle() }
      reading.weaken(to: over.modality)
      return true
    case .nsubj:
      // "The talks collapsed": they were held.
      if lexicon.words.failures.contains(tree.predicateLemma(of: above)), !Self.held.contains(tree[below].lemma.lowercased()) { undo(&reading) }
      if tree[below].tag == .noun { applyPredicate(above, to: &reading) }
      return false
    case .advcl:
      applySubordinator(of: below, to: &reading)
      applyExpectedTime(above, over: below, to: &reading)
      if isPurpose(below) { applyPurpose(above, over: below, to: &reading) }
      // "urged the EU to support Poland in imposing sanctions": no sanctions yet.
      if tree[below].pennTag == "VBG", ClauseReader.helping.contains(tree.predicateLemma(of: above)), tree.children(of: below, .mark).contains(where: { tree[$0].text.lowercased() == "in" }) {
        let over = self.reading(of: above)
        reading.weaken(to: over.modality)
        return false
      }
      applyAddition(above, over: below, to: &reading)
      guard isGerund(below) || isObject(below, of: above) else { return false }
      applyGerund(above, over: below, to: &reading)
      // "failed to stop them from occupying it": they did.
      return tree[above].relation == .xcomp && tree.head(of: above).map { lexicon.words.negators.contains(tree.predicateLemma(of: $0)) } ?? false
    case .aclRelcl:
      applyRelative(above, to: &reading)
      return false
    // "The trips are aimed at better relations": what has an aim takes place.
    case .nsubjPass where tree[above].lemma.lowercased() == "aim": return false
    case .obj, .nsubjPass:
      applyToNominal(above, over: below, to: &reading)
      return tree.isClause(above)
    case .obl where tree.adposition(of: below) == "without" && tree[below].tag == .noun && isAny(below):
      reading.weaken(to: .hypothetical)
      return false
    case .obl where tree.adposition(of: below) == "to" && ["close", "near", "closer"].contains(tree[above].lemma.lowercased()) && isAny(below):
      reading.weaken(to: .planned)
      return true
    case .obl:
      // "called for talks" wants talks; "left during the talks" takes them for granted.
      guard let adposition = tree.adposition(of: below), ["for", "to", "on", "upon", "about", "with", "of"].contains(adposition), !isOwned(below, outside: above) else { return false }
      applyToNominal(above, over: below, to: &reading)
      return tree.isClause(above)
    default: return false
    }
  }

  /// "appointed Ann Lee to succeed him": by being appointed she does, as far as she was.
  private func appointment(over clause: Int, from above: Int) -> Int? {
    guard lexicon.words.succession.contains(tree[clause].lemma.lowercased()), isPurpose(clause) else { return nil }
    let verb = tree[above].tag == .verb ? above : tree[clause].relation == .acl ? tree.head(of: above) : nil
    return verb.flatMap { lexicon.words.appointing.contains(tree.predicateLemma(of: $0)) ? $0 : nil }
  }

  /// "should respond to Russia's invasion": a deed with an owner is there to be responded to, unless the verb asks for it.
  private func isOwned(_ noun: Int, outside verb: Int) -> Bool {
    let lemma = tree.predicateLemma(of: verb)
    guard tree[noun].tag == .noun, tree.child(of: noun, .nmodPoss) != nil, tree[verb].tag == .verb else { return false }
    let governs = [lemma, "\(lemma) \(tree.adposition(of: noun) ?? "")"]
    return !governs.contains { lexicon.words.embeddings[$0] != nil || lexicon.words.nominalEmbeddings[$0] != nil || lexicon.words.nominalNegators.contains($0) }
      && lexicon.words.speech[lemma] == nil
  }

  /// "It is a matter of time before the troops leave", "will stay until they leave": a present tense beside what is still ahead is ahead, too.
  private func applyExpectedTime(_ above: Int, over clause: Int, to reading: inout Reading) {
    // "until the cabinet has won a vote"
    let isPresent = ["VBZ", "VBP"].contains(tree[clause].pennTag) || tree.children(of: clause).contains { [.auxPass, .aux].contains(tree[$0].relation) && ["VBZ", "VBP"].contains(tree[$0].pennTag) }
    guard isPresent, reading.modality == .actual,
      let mark = tree.children(of: clause).first(where: { $0 < clause && Self.times.contains(tree[$0].text.lowercased()) && [.mark, .advmod].contains(tree[$0].relation) })
    else { return }
    let isMatterOfTime = tree[mark].text.lowercased() == "before" && tree[above].lemma.lowercased() == "matter"
    let isUntil = ["until", "till"].contains(tree[mark].text.lowercased()) && !tree.subtree(of: clause).contains { TimeWords.isYear(tree[$0].text) }
    if isMatterOfTime || isUntil || self.reading(of: above).modality != .actual { reading.weaken(to: .planned) }
  }

  private static let times: Set<String> = ["before", "until", "till", "after", "when", "once"]

  /// "Besides holding talks, he is scheduled to visit Rome", "will create jobs by investing": what goes along with what is still to come is to come, too. But who
  /// "tried to crush the revolt by bombing the town" bombed it.
  private func applyAddition(_ above: Int, over clause: Int, to reading: inout Reading) {
    guard tree[clause].pennTag == "VBG", let mark = tree.children(of: clause, .mark).first.map({ tree[$0].text.lowercased() }) else { return }
    if ["by", "through", "before"].contains(mark) { reading.weaken(to: own(above).modality) }
    if mark == "besides" { reading.weaken(to: ["schedule", "expect", "set", "due"].contains(tree[above].lemma.lowercased()) ? .planned : own(above).modality) }
  }

  private func applySubordinator(of clause: Int, to reading: inout Reading) {
    guard let mark = subordinator(of: clause) else { return }
    // "It is unclear if he left": whether he did is open, and nothing depends on it.
    if mark == "if", asksWhether(clause) { return reading.weaken(to: .possible) }
    if let modality = lexicon.words.subordinators[mark] { reading.weaken(to: modality) }
    if lexicon.words.negativeSubordinators.contains(mark) { reading.isNegated.toggle() }
  }

  private func asksWhether(_ clause: Int) -> Bool {
    guard let above = tree.head(of: clause) else { return false }
    return [.ccomp, .csubj].contains(tree[clause].relation) || ["clear", "unclear", "uncertain", "sure", "certain", "known", "unknown"].contains(tree[above].lemma.lowercased()) && above < clause
  }

  /// The word that subordinates a clause: "if", "as if", "in case"; the longest that the lexicon knows.
  private func subordinator(of clause: Int) -> String? {
    let marks = tree.children(of: clause).filter { $0 < clause && isSubordinating($0) }
      .flatMap { [$0] + tree.children(of: $0, .fixed) }.sorted().map { tree[$0].text.lowercased() }
    let inCase = tree.children(of: clause).contains { tree[$0].lemma == "case" && tree.adposition(of: $0) == "in" && $0 < clause }
    let joined = inCase ? "in case" : marks.joined(separator: " ")
    let known = [joined] + marks
    return known.first { lexicon.words.subordinators[$0] != nil || lexicon.words.negativeSubordinators.contains($0) } ?? marks.first
  }

  private func isSubordinating(_ child: Int) -> Bool {
    let word = tree[child]
    if word.relation == .cc { return !tree.children(of: child, .fixed).isEmpty }
    return word.relation == .mark && word.lemma != "to" || word.relation == .advmod && word.pennTag.hasPrefix("W")
  }

  /// "stopped short of arresting", "prevented them from leaving", "cleared of killing".
  private func isGerund(_ clause: Int) -> Bool {
    tree[clause].pennTag == "VBG" && tree.children(of: clause, .mark).contains { Self.gerundMarks.contains(tree[$0].text.lowercased()) }
  }

  /// "ruled out joining the band", "is considering selling it": a gerund right behind a verb that says that it did not happen, or not yet.
  private func isObject(_ clause: Int, of verb: Int) -> Bool {
    let end = tree.children(of: verb, .compoundPrt).max() ?? verb
    let lemma = tree.predicateLemma(of: verb)
    guard tree[clause].pennTag == "VBG", clause == end + 1 else { return false }
    return lexicon.words.negators.contains(lemma) || lexicon.words.gerundEmbeddings[lemma] != nil
  }

  /// "opposes sending troops", but not "opposes Russia holding Crimea", "suggests the army is killing protesters".
  private func isBareGerund(_ clause: Int) -> Bool { tree[clause].pennTag == "VBG" && tree[clause].relation == .xcomp && tree.child(of: clause, .nsubj, .nsubjPass, .aux, .mark) == nil }

  private static let gerundMarks: Set<String> = ["of", "from", "on", "out", "against", "at", "with", "for", "in", "into", "to"]

  private func applyGerund(_ above: Int, over below: Int, to reading: inout Reading) {
    let names = names(of: above, before: below)
    if names.contains(where: lexicon.words.negators.contains) { reading.isNegated.toggle() }
    if isLeftOpen(by: above) { (reading.isNegated, reading.isUndone) = (false, true) }
    // "In ordering the closure, the ministry accused …": what stands before the verb is done, not held against anybody.
    if below > above, let mark = tree.children(of: below, .mark).first, Self.gerundMarks.contains(tree[mark].text.lowercased()), lexicon.words.accusing.contains(tree.predicateLemma(of: above)) {
      reading.weaken(to: .possible)
    }
    if let modality = names.lazy.compactMap({ lexicon.words.embeddings[$0] ?? lexicon.words.gerundEmbeddings[$0] }).first { reading.weaken(to: modality) }
    let over = own(above)
    if over.modality != .actual { reading.weaken(to: over.modality) }
  }

  /// The verb alone and with the words that belong to it: "keep", "keep from", "give up", "take credit".
  private func names(of verb: Int, before clause: Int) -> [String] {
    let lemma = tree[verb].lemma.lowercased()
    let near = (tree.children(of: verb, .advmod) + tree.children(of: verb, .compoundPrt)).filter { abs($0 - verb) <= 2 }
    let words = (near + tree.children(of: clause, .mark)).map { tree[$0].text.lowercased() } + tree.children(of: verb, .obj).map { tree[$0].lemma.lowercased() }
    return [lemma, tree.predicateLemma(of: verb)] + words.map { "\(lemma) \($0)" }
  }

  private func applyPurpose(_ above: Int, over below: Int, to reading: inout Reading) {
    if isStillAhead(above) { reading.isNegated.toggle(); return }
    // "scrapped its plan to buy the insurer", where the purpose hangs on the verb.
    if lexicon.words.nominalNegators.contains(tree.predicateLemma(of: above)), let plan = tree.child(of: above, .obj), plan < below, lexicon.words.embeddings[tree[plan].lemma.lowercased()] == .planned {
      reading.isNegated.toggle()
      return
    }
    // "blocked roads to protest the cuts": blocking them is the protest.
    if lexicon.words.fulfilments.contains(tree[below].lemma.lowercased()) || isOutcome(below, of: above) {
      if own(above).isNegated { reading.isNegated.toggle() }
      reading.weaken(to: self.reading(of: above).modality)
      return
    }
    // "forced the minister to resign": he did.
    if lexicon.words.implicatives.contains(tree.predicateLemma(of: above)), lexicon.words.objectControl.contains(tree.predicateLemma(of: above)), let object = tree.child(of: above, .obj), object < below {
      let over = own(above)
      if over.isNegated { reading.isNegated.toggle() }
      reading.weaken(to: over.modality)
      return
    }
    // "went on to say" said it.
    let lemma = tree.predicateLemma(of: above)
    if lemma.contains(" "), lexicon.words.implicatives.contains(lemma) { return }
    // "must work to support the truce" demands the support.
    reading.weaken(to: own(above).modality == .demanded ? .demanded : lexicon.words.embeddings[tree.predicateLemma(of: above)] ?? .planned)
  }

  /// "has yet to open", "is still to sign": not so far.
  private func isStillAhead(_ above: Int) -> Bool {
    ["have", "be", "remain"].contains(tree[above].lemma.lowercased())
      && tree.children(of: above, .advmod).contains { ["yet", "still"].contains(tree[$0].lemma.lowercased()) }
  }

  /// "It was not the mayor who fired him"; "The film shows a president who attacks his own capital".
  private func applyRelative(_ noun: Int, to reading: inout Reading) {
    if falseReports.isCalledFalse(noun) { reading.isNegated.toggle() }
    let subject = tree.child(of: noun, .nsubj, .expl)
    if tree.child(of: noun, .cop) != nil, let subject, ["it", "that", "this"].contains(tree[subject].lemma.lowercased()) {
      let over = own(noun)
      if over.isNegated { reading.isNegated.toggle() }
      reading.weaken(to: over.modality)
    } else if let verb = tree.head(of: noun), tree[verb].tag == .verb, let teller = tree.child(of: verb, .nsubj), lexicon.words.fictions.contains(tree[teller].lemma.lowercased()) {
      reading.weaken(to: .hypothetical)
    }
  }

  /// "urged citizens travelling to Colombia to be careful": whoever is asked for something is described, not asked to travel.
  private func isAddressee(_ noun: Int) -> Bool {
    guard let verb = tree.head(of: noun) else { return false }
    let lemma = tree.predicateLemma(of: verb)
    return lexicon.words.requests.contains(lemma) || lexicon.words.objectControl.contains(lemma)
  }

  func isPurpose(_ clause: Int) -> Bool {
    tree.children(of: clause, .mark).contains { tree[$0].lemma == "to" } && tree.child(of: clause, .nsubj) == nil
  }

  /// "voted to approve": what a body decides by its vote; whom or what it votes to punish or sell waits for others.
  private func hasDecided(_ verb: Int, over deed: Int) -> Bool {
    guard tree[verb].lemma.lowercased() == "vote", tree[verb].pennTag == "VBD", !own(verb).isNegated, Self.decisions.contains(tree[deed].lemma.lowercased()),
      let subject = tree.child(of: verb, .nsubj), !tree.tokens[verb...].contains(where: { $0.text == "but" })
    else { return false }
    return Self.deciding.contains(tree[subject].lemma.lowercased())
  }

  private static let decisions: Set<String> = ["approve", "pass", "ratify", "adopt", "reject", "repeal", "endorse"]
  private static let deciding: Set<String> = ["parliament", "senate", "house", "congress", "assembly", "council", "board", "commons", "knesset", "duma", "bundestag"]

  private func applyEmbedding(_ above: Int, over below: Int, to reading: inout Reading) {
    let lemma = tree.predicateLemma(of: above)
    let bare = tree[above].lemma.lowercased()
    if Self.showing.contains(bare), let teller = tree.child(of: above, .nsubj), isFiction(teller) { reading.weaken(to: .hypothetical) }
    if lexicon.words.negators.contains(lemma) { reading.isNegated.toggle() }
    if isLeftOpen(by: above) { reading.isUndone = true }
    if falseReports.isSupersededWord(of: above) { reading.weaken(to: .possible) }
    if isStillAhead(above) {
      reading.isNegated.toggle()
      return
    }
    // "told TASS that …" reports; "told them to …" demands.
    let speaks = isSpeech(above, lemma)
    if isInsistedOn(below, under: above) { return reading.weaken(to: .demanded) }
    // "explained why it had left": the reason is asked for, the deed is taken for granted.
    if tree.children(of: below, .advmod).contains(where: { $0 < below && tree[$0].text.lowercased() == "why" }) { return }
    if !speaks, own(above).modality == .demanded { reading.weaken(to: .demanded) }
    if speaks || lexicon.words.requests.contains(lemma) { reportFuture(below, under: above, in: &reading) }
    if speaks, tree[below].relation == .ccomp, !(lexicon.words.speech[lemma].map { !$0.isPlain } ?? false) {
      // What is said stands as it is.
    } else if isPlea(below, of: above) {
      // "pleaded guilty" admits it; "pleaded not guilty" leaves it open.
      if reading.isNegated { reading.weaken(to: .possible) }
    } else if hasDecided(above, over: below) {
      // "The Senate voted to approve the treaty": by voting so it approved it.
    } else if wasAble(above) || isPerformed(below, by: above) {
      // "were able to win the match": they won it.
    } else if let modality = lexicon.words.embeddings[lemma] ?? lexicon.words.embeddings[bare] ?? (isBareGerund(below) ? lexicon.words.gerundEmbeddings[lemma] : nil) {
      reading.weaken(to: modality)
    } else if tree[below].relation == .xcomp, isPurpose(below), !isKnownToHappen(above, lemma) {
      reading.weaken(to: .possible)
    }
    // "provided that the union agrees"
    if tree[above].relation == .advcl || above == 0, let modality = lexicon.words.subordinators[tree[above].text.lowercased()] { reading.weaken(to: modality) }
    let over = own(above)
    if over.isNegated {
      if speaks { reading.weaken(to: .possible) } else { reading.isNegated.toggle() }
    }
    if over.modality != .actual, !(speaks && over.modality == .planned) { reading.weaken(to: over.modality) }
  }

  /// "was able to", "were able to", of what is past.
  private func wasAble(_ word: Int) -> Bool {
    tree[word].lemma.lowercased() == "able" && tree.children(of: word, .cop).contains { ["was", "were"].contains(tree[$0].text.lowercased()) } && tree.child(of: word, .aux) == nil
  }

  /// "pleaded guilty"
  private func isPlea(_ adjective: Int, of verb: Int) -> Bool {
    tree[adjective].tag == .adjective && tree[adjective].lemma.lowercased() == "guilty" && tree[verb].lemma.lowercased() == "plead"
  }

  /// Verbs of saying; those that say something only with a clause unless they wish or doubt: "found that", "warned that", but not "hoped that".
  private func isSpeech(_ verb: Int, _ lemma: String) -> Bool {
    if lexicon.words.speech[lemma] != nil { return true }
    guard lexicon.words.clausalSpeech[lemma]?.isPlain == true, tree.child(of: verb, .ccomp) != nil else { return false }
    return [nil, .demanded].contains(lexicon.words.embeddings[lemma])
  }

  /// "said that the buyers would receive a case": a future seen from the past is a plan, unless it has a condition.
  private func reportFuture(_ below: Int, under above: Int, in reading: inout Reading) {
    guard reading.modality == .hypothetical, ["VBD", "VBN"].contains(tree[above].pennTag), tree[below].relation == .ccomp,
      tree.children(of: below, .aux).contains(where: { ["would", "'d", "’d"].contains(tree[$0].text.lowercased()) }),
      !tree.children(of: below, .aux).contains(where: { tree[$0].lemma == "have" }),
      !tree.children(of: below, .advcl).contains(where: { subordinator(of: $0).map { lexicon.words.subordinators[$0] != nil } ?? false })
    else { return }
    reading.modality = .planned
  }

  private func isKnownToHappen(_ above: Int, _ lemma: String) -> Bool {
    lexicon.words.implicatives.contains(lemma) || lexicon.words.negators.contains(lemma) || lexicon.words.speech[lemma] != nil
      || tree.child(of: above, .cop) != nil && tree[above].tag != .adjective
  }
}
