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
    let fixture = try StoreFixture()
    let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Stores/0.1-first.sqlite")
    try FileManager.default.copyItem(atPath: kept.path, toPath: fixture.path)
    let bytes = try Data(contentsOf: kept)

    let read = try contents(of: GraphStore.openForReading(at: fixture.path, rules: fixture.rules))
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

  private struct Contents: Hashable {
    var articles: [Article.ID] = []
    var relations: [RelationName] = []
    var statements: [NewsModel.Statement] = []
  }

  private func contents(of store: GraphStore) throws -> Contents {
    var contents = Contents()
    try store.forEachArticle { contents.articles.append($0.id) }
    try store.forEachStatement { contents.statements.append($0) }
    contents.relations = contents.statements.map(\.relation).sorted()
    return contents
  }
}
