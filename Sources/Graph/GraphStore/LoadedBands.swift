import Foundation

/// The bands of a load's articles, in which copies meet, in runs that are sorted before they are written: one by one each would touch another page.
final class LoadedBands: @unchecked Sendable {
  typealias Band = (band: Int64, article: Int64)

  private var found: [Band] = []
  private let write: ([Band]) throws -> Void
  private let sorting = DispatchGroup()

  /// So many bands are sorted at a time, in eight megabytes.
  private static let most = 1 << 19

  /// - Parameter write: takes runs of sorted bands.
  init(write: @escaping ([Band]) throws -> Void) {
    self.write = write
    found.reserveCapacity(Self.most + 64)
  }

  /// Takes the bands of one more article; not after ``sort()``.
  func add(_ bands: some Sequence<Int64>, of article: Int64) throws {
    for band in bands { found.append((band, article)) }
    if found.count >= Self.most { try settle() }
  }

  /// Begins to sort what is left on another thread, while indexes are made.
  func sort() {
    DispatchQueue.global().async(group: sorting) { self.found.sort(by: Self.inOrder) }
  }

  /// Writes what is left.
  func settle() throws {
    sorting.wait()
    // Sorted bands are sorted again in no time.
    found.sort(by: Self.inOrder)
    try write(found)
    found.removeAll(keepingCapacity: true)
  }

  private static func inOrder(_ a: Band, _ b: Band) -> Bool { a.band == b.band ? a.article < b.article : a.band < b.band }
}
