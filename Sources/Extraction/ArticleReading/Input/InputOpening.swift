import NewsModel

/// Opens an input, finds its format, and reads its article or begins with its records.
struct InputOpening {
  enum Content {
    case article(BuiltArticle)
    case records(RecordStream)
  }

  let entry: InputEntry
  let reader: ArticleReader

  static let empty = ReadingFailure(message: "is empty; leave it out or fill it")

  private var builder: ArticleBuilder { ArticleBuilder(skipsOtherLanguages: reader.skipsOtherLanguages) }

  func content() throws -> Content {
    let stream = try open()
    let name = InputName(entry.path)
    var format = reader.input
    if format == .auto { format = InputName.formats[name.ending] ?? .auto }
    let head = try stream.peek(4096)
    guard head.contains(where: { !ASCII.isSpace($0) }) else { throw InputOpening.empty }
    if let kind = ForeignFormat.name(of: head, isGuessed: reader.input == .auto) {
      throw ReadingFailure(message: "is \(kind), no article; leave it out, or save its words as text")
    }
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if !isWide, format == .jsonl || format == .auto && FormatDetector.startsWithRecord(head) {
      return .records(RecordStream(stream: stream, entry: entry, limit: reader.sizeLimit, builder: builder))
    }
    let text = try TextDecoder.decode(try stream.readAll(limit: reader.sizeLimit), mayNameCharset: format != .sentences)
    guard text.bytes.contains(where: { !ASCII.isSpace($0) }) else { throw InputOpening.empty }
    if format == .auto { format = FormatDetector.format(of: text.bytes) }
    switch format {
    case .jsonl:
      let records = try ByteStream(bytes: text.bytes, limit: reader.sizeLimit)
      return .records(RecordStream(stream: records, entry: entry, limit: reader.sizeLimit, builder: builder))
    case .sentences: return .article(builder.sentences(in: text, id: entry.stem, path: path))
    default: return .article(try builder.article(in: text, format: format, id: entry.stem, path: path))
    }
  }

  private var path: String { entry.path }

  private func open() throws -> ByteStream {
    switch entry.source {
    case .file(let path): try ByteStream(path: path, mustBeGzip: InputName(entry.path).isCompressed)
    case .standardInput: try ByteStream(standardInput: ())
    case .bytes(let bytes): try ByteStream(bytes: bytes, limit: reader.sizeLimit)
    case .unreadable(let reason): throw ReadingFailure(message: reason)
    }
  }
}

/// The articles of a JSON Lines file, one line at a time.
final class RecordStream {
  let entry: InputEntry
  /// The line that was read last, from 1.
  private(set) var line = 0
  /// Whether the file itself can be read no further.
  private(set) var isBroken = false
  /// Whether no record has been met so far.
  private(set) var isEmpty = true
  /// Whether the article that was read last is named after its file and line, having no name of its own.
  private(set) var isNamedByFile = false
  /// How many bytes of the file were read so far.
  var offset: Int { stream.fileOffset }
  private let stream: ByteStream
  private let limit: Int
  private let builder: ArticleBuilder
  private var lineStart = 0

  init(stream: ByteStream, entry: InputEntry, limit: Int, builder: ArticleBuilder) {
    self.stream = stream
    self.entry = entry
    self.limit = limit
    self.builder = builder
  }

  /// The next article; nil at the end; throws for a record that gives none, after which the others can still be read.
  func next() throws -> BuiltArticle? {
    while let (line, start) = try nextLine() {
      guard line.contains(where: { !ASCII.isSpace($0) }) else { continue }
      isEmpty = false
      do {
        return try article(in: line, at: start)
      } catch var failure as ReadingFailure {
        failure.line = self.line
        throw failure
      }
    }
    return nil
  }

  private func article(in line: [UInt8], at start: Int?) throws -> BuiltArticle {
    guard !line.contains(0) else { throw ReadingFailure(message: "holds binary data, no text; leave it out") }
    let text = try TextDecoder.decode(line, mayNameCharset: false)
    let record = try ArticleRecord(line: text.bytes)
    let isPlain = text.encoding == .utf8
    isNamedByFile = record.id == nil
    let id = record.id ?? "\(entry.stem)-\(self.line)"
    return try builder.article(
      in: record, line: text.bytes, lineStart: isPlain ? start.map { $0 + text.markLength } : nil, id: id, path: entry.path)
  }

  private func nextLine() throws -> ([UInt8], Int?)? {
    line += 1
    do {
      guard let bytes = try stream.nextLine(limit: limit) else { return nil }
      let start = stream.taken - bytes.count - (stream.endedWithLineFeed ? 1 : 0)
      return (bytes.last == 0x0D ? Array(bytes.dropLast()) : bytes, start)
    } catch var failure as ReadingFailure {
      isEmpty = false
      isBroken = stream.isBroken
      failure.line = isBroken ? nil : line
      throw failure
    }
  }
}
