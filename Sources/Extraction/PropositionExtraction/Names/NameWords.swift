import NewsModel

/// Tells the type of a named thing from the words of its name: "Garuda Airlines" is a company, "Fort Bragg" a base, "Ministry of Oil" a government body.
///
/// The words are those of the type files: `nouns`, and `names` for words that tell the type only inside a name.
struct NameWords: Sendable {
  private var endings: [String: EntityType] = [:]
  private var openings: [String: EntityType] = [:]
  private var ancestors: [EntityType: Set<EntityType>] = [:]
  /// Types of which one thing may be told whatever kind of name the recogniser saw: "Paris Air Show", "Minsk Agreement".
  private static let anyKind: [EntityType] = ["Event", "Agreement", "Document"]

  init(_ definitions: [EntityTypeDefinition]) {
    let parents = Dictionary(definitions.map { ($0.name, $0.parents) }) { first, _ in first }
    for definition in definitions.sorted(by: { $0.name < $1.name }) {
      var known: Set<EntityType> = [definition.name]
      var open = definition.parents
      while let next = open.popLast() {
        if known.insert(next).inserted { open += parents[next] ?? [] }
      }
      ancestors[definition.name] = known
      for entry in definition.names {
        let words = entry.lowercased()
        if words.hasSuffix(" …") { openings[String(words.dropLast(2))] = definition.name } else { endings[words] = definition.name }
      }
    }
  }

  /// Whether a type is another or belongs to it.
  func isKind(_ type: EntityType, of other: EntityType) -> Bool { ancestors[type]?.contains(other) ?? (type == other) }

  /// The words of a name in lower case, one written in two capitals as two: "HotNews" is hot news.
  static func parts(of name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count == 1, let word = words.first else { return words.map { $0.lowercased() } }
    let letters = Array(word)
    let border = letters.indices.dropFirst(2).dropLast().first { letters[$0].isUppercase && letters[$0 - 1].isLowercase && letters[$0 + 1].isLowercase }
    return border.map { [String(letters[..<$0]).lowercased(), String(letters[$0...]).lowercased()] } ?? [word.lowercased()]
  }

  /// The type of the names that begin with a word: "hurricane" opens those of events.
  func typeOpened(by word: String) -> EntityType? { openings[word.lowercased()] }

  /// The type that a name's own words tell; nil when they tell none that fits the coarse type which the recogniser saw.
  ///
  /// `words` are in lower case; `nounType` tells the type of a noun phrase in dictionary form.
  func type(of words: [String], coarse: EntityType?, nounType: ([String]) -> EntityType?) -> EntityType? {
    guard let last = words.last else { return nil }
    // "MV Ruby Star": what opens the name of a ship opens nothing else.
    if words.count > 1, openings[words[0]] == "Product" { return "Product" }
    if words.count == 1, last.hasSuffix(".com"), last.count > 4, coarse != .person, coarse != .group { return endings[".com"] }
    // "Resolution 2254", "Apollo 11": the number tells nothing.
    if words.count > 2, last.utf8.allSatisfy({ (48...57).contains($0) }) { return type(of: Array(words.dropLast()), coarse: coarse, nounType: nounType) }
    let inSingular = Array(words.dropLast()) + [Self.singular(last)]
    var candidates: [(type: EntityType?, isWeak: Bool)] = []
    if words.count > 2 { candidates += [(endings[words.suffix(3).joined(separator: " ")], false), (body(openings[words.prefix(2).joined(separator: " ")], endingIn: inSingular, nounType), false)] }
    if words.count > 1 { candidates.append((longPhrase(words, nounType), false)) }
    // "Bank of Uige", "Council for National Salvation"
    if let of = words.firstIndex(where: { ["of", "for", "against", "on"].contains($0) }), of > 0 {
      let opening = Array(words[..<of])
      candidates += [(nounType(opening), true), (ending(of: opening), true)]
    }
    candidates += [(ending(of: words), true), (nounType(words), false), (nounType(inSingular), false)]
    if words.count > 1 { candidates.append((body(openings[words[0]], endingIn: inSingular, nounType), true)) }
    return candidates.lazy.compactMap { candidate in
      candidate.type.flatMap { fits($0, coarse: coarse, isWeak: candidate.isWeak, isOneWord: words.count == 1) ? $0 : nil }
    }.first
  }

  /// What opens the name of a body, unless its last word is a thing's: "UN House" and "United Nations Charter" are no bodies.
  private func body(_ opened: EntityType?, endingIn words: [String], _ nounType: ([String]) -> EntityType?) -> EntityType? {
    guard opened == "InternationalBody", let noun = nounType(Array(words.suffix(1))) ?? ending(of: words) else { return opened }
    return isKind(noun, of: .organization) || noun == .event ? opened : nil
  }

  /// The type of a known phrase of several words at the end: "house of representatives", "air force".
  private func longPhrase(_ words: [String], _ nounType: ([String]) -> EntityType?) -> EntityType? {
    guard let long = nounType(words), nounType(words.suffix(1)) != long else { return nil }
    return long
  }

  private func ending(of words: [String]) -> EntityType? {
    guard let last = words.last else { return nil }
    if words.count > 1, let pair = endings[words.suffix(2).joined(separator: " ")] { return pair }
    if last.hasSuffix(".com"), last.count > 4 { return endings[".com"] }
    return endings[last.hasSuffix(".") ? String(last.dropLast()) : last]
  }

  private func fits(_ type: EntityType, coarse: EntityType?, isWeak: Bool, isOneWord: Bool) -> Bool {
    if !isOneWord, Self.anyKind.contains(where: { isKind(type, of: $0) }) { return true }
    switch coarse {
    case EntityType.organization:
      return isKind(type, of: .organization) || (!isWeak && !isOneWord && isKind(type, of: "Facility"))
    // "Democrats in Congress"
    case EntityType.place: return isKind(type, of: .place) || isOneWord && !isWeak && type == "Government"
    case nil, EntityType.concept: return !isOneWord && (isKind(type, of: .organization) || isKind(type, of: .place))
    default: return false
    }
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
  }
}
