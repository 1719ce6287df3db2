import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

@testable import GraphStore

@Suite("The store's file")
struct StoreFileTests {
  @Test("a store at rest is one file, whoever wrote or read it")
  func oneFile() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let before = try store.dump()
    try store.close()
    #expect(try fixture.files() == ["graph.sqlite"])
    #expect(try GraphStore.openForReading(at: fixture.path).dump() == before)
    #expect(try fixture.files() == ["graph.sqlite"])
  }

  @Test("the log that a killed command leaves is taken into the store, and then gone")
  func leftLog() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let before = try store.dump()
    let copy = fixture.folder + "/copy.sqlite"
    // What a kill leaves: the file and its log as they stand in the middle of writing.
    for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: fixture.path + ending, toPath: copy + ending) }
    #expect(try GraphStore.openForReading(at: copy, rules: fixture.rules).dump() == before)
    #expect(try fixture.files().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
  }

  @Test("a command that is killed before the first table leaves nothing that stands in the way")
  func unfinished() throws {
    let fixture = try StoreFixture()
    let begun = try DatabaseQueue(path: fixture.path)
    try begun.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    try begun.close()
    #expect(throws: StoreError.missing(path: fixture.path)) { try GraphStore.openForReading(at: fixture.path) }
    let store = try fixture.open()
    #expect(try store.add(fixture.articles[0]) == .added)
  }

  @Test("a store can be read while another connection adds to it")
  func readingBesideWriting() throws {
    let fixture = try StoreFixture()
    let writer = try fixture.open()
    try writer.add(fixture.articles[0])
    let reader = try GraphStore.openForReading(at: fixture.path, rules: fixture.rules)
    try writer.add(fixture.articles[1])
    #expect(try reader.articles().map(\.id) == ["a1", "a2"])
  }

  @Test("a store that is being built cannot be built a second time meanwhile, and one that a killed build left can")
  func twoBuilds() throws {
    let fixture = try StoreFixture()
    try Data("left over".utf8).write(to: URL(fileURLWithPath: fixture.path + ".building"))
    try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
      try builder.add(fixture.articles[0])
      #expect(throws: StoreError.busy(path: fixture.path)) { try GraphStore.build(at: fixture.path, rules: fixture.rules) { _ in } }
      try builder.add(fixture.articles[1])
    }
    #expect(try GraphStore.openForReading(at: fixture.path, rules: fixture.rules).articles().count == 2)
    #expect(!FileManager.default.fileExists(atPath: fixture.path + ".building"))
  }

  @Test("nothing is written to a store while another is built in its place: it would be gone with the old one")
  func writingDuringBuild() throws {
    let fixture = try StoreFixture()
    let old = try GraphStore.open(at: fixture.path, rules: fixture.rules)
    try old.add(fixture.articles[0])
    try old.close()
    try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
      try builder.add(fixture.articles[0])
      #expect(throws: StoreError.busy(path: fixture.path)) { try GraphStore.open(at: fixture.path, rules: fixture.rules) }
    }
    let new = try GraphStore.open(at: fixture.path, rules: fixture.rules)
    try new.add(fixture.articles[1])
    #expect(try new.articles().count == 2)
  }

  @Test("many who make one store at once make it once")
  func manyMakers() async throws {
    let fixture = try StoreFixture()
    let (path, rules, articles) = (fixture.path, fixture.rules, fixture.articles)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for article in articles {
        group.addTask {
          let store = try GraphStore.open(at: path, rules: rules)
          try store.add(article)
          try store.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try GraphStore.openForReading(at: path, rules: rules).articles().count == articles.count)
    withExtendedLifetime(fixture) {}
  }

  @Test("two writers at once wait for each other, and nothing is lost")
  func twoWriters() throws {
    let fixture = try StoreFixture()
    let stores = [try fixture.open(), try fixture.open()]
    for (index, article) in fixture.articles.enumerated() { try stores[index % 2].add(article) }
    let alone = try GraphStore.open(at: fixture.folder + "/alone.sqlite", rules: fixture.rules)
    for article in fixture.articles { try alone.add(article) }
    #expect(try stores[0].dump() == alone.dump())
  }

  @Test("a full disk stops an article, with a message, and leaves the others")
  func fullDisk() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    try store.add(fixture.articles[0])
    let before = try store.dump()
    try store.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = String(repeating: "The harbour was quiet that day. ", count: 2000)
    let article = fixture.resolve("long", long + "[Iran](Place) praised [Russia](Place).", "praised(1, 2)")
    #expect {
      try store.add(article)
    } throws: { error in
      guard case StoreError.unwritable(path: fixture.path, _) = error else { return false }
      return "\(error)".contains("Check the folder's rights and the free space")
    }
    #expect(try store.dump() == before)
  }

  @Test("a damaged store is named, and a build does not replace it silently")
  func damage() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    try store.close()
    let file = try #require(FileHandle(forUpdatingAtPath: fixture.path))
    let size = try file.seekToEnd()
    // Every page but the first, where the schema begins.
    for page in 1..<(size / 4096) {
      try file.seek(toOffset: page * 4096)
      try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    }
    try file.close()
    #expect {
      try GraphStore.openForReading(at: fixture.path, rules: fixture.rules).dump()
    } throws: { error in
      guard case StoreError.damaged(path: fixture.path, _) = error else { return false }
      return "\(error)".contains("build the store again")
    }
  }
}

extension StoreFixture {
  /// The names of the files in the fixture's folder.
  func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
}
