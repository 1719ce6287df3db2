import Foundation
import TestSupport
import Testing
import Wirework

/// A graph that leaves as JSON-LD and comes back.
@Suite("Import of an exported graph")
struct ImportTests {
  @Test(
    "store, export, import, export: the same bytes, with the articles' texts and without; importing twice changes nothing",
    arguments: [false, true])
  func roundTrip(texts: Bool) throws {
    try Project.withTemporaryFolder { folder in
      let first = folder.appendingPathComponent("first.sqlite").path
      try build(at: first)
      let file = try export(first, texts: texts, to: folder.appendingPathComponent("graph.jsonld").path)
      let second = folder.appendingPathComponent("second.sqlite").path
      for _ in 0..<2 {
        let summary = try Graph.importing(file.path, store: second)
        #expect(summary.statements == FixtureGraph.graph.statements.count)
        #expect(summary.hasTexts == texts)
        let again = try export(second, texts: texts, to: folder.appendingPathComponent("again.jsonld").path)
        #expect(again.text == file.text)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!left.contains { $0.contains("importing") })
    }
  }

  @Test("an import into the store that it came from changes nothing, and keeps the articles' texts")
  func ontoItself() throws {
    try Project.withTemporaryFolder { folder in
      let store = folder.appendingPathComponent("graph.sqlite").path
      try build(at: store)
      let whole = try export(store, texts: true, to: folder.appendingPathComponent("whole.jsonld").path)
      let bare = try export(store, texts: false, to: folder.appendingPathComponent("bare.jsonld").path)
      try Graph.importing(bare.path, store: store)
      #expect(try export(store, texts: true, to: folder.appendingPathComponent("again.jsonld").path).text == whole.text)
    }
  }

  @Test("what an import brought goes when its articles are removed")
  func removal() throws {
    try Project.withTemporaryFolder { folder in
      let (_, copy) = try exportedAndImported(in: folder)
      let store = try GraphStore.open(at: copy)
      for article in FixtureGraph.graph.articles { #expect(try store.remove(article.id)) }
      let stats = try store.stats()
      #expect(stats.articles == 0 && stats.entities == 0 && stats.statements == 0 && stats.evidence == 0)
    }
  }

  @Test("the imported graph has the same neighbours, support and quotes")
  func answers() throws {
    try Project.withTemporaryFolder { folder in
      let (store, copy) = try exportedAndImported(in: folder)
      var query = NeighborQuery()
      query.hops = 2
      query.include = Set(NeighborQuery.Inclusion.allCases)
      let answers = try [store, copy].map { path in
        try Graph(at: path).neighbors(of: "Bashar al-Assad", query: query).map { neighbor in
          "\(neighbor.entity.id) \(neighbor.hops) "
            + neighbor.links.map { "\($0.statement.id) \($0.support) \($0.statement.evidence.map(\.quote))" }.joined()
        }
      }
      #expect(!answers[0].isEmpty)
      #expect(answers[0] == answers[1])
    }
  }

  @Test("a broken file leaves a store as it was, and makes none where there was none", arguments: [true, false])
  func broken(storeExists: Bool) throws {
    try Project.withTemporaryFolder { folder in
      let (first, copy) = try exportedAndImported(in: folder)
      let store = storeExists ? copy : folder.appendingPathComponent("new/graph.sqlite").path
      let before = storeExists ? try dump(store) : ""
      // The last statement says something else than its name.
      var lines = try export(first, texts: false, to: folder.appendingPathComponent("x.jsonld").path).text
        .components(separatedBy: "\n")
      let last = try #require(lines.lastIndex { $0.contains("\"polarity\":\"affirmed\"") })
      lines[last] = lines[last].replacingOccurrences(of: "\"polarity\":\"affirmed\"", with: "\"polarity\":\"negated\"")
      let error = try #require(throws: ImportError.self) { try importing(lines.joined(separator: "\n"), into: store, folder) }
      #expect(error.line == last + 1)
      if storeExists {
        #expect(try dump(store) == before)
      } else {
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new").isEmpty)
      }
    }
  }

  @Test("quotes that contradict each other are refused, and so are texts that are not the article's")
  func contradictions() throws {
    try Project.withTemporaryFolder { folder in
      let (first, _) = try exportedAndImported(in: folder)
      let bare = try export(first, texts: false, to: folder.appendingPathComponent("a.jsonld").path).text
      let new = folder.appendingPathComponent("new.sqlite").path
      let quote = "\"exact\":\"Russia still holds the Tartus naval base"
      let place = try #require(bare.range(of: quote))
      let lie = bare.replacingCharacters(in: place, with: quote.replacingOccurrences(of: "holds", with: "seeks"))
      let error = try #require(throws: ImportError.self) { try importing(lie, into: new, folder) }
      #expect(error.problem.contains("two quotes say different words"), "\(error)")

      let whole = try export(first, texts: true, to: folder.appendingPathComponent("b.jsonld").path).text
      let other = whole.replacingOccurrences(of: "\",\"text\":\"A source", with: "\",\"text\":\"B source")
      let refusal = try #require(throws: ImportError.self) { try importing(other, into: new, folder) }
      #expect(refusal.problem.contains("is not the one that its 'sha256' stands for"), "\(refusal)")
      #expect(refusal.line != nil)
    }
  }

  @Test("offsets that would need gigabytes of blanks are refused")
  func farApart() throws {
    try Project.withTemporaryFolder { folder in
      let (first, _) = try exportedAndImported(in: folder)
      let bare = try export(first, texts: false, to: folder.appendingPathComponent("a.jsonld").path).text
      let far = bare.replacing(#/"type":"TextPositionSelector","start":(\d+),"end":(\d+)/#) { match in
        let (start, end) = (Int(match.1) ?? 0, Int(match.2) ?? 0)
        return "\"type\":\"TextPositionSelector\",\"start\":\(900_000_000 + start),\"end\":\(900_000_000 + end)"
      }
      let error = try #require(throws: ImportError.self) {
        try importing(far, into: folder.appendingPathComponent("new.sqlite").path, folder)
      }
      #expect(error.problem.contains("stand so far apart"), "\(error)")
    }
  }

  @Test("the command builds, exports, imports and exports the same bytes, and a broken file ends with code 3")
  func command() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["build", CommandRunner.root + "/Samples", "--quiet"]).code == 0)
    let outcome = try runner.run(["import", "out/graph.jsonld", "--store", "other/graph.sqlite"])
    #expect(outcome.code == 0 && outcome.errors.contains(" statements, "), "\(outcome.errors)")
    #expect(try runner.run(["export", "--store", "other/graph.sqlite", "--quiet", "-o", "again.jsonld"]).code == 0)
    #expect(try runner.bytes(of: "out/graph.jsonld") == runner.bytes(of: "again.jsonld"))
    try runner.write("{\"@context\":\"https://evil.example/\"}", to: "broken.jsonld")
    let refused = try runner.run(["import", "broken.jsonld", "--store", "third.sqlite"])
    #expect(refused.code == 3)
    #expect(refused.errors.hasPrefix("broken.jsonld:1:13: error: the context is an address, and nothing is ever fetched"))
    #expect(!FileManager.default.fileExists(atPath: runner.folder + "/third.sqlite"))
  }

  @Test("a part of a graph holds what fits and nothing else, says what was chosen, and comes back the same")
  func part() throws {
    try Project.withTemporaryFolder { folder in
      let (first, _) = try exportedAndImported(in: folder)
      let graph = try Graph(at: first)
      var question = PictureQuestion(.around("country/russia", hops: 1))
      question.relations = ["holds", "granted"]
      let part = try #require(try graph.records(for: question))
      #expect(part.selection.hasPrefix("Around Russia; ") && part.selection.contains("only: "), "\(part.selection)")
      var options = ExportOptions.named
      options.selection = part.selection
      let exporter = GraphExporter(vocabulary: graph.vocabulary, options: options)
      let text = try exporter.text(of: part.records, as: .jsonld)
      #expect(text.contains("\"selection\":\"Around Russia; "))
      var relations: Set<RelationName> = []
      try part.records.forEachStatement { relations.insert($0.relation) }
      #expect(relations == ["holds"], "nothing around Russia was granted to it")
      let copy = folder.appendingPathComponent("part.sqlite").path
      try importing(text, into: copy, folder)
      let again = try exporter.text(of: Graph(at: copy).store, as: .jsonld)
      #expect(again == text)
      question.since = CalendarDay(iso: "2030-01-01")
      #expect(try graph.records(for: question) == nil)
    }
  }

  // MARK: Stores and files

  /// A store of the fixture's articles.
  private func build(at path: String) throws {
    let graph = FixtureGraph.graph
    try GraphStore.build(at: path) { builder in
      for record in graph.articles {
        var statements: [Statement] = []
        for var statement in graph.statements {
          statement.evidence.removeAll { $0.article != record.id }
          if !statement.evidence.isEmpty { statements.append(statement) }
        }
        let article = Article(
          id: record.id, title: record.title, text: graph.texts[record.id] ?? "", source: record.source, url: record.url,
          published: record.published, author: record.author, agency: record.agency)
        try builder.add(ResolvedArticle(article: article, entities: graph.entities, statements: statements))
      }
    }
  }

  private func export(_ store: String, texts: Bool, to path: String) throws -> (path: String, text: String) {
    var options = ExportOptions.named
    options.includesTexts = texts
    try Graph(at: store).export(to: path, options: options)
    return (path, try String(contentsOfFile: path, encoding: .utf8))
  }

  private func exportedAndImported(in folder: URL) throws -> (store: String, copy: String) {
    let store = folder.appendingPathComponent("store.sqlite").path
    let copy = folder.appendingPathComponent("copy.sqlite").path
    try build(at: store)
    try Graph.importing(export(store, texts: false, to: folder.appendingPathComponent("e.jsonld").path).path, store: copy)
    return (store, copy)
  }

  private func importing(_ text: String, into store: String, _ folder: URL) throws {
    let path = folder.appendingPathComponent("changed.jsonld").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try Graph.importing(path, store: store)
  }

  private func dump(_ path: String) throws -> String {
    let store = try GraphStore.openForReading(at: path)
    defer { try? store.close() }
    return try store.dump()
  }
}
