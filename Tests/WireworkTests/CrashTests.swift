import Foundation
import TestSupport
import Testing

/// A killed command loses nothing that it had stored; `Tests/Benchmarks/kill.py` does the same many more times over more articles.
@Suite("A kill")
struct CrashTests {
  @Test("adding what is left after a kill at any moment gives the same bytes as an undisturbed run")
  func add() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write((0..<40).map(line).joined(), to: "news.jsonl")
    #expect(try runner.run(["add", "news.jsonl", "--store", "whole.sqlite", "--quiet"]).code == 0)
    let whole = try export("whole.sqlite", runner)

    var numbers = Numbers(seed: 9)
    for _ in 0..<5 {
      try kill(
        ["add", "-", "--input", "jsonl", "--quiet"], after: 1 + numbers.next(30), isAtWork: numbers.next(3) > 0, runner)
      let stats = try runner.run(["stats"])
      #expect(stats.code == 0 || !FileManager.default.fileExists(atPath: runner.folder + "/out/graph.sqlite"), "\(stats.errors)")
      #expect(!FileManager.default.fileExists(atPath: runner.folder + "/out/graph.sqlite-wal"))
    }
    #expect(try runner.run(["add", "news.jsonl", "--quiet"]).code == 0)
    #expect(try export("out/graph.sqlite", runner) == whole)
  }

  @Test("a kill during a build leaves the old store as it was")
  func build() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(line(0), to: "news.jsonl")
    #expect(try runner.run(["build", "news.jsonl", "--quiet"]).code == 0)
    let before = try runner.bytes(of: "out/graph.sqlite")
    try kill(["build", "-", "--input", "jsonl", "--quiet"], after: 20, isAtWork: true, runner)
    #expect(try runner.bytes(of: "out/graph.sqlite") == before)
    #expect(try runner.run(["build", "news.jsonl", "--quiet"]).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: runner.folder + "/out").filter { $0.contains("building") } == [])
  }

  /// Runs a command, hands it articles on standard input, and kills it, at work on them or before.
  private func kill(_ arguments: [String], after articles: Int, isAtWork: Bool, _ runner: CommandRunner) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRunner.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: runner.folder)
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    // What fits into no pipe is written only as the command reads: by then it is at work.
    let padding = #"{"id": "long", "text": ""# + String(repeating: "The sea was calm. ", count: 8000) + "\"}\n"
    for number in 0..<articles { try? pipe.fileHandleForWriting.write(contentsOf: Data(line(number).utf8)) }
    if isAtWork { try? pipe.fileHandleForWriting.write(contentsOf: Data(padding.prefix(70_000).utf8)) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func export(_ store: String, _ runner: CommandRunner) throws -> String {
    let exported = try runner.run(["export", "--format", "nquads", "--store", store, "--quiet"])
    #expect(exported.code == 0)
    return exported.output
  }

  private func line(_ number: Int) -> String {
    let people = ["Vladimir Putin", "Emmanuel Macron", "Recep Tayyip Erdogan", "Narendra Modi", "Olaf Scholz"]
    let (first, second) = (people[number % 5], people[(number / 5 + number % 5 + 1) % 5])
    return #"{"id": "n\#(number)", "text": "\#(first) met \#(second) in Moscow on Monday. Report \#(number) came later."}"# + "\n"
  }
}
