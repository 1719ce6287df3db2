/// How near a mistyped name is to a known one; for "did you mean".
package enum NearName {
  /// The letters in which two names differ, or nil when they are far apart.
  ///
  /// Names are near as a whole, or when each word of the wanted one is near a word of the other: "Asad" and "Bashir Asad" are
  /// near "Bashar al-Assad". A word may differ in a third of its letters, or in one.
  ///
  /// - Parameters:
  ///   - wanted: the name that was typed, in lower case.
  ///   - known: the name that it may mean, in lower case.
  package static func distance(of wanted: String, to known: String) -> Int? {
    let whole = near(Array(wanted.utf8), Array(known.utf8))
    let words = known.split { $0 == " " || $0 == "-" }.map { Array($0.utf8) }
    guard words.count > 1 else { return whole }
    var sum = 0
    for word in wanted.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      guard let least = words.compactMap({ near(Array(word.utf8), $0) }).min() else { return whole }
      sum += least
    }
    return min(whole ?? sum, sum)
  }

  /// The known names that a mistyped one may mean, the nearest first.
  package static func near(_ wanted: String, among known: [String], limit: Int = 3) -> [String] {
    known.compactMap { name in distance(of: wanted.lowercased(), to: name.lowercased()).map { ($0, name) } }
      .sorted { $0 < $1 }.prefix(limit).map(\.1)
  }

  /// Whether a word of a known name begins with a wanted one of three letters or more: "Hald" and "Halden Systems".
  package static func begins(_ known: String, with wanted: String) -> Bool {
    wanted.utf8.count >= 3 && (known.hasPrefix(wanted) || known.contains(" " + wanted))
  }

  private static func near(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    let bound = max(1, a.count / 3)
    let distance = EditDistance.between(a, b, atMost: bound)
    return distance <= bound ? distance : nil
  }
}

/// The number of letters to change, add or take away (V. Levenshtein, 1966).
enum EditDistance {
  /// The distance of two words, or `bound` + 1 when it is larger than that.
  static func between(_ a: [UInt8], _ b: [UInt8], atMost bound: Int) -> Int {
    if abs(a.count - b.count) > bound { return bound + 1 }
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      for j in b.indices {
        let change = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(change, previous[j + 1] + 1, current[j] + 1)
      }
      if (current.min() ?? 0) > bound { return bound + 1 }
      swap(&previous, &current)
    }
    return previous[b.count]
  }
}
