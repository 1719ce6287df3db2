import Foundation
import NewsModel
import TestSupport
import Testing

@testable import GraphDrawing

@Suite("Words and frames of pictures")
struct WordsAndFramesTests {
  private let vocabulary = FixtureGraph.vocabulary

  @Test(
    "what is over is said in the past",
    arguments: [
      ("holds the position of", "formerly held the position of"), ("is a member of", "formerly a member of"),
      ("leads", "formerly led"), ("works for", "formerly worked for"), ("represents", "formerly represented"),
      ("owns", "formerly owned"), ("founded", "formerly founded"), ("is", "formerly"),
    ])
  func past(words: String, expected: String) { #expect(TenseOfOffice.former(words) == expected) }

  @Test("a statement is over when its key or all its evidence says so")
  func former() {
    func evidence(_ status: String?) -> Evidence {
      let words = MentionText(text: "x", range: 0..<1)
      let qualifiers = status.map { [Qualifier(role: "status", text: $0)] } ?? []
      return Evidence(
        article: "a", sentence: 1, range: 0..<1, quote: "x", subject: words, object: words, qualifiers: qualifiers,
        rule: "r", confidence: 1)
    }
    func statement(_ evidence: [Evidence], key: [Qualifier] = []) -> Statement {
      Statement(subject: "person/a", relation: "leads", object: "party/b", keyQualifiers: key, evidence: evidence)
    }
    #expect(TenseOfOffice.isFormer(statement([evidence("former"), evidence("Former")])))
    #expect(!TenseOfOffice.isFormer(statement([evidence("former"), evidence(nil)])))
    #expect(!TenseOfOffice.isFormer(statement([evidence("acting")])))
    #expect(TenseOfOffice.isFormer(statement([evidence(nil)], key: [Qualifier(role: "status", text: "former")])))
    let text = PictureText(graph: KnowledgeGraph(), vocabulary: vocabulary)
    #expect(text.sentence(statement([evidence("former")])).contains("formerly"))
  }

  @Test("frames by type hold every entity once; by community, two groups with one link between them are two frames")
  func frames() {
    let selection = PictureSelection(twoTriangles, vocabulary: vocabulary, top: nil)
    let style = PictureStyle(vocabulary: vocabulary)
    let byType = PictureFrames(selection, clusters: .type, style: style).frames
    #expect(byType.flatMap(\.entities).sorted() == selection.nodes.map(\.entity.id).sorted())
    let communities = PictureFrames(selection, clusters: .community, style: style).frames
    #expect(communities.map { Set($0.entities.map { $0.rawValue.dropLast() }) } == [["person/a"], ["person/b"]])
    #expect(PictureFrames(selection, clusters: .none, style: style).frames.isEmpty)
  }

  @Test("frames reach the DOT and the picture, in ranks and in springs", arguments: [LayoutEngine.dot, .fdp])
  func drawnFrames(layout: LayoutEngine) throws {
    let options = DrawingOptions(layout: layout, clusters: .community)
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: options).draw(twoTriangles)
    #expect(drawing.dot.contains("subgraph cluster_1"))
    let svg = try PictureRenderer().svg(drawing)
    #expect(svg.contains("id=\"ww_frame_2\""))
    #expect(svg.contains("class=\"cluster frame\""))
  }

  @Test("frames around a graph of any size are drawn, in this process too", arguments: [20, 40, 60])
  func manyFrames(entities: Int) throws {
    let options = DrawingOptions(top: nil, layout: .dot, clusters: .type)
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: options).draw(GeneratedGraph.make(entities: entities))
    for renderer in [PictureRenderer(), PictureRenderer(helper: nil)] {
      #expect(try renderer.svg(drawing).contains("class=\"cluster frame\""))
    }
  }

  @Test("a group of many entities names the most important ones and has dots with tooltips for the others")
  func crowd() throws {
    let graph = GeneratedGraph.make(entities: 900)
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: DrawingOptions(top: nil)).draw(graph)
    #expect(drawing.layout == .sfdp)
    #expect(drawing.dot.components(separatedBy: "shape=circle").count - 1 == drawing.nodes - PictureSheet.namedAmongMany)
    #expect(try PictureRenderer().svg(drawing).components(separatedBy: "class=\"node ").count - 1 == drawing.nodes)
  }

  @Test("conditions and what they set aside stand in the caption")
  func caption() throws {
    let options = DrawingOptions(
      top: 3, conditions: ["only: granted", "since 2024-12-01"], statementsSetAside: 1, advice: "More with --top.")
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: options).draw(FixtureGraph.graph)
    #expect(drawing.caption.hasPrefix("Only: granted; since 2024-12-01. The best supported part: 3 entities, "))
    #expect(drawing.caption.hasSuffix(" 1 statement does not fit these conditions. More with --top."))
  }

  @Test("what was left aside before the drawing counts as left out")
  func beyond() throws {
    var options = DrawingOptions(top: nil)
    options.entitiesBeyond = 500
    options.statementsBeyond = 1
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: options).draw(FixtureGraph.graph)
    #expect(drawing.caption.contains("The best supported part: "))
    #expect(drawing.caption.contains("Left out: 500 entities and 1 statement."))
    #expect(drawing.entitiesLeftOut == 500 && drawing.statementsLeftOut == 1)
  }

  @Test("statements of relations that hold both ways join the line that runs the other way")
  func bothWays() {
    var symmetric = RelationDefinition(name: "met", label: "met")
    symmetric.isSymmetric = true
    let words = Vocabulary(types: vocabulary.types, relations: [symmetric])
    let met = Statement(subject: "person/b", relation: "met", object: "person/a")
    let praised = Statement(subject: "person/a", relation: "praised", object: "person/b")
    let denied = Statement(subject: "person/a", relation: "met", object: "person/b", polarity: .negated)
    let joined = EdgeBundle.all(in: KnowledgeGraph(statements: [met, praised]), vocabulary: words)
    #expect(joined.map { [$0.subject, $0.object] } == [["person/a", "person/b"]])
    let contested = EdgeBundle.all(in: KnowledgeGraph(statements: [met, denied]), vocabulary: words)
    #expect(contested.map(\.isContested) == [true])
  }

  @Test("every node and edge has a role, a stable id and a class")
  func roles() throws {
    let svg = try PictureRenderer().svg(
      GraphDrawer(vocabulary: vocabulary, options: DrawingOptions()).draw(FixtureGraph.graph))
    let groups = svg.components(separatedBy: "\n").filter { $0.hasPrefix("<g id=\"ww_e_") }
    #expect(groups.count > 20)
    for group in groups {
      #expect(group.contains("class=\"node entity ") || group.contains("class=\"edge statement "))
      #expect(group.contains("role=\"graphics-symbol\"") || group.contains("role=\"graphics-object\""))
    }
  }

  @Test("things of one name say which article speaks of them; other names stay as they are")
  func equalNames() throws {
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: DrawingOptions()).draw(twoTalks(sources: ["Herald", "Gazette"]))
    #expect(drawing.dot.contains("label=\"talks\\n(Herald)\""))
    #expect(drawing.dot.contains("label=\"talks\\n(Gazette)\""))
    #expect(drawing.dot.contains("label=Peskov"))
  }

  @Test(
    "where the outlet is the same, the day tells equal names apart, then the title, then the article's name",
    arguments: [
      ("2024-12-08", "2024-12-09", "One", "One", "(Herald, 2024-12-08)", "(Herald, 2024-12-09)"),
      ("2024-12-08", "2024-12-08", "One", "Two", "(“One”)", "(“Two”)"),
      ("2024-12-08", "2024-12-08", "One", "One", "(first)", "(second)"),
    ])
  func equalOutlets(days: (String, String, String, String, String, String)) throws {
    var graph = twoTalks(sources: ["Herald", "Herald"])
    let articles = zip(graph.articles, [(days.0, days.2), (days.1, days.3)]).map { article, values in
      var article = article
      (article.published, article.title) = (values.0, values.1)
      return article
    }
    graph = KnowledgeGraph(articles: articles, entities: graph.entities, statements: graph.statements)
    let selection = PictureSelection(graph, vocabulary: vocabulary, top: nil)
    let names = EqualNames(selection, graph: graph)
    #expect([names["event/talks-1"], names["event/talks-2"], names["person/peskov"]] == [days.4, days.5, nil])
  }

  @Test("the lines of a hub in a crowded picture step back behind the others")
  func hubs() throws {
    let names = (0..<130).map { "person/p\($0)" }
    let spokes = names.map { Statement(subject: Entity.ID(rawValue: $0), relation: "met", object: "country/hub") }
    let ring = zip(names, names.dropFirst()).map {
      Statement(subject: Entity.ID(rawValue: $0), relation: "met", object: Entity.ID(rawValue: $1))
    }
    let drawing = try GraphDrawer(vocabulary: vocabulary, options: DrawingOptions(top: nil)).draw(KnowledgeGraph(statements: spokes + ring))
    #expect(drawing.layout == .sfdp)
    #expect(drawing.dot.components(separatedBy: "color=\"\(PictureStyle.ink)40\"").count - 1 == spokes.count)
    #expect(drawing.dot.components(separatedBy: "color=\"\(PictureStyle.ink)8c\"").count - 1 == ring.count)
  }

  /// Two articles that each speak of talks without a name.
  private func twoTalks(sources: [String]) -> KnowledgeGraph {
    let articles = zip(["first", "second"], sources).map {
      ArticleRecord(id: Article.ID(rawValue: $0), source: $1, textSHA256: "", copyGroup: $0)
    }
    let talks = (1...2).map { Entity(id: Entity.ID(rawValue: "event/talks-\($0)"), label: "talks", type: .event) }
    let words = MentionText(text: "x", range: 0..<1)
    let statements = zip(articles, talks).map { article, entity in
      Statement(
        subject: "person/peskov", relation: "announced", object: entity.id,
        evidence: [
          Evidence(
            article: article.id, sentence: 1, range: 0..<1, quote: "x", subject: words, object: words, rule: "r", confidence: 1)
        ])
    }
    let person = Entity(id: "person/peskov", label: "Peskov", type: .person)
    return KnowledgeGraph(articles: articles, entities: talks + [person], statements: statements)
  }

  /// Words of every width; nodes are as large as their words need.
  @Test("nodes hold their words in every script and shape", arguments: ["Assad", "北京市人民政府", "Башар Асад", "😀😀", "שלום"])
  func room(label: String) {
    for shape in ["ellipse", "box", "hexagon", "octagon", "house", "note", "cylinder"] {
      let size = NodeSize(lines: [label], fontSize: 12, shape: shape)
      #expect(size.width > TextWidth.points(label, fontSize: 12))
      #expect(size.height >= 12 * 1.2)
    }
    #expect(NodeSize.inches(72) == "1.00")
    #expect(NodeSize.inches(75.6) == "1.05")
  }

  /// Three persons who all met each other, twice, and one link between.
  private var twoTriangles: KnowledgeGraph {
    let names = ["a1", "a2", "a3", "b1", "b2", "b3"]
    let links = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (0, 3)]
    return KnowledgeGraph(
      entities: names.map { Entity(id: Entity.ID(rawValue: "person/" + $0), label: $0, type: .person) },
      statements: links.map { from, to in
        Statement(
          subject: Entity.ID(rawValue: "person/" + names[from]), relation: "met",
          object: Entity.ID(rawValue: "person/" + names[to]))
      })
  }
}
