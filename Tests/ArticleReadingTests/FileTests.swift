import ArticleReading
import Foundation
import NewsModel
import Testing

@Suite("Files and folders are read in one order, each file once")
struct FileTests {
  @Test(
    "pictures, documents of other programs and archives are refused by name, whatever they are called",
    arguments: [
      ("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\nThe minister resigned on Monday.", "a PDF document"),
      ("<?xml version=\"1.0\"?>\n<!-- drawn <by hand> -->\n<!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Moscow</text></svg>", "an SVG picture"),
      ("\u{FEFF} <svg:svg width='1'><svg:text>Moscow</svg:text></svg:svg>", "an SVG picture"),
      ("{\\rtf1\\ansi The minister resigned.}", "an RTF document"), ("GIF89a words", "a GIF picture"), ("PK\u{3}\u{4}word/document.xml", "a ZIP archive or an office document"),
    ])
  func foreignFormats(text: String, kind: String) throws {
    for name in ["a.txt", "a", "a.html"] {
      let results = ArticleReader().read(data: Array(text.utf8), name: name)
      #expect(results.map(\.problem?.kind) == [.failure])
      #expect(results.first?.problem?.message.contains(kind) == true)
    }
  }

  @Test("a page with a picture in it is a page, and SVG that somebody wants to be read as text is text")
  func pictureInPage() {
    let page = "<html><body><svg><text>x</text></svg><p>The minister resigned on Monday after the vote.</p></body></html>"
    #expect(ArticleReader().read(data: Array(page.utf8), name: "a.html").first?.article != nil)
    let picture = "<svg>The minister resigned on Monday.</svg>"
    #expect(ArticleReader(input: .text).read(data: Array(picture.utf8), name: "a.svg").first?.article != nil)
  }

  @Test("a dateline's day without a year is said when nothing else tells the article's day")
  func dayOfYear() {
    let story = "WASHINGTON, Dec 8 (Reuters) - The minister resigned on Sunday after the vote in parliament."
    let results = ArticleReader().read(data: Array(story.utf8), name: "a.txt")
    #expect(results.count == 2 && results.first?.article != nil && results.last?.problem?.isNote == true)
    #expect(results.last?.problem?.message.contains("'Dec 8'") == true)
    let dated = ArticleReader().read(data: Array(("Published: 2024-12-09\n\n" + story).utf8), name: "a.txt")
    #expect(dated.map { $0.article?.published } == ["2024-12-09"])
  }

  @Test("a folder gives files with known endings, sorted, from all folders below it")
  func folder() throws {
    try withFolder { root in
      try write("First text of the four.", to: root + "/b.txt")
      try write("# Second\n\nSecond text.", to: root + "/a/c.md")
      try write("Third text.", to: root + "/a/b/d.txt")
      try write("<p>Fourth text, which is HTML.</p>", to: root + "/e.HTM")
      for name in ["/.hidden.txt", "/notes.pdf", "/README.md", "/a/.git/x.txt"] { try write("No article.", to: root + name) }
      #expect(ids(at: [root]) == ["d", "c", "b", "e"])
      #expect(ids(at: [root + "/b.txt", root, root + "/a/../b.txt"]).sorted() == ["b", "c", "d", "e"])
    }
  }

  @Test("a file that is named is read whatever its ending")
  func namedFile() throws {
    try withFolder { root in
      try write("A text.", to: root + "/article.wiki")
      try write("Another text.", to: root + "/U.S. envoy resigns")
      #expect(ids(at: [root]) == [])
      #expect(ids(at: [root + "/article.wiki", root + "/U.S. envoy resigns"]) == ["U.S. envoy resigns", "article"])
    }
  }

  @Test("folders that contain themselves through links end")
  func loops() throws {
    try withFolder { root in
      try write("A text.", to: root + "/a/x.txt")
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: root + "/a/loop", withDestinationPath: root)
      try manager.createSymbolicLink(atPath: root + "/a/y.txt", withDestinationPath: root + "/a/x.txt")
      try manager.createSymbolicLink(atPath: root + "/a/gone.txt", withDestinationPath: root + "/nowhere")
      #expect(ids(at: [root]) == ["x"])
    }
  }

  @Test("names that files share are told apart by their folders, then by their endings")
  func names() throws {
    try withFolder { root in
      for (number, path) in ["/kyiv/lead.txt", "/moscow/lead.txt", "/one.txt", "/one.md"].enumerated() {
        try write("Text number \(number).", to: root + path)
      }
      #expect(ids(at: [root]) == ["kyiv/lead", "moscow/lead", "one.md", "one.txt"])
      #expect(ids(at: [root + "/moscow", root + "/kyiv"]) == ["kyiv/lead", "moscow/lead"])
    }
  }

  @Test("what cannot be read is told by name, and the others are read")
  func errors() throws {
    try withFolder { root in
      try write("A text.", to: root + "/a.txt")
      try write("", to: root + "/b.txt")
      try write(" \n\t\n", to: root + "/c.txt")
      try Data([0x50, 0x4B, 3, 4, 0, 0, 9]).write(to: URL(fileURLWithPath: root + "/d.txt"))
      try Data([0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]).write(
        to: URL(fileURLWithPath: root + "/e.txt.gz"))
      try write("No gzip.", to: root + "/f.txt.gz")
      try write(String(repeating: "They said it was late in the night. ", count: 30), to: root + "/g.txt")
      try write(String(repeating: "<div>", count: 5000) + "text", to: root + "/h.html")
      try write("Another text.", to: root + "/z.txt")
      let results = Array(ArticleReader(sizeLimit: 40_000).articles(at: [root, root + "/none.txt"]))
      let lines = results.compactMap(\.problem).map { "\($0)".replacingOccurrences(of: root + "/", with: "") }
      #expect(
        lines == [
          "b.txt: error: is empty; leave it out or fill it",
          "c.txt: error: is empty; leave it out or fill it",
          "d.txt: error: is a ZIP archive or an office document, no article; leave it out, or save its words as text",
          "e.txt.gz: error: is damaged or cut short gzip data; compress or copy it again",
          "f.txt.gz: error: is named .gz but holds no gzip data; rename it or compress it again",
          "h.html: error: has elements nested more than 500 deep; save the page as plain text and read that",
          "none.txt: error: does not exist; check the name",
        ])
      #expect(results.compactMap(\.article?.id) == ["a", "g", "z"])
      #expect(results.compactMap(\.problem).allSatisfy { !$0.isSkip })
    }
  }

  @Test("a file over the limit is refused, a JSON Lines file only where one record is over it")
  func sizes() throws {
    try withFolder { root in
      let long = String(repeating: "word ", count: 60_000)
      try write(long, to: root + "/long.txt")
      let record = #"{"text": "Some words of a record that is not long."}"# + "\n"
      let records = (0..<4000).map { #"{"id": "\#($0)", "text": "Text \#($0) of many."}"# }.joined(separator: "\n")
      try write(records + "\n{\"text\": \"\(long)\"}\n" + record, to: root + "/many.jsonl")
      let results = Array(ArticleReader(sizeLimit: 100_000).articles(at: [root]))
      #expect(results.compactMap(\.article).count == 4001)
      #expect(results.compactMap(\.problem).map(\.line) == [nil, 4001])
      #expect(results[0].problem?.message.contains("larger than") == true)
    }
  }

  @Test("an article named after its file never takes the name of another file's stored article")
  func storedNames() throws {
    try withFolder { root in
      for place in ["moscow", "kyiv"] { try write("News of the day from \(place).", to: "\(root)/\(place)/lead.txt") }
      let stored = ["lead": "\(root)/moscow/lead.txt"]
      #expect(ids(at: ["\(root)/kyiv/lead.txt"], stored: stored) == ["kyiv/lead"])
      #expect(ids(at: ["\(root)/moscow/./lead.txt"], stored: stored) == ["lead"])
      #expect(ids(at: ["\(root)/moscow/lead.txt"], stored: ["moscow/lead": "\(root)/moscow/lead.txt"]) == ["moscow/lead"])
      try write(#"{"id": "lead", "text": "The user's own name."}"#, to: "\(root)/own.jsonl")
      #expect(ids(at: ["\(root)/own.jsonl"], stored: stored) == ["lead"])
      try write(#"{"text": "No name of its own."}"#, to: "\(root)/plain.jsonl")
      #expect(ids(at: ["\(root)/plain.jsonl"], stored: ["plain-1": "elsewhere/plain.jsonl"]).first?.hasSuffix("/plain-1") == true)
    }
  }

  @Test("a folder without anything to read is named")
  func nothingThere() throws {
    try withFolder { root in
      try FileManager.default.createDirectory(atPath: root + "/empty", withIntermediateDirectories: true)
      let problems = ArticleReader().articles(at: [root + "/empty"]).compactMap(\.problem)
      #expect(problems.map(\.message) == ["holds no file to read: no .txt, .md, .html, .htm or .jsonl, also .gz; name a file to read it whatever its ending"])
    }
  }

  @Test("how much has been read goes from 0 to 1 with the bytes of the files, and is unknown for standard input")
  func progress() throws {
    try withFolder { root in
      try write("A short text of the day.", to: root + "/a.txt")
      let records = (0..<20_000).map { #"{"id": "\#($0)", "text": "Text \#($0) of many."}"# }.joined(separator: "\n")
      try write(records, to: root + "/many.jsonl")
      var articles = ArticleReader().articles(at: [root]).makeIterator()
      var fractions = [try #require(articles.fractionRead)]
      while articles.next() != nil { fractions.append(try #require(articles.fractionRead)) }
      #expect(fractions.first == 0)
      #expect(fractions.last == 1)
      #expect(fractions == fractions.sorted())
      #expect(Set(fractions).count > 3)
      #expect(ArticleReader().articles(at: ["-", root]).makeIterator().fractionRead == nil)
    }
  }

  @Test("gzip files of several members are read to their end")
  func gzip() throws {
    // "The army captured the town. " and "It was night." as two gzip members without compression.
    let members = ["The army captured the town. ", "It was night."].flatMap { stored($0) }
    try withFolder { root in
      try Data(members).write(to: URL(fileURLWithPath: root + "/night.txt.gz"))
      let expected = "The army captured the town. It was night."
      #expect(ArticleReader().articles(at: [root]).compactMap(\.article).map(\.text) == [expected])
      #expect(ArticleReader().read(data: members, name: "night.txt.gz").map(\.article?.text) == [expected])
      #expect(ArticleReader().read(data: Array(members.dropLast(5)), name: "night.txt.gz").first?.problem != nil)
    }
  }

  private func ids(at paths: [String], stored: [String: String] = [:]) -> [String] {
    var reader = ArticleReader()
    reader.storedPath = { stored[$0] }
    return reader.articles(at: paths).compactMap(\.article?.id.rawValue)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("wirework-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try body(root.path)
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  private func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    func little(_ value: UInt32, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) } }
    let size = UInt32(bytes.count)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1] + little(size, 2) + little(~size, 2) + bytes
      + little(checksum(bytes), 4) + little(size, 4)
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
