public import NewsModel

/// How alike two names are, knowing how foreign names are spelt in English, how people are called for short, and what firms add to
/// their names.
///
///     NameSimilarity(type: .person).score("Muammar Gaddafi", "Moammar al-Qadhafi")   // 0.97
///     NameSimilarity(type: "Company").score("OAO Gazprom", "Gazprom JSC")             // 1
///
/// Words are aligned in their order. Two names agree when every word of the shorter has its like in the longer, the first and the
/// last in the same place; words that have no like on either side tell two names apart.
public struct NameSimilarity: Sendable {
  /// From here on two names are spellings of one.
  public static let sure = 0.93
  /// From here on two names are probably one, by a slip of the pen or a word left out; a person should look.
  public static let possible = 0.8

  private let type: EntityType

  /// Compares names of things of a type.
  public init(type: EntityType) { self.type = type }

  /// From 0 (nothing in common) to 1 (the same), of two names as people write them.
  public func score(_ a: String, _ b: String) -> Double {
    // "Al-Qaida/Islamic Army" gives two names.
    let (left, right) = (alternatives(a), alternatives(b))
    return left.reduce(0) { best, x in
      right.reduce(best) { best, y in
        max(best, score(NameFolding.words(of: turned(String(x))), NameFolding.words(of: turned(String(y)))))
      }
    }
  }

  /// From 0 to 1, of two names as folded words.
  public func score(_ a: [String], _ b: [String]) -> Double {
    let plain = plainScore(a, b)
    if type != .person || plain == 1 { return plain }
    let (left, right) = (ServantNames.joined(a), ServantNames.joined(b))
    return left == a && right == b ? plain : max(plain, plainScore(left, right))
  }

  private func plainScore(_ a: [String], _ b: [String]) -> Double {
    let (left, right) = type == .person ? (personWords(a), personWords(b)) : (bodyWords(a), bodyWords(b))
    if left.isEmpty || right.isEmpty { return 0 }
    if left == right || left.joined() == right.joined() { return 1 }
    return max(
      type == .person ? personScore(left, right) : bodyScore(left, right), joinedScore(left, right),
      type == .person ? 0 : acronymScore(left, right))
  }

  /// The names between slashes, unless a slash stands inside a short form such as "A/S".
  private func alternatives(_ name: String) -> [Substring] {
    let parts = name.split(separator: "/")
    return parts.allSatisfy { $0.count > 4 } ? parts : [name[...]]
  }

  /// Whether a longer name has words, more than initials, that the other lacks.
  func lacksWords(_ a: [String], _ b: [String]) -> Bool {
    let (left, right) =
      type == .person ? (personWords(ServantNames.joined(a)), personWords(ServantNames.joined(b))) : (bodyWords(a), bodyWords(b))
    return left.filter { $0.utf8.count > 1 }.count != right.filter { $0.utf8.count > 1 }.count
      && left.joined() != right.joined()
  }

  // MARK: Persons

  /// "Assad, Bashar" is Bashar Assad.
  private func turned(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
    guard type == .person, parts.count == 2 else { return name }
    return parts[1] + " " + parts[0]
  }

  private func personWords(_ words: [String]) -> [String] {
    let letters = words.map(NameWords.withoutDigits)
    let bare = letters.prefix(1) + letters.dropFirst().filter { !NameWords.particles.contains($0) }
    let named = bare.count > 1 ? bare.filter { !NameWords.honorifics.contains($0) } : Array(bare)
    return named.isEmpty ? words : named
  }

  private func personScore(_ a: [String], _ b: [String]) -> Double {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    // A single word may be anybody's.
    if short.count == 1 && long.count > 1 { return 0 }
    if short.count >= 3 && long.count == short.count + 1 && long.suffix(short.count) == short[...] {
      return 0.82
    }
    var used = Set<Int>()
    var scores: [Double] = []
    for (position, word) in short.enumerated() {
      let best = long.indices.filter { !used.contains($0) && mayMeet(position, $0, short.count, long.count) }
        .map { (index: $0, score: wordScore(word, long[$0])) }
        .max { $0.score == $1.score ? $0.index > $1.index : $0.score < $1.score }
      guard let best, best.score > 0 else { return 0 }
      used.insert(best.index)
      scores.append(best.score)
    }
    let missing = long.count - short.count
    let slips = scores.filter { $0 < Self.sure }.count
    if slips > 1 && slips * 2 >= short.count { return 0 }
    // Inner words come and go; each that is missing takes a little of the certainty.
    return (scores.min() ?? 0) - 0.03 * Double(min(missing, 4))
  }

  /// First names meet first names and, unless words are missing at the end, last names last names.
  private func mayMeet(_ i: Int, _ j: Int, _ short: Int, _ long: Int) -> Bool {
    if i == 0 || j == 0 { return i == j }
    return long - short > 1 || abs(i - j) <= max(1, long - short)
  }

  private func wordScore(_ a: String, _ b: String) -> Double {
    if a == b { return 1 }
    if a.utf8.count == 1 || b.utf8.count == 1 { return a.first == b.first ? 0.9 : 0 }
    let (left, right) = (NameSound.spelling(a), NameSound.spelling(b))
    if NameWords.differInGender(a, b) { return 0 }
    if left == right { return 0.97 }
    if NameSound.differOnlyInShortVowels(a, b) { return 0.94 }
    if left.count > 3, right.count > 3, NameSound.key(a) == NameSound.key(b) { return 0.88 }
    if NameWords.areNicknames(a, b) { return 0.85 }
    return typoScore(a, b)
  }

  /// One slip in a word of four letters or more, two in a word of eight.
  private func typoScore(_ a: String, _ b: String) -> Double {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    let length = max(x.count, y.count)
    let bound = length >= 9 ? 2 : length >= 4 ? 1 : 0
    if bound == 0 { return 0 }
    let distance = Typing.distance(x, y, atMost: bound)
    return distance <= bound ? (distance == 1 ? 0.88 : 0.84) : 0
  }

  // MARK: Firms and bodies

  private func bodyWords(_ words: [String]) -> [String] {
    var kept: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if let (number, count) = NameWords.number(rest) {
        kept.append(String(number))
        rest = rest.dropFirst(count)
        continue
      }
      if let form = NameWords.legalForms.first(where: { rest.starts(with: $0) }),
        kept.count + rest.count > form.count
      {
        rest = rest.dropFirst(form.count)
        continue
      }
      if !["the", "of", "and", "for", "de", "du", "la"].contains(word) {
        kept.append(NameWords.usual[word] ?? word)
      }
      rest = rest.dropFirst()
    }
    return kept.isEmpty ? words : kept
  }

  private func bodyScore(_ a: [String], _ b: [String]) -> Double {
    if a.count != b.count { return differOnlyInReach(a, b) ? 0.82 : 0 }
    if a.sorted() == b.sorted() { return 0.95 }
    var scores: [Double] = []
    for (x, y) in zip(a, b) {
      let isNumber = [x, y].contains {
        $0.contains(where: \.isNumber) || $0.allSatisfy { "ivxl".contains($0) }
      }
      let score = x == y ? 1 : isNumber ? 0 : wordScore(x, y)
      let isShort = max(x.utf8.count, y.utf8.count) < 5
      if score == 0 || (score < Self.sure && isShort) { return 0 }
      scores.append(score)
    }
    return scores.filter { $0 < Self.sure }.count > 1 ? 0 : scores.min() ?? 0
  }

  /// "Faberlic" and "Faberlic Europe" are likely one group, though not surely one firm.
  private func differOnlyInReach(_ a: [String], _ b: [String]) -> Bool {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    let reach: Set<String> = ["europe", "international", "global", "worldwide"]
    return long.prefix(short.count) == short[...] && long.dropFirst(short.count).allSatisfy(reach.contains)
  }

  private func acronymScore(_ a: [String], _ b: [String]) -> Double {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    guard short.count == 1, long.count >= 3, short[0].utf8.count == long.count else { return 0 }
    return String(long.compactMap(\.first)) == short[0] ? 0.82 : 0
  }

  // MARK: Both

  /// Names whose words were run together or torn apart: "RamiMakhlouf".
  private func joinedScore(_ a: [String], _ b: [String]) -> Double {
    if a.count == b.count { return 0 }
    let (x, y) = (a.joined(), b.joined())
    if x.utf8.count < 7 { return 0 }
    if NameSound.spelling(x) == NameSound.spelling(y) { return 0.95 }
    return Typing.distance(Array(x.utf8), Array(y.utf8), atMost: 1) <= 1 ? 0.85 : 0
  }
}

/// Slips of the pen between two words.
enum Typing {
  /// Letters to change, add, take away or swap with the next (F. Damerau, 1964; the optimal string alignment distance), or `bound` + 1 when
  /// there are more.
  static func distance(_ a: [UInt8], _ b: [UInt8], atMost bound: Int) -> Int {
    if abs(a.count - b.count) > bound { return bound + 1 }
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      if (row.min() ?? 0) > bound { return bound + 1 }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
