import NewsModel

/// Reads bare numbers that count people: "Two killed in Kyiv", "The strike killed 15 in Gaza".
extension MentionBuilder {
  /// Whether a number without a noun is the object of a deed that only people, or hardly anything else, suffer.
  func countsPeople(_ head: Int) -> Bool {
    guard tree[head].tag == .numeral, let verb = tree.head(of: head), tree[verb].tag == .verb, !TimeWords.isYear(tree[head].text) || tree[head].relation == .obj,
      !tree.children(of: head, .nmod).contains(where: { tree.adposition(of: $0) == "of" })
    else { return false }
    let lemma = tree[verb].lemma.lowercased()
    switch tree[head].relation {
    case .nsubjPass, .obj: return Self.deedsToPeople.contains(lemma)
    case .nsubj: return lemma == "die" || tree[verb].pennTag == "VBN" && Self.deedsToPeople.contains(lemma)
    default: return false
    }
  }

  /// "planes" of "six of these planes", "farmers" of "a group of farmers": the phrase means what is counted.
  func countedThing(of head: Int) -> Int? {
    guard let counted = countedNoun(of: head) ?? (isMultitude(head) || ["%", "percent"].contains(tree[head].lemma.lowercased()) ? tree.children(of: head, .nmod).first { tree.adposition(of: $0) == "of" } : nil) else { return nil }
    if isMultitude(head) {
      if let inner = countedThing(of: counted) { return inner }
      return ["NNS", "NNPS"].contains(tree[counted].pennTag) && !isMultitude(counted) ? counted : nil
    }
    guard tree[head].tag == .numeral || Self.shares.contains(tree[head].text.lowercased()) || isShareOfStake(head, counted), tree[counted].tag == .noun, tree.child(of: counted, .det, .nmodPoss) != nil else { return nil }
    return counted
  }

  /// "30 percent" of "30 percent of its stake in the bank", which is a stake.
  private func isShareOfStake(_ head: Int, _ counted: Int) -> Bool {
    ["%", "percent"].contains(tree[head].lemma.lowercased()) && ["stake", "share", "shareholding", "holding", "interest"].contains(tree[counted].lemma.lowercased())
  }

  /// "a number"; "the group of farmers" is one of several.
  private func isMultitude(_ head: Int) -> Bool {
    Self.handfuls.contains(tree[head].lemma.lowercased()) && tree[head].pennTag == "NN" && tree.child(of: head, .det).map { ["a", "an"].contains(tree[$0].text.lowercased()) } ?? false
  }

  private static let handfuls: Set<String> = ["group", "number", "handful", "couple", "dozen", "majority"]

  private static let deedsToPeople: Set<String> = [
    "kill", "wound", "injure", "hurt", "arrest", "detain", "rescue", "displace", "evacuate", "abduct", "kidnap", "execute", "jail", "behead", "hospitalise", "hospitalize", "deport",
  ]
}
