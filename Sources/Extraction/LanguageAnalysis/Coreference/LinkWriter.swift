import NewsModel

/// Writes the groups down as links from each mention to the earlier one that says best what it stands for.
struct LinkWriter {
  let state: CoreferenceState

  func links() -> [CoreferenceLink] {
    let all = state.clusters.groups.flatMap(links)
    return all.sorted { ($0.mention, $0.antecedent) < ($1.mention, $1.antecedent) }
  }

  private func links(of group: [Int]) -> [CoreferenceLink] {
    group.flatMap { mention -> [CoreferenceLink] in
      guard state.markables[mention].form != .coordination, !isDescribing(mention) else { return [] }
      return antecedents(of: mention, in: group).map { antecedent in
        CoreferenceLink(
          mention: state.markables[mention].span, antecedent: state.markables[antecedent].span,
          confidence: state.confidence[mention])
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

  /// The fullest earlier name, the latest of equals; else the earlier noun phrase that is no pronoun; a name only takes a name.
  private func representative(of earlier: [Int], for mention: Int) -> Int? {
    let names = earlier.filter { state.markables[$0].form == .name }
    if let fullest = names.max(by: { (state.markables[$0].name.count, $0) < (state.markables[$1].name.count, $1) }) { return fullest }
    guard state.markables[mention].form != .name else { return nil }
    let nominals = earlier.filter { state.markables[$0].form == .nominal && !state.isDescription[$0] }
    if let first = nominals.first { return first }
    if let coordination = earlier.first(where: { state.markables[$0].form == .coordination }) { return coordination }
    return earlier.first
  }
}
