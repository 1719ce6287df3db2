import ArticleReading
import NewsModel
import Testing

@Suite("An article is read from each format as its readers would")
struct ArticleFormatTests {
  @Test("plain text gives its sentences, and what stands around them as metadata")
  func plainText() throws { try check("text.txt", name: "case.txt") }

  @Test("Markdown gives its sentences without markup, captions and headings marked")
  func markdown() throws { try check("markdown.txt", name: "case.md") }

  @Test("an HTML page gives its main text without what is around it")
  func html() throws { try check("html.txt", name: "case.html") }

  @Test("JSON Lines keep the given text byte for byte")
  func jsonLines() throws { try check("jsonl.txt", name: "case.jsonl") }

  @Test("a folder of samples gives all its articles")
  func samples() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let results = Array(ArticleReader().articles(at: ["/" + folder + "/Samples"]))
    #expect(results.compactMap(\.problem) == [])
    #expect(results.count == 12)
    for article in results.compactMap(\.article) {
      #expect(article.title != nil && article.blocks.count > 4, "\(article.id)")
      for block in article.blocks { #expect(block.range.upperBound <= article.text.utf8.count) }
    }
  }

  private func check(_ file: String, name: String) throws {
    try GoldenFile(file).check { input in
      ArticleReader().read(data: Array(input.utf8), name: name).map(Transcript.text).joined(separator: "\n")
    }
  }
}

/// An article or problem as text, for people to read in golden files.
enum Transcript {
  static func text(_ result: ReadingResult) -> String {
    switch result {
    case .problem(let problem): "\(problem)"
    case .article(let article): text(article)
    }
  }

  static func text(_ article: Article) -> String {
    let fields = [
      ("id", article.id.rawValue), ("title", article.title), ("source", article.source), ("url", article.url),
      ("published", article.published), ("author", article.author), ("agency", article.agency),
      ("dateline", article.dateline),
    ]
    let head = fields.compactMap { name, value in value.map { "\(name): \($0)" } }
    let blocks = article.blocks.map { "[\($0.kind)] " + article.words(in: $0.range).replacing("\n", with: "⏎") }
    return (head + blocks).joined(separator: "\n")
  }
}
