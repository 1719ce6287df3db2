import Foundation
import Testing

/// A file is one article, however its path is spelt.
@Suite("Spellings of a path")
struct PathSpellingTests {
  @Test("a file that is added by another spelling of its path changes nothing")
  func adding() throws {
    try withStore(builtFrom: { $0.folder + "/news" }) { runner in
      let before = try runner.run(["export"]).output
      for spelling in ["news/asylum.txt", "./news/../news/asylum.txt", "link/asylum.txt"] {
        let outcome = try runner.run(["add", spelling])
        #expect(outcome.errors.hasSuffix("0 added, 0 replaced, 1 unchanged.\n"), "\(spelling)")
      }
      #expect(try runner.run(["export"]).output == before)
    }
  }

  @Test("a file that has changed replaces its article by any spelling, also when others of its name were read beside it")
  func replacing() throws {
    try withStore(builtFrom: { _ in "." }) { runner in
      #expect(try runner.run(["stats", "--articles"]).output.contains("more/asylum"))
      try runner.write("Russia granted Bashar al-Assad asylum. He fled Syria.", to: "more/asylum.txt")
      let outcome = try runner.run(["add", runner.folder + "/more/asylum.txt"])
      #expect(outcome.errors.hasSuffix("0 added, 1 replaced, 0 unchanged.\n"))
    }
  }

  @Test("another file of the same name stays another article")
  func another() throws {
    try withStore(builtFrom: { _ in "news" }) { runner in
      let outcome = try runner.run(["add", "more/asylum.txt"])
      #expect(outcome.errors.hasSuffix("1 added, 0 replaced, 0 unchanged.\n"))
    }
  }

  @Test("an article is removed by any spelling of its path, also when the file is gone", arguments: [true, false])
  func removing(isThere: Bool) throws {
    for spelling in ["news/asylum.txt", "./news/asylum.txt", "more/../news/asylum.txt", "link/asylum.txt"] {
      try withStore(builtFrom: { $0.folder + "/news" }) { runner in
        if !isThere { try FileManager.default.removeItem(atPath: runner.folder + "/news/asylum.txt") }
        let outcome = try runner.run(["remove", spelling])
        #expect(outcome.code == 0)
        #expect(outcome.errors == "1 removed.\n")
      }
    }
  }

  @Test("a file is known again from another folder, although its path was given relatively")
  func elsewhere() throws {
    try withStore(builtFrom: { _ in "news" }) { runner in
      let away = ["--store", "../out/graph.sqlite", "--quiet"]
      func run(_ arguments: [String], in folder: String) throws -> CommandRunner.Outcome {
        try runner.run(arguments, prefix: ["/usr/bin/env", "--chdir=" + runner.folder + "/" + folder])
      }
      let before = try runner.run(["export"]).output
      #expect(try run(["add", "asylum.txt", "--store", "../out/graph.sqlite"], in: "news").errors.hasSuffix("1 unchanged.\n"))
      #expect(try runner.run(["export"]).output == before)
      #expect(try run(["add", "asylum.txt"] + away, in: "more").code == 0)
      #expect(try runner.run(["add", "more/asylum.txt"]).errors.hasSuffix("1 unchanged.\n"))
      #expect(try run(["remove", "asylum.txt"] + away, in: "more").code == 0)
      #expect(try runner.run(["export"]).output == before)
      #expect(try run(["remove", "asylum.txt"] + away, in: "out").code == 1)
    }
  }

  @Test("a file stands for all articles that came from it, and an id for one")
  func records() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(
      """
      {"id": "one", "text": "Russia granted Bashar al-Assad asylum."}
      {"id": "two", "text": "Emmanuel Macron met Vladimir Putin in Moscow."}
      """, to: "news.jsonl")
    try runner.write("BERLIN, May 4, 2022 (Reuters) - Angela Merkel visited Norway.", to: "visit.txt")
    #expect(try runner.run(["build", "news.jsonl", "visit.txt", "--quiet"]).code == 0)
    #expect(try runner.run(["stats", "--articles"]).output.contains("Reuters"))
    #expect(try runner.run(["remove", "./news.jsonl"]).errors == "2 removed.\n")
    #expect(try runner.run(["add", "news.jsonl", "--quiet"]).code == 0)
    #expect(try runner.run(["remove", "two", "news.jsonl"]).errors == "2 removed.\n")
    #expect(try runner.run(["remove", "news.jsonl"]).code == 1)
  }

  /// Two files of one name in two folders, a link to the first folder, and a store of what is asked for.
  private func withStore(builtFrom path: (CommandRunner) -> String, _ body: (CommandRunner) throws -> Void) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Russia granted Bashar al-Assad asylum.", to: "news/asylum.txt")
    try runner.write("Russia holds a naval base in Tartus.", to: "news/base.txt")
    try runner.write("Emmanuel Macron met Vladimir Putin in Moscow.", to: "more/asylum.txt")
    try FileManager.default.createSymbolicLink(atPath: runner.folder + "/link", withDestinationPath: "news")
    #expect(try runner.run(["build", path(runner), "--quiet"]).code == 0)
    try body(runner)
  }
}
