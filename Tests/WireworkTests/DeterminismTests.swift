import Foundation
import Testing

/// Same articles, same bytes: whatever the order, the number of cores, or how often they are read.
@Suite("The same articles give the same bytes")
struct DeterminismTests {
  private static let samples = CommandRunner.root + "/Samples"

  /// Builds in a fresh folder and returns the DOT and the JSON-LD.
  private func build(_ arguments: [String]) throws -> [Data] {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let outcome = try runner.run(["build"] + arguments + ["--quiet"])
    #expect(outcome.code == 0 || outcome.code == 3, "\(outcome.errors)")
    return [try runner.bytes(of: "out/graph.dot"), try runner.bytes(of: "out/graph.jsonld")]
  }

  private static func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: samples).filter {
      $0.contains(".") && !$0.hasSuffix("README.md")
    }
    .sorted().map { samples + "/" + $0 }
  }

  @Test("one core or two make no difference")
  func cores() throws {
    #expect(try build([Self.samples, "--jobs", "1"]) == build([Self.samples, "--jobs", "2"]))
  }

  @Test("the order in which files are added makes no difference")
  func order() throws {
    let files = try Self.files()
    let runner = try CommandRunner()
    defer { runner.remove() }
    for file in files.reversed() { _ = try runner.run(["add", file, "--quiet"]) }
    #expect(try runner.run(["draw", "--format", "dot", "-o", "graph.dot", "--quiet"]).code == 0)
    #expect(try runner.run(["export", "-o", "graph.jsonld", "--quiet"]).code == 0)
    let added = [try runner.bytes(of: "graph.dot"), try runner.bytes(of: "graph.jsonld")]
    #expect(try build(files) == added)
  }

  @Test("reading an article twice changes nothing")
  func twice() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["build", Self.samples, "--quiet"]).code == 0)
    let before = try runner.bytes(of: "out/graph.jsonld")
    #expect(try runner.run(["add", Self.samples, "--quiet"]).code == 0)
    #expect(try runner.run(["export", "-o", "again.jsonld", "--quiet"]).code == 0)
    #expect(try runner.bytes(of: "again.jsonld") == before)
  }

  @Test("adding an article and removing it again changes nothing")
  func addThenRemove() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try SpecificationArticles.write(to: runner)
    #expect(try runner.run(["build", "news/denial.md", "news/report.jsonl", "--quiet"]).code == 0)
    let before = try runner.bytes(of: "out/graph.jsonld")
    #expect(try runner.run(["add", "news/asylum.txt", "--quiet"]).code == 0)
    #expect(try runner.run(["remove", "asylum", "--quiet"]).code == 0)
    #expect(try runner.run(["export", "-o", "again.jsonld", "--quiet"]).code == 0)
    #expect(try runner.bytes(of: "again.jsonld") == before)
  }
}
