/// Reads what a page says about its article for machines: JSON-LD, OpenGraph and other meta elements, links, times.
enum PageMetadata {
  static func read(_ page: HTMLPage) -> ArticleMetadata {
    var metadata = linkedData(in: page)
    metadata.fill(from: metaElements(in: page))
    metadata.fill(from: visibleMarks(in: page))
    if metadata.title == nil { metadata.title = documentTitle(of: page) }
    metadata.title = metadata.title.map { withoutSite($0, site: metadata.source) }
    return metadata
  }

  // MARK: JSON-LD

  private static func linkedData(in page: HTMLPage) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    for node in page.nodes where node.name == "script" && node.attributes["type"]?.lowercased() == "application/ld+json" {
      let text = page.nodes[node.subtree].flatMap(\.text)
      guard let value = try? JSONParser.parse(text), let article = articleObject(in: value) else { continue }
      metadata.fill(from: self.metadata(of: article))
    }
    return metadata
  }

  private static func articleObject(in value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let elements): return elements.lazy.compactMap(articleObject).first
    case .object:
      if types(of: value).contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) { return value }
      return (value["@graph"] ?? value["mainEntity"]).flatMap(articleObject)
    default: return nil
    }
  }

  private static func types(of value: JSONValue) -> [String] {
    switch value["@type"] {
    case .string(let type, _)?: [type]
    case .array(let types)?: types.compactMap(\.text)
    default: []
    }
  }

  private static func metadata(of article: JSONValue) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.title = line(article["headline"]?.text)
    metadata.published = article["datePublished"]?.text.flatMap(PublicationDate.read)
    metadata.source = line(names(of: article["publisher"]).first)
    let authors = names(of: article["author"]).compactMap(line)
    if !authors.isEmpty { setAuthor(authors.joined(separator: ", "), in: &metadata) }
    let address = article["url"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text ?? article["mainEntityOfPage"]?.text
    metadata.url = address.flatMap { $0.isWebAddress ? $0 : nil }
    metadata.language = article["inLanguage"]?.text
    return metadata
  }

  private static func names(of value: JSONValue?) -> [String] {
    switch value {
    case .string(let name, _)?: [name]
    case .array(let elements)?: elements.flatMap { names(of: $0) }
    case .object?: names(of: value?["name"])
    default: []
    }
  }

  // MARK: Elements

  private static func metaElements(in page: HTMLPage) -> ArticleMetadata {
    var contents: [String: String] = [:]
    var metadata = ArticleMetadata()
    for node in page.nodes {
      if node.name == "link", node.attributes["rel"]?.lowercased() == "canonical", let address = node.attributes["href"],
        address.isWebAddress
      { metadata.url = metadata.url ?? address }
      if node.name == "html" { metadata.language = node.attributes["lang"] }
      guard node.name == "meta", let content = line(node.attributes["content"]) else { continue }
      for key in [node.attributes["property"], node.attributes["name"], node.attributes["itemprop"]] {
        if let key = key?.lowercased(), contents[key] == nil { contents[key] = content }
      }
    }
    func first(_ keys: [String]) -> String? { keys.lazy.compactMap { contents[$0] }.first }
    metadata.title = first(["og:title", "twitter:title", "dc.title", "headline"])
    metadata.source = first(["og:site_name", "application-name", "dc.publisher", "publisher"])
    metadata.url = metadata.url ?? first(["og:url", "twitter:url"]).flatMap { $0.isWebAddress ? $0 : nil }
    let dates = [
      "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dc.date",
      "dcterms.created", "pubdate", "publishdate", "publish-date", "date", "sailthru.date",
    ]
    metadata.published = dates.lazy.compactMap { contents[$0].flatMap(PublicationDate.read) }.first
    if let author = first(["author", "parsely-author", "dc.creator", "article:author", "byl"]), !author.isWebAddress {
      setAuthor(author, in: &metadata)
    }
    return metadata
  }

  /// Times and bylines that readers see.
  private static func visibleMarks(in page: HTMLPage) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    for (index, node) in page.nodes.enumerated() where !node.name.isEmpty {
      if node.name == "time", metadata.published == nil, !page.hasAncestor(index, named: ["aside", "footer", "nav"]),
        !(node.attributes["itemprop"] ?? "").lowercased().contains("modified")
      {
        metadata.published = PublicationDate.read(node.attributes["datetime"] ?? line(of: index, page))
      }
      let isAuthor = node.attributes["itemprop"] == "author" || node.attributes["rel"] == "author"
        || node.hints.contains { $0 == "byline" || $0 == "author" }
      if isAuthor, metadata.author == nil, !page.hasAncestor(index, named: ["aside", "footer", "nav"]) {
        let words = line(of: index, page)
        guard words.spacedWords.count <= 12, words.contains(where: \.isLetter) else { continue }
        if let byline = Byline(line: words) {
          (metadata.author, metadata.agency) = (byline.author, metadata.agency ?? byline.agency)
        } else if words.isCapitalized, !words.contains(where: \.isNumber), !words.endsSentence {
          setAuthor(words, in: &metadata)
        }
      }
    }
    return metadata
  }

  private static func documentTitle(of page: HTMLPage) -> String? {
    page.nodes.indices.first { page.nodes[$0].name == "title" }.flatMap { line(of: $0, page) }.flatMap { line($0) }
  }

  /// "Headline | Outlet" and "Headline - Outlet" are the headline.
  private static func withoutSite(_ title: String, site: String?) -> String {
    for separator in [" | ", " :: ", " \u{2013} ", " \u{2014} ", " - ", " · "] {
      let pieces = title.components(splitBy: separator)
      guard pieces.count > 1, let last = pieces.last, let first = pieces.first else { continue }
      let isSite = site.map { $0.foldedForComparison == last.foldedForComparison } ?? false
      if isSite || last.isDomainName || separator == " | " && first.spacedWords.count >= 3 {
        return separator == " | " && !isSite ? first : pieces.dropLast().joined(separator: separator)
      }
    }
    return title
  }

  private static func setAuthor(_ names: String, in metadata: inout ArticleMetadata) {
    let byline = Byline(line: names) ?? Byline(names: names)
    metadata.author = byline.author
    metadata.agency = byline.agency
  }

  private static func line(of node: Int, _ page: HTMLPage) -> String { Whitespace.collapse(page.text(of: node)) }

  private static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = Whitespace.collapse(text.utf8)
    return words.isEmpty || words.utf8.count > 500 ? nil : words
  }
}

extension String {
  fileprivate func components(splitBy separator: String) -> [String] {
    var pieces: [String] = []
    var start = startIndex
    while let range = self[start...].firstRange(of: separator) {
      pieces.append(String(self[start..<range.lowerBound]))
      start = range.upperBound
    }
    return pieces + [String(self[start...])]
  }
}
