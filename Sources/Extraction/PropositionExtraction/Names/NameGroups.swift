import NewsModel

/// Which names of an article are one: "Ondal" and "Ondal Robotics", "Vogt" and "Anneliese Vogt", "Rovers" and "Dunmore Rovers".
///
/// A place is not the body that is called after it: "Uige" and "Bank of Uige" stay apart.
struct NameGroups {
  private var groups: [String: String] = [:]
  private var surnames: Set<String> = []

  init(_ uses: [NameUse]) {
    var kinds: [String: [NameSpan.Kind: Int]] = [:]
    for use in uses {
      kinds[use.words, default: [:]][use.kind ?? .other, default: 0] += 1
    }
    let long = kinds.keys.filter { $0.contains(" ") }.sorted().map { FullName(words: $0.split(separator: " "), name: $0, kinds: kinds[$0] ?? [:]) }
    for name in kinds.keys where !name.contains(" ") {
      let bearers = long.filter { $0.words.last.map { $0 == name } ?? false && $0.isPerson }
      if bearers.count > 1 { surnames.insert(name) }
      let isPlace = Self.isMostlyPlace(kinds[name] ?? [:])
      let first = long.filter { $0.words.first.map { $0 == name } ?? false && ($0.isPerson || !isPlace) }
      let last = isPlace ? [] : long.filter { $0.isShortened(to: name) }
      if let fuller = [bearers, first, last].first(where: { !$0.isEmpty }), fuller.count == 1 { groups[name] = fuller[0].name }
    }
  }

  /// The full name that stands for all names of its group, or the name itself.
  func group(of use: NameUse) -> String { groups[use.words] ?? use.words }

  /// Whether several persons of the article have this as their last name.
  func isSurname(_ name: String) -> Bool { surnames.contains(name) }

  private static func isMostlyPlace(_ kinds: [NameSpan.Kind: Int]) -> Bool {
    (kinds[.location] ?? 0) * 2 >= kinds.filter { $0.key != .other }.values.reduce(0, +) && kinds[.location] != nil
  }

  private struct FullName {
    let words: [Substring]
    let name: String
    let kinds: [NameSpan.Kind: Int]

    var isPerson: Bool { kinds[.person] != nil }

    /// "Rovers" of "Dunmore Rovers"; "Uige" of "Bank of Uige" is not short for the bank.
    func isShortened(to last: String) -> Bool {
      guard words.count > 1, words[words.count - 1] == last else { return false }
      return words[words.count - 2].first?.isUppercase ?? false
    }
  }
}
