import NewsModel
import TestSupport
import Testing
import Wirework

/// Names that no table knows, and phrases that take them up.
@Suite("What unknown names name")
struct NameTypeTests {
  /// Add a case by adding a paragraph; its first line is the article's date. Read the diff of a recording.
  @Test("the verbs, possessions, descriptions and scores of an article tell what kind of thing an unknown name names")
  func types() throws {
    let pipeline = try Pipeline(cores: 1)
    try GoldenSpecification.check("name-types.txt") { _, input in
      let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
      let article = Article(id: "case", text: lines.dropFirst().joined(separator: "\n"), published: String(lines[0]))
      let analyzed = pipeline.analyze(article)
      var seen: Set<String> = []
      let names = pipeline.typedNames(in: analyzed).map { "\($0.name): \($0.type)" }.filter { seen.insert($0).inserted }
      let resolved = pipeline.statements(in: analyzed)
      let nodes = resolved.entities.map { "\($0.label) (\($0.type))" }.sorted()
      return (names + ["nodes: " + nodes.joined(separator: ", ")]).joined(separator: "\n")
    }
  }

  @Test("a role that body and person may have is no sign, and a given name keeps a person one")
  func persons() throws {
    let pipeline = try Pipeline(cores: 1)
    let text = "Maria Holt bought shares of Tessmar. Tessmar's largest shareholder is Holt. Holt and her husband own a third of Tessmar."
    let names = pipeline.typedNames(in: pipeline.analyze(Article(id: "a", text: text)))
    #expect(names.filter { $0.name.contains("Holt") }.allSatisfy { $0.type == .person })
    #expect(names.filter { $0.name == "Tessmar" }.allSatisfy { $0.type == "Company" })
  }

  @Test("where each sentence stands on its own, none tells of another's names")
  func alone() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Tessmar spoke.\nTessmar will acquire Ondal.\n", to: "lines.txt")
    let both = try runner.run(["extract", "lines.txt", "--input", "sentences", "--open"]).output
    try runner.write("Tessmar spoke.\n", to: "one.txt")
    let one = try runner.run(["extract", "one.txt", "--input", "sentences", "--open"]).output
    let parts = { (text: String) in text.split(separator: "\n").first.map { $0.replacing("lines", with: "one") } }
    #expect(parts(both) == parts(one))
  }
}
