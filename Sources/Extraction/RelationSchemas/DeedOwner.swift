import NewsModel

/// Finds who acts through a weapon or a deed: in "An Israeli air strike killed five people", Israel kills.
struct DeedOwner {
  /// The nouns through which somebody acts, as the relation's file lists them.
  let deeds: Set<String>
  let vocabulary: Vocabulary

  /// The one who acts; nil where the noun is no such thing, or nothing tells whose it is: "a bombing in Baghdad".
  func actor(behind mention: Mention) -> Mention? {
    guard !deeds.isEmpty, mention.form == .nominal, isDeed(mention.description) else { return nil }
    if let force = force(with: mention) { return force }
    let actors = mention.modifiers.filter(isOwner).map(\.mention).filter(canAct)
    return actors.count == 1 ? actors[0] : nil
  }

  /// "coalition aircraft", "government artillery": those who have the weapon, called by it.
  private func force(with mention: Mention) -> Mention? {
    let words = mention.description.split(separator: " ")
    guard words.count > 1, Self.weapons.contains(mention.headLemma), words.dropLast().contains(where: { Self.forces.contains(String($0)) }), !mention.modifiers.contains(where: isOwner) else { return nil }
    var force = mention
    force.type = .group
    return force
  }

  private static let weapons: Set<String> = ["aircraft", "plane", "warplane", "jet", "helicopter", "gunship", "drone", "tank", "artillery", "submarine", "warship", "boat", "gunboat", "gunfire"]
  private static let forces: Set<String> = ["coalition", "government", "army", "rebel", "police", "navy", "militia", "regime", "insurgent", "militant", "guerrilla", "opposition", "separatist", "allied", "loyalist"]

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
