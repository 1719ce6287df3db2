import EntityResolution
import GraphStore
import NewsModel
import TestSupport
import Testing

@Suite("Questions to the store")
struct QueryTests {
  private let fixture: StoreFixture
  private let store: GraphStore

  init() throws {
    fixture = try StoreFixture()
    store = try fixture.filled()
  }

  @Test("an entity is found by id, label, other names, titles, and by names that only a table knows")
  func entityByName() throws {
    for name in ["person/bashar-al-assad", "Bashar al-Assad", "assad", "President Assad", "BASHAR AL ASSAD"] {
      #expect(try store.entity(named: name)?.id == "person/bashar-al-assad", "\(name)")
    }
    #expect(try store.entity(named: "the Russian Federation")?.id == "country/russia")
    #expect(try store.entity(named: "president of Syria")?.id == "person/bashar-al-assad")
    #expect(try store.entity(named: "Kadyrov") == nil)
  }

  @Test("a name that nothing has gives the names nearest to it")
  func nearNames() throws {
    #expect(try store.names(near: "Bashir al-Asad").first == "Bashar al-Assad")
    #expect(try store.names(near: "Vladi").first == "Vladimir Putin")
    #expect(try store.names(near: "") == [])
  }

  @Test("every name that articles use comes with the entity that it means, and with the id that it had before merging")
  func everyName() throws {
    var found: [String] = []
    try store.forEachName { found.append("\($0.name) | \($0.entity.id) | \($0.member) | \($0.articles)") }
    #expect(found.contains("Muammar Gaddafi | person/moammar-qaddafi | person/muammar-gaddafi | 1"))
    #expect(found.contains("Vladimir Putin | person/vladimir-putin | person/vladimir-putin | 3"))
  }

  @Test("neighbours come with relation, direction, sources and quotes; only plain ones unless asked")
  func neighbors() throws {
    let found = try store.neighbors(of: "person/bashar-al-assad")
    #expect(found.map(\.entity.id) == ["legalstatus/asylum"])
    let link = try #require(found.first?.links.first)
    #expect(link.direction == .out)
    #expect(link.support.articles == 2)
    for evidence in link.statement.evidence {
      let text = try #require(try store.text(of: evidence.article))
      #expect(text.slice(utf8: evidence.range) == evidence.quote)
    }
    let gaddafi = try #require(try store.entity(named: "Muammar Gaddafi"))
    #expect(try store.neighbors(of: gaddafi.id).map(\.entity.label) == ["Vladimir Putin"])
    var query = NeighborQuery()
    #expect(try store.leftOut(around: gaddafi.id).map { "\($0.kind) \($0.count)" } == ["negated 1"])
    query.types = ["Person"]
    #expect(try store.leftOut(around: gaddafi.id, query: query).isEmpty)
    query.types = []
    query.include = [.negated]
    #expect(try store.leftOut(around: gaddafi.id, query: query).isEmpty)
    #expect(
      try Set(store.neighbors(of: gaddafi.id, query: query).map(\.entity.label)) == [
        "Vladimir Putin", "asylum",
      ])
    query.relations = ["granted"]
    query.direction = .in
    #expect(try store.neighbors(of: gaddafi.id, query: query) == [])
  }

  @Test("neighbours can be limited by hops, type, date and number of sources")
  func filters() throws {
    var query = NeighborQuery()
    query.hops = 3
    let far = try store.neighbors(of: "country/russia", query: query)
    #expect(far.map(\.entity.label) == ["Tartus naval base"])
    query.minSources = 3
    #expect(try store.neighbors(of: "country/russia", query: query) == [])
    var dated = NeighborQuery()
    dated.since = CalendarDay(iso: "2024-12-09")
    #expect(try store.neighbors(of: "country/russia", query: dated) == [])
    dated.since = CalendarDay(iso: "2024-12-08")
    #expect(try store.neighbors(of: "country/russia", query: dated).count == 1)
    dated.types = ["Person"]
    #expect(try store.neighbors(of: "country/russia", query: dated) == [])
  }

  @Test("neighbours can be limited by source, origins, polarity and modality, and given page by page")
  func sourcesAndPages() throws {
    var said = NeighborQuery()
    said.sources = ["northern post"]
    #expect(try store.neighbors(of: "person/bashar-al-assad", query: said).count == 1)
    said.sources = ["Evening Herald"]
    #expect(try store.neighbors(of: "person/bashar-al-assad", query: said) == [])
    var supported = NeighborQuery()
    supported.minOrigins = 2
    #expect(try store.neighbors(of: "person/bashar-al-assad", query: supported).count == 1)
    supported.minOrigins = 9
    #expect(try store.neighbors(of: "person/bashar-al-assad", query: supported) == [])

    let gaddafi = try #require(try store.entity(named: "Muammar Gaddafi"))
    var negated = NeighborQuery()
    negated.polarity = .negated
    #expect(try store.neighbors(of: gaddafi.id, query: negated).map(\.entity.label) == ["asylum"])
    var possible = NeighborQuery()
    possible.modality = .possible
    #expect(try store.neighbors(of: "country/iran", query: possible).count == 1)

    var all = NeighborQuery()
    all.include = Set(NeighborQuery.Inclusion.allCases)
    all.hops = 3
    let whole = try store.neighbors(of: gaddafi.id, query: all)
    #expect(whole.count > 2)
    var pages: [Neighbor] = []
    all.limit = 2
    for offset in stride(from: 0, to: whole.count, by: 2) {
      all.offset = offset
      pages += try store.neighbors(of: gaddafi.id, query: all)
    }
    #expect(pages == whole)
    let found = try store.search("a").entities
    #expect(try (0..<found.count).flatMap { try store.search("a", limit: 1, offset: $0).entities } == found)
  }

  @Test("a path leads over the fewest statements")
  func path() throws {
    var query = NeighborQuery()
    query.include = [.negated]
    let way = try store.path(from: "person/bashar-al-assad", to: "person/vladimir-putin", query: query)
    #expect(way.map(\.entity.label) == ["asylum", "Moammar Qaddafi", "Vladimir Putin"])
    #expect(way.map(\.hops) == [1, 2, 3])
    #expect(try store.path(from: "person/bashar-al-assad", to: "country/iran") == [])
  }

  @Test("equally short ways come page by page, in the order of the entities between, which may be limited to a type")
  func paths() throws {
    let fixture = try StoreFixture()
    let store = try fixture.open()
    for (number, city) in ["Oslo", "Bergen", "Narvik"].enumerated() {
      try store.add(
        fixture.resolve(
          "way\(number)", "[Anna Holm](Person) visited [\(city)](Place).\n[Per Lind](Person) visited [\(city)](Place).",
          "visited(1, 2)", "visited(3, 4)"))
    }
    try store.add(
      fixture.resolve(
        "friend", "[Anna Holm](Person) met [Kari Moe](Person).\n[Kari Moe](Person) met [Per Lind](Person).", "met(1, 2)", "met(3, 4)"))
    func between(_ query: NeighborQuery) throws -> [String] {
      try store.paths(from: "person/anna-holm", to: "person/per-lind", query: query).map { way in
        #expect(way.map(\.hops) == [1, 2] && way.last?.entity.label == "Per Lind")
        return way[0].entity.label
      }
    }
    var query = NeighborQuery()
    let all = try between(query)
    #expect(Set(all) == ["Oslo", "Bergen", "Narvik", "Kari Moe"])
    #expect(try store.path(from: "person/anna-holm", to: "person/per-lind").first?.entity.label == all[0])
    query.limit = 2
    #expect(try between(query) == Array(all[..<2]))
    query.offset = 2
    #expect(try between(query) == Array(all[2...]))
    query.offset = 4
    #expect(try between(query) == [])
    query = NeighborQuery()
    query.types = ["Person"]
    #expect(try between(query) == ["Kari Moe"])
    #expect(try store.paths(from: "person/anna-holm", to: "person/anna-holm") == [])
  }

  @Test("search finds names and quotes, whatever is typed")
  func search() throws {
    #expect(try store.search("tartous").entities.map(\.label) == ["Tartus", "Tartus naval base"])
    #expect(try store.search("grant not asyl").statements.map(\.polarity) == [.negated])
    for text in ["\"", "AND OR NOT", "a*b", "'; DROP TABLE article; --", "zoe o'neill", ""] {
      _ = try store.search(text)
    }
    #expect(try store.stats().articles == 4)
  }

  @Test("a statement's id finds it, and an article's statements are its own")
  func statements() throws {
    for statement in try store.statements(of: "a1") {
      #expect(try store.statement(statement.id) == statement)
      #expect(statement.evidence.contains { $0.article == "a1" })
    }
    #expect(try store.statement("st-0000000000000000") == nil)
  }

  @Test("texts with small edits are copies, other texts are not")
  func copies() throws {
    let words = (0..<60).map { "word\($0 * 7 % 61)" }
    let text = words.joined(separator: " ") + ". [Iran](Place) praised [Russia](Place)."
    var edited = words
    edited[3] = "changed"
    edited[40] = "other"
    try store.add(fixture.resolve("c2", text, "praised(1, 2)"))
    try store.add(
      fixture.resolve(
        "c1", "Agency. " + edited.joined(separator: " ") + ". [Iran](Place) praised [Russia](Place).",
        "praised(1, 2)"))
    #expect(try store.article("c2")?.copyGroup == "c1")
    #expect(try store.article("a1")?.copyGroup == "a1")
    let praise = try #require(try store.statements(of: "c1").first)
    #expect(praise.evidence.count == 2)
    #expect(try store.support(of: praise).articles == 1)
    try store.remove("c1")
    #expect(try store.article("c2")?.copyGroup == "c2")
  }
}
