import GraphStore
import NewsModel
import TestSupport
import Testing

/// What `neighbors` shows, `stats` counts and `search` finds under the same conditions is the same.
@Suite("Conditions of a question")
struct FilterTests {
  private let fixture: StoreFixture
  private let store: GraphStore

  init() throws {
    fixture = try StoreFixture()
    store = try fixture.filled()
  }

  /// A condition with its name; everything counts that it does not speak of.
  struct Condition: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var query: NeighborQuery

    init(_ name: String, _ change: (inout NeighborQuery) -> Void) {
      testDescription = name
      query = NeighborQuery()
      query.include = Set(NeighborQuery.Inclusion.allCases)
      change(&query)
    }
  }

  static let conditions: [Condition] = [
    Condition("nothing") { _ in },
    Condition("plain statements") { $0.include = [] },
    Condition("a relation") { $0.relations = ["granted", "met"] },
    Condition("a relation that no article speaks of") { $0.relations = ["attacked"] },
    Condition("a first day") { $0.since = CalendarDay(iso: "2024-12-09") },
    Condition("a last day") { $0.until = CalendarDay(iso: "2024-12-08") },
    Condition("an outlet") { $0.sources = ["NORTHERN POST"] },
    Condition("an agency") { $0.sources = ["TASS"] },
    Condition("denials") { $0.polarity = .negated },
    Condition("possibilities") { $0.modality = .possible },
    Condition("two articles") { $0.minSources = 2 },
    Condition("two origins") { $0.minOrigins = 2 },
    Condition("sureness") { $0.minConfidence = 0.99 },
    Condition("several at once") {
      $0.relations = ["granted"]
      $0.polarity = .affirmed
      $0.minSources = 2
    },
  ]

  @Test("stats counts the statements that neighbors shows", arguments: conditions)
  func agreement(condition: Condition) throws {
    var outwards = condition.query
    outwards.direction = .out
    var shown: [Statement.ID: Statement] = [:]
    try store.forEachEntity { entity in
      for neighbor in try store.neighbors(of: entity.id, query: outwards) {
        for link in neighbor.links { shown[link.statement.id] = link.statement }
      }
    }
    let stats = try store.stats(of: condition.query)
    #expect(stats.statements == shown.count)
    #expect(stats.evidence == shown.values.reduce(0) { $0 + $1.evidence.count })
    #expect(stats.entities == Set(shown.values.flatMap { [$0.subject, $0.object] }).count)
    #expect(stats.relations.reduce(0) { $0 + $1.count } == shown.count)
    #expect(stats.types.reduce(0) { $0 + $1.count } == stats.entities)
    let articles = Set(shown.values.flatMap { $0.evidence.map(\.article) })
    #expect(stats.articles == articles.count)
    #expect(try store.articles(of: condition.query).map(\.id) == articles.sorted())
  }

  @Test("without conditions both ways of counting agree")
  func everything() throws {
    var query = NeighborQuery()
    query.include = Set(NeighborQuery.Inclusion.allCases)
    #expect(query.admitsEveryStatement)
    let (all, counted) = (try store.stats(), try store.stats(of: query))
    #expect(counted.statements == all.statements)
    #expect(counted.plainStatements == all.plainStatements)
    #expect(counted.evidence == all.evidence)
    #expect(counted.relations.map { "\($0)" } == all.relations.map { "\($0)" })
  }

  @Test("a type asks for subjects or objects, as the direction says")
  func types() throws {
    var query = NeighborQuery()
    query.types = ["LegalStatus"]
    #expect(try store.stats(of: query).relations.map(\.relation) == ["granted"])
    query.direction = .out
    #expect(try store.stats(of: query).statements == 0)
    query.direction = .in
    #expect(try store.stats(of: query).statements == 1)
  }

  @Test("search finds the statements that are admitted, and the entities that they join", arguments: conditions)
  func search(condition: Condition) throws {
    let all = try store.search("a").statements.map(\.id)
    let found = try store.search("a", query: condition.query)
    let admitted = try all.filter { id in
      let statement = try #require(try store.statement(id))
      return try store.neighbors(of: statement.subject, query: condition.query).contains { neighbor in
        neighbor.links.contains { $0.statement.id == id }
      }
    }
    #expect(found.statements.map(\.id) == admitted)
    let named = try store.search("a").entities
    #expect(try found.entities == named.filter { try store.isJoined($0, by: condition.query) })
    let pages = try (0..<found.statements.count).flatMap {
      try store.search("a", query: condition.query, limit: 1, offset: $0).statements
    }
    #expect(pages == found.statements)
  }
}
