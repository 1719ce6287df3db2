/// Guesses whether a text is English, from its script, its small words and its letters.
///
/// The small words of a language make up a third to a half of its running text; a text is of another language when that
/// language's small words are clearly more frequent in it than the English ones, when it has hardly any English ones and
/// its letter pairs are not English either, or when its letters are not Latin.
enum LanguageGuesser {
  /// One word says nothing, however often it comes: "met" is Dutch, and what presidents do in every other line of English news.
  private static let fewestDifferentWords = 3

  /// So many words tell.
  private static let wordLimit = 600

  /// The name of another language, such as "French"; nil for English and for texts too short to tell.
  static func languageOtherThanEnglish(_ text: String, declared: String? = nil) -> String? {
    if let script = foreignScript(of: text) { return script }
    let words = FunctionWords.words(of: text, limit: wordLimit)
    let declared = declared.flatMap(FunctionWords.name(ofTag:))
    guard words.count >= 12 else { return nil }
    let shares = FunctionWords.shares(of: words)
    let english = shares[0]
    // "Van", "De" and "Het" of many Vietnamese names are no Dutch.
    let written = FunctionWords.writtenSmall(in: text, limit: wordLimit)
    // A text in capitals tells nothing of that.
    let small = written.count * 10 < words.count ? Set(words) : written
    var best = (name: "", share: 0.0)
    for (other, share) in zip(FunctionWords.others, shares.dropFirst())
    where share > best.share && tells(other.words.intersection(small), words.count) {
      best = (other.name, share)
    }
    if english >= 0.22 { return best.share > english * 1.6 ? best.name : nil }
    if best.share > english * 1.3, best.share >= 0.12 { return best.name }
    if words.count < 40 { return declared != nil && english < 0.08 ? declared : nil }
    if english < 0.1, EnglishLetters.fit(of: words) < EnglishLetters.threshold {
      return declared ?? (best.share > english ? best.name : "a language other than English")
    }
    return nil
  }

  /// Few words tell only by what English does not have: of "Apple's chief opened a store in Delhi", Croatian has "s", "a" and "in".
  private static func tells(_ found: Set<String>, _ count: Int) -> Bool {
    found.count >= fewestDifferentWords && (count >= 40 || found.count(where: { !FunctionWords.isEnglish($0) && !["s", "t"].contains($0) }) > 1)
  }

  /// The language or script of a text that is mostly not in Latin letters.
  private static func foreignScript(of text: String) -> String? {
    // Even Chinese, three bytes a character, could not outweigh so many ASCII letters.
    let beyondASCII = text.utf8.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    if beyondASCII * 3 < text.utf8.count { return nil }
    var latin = 0
    var counts = [Int](repeating: 0, count: scripts.count)
    for scalar in text.unicodeScalars.prefix(20_000) {
      let value = scalar.value
      if value < 0x250 {
        if scalar.properties.isAlphabetic { latin += 1 }
      } else if let index = scripts.firstIndex(where: { $0.ranges.contains { $0.contains(value) } }) {
        counts[index] += 1
      }
    }
    let total = counts.reduce(latin, +)
    guard total >= 10, let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    // A character of Chinese or Japanese is worth about three letters.
    let weight = scripts[most].isIdeographic ? 3 : 1
    guard counts[most] * weight > latin else { return nil }
    if scripts[most].name == "Chinese", counts[japanese] * 10 > counts[most] { return "Japanese" }
    if scripts[most].name == "Russian", text.unicodeScalars.contains(where: { "іїєґІЇЄҐ".unicodeScalars.contains($0) }) {
      return "Ukrainian"
    }
    return scripts[most].name
  }

  private static let japanese = 1
  private static let scripts: [(name: String, ranges: [ClosedRange<UInt32>], isIdeographic: Bool)] = [
    ("Chinese", [0x3400...0x9FFF, 0x20000...0x2FFFF], true), ("Japanese", [0x3040...0x30FF], true),
    ("Korean", [0xAC00...0xD7AF, 0x1100...0x11FF], true), ("Russian", [0x400...0x52F], false),
    ("Greek", [0x370...0x3FF, 0x1F00...0x1FFF], false), ("Hebrew", [0x590...0x5FF], false),
    ("Arabic", [0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC], false),
    ("Hindi", [0x900...0x97F], false), ("Bengali", [0x980...0x9FF], false), ("Tamil", [0xB80...0xBFF], false),
    ("Telugu", [0xC00...0xC7F], false), ("Thai", [0xE00...0xE7F], false), ("Georgian", [0x10A0...0x10FF], false),
    ("Armenian", [0x530...0x58F], false), ("Amharic", [0x1200...0x139F], false),
    ("another script", [0xA00...0xB7F, 0xC80...0xDFF, 0xE80...0x109F, 0x1780...0x18AF], false),
  ]
}

/// How English the letter pairs inside words are.
enum EnglishLetters {
  /// English news lies above 0.42; Finnish, Polish, Turkish, Hungarian and Welsh lie below 0.33.
  static let threshold = 0.34

  /// The share of letter pairs, within words, that are among the most frequent of English.
  static func fit(of words: [String]) -> Double {
    var (found, all) = (0, 0)
    for word in words {
      let letters = Array(word.utf8)
      for (first, second) in zip(letters, letters.dropFirst()) {
        all += 1
        if common.contains(UInt16(first) << 8 | UInt16(second)) { found += 1 }
      }
    }
    return all == 0 ? 1 : Double(found) / Double(all)
  }

  /// The forty most frequent letter pairs (Norvig, "English Letter Frequency Counts: Mayzner Revisited", 2013).
  private static let common: Set<UInt16> = {
    let pairs = [
      "th", "he", "in", "er", "an", "re", "on", "at", "en", "nd", "ti", "es", "or", "te", "of", "ed", "is", "it", "al",
      "ar", "st", "to", "nt", "ng", "se", "ha", "as", "ou", "io", "le", "ve", "co", "me", "de", "hi", "ri", "ro", "ic",
      "ne", "ea",
    ]
    return Set(pairs.map { pair in pair.utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) } })
  }()
}
