/// A text with its title, byline, source, address and date: what one file or record says.
///
///     let article = Article(id: "grant-of-asylum", text: "Russia granted Assad asylum.")
///     article.words(in: 0..<6)   // "Russia"
///
/// Offsets count UTF-8 bytes of ``text`` from its start; ends are not included.
public struct Article: Identifiable, Hashable, Sendable {
  /// A name for the article, unique in a store: the record's id, else the file name without its ending.
  public struct ID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The name itself.
    public var rawValue: String
    /// Names an article.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Names an article in source code.
    public init(stringLiteral value: String) { rawValue = value }
    /// The name itself.
    public var description: String { rawValue }
    /// Orders names by their Unicode scalars, the same on every machine.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue.precedesInUTF8(b.rawValue) }
  }

  /// The article's name in a store.
  public var id: ID
  /// The headline, when one was found.
  public var title: String?
  /// The words that are analysed; every offset counts in it.
  public var text: String
  /// The outlet that published it, such as "The Moscow Times".
  public var source: String?
  /// Where it was published.
  public var url: String?
  /// The publication date as ISO 8601 writes it: `2024-12-08` or `2024-12-08T19:30:00Z`.
  public var published: String?
  /// Who wrote it, from the byline.
  public var author: String?
  /// The news agency that the text comes from, such as "AFP".
  public var agency: String?
  /// The place of the dateline, such as "MOSCOW".
  public var dateline: String?
  /// The language, as a BCP 47 tag.
  public var language: String
  /// The parts of ``text`` in their order, without overlaps; what lies between them is not read.
  public var blocks: [TextBlock]
  /// The file it came from, as the user named it.
  public var path: String?

  /// Makes an article; without `blocks`, the whole text is one paragraph.
  public init(
    id: ID, title: String? = nil, text: String, source: String? = nil, url: String? = nil,
    published: String? = nil, author: String? = nil, agency: String? = nil, dateline: String? = nil,
    language: String = "en", blocks: [TextBlock]? = nil, path: String? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.source = source
    self.url = url
    self.published = published
    self.author = author
    self.agency = agency
    self.dateline = dateline
    self.language = language
    self.blocks = blocks ?? [TextBlock(kind: .paragraph, range: 0..<text.utf8.count)]
    self.path = path
  }

  /// The day of publication, when ``published`` begins with one.
  public var publicationDay: CalendarDay? { published.flatMap(CalendarDay.init(iso:)) }

  /// The words at a range of UTF-8 bytes.
  public func words(in range: Range<Int>) -> String { text.slice(utf8: range) }
}

/// A part of an article's text: a paragraph, the headline, a caption.
public struct TextBlock: Hashable, Sendable {
  /// What a part of the text is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article's headline.
    case title
    /// A heading inside the article.
    case heading
    /// Running text.
    case paragraph
    /// Words under a picture.
    case caption
    /// One item of a list.
    case listItem
    /// A block quotation.
    case quote
  }

  /// What the part is for.
  public var kind: Kind
  /// Its place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// Its place in the file, in bytes, when it stands there in one piece.
  public var origin: Range<Int>?

  /// Makes a part of a text.
  public init(kind: Kind, range: Range<Int>, origin: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.origin = origin
  }
}
