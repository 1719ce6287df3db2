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
    var folded: [UInt8] = []
    var text = ascii(name)
    text.withUTF8 { fold($0, into: &folded) }
    return String(decoding: folded[keyStart(folded)...], as: UTF8.self)
  }

  /// Where the key begins in folded words: after a leading "the".
  static func keyStart(_ folded: [UInt8]) -> Int { folded.starts(with: [0x74, 0x68, 0x65, 0x20]) ? 4 : 0 }

  /// A name without the determiners and titles before it: "Assad" for "the ousted President Assad".
  public static func withoutTitles(_ name: String) -> String { NameCleaning.clean(name) }

  /// The words of a name in lower-case ASCII, in order; a possessive `'s` at its end is left out.
  public static func words(of name: String) -> [String] {
    foldedWords(of: name).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of a name as ``words(of:)`` gives them, in one run of bytes with spaces between them.
  package static func foldedWords(of name: String) -> [UInt8] {
    var folded: [UInt8] = []
    var text = ascii(name)
    folded.reserveCapacity(text.utf8.count)
    text.withUTF8 { fold($0, unifyingArticles: false, into: &folded) }
    return folded
  }

  /// Puts the words of a name in ASCII into a buffer, in lower case with one space between them; one pass over the bytes, because
  /// large alias tables fold every line when they are read.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, unifyingArticles: Bool = true, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var word = 0
    for index in 0..<(bytes.count - possessiveLength(bytes)) {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x27, 0x2E, 0x60: continue
      case 0x26, 0x2B:
        endWord(&word, unifyingArticles, &folded)
        folded.append(contentsOf: byte == 0x26 ? [0x61, 0x6E, 0x64] : [0x70, 0x6C, 0x75, 0x73])
        endWord(&word, unifyingArticles, &folded)
      default: endWord(&word, unifyingArticles, &folded)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
  }

  /// Ends a word that began at an index; the Arabic article is always "al", unless it is the last word.
  private static func endWord(_ word: inout Int, _ unifyingArticles: Bool, _ folded: inout [UInt8]) {
    if folded.isEmpty || folded[folded.count - 1] == 0x20 { return }
    let isShort = folded.count - word == 2 && folded[word + 1] == 0x6C
    if unifyingArticles, isShort, folded[word] == 0x65 || folded[word] == 0x75 { folded[word] = 0x61 }
    folded.append(0x20)
    word = folded.count
  }

  /// The bytes of a possessive at the end: two for "Russia's", one for "Emirates'".
  private static func possessiveLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 1 else { return 0 }
    let (last, before) = (bytes[bytes.count - 1], bytes[bytes.count - 2])
    if before == 0x27, last | 0x20 == 0x73 { return 2 }
    return last == 0x27 && before | 0x20 == 0x73 ? 1 : 0
  }

  /// The text with diacritics removed and other scripts romanised; what has no Latin counterpart becomes a space.
  ///
  ///     NameFolding.ascii("Erdoğan")   // "Erdogan"
  public static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return asciiOfLatin(text) ?? asciiOfAny(text)
  }

  /// The same for a text whose letters are all in the first blocks of Latin, by a table; nil for others.
  private static func asciiOfLatin(_ text: String) -> String? {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar.value < latinLetters.count else { return nil }
      result += latinLetters[Int(scalar.value)]
    }
    return result
  }

  /// What the scalars below U+0180 become, each for itself: none of them changes what stands beside it.
  private static let latinLetters = (0..<0x180).map { asciiOfAny(Unicode.Scalar($0).map(String.init) ?? "") }

  private static func asciiOfAny(_ text: String) -> String {
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

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter: true
    default: false
    }
  }
}
