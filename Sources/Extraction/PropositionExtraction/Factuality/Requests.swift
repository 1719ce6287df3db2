import NewsModel

extension SentenceReader {
  /// "urged Israel to stop", "called on Israel to stop", "demanded that Israel stop": to whom a request goes, as a proposition of its own, `urge to`,
  /// whose object is the one who is asked.
  func addressed(_ clause: Clause) -> Clause? {
    guard clause.construction == .verbal, lexicon.words.requests.contains(clause.predicate) || lexicon.words.compelling.contains(clause.predicate), clause.has(Role.subject) else { return nil }
    let asked = askedToAct(by: clause) ?? askedInClause(of: clause)
    guard let asked, !asked.isEmpty else { return nil }
    var copy = clause
    copy.predicate = "\(clause.predicate) to"
    copy.fillers = clause.fillers.filter { $0.role == Role.subject && !asked.contains($0.head) } + asked.map { Clause.Filler(role: Role.object, head: $0) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// Who stands beside an infinitive: the object, or what follows "on" or "to".
  private func askedToAct(by clause: Clause) -> [Int]? {
    let infinitive = tree.children(of: clause.head).first { child in
      [.xcomp, .advcl, .ccomp].contains(tree[child].relation) && tree.children(of: child, .mark).contains { tree[$0].lemma == "to" } && tree.child(of: child, .nsubj) == nil
    }
    guard let infinitive else { return nil }
    let roles = [Role.recipient, Role.object] + (Self.calling.contains(clause.predicate) ? ["on", "upon", "to", "with", "for"] : [])
    // "requested 3,000 more troops to hold the town": the troops are asked for.
    if clause.predicate == "request", clause.heads(Role.object).contains(where: { tree.name(at: $0) == nil && tree.child(of: $0, .det, .nmodPoss) == nil }) { return nil }
    let role = roles.first { role in clause.heads(role).contains { $0 < infinitive || tree.isPassive(clause.head) } }
    return role.map { clause.heads($0) }
  }

  private static let calling: Set<String> = ["call", "call on", "call upon", "appeal", "plead"]

  /// "demanded that Sudan return the helicopter": the subject of what is demanded.
  private func askedInClause(of clause: Clause) -> [Int]? {
    guard Self.demanding.contains(clause.predicate), let content = tree.child(of: clause.head, .ccomp), let subject = tree.child(of: content, .nsubj), subject < content else { return nil }
    return tree.conjuncts(of: subject).filter { !tree.isClause($0) }
  }

  private static let demanding: Set<String> = ["demand", "request"]
}
