import NewsModel

/// Writes the groups down as links from each mention to the earlier one that says best what it stands for.
struct LinkWriter {
  /// Decisions less sure than this are good for counting chains, but not for statements.
  static let leastConfidence = 0.7

  let state: CoreferenceState
  private let sure: MentionClusters
  private let confidence: [Double]
  /// The markable that each was linked to; -1 for none.
  private let chosen: [Int]

  init(state: CoreferenceState) {
    self.state = state
    var sure = MentionClusters(state.markables)
    var confidence = [Double](repeating: 1, count: state.markables.count)
    var chosen = [Int](repeating: -1, count: state.markables.count)
    for decision in state.decisions where decision.confidence >= Self.leastConfidence {
      sure.join(decision.mention, decision.antecedent)
      confidence[decision.mention] = decision.confidence
      chosen[decision.mention] = decision.antecedent
    }
    self.sure = sure
    self.confidence = confidence
    self.chosen = chosen
  }

  func links() -> [CoreferenceLink] {
    let all = sure.groups.flatMap(links)
    return all.sorted { ($0.mention, $0.antecedent) < ($1.mention, $1.antecedent) }
  }

  private func links(of group: [Int]) -> [CoreferenceLink] {
    group.flatMap { mention -> [CoreferenceLink] in
      guard state.markables[mention].form != .coordination, !isDescribing(mention) else { return [] }
      return antecedents(of: mention, in: group).map { antecedent in
        CoreferenceLink(
          mention: state.markables[mention].span, antecedent: state.markables[antecedent].span,
          confidence: confidence[mention])
      }
    }
  }

  private func isDescribing(_ mention: Int) -> Bool { state.isDescription[mention] }

  private func antecedents(of mention: Int, in group: [Int]) -> [Int] {
    let span = state.markables[mention].span
    let earlier = group.filter { $0 != mention && state.markables[$0].span < span && state.markables[$0].span.head != span.head || state.markables[$0].span.sentence < span.sentence }
    guard let best = representative(of: earlier, for: mention) else { return [] }
    let conjuncts = state.markables[best].conjuncts.filter { state.markables[$0].span < span }
    return conjuncts.isEmpty ? [best] : conjuncts
  }

  /// The fullest earlier name, the latest of equals; else the phrase that the mention was linked to; a name takes only names.
  /// A group of pronouns alone says nothing.
  private func representative(of earlier: [Int], for mention: Int) -> Int? {
    let names = earlier.filter { state.markables[$0].form == .name }
    if let fullest = names.max(by: { (state.markables[$0].name.count, $0) < (state.markables[$1].name.count, $1) }) { return fullest }
    guard state.markables[mention].form != .name else { return nil }
    if let phrase = phraseBehind(mention), earlier.contains(phrase) { return phrase }
    return earlier.first { state.markables[$0].form == .nominal && !state.isDescription[$0] }
      ?? earlier.first { state.markables[$0].form == .coordination }
  }

  /// The noun phrase or coordination that a chain of pronouns leads to.
  private func phraseBehind(_ mention: Int) -> Int? {
    var next = chosen[mention]
    for _ in 0..<state.markables.count where next >= 0 && state.markables[next].form == .pronoun { next = chosen[next] }
    return next >= 0 && state.markables[next].form != .pronoun && !state.isDescription[next] ? next : nil
  }
}
