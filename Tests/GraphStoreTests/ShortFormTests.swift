import EntityResolution
import GraphStore
import NewsModel
import Testing

/// Names that may be short for others stay apart, and a person can see them.
@Suite("Short forms")
struct ShortFormTests {
  @Test("a firm by its first word and a person by the surname are listed beside the longer names of other articles")
  func listed() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    try store.add(fixture.resolve("a", "[Harrow Foods](Company) met [Pavel Novak](Person).", "met(1, 2)"))
    try store.add(fixture.resolve("b", "[Harrow](Company) met [Novak](Person).", "met(1, 2)"))
    let pairs = try store.shortForms().map(\.judgement)
    // A surname alone belongs to its article.
    let novak = Entity.ID(type: .person, name: "Novak", within: "b")
    #expect(pairs.map { [$0.first, $0.second] } == [
      ["company/harrow", "company/harrow-foods"], [novak, "person/pavel-novak"],
    ])
    #expect(pairs.allSatisfy { $0.verdict == .unsure })

    try store.judge(Judgement(pairs[0].first, pairs[0].second, verdict: .same, by: "user", score: 1, reason: "test"))
    try store.judge(Judgement(pairs[1].first, pairs[1].second, verdict: .different, by: "user", score: 1, reason: "test"))
    #expect(try store.shortForms().isEmpty)
  }

  @Test("a word with which many names begin is short for none of them")
  func common() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    for (number, word) in ["Foods", "Steel", "Credit", "Rail", "Media", "Energy"].enumerated() {
      try store.add(fixture.resolve("a\(number)", "[Harrow \(word)](Company) met [Pavel Novak](Person).", "met(1, 2)"))
    }
    try store.add(fixture.resolve("b", "[Harrow](Company) met [Pavel Novak](Person).", "met(1, 2)"))
    #expect(try store.shortForms().isEmpty)
  }
}
