import NewsModel

/// The articles of an ``ArticleReader``, read one by one as they are asked for.
///
/// It can be walked several times; each walk reads the files again, except standard input, which is gone after the first.
public struct ArticleSequence: Sequence, Sendable {
  private let reader: ArticleReader
  private let entries: [InputEntry]

  init(reader: ArticleReader, entries: [InputEntry]) {
    self.reader = reader
    self.entries = entries
  }

  /// How many files and streams there are to read; a JSON Lines file may hold many articles.
  public var inputCount: Int { entries.count }

  /// Begins to read.
  public func makeIterator() -> Iterator { Iterator(reader: reader, entries: entries) }

  /// Reads the next article when it is asked for.
  public struct Iterator: IteratorProtocol {
    private let reader: ArticleReader
    private let entries: [InputEntry]
    private var begun = 0
    private var naming: ArticleNaming
    private var records: RecordStream?
    /// What is to be said of the article that was handed over last.
    private var note: ReadingProblem?
    /// Bytes of all files; nil when one has no size.
    private let totalSize: Int?
    private var sizeBegun = 0

    init(reader: ArticleReader, entries: [InputEntry]) {
      self.reader = reader
      self.entries = entries
      naming = ArticleNaming(storedPath: reader.storedPath, folder: reader.storedFolder)
      totalSize = entries.reduce(0) { total, entry in total.flatMap { sum in entry.size.map { sum + $0 } } }
    }

    /// How much of the input has been read, from 0 to 1 by the size of the files; nil when standard input is among it.
    public var fractionRead: Double? {
      guard let totalSize else { return nil }
      if totalSize == 0 { return begun == entries.count ? 1 : 0 }
      let done = sizeBegun - (records == nil ? 0 : (entries[begun - 1].size ?? 0) - (records?.offset ?? 0))
      return Double(Swift.max(0, done)) / Double(totalSize)
    }

    /// The next article or problem; nil when all inputs are read.
    public mutating func next() -> ReadingResult? {
      if let note {
        self.note = nil
        return .problem(note)
      }
      while true {
        if let result = nextRecord() { return result }
        guard begun < entries.count else { return nil }
        let entry = entries[begun]
        begun += 1
        sizeBegun += entry.size ?? 0
        do {
          switch try InputOpening(entry: entry, reader: reader).content() {
          case .article(let article): return named(article, entry: entry)
          case .records(let stream): records = stream
          }
        } catch {
          return .problem(Iterator.problem(error, in: entry.path))
        }
      }
    }

    private mutating func nextRecord() -> ReadingResult? {
      guard let stream = records else { return nil }
      do {
        if let article = try stream.next() { return named(article, entry: stream.entry, record: stream) }
        records = nil
        return stream.isEmpty ? .problem(InputOpening.empty.problem(in: stream.entry.path)) : nil
      } catch {
        if stream.isBroken { records = nil }
        return .problem(Iterator.problem(error, in: stream.entry.path))
      }
    }

    private mutating func named(_ built: BuiltArticle, entry: InputEntry, record: RecordStream? = nil) -> ReadingResult {
      let article = built.article
      let isOwn = record.map { !$0.isNamedByFile } ?? false
      let answer = naming.name(article.id.rawValue, isOwn: isOwn, path: entry.path, text: article.text)
      switch answer {
      case .name(let name, let storedPath), .replacement(let name, let storedPath):
        var article = article
        article.id = .init(rawValue: name)
        // However the file is spelt today, its article stays what it was.
        article.path = storedPath ?? article.path.map(naming.pathToStore)
        note = built.note.map { ReadingProblem(file: entry.path, line: record?.line, message: $0, kind: .note) }
        if case .replacement = answer {
          let message = "has the id '\(article.id)' of an earlier record with another text: the same id is the same article, and this text takes the place of the other. If they are two, give them two ids"
          note = ReadingProblem(file: entry.path, line: record?.line, message: message, kind: .note)
        }
        return .article(article)
      case .repeated:
        let message = "repeats the article '\(article.id)' word for word; it is read once"
        return .problem(ReadingProblem(file: entry.path, line: record?.line, message: message, kind: .skipped))
      }
    }

    private static func problem(_ error: any Error, in file: String) -> ReadingProblem {
      (error as? ReadingFailure)?.problem(in: file) ?? ReadingProblem(file: file, message: "cannot be read: \(error)")
    }
  }
}
