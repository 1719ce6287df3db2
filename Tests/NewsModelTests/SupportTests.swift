import NewsModel
import Testing

@Suite("Support counted twice")
struct SupportTests {
  private let tass = Entity(id: "mediaoutlet/tass", label: "TASS", type: "MediaOutlet")
  private let peskov = Entity(id: "person/dmitry-peskov", label: "Dmitry Peskov", type: .person)
  private let unnamed = (1...2).map {
    Entity(
      id: Entity.ID(rawValue: "anonymoussource/\($0)"), label: "a Kremlin source", type: .anonymousSource)
  }

  @Test("two papers that quote one named person are two articles and one origin")
  func oneNamedSource() {
    #expect(counts([voice(peskov)], [voice(peskov)]) == [2, 1])
  }

  @Test("two unnamed sources of one agency are one origin, and of none they are two")
  func unnamedSources() {
    #expect(counts([voice(unnamed[0], via: [tass.id])], [voice(unnamed[1], via: [tass.id])]) == [2, 1])
    #expect(counts([voice(unnamed[0])], [voice(unnamed[1])]) == [2, 2])
  }

  @Test("what an agency tells itself and what another paper has from it are one origin")
  func agency() {
    #expect(counts([], [voice(unnamed[0], via: [tass.id])], agencies: ["TASS", nil]) == [2, 1])
  }

  @Test("a copied text counts once")
  func copies() { #expect(counts([], [], groups: ["a", "a"]) == [1, 1]) }

  @Test("an article that says in its text who told what its headline says has one origin")
  func headline() { #expect(counts([], [voice(peskov)], groups: ["a", "a"], sources: ["Ledger", "Ledger"]) == [1, 1]) }

  @Test("two outlets that speak for themselves are two of each")
  func ownVoices() { #expect(counts([], [], sources: ["Ledger", "Herald"]) == [2, 2]) }

  @Test("the same words of an unnamed source are one origin, whichever agencies carry them")
  func sameWords() {
    let outlets = ["mediaoutlet/tass", "mediaoutlet/interfax"].map(Entity.ID.init(rawValue:))
    let voices = zip(unnamed, outlets).map { [voice($0, via: [$1])] }
    let words = ["the talks with the envoy have failed for good", "Yesterday the talks with the envoy have failed"]
    #expect(counts(voices[0], voices[1], quotes: words) == [2, 1])
    #expect(counts(voices[0], voices[1], quotes: [words[0], "the envoy left the talks in anger"]) == [2, 2])
    #expect(counts([voice(peskov)], voices[1], quotes: words) == [2, 2])
  }

  private func voice(_ entity: Entity, via: [Entity.ID] = []) -> Attribution {
    Attribution(source: entity.id, sourceText: entity.label, cue: "say", via: via, firmness: .stated)
  }

  /// Articles and origins of one evidence in each of two articles.
  private func counts(
    _ first: [Attribution], _ second: [Attribution], groups: [String] = ["a", "b"],
    agencies: [String?] = [nil, nil],
    sources: [String?] = [nil, nil], quotes: [String] = ["x", "x"]
  ) -> [Int] {
    let articles = (0..<2).map { index in
      ArticleRecord(
        id: Article.ID(rawValue: "\(index)"), source: sources[index], agency: agencies[index], textSHA256: "",
        copyGroup: groups[index])
    }
    let evidence = [first, second].enumerated().map { index, voices in
      let words = MentionText(text: "x", range: 0..<1)
      return Evidence(
        article: articles[index].id, sentence: 1, range: 0..<1, quote: quotes[index], subject: words, object: words,
        attribution: voices,
        rule: "r#1", confidence: 1)
    }
    let graph = KnowledgeGraph(articles: articles, entities: [tass, peskov] + unnamed)
    let support = Support(of: evidence, article: graph.article, entity: graph.entity)
    return [support.articles, support.origins]
  }
}
