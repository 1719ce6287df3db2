import NewsModel

/// What may make a candidate stand out as the antecedent of a pronoun; each holds or does not.
enum SalienceFeature: Int, CaseIterable {
  // How far back.
  case beside, near, sameSentence, farInSentence, sentenceBefore, twoSentencesBefore, furtherBack
  // How many other things that agree were named in between.
  case nearestThing, oneBetween, twoBetween, manyBetween
  // What it does in its own sentence.
  case subjectHere, subjectBefore, passiveSubject, object, oblique, possessor, modifierOfNoun, premodifier, apposition, atRoot
  // How it lies to the pronoun.
  case sameFunction, bothSubjects, subjectOfGovernor, subjectAbove, inSameClause, differentParagraph
  // Whose clause its sentence is about, and whose thing another phrase names.
  case mainSubject, mainSubjectBefore, ownerByName, proxy
  // How it is put.
  case name, samePronoun, definite, possessive, indefinite, bare, coordination, isFirstMention
  // What is known of its group.
  case namedTwice, namedOften, groupHasName, firstOfArticle, latestOfGroup, mostNamed, protagonist
  // Agreement.
  case genderKnown, genderOpen, numberOpen, onePerson
  case person, people, organization, place, thing, unknownKind
  case lastingNoun
  // Who speaks.
  case sameQuotation, sameVoice, bothQuoted, onlyPronounQuoted, onlyCandidateQuoted, speakerOfQuotation, lastSpeaker, subjectOfSaying
  // For the choice of no antecedent at all.
  case none, noneSubject, noneObject, nonePossessive, noneWithClause, noneQuoted
}

/// Reads the features of a pronoun's candidates.
struct SalienceReader {
  let state: CoreferenceState
  let mention: Int
  private var pronoun: Markable { state.markables[mention] }

  /// The features of each candidate; candidates come nearest first.
  func features(of candidates: [Int]) -> [[SalienceFeature]] {
    var met: [Int] = []
    let main = mostNamed(of: candidates)
    let protagonist = protagonist(among: candidates)
    return candidates.map { other in
      let root = state.clusters.root(of: other)
      let known = met.firstIndex(of: root)
      let between = known ?? met.count
      if known == nil, isFullRival(other) { met.append(root) }
      return features(of: other, between: between, isLatest: known == nil) + (root == main ? [.mostNamed] : []) + (root == protagonist ? [.protagonist] : [])
    }
  }

  /// The group that the whole article, what follows included, calls by name far more often than any other that agrees.
  private func protagonist(among candidates: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for other in candidates where counts[state.clusters.root(of: other)] == nil {
      counts[state.clusters.root(of: other)] = state.clusters[other].members.count { state.markables[$0].form == .name }
    }
    guard let (root, most) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most > 3, counts.allSatisfy({ $0.key == root || $0.value * 3 <= most * 2 }) else { return nil }
    return root
  }

  /// The group that was named most often before, when it is one alone.
  private func mostNamed(of candidates: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for other in candidates where counts[state.clusters.root(of: other)] == nil {
      counts[state.clusters.root(of: other)] = state.clusters[other].members.count { $0 < mention }
    }
    guard let most = counts.values.max(), most > 1 else { return nil }
    let groups = counts.filter { $0.value == most }
    return groups.count == 1 ? groups.first?.key : nil
  }

  /// Whether a candidate agrees so well that it stands between the pronoun and things named before.
  private func isFullRival(_ other: Int) -> Bool {
    let candidate = state.markables[other]
    return !candidate.isPremodifier && candidate.form != .coordination && !state.clusters[other].number.isDisjoint(with: pronoun.number)
      && (pronoun.pronoun != .they || candidate.number == .plural)
  }

  /// The features of having no antecedent.
  func featuresOfNone() -> [SalienceFeature] {
    var found: [SalienceFeature] = [.none]
    switch pronoun.relation.base {
    case .nsubj: found.append(.noneSubject)
    case .obj, .iobj, .obl: found.append(.noneObject)
    default: if pronoun.relation == .nmodPoss { found.append(.nonePossessive) }
    }
    if pronoun.governor >= 0, ExpletiveReader(tree: tree).hasClause(pronoun.governor) { found.append(.noneWithClause) }
    if pronoun.quotation >= 0 { found.append(.noneQuoted) }
    return found
  }

  private var tree: PhraseTree { state.trees[pronoun.span.sentence] }

  private func features(of other: Int, between: Int, isLatest: Bool) -> [SalienceFeature] {
    let candidate = state.markables[other]
    var found = [distance(candidate), [.nearestThing, .oneBetween, .twoBetween, .manyBetween][min(between, 3)]]
    found += function(candidate) + position(candidate) + form(candidate) + group(other, isLatest) + agreement(other, candidate)
    found += speech(other, candidate)
    return found
  }

  private func distance(_ candidate: Markable) -> SalienceFeature {
    switch pronoun.span.sentence - candidate.span.sentence {
    case 0: break
    case 1: return .sentenceBefore
    case 2: return .twoSentencesBefore
    default: return .furtherBack
    }
    switch pronoun.span.head - candidate.span.head {
    case ..<4: return .beside
    case ..<9: return .near
    case ..<18: return .sameSentence
    default: return .farInSentence
    }
  }

  private func function(_ candidate: Markable) -> [SalienceFeature] {
    if candidate.isPremodifier { return [.premodifier] }
    switch candidate.relation {
    case .nsubj, .nsubjOuter: return [candidate.span.sentence == pronoun.span.sentence ? .subjectHere : .subjectBefore]
    case .nsubjPass: return [.passiveSubject]
    case .obj, .iobj: return [.object]
    case .obl, .oblAgent, .oblUnmarked: return [.oblique]
    case .nmodPoss: return [.possessor]
    case .nmod, .nmodUnmarked, .nmodDesc, .compound: return [.modifierOfNoun]
    case .appos: return [.apposition]
    default: return [.atRoot]
    }
  }

  private func position(_ candidate: Markable) -> [SalienceFeature] {
    var found: [SalienceFeature] = []
    if candidate.relation.base == pronoun.relation.base { found.append(.sameFunction) }
    if candidate.isSubject && pronoun.isSubject { found.append(.bothSubjects) }
    if candidate.paragraph != pronoun.paragraph { found.append(.differentParagraph) }
    if candidate.form == .name, candidate.relation == .nmodPoss { found.append(.ownerByName) }
    if CoreferenceWords.proxies.contains(candidate.head) { found.append(.proxy) }
    if candidate.isSubject, candidate.governor >= 0, state.trees[candidate.span.sentence][candidate.governor].head < 0 {
      found.append(candidate.span.sentence == pronoun.span.sentence ? .mainSubject : .mainSubjectBefore)
    }
    guard candidate.span.sentence == pronoun.span.sentence, pronoun.governor >= 0 else { return found }
    if candidate.governor == pronoun.governor { found.append(.inSameClause) }
    let above = tree[pronoun.governor].head
    if candidate.isSubject, candidate.governor == above { found.append(.subjectOfGovernor) }
    if candidate.isSubject, above >= 0, tree[above].head == candidate.governor, above != candidate.governor { found.append(.subjectAbove) }
    return found
  }

  private func form(_ candidate: Markable) -> [SalienceFeature] {
    switch candidate.form {
    case .name: return [.name]
    case .pronoun: return candidate.pronoun == pronoun.pronoun ? [.samePronoun] : []
    case .coordination: return [.coordination]
    case .nominal: break
    }
    let lasting: [SalienceFeature] = CoreferenceWords.neverTakenUp.contains(candidate.head) ? [] : [.lastingNoun]
    switch candidate.determination {
    case .definite, .demonstrative: return lasting + [.definite]
    case .possessive: return lasting + [.possessive]
    case .indefinite: return lasting + [.indefinite]
    case .bare: return lasting + [.bare]
    }
  }

  private func group(_ other: Int, _ isLatest: Bool) -> [SalienceFeature] {
    let known = state.clusters[other]
    let earlier = known.members.prefix(4).prefix { $0 < mention }.count
    var found: [SalienceFeature] = earlier <= 1 ? [.isFirstMention] : earlier <= 3 ? [.namedTwice] : [.namedOften]
    if known.hasName { found.append(.groupHasName) }
    if let first = known.members.first, state.markables[first].span.sentence <= 1 { found.append(.firstOfArticle) }
    if isLatest { found.append(.latestOfGroup) }
    return found
  }

  private func agreement(_ other: Int, _ candidate: Markable) -> [SalienceFeature] {
    let known = state.clusters[other]
    var found: [SalienceFeature] = [known.gender == pronoun.gender ? .genderKnown : .genderOpen]
    if known.number == .either { found.append(.numberOpen) }
    if known.number.isDisjoint(with: pronoun.number) { found.append(.onePerson) }
    switch candidate.kind {
    case .person: found.append(.person)
    case .people: found.append(.people)
    case .organization: found.append(.organization)
    case .place: found.append(.place)
    case .thing: found.append(.thing)
    case .unknown: found.append(.unknownKind)
    }
    return found
  }

  private func speech(_ other: Int, _ candidate: Markable) -> [SalienceFeature] {
    var found: [SalienceFeature] = []
    switch (pronoun.quotation >= 0, candidate.quotation >= 0) {
    case (true, true): found.append(pronoun.quotation == candidate.quotation ? .sameQuotation : isSameVoice(candidate) ? .sameVoice : .bothQuoted)
    case (true, false): found.append(.onlyPronounQuoted)
    case (false, true): found.append(.onlyCandidateQuoted)
    case (false, false): break
    }
    if pronoun.quotation >= 0, isSame(other, as: state.speech.speaker(of: pronoun.quotation)) { found.append(.speakerOfQuotation) }
    guard pronoun.quotation < 0, state.speech.sayer(in: pronoun.span.sentence) == pronoun.span.head else { return found }
    if isSame(other, as: state.speech.lastSayer(before: pronoun.span.sentence, reach: 3)) { found.append(.lastSpeaker) }
    return found
  }

  /// Whether two quotations stand so close that one goes on with the other.
  private func isSameVoice(_ candidate: Markable) -> Bool { pronoun.span.sentence - candidate.span.sentence <= 1 }

  private func isSame(_ other: Int, as place: (sentence: Int, token: Int)?) -> Bool {
    guard let place, let markable = state.markable(sentence: place.sentence, token: place.token) else { return false }
    return markable == other || state.clusters.areJoined(markable, other)
  }
}
