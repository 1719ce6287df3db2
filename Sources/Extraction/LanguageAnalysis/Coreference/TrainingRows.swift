package import NewsModel

extension CoreferenceResolver {
  /// The decisions over an article with their features, for fitting the weights: a line each, with the kind of mention, the
  /// numbers of the right candidates (0 for none) and the features of having none and of each candidate.
  ///
  ///     they⇥2⇥none noneObject|sentenceBefore nearestThing …|sentenceBefore oneBetween …
  ///
  /// `thing` names what the words of a mention stand for, nil for what was not annotated; `isMarked` tells the mentions whose decisions are wanted.
  package func trainingRows(in article: AnalyzedArticle, thing: (MentionSpan) -> String?, isMarked: (MentionSpan) -> Bool = { _ in true }) -> [String] {
    var state = sieved(article)
    var index = NominalCandidates()
    var rows: [String] = []
    let matcher = AntecedentMatcher()
    let things = state.markables.map { thing($0.span) }
    for mention in state.markables.indices {
      if isMarked(state.markables[mention].span), let row = TrainingRow(state: state, things: things).row(for: mention, index) { rows.append(row) }
      matcher.decide(on: mention, &index, &state)
    }
    return rows
  }
}

/// Writes the line of one decision.
private struct TrainingRow {
  let state: CoreferenceState
  /// What each markable stands for.
  let things: [String?]

  func row(for mention: Int, _ index: NominalCandidates) -> String? {
    switch state.markables[mention].pronoun {
    case .he, .she: return pronounRow("he", mention)
    case .it: return pronounRow("it", mention)
    case .they: return pronounRow("they", mention)
    case .i, .we, .you: return nil
    case nil: break
    }
    guard NominalMatcher().mayTakeUp(mention, state) else { return nil }
    let candidates = index.candidates(for: mention, state)
    guard !candidates.isEmpty else { return nil }
    let reader = NominalReader(state: state, mention: mention)
    return line("noun", mention, candidates.map(\.markable), [reader.featuresOfNone(candidates)] + reader.features(of: candidates))
  }

  private func pronounRow(_ kind: String, _ mention: Int) -> String {
    let candidates = CandidateFinder(state: state).candidates(for: mention)
    let reader = SalienceReader(state: state, mention: mention)
    return line(kind, mention, candidates, [reader.featuresOfNone()] + reader.features(of: candidates))
  }

  private func line<Feature>(_ kind: String, _ mention: Int, _ candidates: [Int], _ features: [[Feature]]) -> String {
    let right = rightCandidates(mention, candidates).map { "\($0 + 1)" }
    let lists = features.map { $0.map { "\($0)" }.joined(separator: " ") }
    return [kind, right.isEmpty ? "0" : right.joined(separator: ","), lists.joined(separator: "|")].joined(separator: "\t")
  }

  /// Candidates that stand for the same; when none was annotated, those whose group holds one that was.
  private func rightCandidates(_ mention: Int, _ candidates: [Int]) -> [Int] {
    guard let own = things[mention] else { return [] }
    let direct = candidates.indices.filter { things[candidates[$0]] == own }
    if !direct.isEmpty { return direct }
    return candidates.indices.filter { position in
      things[candidates[position]] == nil && state.clusters[candidates[position]].members.contains { things[$0] == own }
    }
  }
}
