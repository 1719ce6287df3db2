import Dispatch
import EntityResolution
import Foundation
import GRDB
import NewsModel

/// The keys under which alike names meet, computed for all entities on all cores and sorted.
///
/// One by one, each key would touch another page of its table. Some hundred thousand entities are read at a time; the first of them may be worked on while
/// the connection does something else: a load makes its indexes meanwhile.
final class BlockingKeys: @unchecked Sendable {
  private let db: Database
  private let matcher: EntityMatcher
  private let most: Int
  private let working = DispatchGroup()
  /// The row of the last entity that was read.
  private var last: Int64 = 0
  /// The entities that are worked on, as rows, names and types one after the other.
  private var entities = RowBytes()
  private var count = 0
  private var found = SortedKeys()

  /// - Parameter most: so many entities are read at a time; each takes some sixty bytes.
  init(db: Database, matcher: EntityMatcher, most: Int = 1 << 18) {
    self.db = db
    self.matcher = matcher
    self.most = most
  }

  /// Reads the first entities and begins to work on them, on other threads; no entity may come or go until ``enter()``.
  func begin() throws {
    try read()
    DispatchQueue.global().async(group: working) { self.work() }
  }

  /// Writes the keys of all entities into their table.
  func enter() throws {
    working.wait()
    while true {
      try found.enter(in: db)
      found = SortedKeys()
      try read()
      if count == 0 { return }
      work()
    }
  }

  private func read() throws {
    (entities, count) = (RowBytes(), 0)
    let find = try QuickStatement(
      cached: "SELECT id, name, type FROM entity WHERE id > ? ORDER BY id LIMIT ?", in: db)
    try find.bind(last).bind(most).forEachRow { row in
      last = row.number(0)
      entities.add(last)
      entities.add(row.bytes(1))
      entities.add(row.bytes(2))
      count += 1
    }
  }

  private func work() {
    entities.read { reader in
      while !reader.isAtEnd {
        var part: [(row: Int64, entity: Entity)] = []
        while part.count < 4096, !reader.isAtEnd {
          part.append(
            (reader.number(), Derivation.entity(named: reader.string() ?? "", type: reader.string() ?? "")))
        }
        let keys = ConcurrentMap.map(part.map(\.entity), matcher.blockingKeys)
        for ((row, _), keys) in zip(part, keys) {
          for key in keys { found.add(key, of: row) }
        }
      }
    }
    (entities, count) = (RowBytes(), 0)
    found.sort()
  }
}

/// Keys with the rows of their entities, in one run of bytes.
private struct SortedKeys {
  private var rows = RowBytes()
  /// The beginning of what stands behind the family in a key, and where its record lies.
  private var places: [(beginning: UInt64, place: Int)] = []

  mutating func add(_ key: String, of entity: Int64) {
    var key = key
    key.withUTF8 { key in
      places.append((Self.beginning(of: key), rows.bytes.count))
      rows.add(entity)
      rows.add(key)
    }
  }

  private static func beginning(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    let start = (key.firstIndex(of: 0x3A) ?? -1) + 1
    for place in start..<start + 8 { beginning = beginning << 8 | UInt64(place < key.count ? key[place] : 0) }
    return beginning
  }

  /// Sorts by the beginnings: enough for what follows each other to meet in one page of the table.
  mutating func sort() { places.sort { $0 < $1 } }

  /// Writes what was sorted into the table.
  func enter(in db: Database) throws {
    let insert = try QuickStatement(
      cached: "INSERT OR IGNORE INTO entityBlock (entity, key) VALUES (?, ?)", in: db)
    try rows.read { reader in
      for (_, place) in places {
        reader.move(to: place)
        try insert.bind(reader.number()).bindText(reader.text()).run()
      }
    }
  }
}
