import NewsModel
import TestSupport
import Testing

@testable import LanguageAnalysis

@Suite("Any text at all")
struct FuzzTests {
  /// Texts of every kind that has broken a tokenizer somewhere.
  static let oddTexts: [String] = {
    let sentence = "Russia granted Assad asylum"
    let quotes = String(repeating: "“‘\"", count: 40)
    return [
      quotes + sentence + String(quotes.reversed()), String(repeating: "(", count: 300) + sentence, String(repeating: "He said: “", count: 30),
      "قال الرئيس إن القوات انسحبت. \u{202E}desrever si sihT\u{202C}. אמר הנשיא.", String(repeating: "👩‍👩‍👧‍👦🇷🇺", count: 50),
      "A\u{0}B\u{1}C\u{7F}D\u{85}E\u{2028}F\u{2029}G\u{FEFF}H\u{200B}I\u{AD}J.", String(repeating: "a", count: 5000), String(repeating: ".", count: 500),
      String(repeating: "e\u{301}\u{302}\u{303}", count: 300), "https://" + String(repeating: "a/", count: 300), String(repeating: "x@", count: 300),
      String(repeating: "'", count: 99) + "s", "\r\n\r\n \t\u{A0}\u{3000}", String(repeating: "\(sentence) and ", count: 250) + ".",
    ]
  }()

  @Test("odd texts give whole trees, words at their places, and valid CoNLL-U", arguments: oddTexts.indices)
  func odd(_ index: Int) throws {
    try check(Self.oddTexts[index])
  }

  @Test("random characters of all planes, and pieces that are hostile elsewhere, do too")
  func random() throws {
    var random = SmallRandom(seed: 23)
    for length in [1, 17, 240] {
      for _ in 0..<4 {
        var text = String.UnicodeScalarView()
        while text.count < length {
          let isPlain = random.next(below: 3) > 0
          if let scalar = Unicode.Scalar(UInt32(isPlain ? random.next(below: 0x250) : random.next(below: 0x110000))) { text.append(scalar) }
        }
        try check(String(text))
      }
    }
    for text in HostileText.samples(20) where text.utf8.count < 500 { try check(text) }
  }

  private func check(_ text: String) throws {
    let article = Article(id: "odd", text: text)
    let analyzed = try LanguageAnalysisTests.analyzer.get().analyze(article)
    var end = 0
    for token in analyzed.sentences.flatMap(\.tokens) {
      #expect(article.words(in: token.range) == token.text)
      #expect(token.range.lowerBound >= end)
      end = token.range.upperBound
    }
    for name in analyzed.sentences.flatMap({ sentence in sentence.names.map { ($0, sentence.tokens.count) } }) {
      #expect(!name.0.tokens.isEmpty && name.0.tokens.upperBound <= name.1)
    }
    #expect(CoNLLUValidator(CoNLLU.text(of: analyzed)).problems == [])
  }

  @Test("work grows with the text: no piece that is read at once is longer than the limit, however long the sentence")
  func linearWork() {
    for count in [1, 191, 192, 193, 10_000, 100_000] {
      let draft = SentenceDraft(number: 1, words: [String](repeating: "and", count: count))
      let pieces = SentenceBatch.batches(of: [draft]).flatMap { $0.groups(longestPiece: Network.longestPiece) }.flatMap { $0 }
      #expect(pieces.reduce(0) { $0 + $1.words.count } == count)
      #expect(pieces.allSatisfy { $0.words.count <= Network.longestPiece })
      // Tree scores are the only part that grows with a piece's square.
      #expect(pieces.reduce(0) { $0 + $1.words.count * $1.words.count } <= count * Network.longestPiece)
    }
  }
}
