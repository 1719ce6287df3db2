import Foundation
import GRDB

/// A band of an article's sketch, ordered by band.
struct Band: Comparable {
  let band: Int64
  let article: Int64

  init(_ band: Int64, _ article: Int64) { (self.band, self.article) = (band, article) }

  static func < (a: Band, b: Band) -> Bool { a.band == b.band ? a.article < b.article : a.band < b.band }
}

/// The bands that one article alone had when a load ended, packed: of the thirty-two that an article has, nearly all.
///
/// A row holds up to some hundred of them with their articles. As soon as another article comes with such a band, it moves into the table `copyBand`, where those of
/// articles that come one by one are from the beginning.
struct LoneBands {
  let db: Database

  /// So many bands are packed into one row.
  static let most = 128

  /// Makes the table when it is not there yet.
  static func makeTable(in db: Database) throws {
    try db.execute(
      sql: """
        -- Derived: bands with their articles, as BandRun packs them; `first` is the first of them.
        CREATE TABLE IF NOT EXISTS loneBand (first INTEGER PRIMARY KEY, bands BLOB NOT NULL) STRICT;
        """)
  }

  /// Takes a band out, and gives its article; nil when no article has it alone.
  func take(_ band: Int64) throws -> Int64? { try take(band) { _ in true } }

  /// Takes a band out if it is an article's.
  func remove(_ band: Int64, of article: Int64) throws { _ = try take(band) { $0 == article } }

  private func take(_ band: Int64, where isWanted: (Int64) -> Bool) throws -> Int64? {
    var row: (first: Int64, bands: [Band])?
    try QuickStatement(cached: "SELECT first, bands FROM loneBand WHERE first <= ? ORDER BY first DESC LIMIT 1", in: db)
      .bind(band).forEachRow { row = ($0.number(0), BandRun.unpack($0.bytes(1))) }
    guard var (first, bands) = row, let place = bands.firstIndex(where: { $0.band == band }), isWanted(bands[place].article) else { return nil }
    let article = bands.remove(at: place).article
    if place == 0 {
      try QuickStatement(cached: "DELETE FROM loneBand WHERE first = ?", in: db).bind(first).run()
      first = bands.first?.band ?? first
    }
    if !bands.isEmpty {
      try QuickStatement(cached: "INSERT OR REPLACE INTO loneBand VALUES (?, ?)", in: db).bind(first).bind(Data(BandRun.pack(bands[...]))).run()
    }
    return article
  }

  /// Hands over every band with its article, sorted.
  func forEach(_ body: (Band) throws -> Void) throws {
    try QuickStatement("SELECT bands FROM loneBand ORDER BY first", in: db).forEachRow { row in
      for band in BandRun.unpack(row.bytes(0)) { try body(band) }
    }
  }
}

/// Fills the table of lone bands from front to end.
final class LoneBandWriter {
  private let insert: QuickStatement
  private var waiting: [Band] = []

  init(db: Database) throws { insert = try QuickStatement("INSERT INTO loneBand VALUES (?, ?)", in: db) }

  /// Adds a band, which comes after all that were added.
  func add(_ band: Band) throws {
    waiting.append(band)
    if waiting.count == LoneBands.most { try finish() }
  }

  func finish() throws {
    guard let first = waiting.first else { return }
    try insert.bind(first.band).bind(Data(BandRun.pack(waiting[...]))).run()
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Sorted bands with their articles as one run of bytes: the difference from band to band, then the article, seven bits a byte, the lowest first.
enum BandRun {
  static func pack(_ bands: ArraySlice<Band>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bands.count * 11)
    var last: Int64 = 0
    for band in bands {
      ArticleList.forEachByte(of: band.band &- last) { bytes.append($0) }
      ArticleList.forEachByte(of: band.article) { bytes.append($0) }
      last = band.band
    }
    return bytes
  }

  static func unpack(_ bytes: UnsafeBufferPointer<UInt8>) -> [Band] {
    var bands: [Band] = []
    bands.reserveCapacity(LoneBands.most)
    var (last, number, shift, isArticle) = (Int64(0), UInt64(0), UInt64(0), false)
    for byte in bytes {
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 != 0 { continue }
      if isArticle {
        bands.append(Band(last, Int64(bitPattern: number)))
      } else {
        last &+= Int64(bitPattern: number)
      }
      (number, shift, isArticle) = (0, 0, !isArticle)
    }
    return bands
  }
}
