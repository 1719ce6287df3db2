import NewsModel

/// Words, each once, one after the other with their hashes: what ``QuotePostings`` takes.
struct PackedWords {
  /// What ``TextHash`` gives for each word.
  let hashes: UnsafeBufferPointer<UInt64>
  /// Each word behind its length.
  let words: RowReader

  /// Hands over every word with its number.
  func forEach(_ body: (_ number: Int, UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    var reader = words
    for number in hashes.indices { try body(number, reader.shortText()) }
  }
}

/// Collects the words of an article's quotes.
struct WordRun: Sendable {
  /// What ``TextHash`` gives for each word.
  private(set) var hashes: [UInt64] = []
  /// Each word behind its length.
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  /// One more than the number of the word in a place; zero where it is free.
  private var places: [UInt32] = []

  init() {
    hashes.reserveCapacity(192)
    starts.reserveCapacity(192)
    bytes.reserveCapacity(1536)
  }

  /// Adds the words of a text that were not added before.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) { QuoteWords.forEach(in: text) { add(word: $0) } }

  /// How many bytes the words take.
  var size: Int { bytes.count }

  /// Puts the words behind other rows, as ``PackedWords`` reads them.
  func append(to rows: inout RowBytes) { rows.add(short: bytes) }

  /// Hands over the words as they are packed; they are valid only meanwhile.
  func read<Result>(_ body: (PackedWords) throws -> Result) rethrows -> Result {
    var rows = RowBytes()
    append(to: &rows)
    return try hashes.withUnsafeBufferPointer { hashes in
      try rows.read { try body(PackedWords(hashes: hashes, words: $0)) }
    }
  }

  /// Words in the order of their bytes.
  var all: [String] {
    var words: [String] = []
    forEach { _, word in words.append(String(decoding: word, as: UTF8.self)) }
    return words.sorted { $0.precedesInUTF8($1) }
  }

  /// Hands over every word with its number; its bytes are valid only meanwhile.
  func forEach(_ body: (_ number: Int, UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { bytes in
      for number in starts.indices { try body(number, Self.word(at: Int(starts[number]), in: bytes)) }
    }
  }

  private static func word(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>
  {
    UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(start + 1 + Int(bytes[start]))])
  }

  private mutating func add(word: UnsafeBufferPointer<UInt8>) {
    if starts.count * 2 >= places.count { grow() }
    let hash = TextHash.of(UnsafeRawBufferPointer(word))
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      if has(word, hash: hash, at: Int(places[place]) - 1) { return }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = UInt32(starts.count + 1)
    hashes.append(hash)
    starts.append(UInt32(bytes.count))
    bytes.append(UInt8(word.count))
    bytes.append(contentsOf: word)
  }

  private func has(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, at number: Int) -> Bool {
    hashes[number] == hash
      && bytes.withUnsafeBufferPointer { Self.word(at: Int(starts[number]), in: $0).elementsEqual(word) }
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(512, places.count * 2))
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}
