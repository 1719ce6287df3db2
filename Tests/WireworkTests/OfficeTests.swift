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
}
