import NewsModel

/// Finds whom a deed hits through what is theirs: who bombs "Houthi positions in Yemen" attacks the Houthis, in Yemen.
struct TargetOwner {
  /// The nouns for what is hit in somebody's stead, as the relation's file lists them.
  let nouns: Set<String>
  let vocabulary: Vocabulary

  /// The one who is hit; nil where the noun is no such thing, or nothing tells whose it is: "targets in Yemen".
  func owner(of mention: Mention) -> Mention? {
    guard !nouns.isEmpty, mention.form == .nominal, nouns.contains(mention.headLemma) else { return nil }
    let owners = mention.modifiers.filter { Self.owning.contains($0.role) }.map(\.mention).filter(isActor)
    return owners.count == 1 ? owners[0] : nil
  }

  /// Where a target lies whose owner was hit.
  func place(ofTargetOf owner: Mention, in proposition: Proposition) -> Mention? {
    let target = proposition.arguments.map(\.mention).first { nouns.contains($0.headLemma) && $0.modifiers.contains { $0.mention.span == owner.span } }
    return target?.modifiers.first { Self.placing.contains($0.role) && vocabulary.isKind($0.mention.referent.type, of: .place) }?.mention
  }

  private static let owning: Set<String> = ["nationality", "compound", "poss", "of"]
  private static let placing: Set<String> = ["in", "at", "near", "inside", "outside"]

  private func isActor(_ mention: Mention) -> Bool {
    let type = mention.referent.type
    return type == .country || type == .group || vocabulary.isKind(type, of: .organization)
  }
}
