import NewsModel
import TestSupport
import Testing
import Wirework

@Suite("Sentences become statements")
struct StatementTests {
  /// Add a case by adding a paragraph; a case is one article of 9 December 2024, a Monday. Read the diff of a recording.
  @Test("each wording gives the statements that a careful reader would sign")
  func statements() throws {
    try check("statements.txt")
  }

  /// The same for what is: offices, places, members, relatives.
  @Test("titles, places and hyphens say who somebody is and where something lies")
  func facts() throws {
    try check("facts.txt")
  }

  /// Plurals, lists and roles that sentences spell out.
  @Test("plurals and lists mean each of those whom the sentence names")
  func plurals() throws {
    try check("plurals.txt")
  }

  /// Descriptions between a noun and its name, brackets, and what an article tells of a short name.
  @Test("descriptions and brackets do not part a name from what is said of it")
  func described() throws {
    try check("described.txt")
  }

  /// Threats, pleas, pronouns and clauses whose words leave a role to the clause around them.
  @Test("clauses give each role to whom the whole sentence means")
  func clauses() throws {
    try check("clauses.txt")
  }

  private func check(_ file: String) throws {
    let pipeline = try Pipeline(cores: 1)
    try GoldenSpecification.check(file) { _, input in
      let article = Article(id: "case", text: input, published: "2024-12-09")
      let resolved = pipeline.statements(in: article)
      let text = StatementText(resolved)
      let lines = resolved.statements.flatMap { statement in
        statement.evidence.map { (place: $0.range.lowerBound, line: text.line(statement, $0)) }
      }
      return lines.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map(\.line).joined(separator: "\n")
    }
  }
}
