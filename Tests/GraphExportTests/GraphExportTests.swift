import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

@Suite("Exports of linked data")
struct LinkedDataTests {
  private let graph = FixtureGraph.graph
  private let exporter = JSONLDExporter(vocabulary: FixtureGraph.vocabulary)

  @Test("the fixture graph as JSON-LD")
  func jsonldGolden() throws { try Golden.check(exporter.text(of: graph), against: "fixture.jsonld") }

  @Test("the fixture graph as N-Quads")
  func nquadsGolden() throws {
    let text = try NQuadsExporter(vocabulary: FixtureGraph.vocabulary).text(of: graph)
    try Golden.check(text, against: "fixture.nq")
  }

  @Test("the context that ships is the one in every file")
  func contextShips() throws {
    try Golden.check(JSONLDExporter.context(), projectFile: "Schemas/context.jsonld")
  }

  @Test("the same graph gives the same bytes, whatever the order of its parts")
  func orderDoesNotMatter() throws {
    let turned = KnowledgeGraph(
      articles: graph.articles.reversed(), entities: graph.entities.reversed(),
      statements: graph.statements.reversed(),
      judgements: graph.judgements.reversed(), texts: graph.texts)
    #expect(try exporter.text(of: graph) == exporter.text(of: turned))
  }

  @Test("a plain edge stands for plain statements, and for nothing else")
  func onlyPlainEdges() throws {
    var edges: Set<String> = []
    for node in try nodes(of: exporter.text(of: graph)) {
      for (key, objects) in node where key.hasPrefix("rel:") {
        for object in objects as? [[String: String]] ?? [] {
          edges.insert("\(node["id"] as? String ?? "") \(key) \(object["id"] ?? "")")
        }
      }
    }
    #expect(edges.contains("ent:country/russia rel:holds ent:militarybase/tartus-naval-base"))
    #expect(edges.contains("ent:person/bashar-al-assad rel:left ent:country/syria"))
    #expect(!edges.contains { $0.contains("participatedIn") }, "what is negated has no edge")
    #expect(!edges.contains { $0.contains("guaranteed") }, "what is merely claimed has no edge")
    #expect(!edges.contains { $0.contains("negotiatedWith") }, "what is planned has no edge")
  }

  @Test(
    "every quote, mention and time stands at its offsets in code points, beside Cyrillic, a flag and control characters"
  )
  func offsetsCountCodePoints() throws {
    var checked = 0
    for node in try nodes(of: exporter.text(of: graph)) {
      for evidence in node["evidence"] as? [[String: Any]] ?? [] {
        let name = (evidence["source"] as? String ?? "").dropFirst("art:".count).removingPercentEncoding ?? ""
        let text = Array((graph.texts[Article.ID(rawValue: String(name))] ?? "").unicodeScalars)
        let selectors = evidence["selector"] as? [[String: Any]] ?? []
        let quote = selectors[0]["exact"] as? String
        #expect(words(text, selectors[1]["start"], selectors[1]["end"]) == quote)
        for part in ["subject", "object", "time"] where evidence[part + "Start"] != nil {
          #expect(
            words(text, evidence[part + "Start"], evidence[part + "End"]) == evidence[part + "Text"]
              as? String)
          checked += 1
        }
      }
    }
    #expect(checked > 30)
  }

  @Test("without texts the quotes are there, and offsets in code points are not made up")
  func withoutTexts() throws {
    var bare = graph
    bare.texts = [:]
    let text = try exporter.text(of: bare)
    #expect(text.contains("#bytes="))
    #expect(!text.contains("\"type\":\"TextPositionSelector\""))
    #expect(text.contains("Russia still holds the Tartus naval base"))
  }

  @Test("evidence can be left out, or cut to the first; the counts stay")
  func evidenceDepth() throws {
    for (depth, expected) in [(ExportOptions.EvidenceDepth.none, 0), (.first, graph.statements.count)] {
      let options = try ExportOptions(evidence: depth)
      let exporter = JSONLDExporter(vocabulary: FixtureGraph.vocabulary, options: options)
      let statements = try nodes(of: exporter.text(of: graph)).filter { $0["predicate"] != nil }
      #expect(statements.compactMap { ($0["evidence"] as? [Any])?.count }.reduce(0, +) == expected)
      #expect(statements.allSatisfy { $0["independentArticles"] != nil })
    }
  }

  @Test(
    "names begin with the base that the user gives", arguments: ["https://data.example.org/news/", "urn:x:"])
  func baseIsUsed(base: String) throws {
    let options = try ExportOptions(base: base)
    let text = try NQuadsExporter(vocabulary: FixtureGraph.vocabulary, options: options).text(of: graph)
    #expect(text.contains("<\(base)entity/person/bashar-al-assad>"))
    #expect(!text.contains("urn:wirework:"))
  }

  @Test(
    "a base that is no absolute IRI is refused",
    arguments: [
      "", "x", "/x/", "http://a b/", "https://x/#", "https://x", "https://ü/", "1:", "https://x/%/", "a:\"/",
    ])
  func badBase(base: String) { #expect(throws: ExportError.badBase(base)) { try ExportOptions(base: base) } }

  @Test("a thousand hostile texts come back equal from JSON")
  func hostileText() throws {
    let hostile = HostileText.graph(entities: 1000)
    let nodes = try nodes(of: exporter.text(of: hostile))
    let labels = Dictionary(
      nodes.compactMap { node in (node["id"] as? String).map { ($0, node["label"] as? String) } },
      uniquingKeysWith: { $1 })
    for entity in hostile.entities {
      // Foundation's reader composes nothing, but compares canonically; bytes must agree.
      #expect(labels["ent:" + entity.id.rawValue]??.utf8.elementsEqual(entity.label.utf8) == true)
    }
  }

  private func words(_ text: [Unicode.Scalar], _ start: Any?, _ end: Any?) -> String? {
    guard let start = start as? Int, let end = end as? Int, start <= end, end <= text.count else {
      return nil
    }
    return String(String.UnicodeScalarView(text[start..<end]))
  }

  private func nodes(of text: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return document?["@graph"] as? [[String: Any]] ?? []
  }
}
