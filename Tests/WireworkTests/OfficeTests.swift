import NewsModel
import TestSupport
import Testing
import Wirework

/// Offices, and the persons whom an article means by them.
@Suite("Offices and those who hold them")
struct OfficeTests {
  /// Add a case by adding a paragraph whose first line is the article's date, or `undated`. Read the diff of a recording.
  @Test("an office is one entity in whatever words, and means its holder where the article or the tables are sure")
  func offices() throws {
    let pipeline = try Pipeline(cores: 1)
    try GoldenSpecification.check("offices.txt") { _, input in
      let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
      let date = lines[0] == "undated" ? nil : String(lines[0])
      let article = Article(id: "case", text: lines.dropFirst().joined(separator: "\n"), published: date)
      let resolved = pipeline.statements(in: article)
      let text = StatementText(resolved)
      let statements = resolved.statements.flatMap { statement in
        statement.evidence.map { (place: $0.range.lowerBound, line: text.line(statement, $0)) }
      }.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map(\.line)
      let offices = resolved.judgements.filter { $0.first.isOfficeOfHolder || $0.second.isOfficeOfHolder }
      // Lines of tables move; the table stays.
      return (statements + offices.map { "\($0.verdict) \($0.first) \($0.second) \($0.by.prefix { $0 != "." }) \($0.score)" })
        .joined(separator: "\n")
    }
  }

  @Test("an office that was taken for its holder is a decision: it is listed, explained, parted and joined again")
  func judgements() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(
      "A flight\n\nMOSCOW, December 10, 2024\n\nBashar al-Assad left Damascus on Sunday. The ousted president of Syria met Vladimir Putin.\n", to: "flight.txt")
    #expect(try runner.run(["build", "flight.txt"]).code == 0)
    let office = "person/_president-of-syria__bashar-al-assad"
    let listed = try runner.run(["alias", "list", "--judgements", "Bashar al-Assad"]).output
    #expect(listed.contains(office) && listed.contains("table:roles.tsv:") && listed.contains("2024-12-10"))
    let before = try runner.run(["neighbors", "Bashar al-Assad"]).output
    #expect(before.contains("Vladimir Putin") && !before.contains("also: president"))
    let explained = try runner.run(["explain", Self.statement(with: "met", in: before)]).output
    #expect(explained.contains(office) && explained.contains("roles.tsv") && explained.contains("wirework alias never"))
    #expect(try runner.run(["alias", "never", office, "person/bashar-al-assad"]).code == 0)
    let parted = try runner.run(["neighbors", "Bashar al-Assad"]).output
    #expect(!parted.contains("Vladimir Putin") && parted.contains("Damascus"))
    #expect(try runner.run(["entity", "president of Syria"]).output.contains("president of Syria (Person)"))
    #expect(try runner.run(["alias", "undo"]).code == 0)
    #expect(try runner.run(["neighbors", "Bashar al-Assad"]).output == before)
  }

  /// The id of the first statement of a relation that `neighbors` printed.
  private static func statement(with relation: String, in text: String) -> String {
    let line = text.split(separator: "\n").first { $0.contains("–\(relation)") } ?? ""
    return line.split(separator: " ").last { $0.hasPrefix("st-") }.map(String.init) ?? ""
  }
}
