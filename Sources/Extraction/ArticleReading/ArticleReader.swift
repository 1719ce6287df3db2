import NewsModel

/// Reads files, folders and standard input into articles, one at a time.
///
///     for result in ArticleReader().articles(at: ["news/"]) {
///       switch result {
///       case .article(let article): print(article.id, article.title ?? "")
///       case .problem(let problem): print(problem)
///       }
///     }
///
/// Reading never stops at a bad input: a broken file gives a ``ReadingProblem`` and the others are still read.
///
/// Where an article's text comes from:
/// - Text, Markdown and HTML: the headline, then the running text without bylines, dates, credits, links to other
///   stories and page furniture, as blocks joined by blank lines.
/// - JSON Lines: the given text, byte for byte; what is furniture stands between the blocks.
/// - Sentences: the given lines, byte for byte; block *n* (from 0) is line *n* + 1, an empty line is an empty block.
public struct ArticleReader: Sendable {
  /// How to understand the inputs.
  public var input: InputFormat
  /// The largest size of one article, in bytes; for JSON Lines, of one record.
  public var sizeLimit: Int
  /// Whether articles in other languages than English are skipped with a message.
  public var skipsOtherLanguages: Bool
  /// The file of an article that a store already holds, by the article's name; nil where no article has that name.
  ///
  /// With it, an article that is named after its file never takes the name of another file's article: folders are put in
  /// front. It is asked only for names that come from files; a name that a JSON Lines record gives is the user's own.
  public var storedPath: (@Sendable (String) -> String?)?

  /// The folder from which the paths that ``storedPath`` gives count, where they are relative; nil means the current one. When it is another
  /// one, files that are new get their whole path.
  public var storedFolder: String?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - input: how to understand the inputs; `.auto` looks at the file's ending and its content.
  ///   - sizeLimit: the largest size of one article in bytes, after decompression; 10 MB unless told.
  ///   - skipsOtherLanguages: whether articles that are not English are skipped with a message.
  public init(
    input: InputFormat = .auto, sizeLimit: Int = 10_000_000, skipsOtherLanguages: Bool = true
  ) {
    self.input = input
    self.sizeLimit = sizeLimit
    self.skipsOtherLanguages = skipsOtherLanguages
  }

  /// The articles in files and folders; `-` is standard input.
  ///
  /// Folders are searched when this is called: every file below them whose name ends in .txt, .md, .html, .htm or .jsonl
  /// (also followed by .gz), without READMEs and names that begin with a dot. A file that is named is read whatever its name. Files come
  /// in the order of their paths' bytes, each once however often it was named. Nothing is opened before its turn, so
  /// memory does not grow with the number of articles.
  public func articles(at paths: [String]) -> ArticleSequence {
    ArticleSequence(reader: self, entries: InputFinder().entries(at: paths))
  }

  /// The files that ``articles(at:)`` would read, in its order; none is opened.
  public func files(at paths: [String]) -> [String] {
    InputFinder().entries(at: paths).compactMap { entry in
      guard case .file(let path) = entry.source else { return nil }
      return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// The articles in bytes that a program already holds; gzip data is unpacked first.
  ///
  /// - Parameters:
  ///   - data: the bytes of one file.
  ///   - name: the file's name: messages carry it, its ending tells the format, and the article is named after it.
  public func read(data: [UInt8], name: String) -> [ReadingResult] {
    let entry = InputEntry(path: name, source: .bytes(data), stem: InputName(name).stem)
    return Array(ArticleSequence(reader: self, entries: [entry]))
  }
}

/// How to understand an input.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// By the file's ending and its content; text that holds Markdown is read as Markdown.
  case auto
  /// Plain text, one article.
  case text
  /// GitHub-flavoured Markdown, one article.
  case markdown
  /// An HTML page, one article.
  case html
  /// One JSON object a line: `id`, `title`, `text`, `url`, `source`, `published`, `author`; only `text` is needed.
  case jsonl
  /// One sentence a line, as one article.
  case sentences
}
