import NewsModel

/// Takes from a name what is not part of it: determiners, titles, possessives, quotation marks.
enum NameCleaning {
  /// The name alone: "Bashar al-Assad" for "the ousted President Bashar al-Assad's".
  ///
  /// The name of a body or place keeps words that are titles before persons: "General Motors", "Prince Edward Island".
  static func clean(_ text: String, type: EntityType = .concept) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let mayHaveTitle = [.person, .concept, .group, .anonymousSource, .position].contains(type)
    while words.count > 1, let first = words.first, isDeterminer(first) && !isInitial(words) || mayHaveTitle && isTitle(first) {
      words.removeFirst()
    }
    if type == .person {
      words = withoutOffice(words)
      while words.count > 2, let last = words.last, honours.contains(last) { words.removeLast() }
    }
    let name = words.joined(separator: " ").trimming("\"“”„'‘’()[]{},;:")
    for ending in ["'s", "’s", "'S", "’S"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Letters that Britain and its like put behind a name: "Clare Montgomery QC".
  private static let honours: Set<String> = ["QC", "KC", "SC", "OBE", "CBE", "MBE", "MEP", "MSP", "TD"]

  /// "Federica Mogherini" for "EU High Representative Federica Mogherini".
  private static func withoutOffice(_ words: [String]) -> [String] {
    guard words.count > 3, let office = words.dropLast(2).lastIndex(where: { offices.contains($0.lowercased()) }) else { return words }
    return Array(words[(office + 1)...])
  }

  /// Offices that are in no person's name.
  private static let offices: Set<String> = [
    "representative", "minister", "secretary", "president", "commissioner", "ambassador", "chairman", "chairwoman", "spokesman", "spokeswoman", "director",
    "envoy", "governor", "senator", "chancellor", "correspondent", "congressman", "congresswoman", "coordinator",
  ]

  /// Common noun phrases without their determiner and quotation marks: "Kremlin source" for "an unnamed Kremlin source".
  static func withoutDeterminer(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    while words.count > 1, let first = words.first, isDeterminer(first) && !isInitial(words) || isUnnamed(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimming("\"“”„'‘’()[]{},;:")
  }

  /// Whether a word only says that somebody stays unnamed.
  static func isUnnamed(_ word: String) -> Bool {
    ["unnamed", "anonymous", "unidentified", "undisclosed"].contains(word.lowercased())
  }

  static func isTitle(_ word: String) -> Bool { titles.contains(NameFolding.key(word)) }

  /// "A K Antony": an initial before another one.
  private static func isInitial(_ words: [String]) -> Bool {
    words.count > 2 && words[0] == "A" && words[1].utf8.count == 1 && words[1].first?.isUppercase == true
  }

  private static func isDeterminer(_ word: String) -> Bool {
    [
      "the", "a", "an", "this", "that", "these", "those", "some", "its", "his", "her", "their", "our", "my",
      "your",
    ]
    .contains(word.lowercased())
  }

  /// Titles before a name, as style books list them; none is itself a usual name.
  private static let titles: Set<String> = [
    "president", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sen",
    "senator",
    "rep", "representative", "gov", "governor", "minister", "premier", "chancellor", "secretary",
    "ambassador", "gen",
    "general", "col", "colonel", "maj", "capt", "captain", "lt", "lieutenant", "sgt", "sergeant", "adm",
    "admiral", "commodore", "brigadier",
    "commander", "sheikh", "shaikh", "ayatollah", "imam", "sultan", "emir", "king", "queen", "prince",
    "princess",
    "pope", "cardinal", "archbishop", "bishop", "rabbi", "judge", "justice", "mayor", "spokesman",
    "spokeswoman",
    "spokesperson", "former", "ousted", "deposed", "toppled", "exiled", "late", "then", "acting", "outgoing",
    "incoming", "newly", "vice", "deputy", "chairman", "chairwoman", "chief", "leader", "dictator",
    "strongman",
    "comrade", "congressman", "congresswoman", "lawmaker", "envoy", "marshal", "brigadier", "inspector",
    "officer",
  ]
}

extension String {
  /// The word with a capital at its front.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }

  /// The text without some characters at its ends.
  func trimming(_ characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) || first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
