/// The set phrases by which newspapers' pages mark what is not the article: links to other stories, credits, buttons.
enum FurniturePhrases {
  /// Whether a block is page furniture by its words alone.
  static func match(_ text: String) -> Bool {
    let words = text.wordCount
    guard words <= 60 else { return false }
    let lower = text.loweredBytes
    if lower.count <= 50, isButton(text) { return true }
    if words <= 30, hasLabel(lower) { return true }
    return openings.isPrefix(of: lower) || words <= 45 && insides.contains(where: lower.contains(phrase:))
  }

  /// Whether nothing but a button's words, or no words at all, stand in a short block.
  private static func isButton(_ text: String) -> Bool {
    let bare = text.lowercased().filter { !"*_:|•·.…!()[]–—>»#-".contains($0) }.trimmed
    return bare.isEmpty || buttons.contains(bare) || isReadingTime(bare)
  }

  /// Whether it is the line at the end that thanks other reporters.
  static func isContribution(_ text: String) -> Bool {
    guard text.wordCount <= 45 else { return false }
    let lower = text.loweredBytes
    return contributions.contains(where: lower.contains(phrase:))
  }

  private static func hasLabel(_ lower: [UInt8]) -> Bool {
    guard let colon = lower.prefix(30).firstIndex(of: 0x3A) else { return false }
    return labels.contains(String(decoding: lower[..<colon].filter { $0 != 0x2A && $0 != 0x5F }, as: UTF8.self).trimmed)
  }

  private static func isReadingTime(_ bare: String) -> Bool {
    let words = bare.spacedWords
    return words.count <= 4 && words.first?.allSatisfy(\.isNumber) == true
      && (bare.hasSuffix("min read") || bare.hasSuffix("minute read") || bare.hasSuffix("minutes read"))
  }

  /// Words that furniture consists of when nothing else stands in the block.
  private static let buttons: Set<String> = [
    "share", "share this", "share this article", "share this story", "tweet", "email", "print", "save", "facebook",
    "twitter", "whatsapp", "linkedin", "telegram", "pinterest", "reddit", "copy link", "copy", "comments", "comment",
    "home", "menu", "search", "close", "advertisement", "advertisements", "sponsored", "sponsored content", "promoted",
    "loading", "listen", "watch", "play", "pause", "mute", "subscribe", "sign in", "log in", "login", "sign up", "register",
    "ends", "30", "end", "read more", "more", "see more", "show more", "related", "related article", "related articles",
    "related stories", "related story", "related news", "related topics", "related content", "related coverage", "read also",
    "also read", "read next", "see also", "more on this story", "more on this", "more stories", "more news", "most read",
    "most popular", "trending", "trending now", "top stories", "editors' picks", "editor's picks", "recommended",
    "recommended for you", "recommended stories", "you may also like", "you might also like", "don't miss", "up next",
    "latest news", "breaking news", "back to top", "next", "previous", "next article", "previous article", "tags", "topics",
    "newsletter", "follow us", "follow", "like", "view comments", "leave a comment", "no comments", "add comment",
    "skip to content", "skip to main content", "gift this article", "give this article", "support us", "donate",
    "file photo", "file image", "getty images", "reading time", "text size", "live", "video", "photos", "gallery",
    "continue reading", "story continues below advertisement", "article continues below",
  ]

  /// Words before a colon that announce furniture.
  private static let labels: Set<String> = [
    "related article", "related articles", "related", "related story", "related stories", "related news", "related topics",
    "related reading", "related video", "read more", "read also", "also read", "read", "read next", "see also",
    "more on this", "more on this story", "more", "watch", "watch live", "watch now", "listen", "live", "tags", "topics",
    "keywords", "categories", "category", "filed under", "photo", "photos", "picture", "image", "image credit",
    "image source", "photo credit", "picture credit", "credit", "credits", "follow us", "recommended", "don't miss",
    "share", "contact", "editing", "our standards", "in pictures", "reporting",
  ]

  private static let openings = PhraseList([
    "read more about", "read the full", "read the original", "read the story", "click here", "sign up for", "sign up to",
    "subscribe to our", "subscribe to the", "subscribe now", "subscribe for", "follow us on", "follow our", "follow @",
    "share this", "share on", "share via", "join us on", "join our", "download our", "download the app",
    "get the latest news", "this article was originally published", "this article first appeared",
    "this article originally appeared", "this story was originally published", "this story first appeared",
    "this story has been updated", "this article has been updated", "this is a developing story",
    "this is a breaking news story", "story continues", "article continues", "continue reading", "watch the video",
    "watch the full", "for more news", "for more stories", "our standards:", "(reporting by", "reporting by",
    "additional reporting by", "(additional reporting", "editing by", "(editing by", "edited by", "writing by",
    "(writing by", "compiled by", "with inputs from", "with input from", "with files from", "with agencies",
    "with reporting from", "with reporting by", "photo by", "(photo by", "photograph by", "image by", "© ", "©", "(c) ",
    "copyright ", "copyright©", "we use cookies", "this site uses cookies", "this website uses cookies",
    "by clicking", "accept all cookies", "skip to", "jump to", "print this", "email this", "leave a comment",
    "support independent journalism", "support our journalism", "you may also like", "the views expressed",
    "the opinions expressed", "to receive our", "enter your email", "already a subscriber", "learn more about",
  ])

  private static let insides: [[UInt8]] =
    contributions
    + ["all rights reserved", "may not be published, broadcast", "originally published on"].map { Array($0.utf8) }

  private static let contributions: [[UInt8]] = [
    "contributed reporting", "contributed to this report", "contributed to this article", "contributed to this story",
    "contributed to this piece",
  ].map { Array($0.utf8) }
}
