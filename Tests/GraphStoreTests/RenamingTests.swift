import GraphStore
import NewsModel
import TestSupport
import Testing

/// A statement's id is made of its two ends, so a decision about them may change it.
@Suite("Ids of statements after a decision")
struct RenamingTests {
  @Test("a merge tells which statements have other ids and which became one, and taking it back tells the way back")
  func merge() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    try store.add(fixture.resolve("a1", "[Anna Novak](Person) met [Peter Black](Person).", "met(1, 2)"))
    try store.add(fixture.resolve("a2", "[Anne Nowacka](Person) met [Peter Black](Person).", "met(1, 2)"))
    let (first, second) = (try #require(try store.entity(named: "Anna Novak")), try #require(try store.entity(named: "Anne Nowacka")))
    let before = try ids(in: store)
    let judgement = Judgement(first.id, second.id, verdict: .same, by: "user", score: 1, reason: "one person")
    let renamings = try store.judge(judgement)
    let after = try ids(in: store)
    #expect(before.count == 2 && after.count == 1)
    #expect(renamings.compactMap(\.new) == after && renamings.allSatisfy(\.isJoined))
    for id in before { #expect(try store.statement(formerly: id)?.id == after.first) }
    var back: [StatementRenaming] = []
    _ = try store.undo { back = $0 }
    #expect(back.map(\.new) == renamings.map(\.old) && back.map(\.old) == renamings.map(\.new))
    #expect(try ids(in: store) == before)
  }

  @Test("a statement whose two ends become one is told to be left out")
  func loop() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    try store.add(fixture.resolve("a1", "[Anna Novak](Person) met [Peter Black](Person).", "met(1, 2)"))
    let (first, second) = (try #require(try store.entity(named: "Anna Novak")), try #require(try store.entity(named: "Peter Black")))
    let old = try ids(in: store)
    let renamings = try store.judge(Judgement(first.id, second.id, verdict: .same, by: "user", score: 1, reason: ""))
    #expect(renamings.map(\.old) == old && renamings.map(\.new) == [nil])
  }

  private func ids(in store: GraphStore) throws -> [NewsModel.Statement.ID] {
    var ids: [NewsModel.Statement.ID] = []
    try store.forEachStatement { ids.append($0.id) }
    return ids
  }
}
