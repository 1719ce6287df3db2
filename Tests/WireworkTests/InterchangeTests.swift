import Foundation
import TestSupport
import Testing

/// The graph of the samples as tools that are not ours read it; `make test` sets up their Python.
@Suite("The graph of the samples in other tools")
struct SampleInterchangeTests {
  private static let samples = CommandRunner.root + "/Samples"

  @Test(
    "PyLD, rdflib and pyoxigraph read one graph, which fits its schema and shapes, and every quote stands at its offsets",
    .enabled(if: Project.python != nil))
  func jsonld() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["build", Self.samples, "--quiet"]).code == 0)
    #expect(try runner.run(["read", Self.samples, "--quiet", "-o", "articles.jsonl"]).code == 0)
    #expect(try runner.run(["export", "--format", "nquads", "--quiet", "-o", "graph.nq"]).code == 0)
    try check(
      "check_jsonld.py",
      ["out/graph.jsonld", "--nquads", "graph.nq", "--texts", "articles.jsonl", "--no-planted"], in: runner)
  }

  @Test("every line of extract fits its schema", .enabled(if: Project.python != nil))
  func lines() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["extract", Self.samples, "--quiet", "-o", "statements.jsonl"]).code == 0)
    #expect(try runner.run(["read", Self.samples, "--quiet", "-o", "articles.jsonl"]).code == 0)
    try check("check_statements.py", ["statements.jsonl", "--texts", "articles.jsonl"], in: runner)
  }

  @Test("the DOT file passes dot -Tcanon")
  func dot() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["build", Self.samples, "--quiet"]).code == 0)
    let dot = URL(fileURLWithPath: "/usr/bin/dot")
    let result = try Project.run(dot, ["-Tcanon", runner.folder + "/out/graph.dot"])
    #expect(result.status == 0, "\(result.output)")
  }

  private func check(_ script: String, _ arguments: [String], in runner: CommandRunner) throws {
    let python = try #require(Project.python)
    let paths = arguments.map { $0.hasPrefix("--") ? $0 : runner.folder + "/" + $0 }
    let result = try Project.run(python, [CommandRunner.root + "/Tests/Interchange/" + script] + paths)
    #expect(result.status == 0, "\(result.output)")
  }
}
