import Foundation
import Testing

/// `wirework diff` says what appeared, went, or changed.
@Suite("The difference of two stores")
struct DiffTests {
  @Test("what only one store holds is named, and a store differs in nothing from itself")
  func diff() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Russia granted Bashar al-Assad asylum.", to: "a.txt")
    try runner.write("Russia granted Bashar al-Assad asylum. It was a Sunday.", to: "b.txt")
    try runner.write("Emmanuel Macron met Vladimir Putin in Moscow.", to: "c.txt")
    #expect(try runner.run(["build", "a.txt", "c.txt", "--out", "old", "--quiet"]).code == 0)
    #expect(try runner.run(["build", "a.txt", "b.txt", "--out", "new", "--quiet"]).code == 0)
    let (old, new) = ("old/graph.sqlite", "new/graph.sqlite")

    let same = try runner.run(["diff", old, old])
    #expect(same.code == 0)
    #expect(same.output == "")
    #expect(same.errors.contains("Both stores hold the same."))

    let text = try runner.run(["diff", old, new])
    #expect(text.code == 0)
    #expect(text.output.contains("+ article b\n"))
    #expect(text.output.contains("- article c\n"))
    #expect(text.output.contains("- entity Emmanuel Macron (Person)"))
    #expect(text.output.contains("~ statement "))

    let forward = try json(runner.run(["diff", old, new, "--format", "json"]).output)
    let backward = try json(runner.run(["diff", new, old, "--format", "json"]).output)
    for kind in ["articles", "entities", "statements"] {
      let (there, back) = (try #require(forward[kind]), try #require(backward[kind]))
      #expect(there["appeared"] == back["gone"])
      #expect(there["gone"] == back["appeared"])
      #expect(there["changed"] == back["changed"])
    }
    #expect(try runner.run(["diff", old, "missing.sqlite"]).code == 4)
  }

  @Test("what changed is said field by field")
  func fields() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let article = { (title: String, sentence: String) in
      "{\"id\": \"a\", \"title\": \"\(title)\", \"source\": \"Example Herald\", \"text\": \"\(sentence)\"}\n"
    }
    try runner.write(article("Asylum", "Russia granted Bashar al-Assad asylum."), to: "old.jsonl")
    try runner.write(article("Asylum granted", "On Sunday, Russia granted Bashar al-Assad asylum."), to: "new.jsonl")
    for name in ["old", "new"] { #expect(try runner.run(["build", "\(name).jsonl", "--out", name, "--quiet"]).code == 0) }
    let text = try runner.run(["diff", "old/graph.sqlite", "new/graph.sqlite"]).output
    #expect(text.contains("~ article a  Asylum granted\n    title: Asylum → Asylum granted\n    text: SHA-256 "))
    #expect(text.contains("    evidence: gone: a, sentence 1: “Russia granted Bashar al-Assad asylum”\n"))
    #expect(text.contains("    evidence: new: a, sentence 1: “Sunday, Russia granted Bashar al-Assad asylum”\n"))
    let lines = text.split(separator: "\n")
    let changed = lines.indices.filter { lines[$0].hasPrefix("~") }
    #expect(changed.allSatisfy { lines.index(after: $0) < lines.endIndex && lines[($0 + 1)...].prefix(3).contains { $0.hasPrefix("    ") } })
    let json = try runner.run(["diff", "old/graph.sqlite", "new/graph.sqlite", "--format", "json"]).output
    #expect(json.contains("\"fields\":{\"articles\":[{\"id\":\"a\",\"changes\":[{\"field\":\"title\",\"old\":\"Asylum\",\"new\":\"Asylum granted\"}"))
  }

  @Test("a store differs in nothing from what was exported from it and imported again, whatever stands between the quotes")
  func imported() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let text = "“Naïve – très naïve”, a reader wrote.\n\nOn Sunday, Russia granted Bashar al-Assad asylum, TASS reported. He met Vladimir Putin in Moscow."
    try runner.write(text, to: "a.txt")
    #expect(try runner.run(["build", "a.txt", "--quiet"]).code == 0)
    #expect(try runner.run(["import", "out/graph.jsonld", "--store", "copy.sqlite", "--quiet"]).code == 0)
    let difference = try runner.run(["diff", "out/graph.sqlite", "copy.sqlite"])
    #expect(difference.output == "")
    #expect(difference.errors.contains("Both stores hold the same."))
  }

  /// How many records of each kind appeared, went and changed.
  private func json(_ text: String) throws -> [String: [String: Int]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: [Any]]]
    return try #require(object).mapValues { $0.mapValues(\.count) }
  }
}
