import Foundation
import Testing

/// Ctrl-C loses nothing.
@Suite("An interruption")
struct InterruptionTests {
  @Test("Ctrl-C during a build ends with 130 and leaves the old store as it was")
  func build() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try SpecificationArticles.write(to: runner)
    #expect(try runner.run(["build", "news", "--quiet"]).code == 0)
    let before = try runner.bytes(of: "out/graph.sqlite")

    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRunner.executable)
    process.arguments = ["build", "-", "--input", "jsonl", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: runner.folder)
    let articles = Pipe()
    let errors = Pipe()
    process.standardInput = articles
    process.standardError = errors
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    // The build never runs out of articles; only the interruption ends it.
    let writer = articles.fileHandleForWriting
    try writer.write(contentsOf: Data(line(0).utf8))
    process.interrupt()
    var number = 1
    while process.isRunning {
      guard (try? writer.write(contentsOf: Data(line(number).utf8))) != nil else { break }
      number += 1
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 || process.terminationReason == .uncaughtSignal)
    #expect(try runner.bytes(of: "out/graph.sqlite") == before)
    #expect(try runner.run(["stats"]).code == 0)
  }

  private func line(_ number: Int) -> String {
    #"{"id": "n\#(number)", "text": "Vladimir Putin met Emmanuel Macron in Moscow on Monday."}"# + "\n"
  }
}
