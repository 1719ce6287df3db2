import NewsModel

/// Reads a page: what it says about its article, and the blocks of the article's main text.
enum HTMLReader {
  static func parse(_ bytes: [UInt8]) throws -> ParsedDocument {
    let page = try HTMLPage(bytes: bytes)
    var metadata = PageMetadata.read(page)
    let boilerplate = BoilerplateMarker.marks(in: page)
    let body = MainText.container(of: page, excluding: boilerplate)
    var collector = BlockCollector(page: page, excluded: boilerplate)
    var chunks = collector.chunks(in: body)
    if let (heading, name) = HTMLReader.headline(of: page, metadata: metadata) {
      metadata.title = name
      // The headline often stands above the element that holds the text.
      if !page.nodes[body].subtree.contains(heading) {
        chunks.insert(contentsOf: collector.chunks(in: heading), at: 0)
      }
    }
    let blocks = LineJoiner(chunks: chunks).blocks(from: chunks)
    return ParsedDocument(metadata: metadata, blocks: blocks)
  }

  /// The `h1` that is the article's headline: the one that shares most words with what the page says its title is.
  private static func headline(of page: HTMLPage, metadata: ArticleMetadata) -> (node: Int, title: String)? {
    let headings = page.nodes.indices.filter { page.nodes[$0].name == "h1" }
    let known = Set((metadata.title ?? "").foldedForComparison.split(separator: " "))
    var best: (node: Int, title: String, shared: Int)?
    for heading in headings {
      let words = Whitespace.collapse(page.text(of: heading))
      guard !words.isEmpty, words.utf8.count <= 400 else { continue }
      let shared = known.intersection(words.foldedForComparison.split(separator: " ")).count
      if best == nil || shared > best!.shared { best = (heading, words, shared) }
    }
    guard let best, known.isEmpty || best.shared * 2 >= min(known.count, best.title.foldedForComparison.split(separator: " ").count)
    else { return nil }
    return (best.node, best.title)
  }
}
