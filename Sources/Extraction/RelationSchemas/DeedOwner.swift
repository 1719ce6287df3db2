import NewsModel

/// Finds who acts through a weapon or a deed: in "An Israeli air strike killed five people", Israel kills.
struct DeedOwner {
  /// The nouns through which somebody acts, as the relation's file lists them.
  let deeds: Set<String>
  let vocabulary: Vocabulary

  /// The one who acts; nil where the noun is no such thing, or nothing tells whose it is: "a bombing in Baghdad".
  func actor(behind mention: Mention) -> Mention? {
    guard !deeds.isEmpty, mention.form == .nominal, isDeed(mention.description) else { return nil }
    let actors = mention.modifiers.filter(isOwner).map(\.mention).filter(canAct)
    return actors.count == 1 ? actors[0] : nil
  }

  private func isDeed(_ description: String) -> Bool {
    let words = description.split(separator: " ").map(String.init)
    return words.indices.contains { deeds.contains(words[$0...].joined(separator: " ")) }
  }

  private func isOwner(_ modifier: MentionModifier) -> Bool {
    switch modifier.role {
    case "nationality", "poss", "by": true
    // "the Baghdad strike" names a place; "the U.S. strike" and "the Taliban raid" say whose it is.
    case "compound": !vocabulary.isKind(modifier.mention.referent.type, of: .place) || modifier.mention.text.allSatisfy { $0.isUppercase || $0 == "." }
    default: false
    }
  }

  /// A country acts; a town or a day that a deed is named after does not.
  private func canAct(_ mention: Mention) -> Bool {
    let type = mention.referent.type
    return type == .country || !vocabulary.isKind(type, of: .place) && type != .time && type != .concept
  }
}
