/// Marks the parts of a page that are not its article: menus, comments, share bars, cookie notes, links to other stories.
enum BoilerplateMarker {
  /// For each node whether it lies in such a part.
  static func marks(in page: HTMLPage) -> [Bool] {
    var marks = [Bool](repeating: false, count: page.nodes.count)
    let all = page.nodes.isEmpty ? 0 : page.textLength(of: 0)
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      if !node.name.isEmpty, isBoilerplate(index, page, all: all) {
        for inner in node.subtree { marks[inner] = true }
        index = node.subtree.upperBound
      } else {
        index += 1
      }
    }
    return marks
  }

  private static func isBoilerplate(_ index: Int, _ page: HTMLPage, all: Int) -> Bool {
    let node = page.nodes[index]
    if unseenTags.contains(node.name) || isHidden(node) { return true }
    if whole.contains(node.name) { return false }
    // A label on a wrapper around most of the page says something about the page, not about its words.
    let isMost = page.textLength(of: index) * 2 > all
    if isMost { return false }
    if furnitureTags.contains(node.name) { return true }
    if node.name == "header" { return !page.hasAncestor(index, named: ["article", "main"]) }
    if let role = node.attributes["role"], furnitureRoles.contains(role.lowercased()) { return true }
    return hasFurnitureHint(node) || isLinkList(index, page)
  }

  private static func isHidden(_ node: HTMLPage.Node) -> Bool {
    if node.name == "html" || node.name == "body" { return false }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node.attributes["style"] else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  private static func hasFurnitureHint(_ node: HTMLPage.Node) -> Bool {
    let words = node.hints
    if words.contains(where: { furnitureWords.contains(String($0)) }) { return true }
    return zip(words, words.dropFirst()).contains { furniturePairs.contains("\($0) \($1)") }
  }

  /// A list or box that is nearly all links.
  private static func isLinkList(_ index: Int, _ page: HTMLPage) -> Bool {
    guard ["ul", "ol", "dl", "section", "table"].contains(page.nodes[index].name) else { return false }
    return page.linkDensity(of: index) > 0.7
  }

  private static let whole: Set<String> = ["html", "body", "main", "head"]
  private static let unseenTags: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "audio", "video", "object", "embed", "button",
    "select", "textarea", "dialog", "math", "map", "input", "head",
  ]
  private static let furnitureTags: Set<String> = ["nav", "footer", "aside", "form", "menu"]
  private static let furnitureRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "toolbar",
  ]
  private static let furnitureWords: Set<String> = [
    "comment", "comments", "disqus", "share", "sharing", "sharebar", "social", "related", "recommended", "recommendation",
    "recommendations", "newsletter", "subscribe", "subscription", "promo", "promotion", "sponsor", "sponsored", "advert",
    "advertisement", "advertising", "ad", "ads", "adsense", "cookie", "cookies", "consent", "gdpr", "breadcrumb",
    "breadcrumbs", "nav", "navbar", "navigation", "menu", "sidebar", "footer", "popup", "modal", "overlay", "paywall",
    "taglist", "widget", "trending", "outbrain", "taboola", "pagination", "pager", "login", "signup", "toolbar", "hidden",
    "masthead", "teaser", "teasers", "rail", "banner", "print", "noprint", "skiplink", "copyright", "disclaimer",
    "reactions", "replies", "feedback", "donate", "donation", "survey", "poll", "carousel", "ticker", "livefeed",
  ]
  private static let furniturePairs: Set<String> = [
    "read more", "most read", "most popular", "also like", "read next", "up next", "see also", "more stories",
    "more news", "skip link", "sr only", "visually hidden", "screen reader", "author bio", "author box", "about author",
    "tag list", "post tags", "article tags", "entry tags", "post meta", "site header", "page header", "top bar",
    "further reading", "inline links", "story links", "follow us", "call action",
  ]
}
