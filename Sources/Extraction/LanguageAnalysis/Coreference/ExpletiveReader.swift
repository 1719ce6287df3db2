import NewsModel

/// Tells the "it" that stands for nothing: "it is likely that", "it rained", "it took an hour to".
struct ExpletiveReader {
  let tree: PhraseTree

  func isExpletive(_ token: Int) -> Bool {
    let word = tree[token]
    guard word.head >= 0, word.text.lowercased() == "it", word.relation.base == .nsubj || word.relation == .expl || word.relation == .obj
    else { return false }
    let governor = word.head
    if word.relation == .obj { return ["make", "find", "take"].contains(tree[governor].lemma) && hasClause(governor) }
    if Self.weather.contains(tree[governor].lemma) { return true }
    if tree.isPredicate(governor) { return isImpersonalPredicate(governor) }
    return Self.impersonalVerbs.contains(tree[governor].lemma) && hasClause(governor)
  }

  private func isImpersonalPredicate(_ predicate: Int) -> Bool {
    let word = tree[predicate]
    if word.tag == .adjective, hasClause(predicate) { return true }
    if [.noun, .properNoun].contains(word.tag), isCleft(predicate) { return true }
    return Self.timeNouns.contains(word.lemma.lowercased()) || word.tag == .noun && Self.stances.contains(word.lemma) && hasClause(predicate)
  }

  /// "It was the quake that brought them together", "It was Ann Lee who founded it".
  private func isCleft(_ predicate: Int) -> Bool {
    guard let clause = tree.children(of: predicate).first(where: { tree[$0].relation == .aclRelcl && $0 > predicate }),
      let opening = tree.children(of: clause).first(where: { ["who", "whom", "that"].contains(tree[$0].text.lowercased()) })
    else { return false }
    if tree[predicate].tag == .properNoun || tree[opening].text.lowercased() != "that" { return true }
    let words = tree.children(of: predicate).filter { $0 < predicate }
    return words.contains { tree[$0].relation == .det && tree[$0].text.lowercased() == "the" } && !words.contains { tree[$0].relation == .amod }
  }

  func hasClause(_ token: Int) -> Bool {
    tree.children(of: token).contains { [.ccomp, .csubj, .xcomp, .advcl, .csubjPass, .acl, .aclRelcl].contains(tree[$0].relation) && $0 > token }
  }

  private static let weather: Set<String> = ["rain", "snow", "hail", "drizzle", "thunder"]
  private static let impersonalVerbs: Set<String> = [
    "seem", "appear", "turn", "happen", "take", "emerge", "transpire", "say", "think", "believe", "report", "expect", "know",
    "follow", "matter", "remain", "understand", "claim", "allege", "estimate", "announce", "reveal", "confirm", "decide", "hope",
  ]
  private static let timeNouns: Set<String> = [
    "time", "o'clock", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "winter", "summer", "noon",
    "midnight", "morning", "evening",
  ]
  private static let stances: Set<String> = [
    "shame", "pity", "fact", "mistake", "honor", "honour", "pleasure", "duty", "privilege", "crime", "wonder", "truth",
  ]
}
