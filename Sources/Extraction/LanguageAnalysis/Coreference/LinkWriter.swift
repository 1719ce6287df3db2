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
    var confidence = [Double](repeating: 0.9, count: state.markables.count)
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

  /// Goes through a group in the order of the text and keeps what says best what it stands for.
  private func links(of group: [Int]) -> [CoreferenceLink] {
    var known = Representatives()
    var links: [CoreferenceLink] = []
    for mention in group.sorted(by: { state.markables[$0].span < state.markables[$1].span }) {
      let markable = state.markables[mention]
      if markable.form != .coordination, !state.isDescription[mention] {
        links += antecedents(of: mention, known).map {
          CoreferenceLink(mention: markable.span, antecedent: state.markables[$0].span, confidence: confidence[mention])
        }
      }
      known.add(mention, markable, isDescription: state.isDescription[mention], state.markables)
    }
    return links
  }

  private func antecedents(of mention: Int, _ known: Representatives) -> [Int] {
    guard let best = known.best(for: state.markables[mention], linkedTo: phraseBehind(mention), state.markables) else { return [] }
    let antecedents = state.markables[best].form == .coordination ? state.markables[best].conjuncts : [best]
    return antecedents.filter { isEarlier($0, mention) }
  }

  private func isEarlier(_ antecedent: Int, _ mention: Int) -> Bool {
    let (earlier, later) = (state.markables[antecedent].span, state.markables[mention].span)
    return earlier < later && (earlier.sentence != later.sentence || earlier.head != later.head)
  }

  /// The noun phrase or coordination that a chain of pronouns leads to.
  private func phraseBehind(_ mention: Int) -> Int? {
    var next = chosen[mention]
    for _ in 0..<1_000 where next >= 0 && state.markables[next].form == .pronoun { next = chosen[next] }
    return next >= 0 && state.markables[next].form != .pronoun && !state.isDescription[next] ? next : nil
  }
}

/// The mentions of a group met so far that may stand for it.
private struct Representatives {
  private var name: Int?
  private var nominal: Int?
  private var coordination: Int?

  mutating func add(_ mention: Int, _ markable: Markable, isDescription: Bool, _ markables: [Markable]) {
    switch markable.form {
    case .name: if name.map({ markables[$0].name.count <= markable.name.count }) ?? true { name = mention }
    case .nominal: if nominal == nil, !isDescription { nominal = mention }
    case .coordination: if coordination == nil { coordination = mention }
    case .pronoun: break
    }
  }

  /// The fullest earlier name, the latest of equals; else the phrase that the mention was linked to; a name takes only names.
  /// A group of pronouns alone says nothing.
  func best(for mention: Markable, linkedTo phrase: Int?, _ markables: [Markable]) -> Int? {
    if let name { return name }
    guard mention.form != .name else { return nil }
    if let phrase, markables[phrase].span < mention.span { return phrase }
    return nominal ?? coordination
  }
}
