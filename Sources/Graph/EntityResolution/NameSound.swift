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
    let bytes = spellingBytes(word)
    var key: [UInt8] = []
    for byte in bytes where !isVowelLike(byte) && key.last != byte { key.append(byte) }
    if let first = bytes.first, isVowelLike(first), first != 0x68, first != 0x79 { key.insert(0x61, at: 0) }
    return key.isEmpty ? word : String(decoding: key, as: UTF8.self)
  }

  /// One spelling for the many of a word: `ou` is `u`, `kh` is `h`, `q` is `k`, `-off` is `-ov`; vowels stay.
  public static func spelling(_ word: String) -> String {
    String(decoding: spellingBytes(word), as: UTF8.self)
  }

  private static func spellingBytes(_ word: String) -> [UInt8] {
    let letters = Array(word.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      var length = min(4, letters.count - index)
      while length > 0, rules[packed(letters[index..<(index + length)])] == nil { length -= 1 }
      if length > 0, let replacement = rules[packed(letters[index..<(index + length)])] {
        text += replacement
        index += length
      } else {
        text.append(letters[index])
        index += 1
      }
    }
    return beginning(of: single(ending(of: text)))
  }

  private static func ending(of text: [UInt8]) -> [UInt8] {
    for (from, to) in endings where text.count > from.count + 1 && text.suffix(from.count).elementsEqual(from)
    {
      return text.dropLast(from.count) + to
    }
    return text
  }

  private static func single(_ text: [UInt8]) -> [UInt8] {
    var single: [UInt8] = []
    for byte in text where single.last != byte { single.append(byte) }
    return single
  }

  private static func beginning(of text: [UInt8]) -> [UInt8] {
    guard let first = text.first, let other = beginnings[first] else { return text }
    return [other] + text.dropFirst()
  }

  /// Vowels, and the letters that come and go beside them.
  private static func isVowelLike(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x68: true
    default: false
    }
  }

  private static func packed(_ letters: ArraySlice<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether two words are one but for short vowels that languages share out differently: "Moammar" and "Muammar", but not "Mario" and
  /// "Maria" or "Karim" and "Karam".
  public static func differOnlyInShortVowels(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(spelling(a).utf8), Array(spelling(b).utf8))
    guard x.count == y.count, x.count > 3, x.last == y.last else { return false }
    return zip(x, y).allSatisfy { $0 == $1 || interchangeable.contains([min($0, $1), max($0, $1)]) }
  }

  /// a and e, e and i, o and u: Arabic and Persian have one letter, or none, for both.
  private static let interchangeable: Set<[UInt8]> = [
    [0x61, 0x65], [0x65, 0x69], [0x6F, 0x75], [0x65, 0x75],
  ]

  /// Letters that are written for one sound; the longest that fits is taken.
  private static let rules: [UInt32: [UInt8]] = {
    let pairs = [
      "shch s", "sch s", "tch c", "zh j", "dj j", "kh h", "gh g", "dh d", "th t", "ph f", "ck k", "ch c",
      "sh s", "ts z", "tz z",
      "oo u", "ou u", "ow u", "ee i", "ei i", "ey i", "ai i", "ay i", "iy i", "yi i", "yu u", "iu u", "ya a",
      "ia a", "ye e",
      "ie e", "yo o", "io o", "oe o", "ue u", "ae a", "q k", "w v", "y i", "x ks",
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.map { pair in
        let parts = pair.split(separator: " ").map { Array($0.utf8) }
        return (packed(parts[0][...]), parts[1])
      })
  }()
  private static let endings: [([UInt8], [UInt8])] = [
    ("ski", "sk"), ("skii", "sk"), ("off", "ov"), ("eff", "ev"), ("of", "ov"), ("ef", "ev"), ("f", "v"),
    ("ah", "a"), ("eh", "e"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
  private static let beginnings: [UInt8: UInt8] = [0x67: 0x6B, 0x63: 0x6B, 0x75: 0x6F, 0x65: 0x61]
}
