import Foundation
import Testing
import Wirework

/// Nothing is in the graph that the text does not say.
@Suite("Every statement leads back to its words")
struct EvidenceTests {
  private func lines(_ arguments: [String]) throws -> [[String: Any]] {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let outcome = try runner.run(arguments)
    return try outcome.output.split(separator: "\n").map {
      let object = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      return try #require(object)
    }
  }

  @Test("the quote of every statement stands at its offsets, counted in code points")
  func quotes() throws {
    let samples = CommandRunner.root + "/Samples"
    var texts: [String: [Unicode.Scalar]] = [:]
    for article in try lines(["read", samples, "--quiet"]) {
      guard let id = article["id"] as? String, let text = article["text"] as? String else { continue }
      texts[id] = Array(text.unicodeScalars)
    }
    let statements = try lines(["extract", samples, "--quiet"])
    #expect(statements.count > 20)
    for statement in statements {
      let evidence = try #require(statement["evidence"] as? [String: Any])
      let article = try #require(evidence["article"] as? String)
      let text = try #require(texts[article])
      check(evidence, words: "quote", in: text)
      for end in ["subject", "object"] {
        let entity = try #require(statement[end] as? [String: Any])
        let mention = try #require(entity["mention"] as? [String: Any])
        check(mention, words: "text", in: text)
      }
    }
  }

  private func check(_ place: [String: Any], words key: String, in text: [Unicode.Scalar]) {
    guard let start = place["start"] as? Int, let end = place["end"] as? Int,
      let words = place[key] as? String,
      start <= end, end <= text.count
    else {
      Issue.record("no place: \(place)")
      return
    }
    var found = String.UnicodeScalarView()
    found.append(contentsOf: text[start..<end])
    #expect(String(found) == words)
  }
}
