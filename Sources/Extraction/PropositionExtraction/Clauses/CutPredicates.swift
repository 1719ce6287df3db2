import NewsModel

/// Predicates that say little of their object without the part that completes them.
extension SentenceReader {
  /// "expected them to meet", "made her minister", "put the army in charge", "left three people dead".
  func isCutShort(_ clause: Clause, times: [Int]) -> Bool {
    guard clause.construction == .verbal, clause.has(Role.object) || clause.has(Role.recipient) else { return false }
    if clause.has(Role.complement) { return true }
    let verb = clause.predicate
    let completing = tree.children(of: clause.head).contains { child in
      child > clause.head && ([.xcomp, .ccomp].contains(tree[child].relation) || tree[child].relation == .advcl && tree[child].pennTag == "VB" && Self.expecting.contains(verb))
    }
    if completing, lexicon.words.completedVerbs.contains(verb) { return true }
    guard lexicon.words.placedVerbs.contains(verb) else { return false }
    return clause.fillers.contains { !Role.core.contains($0.role) && $0.role != Role.unmarked && !Self.circumstances.contains($0.role) && !times.contains($0.head) }
  }

  /// Verbs whose infinitive is never a purpose: "expected them to meet".
  private static let expecting: Set<String> = ["expect", "want", "need", "allow", "permit", "enable", "require", "cause", "intend", "prompt", "like", "prefer"]

  /// What tells of the circumstances completes no predicate.
  private static let circumstances: Set<String> = ["after", "before", "during", "amid", "since", "until", "despite", "because of", "according to", "poss", "compound", "by", "without"]
}
