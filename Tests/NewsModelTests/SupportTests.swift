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
  private let bare = Entity(id: "anonymoussource/4", label: "a source", type: .anonymousSource)
  private let diplomat = Entity(id: "anonymoussource/3", label: "a diplomat", type: .anonymousSource)

  @Test("two papers that quote one named person are two articles and one origin")
  func oneNamedSource() {
    #expect(counts([voice(peskov)], [voice(peskov)]) == [2, 1])
  }

  @Test("two unnamed sources of one agency are one origin, and of none they are two")
  func unnamedSources() {
    #expect(counts([voice(unnamed[0], via: [tass.id])], [voice(unnamed[1], via: [tass.id])]) == [2, 1])
    #expect(counts([voice(unnamed[0])], [voice(unnamed[1])]) == [2, 2])
  }

  @Test("in one text 'the source' is the one who was told of, and an official is another")
  func sourceTakenUp() {
    let quotes = ["Russia granted him asylum", "the family got its papers"]
    #expect(counts([voice(unnamed[0])], [voice(bare)], groups: ["a", "a"], quotes: quotes) == [1, 1])
    #expect(counts([voice(unnamed[0])], [voice(diplomat)], groups: ["a", "a"], quotes: quotes) == [1, 2])
    #expect(counts([voice(unnamed[0])], [voice(bare)], quotes: quotes) == [2, 2])
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

  @Test("the same few words of two unnamed sources whom nobody quotes are two origins, unless one text copies the other or there are a dozen of them")
  func plainWords() {
    let outlets = ["mediaoutlet/tass", "mediaoutlet/interfax"].map(Entity.ID.init(rawValue:))
    let voices = zip([unnamed[0], diplomat], outlets).map { [voice($0, via: [$1])] }
    let plain = ["the talks with the envoy have failed", "the talks with the envoy have failed"]
    #expect(counts(voices[0], voices[1], quotes: plain, areQuoted: false) == [2, 2])
    #expect(counts(voices[0], voices[1], groups: ["a", "a"], quotes: plain, areQuoted: false) == [1, 1])
    #expect(counts(voices[0], [voice(unnamed[1], via: [outlets[1]])], quotes: plain, areQuoted: false) == [2, 1])
    #expect(counts(voices[0], voices[0], quotes: ["the talks failed", "x"], areQuoted: false) == [2, 1])
    let long = "the talks with the envoy about the harbour and its two old piers have failed"
    #expect(counts(voices[0], voices[1], quotes: [long, "On Monday " + long], areQuoted: false) == [2, 1])
  }

  private func voice(_ entity: Entity, via: [Entity.ID] = []) -> Attribution {
    Attribution(source: entity.id, sourceText: entity.label, cue: "say", via: via, firmness: .stated)
  }

  /// Articles and origins of one evidence in each of two articles.
  private func counts(
    _ first: [Attribution], _ second: [Attribution], groups: [String] = ["a", "b"],
    agencies: [String?] = [nil, nil],
    sources: [String?] = [nil, nil], quotes: [String] = ["x", "x"], areQuoted: Bool = true
  ) -> [Int] {
    let articles = (0..<2).map { index in
      ArticleRecord(
        id: Article.ID(rawValue: "\(index)"), source: sources[index], agency: agencies[index], textSHA256: "",
        copyGroup: groups[index])
    }
    let evidence = [first, second].enumerated().map { index, voices in
      let words = MentionText(text: "x", range: 0..<1)
      var evidence = Evidence(
        article: articles[index].id, sentence: 1, range: 0..<1, quote: quotes[index], subject: words, object: words,
        attribution: voices,
        rule: "r#1", confidence: 1)
      evidence.isInQuotationMarks = areQuoted
      return evidence
    }
    let graph = KnowledgeGraph(articles: articles, entities: [tass, peskov, diplomat, bare] + unnamed)
    let support = Support(of: evidence, article: graph.article, entity: graph.entity)
    return [support.articles, support.origins]
  }
}
