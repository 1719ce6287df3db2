import NewsModel

/// The name of a site, split into where it is and what it is.
struct SiteName: Hashable, Sendable {
  let place: [String]
  let noun: String

  init(_ identity: Identity) { self.init(words: identity.id.nameWords) }

  init(words: [String]) {
    let place = words.filter { !Self.nouns.contains($0) }
    self.place = place
    let rest = words.filter { Self.nouns.contains($0) }
    noun = rest.isEmpty ? "" : HeadClass.base(rest.joined(separator: " "))
  }

  /// Whether this is a vague name ("facility", "military base") for what the other names exactly.
  func isVaguer(than other: SiteName) -> Bool {
    self != other && !place.isEmpty && place == other.place && noun == "military base" && other.noun != noun
      && !other.noun.isEmpty
  }

  /// Whether an id names a base without saying what kind of base.
  static func isVague(_ id: Entity.ID) -> Bool {
    let isSite = ["militarybase/", "facility/"].contains(where: id.rawValue.hasPrefix)
    return isSite && SiteName(words: id.nameWords).noun == "military base"
  }

  private static let nouns: Set<String> = [
    "naval", "navy", "fleet", "submarine", "maritime", "air", "airbase", "airfield", "aerodrome", "aviation",
    "airstrip", "military", "army", "base", "facility", "site", "installation", "outpost", "garrison",
  ]
}
