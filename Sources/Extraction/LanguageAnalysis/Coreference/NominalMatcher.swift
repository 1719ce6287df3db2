import NewsModel

/// Joins a noun phrase that speaks of something known with what was known: "the ministry" with "Russian Foreign Ministry".
///
/// The candidates are ranked like those of pronouns, against each other and against having no antecedent.
struct NominalMatcher {
  func mayTakeUp(_ mention: Int, _ state: CoreferenceState) -> Bool {
    let markable = state.markables[mention]
    return markable.form == .nominal && markable.determination != .indefinite && !state.isDescription[mention] && !isNamedBeside(mention, state)
  }

  /// "the foreign minister, David Lammy,": the name beside it says who is meant, whoever held such an office before.
  private func isNamedBeside(_ mention: Int, _ state: CoreferenceState) -> Bool {
    let span = state.markables[mention].span
    // "the Palestinian group Hamas"
    let beside = state.trees[span.sentence]
    if span.head + 1 < beside.tokens.count, let number = beside.name(at: span.head + 1), beside.names[number].kind == .organization, beside.names[number].tokens.lowerBound == span.head + 1, beside[span.head].pennTag == "NN" { return true }
    if state.markables[mention].kind != .person { return false }
    if state.clusters[mention].members.contains(where: { state.markables[$0].form == .name && state.markables[$0].span.sentence == span.sentence && state.isDescription[$0] }) { return true }
    let tree = state.trees[span.sentence]
    let comma = span.head + 1
    guard comma + 1 < tree.tokens.count, tree[comma].text == ",", let number = tree.name(at: comma + 1), tree.names[number].kind == .person else { return false }
    let end = tree.names[number].tokens.upperBound
    return end == tree.tokens.count || [",", "."].contains(tree[end].text)
  }

  /// How far below having no antecedent a candidate may still be counted into a chain; such links feed no statements.
  private static let leniency = 120

  /// The antecedent of a noun phrase and how sure it is; nil when nothing speaks for one.
  func choice(
    for mention: Int, _ candidates: [NominalCandidate], _ state: CoreferenceState
  ) -> (markable: Int, confidence: Double)? {
    guard !candidates.isEmpty else { return nil }
    let reader = NominalReader(state: state, mention: mention)
    let scores = reader.features(of: candidates).map(NominalWeights.sum)
    let none = NominalWeights.sum(reader.featuresOfNone(candidates))
    // Of equals the first, which is the nearest.
    guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[best] > none - Self.leniency else { return nil }
    // "rebels … rebels" may well be others: good for counting, but no ground for a statement.
    let isBare = state.markables[mention].determination == .bare
    return (candidates[best].markable, isBare ? 0.5 : confidence(scores[best] - none))
  }

  /// How often choices with such a lead over having no antecedent were right on the development articles.
  private func confidence(_ lead: Int) -> Double {
    let steps: [(from: Int, confidence: Double)] = [(200, 0.95), (120, 0.85), (80, 0.8), (40, 0.75), (0, 0.65)]
    return steps.first { lead >= $0.from }?.confidence ?? 0.5
  }
}
