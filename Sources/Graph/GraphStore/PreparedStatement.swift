import NewsModel

/// A statement as it will lie in the store, but for rows that only the store gives; its evidence follows it.
struct PreparedStatement {
  let number: Int64
  /// Where its ends stand among the entities that it counts by; negative when they do not.
  let subject: Int
  let object: Int
  let polarity: Int64
  let modality: Int64
  let relation: UnsafeBufferPointer<UInt8>
  let qualifiers: UnsafeBufferPointer<UInt8>
  /// Where the entities of its key qualifiers stand.
  let others: [Int]
  let evidenceCount: Int

  /// Reads what ``StatementPacking`` wrote.
  init?(_ row: inout RowReader) {
    if row.isAtEnd { return nil }
    number = row.number()
    subject = row.int()
    object = row.int()
    polarity = row.number()
    modality = row.number()
    guard let relation = row.text(), let qualifiers = row.text() else { return nil }
    (self.relation, self.qualifiers) = (relation, qualifiers)
    let count = row.int()
    others = count == 0 ? [] : (0..<count).map { _ in row.int() }
    evidenceCount = row.int()
  }
}

/// An evidence as it will lie in the store.
struct PreparedEvidence {
  let sentence: Int64
  let start: Int64
  let end: Int64
  let isFirm: Int64
  let confidence: Double
  /// The quote; nil when the article's text has it in its place.
  let quote: UnsafeBufferPointer<UInt8>?
  let details: UnsafeBufferPointer<UInt8>

  /// Reads what ``StatementPacking`` wrote.
  init?(_ row: inout RowReader) {
    sentence = row.number()
    start = row.number()
    end = row.number()
    isFirm = row.number()
    confidence = Double(bitPattern: UInt64(bitPattern: row.number()))
    quote = row.text()
    guard let details = row.text() else { return nil }
    self.details = details
  }
}

/// Packs statements with their evidence.
struct StatementPacking {
  private(set) var rows: RowBytes
  /// The words of the quotes.
  private(set) var words = WordRun()
  /// The article's text; nil where it is not known yet. Words that it has in their place are left out.
  private let text: UnsafeBufferPointer<UInt8>?
  private var packer = Packer()
  private var lastQuote: Range<Int>?

  /// - Parameter count: how many statements will be added, as far as that is known.
  init(text: UnsafeBufferPointer<UInt8>?, count: Int = 1) {
    self.text = text
    rows = RowBytes(capacity: count * 256)
  }

  /// Packs a statement of an article, whose entities stand at these places.
  mutating func add(_ statement: NewsModel.Statement, places: EntityPlaces, fingerprint: inout ArticleFingerprint) {
    fingerprint.combine(statement.id)
    let others = statement.keyQualifiers.compactMap { $0.entity.flatMap { places[$0] } }
    add(statement, subject: places[statement.subject] ?? -1, object: places[statement.object] ?? -1, others: others)
    for evidence in statement.evidence {
      pack(evidence)
      fingerprint.combine(evidence, details: packer)
      add(evidence)
    }
  }

  /// Packs a statement with its evidence.
  mutating func addWhole(_ statement: NewsModel.Statement, evidence: [Evidence], subject: Int, object: Int, others: [Int]) {
    var statement = statement
    statement.evidence = evidence
    add(statement, subject: subject, object: object, others: others)
    for item in evidence {
      pack(item)
      add(item)
    }
  }

  private mutating func add(_ statement: NewsModel.Statement, subject: Int, object: Int, others: [Int]) {
    rows.add(RecordPacking.number(of: statement.id))
    rows.add(subject)
    rows.add(object)
    rows.add(RecordPacking.number(of: statement.polarity))
    rows.add(RecordPacking.number(of: statement.modality))
    rows.add(statement.relation.rawValue)
    rows.add(RecordPacking.pack(statement.keyQualifiers))
    rows.add(others.count)
    for other in others { rows.add(other) }
    rows.add(statement.evidence.count)
  }

  private mutating func pack(_ evidence: Evidence) {
    packer.removeAll()
    RecordPacking.add(evidence, to: &packer)
  }

  /// Adds an evidence that is packed already.
  private mutating func add(_ evidence: Evidence) {
    rows.add(evidence.sentence)
    rows.add(evidence.range.lowerBound)
    rows.add(evidence.range.upperBound)
    rows.add(evidence.isFirm ? 1 : 0)
    rows.add(Int64(bitPattern: evidence.confidence.bitPattern))
    if let text, text.has(evidence.quote, at: evidence.range) {
      rows.add(-1)
      if evidence.range != lastQuote { words.add(text.part(evidence.range.lowerBound, evidence.range.upperBound)) }
      lastQuote = evidence.range
    } else {
      // NUL would end the text in SQLite; readers take such a quote from the article instead.
      var quote = evidence.quote.replacing("\0", with: ArticleText.markOfNUL)
      rows.add(quote)
      quote.withUTF8 { words.add($0) }
    }
    if let text { RecordPacking.shorten(&packer, of: evidence, in: text) }
    rows.add(packer)
  }
}
