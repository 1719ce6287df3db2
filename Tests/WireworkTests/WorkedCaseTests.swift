import Foundation
import Testing

/// The worked cases of the documentation, run from its own files.
@Suite("Worked cases of the documentation")
struct WorkedCaseTests {
  private let folder = CommandRunner.root + "/docs/companies"

  @Test("a relation of two examples and a list of synonyms finds takeovers in sentences that look like neither")
  func companies() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let outcome = try runner.run(["extract", folder + "/news.txt", "--schemas", folder + "/schemas", "--format", "table"])
    #expect(outcome.code == 0)
    let found = outcome.output.split(separator: "\n").filter { $0.contains("–tookOver→") }.map(String.init)
    let page = try String(contentsOfFile: CommandRunner.root + "/docs/companies.md", encoding: .utf8)
    let shown = page.split(separator: "\n").filter { $0.contains("–tookOver→") }.map(String.init)
    #expect(found == shown)
    #expect(found.count == 9)
  }

  @Test("the file shows what its page shows, and its sentences do what it promises")
  func schema() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let file = try String(contentsOfFile: folder + "/schemas/relations/tookOver.yaml", encoding: .utf8)
    let page = try String(contentsOfFile: CommandRunner.root + "/docs/companies.md", encoding: .utf8)
    let block = try #require(page.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
    #expect(file.contains(block))
    let outcome = try runner.run(["schema", "test", "tookOver", "--schemas", folder + "/schemas"])
    #expect(outcome.code == 0)
    #expect(outcome.output == "4 of 4 sentences do what their files promise.\n")
  }
}
