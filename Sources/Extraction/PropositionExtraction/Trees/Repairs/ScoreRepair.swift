import NewsModel

/// Mends results of games, "beat Spain 2-1", which parsers take for a part of the name before them.
enum ScoreRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].tag == .numeral && !isInside(token, draft) {
      if let end = endOfScore(token, in: draft) { setApart(token, upTo: end, in: &draft) }
    }
  }

  /// A second number behind a hyphen is no start of a score.
  private static func isInside(_ token: Int, _ draft: TreeDraft) -> Bool {
    token > 0 && ["-", "–"].contains(draft[token - 1].text)
  }

  /// The last word of "2 - 1", or of "2-1" in one word; nil where the numbers say something else.
  private static func endOfScore(_ token: Int, in draft: TreeDraft) -> Int? {
    let parts = draft[token].text.split(whereSeparator: { "-–".contains($0) })
    if parts.count == 2, parts.allSatisfy(isPoints) { return token }
    let second = token + 2
    guard second < draft.tokens.count, ["-", "–"].contains(draft[token + 1].text), draft[second].tag == .numeral,
      isPoints(Substring(draft[token].text)), isPoints(Substring(draft[second].text))
    else { return nil }
    let next = second + 1 < draft.tokens.count ? draft[second + 1] : nil
    // "2-1 lead", "10-15 people": the numbers belong to the noun behind them.
    return next.map { [.noun, .properNoun, .symbol].contains($0.tag) } == true ? nil : second
  }

  /// Whether a number can be the points of one side: at most three digits.
  static func isPoints(_ text: Substring) -> Bool { text.utf8.count <= 3 && Int(text) != nil }

  private static func setApart(_ token: Int, upTo end: Int, in draft: inout TreeDraft) {
    guard let verb = verb(above: token, in: draft) else { return }
    draft.hang(token, below: verb, as: .oblUnmarked)
    for word in token + 1..<max(end, token) + 1 where word <= end { draft.hang(word, below: token, as: draft[word].tag == .numeral ? .flat : .punct) }
    for child in draft.children(of: token) + (end > token ? draft.children(of: end) : []) where child > end { draft.hang(child, below: verb, as: .obl) }
  }

  /// The verb that the number, or the name before it, is an object of.
  private static func verb(above token: Int, in draft: TreeDraft) -> Int? {
    let head = draft[token].head
    guard head >= 0 else { return nil }
    switch draft[token].relation {
    case .obj, .obl, .oblUnmarked, .dep, .advmod: return draft[head].tag == .verb ? head : nil
    case .flat, .nummod, .nmodUnmarked, .appos, .nmod:
      guard [.obj, .obl].contains(draft[head].relation), draft[head].tag == .properNoun, head < token, draft[head].head >= 0 else { return nil }
      return draft[draft[head].head].tag == .verb ? draft[head].head : nil
    default: return nil
    }
  }
}
