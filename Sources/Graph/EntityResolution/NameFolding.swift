import Foundation

/// Reduces names to what their spellings share, so that `U.N.` and `UN`, `al-Assad` and `Al Assad` meet.
public enum NameFolding {
  /// The key under which a name is looked up: ASCII words in lower case, one space between them.
  ///
  ///     NameFolding.key("The U.N.")          // "un"
  ///     NameFolding.key("Bashar el-Assad")   // "bashar al assad"
  ///
  /// Case, diacritics, dots and apostrophes do not count; hyphens and other punctuation separate words; a leading "the"
  /// and a trailing possessive fall away; the Arabic article is always `al`. Letters of other scripts are romanised.
  /// Text without letters or digits gives an empty key.
  public static func key(_ name: String) -> String {
    var words = words(of: name)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    for index in words.indices.dropLast() where arabicArticles.contains(words[index]) { words[index] = "al" }
    return words.joined(separator: " ")
  }

  /// A name without the determiners and titles before it: "Assad" for "the ousted President Assad".
  public static func withoutTitles(_ name: String) -> String { NameCleaning.clean(name) }

  /// The words of a name in lower-case ASCII, in order; a possessive `'s` at its end is left out.
  public static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in withoutPossessive(ascii(name)).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x27, 0x2E, 0x60: continue
      case 0x26:
        finish()
        words.append("and")
      default: finish()
      }
    }
    finish()
    return words
  }

  /// The text with diacritics removed and other scripts romanised; what has no Latin counterpart becomes a space.
  ///
  ///     NameFolding.ascii("Erdoğan")   // "Erdogan"
  public static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let latin = Romanization.latin(for: scalar) {
        result += latin
      } else if !isMark(scalar) {
        result += " "
      }
    }
    return result
  }

  private static let arabicArticles: Set<String> = ["el", "ul"]

  private static func withoutPossessive(_ text: String) -> Substring {
    if text.hasSuffix("'s") || text.hasSuffix("'S") { return text.dropLast(2) }
    return text.hasSuffix("s'") || text.hasSuffix("S'") ? text.dropLast(1) : text[...]
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter: true
    default: false
    }
  }
}
