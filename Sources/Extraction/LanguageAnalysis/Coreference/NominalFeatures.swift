import NewsModel

/// What speaks for and against a noun phrase taking up an earlier phrase; each holds or does not.
enum NominalFeature: Int, CaseIterable {
  // Why the earlier phrase comes into question.
  case sameNoun, lastWordOfName, roleOfName, lastSpeaker, onlyOneOfType
  // How far back, and how many other candidates lie between.
  case sameSentence, upToTwoBack, upToEightBack, upToTwentyBack, furtherBack
  case nearest, oneBetween, moreBetween
  // How the earlier phrase begins, and how the later one.
  case definite, demonstrative, possessive, indefinite, bare
  case definiteTwice, demonstrativeTwice, bareTwice, definiteAfterIndefinite
  // Modifiers and complements of the two.
  case sameModifiers, fewerModifiers, moreModifiers, otherModifiers
  case sameComplements, fewerComplements, moreComplements, otherComplements
  case samePossessor, samePhrase, sameNumber
  // The earlier group.
  case groupOfTwo, groupOfMore, groupHasName, firstOfArticle, isSubject
  // Where the two stand.
  case sameQuotation, otherQuotation, sameParagraph
  // For the choice of no antecedent at all.
  case none, noneDefinite, noneDemonstrative, nonePossessive, noneModified, noneComplemented, nonePlural, noneTime
  case nonePerson, nonePeople, noneOrganization, nonePlace, noneUnknown, noneSubject, noneFirstSentences, noneNoCandidateNear
}

/// Reads the features of a noun phrase's candidates.
struct NominalReader {
  let state: CoreferenceState
  let mention: Int
  private var own: Markable { state.markables[mention] }

  func features(of candidates: [NominalCandidate]) -> [[NominalFeature]] {
    var met: [Int] = []
    return candidates.map { candidate in
      let root = state.clusters.root(of: candidate.markable)
      if !met.contains(root) { met.append(root) }
      let between = min(met.firstIndex(of: root) ?? 0, 2)
      return [candidate.reason, [.nearest, .oneBetween, .moreBetween][between]] + features(of: candidate.markable, candidate.reason)
    }
  }

  func featuresOfNone(_ candidates: [NominalCandidate]) -> [NominalFeature] {
    var found: [NominalFeature] = [.none]
    switch own.determination {
    case .definite: found.append(.noneDefinite)
    case .demonstrative: found.append(.noneDemonstrative)
    case .possessive: found.append(.nonePossessive)
    case .indefinite, .bare: break
    }
    if !own.modifiers.isEmpty { found.append(.noneModified) }
    if !own.complements.isEmpty { found.append(.noneComplemented) }
    if own.number == .plural { found.append(.nonePlural) }
    if CoreferenceWords.neverTakenUp.contains(own.head) { found.append(.noneTime) }
    if own.isSubject { found.append(.noneSubject) }
    if own.span.sentence <= 1 { found.append(.noneFirstSentences) }
    if let nearest = candidates.first, own.span.sentence - state.markables[nearest.markable].span.sentence > 8 { found.append(.noneNoCandidateNear) }
    switch own.kind {
    case .person: found.append(.nonePerson)
    case .people: found.append(.nonePeople)
    case .organization: found.append(.noneOrganization)
    case .place: found.append(.nonePlace)
    case .unknown: found.append(.noneUnknown)
    case .thing: break
    }
    return found
  }

  private func features(of index: Int, _ reason: NominalFeature) -> [NominalFeature] {
    let other = state.markables[index]
    var found = [distance(other)] + group(index, other) + place(other)
    guard reason == .sameNoun else { return found }
    found += determination(other) + modifiers(index, other) + complements(other) + possessors(other)
    if own.number == other.number { found.append(.sameNumber) }
    return found
  }

  private func distance(_ other: Markable) -> NominalFeature {
    switch own.span.sentence - other.span.sentence {
    case 0: .sameSentence
    case ...2: .upToTwoBack
    case ...8: .upToEightBack
    case ...20: .upToTwentyBack
    default: .furtherBack
    }
  }

  private func determination(_ other: Markable) -> [NominalFeature] {
    switch (other.determination, own.determination) {
    case (.definite, .definite): [.definite, .definiteTwice]
    case (.definite, _): [.definite]
    case (.demonstrative, .demonstrative): [.demonstrative, .demonstrativeTwice]
    case (.demonstrative, _): [.demonstrative]
    case (.possessive, _): [.possessive]
    case (.indefinite, .definite), (.indefinite, .demonstrative): [.indefinite, .definiteAfterIndefinite]
    case (.indefinite, _): [.indefinite]
    case (.bare, .bare): [.bare, .bareTwice]
    case (.bare, _): [.bare]
    }
  }

  private func modifiers(_ index: Int, _ other: Markable) -> [NominalFeature] {
    if own.modifiers == other.modifiers { return own.complements == other.complements ? [.sameModifiers, .samePhrase] : [.sameModifiers] }
    let known = state.clusters[index].modifiers
    let isKnown = own.modifiers.allSatisfy { known.contains($0) }
    if isKnown { return [.fewerModifiers] }
    return other.modifiers.allSatisfy { own.modifiers.contains($0) } ? [.moreModifiers] : [.otherModifiers]
  }

  private func complements(_ other: Markable) -> [NominalFeature] {
    if own.complements == other.complements { return own.complements.isEmpty ? [] : [.sameComplements] }
    if own.complements.isEmpty { return [.fewerComplements] }
    return other.complements.isEmpty ? [.moreComplements] : [.otherComplements]
  }

  private func possessors(_ other: Markable) -> [NominalFeature] {
    state.possessor(of: own) == nil || state.possessor(of: other) == nil ? [] : [.samePossessor]
  }

  private func group(_ index: Int, _ other: Markable) -> [NominalFeature] {
    let known = state.clusters[index]
    let earlier = known.members.prefix(4).prefix { $0 < mention }.count
    var found: [NominalFeature] = earlier <= 1 ? [] : earlier == 2 ? [.groupOfTwo] : [.groupOfMore]
    if known.hasName { found.append(.groupHasName) }
    if let first = known.members.first, state.markables[first].span.sentence <= 1 { found.append(.firstOfArticle) }
    if other.isSubject { found.append(.isSubject) }
    return found
  }

  private func place(_ other: Markable) -> [NominalFeature] {
    var found: [NominalFeature] = own.paragraph == other.paragraph ? [.sameParagraph] : []
    if own.quotation >= 0 && other.quotation >= 0 { found.append(.sameQuotation) }
    if (own.quotation >= 0) != (other.quotation >= 0) { found.append(.otherQuotation) }
    return found
  }
}
