import EntityResolution
import Foundation
import GraphStore
import NewsModel
import TestSupport
import Testing

@Suite("The store")
struct GraphStoreTests {
  @Test("reading an article twice changes nothing")
  func addTwice() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    for article in fixture.articles { #expect(try store.add(article) == .added) }
    let before = try store.dump()
    for article in fixture.articles { #expect(try store.add(article) == .unchanged) }
    #expect(try store.dump() == before)
  }

  @Test("adding an article and removing it leaves the store as it was")
  func addThenRemove() throws {
    let fixture = try StoreFixture()
    let articles = fixture.articles
    for absent in articles.indices {
      let store = try GraphStore.open(at: fixture.folder + "/\(absent).sqlite", rules: fixture.rules)
      for (index, article) in articles.enumerated() where index != absent { try store.add(article) }
      let before = try store.dump()
      #expect(try store.add(articles[absent]) == .added)
      #expect(try store.dump() != before)
      #expect(try store.remove(articles[absent].article.id))
      #expect(try store.dump() == before)
    }
  }

  @Test("the order of articles makes no difference, nor whether they were added or built in one go")
  func anyOrder() throws {
    let fixture = try StoreFixture()
    let articles = fixture.articles
    var dumps: Set<String> = []
    for (number, order) in permutations(Array(articles.indices)).enumerated() {
      let path = fixture.folder + "/\(number).sqlite"
      if number % 2 == 0 {
        let store = try GraphStore.open(at: path, rules: fixture.rules)
        for index in order { try store.add(articles[index]) }
        dumps.insert(try store.dump())
      } else {
        try GraphStore.build(at: path, rules: fixture.rules) { builder in
          for index in order { try builder.add(articles[index]) }
        }
        dumps.insert(try GraphStore.openForReading(at: path, rules: fixture.rules).dump())
      }
    }
    #expect(dumps.count == 1)
  }

  @Test("an article that comes twice in one build is there once, as it came last")
  func repeated() throws {
    let fixture = try StoreFixture()
    let articles = fixture.articles
    let store = try fixture.filled()
    let earlier = fixture.resolve("a1", "[Vladimir Putin](Person) left [Nauru](Place).", "left(1, 2)")
    let path = fixture.folder + "/built.sqlite"
    var changes: [GraphStore.Change] = []
    try GraphStore.build(at: path, rules: fixture.rules) { builder in
      for article in [articles[1], earlier, articles[2], articles[0], articles[1], articles[3]] {
        changes.append(try builder.add(article))
      }
    }
    #expect(changes == [.added, .added, .added, .replaced, .unchanged, .added])
    let built = try GraphStore.open(at: path, rules: fixture.rules)
    #expect(try built.dump() == store.dump())
    for article in articles { #expect(try built.remove(article.article.id)) }
    let empty = try GraphStore.open(at: fixture.folder + "/empty.sqlite", rules: fixture.rules)
    #expect(try built.dump() == empty.dump())
  }

  @Test(
    "a load that remembers next to nothing, and writes its tables many times over, gives the same store",
    arguments: 0..<3)
  func little(seed: Int) throws {
    let fixture = try StoreFixture()
    var numbers = Numbers(seed: UInt64(seed))
    let copies = fixture.chain(of: 12, step: 9) { "Nation \($0)" }
    let earlier = fixture.resolve("c3", "[Vladimir Putin](Person) left [Nauru](Place).", "left(1, 2)")
    var articles = fixture.articles + copies
    for index in articles.indices.reversed() { articles.swapAt(index, numbers.next(index + 1)) }
    articles.insert(earlier, at: articles.firstIndex { $0.article.id == "c3" } ?? 0)
    let dumps = try [
      LoadMemory.plenty, .little, LoadMemory(entities: 1, words: 1, statements: 3, bands: 40, keys: 2),
    ].enumerated().map { number, memory in
      let store = try fixture.built(articles, memory: memory, name: "built\(number)")
      let dump = try store.dump()
      // What a load packed is found again by who adds and removes one by one.
      for article in copies.prefix(5) { #expect(try store.remove(article.article.id)) }
      for article in copies.prefix(5) { #expect(try store.add(article) == .added) }
      #expect(try store.dump() == dump)
      return dump
    }
    #expect(Set(dumps).count == 1)
  }

  @Test("derived tables can be thrown away and computed again")
  func rebuild() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    try store.remove("a1")
    let before = try store.dump()
    try store.rebuildDerived()
    #expect(try store.dump() == before)
  }

  @Test("a changed article replaces what it said before, and nothing else")
  func replacement() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let changed = fixture.resolve(
      "a1", source: "Northern Post", "[Iran](Place) praised [Bashar al-Assad](Person).", "praised(1, 2)")
    #expect(try store.add(changed) == .replaced)
    let fresh = try GraphStore.open(at: fixture.folder + "/fresh.sqlite", rules: fixture.rules)
    for article in [changed] + fixture.articles.dropFirst() { try fresh.add(article) }
    #expect(try store.dump() == fresh.dump())
  }

  @Test("spellings of one name become one entity, and the user can take them apart again")
  func judgements() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let before = try store.dump()
    let spellings: [Entity.ID] = [
      "person/muammar-gaddafi", "person/moammar-qaddafi", "person/muammar-qadhafi",
    ]
    #expect(Set(try spellings.map { try store.entity($0)?.id }).count == 1)
    for other in spellings.dropFirst() {
      try store.judge(
        Judgement(spellings[0], other, verdict: .different, by: "user", score: 1, reason: "not the same man"))
    }
    #expect(try store.entity(spellings[0])?.id == spellings[0])
    #expect(try store.entity(spellings[1])?.id != spellings[0])
    for other in spellings.dropFirst() { #expect(try store.takeBack(spellings[0], other)) }
    #expect(try store.dump() == before)
  }

  @Test("a user's judgement outlives a new build")
  func judgementsSurvive() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    try store.judge(
      Judgement(
        "person/muammar-gaddafi", "person/moammar-qaddafi", verdict: .different, by: "user", score: 1,
        reason: ""))
    let before = try store.dump()
    try store.close()
    try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
      for article in fixture.articles.reversed() { try builder.add(article) }
    }
    #expect(try GraphStore.openForReading(at: fixture.path, rules: fixture.rules).dump() == before)
  }

  @Test("a build that fails leaves the old store as it was")
  func failedBuild() throws {
    struct Interruption: Error {}
    let fixture = try StoreFixture()
    let store = try fixture.open()
    try store.add(fixture.articles[0])
    let before = try store.dump()
    try store.close()
    #expect(throws: Interruption.self) {
      try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
        try builder.add(fixture.articles[1])
        throw Interruption()
      }
    }
    #expect(try GraphStore.openForReading(at: fixture.path, rules: fixture.rules).dump() == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder).filter { $0.contains("building") }
        .isEmpty)
  }

  @Test("a missing, foreign or damaged file is named, and left as it is")
  func brokenFiles() throws {
    let fixture = try StoreFixture()
    #expect(throws: StoreError.missing(path: fixture.path)) {
      try GraphStore.openForReading(at: fixture.path)
    }
    try "not a database, but long enough to be looked at".write(
      toFile: fixture.path, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.foreign(path: fixture.path)) { try GraphStore.open(at: fixture.path) }
    #expect(throws: StoreError.foreign(path: fixture.path)) {
      try GraphStore.build(at: fixture.path) { _ in }
    }
    #expect(try String(contentsOfFile: fixture.path, encoding: .utf8).hasPrefix("not a database"))
  }

  @Test("text comes back byte for byte, whatever characters it holds")
  func hostileText() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    let article = fixture.articles[3]
    try store.add(article)
    #expect(try store.text(of: "a4") == article.article.text)
    #expect(try store.fullArticle("a4") == article.article)
    #expect(try store.sentences(of: "a4") == article.sentences)
    #expect(try store.statements(of: "a4") == article.statements)
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    if items.count <= 1 { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
