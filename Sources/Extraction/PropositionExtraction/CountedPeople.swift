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

  private static let deedsToPeople: Set<String> = [
    "kill", "wound", "injure", "hurt", "arrest", "detain", "rescue", "displace", "evacuate", "abduct", "kidnap", "execute", "jail", "behead", "hospitalise", "hospitalize", "deport",
  ]
}
