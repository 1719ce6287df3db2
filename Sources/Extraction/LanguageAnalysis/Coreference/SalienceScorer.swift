import NewsModel

/// How much a candidate stands out as the antecedent of a pronoun: sums of whole weights, so the same on every machine.
struct SalienceScorer {
  let state: CoreferenceState
  let mention: Int

  private var pronoun: Markable { state.markables[mention] }

  /// Below this score a pronoun stays unlinked.
  var threshold: Int { pronoun.pronoun == .it ? 30 : 10 }
  /// The lead over the next candidate that a link needs.
  var requiredMargin: Int { pronoun.pronoun == .it ? 4 : 2 }

  func score(_ other: Int) -> Int {
    let candidate = state.markables[other]
    return recency(candidate) + function(candidate) + form(other, candidate) + speech(other, candidate) + agreement(other, candidate)
  }

  private func recency(_ candidate: Markable) -> Int {
    let distance = pronoun.span.sentence - candidate.span.sentence
    if distance > 0 { return [0, 60, 25, 0][min(distance, 3)] }
    let gap = pronoun.span.head - candidate.span.head
    return 80 - min(gap, 30) / 3
  }

  private func function(_ candidate: Markable) -> Int {
    if candidate.isPremodifier { return -15 }
    let own = switch candidate.relation.base {
    case .nsubj: 35
    case .obj, .iobj: 15
    case .obl: 5
    case .nmod: candidate.relation == .nmodPoss ? 10 : 0
    default: 8
    }
    return own + (candidate.relation.base == pronoun.relation.base && candidate.relation != .nmod ? 8 : 0)
  }

  private func form(_ other: Int, _ candidate: Markable) -> Int {
    let known = state.clusters[other]
    let mentions = min(known.members.filter { $0 < mention }.count, 5) * 5
    let own = switch candidate.form {
    case .pronoun: candidate.pronoun == pronoun.pronoun ? 25 : 0
    case .name: 15
    case .nominal: candidate.determination == .indefinite ? 5 : candidate.determination == .bare ? 0 : 8
    case .coordination: 12
    }
    return own + mentions
  }

  private func agreement(_ other: Int, _ candidate: Markable) -> Int {
    let known = state.clusters[other]
    switch pronoun.pronoun {
    case .he, .she: return known.gender == pronoun.gender ? 25 : known.kind == .person ? 10 : -10
    case .they:
      if known.number == .plural { return candidate.kind == .people || candidate.form == .coordination ? 20 : 5 }
      return -10
    case .it: return known.kind == .organization || known.kind == .place ? 10 : known.kind == .unknown ? -10 : 0
    default: return 0
    }
  }

  /// "he added": the one who spoke last; inside a quotation: what was spoken of in quotations.
  private func speech(_ other: Int, _ candidate: Markable) -> Int {
    if pronoun.quotation >= 0 {
      let isSpeaker = state.speech.speaker(of: pronoun.quotation).flatMap { state.markable(sentence: $0.sentence, token: $0.token) }
        .map { state.clusters.areJoined($0, other) } ?? false
      return (candidate.quotation >= 0 ? 20 : 0) - (isSpeaker ? 60 : 0)
    }
    guard candidate.quotation < 0 else { return -10 }
    guard state.speech.sayer(in: pronoun.span.sentence) == pronoun.span.head,
      let last = state.speech.lastSayer(before: pronoun.span.sentence, reach: 3),
      let speaker = state.markable(sentence: last.sentence, token: last.token)
    else { return 0 }
    return speaker == other || state.clusters.areJoined(speaker, other) ? 45 : 0
  }

  /// Nouns of times, sums and manners, which pronouns rarely take up.
  static let neverTakenUp = CoreferenceWords.words(
    """
    day week month year hour minute second decade century time monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december today tomorrow yesterday
    tonight morning evening afternoon night moment percent cent dollar euro pound lot way kind sort addition fact example
    order case part end beginning front behalf spite terms
    """)
}
