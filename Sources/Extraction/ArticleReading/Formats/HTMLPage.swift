import CHTML

/// A page as a list of its nodes in reading order; a node's subtree is a range of that list, so nothing that reads pages
/// needs recursion.
struct HTMLPage {
  struct Node {
    /// The tag in small letters; empty for text, `x` for tags that HTML does not know.
    var name: String
    var parent: Int
    /// The node itself and all below it.
    var subtree: Range<Int>
    var attributes: [String: String]
    /// The words of a text node, entities decoded.
    var text: [UInt8] = []
    /// The place of a text node in the decoded file.
    var place: Range<Int>?

    /// The words in its class, id and role.
    var hints: [Substring] {
      [attributes["class"], attributes["id"]].compactMap { $0 }.flatMap(HTMLPage.hintWords)
    }
  }

  private(set) var nodes: [Node] = []
  /// `textBefore[i]` counts the visible bytes of text before node `i`, and `linkedBefore[i]` those inside links.
  private(set) var textBefore: [Int] = [0]
  private(set) var linkedBefore: [Int] = [0]

  init(bytes: [UInt8]) throws {
    try HTMLGuard.check(bytes)
    var arena = WireworkArena()
    defer { wirework_arena_free(&arena) }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress,
        let output = wirework_gumbo_parse(&arena, base, buffer.count)
      else { return }
      flatten(output.pointee.root, base: base, length: buffer.count)
    }
    countText()
  }

  /// The words below a node, without scripts and styles.
  func text(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in nodes[node].subtree where nodes[index].name.isEmpty && !isCode(nodes[index].parent) {
      text.append(contentsOf: nodes[index].text)
    }
    return text
  }

  func textLength(of node: Int) -> Int { textBefore[nodes[node].subtree.upperBound] - textBefore[node] }

  func linkDensity(of node: Int) -> Double {
    let linked = linkedBefore[nodes[node].subtree.upperBound] - linkedBefore[node]
    return Double(linked) / Double(max(1, textLength(of: node)))
  }

  /// Whether one of a node's ancestors has one of these tags.
  func hasAncestor(_ node: Int, named names: Set<String>) -> Bool {
    var ancestor = nodes[node].parent
    while ancestor >= 0 {
      if names.contains(nodes[ancestor].name) { return true }
      ancestor = nodes[ancestor].parent
    }
    return false
  }

  private func isCode(_ node: Int) -> Bool { node >= 0 && ["script", "style", "noscript", "template"].contains(nodes[node].name) }

  private mutating func flatten(_ root: UnsafeMutablePointer<GumboNode>, base: UnsafePointer<CChar>, length: Int) {
    var pending: [(node: UnsafeMutablePointer<GumboNode>, parent: Int)] = [(root, -1)]
    while let (node, parent) = pending.popLast() {
      let index = nodes.count
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = node.pointee.v.element
        nodes.append(
          Node(
            name: HTMLPage.name(of: element.tag), parent: parent, subtree: index..<index + 1,
            attributes: HTMLPage.attributes(of: element.attributes)))
        for child in (0..<Int(element.children.length)).reversed() {
          guard let pointer = element.children.data[child] else { continue }
          pending.append((pointer.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        var place: Range<Int>?
        if let data = text.original_text.data {
          let start = data - base
          let end = start + Int(text.original_text.length)
          if start >= 0, end <= length { place = start..<end }
        }
        let words = text.text.map { Array(UnsafeBufferPointer(start: $0, count: strlenBounded($0)).map(UInt8.init(bitPattern:))) }
        nodes.append(
          Node(name: "", parent: parent, subtree: index..<index + 1, attributes: [:], text: words ?? [], place: place))
      default: break
      }
    }
    // A node's subtree ends where its last descendant's does; walking backwards, children come before parents.
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      let parent = nodes[index].parent
      let end = max(nodes[parent].subtree.upperBound, nodes[index].subtree.upperBound)
      nodes[parent].subtree = parent..<end
    }
  }

  private mutating func countText() {
    textBefore.reserveCapacity(nodes.count + 1)
    linkedBefore.reserveCapacity(nodes.count + 1)
    var linkEnd = 0
    for (index, node) in nodes.enumerated() {
      if node.name == "a" { linkEnd = max(linkEnd, node.subtree.upperBound) }
      let visible = node.name.isEmpty && !isCode(node.parent) ? node.text.count { !ASCII.isSpace($0) } : 0
      textBefore.append(textBefore[index] + visible)
      linkedBefore.append(linkedBefore[index] + (index < linkEnd ? visible : 0))
    }
  }

  private static func name(of tag: GumboTag) -> String {
    guard let name = gumbo_normalized_tagname(tag), name.pointee != 0 else { return "x" }
    return String(cString: name)
  }

  private static let wanted: Set<String> = [
    "class", "id", "role", "itemprop", "itemtype", "rel", "href", "datetime", "content", "name", "property", "type", "lang",
    "hidden", "aria-hidden", "style", "pubdate",
  ]

  private static func attributes(of vector: GumboVector) -> [String: String] {
    var found: [String: String] = [:]
    for index in 0..<Int(vector.length) {
      guard let pointer = vector.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let name = attribute.name.map({ String(cString: $0) }), wanted.contains(name) else { continue }
      found[name] = attribute.value.map { String(cString: $0) } ?? ""
    }
    return found
  }

  /// `"articleBody share-bar"` → article, body, share, bar.
  static func hintWords(_ value: String) -> [Substring] {
    var words: [Substring] = []
    for piece in value.prefix(500).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      var start = piece.startIndex
      var previousIsLower = false
      for index in piece.indices {
        if piece[index].isUppercase, previousIsLower {
          words.append(Substring(piece[start..<index].lowercased()))
          start = index
        }
        previousIsLower = piece[index].isLowercase
      }
      words.append(Substring(piece[start...].lowercased()))
    }
    return words
  }
}

private func strlenBounded(_ text: UnsafePointer<CChar>) -> Int {
  var count = 0
  while text[count] != 0 { count += 1 }
  return count
}
