/// The rows that a word looks up in the embedding tables. `Training/wirework_training/features.py` computes the same.
struct TokenFeatures {
  static let affixCount = 8
  private static let affixRows: UInt32 = 16384
  private static let shapeRows: UInt32 = 1024
  static let begin = "<begin>"

  var word: Int
  var affixes: [Int32]
  var shape: Int

  static func tableSizesFit(affix: Int, shape: Int) -> Bool { affix == Int(affixRows) && shape == Int(shapeRows) }

  /// How a sentence is written: headlines in title or upper case need other readings of a capital.
  enum Style: String {
    case mixed, lower, title, upper
  }

  /// The rows of the mark before a sentence.
  static func ofBegin(words: WordTable, style: Style) -> TokenFeatures {
    TokenFeatures(word: WordTable.begin, affixes: affixes(Array(begin.utf8)), shape: shapeRow([], style))
  }

  /// The rows of a word.
  init(form: [UInt32], style: Style, words: WordTable) {
    let normalized = Self.normalized(form)
    word = words.row(of: normalized)
    affixes = Self.affixes(normalized)
    shape = Self.shapeRow(form, style)
  }

  private init(word: Int, affixes: [Int32], shape: Int) {
    self.word = word
    self.affixes = affixes
    self.shape = shape
  }

  static func style(of forms: [[UInt32]]) -> Style {
    var lower = 0
    var title = 0
    var upper = 0
    for form in forms where form.count >= 4 {
      if CharacterClasses.isLower(form[0]) {
        lower += 1
      } else if CharacterClasses.isUpper(form[0]) {
        if form.contains(where: CharacterClasses.isLower) { title += 1 } else { upper += 1 }
      }
    }
    let words = lower + title + upper
    if words < 2 { return .mixed }
    if lower == words { return .lower }
    if upper * 4 >= words * 3 { return .upper }
    return (title + upper) * 4 >= words * 3 ? .title : .mixed
  }

  /// The word in lower case, with digits as 0, typewriter quotes, and one name each for links and addresses, in UTF-8.
  static func normalized(_ form: [UInt32]) -> [UInt8] {
    if form.count <= 2, let sign = normalizedSign(form) { return Array(sign.utf8) }
    if isLink(form) { return Array("<link>".utf8) }
    if let at = form.firstIndex(of: 64), at > 0, at < form.count - 1 { return Array("<address>".utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(form.count)
    for value in form {
      let plain = CharacterClasses.plain(value)
      append(CharacterClasses.isDigit(plain) ? 48 : CharacterClasses.lower(plain), to: &bytes)
    }
    return bytes
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func normalizedSign(_ form: [UInt32]) -> String? {
    if form.count == 2 {
      switch (form[0], form[1]) {
      case (0x60, 0x60), (0x27, 0x27), (0x2018, 0x2018), (0x2019, 0x2019): return "\""
      default: return nil
      }
    }
    switch form.first {
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return "\""
    case 0x2013, 0x2014, 0x2015, 0x2212: return "--"
    case 0x2026: return "..."
    case 0x2010, 0x2011: return "-"
    default: return nil
    }
  }

  private static func isLink(_ form: [UInt32]) -> Bool {
    guard form.count > 4 else { return false }
    let www: [UInt32] = [119, 119, 119, 46]
    if form.prefix(4).map(CharacterClasses.lower) == www { return true }
    return form.indices.dropLast(2).contains { form[$0] == 58 && form[$0 + 1] == 47 && form[$0 + 2] == 47 }
  }

  /// Rows of the prefixes and suffixes of one to four characters; a short word repeats itself.
  private static func affixes(_ bytes: [UInt8]) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(affixCount)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    for length in 1...4 {
      let end = length < starts.count ? starts[length] : bytes.count
      var hash = StirredHash()
      hash.add(UInt8(60))
      for index in 0..<end { hash.add(bytes[index]) }
      rows.append(Int32(hash.value & (affixRows - 1)))
    }
    for length in 1...4 {
      let start = length < starts.count ? starts[starts.count - length] : 0
      var hash = StirredHash()
      for index in start..<bytes.count { hash.add(bytes[index]) }
      hash.add(UInt8(62))
      rows.append(Int32(hash.value & (affixRows - 1)))
    }
    return rows
  }

  /// Letters as X or x, digits as 0, runs cut and the whole cut to ten, with the sentence's style.
  private static func shapeRow(_ form: [UInt32], _ style: Style) -> Int {
    var hash = StirredHash()
    var last: UInt8 = 0
    var run = 0
    var length = 0
    for value in form {
      let sign = shapeSign(CharacterClasses.plain(value))
      run = sign == last ? run + 1 : 1
      last = sign
      let most = sign == 48 ? 4 : sign == 120 ? 3 : 2
      if run <= most {
        hash.add(sign)
        length += 1
        if length == 10 { break }
      }
    }
    hash.add(UInt8(124))
    for byte in style.rawValue.utf8 { hash.add(byte) }
    return Int(hash.value & (shapeRows - 1))
  }

  private static func shapeSign(_ value: UInt32) -> UInt8 {
    if CharacterClasses.isUpper(value) { return 88 }
    if CharacterClasses.isLower(value) { return 120 }
    if CharacterClasses.isDigit(value) { return 48 }
    return value < 0x80 ? UInt8(value) : 111
  }
}

/// The 32-bit FNV-1a hash of bytes, stirred once more so that its low bits are good.
struct StirredHash {
  private var hash: UInt32 = 2_166_136_261

  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }

  mutating func add(_ value: UInt32) { hash = (hash ^ value) &* 16_777_619 }

  /// The hash without the last stirring.
  var plain: UInt32 { hash }

  var value: UInt32 {
    var h = hash
    h ^= h >> 15
    h = h &* 2_246_822_519
    return h ^ (h >> 13)
  }
}

/// The words the model knows, found by their normalized UTF-8.
struct WordTable: Sendable {
  static let unknown = 0
  static let begin = 1

  let count: Int
  private let mask: UInt32
  private let slots: [Int32]
  private let bytes: [UInt8]
  private let ends: [Int32]

  init(_ words: [String]) {
    count = words.count
    var size = 16
    while size < words.count * 3 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    let mask = UInt32(size - 1)
    for (row, word) in words.enumerated() {
      var hash = StirredHash()
      for byte in word.utf8 { hash.add(byte) }
      var slot = hash.value & mask
      while slots[Int(slot)] >= 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = Int32(row)
      bytes.append(contentsOf: word.utf8)
      ends.append(Int32(bytes.count))
    }
    self.mask = mask
    self.slots = slots
    self.bytes = bytes
    self.ends = ends
  }

  /// The row of a word, or that of unknown words.
  func row(of word: [UInt8]) -> Int {
    var hash = StirredHash()
    for byte in word { hash.add(byte) }
    var slot = hash.value & mask
    while slots[Int(slot)] >= 0 {
      let row = Int(slots[Int(slot)])
      let start = row == 0 ? 0 : Int(ends[row - 1])
      if bytes[start..<Int(ends[row])].elementsEqual(word) { return row }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }
}
