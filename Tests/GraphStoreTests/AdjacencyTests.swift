import GraphStore
import NewsModel
import TestSupport
import Testing

@Suite("Walking over the store")
struct AdjacencyTests {
  @Test("the quick walk finds the same statements as the full answer")
  func agreement() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    var query = NeighborQuery()
    query.include = Set(NeighborQuery.Inclusion.allCases)
    try store.forEachEntity { entity in
      let quick = try store.adjacent(to: entity.id)
      let full = try store.neighbors(of: entity.id, query: query).flatMap { neighbor in
        neighbor.links.map { "\($0.statement.id) \(neighbor.entity.id) \($0.direction)" }
      }
      #expect(Set(quick.map { "\($0.statement) \($0.other) \($0.direction)" }) == Set(full), "\(entity.id)")
      #expect(try store.adjacent(to: entity.id, hops: 2).count >= quick.count)
    }
    #expect(try store.adjacent(to: "person/nobody") == [])
  }

  @Test("an answer may be asked for while records are handed over")
  func reentrance() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    var count = 0
    try store.forEachStatement { statement in
      let found = try store.statement(statement.id)
      let subject = try store.entity(statement.subject)
      #expect(found == statement)
      #expect(subject != nil)
      count += 1
    }
    let stored = try store.stats().statements
    #expect(count == stored)
  }
}
