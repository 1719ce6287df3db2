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
      if let type = types[words.suffix(length).joined(separator: " ")] { return type }
    }
    return nil
  }
}
