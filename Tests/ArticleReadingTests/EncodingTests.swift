import ArticleReading
import NewsModel
import Testing

@Suite("Characters are read however a file writes them")
struct EncodingTests {
  private static let text = "Orbán met “friends” – in Kraków?\n\nThe café at the base cost €5, he said. 😀 was there."
  private static let latin = "Orbán met “friends” – in the café.\n\nIt cost €5, he said."

  @Test("UTF-8 with and without a mark, UTF-16 of both orders with and without a mark")
  func unicode() throws {
    let utf8 = Array(Self.text.utf8)
    let little = Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let expected = try article(utf8).text
    #expect(expected.contains("Kraków") && expected.contains("😀"))
    for data in [[0xEF, 0xBB, 0xBF] + utf8, little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(try article(data).text == expected)
    }
  }

  @Test("Windows-1252 is what is left when bytes are no UTF-8")
  func windows1252() throws {
    #expect(try article(Self.windows1252(Self.latin)).text == Self.latin)
  }

  @Test("an origin is a place in the file's own bytes, in every encoding")
  func origins() throws {
    let little: [UInt8] = [0xFF, 0xFE] + Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for block in try article(little).blocks {
      let bytes = Array(little[try #require(block.origin)])
      let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
      #expect(String(decoding: units, as: UTF16.self) == (try article(little).words(in: block.range)))
    }
    let single = Self.windows1252(Self.latin)
    let read = try article(single)
    for block in read.blocks {
      #expect(Array(single[try #require(block.origin)]) == Self.windows1252(read.words(in: block.range)))
    }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    for block in try article(marked).blocks {
      #expect(String(decoding: marked[try #require(block.origin)], as: UTF8.self) == (try article(marked).words(in: block.range)))
    }
  }

  @Test("an HTML page may name an old charset")
  func namedCharset() throws {
    // "Wałęsa" in ISO 8859-2.
    let name: [UInt8] = [0x57, 0x61, 0xB3, 0xEA, 0x73, 0x61]
    let page = Array("<html><head><meta charset=\"iso-8859-2\"></head><body><p>Lech ".utf8) + name
      + Array(" led the strike in the shipyard, the museum says.</p></body></html>".utf8)
    let article = try #require(ArticleReader().read(data: page, name: "page.html").first?.article)
    #expect(article.text.contains("Lech Wałęsa led"))
  }

  @Test("one damaged byte does not spoil the other accents of a UTF-8 file")
  func damagedByte() throws {
    var data = Array("Orbán met Erdoğan and Wałęsa in Kraków and Łódź, it was said; também São Tomé, Zürich, Malmö, Århus.".utf8)
    data.append(contentsOf: [0xFF, 0x2E])
    #expect(try article(data).text.hasPrefix("Orbán met Erdoğan"))
  }

  @Test("a file that mixes two encodings is refused, since its letters are not certain")
  func mixedEncodings() throws {
    let mixed = Array("The café in Kraków closed. It sold cr".utf8) + [0xE8] + Array("me br".utf8) + [0xFB] + Array("l\u{E9}e.".utf8)
    let result = try #require(ArticleReader(input: .text).read(data: mixed, name: "case.txt").first)
    #expect(result.article == nil)
    #expect(result.problem?.message.contains("mixes UTF-8 with other bytes (2 of them)") == true)
  }

  private func article(_ data: [UInt8]) throws -> Article {
    try #require(ArticleReader(input: .text).read(data: data, name: "case.txt").first?.article)
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    let marks: [Unicode.Scalar: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80]
    return text.unicodeScalars.map { marks[$0] ?? UInt8($0.value) }
  }
}
