import NewsModel

/// Reads who does a deed and whom it hits, or whom help goes to, where the noun itself does not say so and the clause around it does.
extension SentenceReader {
  /// "are facing air strikes by the army", "came under attack from the rebels": the deed aims at the verb's subject, and whoever it is from does it.
  func undergone(_ clause: Clause, by clauses: [Int: Clause]) -> Clause? {
    let first = tree[clause.head].relation == .conj ? tree[clause.head].head : clause.head
    guard clause.construction == .nominal, lexicon.words.deedPhrases["on"]?.contains(clause.predicate) == true || lexicon.words.deedPhrases["against"]?.contains(clause.predicate) == true || lexicon.words.deedPhrases["into"]?.contains(clause.predicate) == true || Self.shooting.contains(clause.predicate) || isGunfire(clause.head), first >= 0,
      !clause.fillers.contains(where: { ["on", "against", "into", "poss", "compound", "of"].contains($0.role) }), let verb = tree.head(of: first).flatMap({ clauses[$0] }), verb.construction != .nominal
    else { return nil }
    let isObject = tree[first].relation == .obj && lexicon.words.undergoing.contains(verb.predicate)
    let isUnder = tree.adposition(of: first) == "under" && (tree[first].relation == .obl && ["come", "be", "remain"].contains(verb.predicate) || verb.head == first)
    guard isObject || isUnder else { return nil }
    let targets = verb.heads(Role.subject)
    guard !targets.isEmpty else { return nil }
    var copy = clause
    if !copy.has("by") {
      let doers = clause.heads("from") + verb.fillers.filter { ["from", "by"].contains($0.role) && $0.head > clause.head }.map(\.head)
      copy.fillers.removeAll { $0.role == "from" }
      copy.fillers += doers.map { Clause.Filler(role: "by", head: $0) }
    }
    let role = lexicon.words.deedPhrases["into"]?.contains(clause.predicate) == true ? "into" : "on"
    copy.fillers += targets.map { Clause.Filler(role: role, head: $0, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "rocket fire", but not the fire that critics open.
  func isGunfire(_ noun: Int) -> Bool {
    tree[noun].lemma == "fire" && tree[noun].relation == .obj && tree.children(of: noun, .compound).contains { Self.guns.contains(tree[$0].lemma.lowercased()) }
  }

  private static let guns: Set<String> = ["rocket", "mortar", "artillery", "missile", "tank", "sniper", "gun", "machine-gun", "small-arms"]
  private static let shooting: Set<String> = ["shelling", "bombardment", "invasion", "ambush", "siege", "onslaught", "shooting"]

  /// "support for the government in the fight against the rebels": the fight is that of those who are helped.
  func sharedFight(_ clause: Clause) -> Clause? {
    guard clause.construction == .nominal, Self.fights.contains(clause.predicate), clause.has("against"), !clause.fillers.contains(where: { ["poss", "by", "between", "compound", "of"].contains($0.role) }),
      tree.adposition(of: clause.head) == "in", let mark = tree.child(of: clause.head, .`case`), let one = helpedOne(before: mark)
    else { return nil }
    var copy = clause
    copy.fillers += tree.conjuncts(of: one).map { Clause.Filler(role: "poss", head: $0, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "with support from the coalition, the army took the town": the coalition supports whoever does it.
  func helpFrom(_ clause: Clause, by clauses: [Int: Clause]) -> Clause? {
    guard clause.construction == .nominal, Self.helps.contains(clause.predicate), tree[clause.head].relation == .obl, tree.adposition(of: clause.head) == "with", let verb = tree.head(of: clause.head).flatMap({ clauses[$0] }), verb.construction == .verbal,
      case let helpers = clause.heads("from") + clause.heads("of"), !helpers.isEmpty, !clause.has("for"), !clause.has("poss")
    else { return nil }
    let helped = verb.heads(Role.subject)
    guard !helped.isEmpty else { return nil }
    var copy = clause
    copy.fillers.removeAll { ["from", "of"].contains($0.role) }
    copy.fillers += helpers.map { Clause.Filler(role: "poss", head: $0) } + helped.map { Clause.Filler(role: "for", head: $0, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  private static let helps: Set<String> = ["support", "help", "backing", "assistance", "aid"]

  private static let fights: Set<String> = ["fight", "struggle", "battle", "campaign", "war"]
}
