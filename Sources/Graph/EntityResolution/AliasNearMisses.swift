import NewsModel

/// Finds short names of one word that a slip of the pen turns into another entity's name: Iran and Tigran, Mali and Bali.
///
/// Two names are near when one letter makes the difference, or when the shorter is the longer without two letters. Candidates share
/// a form with letters taken out (W. Garbe's symmetric deletion, 2012), so the cost grows with the number of names, not of pairs.
struct AliasNearMisses {
  private static let shortest = 4
  private static let longest = 7
  /// Above this many names the answer would be too long to read.
  private static let limit = 20_000

  let rows: [AliasRow]
  let onlyUsers: Bool

  /// Notes on the user's lines; on all lines the bundled tables alone would give hundreds.
  func findings() -> [AliasFinding] {
    let names = rows.filter { $0.kind.isName && $0.kind != .acronym }.compactMap { row -> (key: String, row: AliasRow)? in
      let words = NameFolding.words(of: row.alias)
      guard words.count == 1, (Self.shortest...Self.longest).contains(words[0].utf8.count) else { return nil }
      return (words[0], row)
    }
    let mine = names.filter { $0.row.isUsers }
    guard onlyUsers, !mine.isEmpty, mine.count <= Self.limit else { return [] }
    var byForm: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for form in Self.forms(of: name.key) { byForm[form, default: []].append(index) }
    }
    var findings: [AliasFinding] = []
    var told: Set<[String]> = []
    for (key, row) in mine {
      let candidates = Set(Self.forms(of: key).flatMap { byForm[$0] ?? [] }).sorted()
      for other in candidates.map({ names[$0] })
      where other.row.entity != row.entity && other.key != key && Self.areNear(key, other.key)
        && told.insert([key, other.key].sorted()).inserted
      {
        findings.append(
          AliasFinding(
            severity: .note, check: .nearMiss, place: row.place,
            message: "'\(row.alias)' is nearly '\(other.row.alias)', which names \(other.row.entity) (\(other.row.place))",
            advice: "Nothing is joined by it; see that both are spelt as meant."))
      }
    }
    return findings
  }

  static func areNear(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
    switch long.count - short.count {
    case 0: return zip(short, long).count { $0 != $1 } == 1
    case 1, 2:
      var rest = short[...]
      for letter in long where letter == rest.first { rest.removeFirst() }
      return rest.isEmpty
    default: return false
    }
  }

  /// The word itself, and what is left of it without one letter, and without two.
  private static func forms(of word: String) -> Set<String> {
    let once = without(word)
    return once.union(once.flatMap(without)).union([word])
  }

  private static func without(_ word: String) -> Set<String> {
    let bytes = Array(word.utf8)
    return Set(bytes.indices.map { index in
      var rest = bytes
      rest.remove(at: index)
      return String(decoding: rest, as: UTF8.self)
    })
  }
}
