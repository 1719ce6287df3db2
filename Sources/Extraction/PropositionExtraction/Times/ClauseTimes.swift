import NewsModel

/// When something was so, as the clause's own words say.
extension SentenceReader {
  /// The time of a clause, and the heads of all its phrases of time.
  func time(of clause: Clause, isPast: Bool) -> (expression: TimeExpression?, fillers: [Int]) {
    let isPast = isPast && !isScheduled(clause)
    var heads: [Int] = []
    for head in timeHeads(of: clause) where !heads.contains(head) { heads.append(head) }
    // "the first outsider to lead the firm since 1922": since when nobody else has.
    let times = heads.filter { !measuresDistance($0) && !measuresGap($0) && !(tree.adposition(of: $0) == "since" && isOfFirst(clause)) }
    if let interval = interval(times, isPast: isPast) { return (interval, heads) }
    let readings = times.map { expression(at: $0, isPast: isPast) }
    return (readings.first { $0.value.map { !$0.hasPrefix("P") } ?? false } ?? readings.first { $0.value != nil } ?? readings.first, heads)
  }

  private func timeHeads(of clause: Clause) -> [Int] {
    let nominal: Set<DependencyRelation> = [.oblUnmarked, .nmodUnmarked, .obl]
    return clause.fillers.filter(isTime).map(\.head)
      + tree.children(of: clause.head, .advmod).filter { TimeWords.relative.contains(tree[$0].lemma.lowercased()) || laterHead($0) }
      + tree.children(of: clause.head).filter { nominal.contains(tree[$0].relation) && isTimeHead($0) && !isMeasure($0) }
  }

  func isTime(_ filler: Clause.Filler) -> Bool {
    !filler.isInherited && Self.temporal.contains(filler.role) && isTimeHead(filler.head) && !isMeasure(filler.head)
  }

  /// "sentenced to three years", "jailed for three years", "shot five times": how much, not when.
  private func isMeasure(_ head: Int) -> Bool {
    if tree[head].lemma.lowercased() == "time", tree[head].pennTag == "NNS", tree.child(of: head, .nummod) != nil { return true }
    if tree.adposition(of: head) == "for", let verb = tree.head(of: head), ["jail", "imprison", "suspend", "disqualify"].contains(tree[verb].lemma.lowercased()), TimeWords.units[TimeWords.singular(tree[head].lemma.lowercased())] != nil { return true }
    return tree.adposition(of: head) == "to" && tree.child(of: head, .nummod) != nil && TimeWords.units[TimeWords.singular(tree[head].lemma.lowercased())] != nil
  }

  private func isTimeHead(_ head: Int) -> Bool { TimeWords.isTimeNoun(tree[head].lemma) || builder.isDate(head) }

  private static let temporal: Set<String> = [
    "unmarked", "on", "in", "at", "since", "during", "until", "till", "by", "for", "after", "before", "from", "of", "between", "over", "within",
    "throughout", "through", "around", "to", "towards",
  ]

  /// "two days later": the adverb that the length of time hangs on.
  private func laterHead(_ token: Int) -> Bool {
    ["later", "late", "earlier", "early", "before", "after", "ago"].contains(tree[token].lemma.lowercased())
      && tree.children(of: token).contains { TimeWords.units[TimeWords.singular(tree[$0].lemma.lowercased())] != nil }
  }

  /// "hours after he fled": how far from another time, not a time.
  private func measuresDistance(_ head: Int) -> Bool {
    let next = head + 1
    guard next < tree.tokens.count, ["after", "before"].contains(tree[next].text.lowercased()),
      TimeWords.units[TimeWords.singular(tree[head].lemma.lowercased())] != nil
    else { return false }
    return tree[next].relation == .mark || tree[next].relation == .`case`
  }

  /// "for the first time in seven years", "the fifth premier in two years", "the deadliest quake in decades": how seldom or often, not when.
  private func measuresGap(_ head: Int) -> Bool {
    if tree[head].lemma == "time", tree.children(of: head, .amod).contains(where: { Self.rankings.contains(tree[$0].text.lowercased()) }) { return true }
    guard tree.adposition(of: head) == "in", tree[head].pennTag == "NNS", tree.child(of: head, .nummod) != nil || tree.child(of: head, .det) == nil,
      TimeWords.units[TimeWords.singular(tree[head].lemma.lowercased())] != nil, let mark = tree.child(of: head, .`case`)
    else { return false }
    return mark + 1 == head || tree.tokens[max(0, mark - 5)..<mark].contains { Self.rankings.contains($0.text.lowercased()) || $0.pennTag == "JJS" && !["least", "most"].contains($0.text.lowercased()) }
  }

  private func isOfFirst(_ clause: Clause) -> Bool {
    guard tree[clause.head].relation == .acl, let noun = tree.head(of: clause.head), tree.children(of: clause.head, .mark).contains(where: { tree[$0].lemma == "to" }) else { return false }
    return tree[noun].lemma == "first" || tree.children(of: noun, .amod).contains { $0 < noun && ["first", "only", "youngest", "oldest", "last"].contains(tree[$0].text.lowercased()) }
  }

  private static let rankings: Set<String> = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]

  /// "Macron visits Berlin on Wednesday": in running text the present with a day tells what is to come, where such things are planned.
  private func isScheduled(_ clause: Clause) -> Bool {
    Self.planned.contains(tree[clause.head].lemma.lowercased()) && !tree.children(of: clause.head, .obl).contains { ["since", "as", "in"].contains(tree.adposition(of: $0) ?? "") && isTimeHead($0) } && tree.sentence.block == .paragraph && (tree[clause.head].pennTag == "VBZ" || tree[clause.head].pennTag == "VBP" && tree[clause.head].text == tree[clause.head].lemma) && clause.construction == .verbal && lexicon.words.speech[clause.predicate] == nil
      && tree.child(of: clause.head, .aux, .auxPass, .ccomp) == nil
  }

  private static let planned: Set<String> = ["visit", "meet", "play", "face", "host", "travel", "fly", "arrive", "attend", "open", "begin", "start", "convene", "vote", "debate", "resume"]

  /// "from 2011 to 2015", "from Monday until Friday": two phrases, one time.
  private func interval(_ heads: [Int], isPast: Bool) -> TimeExpression? {
    guard let start = heads.first(where: { tree.adposition(of: $0) == "from" }),
      let end = (heads + tree.children(of: start)).first(where: { $0 > start && ["to", "until", "till", "through"].contains(tree.adposition(of: $0) ?? "") }),
      let value = resolver.value(from: words(at: start), to: words(at: end), isPast: isPast)
    else { return nil }
    return expression(over: span(at: start).lowerBound..<span(at: end).upperBound, value: value)
  }

  private func expression(at head: Int, isPast: Bool) -> TimeExpression {
    let isPast = isPast && !isAimedAt(head)
    let ago = tree.children(of: head).contains { tree[$0].lemma == "ago" } || tree.head(of: head).map { tree[$0].lemma == "ago" } ?? false
    let span = span(at: head)
    if tree.adposition(of: head) == "between", let other = tree.child(of: head, .conj),
      let value = resolver.value(from: words(at: head), to: words(at: other), isPast: isPast)
    {
      return expression(over: span.lowerBound..<self.span(at: other).upperBound, value: value)
    }
    var value = resolver.value(of: words(at: head) + (ago ? ["ago"] : []), isPast: isPast, adposition: tree.adposition(of: head))
    // "freed after six years": how long something else took.
    if tree.adposition(of: head) == "after", value?.hasPrefix("P") == true { value = nil }
    return expression(over: withBound(span, of: head), value: value)
  }

  /// "until 2018", "after two weeks of protests": which way a time bounds is a part of the words for it; "on Sunday" is Sunday.
  private func withBound(_ span: Range<Int>, of head: Int) -> Range<Int> {
    guard let mark = tree.child(of: head, .`case`), mark < span.lowerBound, Self.bounds.contains(tree[mark].text.lowercased()),
      tree.tokens[mark + 1..<span.lowerBound].allSatisfy({ [.adverb, .determiner].contains($0.tag) })
    else { return span }
    return mark..<span.upperBound
  }

  private static let bounds: Set<String> = ["since", "until", "till", "within", "after", "before"]

  /// "scheduled a meeting for June", "the vote was set for May": what somebody plans or demands for a time lies ahead.
  private func isAimedAt(_ head: Int) -> Bool {
    guard tree.adposition(of: head) == "for", let verb = tree.head(of: head) else { return false }
    return [.planned, .demanded].contains(lexicon.words.embeddings[tree.predicateLemma(of: verb)])
  }

  private func expression(over span: Range<Int>, value: String?) -> TimeExpression {
    let range = tree.sentence.range(of: span)
    return TimeExpression(text: builder.text.slice(utf8: range), range: range, value: value)
  }

  private var resolver: TimeResolver { TimeResolver(published: published, anchor: anchor) }
  private func words(at head: Int) -> [String] { span(at: head).map { tree[$0].text } }

  /// The words of a time; "earlier" and "later" before "this week" belong to it.
  private func span(at head: Int) -> Range<Int> {
    let span = builder.extent(of: head)
    let subtree = [.adverb].contains(tree[head].tag) ? tree.subtree(of: head) : []
    let lower = min(span.lowerBound, subtree.first ?? head)
    let before = lower - 1
    let widens = before >= 0 && ["earlier", "later"].contains(tree[before].text.lowercased())
    let behind = span.upperBound
    let follows = behind < tree.tokens.count && ["later", "earlier"].contains(tree[behind].text.lowercased())
    return (widens ? before : lower)..<(follows ? behind + 1 : endWithYear(of: head, span))
  }

  /// "February 6, 2023": a comma may stand before the year.
  private func endWithYear(of head: Int, _ span: Range<Int>) -> Int {
    let end = span.upperBound
    guard end + 1 < tree.tokens.count, tree[end].text == ",", TimeWords.isYear(tree[end + 1].text), builder.isDate(head),
      span.contains(tree[end + 1].head)
    else { return end }
    return end + 2
  }
}

/// For each sentence, the day that the sentences before it spoke of last.
enum AnchorDays {
  /// How many sentences an anchor holds.
  private static let reach = 4

  static func days(in article: AnalyzedArticle) -> [CalendarDay?] {
    let resolver = TimeResolver(published: article.article.publicationDay)
    var last: (sentence: Int, day: CalendarDay)?
    return article.sentences.enumerated().map { index, sentence in
      let before = last
      for place in sentence.tokens.indices {
        if let day = day(at: place, in: sentence, resolver) { last = (index, day) }
      }
      guard let before, index - before.sentence <= reach else { return nil }
      return before.day
    }
  }

  private static func day(at place: Int, in sentence: AnalyzedSentence, _ resolver: TimeResolver) -> CalendarDay? {
    let word = sentence.tokens[place].text.lowercased()
    let isDay = TimeWords.weekdays[word] != nil || ["today", "yesterday"].contains(word)
    guard isDay || TimeWords.months[word] != nil else { return nil }
    let near = isDay ? place..<place + 1 : max(0, place - 1)..<min(sentence.tokens.count, place + 4)
    return resolver.value(of: sentence.tokens[near].map(\.text)).flatMap(CalendarDay.init(iso:))
  }
}
