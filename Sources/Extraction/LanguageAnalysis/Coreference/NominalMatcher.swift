import NewsModel

/// Joins a noun phrase that speaks of something known with what was known: "the ministry" with "Russian Foreign Ministry".
///
/// The candidates are ranked like those of pronouns, against each other and against having no antecedent.
struct NominalMatcher {
  func run(_ state: inout CoreferenceState) {
    var index = NominalCandidates()
    for mention in state.markables.indices {
      if mayTakeUp(mention, state), let choice = choice(for: mention, index.candidates(for: mention, state), state) {
        state.link(mention, to: choice.markable, confidence: choice.confidence)
      }
      index.add(mention, state)
    }
  }

  func mayTakeUp(_ mention: Int, _ state: CoreferenceState) -> Bool {
    let markable = state.markables[mention]
    return markable.form == .nominal && markable.determination != .indefinite && !state.isDescription[mention]
  }

  /// How far below having no antecedent a candidate may still be counted into a chain; such links feed no statements.
  private static let leniency = 30

  private func choice(
    for mention: Int, _ candidates: [NominalCandidate], _ state: CoreferenceState
  ) -> (markable: Int, confidence: Double)? {
    guard !candidates.isEmpty else { return nil }
    let reader = NominalReader(state: state, mention: mention)
    let scores = reader.features(of: candidates).map(NominalWeights.sum)
    let none = NominalWeights.sum(reader.featuresOfNone(candidates))
    // Of equals the first, which is the nearest.
    guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[best] > none - Self.leniency else { return nil }
    return (candidates[best].markable, confidence(scores[best] - none))
  }

  /// How often choices with such a lead over having no antecedent were right on the development articles.
  private func confidence(_ lead: Int) -> Double {
    let steps: [(from: Int, confidence: Double)] = [(200, 0.95), (120, 0.85), (80, 0.8), (40, 0.75), (0, 0.65)]
    return steps.first { lead >= $0.from }?.confidence ?? 0.5
  }
}
