import Foundation
import Testing

/// No output may take the place of what a command reads.
@Suite("Outputs that would destroy something")
struct OutputGuardTests {
  @Test("an output that is a store, an input or an article of an input folder is refused, and every file stays as it was")
  func refusals() throws {
    let runner = try prepared()
    defer { runner.remove() }
    let before = try contents(of: runner.folder)
    for arguments in Self.destructive {
      let outcome = try runner.run(arguments)
      #expect(outcome.code == 64, "\(arguments)")
      #expect(outcome.errors.contains("would destroy it"), "\(arguments): \(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(arguments)")
      #expect(try contents(of: runner.folder) == before, "\(arguments)")
    }
  }

  @Test("other files are replaced as before, also beside the inputs")
  func replacements() throws {
    let runner = try prepared()
    defer { runner.remove() }
    for arguments in [
      ["stats", "--store", "a.sqlite", "-o", "old.txt"], ["extract", "news", "-o", "news/result.tsv"],
      ["extract", "news", "-o", "news/result.tsv"], ["alias", "import", "list.csv", "-o", "old.txt"],
      ["draw", "--store", "a.sqlite", "-o", "old.svg"], ["extract", "-", "-o", "/dev/null"],
    ] {
      #expect(try runner.run(arguments, input: "Russia attacked Tartus.").code == 0, "\(arguments)")
    }
    #expect(try runner.text(of: "old.txt").hasPrefix("entity\t"))
  }

  @Test("a picture under another kind's ending is refused, and a folder that is named as a store is called a folder")
  func otherKinds() throws {
    let runner = try prepared()
    defer { runner.remove() }
    let picture = try runner.run(["draw", "--store", "a.sqlite", "--format", "svg", "-o", "d.jpg"])
    #expect(picture.code == 64)
    #expect(!FileManager.default.fileExists(atPath: runner.folder + "/d.jpg"))
    let difference = try runner.run(["diff", ".", "a.sqlite"])
    #expect(difference.code == 4)
    #expect(difference.errors.contains("this is a folder"))
  }

  private static let destructive: [[String]] = [
    ["diff", "a.sqlite", "b.sqlite", "-o", "a.sqlite"], ["diff", "a.sqlite", "b.sqlite", "-o", "b.sqlite"],
    ["export", "--format", "jsonld", "--store", "a.sqlite", "-o", "a.sqlite"],
    ["export", "--format", "csv", "--store", "a.sqlite", "-o", "a.sqlite"],
    ["export", "--store", "a.sqlite", "-o", "./news/../a.sqlite"], ["export", "--store", "a.sqlite", "-o", "link"],
    ["export", "--store", "a.sqlite", "-o", "twin"], ["export", "--store", "a.sqlite", "-o", "b.sqlite"],
    ["draw", "--store", "a.sqlite", "-o", "a.sqlite", "--format", "svg"], ["stats", "--store", "a.sqlite", "-o", "a.sqlite"],
    ["stats", "--store", "link", "-o", "a.sqlite"], ["stats", "--store", "a.sqlite", "-o", "a.sqlite-wal"],
    ["stats", "--store", "a.sqlite", "-o", "a.sqlite-shm"],
    ["alias", "merge", "Russia", "Tartus", "--store", "a.sqlite", "-o", "a.sqlite"],
    ["extract", "news/one.txt", "-o", "news/one.txt"], ["extract", "news", "-o", "news/one.txt"],
    ["read", "news/one.txt", "-o", "paper"], ["analyze", "news/one.txt", "-o", "news/one.txt"],
    ["alias", "import", "list.csv", "-o", "list.csv"], ["alias", "check", "list.csv", "-o", "list.csv"],
    ["evaluate", "gold.jsonl", "news", "-o", "gold.jsonl"], ["evaluate", "gold.jsonl", "news", "-o", "news/one.txt"],
    ["build", "news", "--store", "news/one.txt"], ["add", "news/one.txt", "--store", "news/one.txt"],
    ["schema", "list", "--schemas", "mine", "-o", "mine/relations/own.yaml"],
  ]

  private func prepared() throws -> CommandRunner {
    let runner = try CommandRunner()
    try runner.write("Visit\n\nOSLO, May 4, 2022\n\nRussia attacked Tartus.\n", to: "news/one.txt")
    for store in ["a.sqlite", "b.sqlite"] { #expect(try runner.run(["build", "news", "--store", store, "--quiet"]).code == 0) }
    try runner.write("label,type\nJana Berzina,Person\n", to: "list.csv")
    try runner.write("{\"article\":\"one\",\"subject\":\"Russia\",\"relation\":\"attacked\",\"object\":\"Tartus\"}\n", to: "gold.jsonl")
    try runner.write("relation: own\n", to: "mine/relations/own.yaml")
    try runner.write("old\n", to: "old.txt")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: runner.folder + "/link", withDestinationPath: "a.sqlite")
    try files.createSymbolicLink(atPath: runner.folder + "/paper", withDestinationPath: "news/one.txt")
    try files.linkItem(atPath: runner.folder + "/a.sqlite", toPath: runner.folder + "/twin")
    return runner
  }

  /// The bytes of every file by its path.
  private func contents(of folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      found[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return found
  }
}
