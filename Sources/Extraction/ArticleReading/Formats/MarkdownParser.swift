import CMarkdown
import NewsModel

/// Reads Markdown with cmark-gfm and keeps where every line stands in the file.
struct MarkdownParser {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private var chunks: [DraftChunk] = []
  private var imageIsNear = false

  static func parse(_ bytes: [UInt8]) -> ParsedDocument {
    let frontMatter = FrontMatter.read(bytes)
    // Blanked rather than cut off, so that the places stay.
    var body = bytes
    for index in body.indices.prefix(frontMatter.length) where body[index] != 0x0A { body[index] = 0x20 }
    var parser = MarkdownParser(bytes: body)
    parser.readTree()
    let blocks = LineJoiner(chunks: parser.chunks, openLength: 0).blocks(from: parser.chunks)
    return ParsedDocument(metadata: frontMatter.metadata, blocks: blocks)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    lines = TextLines.ranges(of: bytes)
  }

  private mutating func readTree() {
    let tree = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let tree else { return }
    defer { cmark_node_free(tree) }
    guard let walk = cmark_iter_new(tree) else { return }
    defer { cmark_iter_free(walk) }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      read(node)
    }
  }

  private mutating func read(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      add(.heading, level: Int(cmark_node_get_heading_level(node)), node)
    case CMARK_NODE_PARAGRAPH:
      add(kind(of: node), level: 0, node)
    case CMARK_NODE_CODE_BLOCK:
      // News has no program code: four spaces in front of a paragraph are an indent.
      if cmark_node_get_fence_info(node).map({ $0.pointee == 0 }) ?? true { addLines(of: node) }
    default: break
    }
  }

  private func kind(of node: OpaquePointer) -> TextBlock.Kind {
    var parent = cmark_node_parent(node)
    while let ancestor = parent {
      switch cmark_node_get_type(ancestor) {
      case CMARK_NODE_ITEM: return .listItem
      case CMARK_NODE_BLOCK_QUOTE: return .quote
      default: parent = cmark_node_parent(ancestor)
      }
    }
    return .paragraph
  }

  private mutating func add(_ kind: TextBlock.Kind, level: Int, _ node: OpaquePointer) {
    var inlines = MarkdownInlines()
    inlines.read(node)
    let firstLine = Int(cmark_node_get_start_line(node)) - 1
    let lastLine = Int(cmark_node_get_end_line(node)) - 1
    let firstColumn = Int(cmark_node_get_start_column(node)) - 1
    var drafts: [DraftLine] = []
    for (offset, line) in inlines.lines.enumerated() {
      var draft = line.draft
      draft.place = place(line: firstLine + offset, column: offset == 0 ? firstColumn : 0, last: lastLine)
      if !draft.text.isEmpty { drafts.append(draft) }
    }
    if drafts.isEmpty {
      imageIsNear = imageIsNear || inlines.holdsImage
    } else {
      chunks.append(
        DraftChunk(kind: kind, level: level, lines: drafts, followsImage: imageIsNear || inlines.holdsImage))
      imageIsNear = false
    }
  }

  private func place(line: Int, column: Int, last: Int) -> Range<Int>? {
    guard lines.indices.contains(line), line <= last else { return nil }
    let range = lines[line]
    let start = min(range.lowerBound + column, range.upperBound)
    return TextLines.trimmed(start..<range.upperBound, of: bytes)
  }

  private mutating func addLines(of node: OpaquePointer) {
    let first = Int(cmark_node_get_start_line(node)) - 1
    let last = Int(cmark_node_get_end_line(node)) - 1
    guard first >= 0, first <= last, last < lines.count else { return }
    let drafts = lines[first...last].map { TextLines.line(bytes, $0) }.filter { !$0.text.isEmpty }
    if !drafts.isEmpty { chunks.append(DraftChunk(kind: .paragraph, lines: drafts)) }
  }
}

/// The words inside a Markdown block, line by line.
struct MarkdownInlines {
  struct Line {
    var text: [UInt8] = []
    var linked = 0
    var emphasised = 0
    var addresses: [String] = []
    var lastLink: Range<Int>?

    var draft: DraftLine {
      let clean = Whitespace.collapse(text)
      let visible = text.count { !ASCII.isSpace($0) }
      let endsInLink = lastLink.map { range in text[range.upperBound...].allSatisfy(ASCII.isSpace) } ?? false
      return DraftLine(
        text: clean, place: nil, linked: min(linked, clean.utf8.count),
        lastLink: endsInLink ? lastLink.map { Whitespace.collapse(text[$0]) } : nil,
        address: addresses.count == 1 ? addresses[0] : nil,
        isEmphasised: visible > 0 && emphasised >= visible)
    }
  }

  private(set) var lines = [Line()]
  private(set) var holdsImage = false

  mutating func read(_ block: OpaquePointer) {
    guard let walk = cmark_iter_new(block) else { return }
    defer { cmark_iter_free(walk) }
    var (links, emphases, images) = (0, 0, 0)
    var linkStart = (line: 0, offset: 0)
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      let step = event == CMARK_EVENT_ENTER ? 1 : -1
      switch cmark_node_get_type(node) {
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG: emphases += step
      case CMARK_NODE_IMAGE:
        // The words in place of a picture are not seen by readers of the page.
        images += step
        holdsImage = true
      case CMARK_NODE_LINK:
        links += step
        if step == 1 {
          linkStart = (lines.count - 1, lines[lines.count - 1].text.count)
          if let url = cmark_node_get_url(node) { lines[lines.count - 1].addresses.append(String(cString: url)) }
        } else if linkStart.line == lines.count - 1 {
          lines[lines.count - 1].lastLink = linkStart.offset..<lines[lines.count - 1].text.count
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: lines.append(Line())
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        guard images == 0, let literal = cmark_node_get_literal(node) else { continue }
        append(literal, isLinked: links > 0, isEmphasised: emphases > 0)
      case CMARK_NODE_HTML_INLINE:
        if let literal = cmark_node_get_literal(node), String(cString: literal).lowercased().hasPrefix("<br") {
          append(" ", isLinked: false, isEmphasised: false)
        }
      default: break
      }
    }
  }

  private mutating func append(_ literal: UnsafePointer<CChar>, isLinked: Bool, isEmphasised: Bool) {
    let start = lines[lines.count - 1].text.count
    var next = literal
    while next.pointee != 0 {
      lines[lines.count - 1].text.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    let added = lines[lines.count - 1].text[start...]
    if isLinked { lines[lines.count - 1].linked += added.count }
    if isEmphasised { lines[lines.count - 1].emphasised += added.count { !ASCII.isSpace($0) } }
  }
}
