import Foundation
import GRDB

/// The bands of a load's articles, in which copies meet, sorted in parts and merged at the end (external merge sort; D. Knuth, TAOCP 3, 5.4).
///
/// One by one, each of the thirty-two bands of an article would touch another page of a table. Sorted, those that several articles share lie side by side;
/// the others are packed (``LoneBands``).
final class LoadedBands: @unchecked Sendable {
  private let db: Database
  private var found: [Band] = []
  /// How many sorted parts lie in the temporary table.
  private var parts = 0
  /// Articles that were taken out, with the number of parts that may still have bands of theirs.
  private var gone: [Int64: Int] = [:]
  private let sorting = DispatchGroup()

  /// So many bands are sorted at a time.
  private let most: Int

  init(db: Database, most: Int = LoadMemory.plenty.bands) throws {
    self.db = db
    self.most = most
    found.reserveCapacity(most + 64)
    try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS bandPart (id INTEGER PRIMARY KEY, bands BLOB)")
  }

  /// Takes the bands of one more article; not after ``sort()``.
  func add(_ bands: some Sequence<Int64>, of article: Int64) throws {
    for band in bands { found.append(Band(band, article)) }
    if found.count >= most { try put() }
  }

  /// Takes an article out again.
  func remove(_ article: Int64) {
    found.removeAll { $0.article == article }
    if parts > 0 { gone[article] = parts }
  }

  /// Begins to sort what is left on another thread, while indexes are made.
  func sort() {
    DispatchQueue.global().async(group: sorting) { self.found.sort() }
  }

  /// Writes everything into the tables, where each article is a group of its own as yet.
  func settle() throws {
    sorting.wait()
    // Sorted bands are sorted again in no time.
    found.sort()
    var merging = BandMerge(inMemory: found, stored: try (0..<parts).map(reader))
    let shared = try QuickStatement("INSERT INTO copyBand VALUES (?1, ?2, ?2)", in: db)
    let lone = try LoneBandWriter(db: db)
    var last: Band?
    var isShared = false
    while let (band, part) = try merging.next() {
      if let end = gone[band.article], part < end { continue }
      let continues = last?.band == band.band
      if let last {
        if isShared || continues { try shared.bind(last.band).bind(last.article).run() } else { try lone.add(last) }
      }
      (last, isShared) = (band, continues)
    }
    if let last {
      if isShared { try shared.bind(last.band).bind(last.article).run() } else { try lone.add(last) }
    }
    try lone.finish()
    try db.execute(sql: "DELETE FROM temp.bandPart")
    (found, parts, gone) = ([], 0, [:])
  }

  // MARK: Sorted parts

  private func put() throws {
    found.sort()
    let insert = try QuickStatement(cached: "INSERT INTO temp.bandPart VALUES (?, ?)", in: db)
    for (number, start) in stride(from: 0, to: found.count, by: LoneBands.most).enumerated() {
      let run = found[start..<min(start + LoneBands.most, found.count)]
      try insert.bind(Self.row(number, of: parts)).bind(Data(BandRun.pack(run))).run()
    }
    parts += 1
    found.removeAll(keepingCapacity: true)
  }

  private static func row(_ number: Int, of part: Int) -> Int64 { Int64(part) << 32 | Int64(number) }

  /// Reads the bands of a sorted part, some at a time.
  private func reader(of part: Int) throws -> () throws -> [Band] {
    let find = try QuickStatement("SELECT bands FROM temp.bandPart WHERE id = ?", in: db)
    var number = 0
    return {
      var bands: [Band] = []
      try find.bind(Self.row(number, of: part)).forEachRow { bands = BandRun.unpack($0.bytes(0)) }
      number += 1
      return bands
    }
  }
}

/// Merges sorted runs of bands; gives each with the number of its part, that of the run in memory last.
private struct BandMerge {
  private struct Source {
    var bands: ArraySlice<Band>
    let more: (() throws -> [Band])?
  }

  private var sources: [Source]
  /// The first band of each source that has one, as a binary heap.
  private var heap: [(band: Band, part: Int)] = []

  init(inMemory: [Band], stored: [() throws -> [Band]]) {
    sources = stored.map { Source(bands: [], more: $0) } + [Source(bands: inMemory[...], more: nil)]
  }

  private var isStarted = false

  mutating func next() throws -> (band: Band, part: Int)? {
    if !isStarted {
      isStarted = true
      for part in sources.indices {
        if let band = try take(part) { push(band, part) }
      }
    }
    guard let first = heap.first else { return nil }
    if let band = try take(first.part) {
      heap[0].band = band
      sink(0)
    } else if let last = heap.popLast(), !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return first
  }

  private mutating func take(_ part: Int) throws -> Band? {
    if sources[part].bands.isEmpty, let more = sources[part].more { sources[part].bands = try more()[...] }
    return sources[part].bands.popFirst()
  }

  private mutating func push(_ band: Band, _ part: Int) {
    heap.append((band, part))
    var place = heap.count - 1
    while place > 0, heap[place].band < heap[(place - 1) / 2].band {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child].band < heap[least].band { least = child }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
