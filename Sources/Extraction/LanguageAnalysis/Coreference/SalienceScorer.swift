/// Ranks the candidates of a pronoun by how much they stand out: sums of whole weights, so the same on every machine.
struct SalienceScorer {
  let state: CoreferenceState
  let mention: Int

  /// The candidate, and by how much it leads over its rivals and over having no antecedent.
  struct Choice {
    var markable: Int
    var margin: Int
  }

  /// How far below having no antecedent a candidate may still be counted into a chain; such links feed no statements.
  private static let leniency = 60

  /// The best candidate when it beats having no antecedent, or when there must be one; candidates come nearest first.
  func choice(among candidates: [Int], isSureOfOne: Bool = false) -> Choice? {
    guard let pronoun = state.markables[mention].pronoun else { return nil }
    let weights = SalienceWeights.weights(of: pronoun)
    let reader = SalienceReader(state: state, mention: mention)
    let scores = reader.features(of: candidates).map { sum($0, weights) }
    let none = isSureOfOne ? Int.min / 2 : sum(reader.featuresOfNone(), weights)
    // Of equals the first, which is the nearest.
    guard let top = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[top] > none - Self.leniency else { return nil }
    let best = whole(of: top, candidates, scores)
    let rivals = scores.indices.filter { isRival(candidates[$0], candidates[best]) }.map { scores[$0] }
    return Choice(markable: candidates[best], margin: scores[top] - max(none, rivals.max() ?? none))
  }

  /// "Assad and his family" instead of "his family", unless the part stands out far more than the whole.
  private func whole(of part: Int, _ candidates: [Int], _ scores: [Int]) -> Int {
    guard state.markables[mention].pronoun == .they else { return part }
    return scores.indices.first { index in
      state.markables[candidates[index]].conjuncts.contains(candidates[part]) && scores[index] > scores[part] - 200
    } ?? part
  }

  /// A part of a coordination is no rival of the whole.
  private func isRival(_ other: Int, _ best: Int) -> Bool {
    let isPart = state.markables[best].conjuncts.contains(other) || state.markables[other].conjuncts.contains(best)
    return !isPart && !state.clusters.areJoined(other, best)
  }

  private func sum(_ features: [SalienceFeature], _ weights: [Int]) -> Int { features.reduce(0) { $0 + weights[$1.rawValue] } }
}
