/// A 64-bit hash that is the same on every machine and in every run, unlike Swift's `Hasher`.
///
///     var hash = StableHash()
///     hash.combine("russia")
///     hash.hexadecimal   // 16 digits
///
/// FNV-1a (Fowler, Noll and Vo; RFC 9923) followed by the finaliser of MurmurHash3, which spreads short inputs.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts a hash.
  public init() {}

  /// Adds text; the border between two texts counts.
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
    add(0xFF)
  }

  /// Adds the bytes of a text, as ``combine(_:)-(String)`` does.
  package mutating func combineText(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { add($0) }
    add(0xFF)
  }

  /// Adds bytes as they are.
  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The hashes of all runs of five words, each as ``combine(_:)-(String)`` of its words one after the other would give it.
  ///
  /// A run's bytes are its neighbours' too, so five hashes grow side by side, which takes little longer than one: each has to wait for its own last step.
  ///
  /// - Parameter words: words with one space between them.
  package static func hashesOfFiveWords(in words: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count / 5)
    let start = StableHash().state
    var (a, b, c, d, e) = (start, start, start, start, start)
    var count = 0
    @inline(__always) func add(_ byte: UInt64) {
      a = (a ^ byte) &* prime
      b = (b ^ byte) &* prime
      c = (c ^ byte) &* prime
      d = (d ^ byte) &* prime
      e = (e ^ byte) &* prime
    }
    @inline(__always) func endWord() {
      add(0xFF)
      count += 1
      if count >= 5 { hashes.append(mixed(a)) }
      (a, b, c, d, e) = (b, c, d, e, start)
    }
    words.withUnsafeBufferPointer { words in
      for byte in words {
        if byte == 0x20 { endWord() } else { add(UInt64(byte)) }
      }
    }
    if !words.isEmpty { endWord() }
    return hashes
  }

  /// Adds a number.
  public mutating func combine(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// The hash as a number.
  public var value: UInt64 { Self.mixed(state) }

  private static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  /// The hash as 16 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var state = state
    for byte in bytes { state = (state ^ UInt64(byte)) &* Self.prime }
    self.state = state
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* Self.prime
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01b3
}
