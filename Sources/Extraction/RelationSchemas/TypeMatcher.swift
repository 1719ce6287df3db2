public import NewsModel

/// Decides whether a mention can stand in a slot that asks for certain types: types narrow, never invent.
public struct TypeMatcher: Sendable {
  private let vocabulary: Vocabulary
  private let actsFor: @Sendable (String) -> EntityType?

  /// Makes a matcher; `actsFor` tells whom a place name can act for ("Moscow" → Country), when an alias table knows.
  public init(vocabulary: Vocabulary, actsFor: @escaping @Sendable (String) -> EntityType? = { _ in nil }) {
    self.vocabulary = vocabulary
    self.actsFor = actsFor
  }

  /// The mention as it fits the slot, its type narrowed where the slot tells more; nil when it does not fit.
  ///
  /// With `isStrict`, only a type that is known fits.
  public func fitted(_ mention: Mention, to allowed: [EntityType], isStrict: Bool = false) -> Mention? {
    let referent = mention.referent
    if mention.form == .clause || referent.form == .pronoun { return nil }
    let types = [mention.type, referent.type]
    if allowed.isEmpty { return types.contains(.time) || types.contains(.quantity) ? nil : mention }
    for type in types where allowed.contains(where: { vocabulary.isKind(type, of: $0) }) { return typed(mention, type) }
    if referent.form == .name {
      if isStrict { return nil }
      // A name of unknown kind may be whatever the slot asks for.
      if referent.type == .concept {
        let open = allowed.filter { !Self.describable.contains($0.rawValue) && $0 != .country }
        return open.isEmpty ? nil : open.count == 1 ? typed(mention, open[0]) : mention
      }
      // "Ruritania" is only known to be a place; the slot asks for a country, which is a place.
      let coarse = types.contains { type in
        type != .agent && [.place, .organization].contains(type) && allowed.contains { vocabulary.isKind($0, of: type) }
      }
      if coarse { return mention }
      // Name recognisers mix up places and organisations; where no table knows the name, the slot decides.
      if let allowedKin = mistaken(types, allowed, referent) { return typed(mention, allowedKin) }
      if let name = referent.name, let actor = actsFor(name), allowed.contains(where: { vocabulary.isKind(actor, of: $0) }) {
        return mention
      }
      // A place that acts: a city or region is taken for those who govern it.
      if vocabulary.isKind(referent.type, of: .place), allowed.contains(.country), allowed.contains(.organization), isSettlement(referent.type) {
        return mention
      }
      return nil
    }
    if allowed.contains(.group), mention.isCountedOthers { return typed(mention, .group) }
    if allowed.contains(.position), mention.type == .person || mention.type == .group { return typed(mention, .position) }
    return nil
  }

  /// Things of these types say themselves what they are: a name without such a noun, "Idealab", is none of them.
  private static let describable: Set<String> = ["Event", "Position", "LegalStatus", "Award", "Money", "Quantity", "Time", "Government"]

  private func mistaken(_ types: [EntityType], _ allowed: [EntityType], _ mention: Mention) -> EntityType? {
    // A lone word taken for a surname, where only a body can stand: "bought VMware".
    if types.allSatisfy({ $0 == .person }), mention.name?.contains(" ") == false, !isTitled(mention), !allowed.contains(where: { vocabulary.isKind(.person, of: $0) }) {
      return allowed.first { $0 == .organization || $0 == "Company" }
    }
    guard types.contains(.place) || types.contains(.organization) else { return nil }
    // Tables know every country: a name that they do not know is none.
    return allowed.first { type in
      !Self.known.contains(type) && vocabulary.isKind(type, of: types.contains(.place) ? .organization : .place)
    }
  }

  /// Types whose names tables or the words themselves tell: "served in the West Indies" makes no force of them.
  private static let known: Set<EntityType> = [.country, "Government", "ArmedGroup", "Party", "InternationalBody", "MediaOutlet", "City", "Region"]

  /// "Mr. Hu", "General Than".
  private func isTitled(_ mention: Mention) -> Bool {
    mention.modifiers.contains { $0.role == "title" } || ["Mr", "Mrs", "Ms", "Miss", "Dr"].contains(mention.text.prefix { $0.isLetter })
  }

  private func isSettlement(_ type: EntityType) -> Bool {
    type == .place || ["City", "Region"].contains(type.rawValue)
  }

  private func typed(_ mention: Mention, _ type: EntityType) -> Mention {
    var copy = mention
    copy.type = type
    return copy
  }
}
