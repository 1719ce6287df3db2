import NewsModel

/// An article, and what its reader should know of how it was read.
struct BuiltArticle {
  var article: Article
  var note: String?

  init(_ article: Article, _ metadata: ArticleMetadata = ArticleMetadata()) {
    self.article = article
    note = metadata.dayOfYear.map {
      "says '\($0)' without a year, and nothing else tells its day, so it has none; add a line such as 'Published: 2024-12-08', or \"published\" in JSON Lines"
    }
  }
}

/// Makes articles from decoded files of every format that holds one article a file, and from JSON Lines records.
struct ArticleBuilder {
  var skipsOtherLanguages: Bool

  /// The article in a text, Markdown or HTML file.
  func article(in text: DecodedText, format: InputFormat, id: String, path: String?) throws -> BuiltArticle {
    let parsed = try ArticleBuilder.parse(text.bytes, format: format)
    var page = FurnitureFilter.filter(parsed.blocks, given: parsed.metadata)
    page.blocks = ParagraphMender.mend(page.blocks)
    if let title = page.metadata.title, page.blocks.first(where: { $0.kind == .title }) == nil {
      page.blocks.insert(DraftBlock(kind: .title, text: title), at: 0)
    }
    page.blocks = ArticleBuilder.titleFirst(page.blocks)
    let assembly = ArticleAssembler.joined(page.blocks)
    guard page.blocks.contains(where: { $0.kind != .title }) || format == .text && !page.blocks.isEmpty else {
      throw ReadingFailure(message: "holds no running text of an article; check what is in it")
    }
    try checkLanguage(assembly.text, declared: page.metadata.language)
    let origins = text.fileRanges(of: assembly.blocks.map(\.origin))
    return BuiltArticle(ArticleAssembler.article(id: id, assembly, origins: origins, metadata: page.metadata, path: path), page.metadata)
  }

  /// The article in a JSON Lines record; `lineStart` is the place of its line in the file, when that is known.
  func article(in record: ArticleRecord, line: [UInt8], lineStart: Int?, id: String, path: String?) throws -> BuiltArticle {
    let parsed = PlainTextParser.parse(Array(record.text.utf8))
    var page = FurnitureFilter.filter(parsed.blocks, given: record.metadata)
    page.blocks = ParagraphMender.mend(page.blocks).filter { $0.place != nil }
    // A record that looks like nothing but furniture is still what the user asked to read.
    if page.blocks.isEmpty { page.blocks = parsed.blocks }
    try checkLanguage(record.text, declared: record.metadata.language)
    let assembly = ArticleAssembler.verbatim(record.text, page.blocks)
    let places = record.places(of: assembly.blocks.map(\.origin), in: line)
    let origins = places.map { place in
      lineStart.flatMap { start in place.map { $0.lowerBound + start..<$0.upperBound + start } }
    }
    return BuiltArticle(ArticleAssembler.article(id: id, assembly, origins: origins, metadata: page.metadata, path: path), page.metadata)
  }

  /// The article whose sentences are the lines of a file: block *n* is line *n* + 1.
  func sentences(in text: DecodedText, id: String, path: String?) -> BuiltArticle {
    let ranges = TextLines.ranges(of: text.bytes).map { TextLines.trimmed($0, of: text.bytes) }
    let blocks = ranges.map { TextBlock(kind: .paragraph, range: $0) }
    let assembly = ArticleAssembler.Assembly(text: String(decoding: text.bytes, as: UTF8.self), blocks: blocks)
    return BuiltArticle(
      ArticleAssembler.article(id: id, assembly, origins: text.fileRanges(of: ranges), metadata: ArticleMetadata(), path: path))
  }

  private static func parse(_ bytes: [UInt8], format: InputFormat) throws -> ParsedDocument {
    switch format {
    case .markdown: MarkdownParser.parse(bytes)
    case .html: try HTMLReader.parse(bytes)
    default: PlainTextParser.parse(bytes)
    }
  }

  private static func titleFirst(_ blocks: [DraftBlock]) -> [DraftBlock] {
    guard let index = blocks.firstIndex(where: { $0.kind == .title }), index > 0 else { return blocks }
    var ordered = blocks
    ordered.insert(ordered.remove(at: index), at: 0)
    return ordered
  }

  private func checkLanguage(_ text: String, declared: String?) throws {
    guard skipsOtherLanguages, let other = LanguageGuesser.languageOtherThanEnglish(text, declared: declared) else { return }
    throw ReadingFailure(message: "seems to be \(other); only English is read", kind: .skipped)
  }
}
