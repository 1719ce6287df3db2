import EntityResolution
import Foundation
import NewsModel

/// An article as it will lie in the store: all that follows from the article alone, so that one thread can prepare articles while another writes them.
struct PreparedArticle: Sendable {
  let resolved: ResolvedArticle
  let sha256: String
  /// Stands for all that the article adds.
  let fingerprint: String
  let statements: [PreparedStatement]
  /// What the article calls each of its entities; the rows are not known yet.
  let namings: [ArticleNames.Naming]
  let sketch: CopySketch
  let record: String
  let text: [UInt8]
  let sentences: Data
  /// The words of its quotes.
  let words: RowsByText

  init(_ resolved: ResolvedArticle) {
    self.resolved = resolved
    let article = resolved.article
    text = Array(article.text.utf8)
    sha256 = SHA256.hexadecimal(text)
    record = RecordPacking.pack(article)
    let places = Dictionary(zip(resolved.entities.lazy.map(\.id), resolved.entities.indices)) { first, _ in first }
    var hash = ArticleFingerprint(resolved, sha256: sha256, record: record)
    statements = text.withUnsafeBufferPointer { text in
      resolved.statements.map { PreparedStatement($0, places: places, text: text, fingerprint: &hash) }
    }
    hash.combine(resolved.judgements)
    fingerprint = hash.hexadecimal
    let onlyNamed = resolved.onlyNamed
    namings = resolved.entities.map { ArticleNames.Naming($0, row: 0, isOnlyNamed: onlyNamed.contains($0.id)) }
    sketch = CopySketch(text: article.text)
    sentences = ByteRanges.pack(resolved.sentences)
    words = Self.words(of: statements, in: text)
  }

  private static func words(of statements: [PreparedStatement], in text: [UInt8]) -> RowsByText {
    var words = RowsByText()
    text.withUnsafeBufferPointer { text in
      var last: Range<Int>?
      for evidence in statements.lazy.flatMap(\.evidence) {
        if var quote = evidence.quote {
          quote.withUTF8 { QuoteWords.add($0, to: &words) }
        } else if evidence.range != last {
          QuoteWords.add(text.part(evidence.range.lowerBound, evidence.range.upperBound), to: &words)
          last = evidence.range
        }
      }
    }
    return words
  }
}

/// A statement as it will lie in the store.
struct PreparedStatement: Sendable {
  let number: Int64
  let statement: NewsModel.Statement
  /// Where its ends stand among the article's entities; nil when they do not.
  let subject: Int?
  let object: Int?
  /// Where the entities of its key qualifiers stand.
  let others: [Int]
  let evidence: [PreparedEvidence]

  init(_ statement: NewsModel.Statement, subject: Int?, object: Int?, others: [Int], evidence: [PreparedEvidence]) {
    number = RecordPacking.number(of: statement.id)
    self.statement = statement
    self.subject = subject
    self.object = object
    self.others = others
    self.evidence = evidence
  }

  init(
    _ statement: NewsModel.Statement, places: [Entity.ID: Int], text: UnsafeBufferPointer<UInt8>, fingerprint: inout ArticleFingerprint
  ) {
    fingerprint.combine(statement.id)
    let evidence = statement.evidence.map { evidence in
      fingerprint.combine(evidence)
      return PreparedEvidence(evidence, in: text)
    }
    self.init(
      statement, subject: places[statement.subject], object: places[statement.object],
      others: statement.keyQualifiers.compactMap { $0.entity.flatMap { places[$0] } }, evidence: evidence)
  }
}

/// An evidence as it will lie in the store.
struct PreparedEvidence: Sendable {
  let sentence: Int
  let range: Range<Int>
  /// The quote; nil when the article's text has it in its place.
  let quote: String?
  let confidence: Double
  let isFirm: Bool
  let details: Packer

  init(_ evidence: Evidence, in text: UnsafeBufferPointer<UInt8>? = nil) {
    sentence = evidence.sentence
    range = evidence.range
    // NUL would end the text in SQLite; readers take such a quote from the article instead.
    quote = text?.has(evidence.quote, at: evidence.range) == true ? nil : evidence.quote.replacing("\0", with: ArticleText.markOfNUL)
    confidence = evidence.confidence
    isFirm = evidence.isFirm
    details = RecordPacking.packer(of: evidence, in: text)
  }
}

extension ResolvedArticle {
  /// The entities that the article calls by listed names only, which have ids of their own.
  fileprivate var onlyNamed: Set<Entity.ID> {
    let named = Set(entities.compactMap(\.id.namedEntity))
    return named.isEmpty ? named : named.subtracting(spokenOf)
  }

  /// The ids under which statements speak of entities.
  private var spokenOf: Set<Entity.ID> {
    var ids: Set<Entity.ID> = []
    for statement in statements {
      ids.formUnion([statement.subject, statement.object])
      ids.formUnion(statement.keyQualifiers.compactMap(\.entity))
      for evidence in statement.evidence {
        ids.formUnion(evidence.qualifiers.compactMap(\.entity))
        for voice in evidence.attribution { ids.formUnion(voice.via + [voice.source].compactMap { $0 }) }
      }
    }
    return ids
  }
}
