import NewsModel

/// Gives each pronoun the antecedent that stands out most among those that agree with it.
struct PronounMatcher {
  /// The antecedent of a pronoun and how sure it is; nil when nothing stands out.
  func antecedent(of mention: Int, _ state: CoreferenceState) -> (markable: Int, confidence: Double)? {
    guard let pronoun = state.markables[mention].pronoun else { return nil }
    switch pronoun {
    case .i, .we, .you: return speaker(mention, pronoun, state)
    case .he, .she, .it, .they: return mostSalient(mention, state)
    }
  }

  // MARK: The first and second person

  /// "I" in a quotation is its speaker; a further "I", "we" or "you" of one voice is the same as the one before.
  private func speaker(_ mention: Int, _ pronoun: PersonalPronoun, _ state: CoreferenceState) -> (markable: Int, confidence: Double)? {
    let markable = state.markables[mention]
    if pronoun == .i, markable.quotation >= 0, let place = state.speech.speaker(of: markable.quotation),
      let speaker = state.markable(sentence: place.sentence, token: place.token), speaker < mention
    {
      return (speaker, 0.85)
    }
    return samePronoun(mention, pronoun, state).map { ($0, 0.75) }
  }

  private func samePronoun(_ mention: Int, _ pronoun: PersonalPronoun, _ state: CoreferenceState) -> Int? {
    let markable = state.markables[mention]
    for earlier in stride(from: mention - 1, through: max(0, mention - CandidateFinder.farthest), by: -1) {
      let other = state.markables[earlier]
      if markable.span.sentence - other.span.sentence > 8 { return nil }
      let isSameVoice = other.quotation == markable.quotation || other.quotation >= 0 && markable.quotation >= 0
      if other.pronoun == pronoun, isSameVoice { return earlier }
    }
    return nil
  }

  // MARK: The third person

  private func mostSalient(_ mention: Int, _ state: CoreferenceState) -> (markable: Int, confidence: Double)? {
    let judge = judge(over: mention, state)
    let candidates = CandidateFinder(state: state).candidates(for: mention).filter { candidate in judge.map { !state.clusters.areJoined($0, candidate) } ?? true }
    if let subject = subject(ofReflexive: mention, state), candidates.contains(subject) { return (subject, 0.9) }
    if let head = headOfRelativeClause(around: mention, state), CandidateFinder(state: state).agree(head, mention) { return (head, 0.9) }
    if let partner = partner(before: mention, state) { return (partner, 0.9) }
    if let client = client(ofSpeakerAbove: mention, state), candidates.contains(where: { state.clusters.areJoined($0, client) }) { return (client, 0.85) }
    if let body = bodyBefore(mention, state), candidates.contains(where: { state.clusters.areJoined($0, body) }) { return (body, 0.85) }
    if let body = bodySaying(mention, state), candidates.contains(where: { state.clusters.areJoined($0, body) }) { return (body, 0.85) }
    if let lead = onlyPersonBefore(mention, state), candidates.contains(where: { state.clusters.areJoined($0, lead) }) { return (lead, 0.8) }
    let isBody = CandidateFinder(state: state).wantsBody(mention)
    guard let choice = SalienceScorer(state: state, mention: mention).choice(among: candidates, isSureOfOne: isBody) else { return nil }
    let sure = confidence(choice.margin, state.markables[mention].pronoun, isBody: isBody)
    // Where salience and grammar choose the same, each confirms the other.
    let owner = subjectAround(mention, state)
    return (choice.markable, owner.map { state.clusters.areJoined($0, choice.markable) } ?? false ? max(sure, 0.75) : sure)
  }

  /// "The ministry denied putting pressure on Britain. Its spokeswoman said", "Moldova said …, and its president": whoever did or said something has a spokeswoman who explains it,
  /// and a president who speaks on. Whose other people are meant, the subject does not tell: "Britain banned Hamas. Its leader".
  private func bodyBefore(_ mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .it, pronoun.relation == .nmodPoss, pronoun.governor >= 0, case let sentence = pronoun.span.sentence, case let tree = state.trees[sentence], case let isSpeaker = tree[pronoun.governor].lemma.lowercased().hasPrefix("spokes"),
      isSpeaker || CandidateFinder(state: state).wantsBody(mention), tree[pronoun.governor].relation.base == .nsubj, case let verb = tree[pronoun.governor].head, verb >= 0
    else { return nil }
    if tree[verb].relation == .conj, case let first = tree[verb].head, first >= 0 {
      guard isSpeaker || CoreferenceWords.speech.contains(tree[first].lemma.lowercased()) && tree.child(of: first, .ccomp) != nil, let subject = tree.subject(of: first), subject < pronoun.span.head else { return nil }
      return body(at: subject, in: sentence, state)
    }
    guard isSpeaker, tree[verb].relation == .root, sentence > 0, pronoun.span.head < 2, case let before = state.trees[sentence - 1], let root = before.tokens.firstIndex(where: { $0.head < 0 }), let subject = before.subject(of: root) else { return nil }
    return body(at: subject, in: sentence - 1, state)
  }

  private func body(at subject: Int, in sentence: Int, _ state: CoreferenceState) -> Int? {
    guard let body = state.markable(sentence: sentence, token: subject), state.markables[body].pronoun == nil else { return nil }
    return [.organization, .place].contains(state.clusters[body].kind) ? body : nil
  }

  /// "Ford said that it posted a profit, and predicted that it would": the body or state that says so.
  private func bodySaying(_ mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .it, pronoun.isSubject, pronoun.governor >= 0 else { return nil }
    let sentence = pronoun.span.sentence
    let tree = state.trees[sentence]
    guard tree[pronoun.governor].relation == .ccomp, case let verb = tree[pronoun.governor].head, verb >= 0,
      CoreferenceWords.speech.contains(tree[verb].lemma.lowercased()), let subject = tree.subject(of: verb), subject < pronoun.span.head,
      let body = state.markable(sentence: sentence, token: subject)
    else { return nil }
    return [.organization, .place].contains(state.clusters[body].kind) ? body : nil
  }

  /// "The index fell to reach its lowest level": the subject of the clause in which a possessor stands, or of the one above that shares it.
  private func subjectAround(_ mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .it, pronoun.relation == .nmodPoss, pronoun.governor >= 0 else { return nil }
    let sentence = pronoun.span.sentence
    let tree = state.trees[sentence]
    var word = pronoun.governor
    for _ in 0..<8 {
      if let subject = tree.subject(of: word) {
        return subject < pronoun.span.head ? state.markable(sentence: sentence, token: subject) : nil
      }
      // "Ford said its profit fell": whose the subject is, the clause above tells.
      let isSubject = tree[word].relation.base == .nsubj
      guard tree[word].head >= 0 else { return nil }
      word = tree[word].head
      if isSubject {
        guard [.ccomp, .advcl].contains(tree[word].relation), tree[word].head >= 0 else { return nil }
        word = tree[word].head
      }
    }
    return nil
  }

  /// "Judge Kaplan revoked his bail": whoever decides on somebody's bail or sentence decides on another's.
  private func judge(over mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.relation == .nmodPoss, [.he, .she].contains(pronoun.pronoun), pronoun.governor >= 0, case let tree = state.trees[pronoun.span.sentence], case let verb = tree[pronoun.governor].head, verb >= 0,
      [.obj, .nsubjPass].contains(tree[pronoun.governor].relation), CoreferenceWords.ruledUpon.contains(tree[pronoun.governor].lemma.lowercased()), CoreferenceWords.rulings.contains(tree[verb].lemma.lowercased()), let subject = tree.subject(of: verb)
    else { return nil }
    return state.markable(sentence: pronoun.span.sentence, token: subject)
  }

  /// "appointed himself president": whoever is the subject of the verb, or of the verb above that shares its subject.
  private func subject(ofReflexive mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard PronounForm.of(pronoun.head)?.isReflexive == true, pronoun.governor >= 0 else { return nil }
    let sentence = pronoun.span.sentence
    let tree = state.trees[sentence]
    var verb = pronoun.governor
    for _ in 0..<6 {
      if let subject = tree.subject(of: verb) { return state.markable(sentence: sentence, token: subject) }
      guard [.xcomp, .advcl, .conj].contains(tree[verb].relation), tree[verb].head >= 0, tree.child(of: tree[verb].head, .obj) == nil else { return nil }
      verb = tree[verb].head
    }
    return nil
  }

  /// "Haradinaj, who resigned after the tribunal had indicted him", "Bush, who praised his wife": the one of whom the relative clause speaks, unless
  /// the pronoun stands beside "who" at its verb.
  private func headOfRelativeClause(around mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .he || pronoun.pronoun == .she, pronoun.governor >= 0 else { return nil }
    let sentence = pronoun.span.sentence
    let tree = state.trees[sentence]
    var word = pronoun.governor
    for _ in 0..<8 where tree[word].head >= 0 {
      if tree[word].relation == .aclRelcl {
        guard word != pronoun.governor, tree.subject(of: word) == tree[word].head else { return nil }
        return state.markable(sentence: sentence, token: tree[word].head)
      }
      // What somebody says is another's matter.
      if tree[word].relation == .ccomp { return nil }
      word = tree[word].head
    }
    return nil
  }

  /// "a journalist and her driver", "Arun Mehrotra and his brother": the one who is named right before.
  private func partner(before mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.relation == .nmodPoss, [.he, .she].contains(pronoun.pronoun), case let word = pronoun.span.head - 1, word > 0 else { return nil }
    let tree = state.trees[pronoun.span.sentence]
    guard ["and", "with"].contains(tree[word].text.lowercased()) else { return nil }
    return stride(from: mention - 1, through: max(0, mention - 20), by: -1).first { index in
      let other = state.markables[index]
      return [.name, .nominal].contains(other.form) && other.span.sentence == pronoun.span.sentence && other.span.tokens.upperBound == word
        && [.person, .unknown].contains(other.kind) && CandidateFinder(state: state).agree(index, mention)
    }
  }

  /// "The minister flew to Rome. He met the Pope.": the subject of the sentence before, where that speaks of nobody else. Who merely speaks there
  /// may speak for another.
  private func onlyPersonBefore(_ mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    let sentence = pronoun.span.sentence
    guard pronoun.pronoun == .he || pronoun.pronoun == .she, pronoun.isSubject, pronoun.quotation < 0, pronoun.governor >= 0, sentence > 0,
      state.trees[sentence][pronoun.governor].relation == .root
    else { return nil }
    let finder = CandidateFinder(state: state)
    var found: Int?
    for index in stride(from: mention - 1, through: 0, by: -1) {
      let other = state.markables[index]
      if other.span.sentence == sentence, other.span.head > pronoun.span.head { continue }
      if other.span.sentence < sentence - 1 { break }
      guard [.person, .unknown].contains(other.kind), !other.isPremodifier, finder.agree(index, mention) else { continue }
      guard other.span.sentence < sentence, found == nil else { return nil }
      found = index
    }
    guard let found, case let lead = state.markables[found], lead.form == .nominal, lead.determination == .definite, lead.kind == .person, lead.isSubject, lead.quotation < 0,
      lead.governor >= 0, case let verb = state.trees[sentence - 1][lead.governor], verb.relation == .root, !CoreferenceWords.speech.contains(verb.lemma.lowercased()),
      !CoreferenceWords.proxies.contains(lead.head)
    else { return nil }
    return found
  }

  /// "His lawyer, Todd Blanche, said he denied the charges": the one for whom the speaker speaks.
  private func client(ofSpeakerAbove mention: Int, _ state: CoreferenceState) -> Int? {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .he || pronoun.pronoun == .she, pronoun.quotation < 0, pronoun.isSubject, pronoun.governor >= 0 else { return nil }
    let sentence = pronoun.span.sentence
    let tree = state.trees[sentence]
    guard tree[pronoun.governor].relation == .ccomp, case let verb = tree[pronoun.governor].head, verb >= 0,
      CoreferenceWords.speech.contains(tree[verb].lemma.lowercased()), let subject = tree.subject(of: verb)
    else { return nil }
    let phrase = [subject] + tree.children(of: subject).filter { [.appos, .compound, .nmodDesc].contains(tree[$0].relation) }
    guard let proxy = phrase.first(where: { CoreferenceWords.proxies.contains(tree[$0].lemma.lowercased()) }) else { return nil }
    let whose = tree.child(of: proxy, .nmodPoss) ?? tree.child(of: subject, .nmodPoss)
      ?? tree.children(of: proxy).first { noun in tree[noun].relation == .nmod && tree.children(of: noun).contains { tree[$0].text.lowercased() == "for" } }
    guard let whose, let client = state.markable(sentence: sentence, token: whose), CandidateFinder(state: state).agree(client, mention) else { return nil }
    return client
  }

  /// How often choices with such a lead were right on the development articles.
  private func confidence(_ margin: Int, _ pronoun: PersonalPronoun?, isBody: Bool) -> Double {
    let steps: [(from: Int, confidence: Double)] = switch pronoun {
    case .it where isBody: [(150, 0.88), (50, 0.8), (0, 0.72)]
    case .it: [(200, 0.85), (150, 0.8), (100, 0.75), (50, 0.65)]
    case .they: [(200, 0.88), (100, 0.83), (50, 0.78), (0, 0.65)]
    default: [(150, 0.93), (100, 0.82), (75, 0.74), (0, 0.6)]
    }
    return steps.first { margin >= $0.from }?.confidence ?? 0.5
  }
}

/// The earlier markables that a pronoun may stand for by grammar and agreement.
struct CandidateFinder {
  let state: CoreferenceState

  /// So many markables back a candidate may lie, and so many are weighed at most, so that time grows with the text.
  static let farthest = 400
  private static let most = 30

  /// The candidates, nearest first.
  func candidates(for mention: Int) -> [Int] {
    let pronoun = state.markables[mention]
    let reach = pronoun.pronoun == .it ? 2 : 3
    var found = coordinationsBehind(mention).filter { isEarlier($0, pronoun) && isPossible($0, mention, pronoun) }
    for earlier in stride(from: mention - 1, through: max(0, mention - Self.farthest), by: -1) {
      guard pronoun.span.sentence - state.markables[earlier].span.sentence <= reach, found.count < Self.most else { break }
      if isEarlier(earlier, pronoun), isPossible(earlier, mention, pronoun) { found.append(earlier) }
    }
    return found.sorted { nearer($0, $1) }
  }

  private func nearer(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (state.markables[a].span, state.markables[b].span)
    return (first.sentence, first.head, b) > (second.sentence, second.head, a)
  }

  /// Whether "it" does or has what only a body or a state can, or has done to it what is done to bodies: "it denied", "its leader", "it was founded by".
  func wantsBody(_ mention: Int) -> Bool {
    let pronoun = state.markables[mention]
    guard pronoun.pronoun == .it, pronoun.governor >= 0 else { return false }
    let tree = state.trees[pronoun.span.sentence]
    let governor = tree[pronoun.governor]
    let lemma = governor.lemma.lowercased()
    if pronoun.relation == .nmodPoss { return governor.tag == .noun && CoreferenceWords.peopleOfBodies.contains(lemma) }
    guard governor.tag == .verb else { return false }
    if pronoun.relation == .nsubjPass {
      return (CoreferenceWords.doneToBodies.contains(lemma) || lemma == "base" && isSomewhere(pronoun.governor, tree)) && followsOneBody(mention)
    }
    return pronoun.relation == .nsubj && CoreferenceWords.deedsOfBodies.contains(lemma)
  }

  /// Whether the sentence before speaks of one thing or body only, as its subject: in "Boeing bought a plant. It was founded by …" it may be either.
  private func followsOneBody(_ mention: Int) -> Bool {
    let sentence = state.markables[mention].span.sentence
    var bodies: [Int] = []
    for index in stride(from: mention - 1, through: max(0, mention - Self.farthest), by: -1) {
      let other = state.markables[index]
      if other.span.sentence == sentence { return false }
      if other.span.sentence < sentence - 1 { break }
      guard ![.person, .place].contains(other.kind), other.form == .name || other.form == .nominal, !other.isPremodifier, !state.isDescription[index], agree(index, mention) else { continue }
      if !bodies.contains(where: { state.clusters.areJoined($0, index) }) { bodies.append(index) }
    }
    return bodies.count == 1 && state.markables[bodies[0]].isSubject
  }

  /// "is based in Oslo", but not "is based on a novel".
  private func isSomewhere(_ verb: Int, _ tree: PhraseTree) -> Bool {
    tree.children(of: verb).contains { place in
      tree[place].relation == .obl && tree.children(of: place).contains { ["in", "at", "near"].contains(tree[$0].text.lowercased()) }
    }
  }

  /// Coordinations stand after the other markables of their sentence, those of the pronoun's own sentence too.
  private func coordinationsBehind(_ mention: Int) -> [Int] {
    let sentence = state.markables[mention].span.sentence
    let behind = (mention + 1)..<min(mention + Self.farthest, state.markables.count)
    return behind.prefix { state.markables[$0].span.sentence == sentence }.filter { state.markables[$0].form == .coordination }
  }

  private func isEarlier(_ other: Int, _ pronoun: Markable) -> Bool {
    let span = state.markables[other].span
    return span.sentence < pronoun.span.sentence || span.tokens.upperBound <= pronoun.span.head
  }

  private func isPossible(_ other: Int, _ mention: Int, _ pronoun: Markable) -> Bool {
    let candidate = state.markables[other]
    guard candidate.person == 3, !state.isDescription[other], agrees(other, candidate, mention) else { return false }
    if candidate.kind == .thing, state.clusters[other].kind == .thing, wantsBody(mention) { return false }
    if candidate.form == .nominal, isBareOffice(candidate) { return false }
    if isSpeaker(other, of: pronoun) { return false }
    guard candidate.span.sentence == pronoun.span.sentence else { return true }
    return !contains(candidate, pronoun) && !isCoargument(candidate, pronoun)
  }

  /// Whoever speaks says "I" of himself: no "he" of his words is he.
  private func isSpeaker(_ other: Int, of pronoun: Markable) -> Bool {
    guard pronoun.quotation >= 0, pronoun.pronoun == .he || pronoun.pronoun == .she, let place = state.speech.speaker(of: pronoun.quotation),
      let speaker = state.markable(sentence: place.sentence, token: place.token)
    else { return false }
    return speaker == other || state.clusters.areJoined(speaker, other)
  }

  private func agrees(_ other: Int, _ candidate: Markable, _ mention: Int) -> Bool {
    let pronoun = state.markables[mention]
    let known = state.clusters[other]
    if pronoun.pronoun == .they { return agreesWithThey(known, candidate) }
    return !known.gender.isDisjoint(with: pronoun.gender) && !known.number.isDisjoint(with: pronoun.number)
      && (pronoun.pronoun == .it ? known.kind != .person && candidate.kind != .people : true)
  }

  private func agreesWithThey(_ known: MentionClusters.Knowledge, _ candidate: Markable) -> Bool {
    if known.number.contains(.plural) { return true }
    // "A suspect … they": a person of whom the gender is not said.
    return candidate.form == .nominal && candidate.kind == .person && known.gender == .human && !known.hasName
  }

  /// "running for president": the office, and nobody who holds it.
  private func isBareOffice(_ candidate: Markable) -> Bool {
    let tree = state.trees[candidate.span.sentence]
    let children = tree.children(of: candidate.span.head)
    guard tree[candidate.span.head].pennTag == "NN", !children.contains(where: { [.det, .nmodPoss, .nmodDesc].contains(tree[$0].relation) }) else { return false }
    return children.contains { tree[$0].relation == .`case` && ["for", "as"].contains(tree[$0].text.lowercased()) }
  }

  /// Whether a pronoun may stand for a markable by person, gender and number, wherever it stands.
  func agree(_ other: Int, _ mention: Int) -> Bool {
    state.markables[other].person == 3 && agrees(other, state.markables[other], mention)
  }

  /// "his family" is not "his".
  private func contains(_ candidate: Markable, _ pronoun: Markable) -> Bool {
    candidate.reach.contains(pronoun.span.head) && candidate.span.tokens.contains(pronoun.span.head)
      || candidate.form == .coordination && candidate.span.tokens.contains(pronoun.span.head)
  }

  /// Two arguments of one verb are two things, unless the pronoun is reflexive.
  private func isCoargument(_ candidate: Markable, _ pronoun: Markable) -> Bool {
    guard pronoun.governor >= 0, !(PronounForm.of(pronoun.head)?.isReflexive ?? false) else { return false }
    guard candidate.governor == pronoun.governor else { return aimsAtAnother(candidate, pronoun) }
    return isArgument(candidate.relation) && isArgument(pronoun.relation)
  }

  /// "She filed a complaint against her", "He wrote a book about him": what the object is against or about is not the subject.
  private func aimsAtAnother(_ candidate: Markable, _ pronoun: Markable) -> Bool {
    let tree = state.trees[pronoun.span.sentence]
    guard pronoun.relation.base == .nmod, candidate.relation.base == .nsubj, tree[pronoun.governor].relation == .obj,
      tree[pronoun.governor].head == candidate.governor
    else { return false }
    return tree.children(of: pronoun.span.head).contains { ["against", "about"].contains(tree[$0].text.lowercased()) }
  }

  private func isArgument(_ relation: DependencyRelation) -> Bool {
    [.nsubj, .obj, .iobj, .obl].contains(relation.base)
  }
}
