/// Finds the element that holds a page's running text.
///
/// Each paragraph counts by its length and commas, less where its words are links, as in Readability (Arc90, 2009). An
/// element that calls itself the article is taken when it holds enough of that; otherwise the search goes from the body
/// downwards as long as one child holds nearly all of it.
enum MainText {
  static func container(of page: HTMLPage, excluding excluded: [Bool]) -> Int {
    guard let body = page.nodes.firstIndex(where: { $0.name == "body" }) else { return 0 }
    let scoresBefore = scores(of: page, excluded)
    func score(_ node: Int) -> Double { scoresBefore[page.nodes[node].subtree.upperBound] - scoresBefore[node] }
    let total = score(body)
    guard total > 0 else { return body }
    for isNamed in namings {
      let candidates = page.nodes.indices.filter { isNamed(page.nodes[$0]) && !excluded[$0] }
      // Of equal elements the first is the outer one.
      if let best = candidates.max(by: { score($0) < score($1) || score($0) == score($1) && $0 > $1 }),
        score(best) > total * 0.3
      { return best }
    }
    return descend(from: body, page: page, score: score)
  }

  private static let namings: [@Sendable (HTMLPage.Node) -> Bool] = [
    { $0.name == "article" },
    { ($0.attributes["itemprop"] ?? "").lowercased() == "articlebody" },
    { node in
      let words = node.hints.joined(separator: " ")
      return ["article body", "article content", "article text", "story body", "story content", "entry content", "post content"]
        .contains(where: words.contains)
    },
    { $0.name == "main" || $0.attributes["role"]?.lowercased() == "main" },
  ]

  private static func descend(from body: Int, page: HTMLPage, score: (Int) -> Double) -> Int {
    var node = body
    while true {
      var child = node + 1
      var next: Int?
      while child < page.nodes[node].subtree.upperBound {
        if !leaves.contains(page.nodes[child].name), score(child) > score(node) * 0.92 { next = child }
        child = page.nodes[child].subtree.upperBound
      }
      guard let found = next else { return node }
      node = found
    }
  }

  private static let leaves: Set<String> = ["", "p", "li", "blockquote", "h1", "h2", "h3"]

  /// Sums of the paragraphs' scores before each node.
  private static func scores(of page: HTMLPage, _ excluded: [Bool]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(page.nodes.count + 1)
    for index in page.nodes.indices { sums.append(sums[index] + (excluded[index] ? 0 : score(of: index, page))) }
    return sums
  }

  private static func score(of index: Int, _ page: HTMLPage) -> Double {
    let node = page.nodes[index]
    let isParagraph = node.name == "p" || node.name == "pre"
    guard isParagraph || node.name.isEmpty && isLooseText(node, page) else { return 0 }
    let length = page.textLength(of: index)
    guard length >= 25 else { return 0 }
    let commas = page.nodes[node.subtree].reduce(0) { $0 + $1.text.count { $0 == 0x2C } }
    return (1 + Double(min(commas, 10)) + min(Double(length) / 80, 4)) * (1 - page.linkDensity(of: index))
  }

  /// Text right inside a box or a table cell, as on pages that part paragraphs by line breaks.
  private static func isLooseText(_ node: HTMLPage.Node, _ page: HTMLPage) -> Bool {
    node.parent >= 0 && ["div", "td", "section", "article", "main", "body", "x", "center"].contains(page.nodes[node.parent].name)
  }
}
