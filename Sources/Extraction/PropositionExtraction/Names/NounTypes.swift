public import NewsModel

/// Tells the type of a thing from the common noun that names it: `naval base` is a `MilitaryBase`.
///
///     let types = NounTypes(vocabulary.types)
///     types.type(of: ["naval", "base"])   // MilitaryBase
public struct NounTypes: Sendable {
  private let types: [String: EntityType]
  private let longest: Int
  let nameWords: NameWords

  /// Gathers the nouns of the type definitions; where two types claim a noun, the first in order of names keeps it.
  public init(_ definitions: [EntityTypeDefinition]) {
    var types: [String: EntityType] = [:]
    var longest = 1
    for definition in definitions.sorted(by: { $0.name < $1.name }) {
      for noun in definition.nouns {
        let key = noun.lowercased()
        if types[key] == nil { types[key] = definition.name }
        longest = max(longest, key.split(separator: " ").count)
      }
    }
    self.types = types
    self.longest = longest
    nameWords = NameWords(definitions)
  }

  /// The type that the longest known ending of a noun phrase names; nil when none is known.
  ///
  /// `words` are the dictionary forms of modifiers and head, in lower case, the head last.
  public func type(of words: [String]) -> EntityType? {
    for length in stride(from: min(longest, words.count), to: 0, by: -1) {
      let ending = words.suffix(length).joined(separator: " ")
      if let type = types[ending] ?? Self.singular(of: ending).flatMap({ types[$0] }) { return type }
    }
    return nil
  }

  /// Whether a noun of one or more words, in lower case, stands in the lists as it is.
  func hasEntry(_ noun: String) -> Bool { types[noun] != nil }

  /// "Troops" and "militiamen" have no singular for the lemmatiser, and one in the lists.
  private static func singular(of plural: String) -> String? {
    // "the 19-year-old"
    if plural.hasSuffix("-year-old") { return "year-old" }
    if plural.hasSuffix("men") { return plural.dropLast(2) + "an" }
    return plural.hasSuffix("s") ? String(plural.dropLast()) : nil
  }
}
