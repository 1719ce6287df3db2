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
