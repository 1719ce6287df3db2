import EntityResolution
import GraphStore
import NewsModel
import Testing

@Suite("Parting an entity by article")
struct PartingTests {
  @Test("each article can be given each of its entities for its own: re-reading, order and a new build change nothing, and taking it back all")
  func everyEntity() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let before = try store.dump()
    for article in fixture.articles {
      for entity in article.entities where entity.id.namedEntity == nil {
        let own = entity.id.parted(in: article.article.id)
        #expect(own.whole == entity.id && own.isParted(in: article.article.id))
        try store.judge(Self.parting(entity.id, article.article.id))
        #expect(try store.entities(of: article.article.id)?.contains(own) == true)
        #expect(try store.entities(of: article.article.id)?.contains(entity.id) == false)
        #expect(try store.add(article) == .unchanged)
        #expect(try store.takeBack(entity.id, own))
        #expect(try store.dump() == before)
        #expect(try store.add(article) == .unchanged)
      }
    }
  }

  @Test("what was parted is so in any order of articles, whether it was parted before them or after")
  func anyOrder() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let partings = fixture.articles.prefix(3).compactMap { article in
      article.entities.first { $0.id.namedEntity == nil && $0.type == .person }.map { Self.parting($0.id, article.article.id) }
    }
    #expect(partings.count == 3)
    try store.judge(partings)
    let parted = try store.dump()
    for articles in [fixture.articles, fixture.articles.reversed()] {
      let other = try fixture.built([], name: "order-\(articles[0].article.id)")
      try other.judge(partings)
      for article in articles { try other.add(article) }
      #expect(try other.dump() == parted)
      try other.rebuildDerived()
      #expect(try other.dump() == parted)
    }
    try store.close()
    try GraphStore.build(at: fixture.path, rules: fixture.rules) { builder in
      for article in fixture.articles.reversed() { try builder.add(article) }
    }
    #expect(try fixture.openedForReading().dump() == parted)
  }

  @Test("an article that was parted and goes leaves nothing, and is parted again when it comes back")
  func comingAndGoing() throws {
    let fixture = try StoreFixture()
    let store = try fixture.filled()
    let article = fixture.articles[1]
    try store.judge(Self.parting("person/vladimir-putin", article.article.id))
    let parted = try store.dump()
    try store.remove(article.article.id)
    #expect(try store.entity("person/vladimir-putin".asID.parted(in: article.article.id)) == nil)
    try store.add(article)
    #expect(try store.dump() == parted)
  }

  private static func parting(_ entity: Entity.ID, _ article: Article.ID) -> Judgement {
    Judgement(entity, entity.parted(in: article), verdict: .different, by: "user", score: 1, reason: "another one")
  }
}

extension String {
  fileprivate var asID: Entity.ID { Entity.ID(rawValue: self) }
}
