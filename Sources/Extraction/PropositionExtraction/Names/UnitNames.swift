import NewsModel

/// Names of military units, which the recogniser leaves out and the tree takes for a list: "2nd Battalion, 5th Marine Regiment, Camp Lejeune, North Carolina".
///
/// A number and a word for a unit are a name by themselves; and of units side by side each is a part of the next, and lies where the last name says.
enum UnitNames {
  /// Words that end the name of a unit.
  private static let nouns: Set<String> = [
    "battalion", "regiment", "brigade", "division", "squadron", "corps", "army", "fleet", "wing", "group", "command", "company", "platoon", "battery", "troop", "flotilla", "infantry", "cavalry",
  ]

  /// Marks the names of units that are in no name, or in the name of a body that begins inside them.
  static func join(_ sentence: inout AnalyzedSentence) {
    var token = 0
    while token < sentence.tokens.count {
      guard let words = unit(from: token, in: sentence.tokens) else {
        token += 1
        continue
      }
      let touched = sentence.names.filter { $0.tokens.overlaps(words) }
      if touched.allSatisfy({ words.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= words.upperBound }) {
        sentence.setName(words, .organization)
      }
      token = words.upperBound
    }
  }

  /// "2nd Battalion", "101st Airborne Division", "Third Fleet".
  private static func unit(from start: Int, in tokens: [Token]) -> Range<Int>? {
    guard isOrdinal(tokens[start].text) else { return nil }
    for end in start + 1..<min(start + 6, tokens.count) where start + 1 < tokens.count {
      guard tokens[end].text.first?.isUppercase == true, [.properNoun, .adjective, .noun].contains(tokens[end].tag) else { return nil }
      let isLast = end + 1 >= tokens.count || tokens[end + 1].text.first?.isUppercase != true
      if isLast { return nouns.contains(tokens[end].text.lowercased()) ? start..<end + 1 : nil }
    }
    return nil
  }

  private static func isOrdinal(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if !(48...57).contains(first) { return ordinals.contains(text) }
    if let digits = ["st", "nd", "rd", "th", "d"].lazy.compactMap({ text.hasSuffix($0) ? text.dropLast($0.count) : nil }).first(where: { !$0.isEmpty && $0.allSatisfy(\.isNumber) }) { return digits.count < 4 }
    return ordinals.contains(text)
  }

  private static let ordinals: Set<String> = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth"]

  static func isUnit(_ name: NameSpan, in tokens: [Token]) -> Bool {
    name.kind == .organization && name.tokens.count > 1 && name.tokens.last.map { nouns.contains(tokens[$0].text.lowercased()) } == true && name.tokens.first.map { isOrdinal(tokens[$0].text) } == true
  }

  // MARK: "2nd Battalion, 5th Marine Regiment, Camp Lejeune, North Carolina"

  /// The names that stand behind a unit, each behind a comma: larger units, then places.
  static func chain(behind name: NameSpan, in sentence: AnalyzedSentence) -> [NameSpan] {
    var chain = [name]
    // "the 3rd Battalion of the 5th Marine Regiment"
    if let next = sentence.names.first(where: { $0.tokens.lowerBound > name.tokens.upperBound }), isUnit(next, in: sentence.tokens), next.tokens.lowerBound - name.tokens.upperBound < 3,
      sentence.tokens[name.tokens.upperBound].text == "of"
    {
      return [name, next]
    }
    while let last = chain.last, last.tokens.upperBound + 1 < sentence.tokens.count, sentence.tokens[last.tokens.upperBound].text == ",",
      let next = sentence.names.first(where: { $0.tokens.lowerBound == last.tokens.upperBound + 1 }), isUnit(next, in: sentence.tokens) || next.kind == .location
    {
      if isUnit(next, in: sentence.tokens), chain.last.map({ !isUnit($0, in: sentence.tokens) }) == true { break }
      chain.append(next)
    }
    let end = chain[chain.count - 1].tokens.upperBound
    // "the 2nd Battalion, 5th Regiment and 7th Regiment" is a list.
    if end < sentence.tokens.count, ["and", "or"].contains(sentence.tokens[end].text) { return [name] }
    return chain
  }

  /// Hangs what stands behind a unit on the unit, rather than on the verb beside it.
  static func hang(in draft: inout TreeDraft) {
    for name in draft.sentence.names where isUnit(name, in: draft.tokens) {
      let chain = chain(behind: name, in: draft.sentence)
      guard chain.count > 1, draft[name.tokens.upperBound].text == "," else { continue }
      for (one, next) in zip(chain, chain.dropFirst()) {
        guard let upper = head(of: one, in: draft), let lower = head(of: next, in: draft), draft[lower].head != upper || draft[lower].relation == .conj, draft[lower].relation != .root else { continue }
        draft.hang(lower, below: upper, as: .nmodUnmarked)
      }
    }
  }

  private static func head(of name: NameSpan, in draft: TreeDraft) -> Int? { name.tokens.first { !name.tokens.contains(draft[$0].head) } }
}
