import NewsModel

/// Puts an article together from its blocks.
struct ArticleAssembler {
  /// The article's text and blocks; places are those in the decoded file.
  struct Assembly {
    var text: String
    var blocks: [TextBlock]
  }

  /// Blocks joined by blank lines.
  static func joined(_ drafts: [DraftBlock]) -> Assembly {
    var text = ""
    var blocks: [TextBlock] = []
    for draft in drafts where !draft.text.isEmpty {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += draft.text
      blocks.append(TextBlock(kind: draft.kind, range: start..<text.utf8.count, origin: draft.place))
    }
    return Assembly(text: text, blocks: blocks)
  }

  /// A given text, with blocks where the drafts stand in it.
  static func verbatim(_ text: String, _ drafts: [DraftBlock]) -> Assembly {
    let blocks = drafts.compactMap { draft in
      draft.place.map { TextBlock(kind: draft.kind, range: $0, origin: $0) }
    }
    return Assembly(text: text, blocks: blocks)
  }

  /// Makes the article; `origins` are the blocks' places in the file.
  static func article(
    id: String, _ assembly: Assembly, origins: [Range<Int>?], metadata: ArticleMetadata, path: String?
  ) -> Article {
    var blocks = assembly.blocks
    for (index, origin) in origins.enumerated() { blocks[index].origin = origin }
    return Article(
      id: .init(rawValue: id), title: metadata.title, text: assembly.text, source: metadata.source, url: metadata.url,
      published: metadata.published, author: metadata.author, agency: metadata.agency, dateline: metadata.dateline,
      language: "en", blocks: blocks, path: path)
  }
}
