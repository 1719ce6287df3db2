import Foundation
import TestSupport
import Testing

/// The pages under `docs/exports/` and the page about pictures: what they show is run, in order, in one folder with the graph of the samples.
@Suite("Examples in the documentation")
struct DocumentationTests {
  private static let pages = CommandRunner.root + "/docs/exports/"

  @Test("every shell and Python example on the pages about exports and pictures runs", .enabled(if: Project.python != nil))
  func examplesRun() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    #expect(try runner.run(["build", CommandRunner.root + "/Samples", "--quiet"]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.pages).filter { $0.hasSuffix(".md") }.sorted()
      + ["../pictures.md"]
    var count = 0
    for name in names {
      for example in examples(in: try String(contentsOfFile: Self.pages + name, encoding: .utf8)) {
        let result = try run(example, in: runner)
        #expect(result.status == 0, "\(name): \(example.text)\n\(result.output)")
        count += 1
      }
    }
    #expect(count >= 20)
  }

  @Test("the page of the vocabulary explains every term of the context")
  func vocabularyIsWhole() throws {
    let page = try String(contentsOfFile: Self.pages + "vocabulary.md", encoding: .utf8)
    let data = try Data(contentsOf: URL(fileURLWithPath: CommandRunner.root + "/Schemas/context.jsonld"))
    let file = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    let context = try #require(file?["@context"])
    for (key, meaning) in context {
      // Keywords and prefixes are no terms; classes are the headings.
      guard let iri = (meaning as? [String: String])?["@id"] ?? meaning as? String, iri.contains(":"), !iri.contains("//"),
        !iri.hasPrefix("urn:"), key.first?.isLowercase == true
      else { continue }
      #expect(page.contains("`\(key)`"), "docs/exports/vocabulary.md does not explain \(key)")
    }
  }

  private struct Example {
    var language: String
    var text: String
  }

  /// The blocks that are marked as `sh` or `python`.
  private func examples(in page: String) -> [Example] {
    page.components(separatedBy: "\n```").dropFirst().compactMap { part in
      for language in ["sh", "python"] where part.hasPrefix(language + "\n") {
        return Example(language: language, text: String(part.dropFirst(language.count + 1)))
      }
      return nil
    }
  }

  private func run(_ example: Example, in runner: CommandRunner) throws -> (status: Int32, output: String) {
    let file = runner.folder + "/example." + example.language
    try example.text.write(toFile: file, atomically: true, encoding: .utf8)
    let bin = (CommandRunner.executable as NSString).deletingLastPathComponent
    let python = try #require(Project.python).path
    let program = example.language == "sh" ? "PATH=\"$2:$PATH\" sh -e \"$1\"" : "\"$3\" \"$1\""
    return try Project.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "cd \"$0\" && " + program, runner.folder, file, bin, python])
  }
}
