import LanguageAnalysis
import NewsModel
import TestSupport
import Testing

@Suite("Language analysis")
struct LanguageAnalysisTests {
  static let analyzer = Result { try LanguageAnalyzer() }

  /// News sentences in our own words.
  static let sentences = [
    "Russia granted Bashar al-Assad asylum.",
    "Assad and his family were granted asylum in Russia on humanitarian grounds, the Kremlin said on Monday.",
    "“We have nothing to announce,” said Mr. Peskov, who couldn’t confirm the report.",
    "Rebels Enter Damascus as Assad Flees",
    "The U.N. Security Council met on Sept. 3 in New York; the U.S. did not vote.",
    "MOSCOW (AP) — Two officials, who asked not to be named, denied that the base at Tartus would close.",
    "Angela Merkel, the former German chancellor, led the Christian Democrats from 2000 to 2018.",
    "Shares of the company's biggest rival fell 3.5% to $41.20 after it cut its full-year forecast.",
    "Did the president, whose term ends in May, really say that he'd step down?",
    "Turkey-backed fighters took the north-western city of Aleppo in three days.",
    "Nobody was hurt in the fire.",
    "NATO and the European Union have condemned the attack, which killed at least 12 people.",
  ]

  @Test("the trees and names of a dozen news sentences stay as they are")
  func golden() throws {
    let analyzer = try Self.analyzer.get()
    try Golden.check(Self.sentences.map { CoNLLU.text(of: analyzer.analyze(sentence: $0)) }.joined(), against: "sentences.conllu")
  }

  @Test(
    "a sentence may end with an abbreviation",
    arguments: [
      ("Adobe agreed to acquire Figma Inc. The deal is worth $20 billion.", 2),
      ("Adobe agreed to acquire Figma Inc. Adobe said the deal was worth $20 billion.", 2),
      ("Shareholders sued Tesla Co. In a statement, the company denied it.", 2),
      ("Elon Musk built it. The lawsuit was filed by Tesla Inc. Musk declined to comment.", 3),
      ("In Taipei, Hon Hai Precision Industry Co. Ltd. bought Sharp Corp. in 2016.", 1),
      ("Shares in the media group Warner Bros. Discovery rose.", 1),
      ("The head of News Corp. Australia said sales rose.", 1),
      ("The minister flew to the U.S. He will meet Joe Biden.", 2),
      ("They met in Washington, D.C. The talks were useful.", 2),
      ("Apple Inc. Chief Executive Tim Cook said sales rose.", 1),
      ("Police in Jackson, Miss. arrested a suspect.", 1),
      ("The fund sold its shares of Apple Inc. Chief Executive Tim Cook praised it.", 1),
      ("The minister met U.S. Senate officials and U.S. Secretary of State Antony Blinken.", 1),
      ("Adobe agreed to acquire Figma Inc. for $20 billion.", 1),
    ])
  func abbreviationsAtTheEnd(_ text: String, _ count: Int) throws {
    #expect(try Self.analyzer.get().analyze(Article(id: "a", text: text)).sentences.count == count, "\(text)")
  }

  @Test("an article becomes sentences, and a block always ends one")
  func article() throws {
    let text = "Rebels Enter Damascus\n\nMr. Assad fled on Dec. 8. He is in Moscow, the U.N. says.\n\nNo one was hurt"
    let blocks = [TextBlock(kind: .title, range: 0..<21), TextBlock(kind: .paragraph, range: 23..<text.utf8.count)]
    let analysis = try Self.analyzer.get().analyze(Article(id: "a", text: text, blocks: blocks))
    #expect(
      analysis.sentences.map { text.slice(utf8: $0.range) } == [
        "Rebels Enter Damascus", "Mr. Assad fled on Dec. 8.", "He is in Moscow, the U.N. says.", "No one was hurt",
      ])
    #expect(analysis.sentences.map(\.block) == [.title, .paragraph, .paragraph, .paragraph])
    #expect(analysis.sentences.map(\.number) == [1, 2, 3, 4])
  }

  @Test("every sentence has one root, every word leads to it, and every range is the word's text")
  func invariants() throws {
    let article = Article(id: "a", text: Self.sentences.joined(separator: " "))
    for sentence in try Self.analyzer.get().analyze(article).sentences {
      #expect(sentence.tokens.filter { $0.head < 0 }.count == 1)
      #expect(sentence.tokens.allSatisfy { ($0.head < 0) == ($0.relation == .root) })
      #expect(sentence.tokens.allSatisfy { article.words(in: $0.range) == $0.text })
      #expect(sentence.tokens.indices.allSatisfy { leadsToRoot($0, in: sentence) })
    }
  }

  private func leadsToRoot(_ word: Int, in sentence: AnalyzedSentence) -> Bool {
    var word = word
    for _ in sentence.tokens {
      if word < 0 { return true }
      word = sentence.tokens[word].head
    }
    return word < 0
  }

  @Test("articles analysed together come out as they do one by one")
  func batches() throws {
    let analyzer = try Self.analyzer.get()
    let articles = Self.sentences.indices.map { index in
      Article(id: .init(rawValue: "\(index)"), text: Self.sentences[...index].joined(separator: " "))
    }
    #expect(analyzer.analyze(articles) == articles.map { analyzer.analyze($0) })
  }

  @Test("words that are given are kept")
  func givenWords() throws {
    let words = ["He", "ca", "n't", "go", "to", "New York", "."]
    let sentence = try #require(try Self.analyzer.get().analyze(tokens: [words]).first)
    #expect(sentence.tokens.map(\.text) == words)
    #expect(sentence.tokens[1].range == 3..<5)
  }

  @Test("nothing, blanks and signs become no sentence or odd sentences, never a crash")
  func empty() throws {
    let analyzer = try Self.analyzer.get()
    #expect(analyzer.analyze(Article(id: "a", text: "")).sentences.isEmpty)
    #expect(analyzer.analyze(Article(id: "a", text: " \n\t \u{2029} ")).sentences.isEmpty)
    #expect(analyzer.analyze(sentence: "").tokens.isEmpty)
    #expect(analyzer.analyze(tokens: [[], [""]]).map(\.tokens.count) == [0, 0])
    #expect(analyzer.analyze([]).isEmpty)
  }

  @Test("random Unicode never crashes, and every word is where its range says")
  func hostileText() throws {
    let analyzer = try Self.analyzer.get()
    var random = SmallRandom(seed: 11)
    let pool: [Unicode.Scalar] =
      Array("aZ é’“”\"'().,-–—…$%@:/0123456789\n\r\t").flatMap { Array($0.unicodeScalars) }
      + ["\u{0}", "\u{1B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{301}", "א", "ع", "中", "😀", "\u{1F1FA}", "\u{FFFD}", "İ", "ß", "\u{10FFFF}"]
    for _ in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.next(below: 400) { text.append(pool[random.next(below: pool.count)]) }
      let article = Article(id: "a", text: String(text))
      let analysis = analyzer.analyze(article)
      #expect(analysis.sentences.flatMap(\.tokens).allSatisfy { article.words(in: $0.range) == $0.text })
    }
  }

  @Test("blocks that reach beyond the text or cut a character are cut back")
  func oddBlocks() throws {
    let blocks = [TextBlock(kind: .paragraph, range: 1..<3), TextBlock(kind: .paragraph, range: 4..<900)]
    let article = Article(id: "a", text: "é fled. He won.", blocks: blocks)
    #expect(try Self.analyzer.get().analyze(article).sentences.flatMap(\.tokens).allSatisfy { article.words(in: $0.range) == $0.text })
  }

  @Test("a sentence of 10,000 words is read in pieces and still has one root")
  func longSentence() throws {
    let words = (0..<10_000).map { ["Russia", "granted", "Assad", "asylum", "and"][$0 % 5] }
    let sentence = try #require(try Self.analyzer.get().analyze(tokens: [words]).first)
    #expect(sentence.tokens.count == 10_000)
    #expect(sentence.tokens.filter { $0.head < 0 }.count == 1)
  }
}

/// A small generator of numbers that are the same in every run (Knuth's MMIX constants).
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
