import GraphStore
import NewsModel
import TestSupport
import Testing

/// Two stores differ in what an export could tell.
@Suite("What counts as a difference")
struct DifferenceTests {
  @Test(
    "confidences differ when their four decimals do",
    arguments: [(0.74205, 0.7421, true), (0.7421, 0.7421, true), (0.7421, 0.7422, false), (0.3333333, 0.3333, true)])
  func confidence(old: Double, new: Double, isSame: Bool) throws {
    let (before, after) = (try store(confidence: old), try store(confidence: new))
    let difference = try after.store.difference(from: before.store)
    #expect(difference.isEmpty == isSame)
    for id in difference.statements.changed {
      #expect(try after.store.changes(of: id, since: before.store).map(\.field) == ["confidence of a1, sentence 1"])
    }
  }

  @Test("words in front of a quote move it, and change nothing that it says")
  func moved() throws {
    let (old, new) = (try StoreFixture(), try StoreFixture())
    let sentences = "[Iran](Place) praised [Russia](Place).\n[Russia](Place) visited [Iran](Place)."
    let before = try old.open()
    try before.add(old.resolve("a1", sentences, "praised(1, 2)", "met(3, 4)"))
    let after = try new.open()
    try after.add(new.resolve("a1", "Ñandús are birds.\n" + sentences, "praised(1, 2)", "met(3, 4)"))
    let difference = try after.difference(from: before)
    #expect(difference.statements.isEmpty)
    #expect(difference.articles.changed == ["a1"])
    let other = try StoreFixture()
    let voiced = try other.open()
    try voiced.add(other.resolve("a1", sentences, "praised(1, 2)", "met(3, 4)", "praised(3, 4)"))
    #expect(try voiced.difference(from: before).statements.appeared.count == 1)
  }

  @Test("evidence that went or came is told quote by quote")
  func evidence() throws {
    let (old, new) = (try StoreFixture(), try StoreFixture())
    let before = try old.open()
    try before.add(old.resolve("a1", "[Iran](Place) praised [Russia](Place).", "praised(1, 2)"))
    let after = try new.open()
    try after.add(new.resolve("a1", "[Iran](Place) praised [Russia](Place).\n[Iran](Place) lauded [Russia](Place).", "praised(1, 2)", "praised(3, 4)"))
    let changed = try after.difference(from: before).statements.changed
    #expect(changed.count == 1)
    for id in changed {
      let changes = try after.changes(of: id, since: before)
      #expect(changes == [FieldChange("evidence", old: nil, new: "a1, sentence 2: “Iran lauded Russia.”")])
    }
  }

  @Test("a share in ten-thousandths stays what it is when it is written and read again")
  func rounding() {
    for share in stride(from: 0.0, through: 1.0, by: 0.000305) {
      let whole = share.tenThousandths
      #expect((Double(whole) / 10_000).tenThousandths == whole)
    }
  }

  private func store(confidence: Double) throws -> (store: GraphStore, fixture: StoreFixture) {
    let fixture = try StoreFixture()
    var article = fixture.resolve("a1", "[Iran](Place) praised [Russia](Place).", "praised(1, 2)")
    for statement in article.statements.indices {
      for index in article.statements[statement].evidence.indices {
        article.statements[statement].evidence[index].confidence = confidence
      }
    }
    let store = try fixture.open()
    try store.add(article)
    return (store, fixture)
  }
}
