import ArticleReading
import NewsModel
import Testing

@Suite("Every block can be found again")
struct PlaceTests {
  @Test("a plain text's blocks stand at their places in the text and in the file")
  func plainText() throws {
    var random = SplitMix(seed: 11)
    let sentences = [
      "The minister visited Kraków on Monday.", "\"We will stay,\" he said.", "MOSCOW — Rebels left the town.",
      "By Jane Doe", "Read more: Another story", "It was late, and nobody saw them,", "the officer said.", "A   wide\tgap.",
      "December 8, 2024", "Caf\u{00E9}s stayed open in the capital of the country until the early morning of the next day.",
    ]
    for _ in 0..<300 {
      let ends = random.next() % 2 == 0 ? "\n" : "\r\n"
      var text = ""
      for _ in 0..<(1 + random.next() % 9) {
        text += sentences.randomElement(using: &random)! + String(repeating: ends, count: 1 + Int(random.next() % 2))
      }
      let data = Array(text.utf8)
      guard let article = ArticleReader(input: .text).read(data: data, name: "case.txt").first?.article else { continue }
      for block in article.blocks {
        let words = article.words(in: block.range)
        #expect(!words.isEmpty && words.utf8.count == block.range.count)
        guard let origin = block.origin else { continue }
        let source = String(decoding: data[origin], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        #expect(source.joined(separator: " ") == words)
      }
    }
  }

  @Test("a record's blocks stand at their places in the line, escapes included")
  func jsonLines() throws {
    let line = #"{"id": "é", "text": "Orb\u00e1n met \ud83d\ude00 in \"Kyiv\".\n\nIt was late — he said."}"#
    let data = Array("\n\(line)\n".utf8)
    let article = try #require(ArticleReader().read(data: data, name: "a.jsonl").first?.article)
    #expect(article.blocks.map { article.words(in: $0.range) } == ["Orbán met 😀 in \"Kyiv\".", "It was late — he said."])
    let origins = try article.blocks.map { String(decoding: data[try #require($0.origin)], as: UTF8.self) }
    #expect(origins == [#"Orb\u00e1n met \ud83d\ude00 in \"Kyiv\"."#, "It was late — he said."])
  }

  @Test("a block of Markdown or HTML stands in the file with its markup")
  func markup() throws {
    let markdown = Array("# Title\n\nHe [said](x) **no** on\nMonday &amp; left.\n".utf8)
    let read = try #require(ArticleReader().read(data: markdown, name: "a.md").first?.article)
    let origins = try read.blocks.map { String(decoding: markdown[try #require($0.origin)], as: UTF8.self) }
    #expect(origins == ["# Title", "He [said](x) **no** on\nMonday &amp; left."])
    let page = Array("<html><body><article><p> He <b>said</b> no on Monday &amp; left. </p></article></body></html>".utf8)
    let html = try #require(ArticleReader().read(data: page, name: "a.html").first?.article)
    #expect(html.text == "He said no on Monday & left.")
    #expect(String(decoding: page[try #require(html.blocks.first?.origin)], as: UTF8.self) == "He <b>said</b> no on Monday &amp; left.")
  }

  @Test("each line of a sentence file is a block, empty lines included, so that block n is line n + 1")
  func sentences() throws {
    let data = Array("First one.\n\n  By Jane Doe\r\nLast".utf8)
    let article = try #require(ArticleReader(input: .sentences).read(data: data, name: "s.txt").first?.article)
    #expect(article.text == "First one.\n\n  By Jane Doe\r\nLast")
    #expect(article.blocks.map { article.words(in: $0.range) } == ["First one.", "", "By Jane Doe", "Last"])
  }

  @Test("the same input gives the same articles, however its files are named and ordered")
  func order() {
    let reader = ArticleReader()
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Samples"
    let first = Array(reader.articles(at: [folder]))
    let second = Array(reader.articles(at: [folder + "/labour-wins.txt", folder, folder + "/briefs.jsonl"]))
    #expect(first == second)
  }
}

@Suite("Dates are read only when they are certain")
struct PublicationDateTests {
  @Test(
    "a line with a date gives the day",
    arguments: [
      ("December 08, 2024", "2024-12-08"), ("8 Dec 2024", "2024-12-08"), ("Sunday, 8th December 2024", "2024-12-08"),
      ("Published: Dec. 8, 2024 at 10:30 a.m. EST", "2024-12-08"), ("2024-12-08", "2024-12-08"), ("08.12.2024", "2024-12-08"),
      ("23/12/2024", "2024-12-23"), ("12/23/2024", "2024-12-23"), ("2024/12/08", "2024-12-08"), ("08-Dec-2024 19:30", "2024-12-08"),
      ("2024-12-08T19:30:00Z", "2024-12-08T19:30:00Z"), ("2024-12-08T19:30+03:00", "2024-12-08T19:30:00+03:00"),
      ("Sept 5, 2023 | 7pm GMT", "2023-09-05"),
    ])
  func certain(line: String, day: String) throws {
    #expect(try published(line) == day)
  }

  @Test(
    "a line that could be two days, or none, gives nothing",
    arguments: ["08/12/2024", "February 30, 2024", "December 2024", "Dec. 8", "He left on 8 December 2024", "99/99/2024"])
  func uncertain(line: String) throws {
    #expect(try published(line) == nil)
  }

  private func published(_ line: String) throws -> String? {
    let text = "Mayor resigns after vote\n\n\(line)\n\nThe mayor of the town resigned on Monday after a long vote."
    return try #require(ArticleReader().read(data: Array(text.utf8), name: "a.txt").first?.article).published
  }
}
