import Foundation
import GraphStore
import NewsModel
import TestSupport
import Testing

/// Stores that earlier forms of Wirework wrote are kept in `Stores/`, and stay usable.
@Suite("Stores of earlier versions")
struct StoreVersionTests {
  @Test("the first store of version 0.1 can be read as it is, and added to")
  func first() throws {
    let fixture = try kept("0.1-first")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.path))

    let read = try contents(of: fixture.openedForReading())
    #expect(read.articles == ["a", "b"])
    #expect(read.relations == ["granted", "grantedAsylumTo", "holds", "locatedIn", "met", "spokespersonFor"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)) == bytes)

    let store = try fixture.open()
    #expect(try contents(of: store) == read)
    #expect(try store.add(fixture.articles[0]) == .added)
    #expect(try store.remove("a1"))
    #expect(try contents(of: store) == read)
    #expect(try store.remove("a"))
    #expect(try store.remove("b"))
    #expect(try store.stats().statements == 0)
  }

  @Test("a store that still has a row for every name in every article gives the same when it is brought up to date")
  func manyRows() throws {
    let fixture = try kept("0.1-copies")

    let read = try contents(of: fixture.openedForReading())
    #expect(read.articles == ["a", "b", "c"])
    #expect(read.copyGroups == ["a", "b", "a"])
    #expect(read.relations == ["basedIn", "bought", "holdsPosition", "holdsPosition", "met", "open:buy", "praised"])
    #expect(read.judgements.contains { $0.judgement.by == "user" && $0.judgement.verdict == .different })
    #expect(read.judgements.allSatisfy { $0.day != nil })

    let store = try fixture.open()
    #expect(try contents(of: store) == read)
    #expect(try store.members(of: "person/maria-okonkwo").map(\.id) == ["person/maria-okonkwo", "person/mariah-okonkwo"])
    #expect(try store.search("Vienna").statements.isEmpty == false)
    try expectKept(store, fixture)
    #expect(try contents(of: store) == read)
    for article in ["a", "b", "c"] as [Article.ID] { #expect(try store.remove(article)) }
    #expect(try store.stats().statements == 0)
    #expect(try store.stats().entities == 0)
  }

  @Test("decisions that no store noted as one command are taken back one by one, newer ones together")
  func ungroupedDecisions() throws {
    let fixture = try kept("0.1-lean")

    let read = try contents(of: fixture.openedForReading())
    #expect(read.judgements.count { $0.judgement.by == "user" } == 2)
    let store = try fixture.open()
    #expect(try contents(of: store) == read)
    let together = [
      Judgement("person/a", "person/b", verdict: .different, by: "user", score: 1, reason: "test"),
      Judgement("person/a", "person/c", verdict: .different, by: "user", score: 1, reason: "test"),
    ]
    try store.judge(together)
    #expect(try store.undo() == together)
    #expect(try contents(of: store) == read)
    #expect(try store.undo().map(\.first) == ["person/maria-okonkwo"])
    #expect(try store.undo().map(\.first) == ["company/harbour-bank"])
    #expect(try store.undo().isEmpty)
  }

  @Test("a store that still copies every quote and lists the places of its words finds the same when it is brought up to date")
  func copiedQuotes() throws {
    let fixture = try kept("0.1-commands")
    let questions = ["Macron", "acquired nordw", "zurcher", "António GUTERRES", "switzerland gov", "Geneva", "nothing"]

    let old = try fixture.openedForReading()
    let read = try contents(of: old)
    let found = try questions.map { try old.search($0) }
    #expect(found.map(\.statements.count) == [1, 2, 0, 1, 1, 2, 0])
    #expect(try old.busiestEntities(3, by: .evidence).count == 3)

    let store = try fixture.open()
    #expect(try contents(of: store) == read)
    #expect(try questions.map { try store.search($0) } == found)
    try expectKept(store, fixture)
    for article in ["a", "b", "c"] as [Article.ID] { #expect(try store.remove(article)) }
    #expect(try store.stats().evidence == 0)
  }

  @Test("a store that has a row for every band finds the same copies when it is brought up to date")
  func bandRows() throws {
    let fixture = try kept("0.1-packed")

    let read = try contents(of: fixture.openedForReading())
    #expect(read.articles == ["a", "b", "c"])
    #expect(read.copyGroups == ["a", "b", "a"])
    let store = try fixture.open()
    #expect(try contents(of: store) == read)
    try expectKept(store, fixture)
    #expect(try store.remove("a"))
    #expect(try store.articles().map(\.copyGroup) == ["b", "c"])
  }

  /// A store of an earlier form in a folder of its own.
  private func kept(_ name: String) throws -> StoreFixture {
    let fixture = try StoreFixture()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Stores/\(name).sqlite")
    try FileManager.default.copyItem(atPath: file.path, toPath: fixture.path)
    return fixture
  }

  /// Derived tables computed anew, and an article that comes and goes, leave a store that was brought up to date as it is.
  private func expectKept(_ store: GraphStore, _ fixture: StoreFixture) throws {
    let before = try store.dump()
    try store.rebuildDerived()
    #expect(try store.dump() == before)
    #expect(try store.add(fixture.articles[0]) == .added)
    #expect(try store.remove("a1"))
    #expect(try store.dump() == before)
  }

  private struct Contents: Hashable {
    var articles: [Article.ID] = []
    var copyGroups: [String] = []
    var relations: [RelationName] = []
    var statements: [NewsModel.Statement] = []
    var ofArticles: [[NewsModel.Statement]] = []
    var judgements: [JudgementRecord] = []
    var numbers: [Int] = []
  }

  private func contents(of store: GraphStore) throws -> Contents {
    var contents = Contents()
    try store.forEachArticle {
      contents.articles.append($0.id)
      contents.copyGroups.append($0.copyGroup)
    }
    try store.forEachStatement { contents.statements.append($0) }
    for statement in contents.statements { #expect(try store.statement(statement.id) == statement) }
    contents.ofArticles = try contents.articles.map { try store.statements(of: $0) }
    contents.judgements = try store.judgementRecords()
    let numbers = try store.stats()
    contents.numbers = [numbers.statements, numbers.entities, numbers.evidence, numbers.mergedEntities]
    contents.relations = contents.statements.map(\.relation).sorted()
    return contents
  }
}
