import NewsModel

/// One line of a file before it is known whether it is a paragraph of its own.
struct DraftLine {
  /// The words, white space collapsed, markup taken away.
  var text: String
  /// Its place in the decoded file, when it stands there in one piece.
  var place: Range<Int>?
  /// How many bytes of the text belong to links.
  var linked = 0
  /// The words of a link at the end of the line.
  var lastLink: String?
  /// The address of the line's only link.
  var address: String?
  /// Whether all of it is emphasised.
  var isEmphasised = false
}

/// Lines that belong together in the file: a paragraph, a heading, a list item.
struct DraftChunk {
  var kind: TextBlock.Kind
  /// The level of a heading, from 1.
  var level = 0
  var lines: [DraftLine]
  /// Whether a picture stands directly before it.
  var followsImage = false
}

/// A part of an article before it is known whether it is text or furniture.
struct DraftBlock {
  var kind: TextBlock.Kind
  var level = 0
  var text: String
  var place: Range<Int>?
  var linked = 0
  var lastLink: String?
  var address: String?
  var isEmphasised = false
  var followsImage = false
  /// Its number among all blocks of the file: neighbours differ by one.
  var order = 0

  /// The share of the text that belongs to links, from 0 to 1.
  var linkDensity: Double { text.isEmpty ? 0 : Double(linked) / Double(text.utf8.count) }
  /// Whether the words stand at their place byte for byte, or with line breaks for spaces.
  var isVerbatim: Bool { place?.count == text.utf8.count }

  /// Takes bytes away at the front, and white space after them.
  mutating func dropFirst(_ count: Int) {
    let wasVerbatim = isVerbatim
    let rest = Array(text.utf8.dropFirst(count))
    let spaces = rest.prefix(while: ASCII.isSpace).count
    text = String(decoding: rest.dropFirst(spaces), as: UTF8.self)
    if wasVerbatim, let range = place { place = range.lowerBound + count + spaces..<range.upperBound }
  }

  /// Keeps only the first bytes, without white space at their end.
  mutating func keepFirst(_ count: Int) {
    let wasVerbatim = isVerbatim
    var kept = Array(text.utf8.prefix(count))
    while let last = kept.last, ASCII.isSpace(last) { kept.removeLast() }
    text = String(decoding: kept, as: UTF8.self)
    if wasVerbatim, let range = place { place = range.lowerBound..<range.lowerBound + kept.count }
  }
}

/// What a file says about its article outside the running text.
struct ArticleMetadata {
  var title: String?
  var source: String?
  var url: String?
  var published: String?
  var author: String?
  var agency: String?
  var dateline: String?
  /// The words for the dateline's day when its year is not told and nothing else tells the article's day.
  var dayOfYear: String?
  var language: String?

  /// Fills what is missing from another set.
  mutating func fill(from other: ArticleMetadata) {
    title = title ?? other.title
    source = source ?? other.source
    url = url ?? other.url
    published = published ?? other.published
    author = author ?? other.author
    agency = agency ?? other.agency
    dateline = dateline ?? other.dateline
    language = language ?? other.language
  }
}

/// What a format's parser finds in a file.
struct ParsedDocument {
  var metadata = ArticleMetadata()
  var blocks: [DraftBlock] = []
}
