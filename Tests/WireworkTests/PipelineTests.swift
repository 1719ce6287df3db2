import Testing
import Wirework

/// The library as its users meet it.
@Suite("The pipeline")
struct PipelineTests {
  @Test("the relations ship in their learnt form, so that a start analyses no examples")
  func compiledPatterns() throws {
    let pipeline = try Pipeline()
    #expect(pipeline.patternBook.learnt.isEmpty, "run: make patterns")
    let shipped = pipeline.patternBook.compiled.text
    let isCurrent = pipeline.freshlyLearntPatterns().text == shipped
    #expect(isCurrent, "the code reads the examples otherwise now; run: make patterns")
  }

  @Test("every example, negated example and counterexample does what its file promises")
  func schemas() throws {
    let report = try Pipeline().testSchemas()
    #expect(report.failures.map(\.description) == [])
  }

  @Test("a text without any statement gives none, whatever is in it")
  func oddTexts() throws {
    let pipeline = try Pipeline(cores: 1)
    for text in [
      "", " ", "\n\n", "…", "🇷🇺🇸🇾", "a", "((((((((((", "\u{202E}desrever\u{202C}", "Ω≈ç√∫˜µ≤≥÷", "\u{0}\u{1}",
    ] {
      #expect(pipeline.statements(in: Article(id: "odd", text: text)).statements.isEmpty)
    }
  }

  @Test("work on several cores comes back in the order of the input")
  func order() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let lines = (0..<40).map {
      "{\"id\": \"a\($0)\", \"text\": \"Article number \($0) says that Russia holds a base.\"}"
    }
    try runner.write(lines.joined(separator: "\n"), to: "many.jsonl")
    let pipeline = try Pipeline(cores: 3)
    var ids: [String] = []
    try pipeline.forEachArticle(in: [runner.folder + "/many.jsonl"]) {
      $0.article.id.rawValue
    } consume: { result in
      ids.append(try result.get())
    }
    #expect(ids == (0..<40).map { "a\($0)" })
  }
}
