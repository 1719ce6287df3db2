import GraphStore
import NewsModel
import TestSupport
import Testing

/// Groups of copies are what links between texts hold together, however they came about.
@Suite("Groups of copied texts")
struct CopyGroupTests {
  @Test("groups are the same after any adding and removing as in a store that was filled in one go", arguments: 0..<6)
  func anyHistory(seed: Int) throws {
    let fixture = try StoreFixture()
    var numbers = Numbers(seed: UInt64(seed))
    // A chain: each text shares much with the one before it and little with the one before that.
    let articles = fixture.chain(of: 9, step: 14)
    let store = try fixture.open()
    var held: Set<Int> = []
    for _ in 0..<24 {
      let number = numbers.next(articles.count)
      if held.remove(number) != nil {
        try store.remove(articles[number].article.id)
      } else {
        try store.add(articles[number])
        held.insert(number)
      }
    }
    #expect(try store.dump() == fixture.built(held.sorted().map { articles[$0] }).dump())
    let before = try store.dump()
    try store.rebuildDerived()
    #expect(try store.dump() == before)
  }

  @Test("texts from one template, copies among them, are grouped by a load as by adding them one by one", arguments: 0..<4)
  func template(seed: Int) throws {
    let fixture = try StoreFixture()
    var numbers = Numbers(seed: UInt64(seed))
    let template = (0..<120).map { "every\($0)" }
    // Shares of a template from a fifth to four fifths; some texts repeat or shorten the one before them.
    var texts: [[String]] = []
    for number in 0..<48 {
      if let last = texts.last, numbers.next(3) == 0 {
        texts.append(numbers.next(2) == 0 ? Array(last.dropLast(30)) : last + ["more\(number)", "more"])
      } else {
        let own = (0..<(30 + numbers.next(300))).map { "own\(number)x\($0)" }
        texts.append(Array(own.dropLast(15)) + template.dropLast(numbers.next(60)) + own.suffix(15))
      }
    }
    let articles = texts.enumerated().map { number, words in
      fixture.resolve("t\(number)", words.joined(separator: " ") + ". [Iran](Place) praised [Russia](Place).", "praised(1, 2)")
    }
    let store = try fixture.open()
    for article in articles.reversed() { try store.add(article) }
    #expect(try store.dump() == fixture.built(articles).dump())
    let groups = Set(try store.articles().map(\.copyGroup)).count
    #expect(groups > 12 && groups < 48, "\(groups) groups")
  }

  @Test("shingles that are hashed side by side have the hashes that they have one by one", arguments: [0, 1, 4, 5, 6, 700])
  func shingles(count: Int) {
    let words = (0..<count).map { "w\($0 * $0 % 97)" }
    let expected = words.indices.dropFirst(4).map { last in
      var hash = StableHash()
      for word in words[(last - 4)...last] { hash.combine(word) }
      return hash.value
    }
    #expect(StableHash.hashesOfFiveWords(in: Array(words.joined(separator: " ").utf8)) == expected)
  }

  @Test("an article between two others holds them together, and lets them go when it is removed")
  func bridge() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    let words = (0..<90).map { "word\($0)" }
    for (name, range) in [("left", 0..<60), ("middle", 15..<75), ("right", 30..<90)] {
      let text = words[range].joined(separator: " ") + ". [Iran](Place) praised [Russia](Place)."
      try store.add(fixture.resolve(name, text, "praised(1, 2)"))
    }
    #expect(try store.articles().map(\.copyGroup) == ["left", "left", "left"])
    try store.remove("middle")
    #expect(try store.articles().map(\.copyGroup) == ["left", "right"])
  }
}
