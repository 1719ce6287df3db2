public import NewsModel

/// Text that tries to leave its quotation marks, to hide, or to be markup.
public enum HostileText {
  /// Pieces that have broken some writer of DOT, SVG, JSON, XML or SQL.
  public static let pieces = [
    "\"", "\\", "\\\\", "'", "`", "<script>alert(1)</script>", "]]>", "<![CDATA[", "<!--", "-->", "&",
    "&amp;", "&#0;", "&;",
    "&lt;b&gt;", "\\N", "\\G", "\\n", "\\l", "%", "%00", "{|}", "<b>x</b>", "--", "->", ";", "\n", "\r\n",
    "\t", "\u{0}",
    "\u{1}", "\u{8}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{200D}", "\u{202E}", "\u{202C}",
    "\u{2066}",
    "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{1F1F7}\u{1F1FA}", "e\u{301}", "Ж", "中", "😀", "عربى",
    " ", "a", "x y",
    "javascript:alert(1)", "data:text/html,<script>", "https://e.example/?a=1&b=\"><svg/onload=alert(1)>",
    "'; DROP TABLE x",
    "${HOME}", "$(id)", "url(#x)", "</title>", "</style>", "onload=", "\u{10FFFF}", "\u{E0001}",
  ]

  /// The same texts in every run: `count` of them, of one to a dozen pieces, and one in `longEvery` of 100 kB.
  public static func samples(_ count: Int, seed: UInt64 = 7, longEvery: Int = 50) -> [String] {
    var numbers = Numbers(seed: seed)
    return (0..<count).map { index in
      let text = (0...numbers.next(12)).map { _ in pieces[numbers.next(pieces.count)] }.joined()
      return index % longEvery == longEvery - 1 ? String(repeating: text + "z", count: 100_000 / (text.utf8.count + 1)) : text
    }
  }

  /// A graph whose every label, alias, title, address, quote and word is hostile.
  public static func graph(entities count: Int, seed: UInt64 = 7, longEvery: Int = 50) -> KnowledgeGraph {
    let texts = samples(count, seed: seed, longEvery: longEvery)
    let entities = texts.enumerated().map { index, text in
      Entity(
        id: Entity.ID(rawValue: "concept/\(index)"), label: text,
        type: index % 2 == 0 ? .person : .organization, wikidata: text,
        aliases: [texts[(index + 1) % count]])
    }
    let articles = texts.enumerated().map { index, text in
      ArticleRecord(
        id: Article.ID(rawValue: "\(index)" + text.prefix(200)), title: text, source: text, agency: text,
        url: index % 3 == 0 ? text : "https://e.example/" + text, published: text, author: text,
        textSHA256: String(repeating: "a", count: 64), copyGroup: text + "g")
    }
    var bodies: [Article.ID: String] = [:]
    let statements = (1..<count).map { index -> Statement in
      let quote = texts[index] + "q"
      let article = articles[index].id
      bodies[article] = "é" + quote + texts[index - 1]
      let mention = MentionText(text: quote, range: 2..<2 + quote.utf8.count, standsFor: texts[index])
      return Statement(
        subject: entities[index].id,
        relation: index % 2 == 0 ? "supports" : .open(String(texts[index].prefix(100))),
        object: entities[index - 1].id, polarity: index % 5 == 0 ? .negated : .affirmed,
        keyQualifiers: [
          Qualifier(role: "by " + texts[index].prefix(20), text: texts[index], value: texts[index])
        ],
        evidence: [
          Evidence(
            article: article, sentence: 1, range: mention.range, quote: quote, subject: mention,
            object: mention,
            time: TimeExpression(text: quote, range: mention.range, value: texts[index]),
            attribution: [
              Attribution(
                source: entities[0].id, sourceText: texts[index], cue: texts[index], via: [],
                firmness: .reported)
            ], rule: "x" + texts[index].prefix(50), confidence: 0.5)
        ])
    }
    return KnowledgeGraph(articles: articles, entities: entities, statements: statements, texts: bodies)
  }
}
