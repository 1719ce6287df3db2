import NewsModel

/// Groups of markables that stand for one thing; groups only grow, and each knows what all its members tell.
struct MentionClusters {
  /// What the members of a group tell together.
  struct Knowledge {
    var members: [Int]
    var number: GrammaticalNumber
    var gender: Gender
    var kind: Markable.Kind
    var type: EntityType?
    var roles: Set<String>
    var modifiers: Set<String>
    var hasName: Bool

    fileprivate mutating func take(in other: Knowledge) {
      let isBehind = (members.last ?? -1) < (other.members.first ?? 0)
      members += other.members
      if !isBehind { members.sort() }
      if !number.isDisjoint(with: other.number) { number.formIntersection(other.number) }
      if !gender.isDisjoint(with: other.gender) { gender.formIntersection(other.gender) }
      if kind == .unknown { kind = other.kind }
      type = type ?? other.type
      roles.formUnion(other.roles)
      modifiers.formUnion(other.modifiers)
      hasName = hasName || other.hasName
    }
  }

  private var parent: [Int]
  private var knowledge: [Knowledge]

  init(_ markables: [Markable]) {
    parent = Array(markables.indices)
    knowledge = markables.enumerated().map { index, markable in
      Knowledge(
        members: [index], number: markable.number, gender: markable.gender, kind: markable.kind, type: markable.type,
        roles: Set(markable.roles), modifiers: Set(markable.modifiers), hasName: markable.form == .name)
    }
  }

  func root(of markable: Int) -> Int {
    var index = markable
    while parent[index] != index { index = parent[index] }
    return index
  }

  func areJoined(_ a: Int, _ b: Int) -> Bool { root(of: a) == root(of: b) }

  subscript(_ markable: Int) -> Knowledge { knowledge[root(of: markable)] }

  /// Whether what is known of two groups lets them be one.
  func agree(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (self[a], self[b])
    return !first.number.isDisjoint(with: second.number) && !first.gender.isDisjoint(with: second.gender)
  }

  /// Makes two groups one; what they disagree on is left as the earlier one has it.
  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (min(root(of: a), root(of: b)), max(root(of: a), root(of: b)))
    guard first != second else { return }
    parent[second] = first
    let other = knowledge[second]
    knowledge[second].members = []
    knowledge[first].take(in: other)
  }

  /// All groups, those of one too, in the order of their first members.
  var groupsAndSingles: [[Int]] { knowledge.map(\.members).filter { !$0.isEmpty } }

  /// The groups of more than one, in the order of their first members.
  var groups: [[Int]] { knowledge.map(\.members).filter { $0.count > 1 } }
}
