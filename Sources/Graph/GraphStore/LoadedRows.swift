import Foundation

/// The rows of statements by their hashes, for a bulk load: some sixteen bytes a statement, where the index would be read and written page by page.
///
/// A hash table with open addressing (linear probing; D. Knuth, TAOCP 3, 6.4, algorithm L). Rows are given in order, from one.
struct RowsByHash {
  /// The hash of each row.
  private var hashes: [Int64] = []
  /// Eleven bits of a mark, by which most of the others in a row's way are told apart, and the row; zero where a place is free.
  private var places: [UInt32] = []
  /// Keeps the compiler from leaving out what only warms the cache.
  private var seen: UInt32 = 0

  var count: Int { hashes.count }
  /// More rows cannot be told from the marks.
  static let most = 1 << 21 - 1

  /// The row of a hash; nil when it has none.
  subscript(hash: Int64) -> Int64? {
    if places.isEmpty { return nil }
    let found = places[place(of: hash)]
    return found == 0 ? nil : Int64(found & UInt32(Self.most))
  }

  /// Brings the places of some hashes into the processor's cache at once, instead of waiting for the memory at each.
  mutating func prepare(_ hashes: UnsafeBufferPointer<UInt64>) {
    if places.isEmpty { return }
    var sum: UInt32 = 0
    places.withUnsafeBufferPointer { places in
      for hash in hashes {
        sum &+= places[Int(truncatingIfNeeded: TextHash.mixed(hash)) & (places.count - 1)]
      }
    }
    seen &+= sum
  }

  /// Gives a hash that has no row the next one.
  mutating func enter(_ hash: Int64) {
    if count * 4 >= places.count * 3 { grow() }
    let place = place(of: hash)
    hashes.append(hash)
    places[place] = Self.mark(of: Self.mixed(hash)) | UInt32(hashes.count)
  }

  /// Where a hash stands, or would stand.
  private func place(of hash: Int64) -> Int {
    let mixed = Self.mixed(hash)
    let mark = Self.mark(of: mixed)
    var place = Int(truncatingIfNeeded: mixed) & (places.count - 1)
    while places[place] != 0 {
      let row = places[place] & UInt32(Self.most)
      if places[place] == mark | row && hashes[Int(row) - 1] == hash { break }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private static func mark(of mixed: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: mixed >> 32) & ~UInt32(most)
  }

  private static func mixed(_ hash: Int64) -> UInt64 { TextHash.mixed(UInt64(bitPattern: hash)) }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(1024, places.count * 2))
    for (row, hash) in hashes.enumerated() {
      let mixed = Self.mixed(hash)
      var place = Int(truncatingIfNeeded: mixed) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Self.mark(of: mixed) | UInt32(row + 1)
    }
  }
}

/// A quick hash for tables in memory, seeded anew in each run, so that nobody can make texts that all meet in one place; nothing of it leaves the process.
///
/// Each eight bytes are multiplied in full and folded, after wyhash (Wang Yi, 2019).
enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max)

  static func of(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count)
    var place = 0
    while place + 8 <= text.count {
      hash = folded(hash ^ text.loadUnaligned(fromByteOffset: place, as: UInt64.self), 0xA076_1D64_78BD_642F)
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return folded(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  static func mixed(_ number: UInt64) -> UInt64 { folded(number ^ seed, 0xE703_7ED1_A0B4_28DB) }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
