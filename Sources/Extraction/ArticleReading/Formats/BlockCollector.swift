import NewsModel

/// Walks through a part of a page and gathers its lines of text.
struct BlockCollector {
  private let page: HTMLPage
  private let excluded: [Bool]
  private var chunks: [DraftChunk] = []
  private var lines: [LineGatherer] = [LineGatherer()]
  private var kind = (kind: TextBlock.Kind.paragraph, level: 0, isCell: false)
  private var imageIsNear = false

  init(page: HTMLPage, excluded: [Bool]) {
    self.page = page
    self.excluded = excluded
  }

  /// The lines below a node, without those that are excluded.
  mutating func chunks(in container: Int) -> [DraftChunk] {
    chunks = []
    var open: [Int] = []
    var index = page.nodes[container].subtree.lowerBound
    let end = page.nodes[container].subtree.upperBound
    while index < end {
      while let last = open.last, index >= page.nodes[last].subtree.upperBound { close(open.removeLast(), open) }
      if excluded[index] {
        index = page.nodes[index].subtree.upperBound
        continue
      }
      read(index, &open)
      index += 1
    }
    while let last = open.popLast() { close(last, open) }
    flush(open)
    return chunks
  }

  private mutating func read(_ index: Int, _ open: inout [Int]) {
    let node = page.nodes[index]
    switch node.name {
    case "": appendText(node, open)
    case "br": lines.append(LineGatherer())
    case "img", "picture":
      imageIsNear = true
    default:
      if BlockCollector.blocks.contains(node.name) { flush(open) }
      open.append(index)
      if node.name == "a" { lines[lines.count - 1].beginLink(node.attributes["href"]) }
    }
  }

  private mutating func close(_ index: Int, _ open: [Int]) {
    let name = page.nodes[index].name
    if BlockCollector.blocks.contains(name) { flush(open + [index]) }
    if name == "a" { lines[lines.count - 1].endLink() }
  }

  private mutating func appendText(_ node: HTMLPage.Node, _ open: [Int]) {
    let names = open.map { page.nodes[$0].name }
    lines[lines.count - 1].append(
      node.text, place: node.place, isLinked: names.contains("a"),
      isEmphasised: names.contains { ["em", "i", "b", "strong"].contains($0) })
  }

  /// Ends the block that is being gathered; an empty line in it (two line breaks) parts paragraphs.
  private mutating func flush(_ open: [Int]) {
    let (kind, level, isCell) = kind(of: open)
    var group: [DraftLine] = []
    for line in lines + [LineGatherer()] {
      let draft = line.draft
      if draft.text.isEmpty {
        if !group.isEmpty, !isCell || group.contains(where: { $0.text.endsSentence && $0.text.spacedWords.count >= 6 }) {
          chunks.append(DraftChunk(kind: kind, level: level, lines: group, followsImage: imageIsNear))
        }
        if !group.isEmpty { imageIsNear = false }
        group = []
      } else {
        group.append(draft)
      }
    }
    lines = [LineGatherer()]
  }

  private func kind(of open: [Int]) -> (TextBlock.Kind, Int, Bool) {
    var kind = TextBlock.Kind.paragraph
    var (level, isCell) = (0, false)
    for index in open {
      let node = page.nodes[index]
      switch node.name {
      case "h1", "h2", "h3", "h4", "h5", "h6":
        kind = .heading
        level = Int(node.name.dropFirst()) ?? 1
      case "figcaption": kind = .caption
      case "li": kind = .listItem
      case "blockquote": kind = .quote
      case "td", "th": isCell = true
      case "p": isCell = false
      default:
        if kind == .paragraph, node.hints.contains(where: { $0 == "caption" || $0 == "wp-caption" }) { kind = .caption }
      }
    }
    return (kind, level, isCell)
  }

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "x", "time", "caption",
  ]
}

/// One line of a page while its pieces of text come in.
private struct LineGatherer {
  private var text: [UInt8] = []
  private var start: Int?
  private var end = 0
  private var isInOnePiece = true
  private var linked = 0
  private var emphasised = 0
  private var addresses: [String] = []
  private var linkStart: Int?
  private var lastLink: Range<Int>?

  mutating func append(_ piece: [UInt8], place: Range<Int>?, isLinked: Bool, isEmphasised: Bool) {
    let visible = piece.count { !ASCII.isSpace($0) }
    text.append(contentsOf: piece)
    guard visible > 0 else { return }
    if isLinked { linked += piece.count }
    if isEmphasised { emphasised += visible }
    guard let place, isInOnePiece, place.lowerBound >= end else {
      isInOnePiece = false
      return
    }
    let leading = piece.prefix(while: ASCII.isSpace).count
    let trailing = piece.reversed().prefix(while: ASCII.isSpace).count
    // White space at the ends of a text node is written as it is, so it is as long in the file.
    let isExact = place.count >= leading + trailing
    if start == nil { start = place.lowerBound + (isExact ? leading : 0) }
    end = place.upperBound - (isExact ? trailing : 0)
  }

  mutating func beginLink(_ address: String?) {
    linkStart = text.count
    if let address { addresses.append(address) }
  }

  mutating func endLink() {
    if let start = linkStart, start <= text.count { lastLink = start..<text.count }
    linkStart = nil
  }

  var draft: DraftLine {
    let clean = Whitespace.collapse(text)
    let visible = text.count { !ASCII.isSpace($0) }
    let endsInLink = lastLink.map { text[$0.upperBound...].allSatisfy(ASCII.isSpace) } ?? false
    let place = isInOnePiece ? start.flatMap { $0 <= end ? $0..<end : nil } : nil
    return DraftLine(
      text: clean, place: place, linked: min(linked, clean.utf8.count),
      lastLink: endsInLink ? lastLink.map { Whitespace.collapse(text[$0]) } : nil,
      address: addresses.count == 1 ? addresses[0] : nil, isEmphasised: visible > 0 && emphasised >= visible)
  }
}
