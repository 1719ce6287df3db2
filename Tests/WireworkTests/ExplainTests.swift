import Testing

/// Why a statement is there, as a user reads it.
@Suite("A statement is explained down to its words")
struct ExplainTests {
  /// Records `Golden/explain.txt` anew with `RECORD_GOLDEN=1`; read the diff. Lines of tables may move, so their numbers are hidden.
  @Test("explain prints sentence, tree, example, names, voices, articles and what would remove it")
  func specification() throws {
    try CommandSpecification.check("explain.txt", masked: Self.withoutLineNumbers, prepare: SpecificationArticles.write)
  }

  @Test("after an import without texts the quote stands alone, and that is said; with texts the sentence is whole again", arguments: [false, true])
  func imported(texts: Bool) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let weather = String(repeating: "It was cold, and the harbour was quiet. ", count: 5)
    try runner.write(weather + "On Sunday, Russia granted Bashar al-Assad asylum, \(weather.lowercased())", to: "a.txt")
    #expect(try runner.run(["build", "a.txt", "--quiet"]).code == 0)
    let export = ["export", "--format", "jsonld", "-o", "graph.jsonld", "--quiet"] + (texts ? ["--texts"] : [])
    #expect(try runner.run(export).code == 0)
    #expect(try runner.run(["import", "graph.jsonld", "--store", "copy.sqlite", "--quiet"]).code == 0)
    let statement = try #require(runner.run(["search", "asylum"]).output.firstMatch(of: /st-[0-9a-f]{16}/)?.output)
    let explained = try runner.run(["explain", String(statement), "--store", "copy.sqlite"]).output
    #expect(explained.contains("imported without the article's text") == !texts)
    #expect(explained.contains("it was cold, and") == texts)
    let json = try runner.run(["explain", String(statement), "--store", "copy.sqlite", "--format", "json"]).output
    #expect(json.contains("\"quoteAlone\":true") == !texts)
  }

  private static func withoutLineNumbers(_ text: String) -> String {
    text.replacing(/\.tsv:[0-9]+/) { _ in ".tsv:…" }
  }
}
