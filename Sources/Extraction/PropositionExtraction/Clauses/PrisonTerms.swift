import NewsModel

extension SentenceReader {
  /// "jailed for nine years", "jailed for life" say what "jailed to nine years" would: the term, neither the ground nor the time.
  func termed(_ clause: Clause) -> Clause {
    guard clause.construction == .verbal, ["jail", "imprison", "sentence", "suspend", "disqualify"].contains(clause.predicate) else { return clause }
    var copy = clause
    copy.fillers = clause.fillers.map { filler in
      guard filler.role == "for", tree[filler.head].lemma == "life" || TimeWords.units[TimeWords.singular(tree[filler.head].lemma.lowercased())] != nil else { return filler }
      return Clause.Filler(role: "to", head: filler.head, isInherited: filler.isInherited)
    }
    return copy
  }
}
