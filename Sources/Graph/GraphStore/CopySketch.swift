import EntityResolution
import NewsModel

/// A small fingerprint of a text, from which copies are found although words were changed.
///
/// The text's shingles of five words are hashed; the sketch keeps the smallest hashes (bottom-k sketch; A. Broder, "On the
/// resemblance and containment of documents", 1997). Candidates meet in bands of minima (P. Indyk and R. Motwani, 1998).
struct CopySketch: Hashable {
  /// The smallest hashes of shingles, sorted; all of them when the text is short.
  let hashes: [UInt64]

  private static let size = 256
  private static let wordsInShingle = 5
  private static let bandCount: UInt64 = 32

  init(hashes: [UInt64]) { self.hashes = hashes }

  init(text: String) {
    // Words as a hash takes them: each ends with a byte that no text has.
    var words = NameFolding.foldedWords(of: text).map { $0 == 0x20 ? 0xFF : $0 }
    if !words.isEmpty { words.append(0xFF) }
    let ends = words.indices.filter { words[$0] == 0xFF }.map { $0 + 1 }
    var found: [UInt64] = []
    for last in ends.indices.dropFirst(Self.wordsInShingle - 1) {
      var hash = StableHash()
      hash.combine(words[(last < Self.wordsInShingle ? 0 : ends[last - Self.wordsInShingle])..<ends[last]])
      found.append(hash.value)
    }
    found.sort()
    var smallest: [UInt64] = []
    for hash in found where hash != smallest.last && smallest.count < Self.size { smallest.append(hash) }
    hashes = smallest
  }

  /// Numbers of which two similar texts are likely to share at least one: each mixes three minima of the shingles.
  ///
  /// The hashes are mixed well already, so that an exclusive or and a multiplication put them into an order of their own for each minimum.
  /// Sorted, each once.
  var bands: [Int64] {
    if hashes.isEmpty { return [] }
    let found = hashes.withUnsafeBufferPointer { hashes in
      (0..<Self.bandCount).map { band in
        var hash = StableHash()
        hash.combine(band)
        for row in 0..<3 { hash.combine(Self.minimum(of: hashes, seed: band * 3 + UInt64(row) + 1)) }
        return Int64(bitPattern: hash.value)
      }.sorted()
    }
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  private static func minimum(of hashes: UnsafeBufferPointer<UInt64>, seed: UInt64) -> UInt64 {
    let mask = mixed(seed)
    let factor = mixed(~seed) | 1
    var least = UInt64.max
    for hash in hashes { least = min(least, (hash ^ mask) &* factor) }
    return least
  }

  /// Whether two texts are copies: half of all their shingles are shared, or four fifths of the shorter one's.
  func isCopy(of other: CopySketch) -> Bool {
    // Below the end of a full sketch both are complete, so counts there are those of a fair sample.
    let end =
      [self, other].filter { $0.hashes.count == Self.size }.compactMap(\.hashes.last).min() ?? UInt64.max
    let (left, right) = (hashes.prefix { $0 <= end }, other.hashes.prefix { $0 <= end })
    let shared = Double(Self.shared(left, right))
    let total = Double(left.count + right.count) - shared
    let smaller = Double(min(left.count, right.count))
    return smaller >= 5 && (shared >= 0.5 * total || shared >= 0.8 * smaller)
  }

  /// How many hashes are in both of two sorted lists.
  private static func shared(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Int {
    var (i, j, count) = (left.startIndex, right.startIndex, 0)
    while i < left.endIndex, j < right.endIndex {
      if left[i] == right[j] { count += 1 }
      let isLess = left[i] <= right[j]
      if right[j] <= left[i] { j += 1 }
      if isLess { i += 1 }
    }
    return count
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
