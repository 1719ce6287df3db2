import NewsModel

/// Tells an article's words from what a newspaper puts around them, and keeps what that says about the article.
struct FurnitureFilter {
  private(set) var metadata: ArticleMetadata
  private(set) var kept: [DraftBlock] = []
  private let blocks: [DraftBlock]
  /// No page has more lines than this between its headline and its text.
  private static let headLength = 30
  private var titleKey: String?
  private var hasTitle = false
  private var isInHead = true
  private var expectsAddress = false
  /// Dates and names that a weaker sign gave; they count when no stronger sign comes.
  private var weak = ArticleMetadata()

  /// Filters blocks; `given` is what the format itself says about the article.
  static func filter(_ blocks: [DraftBlock], given: ArticleMetadata) -> ParsedDocument {
    var filter = FurnitureFilter(blocks: blocks, given: given)
    filter.run()
    return ParsedDocument(metadata: filter.metadata, blocks: filter.kept)
  }

  private init(blocks: [DraftBlock], given: ArticleMetadata) {
    self.blocks = blocks
    metadata = given
  }

  private mutating func run() {
    let titleIndex = findTitle()
    for (index, block) in blocks.enumerated() {
      var block = block
      block.order = index
      if index == FurnitureFilter.headLength { isInHead = false }
      if index == titleIndex { addTitle(block) } else { read(block, at: index) }
    }
    dropTrailingHeadings()
    metadata.fill(from: weak)
    if metadata.published == nil, let url = metadata.url { metadata.published = PublicationDate.inAddress(url) }
    if metadata.published == nil { metadata.dayOfYear = weak.dayOfYear }
    if metadata.source == nil, let host = metadata.url?.webHost { metadata.source = host }
    if metadata.agency == nil, let author = metadata.author { metadata.agency = NewsAgency.named(author) }
  }

  // MARK: Title

  /// The block that is the headline: the one equal to the known title, else the first top heading, else a first line
  /// that is no sentence.
  private mutating func findTitle() -> Int? {
    if let title = metadata.title {
      let key = title.foldedForComparison
      titleKey = key
      return blocks.prefix(12).firstIndex { $0.text.foldedForComparison == key }
    }
    let head = Array(blocks.prefix(8))
    if let heading = head.firstIndex(where: { $0.kind == .heading && $0.level == 1 && !FurniturePhrases.match($0.text) })
      ?? head.prefix(3).firstIndex(where: { $0.kind == .heading && !FurniturePhrases.match($0.text) })
    { return setTitle(heading) }
    for index in head.indices.prefix(4) {
      if isHeadFurniture(head[index]) { continue }
      return looksLikeTitle(index) ? setTitle(index) : nil
    }
    return nil
  }

  private mutating func setTitle(_ index: Int) -> Int {
    metadata.title = blocks[index].text
    titleKey = blocks[index].text.foldedForComparison
    return index
  }

  private func looksLikeTitle(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.kind == .paragraph, index + 1 < blocks.count, let last = block.text.last, !".,:;".contains(last) else { return false }
    return (2...30).contains(block.text.wordCount) && block.text.utf8.count <= 250
      && !blocks[index + 1].text.startsLowercase && !block.followsImage
      && blocks[(index + 1)...].contains { $0.text.endsSentence }
  }

  private func isHeadFurniture(_ block: DraftBlock) -> Bool {
    Byline(line: block.text) != nil || PublicationDate.read(block.text) != nil || Dateline(line: block.text) != nil
      || FurniturePhrases.match(block.text) || block.text.isWebAddress || PictureCredit.isCreditName(block.text)
      || LabelledLine(block.text) != nil
  }

  private mutating func addTitle(_ block: DraftBlock) {
    var title = block
    title.kind = .title
    kept.append(title)
    hasTitle = true
  }

  // MARK: Other blocks

  private mutating func read(_ block: DraftBlock, at index: Int) {
    if repeatsTitle(block) { return }
    if takesAddress(block) || takesLabel(block, at: index) || takesContribution(block) { return }
    if FurniturePhrases.match(block.text) || isLinkList(block) { return }
    let isNearEnd = index + 3 >= blocks.count
    if isInHead || isNearEnd, takesHeadLine(block) { return }
    if PublicationDate.read(block.text) != nil { return }
    if let caption = caption(from: block) {
      if !caption.text.isEmpty { kept.append(caption) }
      return
    }
    keep(block)
  }

  private func repeatsTitle(_ block: DraftBlock) -> Bool {
    guard let titleKey, let title = metadata.title, block.text.utf8.count <= title.utf8.count + 20 else { return false }
    return block.text.foldedForComparison == titleKey
  }

  private mutating func keep(_ block: DraftBlock) {
    var block = block
    if block.kind == .paragraph, isInHead, let dateline = Dateline(frontOf: block.text) {
      block.dropFirst(dateline.length)
      take(dateline)
      isInHead = false
    }
    if block.kind == .paragraph, block.text.endsSentence, block.text.wordCount >= 8 { isInHead = false }
    if !block.text.isEmpty { kept.append(block) }
  }

  private mutating func take(_ dateline: Dateline) {
    metadata.dateline = metadata.dateline ?? dateline.place
    metadata.agency = metadata.agency ?? dateline.agency
    weak.published = weak.published ?? dateline.published
    weak.dayOfYear = weak.dayOfYear ?? dateline.dayOfYear
  }

  /// "Original url:" and the address after it; an address alone on its line.
  private mutating func takesAddress(_ block: DraftBlock) -> Bool {
    let lower = block.text.utf8.count <= 40 ? block.text.lowercased() : ""
    if ["original url:", "original article:", "source url:", "article url:", "original link:"].contains(lower) {
      expectsAddress = true
      return true
    }
    let words = block.text.trimmed
    guard words.isWebAddress else { return false }
    if expectsAddress { metadata.url = metadata.url ?? words } else { weak.url = weak.url ?? words }
    expectsAddress = false
    return true
  }

  private mutating func takesLabel(_ block: DraftBlock, at index: Int) -> Bool {
    guard isInHead || index + 4 >= blocks.count, let line = LabelledLine(block.text, address: block.address) else { return false }
    line.apply(to: &metadata)
    return true
  }

  private mutating func takesContribution(_ block: DraftBlock) -> Bool {
    guard FurniturePhrases.isContribution(block.text) else { return false }
    weak.agency = weak.agency ?? NewsAgency.first(in: block.text)
    return true
  }

  private func isLinkList(_ block: DraftBlock) -> Bool {
    guard block.linkDensity > 0.8 else { return false }
    return block.kind == .listItem || !block.text.endsSentence
  }

  private mutating func takesHeadLine(_ block: DraftBlock) -> Bool {
    let text = block.text
    if let byline = Byline(line: text) {
      metadata.author = metadata.author ?? byline.author
      metadata.agency = metadata.agency ?? byline.agency
      weak.source = weak.source ?? byline.source
      return true
    }
    if let date = PublicationDate.read(text) {
      let isUpdate = text.lowercased().hasPrefix("updated") || text.lowercased().hasPrefix("last ")
      if isUpdate { weak.published = weak.published ?? date } else { metadata.published = metadata.published ?? date }
      return true
    }
    guard text.utf8.count <= 80 else { return false }
    if let agency = NewsAgency.named(text.filter { !"()/[]—–".contains($0) }) {
      metadata.agency = metadata.agency ?? agency
      return true
    }
    if isInHead, block.kind == .paragraph, let dateline = Dateline(line: text) {
      take(dateline)
      return true
    }
    return PictureCredit.isCreditName(text) && text.wordCount <= 6
  }

  /// A line under a picture: it stands by the picture, or above the text with a credit, and is no sentence.
  private func caption(from block: DraftBlock) -> DraftBlock? {
    guard block.kind == .paragraph || block.kind == .caption,
      isInHead || block.kind == .caption || block.followsImage || PictureCredit.isPhotoCredit(block.text)
    else { return nil }
    var caption = PictureCredit.removed(from: block) ?? block
    let hadCredit = caption.text != block.text
    let isCaption =
      block.kind == .caption || block.followsImage && (!block.text.endsSentence || block.isEmphasised || hadCredit)
      || hadCredit && (PictureCredit.isPhotoCredit(block.text.dropFirst(caption.text.count)) || isInHead && hasTitle && !block.text.endsSentence)
    guard isCaption else { return nil }
    caption.kind = .caption
    return caption
  }

  private mutating func dropTrailingHeadings() {
    while let last = kept.last, last.kind == .heading { kept.removeLast() }
  }
}

/// A line that names what it says: "Title: …", "Published: …", "Source: …".
struct LabelledLine {
  private let label: String
  private let value: String

  init?(_ text: String, address: String? = nil) {
    guard text.utf8.count <= 400, let colon = text.firstIndex(of: ":") else { return nil }
    label = text[..<colon].trimmed.lowercased().filter { $0 != "*" }
    value = text[text.index(after: colon)...].trimmed
    guard LabelledLine.labels.contains(label), !value.isEmpty else { return nil }
    let isDate = ["date", "published", "publication date", "posted"].contains(label)
    if isDate, PublicationDate.read(value) == nil { return nil }
    if label == "source", value.spacedWords.count > 6 { return nil }
    if ["url", "link", "original url", "source url", "original article"].contains(label), !value.isWebAddress {
      guard let address, address.isWebAddress else { return nil }
    }
  }

  func apply(to metadata: inout ArticleMetadata) {
    switch label {
    case "title", "headline": metadata.title = metadata.title ?? value
    case "date", "published", "publication date", "posted":
      metadata.published = metadata.published ?? PublicationDate.read(value)
    case "author", "byline":
      let byline = Byline(names: value)
      metadata.author = metadata.author ?? byline.author
      metadata.agency = metadata.agency ?? byline.agency
    case "source" where value.isWebAddress: metadata.url = metadata.url ?? value
    case "source":
      metadata.source = metadata.source ?? value
      metadata.agency = metadata.agency ?? NewsAgency.named(value)
    case "outlet", "publisher": metadata.source = metadata.source ?? value
    default: if value.isWebAddress { metadata.url = metadata.url ?? value }
    }
  }

  private static let labels: Set<String> = [
    "title", "headline", "date", "published", "publication date", "posted", "author", "byline", "source", "outlet",
    "publisher", "url", "link", "original url", "source url", "original article",
  ]
}
