import Foundation
import NewsModel
import Testing
import Wirework

/// How statements are compared with a person's.
@Suite("Evaluation")
struct EvaluationTests {
  private static let pipeline = try? Pipeline(cores: 1)

  private func evaluation(of text: String, gold: [GoldStatement]) throws -> Evaluation {
    let pipeline = try #require(Self.pipeline)
    var evaluation = Evaluation(gold: gold, vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
    evaluation.compare(pipeline.statements(in: Article(id: "case", text: text, published: "2024-12-09")))
    evaluation.finish()
    return evaluation
  }

  private func gold(
    _ subject: String, _ relation: RelationName, _ object: String, modality: Modality = .actual, optional: Bool = false
  ) -> GoldStatement {
    GoldStatement(
      article: "case", subject: .init([subject]), relations: [relation], object: .init([object]), modality: modality, isOptional: optional)
  }

  @Test("an alias of the gold is the entity of the article")
  func aliases() throws {
    let found = try evaluation(of: "Rebels captured Aleppo. The US met Britain.", gold: [gold("U.K.", "met", "the United States"), gold("rebels", "captured", "Haleb")])
    #expect(found.counts["met"]?.right == 1)
  }

  @Test("what is found and not in the gold is wrong; what is optional is neither")
  func optional() throws {
    let text = "Bashar al-Assad fled Syria."
    let required = try evaluation(of: text, gold: [gold("Russia", "met", "Iran")])
    #expect(required.total.wrong == 1 && required.total.missing == 1)
    let optional = try evaluation(of: text, gold: [gold("Russia", "met", "Iran"), gold("Assad", "fled", "Syria", optional: true)])
    #expect(optional.total.wrong == 0 && optional.total.missing == 1)
    #expect(optional.disagreements.map(\.line) == ["missing  case  Russia –met→ Iran"])
  }

  @Test("a plan is not the fact that it would be")
  func modality() throws {
    let text = "Emmanuel Macron will meet Vladimir Putin."
    #expect(try evaluation(of: text, gold: [gold("Emmanuel Macron", "met", "Vladimir Putin", modality: .planned)]).total.right == 1)
    let asFact = try evaluation(of: text, gold: [gold("Emmanuel Macron", "met", "Vladimir Putin")])
    #expect(asFact.total.right == 0 && asFact.total.missing == 1)
  }

  @Test("an unnamed thing agrees by its place, a name never does")
  func places() throws {
    let text = "Rebels captured an old fortress in the hills."
    var statement = gold("Rebels", "captured", "the citadel")
    #expect(try evaluation(of: text, gold: [statement]).total.right == 0)
    statement.object.place = 16..<31
    let found = try evaluation(of: text, gold: [statement])
    #expect(found.total.right == found.total.right + found.total.wrong)
  }

  @Test("what the gold did not look for is neither right nor wrong")
  func relationsLookedFor() throws {
    let pipeline = try #require(Self.pipeline)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("wirework-gold-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func wrong(_ lines: String) throws -> Int {
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
      let gold = try GoldSet.load(path, vocabulary: pipeline.vocabulary)
      var evaluation = Evaluation(gold: gold, vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
      evaluation.compare(pipeline.statements(in: Article(id: "case", text: "Bashar al-Assad fled Syria.")))
      return evaluation.total.wrong
    }
    let statement = #"{"article": "case", "subject": "Russia", "relation": "met", "object": "Iran"}"#
    #expect(try wrong(statement) == 1)
    #expect(try wrong(#"{"relations": ["met"]}"# + "\n" + statement) == 0)
    #expect(try wrong(#"{"relations": ["met", "fled"]}"# + "\n" + statement) == 1)
    #expect(throws: GoldError.self) { try wrong(#"{"relations": ["mett"]}"# + "\n" + statement) }
  }
}
