/// A rough key of how a foreign word sounds, which its usual spellings in English share.
///
///     NameSound.key("Gaddafi") == NameSound.key("Qadhafi")      // true
///     NameSound.key("Tartus") == NameSound.key("Tartous")       // true
///     NameSound.key("Khmeimim") == NameSound.key("Hmeimim")     // true
///
/// Rules of Arabic, Russian, Ukrainian and Persian names in the press, written after the transliteration tables of BGN/PCGN, ALA-LC and ISO 9.
public enum NameSound {
  /// The key of one folded word; vowels count only at the beginning.
  public static func key(_ word: String) -> String {
    var text = spelling(word)
    let first = text.first
    text.removeAll { "aeiouyh".contains($0) }
    var key = ""
    for letter in text where key.last != letter { key.append(letter) }
    if let first, "aeiou".contains(first) { key = "a" + key }
    return key.isEmpty ? word : key
  }

  /// One spelling for the many of a word: `ou` is `u`, `kh` is `h`, `q` is `k`, `-off` is `-ov`; vowels stay.
  public static func spelling(_ word: String) -> String {
    var text = word
    for (from, to) in rules { text = text.replacing(from, with: to) }
    for (from, to) in endings where text.hasSuffix(from) && text.count > from.count + 1 {
      text = text.dropLast(from.count) + to
      break
    }
    var single = ""
    for letter in text where single.last != letter { single.append(letter) }
    if let (from, to) = beginnings.first(where: { single.hasPrefix($0.0) }) {
      single = to + single.dropFirst(from.count)
    }
    return single
  }

  /// Whether two words are one but for short vowels that languages share out differently: "Moammar" and "Muammar", but not "Mario" and
  /// "Maria" or "Karim" and "Karam".
  public static func differOnlyInShortVowels(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(spelling(a).utf8), Array(spelling(b).utf8))
    guard x.count == y.count, x.count > 3, x.last == y.last else { return false }
    return zip(x, y).allSatisfy { $0 == $1 || interchangeable.contains([min($0, $1), max($0, $1)]) }
  }

  /// a and e, e and i, o and u: Arabic and Persian have one letter, or none, for both.
  private static let interchangeable: Set<[UInt8]> = [[0x61, 0x65], [0x65, 0x69], [0x6F, 0x75], [0x65, 0x75]]

  private static let rules: [(String, String)] = [
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("ck", "k"), ("ch", "c"), ("sh", "s"), ("ts", "z"), ("tz", "z"), ("oo", "u"), ("ou", "u"), ("ow", "u"), ("ee", "i"),
    ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("iy", "i"), ("yi", "i"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"),
    ("ye", "e"), ("ie", "e"), ("yo", "o"), ("io", "o"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks"),
  ]
  private static let endings: [(String, String)] = [
    ("ski", "sk"), ("skii", "sk"), ("off", "ov"), ("eff", "ev"), ("of", "ov"), ("ef", "ev"), ("f", "v"), ("ah", "a"), ("eh", "e"),
  ]
  private static let beginnings: [(String, String)] = [("g", "k"), ("c", "k"), ("u", "o"), ("e", "a")]
}
