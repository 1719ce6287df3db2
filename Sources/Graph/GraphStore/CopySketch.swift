import CKernels
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
  private static let bandCount: UInt64 = 32

  init(hashes: [UInt64]) { self.hashes = hashes }

  init(text: String) { hashes = Self.smallest(Self.shingles(of: text)) }

  /// The hashes of a text's shingles, in their order.
  private static func shingles(of text: String) -> [UInt64] { StableHash.hashesOfFiveWords(in: NameFolding.foldedWords(of: text)) }

  /// The smallest hashes, sorted, each once.
  private static func smallest(_ found: [UInt64]) -> [UInt64] {
    // Hashes are spread evenly, so a long text's smallest lie below a bound that is known beforehand.
    let bound = found.count > 2 * size ? UInt64.max / UInt64(found.count) * UInt64(size + size / 4) : UInt64.max
    let smallest = distinct(found.filter { $0 <= bound })
    return smallest.count < size && bound < UInt64.max ? distinct(found) : smallest
  }

  private static func distinct(_ found: [UInt64]) -> [UInt64] {
    var smallest: [UInt64] = []
    smallest.reserveCapacity(min(size, found.count))
    for hash in found.sorted() where hash != smallest.last && smallest.count < size { smallest.append(hash) }
    return smallest
  }

  /// Numbers of which two similar texts are likely to share at least one: each mixes three minima of the shingles.
  ///
  /// The hashes are mixed well already, so that an exclusive or and a multiplication put them into an order of their own for each minimum.
  /// Sorted, each once.
  var bands: [Int64] { Self.bands(of: hashes) }

  /// The bands of a text's sketch, without the sketch.
  static func bands(ofText text: String) -> [Int64] {
    let shingles = shingles(of: text)
    // Of minima it does not matter how often a hash is there, nor in which place.
    return bands(of: shingles.count <= size ? shingles : smallest(shingles))
  }

  private static func bands(of hashes: [UInt64]) -> [Int64] {
    if hashes.isEmpty { return [] }
    let minima = [UInt64](unsafeUninitializedCapacity: masks.count) { buffer, count in
      ww_minima(fastest, hashes, hashes.count, masks, factors, masks.count, buffer.baseAddress)
      count = masks.count
    }
    let found = (0..<Int(bandCount)).map { band in
      var hash = StableHash()
      hash.combine(UInt64(band))
      for row in 0..<minimaInBand { hash.combine(minima[band * minimaInBand + row]) }
      return Int64(bitPattern: hash.value)
    }.sorted()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  private static let minimaInBand = 3
  private static let fastest = ww_best_path()
  private static let masks = seeds.map(mixed)
  private static let factors = seeds.map { mixed(~$0) | 1 }
  private static let seeds = 1...(bandCount * UInt64(minimaInBand))

  /// The last hash up to which the sketch has all of its text's.
  var end: UInt64 { hashes.count == Self.size ? hashes.last ?? .max : .max }

  /// Whether two texts are copies: half of all their shingles are shared, or four fifths of the shorter one's.
  func isCopy(of other: CopySketch) -> Bool {
    // Below the end of a full sketch both are complete, so counts there are those of a fair sample.
    let end = min(end, other.end)
    let (left, right) = (hashes.prefix { $0 <= end }, other.hashes.prefix { $0 <= end })
    let (total, smaller) = (left.count + right.count, min(left.count, right.count))
    // Of what both have, a third is half of what either has.
    let enough = min((total + 2) / 3, (smaller * 4 + 4) / 5)
    return smaller >= 5 && Self.share(left, right, atLeast: enough)
  }

  /// Whether so many hashes are in both of two sorted lists; ends when that is sure, since texts from one template are compared by the million.
  private static func share(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>, atLeast enough: Int) -> Bool {
    var (i, j, count) = (left.startIndex, right.startIndex, 0)
    while count < enough, count + min(left.endIndex - i, right.endIndex - j) >= enough {
      if left[i] == right[j] { count += 1 }
      let isLess = left[i] <= right[j]
      if right[j] <= left[i] { j += 1 }
      if isLess { i += 1 }
    }
    return count >= enough
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
