import ArticleReading
import NewsModel
import Testing

@Suite("No input crashes or stalls the reader")
struct HostileInputTests {
  @Test("random bytes and random markup give articles or problems", arguments: InputFormat.allCases)
  func randomInput(format: InputFormat) {
    var random = SplitMix(seed: 7)
    let pieces = ["<div>", "</p>", "<b>", "# ", "\n\n", "[a](b)", "**", "{\"text\": \"", "\"}", "\\u12", "—", "(AP)", "By ", "\r", "<!--", "\u{202E}"]
    for round in 0..<150 {
      var data: [UInt8] = []
      for _ in 0..<Int(random.next() % 60) {
        if round % 2 == 0 { data.append(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8) }
        data.append(UInt8(truncatingIfNeeded: random.next() % (round % 3 == 0 ? 256 : 96) + (round % 3 == 0 ? 0 : 32)))
      }
      for case .article(let article) in ArticleReader(input: format).read(data: data, name: "case") { checkBlocks(of: article) }
    }
  }

  @Test("deep, long and unclosed markup is refused or read, at once")
  func deepMarkup() {
    let many = 20_000
    let inputs: [(String, String)] = [
      ("page.html", String(repeating: "<div>", count: many)), ("page.html", String(repeating: "<b id=1><p>", count: many)),
      ("page.html", (0..<many).map { "<b id=\($0)>" }.joined() + "text"),
      ("page.html", "<p " + (0..<many).map { "a\($0)=1 " }.joined() + ">text</p>"),
      ("page.html", String(repeating: "<table><tr><td>", count: many)), ("page.html", String(repeating: "<p>x", count: many)),
      ("page.md", String(repeating: ">", count: many) + " text"), ("page.md", String(repeating: "[", count: many)),
      ("page.md", String(repeating: "*a **b ", count: 3000)), ("page.md", String(repeating: "- ", count: 5000) + "text"),
      ("lines.jsonl", String(repeating: "[", count: many)), ("lines.jsonl", "{\"text\":" + String(repeating: "{\"a\":", count: many)),
      ("case.txt", String(repeating: "word", count: many)), ("case.txt", String(repeating: "a\n", count: many)),
      ("case.txt", String(repeating: "(", count: many)), ("case.txt", String(repeating: " - ", count: many)),
    ]
    for (name, text) in inputs {
      let results = ArticleReader().read(data: Array(text.utf8), name: name)
      #expect(!results.isEmpty, "\(name) \(text.prefix(20))")
      results.compactMap(\.article).forEach(checkBlocks)
    }
  }

  @Test("a message cannot steer a terminal")
  func messages() throws {
    let problem = try #require(ArticleReader().read(data: [], name: "a\u{1B}[31m\nb.txt").first?.problem)
    #expect("\(problem)" == "a\u{FFFD}[31m\u{FFFD}b.txt: error: is empty; leave it out or fill it")
  }

  @Test("gzip data that unpacks to more than the limit is refused")
  func gzipBomb() {
    let results = ArticleReader(sizeLimit: 1000).read(data: Array(String(repeating: "word ", count: 900).utf8), name: "a.txt")
    #expect(results.first?.problem != nil)
  }

  private func checkBlocks(of article: Article) {
    var end = 0
    for block in article.blocks {
      #expect(block.range.lowerBound >= end && block.range.upperBound <= article.text.utf8.count)
      end = block.range.upperBound
    }
  }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
