/// The classes of characters that features are made of. `Training/wirework_training/features.py` and `segmenter.py` say the same.
enum CharacterClasses {
  private static let limit = 0x530

  private static let lowerTable: [UInt16] = (0..<limit).map { value in
    guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let first = mapping.first, first.value <= 0xFFFF else { return UInt16(value) }
    return UInt16(first.value)
  }

  private static let letterTable: [Bool] = (0..<limit).map { value in
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// The lower-case form of Latin, Greek and Cyrillic letters; everything else stays.
  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(lower(scalar.value)) ?? scalar
  }

  static func lower(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value >= 65 && value <= 90 ? value + 32 : value }
    return value < limit ? UInt32(lowerTable[Int(value)]) : value
  }

  static func isUpper(_ value: UInt32) -> Bool {
    value < 0x80 ? value >= 65 && value <= 90 : lower(value) != value
  }

  static func isLower(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 97 && value <= 122 }
    return value >= 0xAA && value < limit && letterTable[Int(value)] && !isUpper(value)
  }

  /// Whether a word has letters of another script than Latin: Greek, Arabic, Chinese.
  static func isOfAnotherScript(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.value >= 0x370 && $0.properties.isAlphabetic && !(0x1D00...0x1EFF).contains($0.value) }
  }

  static func isDigit(_ value: UInt32) -> Bool { value >= 48 && value <= 57 }

  /// A typewriter apostrophe or hyphen for a typographic one.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(plain(scalar.value)) ?? scalar
  }

  static func plain(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2019, 0x2018, 0x60, 0xB4: 0x27
    case 0x2010, 0x2011: 0x2D
    default: value
    }
  }

  /// A character as the segmenter compares it: lower case, digits as 0, double quotes as one.
  static func fold(_ value: UInt32) -> UInt32 {
    let value = plain(value)
    if isDigit(value) { return 48 }
    switch value {
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return 34
    default: return lower(value)
    }
  }

  /// The class of a character for the segmenter: upper 2, lower 3, digit 4, other 5, dash 6; ASCII signs are themselves.
  static func kind(_ value: UInt32) -> UInt32 {
    if isUpper(value) { return 2 }
    if isLower(value) { return 3 }
    if isDigit(value) { return 4 }
    if value < 0x80 { return value }
    switch value {
    case 0x2019, 0x2018, 0xB4: return 39
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return 34
    case 0x2013, 0x2014, 0x2015: return 6
    default: return 5
    }
  }

  /// White space and the marks that show nothing: they part tokens.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
